"""Add a line to the checklist of a season; every congress still ahead to which it applies gets its step."""

from __future__ import annotations

from typing import Any

from nhiemky.congresses import steps
from nhiemky.congresses.events import ChecklistLineAdded
from nhiemky.congresses.models import ChecklistLine, Season
from nhiemky.congresses.rules import checklist as rules
from nhiemky.congresses.steps import checklist
from nhiemky.journal.writing import record
from nhiemky.kernel.actions import action
from nhiemky.kernel.events import Values


@action
def add_line(actor: Any, season: Season, *, content: steps.LineContent) -> ChecklistLine:
    # facts
    season = steps.running_season(season)
    # decision
    rules.check_line(title=content.title, days=content.days)
    # consequences
    line = steps.write_line(season, content)
    reached = steps.reach(season, line)
    event = ChecklistLineAdded(season.pk, line.pk, line.number, reached, Values(checklist.said(content)))
    record(actor, event, unit=season.unit_id, topic=f"season/{season.pk}")
    return line
