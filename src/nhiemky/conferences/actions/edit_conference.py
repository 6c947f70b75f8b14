"""Change the head of a record: title, kind, day, place."""

from __future__ import annotations

from typing import Any

from nhiemky.conferences import steps
from nhiemky.conferences.events import ConferenceEdited
from nhiemky.conferences.models import Conference
from nhiemky.conferences.rules import editing
from nhiemky.journal.writing import record
from nhiemky.kernel.actions import action
from nhiemky.kernel.events import Values


@action
def edit_conference(
    actor: Any, conference: Conference, *, revision: int, content: steps.ConferenceContent
) -> Conference:
    """`revision`: the one that the editor saw."""
    # facts
    conference = steps.being_recorded(conference)
    # decision
    editing.check_unchanged(seen=revision, now=conference.revision)
    steps.check_head(content)
    # consequences
    steps.rewrite_conference(conference, content)
    event = ConferenceEdited(conference.pk, Values(steps.said(content)))
    record(actor, event, unit=conference.unit_id, topic=f"conference/{conference.pk}")
    return conference
