"""Take a line of the checklist out of use; congresses that did it keep it."""

from __future__ import annotations

from typing import Any

from nhiemky.congresses import steps
from nhiemky.congresses.events import ChecklistLineRetired
from nhiemky.congresses.models import ChecklistLine
from nhiemky.congresses.rules import checklist as rules
from nhiemky.journal.writing import record
from nhiemky.kernel.actions import action


@action
def retire_line(actor: Any, line: ChecklistLine) -> ChecklistLine:
    # facts
    season = steps.running_season(line.season)
    line = steps.locked_line(line)
    # decision
    rules.check_not_retired(retired=line.retired)
    # consequences
    ahead = steps.retire(line)
    event = ChecklistLineRetired(season.pk, line.pk, line.number, ahead)
    record(actor, event, unit=season.unit_id, topic=f"season/{season.pk}")
    return line
