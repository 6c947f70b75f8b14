"""Change a line of the checklist: its words, its days, to which congresses it applies, who does it."""

from __future__ import annotations

from typing import Any

from nhiemky.congresses import steps
from nhiemky.congresses.events import ChecklistLineChanged
from nhiemky.congresses.models import ChecklistLine
from nhiemky.congresses.rules import checklist as rules
from nhiemky.congresses.steps import checklist
from nhiemky.journal.writing import record
from nhiemky.kernel.actions import action
from nhiemky.kernel.events import Values
from nhiemky.kernel.refusals import Refused


@action
def edit_line(actor: Any, line: ChecklistLine, *, revision: int, content: steps.LineContent) -> ChecklistLine:
    """Open steps of congresses still ahead follow; what was done stays done."""
    # facts
    season = steps.running_season(line.season)
    line = steps.locked_line(line)
    # decision
    if revision != line.revision:
        raise Refused("changed-meanwhile")
    rules.check_not_retired(retired=line.retired)
    rules.check_line(title=content.title, days=content.days)
    # consequences
    steps.rewrite_line(line, content)
    steps.reach(season, line)
    event = ChecklistLineChanged(season.pk, line.pk, line.number, Values(checklist.said(content)))
    record(actor, event, unit=season.unit_id, topic=f"season/{season.pk}")
    return line
