"""Call the roll: who of those summoned is there, who is excused."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from nhiemky.conferences import steps
from nhiemky.conferences.events import AttendanceMarked
from nhiemky.conferences.models import Conference
from nhiemky.conferences.rules import editing
from nhiemky.journal.writing import record
from nhiemky.kernel.actions import action


@action
def mark_attendance(
    actor: Any, conference: Conference, *, seen: Mapping[int, int], marks: Mapping[int, steps.Mark]
) -> int:
    """`marks` and the revisions `seen`, by id of the line; returns how many lines changed."""
    # facts
    conference = steps.being_recorded(conference)
    now = dict(conference.attendances.filter(pk__in=marks).values_list("pk", "revision"))
    # decision
    editing.check_all_unchanged(seen={pk: seen.get(pk, 0) for pk in now}, now=now)
    steps.check_marks(conference, marks)
    # consequences
    changed = steps.call_roll(conference, marks)
    steps.begin_recording(conference)
    event = AttendanceMarked(conference.pk, changed)
    record(actor, event, unit=conference.unit_id, topic=f"conference/{conference.pk}")
    return changed
