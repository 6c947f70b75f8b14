"""Take a line out of a record. What it said stays in the journal."""

from __future__ import annotations

from typing import Any

from nhiemky.conferences import steps
from nhiemky.conferences.events import LineRemoved
from nhiemky.conferences.models import Conference, Line
from nhiemky.conferences.rules import editing
from nhiemky.journal.writing import record
from nhiemky.kernel.actions import action
from nhiemky.kernel.events import Values


@action
def remove_line(actor: Any, conference: Conference, *, line: Line, revision: int) -> None:
    """Refused while something rests on it: lines under a part, remarks of a speaker, the task of a conclusion."""
    # facts
    conference = steps.being_recorded(conference)
    line = steps.line_again(conference, line)
    key, number = line.pk, line.number
    content = steps.columns_of(line)
    # decision
    editing.check_unchanged(seen=revision, now=line.revision)
    editing.check_free_of_task(task=getattr(line, "task_id", None), number=number)
    steps.check_removal(conference, line)
    # consequences
    steps.erase_line(line)
    event = LineRemoved(conference.pk, line.kind_code, key, number, Values(content))
    record(actor, event, unit=conference.unit_id, topic=f"conference/{conference.pk}")
