"""Say on the page of the conference what became of an opinion that was raised in it."""

from __future__ import annotations

from typing import Any

from nhiemky.conferences import steps
from nhiemky.conferences.events import OpinionSettled
from nhiemky.conferences.models import Conference
from nhiemky.conferences.rules import editing
from nhiemky.documents.models import Opinion
from nhiemky.documents.steps import answer
from nhiemky.journal.writing import record
from nhiemky.kernel.actions import action


@action
def answer_opinion(
    actor: Any, conference: Conference, *, opinion: Opinion, revision: int, disposition: str, reply: str
) -> Opinion:
    """`disposition`: accepted, explained or not_accepted; the last one needs a reply."""
    # facts
    conference = steps.being_recorded(conference)
    opinion = steps.opinion_again(conference, opinion)
    # decision
    editing.check_unchanged(seen=revision, now=opinion.revision)
    # consequences
    answered = answer(actor, opinion, disposition=disposition, answer=reply)
    event = OpinionSettled(conference.pk, opinion.draft_id, opinion.pk, opinion.number, disposition)
    record(actor, event, unit=conference.unit_id, topic=f"conference/{conference.pk}")
    return answered
