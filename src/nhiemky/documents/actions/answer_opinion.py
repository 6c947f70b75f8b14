"""Say what became of an opinion: accepted, explained, or not accepted and why."""

from __future__ import annotations

from typing import Any

from nhiemky.documents import queries, steps
from nhiemky.documents.models import Opinion
from nhiemky.journal.writing import record
from nhiemky.kernel.actions import action
from nhiemky.kernel.refusals import Refused


@action
def answer_opinion(
    actor: Any, opinion: Opinion, *, disposition: str, answer: str, revision: int, changed_node: str = ""
) -> Opinion:
    """`changed_node`: the paragraph of the newest version that was changed for it."""
    # facts
    opinion = Opinion.objects.select_for_update(of=("self",)).select_related("draft").get(pk=opinion.pk)
    newest = queries.newest(opinion.draft) if changed_node else None
    # decision: steps.write_answer asks rules.consultation, for this action and for conferences alike
    if opinion.revision != revision:
        raise Refused("changed-meanwhile")
    # consequences
    changed = (newest, changed_node) if newest else None
    answered = steps.write_answer(opinion, disposition=disposition, answer=answer, changed=changed)
    event = steps.answered_event(answered)
    record(actor, event, unit=answered.draft.unit_id, topic=f"draft/{answered.draft_id}")
    return answered
