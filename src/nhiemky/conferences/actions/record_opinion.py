"""Record an opinion that was raised in the conference, with its answer if there is one already."""

from __future__ import annotations

from typing import Any

from nhiemky.conferences import steps
from nhiemky.conferences.events import OpinionRecorded
from nhiemky.conferences.models import Conference, Part
from nhiemky.conferences.rules import editing
from nhiemky.documents.models import Draft, Opinion
from nhiemky.journal.writing import record
from nhiemky.kernel.actions import action


@action
def record_opinion(
    actor: Any, conference: Conference, *, part: Part, draft: Draft, opinion: steps.NewOpinion
) -> Opinion:
    """The opinion belongs to the draft and gets its next number there; the part refers to it."""
    # facts
    conference = steps.being_recorded(conference)
    # decision
    editing.check_same(conference=conference.pk, of=part.conference_id)
    # consequences
    raised = steps.raise_opinion(actor, part, draft=draft, opinion=opinion)
    steps.begin_recording(conference)
    event = OpinionRecorded(conference.pk, part.pk, draft.pk, raised.pk, raised.number)
    record(actor, event, unit=conference.unit_id, topic=f"conference/{conference.pk}")
    return raised
