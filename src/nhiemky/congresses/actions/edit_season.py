"""Change the head of a season: its window, its limits, the directive it follows."""

from __future__ import annotations

from typing import Any

from nhiemky.congresses import steps
from nhiemky.congresses.events import SeasonEdited
from nhiemky.congresses.models import Season
from nhiemky.congresses.rules import season as rules
from nhiemky.congresses.steps import seasons
from nhiemky.journal.writing import record
from nhiemky.kernel.actions import action
from nhiemky.kernel.events import Values
from nhiemky.kernel.refusals import Refused


@action
def edit_season(actor: Any, season: Season, *, revision: int, content: steps.SeasonContent) -> Season:
    """Congresses that lie outside a new window stay where they are; the board says so."""
    # facts
    season = steps.running_season(season)
    # decision
    if revision != season.revision:
        raise Refused("changed-meanwhile")
    rules.check_head(
        title=content.title,
        first_year=content.first_year,
        last_year=content.last_year,
        begins_on=content.begins_on,
        ends_on=content.ends_on,
    )
    # consequences
    steps.rewrite_season(season, content)
    event = SeasonEdited(season.pk, Values(seasons.said(content)))
    record(actor, event, unit=season.unit_id, topic=f"season/{season.pk}")
    return season
