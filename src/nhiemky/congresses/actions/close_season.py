"""End a season when no congress of it is still ahead."""

from __future__ import annotations

from typing import Any

from nhiemky.congresses import queries, steps
from nhiemky.congresses.events import SeasonClosed
from nhiemky.congresses.models import CongressState, Season
from nhiemky.congresses.rules import season as rules
from nhiemky.journal.writing import record
from nhiemky.kernel.actions import action


@action
def close_season(actor: Any, season: Season) -> Season:
    # facts
    season = steps.running_season(season)
    ahead = queries.names_ahead(season)
    # decision
    rules.check_close(ahead)
    # consequences
    steps.end_season(season, on=queries.today_in(season.unit))
    held = season.congresses.filter(state=CongressState.HELD).count()
    event = SeasonClosed(season.pk, held, season.congresses.count())
    record(actor, event, unit=season.unit_id, topic=f"season/{season.pk}")
    return season
