"""Writers of a season, of the units in it and of their days. No gate, no journal: the action has both."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields
from typing import Any

from django.db.models import F, QuerySet

from nhiemky.congresses.models import (
    Congress,
    CongressState,
    OrderRule,
    PartOfDay,
    Postponement,
    Season,
    SeasonState,
    Variant,
)
from nhiemky.congresses.rules import season as rules
from nhiemky.documents.models import Document
from nhiemky.files.rules.secrecy import refuse_secret
from nhiemky.org.models import Person, Unit


@dataclass(frozen=True, slots=True, kw_only=True)
class SeasonContent:
    """The head of a season as it is typed; None: the directive sets no such limit.

    `reported_*`: days that an old report tells, where the congresses themselves are not entered.
    """

    title: str
    first_year: int
    last_year: int
    begins_on: dt.date
    ends_on: dt.date
    directive: Document | None = None
    order_rule: str = OrderRule.PARTS_FIRST
    branch_half_days: int | None = None
    committee_half_days: int | None = None
    women_percent: int | None = None
    young_percent: int | None = None
    new_percent: int | None = None
    reported_pilot_on: dt.date | None = None
    reported_first_on: dt.date | None = None
    reported_last_on: dt.date | None = None
    source_note: str = ""
    imported: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanContent:
    """What is planned for one congress."""

    planned_on: dt.date | None
    part_of_day: PartOfDay | str = ""
    half_days: int = 1
    is_pilot: bool = False
    variant: str = Variant.THREE_COMMITTEE
    assembly: str
    in_charge: Person | None = None


def said(content: SeasonContent | PlanContent, *, without: Iterable[str] = ()) -> dict[str, object]:
    """Column → value in words, without what is empty: for the journal."""
    values = {
        field.name: getattr(content, field.name)
        for field in fields(content)
        if field.name not in set(without)
    }
    return {
        name: value if isinstance(value, str | int | dt.date) else str(value)
        for name, value in values.items()
        if value not in (None, "", False)
    }


def write_season(unit: Unit, content: SeasonContent) -> Season:
    season = Season(unit=unit)
    _fill(season, content)
    season.save()
    return season


def rewrite_season(season: Season, content: SeasonContent) -> None:
    _fill(season, content)
    season.revision += 1
    season.save()


def _fill(season: Season, content: SeasonContent) -> None:
    for field in fields(content):
        value = getattr(content, field.name)
        if isinstance(value, str):
            refuse_secret(value, field=field.name)
        setattr(season, field.name, value)


def locked_season(season: Season) -> Season:
    """The season, locked and read again."""
    rows = Season.objects.select_for_update(of=("self",)).select_related("unit")
    return rows.get(pk=season.pk)


def running_season(season: Season) -> Season:
    """The same; refused once it is closed."""
    found = locked_season(season)
    rules.check_running(found.state)
    return found


def locked_congress(congress: Congress) -> Congress:
    """The congress with its season, both locked in this order and read again; refused when the season is closed."""
    return _with(running_season(congress.season), congress)


def congress_again(congress: Congress) -> Congress:
    """The same, also after the season was closed: what is to be done after a congress goes on."""
    return _with(locked_season(congress.season), congress)


def _with(season: Season, congress: Congress) -> Congress:
    rows = Congress.objects.select_for_update(of=("self",)).select_related(
        "unit", "in_charge", "conference__unit"
    )
    found = rows.get(pk=congress.pk)
    found.season = season
    return found


def end_season(season: Season, *, on: dt.date) -> None:
    season.state, season.closed_on = SeasonState.CLOSED, on
    season.revision += 1
    season.save(update_fields=["state", "closed_on", "revision"])


@dataclass(frozen=True, slots=True, kw_only=True)
class TakenIn:
    """A unit as it enters the season."""

    unit: Unit
    assembly: str
    in_charge: Person | None


def write_congresses(season: Season, taken: Iterable[TakenIn], *, variant: str) -> list[Congress]:
    rows = [
        Congress(
            season=season,
            unit=one.unit,
            variant=variant,
            assembly=one.assembly,
            in_charge=one.in_charge,
            imported=season.imported,
        )
        for one in taken
    ]
    return Congress.objects.bulk_create(rows)


def locked_units(units: Iterable[Unit]) -> list[Unit]:
    """The units as they are now, locked, so that no two seasons take one of them at once. The season is locked before."""
    rows = Unit.objects.select_for_update(of=("self",)).filter(pk__in=[unit.pk for unit in units])
    return list(rows.order_by("path"))


def revive(withdrawn: QuerySet[Congress], *, variant: str) -> list[Congress]:
    """Congresses that are held after all; one that was convened keeps the contents its meeting was opened for."""
    rows = list(withdrawn.select_for_update(of=("self",)).select_related("unit").order_by("unit__path"))
    for congress in rows:
        congress.state, congress.reason = CongressState.PLANNED, ""
        if congress.conference_id is None:
            congress.variant = variant
        congress.revision += 1
        congress.save(update_fields=["state", "reason", "variant", "revision"])
    return rows


def write_plan(congress: Congress, content: PlanContent) -> None:
    for field in fields(content):
        setattr(congress, field.name, getattr(content, field.name))
    congress.revision += 1
    congress.save()


def put_off(congresses: Iterable[Congress], days: Mapping[int, dt.date], *, reason: str, by: Any) -> None:
    """Give each congress its new day (id → day) and keep from which to which, and why. One update for each new day."""
    refuse_secret(reason, field="reason")
    Postponement.objects.bulk_create(
        [
            Postponement(
                congress=congress,
                planned_before=congress.planned_on,
                planned_after=days[congress.pk],
                reason=reason.strip(),
                decided_by=by,
            )
            for congress in congresses
            if congress.planned_on is not None
        ]
    )
    for day in set(days.values()):
        moved = [pk for pk, new in days.items() if new == day]
        for group in _groups(moved):
            Congress.objects.filter(pk__in=group).update(planned_on=day, revision=F("revision") + 1)


#: SQLite takes so many values in one statement without complaint on every version that is in use.
GROUP = 500


def _groups(ids: list[int]) -> Iterable[list[int]]:
    return (ids[start : start + GROUP] for start in range(0, len(ids), GROUP))


def withdraw(congress: Congress, *, reason: str) -> None:
    refuse_secret(reason, field="reason")
    congress.state, congress.reason = CongressState.WITHDRAWN, reason.strip()
    congress.revision += 1
    congress.save(update_fields=["state", "reason", "revision"])
