"""Take an opinion out of the count, with the reason; its number is not given again."""

from __future__ import annotations

from typing import Any

from nhiemky.documents import steps
from nhiemky.documents.events import OpinionWithdrawn
from nhiemky.documents.models import Draft, Opinion
from nhiemky.documents.rules import consultation
from nhiemky.journal.writing import record
from nhiemky.kernel.actions import action
from nhiemky.kernel.events import Values
from nhiemky.kernel.refusals import Refused


@action
def withdraw_opinion(actor: Any, opinion: Opinion, *, reason: str, revision: int) -> Opinion:
    # facts
    opinion = Opinion.objects.select_for_update(of=("self",)).select_related("draft").get(pk=opinion.pk)
    draft = opinion.draft
    # decision
    if opinion.revision != revision:
        raise Refused("changed-meanwhile")
    consultation.check_withdrawal(
        settled=draft.state == Draft.State.SETTLED, withdrawn=opinion.withdrawn_at is not None, reason=reason
    )
    # consequences
    steps.withdraw(opinion, reason=reason)
    event = OpinionWithdrawn(draft.pk, opinion.pk, opinion.number, Values(reason=opinion.withdrawn_reason))
    record(actor, event, unit=draft.unit_id, topic=f"draft/{draft.pk}")
    return opinion
