"""What a plan is held against: other congresses, pilots, the meetings on lessons, the calendar."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from typing import Any

from django.db.models import Q, QuerySet

from nhiemky.congresses.models import Congress, CongressState, Meeting, OrderRule, Season, SeasonState
from nhiemky.congresses.queries.seasons import is_branch
from nhiemky.congresses.rules import moving, usual_checklist
from nhiemky.congresses.rules.moving import Dated, Window
from nhiemky.congresses.rules.planning import Around, Plan, Problem, Sitting, problems
from nhiemky.elections.rules import regulations
from nhiemky.org.queries import work_calendar

_DATED = ("pk", "unit_id", "unit__name", "unit__path", "unit__valid_to", "planned_on", "half_days", "part_of_day", "is_pilot")  # fmt: skip


def around(congress: Congress, *, in_charge: int | None, today: dt.date) -> Around:
    """Everything a plan for this congress is held against. Six queries."""
    season, unit = congress.season, congress.unit
    branch = is_branch(unit)
    others = _standing().filter(season=season).exclude(pk=congress.pk)
    kin = _kin(congress)
    parts = kin.filter(unit__path__startswith=unit.path)
    superiors = kin.filter(unit__in=unit.ids_above[:-1])
    mine = _standing().filter(in_charge=in_charge).exclude(pk=congress.pk) if in_charge else None
    return Around(
        today=today,
        days=work_calendar(unit),
        begins_on=season.begins_on,
        ends_on=season.ends_on,
        imported=season.imported or congress.imported,
        parts_first=season.order_rule == OrderRule.PARTS_FIRST,
        limit=season.branch_half_days if branch else season.committee_half_days,
        unit=unit.name,
        begins=unit.valid_from,
        ends=unit.valid_to,
        pilots=_last_days(others.filter(is_pilot=True)),
        others=_first_days(others.filter(is_pilot=False)) if congress.is_pilot else (),
        lessons=lessons_days(season),
        superiors=_sittings(superiors),
        parts=_sittings(parts),
        parts_undated=parts.filter(planned_on=None).count() if not branch else 0,
        same_person=_sittings(mine) if mine is not None else (),
        notice_days=regulations.in_force(season.begins_on).notice_working_days,
        notice_basis=usual_checklist.notice_basis(season.begins_on),
    )


def doubts_of(congress: Congress, *, today: dt.date) -> tuple[Problem, ...]:
    """What is odd about a congress as it is planned now; nothing about one that is over or not held."""
    if congress.state != CongressState.PLANNED:
        return ()
    return problems(plan_of(congress), around(congress, in_charge=congress.in_charge_id, today=today))


def plan_of(congress: Congress) -> Plan:
    return Plan(
        day=congress.planned_on,
        half_days=congress.half_days,
        part=congress.part_of_day,
        pilot=congress.is_pilot,
    )


def lessons_days(season: Season) -> tuple[dt.date, ...]:
    """Days of the season's meetings on lessons, the earliest first."""
    found = season.meetings.filter(purpose=Meeting.Purpose.LESSONS, conference__held_on__isnull=False)
    days = found.order_by("conference__held_on").values_list("conference__held_on", flat=True)
    return tuple(day for day in days if day is not None)


def last_pilot_day(season: Season) -> dt.date | None:
    """The last day of the pilots that have one."""
    days = _last_days(season.congresses.exclude(state=CongressState.WITHDRAWN).filter(is_pilot=True))
    return max((day for day in days if day is not None), default=None)


def dated(season: Season) -> list[Dated]:
    """All congresses of the season that have a day and stand. One query."""
    rows = _standing().filter(season=season, planned_on__isnull=False).order_by("planned_on", "unit__path")
    return [_dated(*row) for row in rows.values_list(*_DATED)]


def window_of(season: Season) -> Window:
    return Window(
        begins_on=season.begins_on,
        ends_on=season.ends_on,
        parts_first=season.order_rule == OrderRule.PARTS_FIRST,
        lessons=lessons_days(season),
        imported=season.imported,
    )


def _standing() -> QuerySet[Congress]:
    return Congress.objects.exclude(state=CongressState.WITHDRAWN)


def _kin(congress: Congress) -> QuerySet[Congress]:
    """Congresses of this round: of the same season, and of the running ones of superior committees for the same term.

    An old season that is still being entered tells nothing about the days of today.
    """
    season = congress.season
    running = Q(season__state=SeasonState.RUNNING, season__imported=False)
    same = Q(season=season.pk) | running & Q(season__first_year=season.first_year)
    return _standing().filter(same).exclude(pk=congress.pk).exclude(unit=congress.unit_id)


def _last_days(rows: QuerySet[Congress]) -> tuple[dt.date | None, ...]:
    return tuple(plan_of(row).last for row in rows.only("planned_on", "half_days", "part_of_day", "is_pilot"))


def _first_days(rows: QuerySet[Congress]) -> tuple[dt.date, ...]:
    days = rows.filter(planned_on__isnull=False).values_list("planned_on", flat=True)
    return tuple(day for day in days if day is not None)


def _sittings(rows: QuerySet[Congress]) -> tuple[Sitting, ...]:
    found = rows.filter(planned_on__isnull=False).order_by("planned_on", "unit__path")
    return _as_sittings(found.values_list(*_DATED))


def _as_sittings(rows: Iterable[tuple[Any, ...]]) -> tuple[Sitting, ...]:
    return tuple(moving.sitting_of(_dated(*row)) for row in rows)


def _dated(  # noqa: PLR0913 - the columns of _DATED, in their order
    pk: int,
    unit: int,
    name: str,
    path: str,
    ends: dt.date | None,
    day: dt.date,
    half_days: int,
    part: str,
    pilot: bool,  # noqa: FBT001 - a column
) -> Dated:
    above = tuple(int(part) for part in path.strip("/").split("/"))[:-1]
    return Dated(
        id=pk, unit_id=unit, unit=name, above=above, day=day, half_days=half_days, part=part, pilot=pilot, ends=ends,
    )  # fmt: skip
