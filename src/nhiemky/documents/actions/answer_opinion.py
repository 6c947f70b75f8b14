"""Say what became of an opinion: accepted, explained, or not accepted and why."""

from __future__ import annotations

from typing import Any

from nhiemky.documents import steps
from nhiemky.documents.models import Opinion
from nhiemky.journal.writing import record
from nhiemky.kernel.actions import action
from nhiemky.kernel.refusals import Refused


@action
def answer_opinion(actor: Any, opinion: Opinion, *, disposition: str, answer: str, revision: int) -> Opinion:
    # facts
    opinion = Opinion.objects.select_for_update(of=("self",)).select_related("draft").get(pk=opinion.pk)
    # decision: steps.write_answer asks rules.consultation, for this action and for conferences alike
    if opinion.revision != revision:
        raise Refused("changed-meanwhile")
    # consequences
    answered = steps.write_answer(opinion, disposition=disposition, answer=answer)
    event = steps.answered_event(answered)
    record(actor, event, unit=answered.draft.unit_id, topic=f"draft/{answered.draft_id}")
    return answered
