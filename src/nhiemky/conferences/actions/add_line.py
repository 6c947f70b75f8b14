"""Add a line to a record: a part of the agenda, a report, a speech, a remark, a conclusion, a vote, an award."""

from __future__ import annotations

from typing import Any

from nhiemky.conferences import steps
from nhiemky.conferences.events import LineAdded
from nhiemky.conferences.models import Conference, Line
from nhiemky.journal.writing import record
from nhiemky.kernel.actions import action
from nhiemky.kernel.events import Values


@action
def add_line(actor: Any, conference: Conference, *, content: steps.Content) -> Line:
    """The type of `content` says what kind of line it is."""
    # facts
    conference = steps.being_recorded(conference)
    # decision
    steps.check(conference, content)
    # consequences
    line = steps.write_line(conference, content)
    if not isinstance(content, steps.PartContent | steps.AttendanceContent):
        steps.begin_recording(conference)
    event = LineAdded(conference.pk, line.kind_code, line.pk, line.number, Values(steps.said(content)))
    record(actor, event, unit=conference.unit_id, topic=f"conference/{conference.pk}")
    return line
