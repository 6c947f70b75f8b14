"""Open a congress season with the usual checklist."""

from __future__ import annotations

from typing import Any

from nhiemky.congresses import steps
from nhiemky.congresses.events import SeasonOpened
from nhiemky.congresses.models import Season
from nhiemky.congresses.rules import season as rules
from nhiemky.congresses.rules import usual_checklist
from nhiemky.congresses.steps import seasons
from nhiemky.journal.writing import record
from nhiemky.kernel.actions import action
from nhiemky.kernel.events import Values
from nhiemky.org.models import Unit


@action
def open_season(actor: Any, unit: Unit, *, content: steps.SeasonContent) -> Season:
    """Days that stand in a regulation are those in force when the season begins."""
    # facts
    lines = usual_checklist.in_force(content.begins_on)
    # decision
    rules.check_head(
        title=content.title,
        first_year=content.first_year,
        last_year=content.last_year,
        begins_on=content.begins_on,
        ends_on=content.ends_on,
    )
    # consequences
    season = steps.write_season(unit, content)
    steps.write_usual(season, lines)
    event = SeasonOpened(season.pk, season.begins_on, season.ends_on, Values(seasons.said(content)))
    record(actor, event, unit=unit.pk, topic=f"season/{season.pk}")
    return season
