"""Change a line of a record."""

from __future__ import annotations

from typing import Any

from nhiemky.conferences import steps
from nhiemky.conferences.events import LineEdited
from nhiemky.conferences.models import Conference, Line
from nhiemky.conferences.rules import editing
from nhiemky.journal.writing import record
from nhiemky.kernel.actions import action
from nhiemky.kernel.events import Values


@action
def edit_line(
    actor: Any, conference: Conference, *, line: Line, revision: int, content: steps.Content
) -> Line:
    """`revision`: the one that the editor saw; another one is refused, and the form shows both."""
    # facts
    conference = steps.being_recorded(conference)
    line = steps.line_again(conference, line)
    # decision
    editing.check_unchanged(seen=revision, now=line.revision)
    steps.check(conference, content, line=line)
    # consequences
    steps.rewrite_line(conference, line, content)
    event = LineEdited(conference.pk, line.kind_code, line.pk, line.number, Values(steps.said(content)))
    record(actor, event, unit=conference.unit_id, topic=f"conference/{conference.pk}")
    return line
