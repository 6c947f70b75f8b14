"""Put off one congress, several or all that are still ahead by some working days, for a reason."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace
from typing import Any

from nhiemky.congresses import queries, steps
from nhiemky.congresses.events import CongressesPostponed
from nhiemky.congresses.models import Congress, Season
from nhiemky.congresses.rules import moving
from nhiemky.congresses.steps import meetings
from nhiemky.journal.writing import record
from nhiemky.kernel.actions import action
from nhiemky.kernel.events import Values
from nhiemky.org.queries import work_calendar


@action
def postpone_congresses(
    actor: Any, season: Season, *, congresses: Collection[int], working_days: int, reason: str
) -> list[Congress]:
    """`congresses`: ids; those without a day or no longer ahead are left out. Open steps move with their congress."""
    # facts
    season = steps.running_season(season)
    rows = list(
        steps.ahead_of(season)
        .filter(planned_on__isnull=False)
        .select_related("conference__unit")
        .select_for_update(of=("self",))
    )
    rows = [row for row in rows if row.pk in set(congresses)]
    chosen = {row.pk for row in rows}
    standing = queries.dated(season)
    # decision
    moving.check_asked(working_days=working_days, reason=reason, chosen=len(chosen))
    days = moving.moved(standing, chosen, working_days=working_days, days=work_calendar(season.unit))
    later = [replace(one, day=days.get(one.id, one.day)) for one in standing]
    moving.check(later, queries.window_of(season), chosen=chosen)
    meetings.check_may_move(rows)
    # consequences
    steps.put_off(rows, days, reason=reason, by=actor)
    for row in rows:
        row.planned_on = days[row.pk]
        meetings.move_meeting(actor, row)
    steps.set_dues(season, rows)
    event = CongressesPostponed(season.pk, tuple(sorted(chosen)), working_days, Values(reason=reason))
    record(actor, event, unit=season.unit_id, topic=f"season/{season.pk}")
    return rows
