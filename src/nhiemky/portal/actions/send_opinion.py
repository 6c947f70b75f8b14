"""Take in the opinion of a resident: it gets the next number of the draft, the same weight, and a number to follow it by."""

from __future__ import annotations

import secrets
from typing import Any

from django.utils import timezone

from nhiemky.documents.models import OpinionRound, Way
from nhiemky.documents.rules.consultation import NewOpinion
from nhiemky.documents.steps import raised, round_again, write_opinion
from nhiemky.journal.writing import record
from nhiemky.kernel.actions import action
from nhiemky.portal.models import Consultation, ConsultationReceipt
from nhiemky.portal.rules import consultations
from nhiemky.portal.rules.consultations import RESIDENT, PublicOpinion


@action
def send_opinion(actor: Any, consultation: Consultation, said: PublicOpinion) -> ConsultationReceipt:
    """`actor` is None: whoever writes here is not asked who they are, signed in or not."""
    # facts: the round is locked, so that nobody closes it between
    found = round_again(OpinionRound.objects.get(pk=consultation.round))
    today = timezone.localdate()
    # decision
    consultations.check_sent(said, due_on=found.due_on, closed=found.closed_on is not None, today=today)
    # consequences
    number = consultations.code(secrets.choice)
    new = NewOpinion(
        raised_by=said.name.strip() or RESIDENT,
        content=said.content,
        way=Way.PUBLIC,
        node=said.node,
        residence=said.residence,
        receipt=number,
        name_may_be_shown=said.name_may_be_shown,
    )
    opinion = write_opinion(found.draft, new)
    receipt = ConsultationReceipt.objects.create(
        consultation=consultation, code=number, opinion=opinion.pk, sent_on=today
    )
    record(actor, raised(opinion), unit=found.draft.unit_id, topic=f"draft/{found.draft_id}")
    return receipt
