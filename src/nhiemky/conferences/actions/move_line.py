"""Give a line another place among its like."""

from __future__ import annotations

from typing import Any

from nhiemky.conferences import steps
from nhiemky.conferences.events import LineMoved
from nhiemky.conferences.models import Conference, Line
from nhiemky.conferences.rules import editing
from nhiemky.journal.writing import record
from nhiemky.kernel.actions import action


@action
def move_line(actor: Any, conference: Conference, *, line: Line, to: int) -> Line:
    """`to`: the new place, from 1; a place beyond the end is the last one."""
    # facts
    conference = steps.being_recorded(conference)
    line = steps.line_again(conference, line)
    # decision
    editing.check_free_of_task(task=getattr(line, "task_id", None), number=line.number)
    # consequences
    steps.place_line(line, to=to)
    event = LineMoved(conference.pk, line.kind_code, line.pk, line.number)
    record(actor, event, unit=conference.unit_id, topic=f"conference/{conference.pk}")
    return line
