"""Seasons as a list shows them, and what the forms of a season offer."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from typing import Any
from zoneinfo import ZoneInfo

from django.db.models import Count, Q, QuerySet
from django.utils import timezone

from nhiemky.conferences.models import Conference
from nhiemky.congresses.models import Congress, CongressState, Season, SeasonState
from nhiemky.congresses.rules.season import HOLDS_CONGRESSES
from nhiemky.documents.models import Document
from nhiemky.org.models import Person, Unit, UnitKind
from nhiemky.org.queries import existing, holders_on, members_by_branch, people_of

#: Kinds of documents that a season may carry out: directive, plan, guidance.
DIRECTS = ("Chỉ thị", "Kế hoạch", "Hướng dẫn")
NEWEST = 200


def today_in(unit: Unit) -> dt.date:
    """Today where the unit is."""
    return timezone.localdate(timezone=ZoneInfo(unit.time_zone))


def listed(rows: QuerySet[Season]) -> QuerySet[Season]:
    """The same seasons with `held` and `all_congresses` (without those that are not held after all)."""
    standing = ~Q(congresses__state=CongressState.WITHDRAWN)
    return rows.annotate(
        held=Count("congresses", filter=Q(congresses__state=CongressState.HELD)),
        all_congresses=Count("congresses", filter=standing),
    )


def directives(ward: Unit) -> QuerySet[Document]:
    """What a season may carry out, the newest first."""
    found = Document.objects.filter(unit__path__startswith=ward.path, kind__in=DIRECTS)
    return found.order_by("-dated", "-pk")[:NEWEST]


def may_take_part(season: Season, *, today: dt.date) -> QuerySet[Unit]:
    """Party organisations of the season's committee that are in no season with a congress ahead; old seasons may take
    ended ones, and whatever is ahead of a unit today is nothing to them."""
    units = _outside(season, today=today)
    return units if season.imported else units.exclude(pk__in=_ahead().values("unit"))


def busy_elsewhere(season: Season, *, today: dt.date) -> list[tuple[str, str]]:
    """Those that cannot be taken in yet: name of the unit, and the season in which its congress is still ahead."""
    return ahead_elsewhere(season, _outside(season, today=today))


def _outside(season: Season, *, today: dt.date) -> QuerySet[Unit]:
    units = Unit.objects.filter(path__startswith=season.unit.path, kind__in=HOLDS_CONGRESSES)
    if not season.imported:
        units = existing(units, on=today)
    taken = season.congresses.exclude(state=CongressState.WITHDRAWN)
    return units.exclude(pk__in=taken.values("unit")).order_by("path")


def _ahead() -> QuerySet[Congress]:
    """What the database allows once for a unit: a congress ahead. An old season has none, also while it is entered."""
    return Congress.objects.filter(state=CongressState.PLANNED, imported=False)


def ahead_elsewhere(season: Season, units: Iterable[Unit]) -> list[tuple[str, str]]:
    """Name of each unit with another congress still ahead, and the season it is in. To an old season nothing is ahead."""
    if season.imported:
        return []
    there = _ahead().filter(unit__in=list(units))
    rows = there.exclude(season=season).select_related("unit", "season").order_by("unit__path")
    return [(row.unit.name, row.season.title) for row in rows]


def names_ahead(season: Season) -> list[str]:
    """Units of the season whose congress is neither held nor withdrawn."""
    ahead = season.congresses.filter(state=CongressState.PLANNED).order_by("unit__path")
    return list(ahead.values_list("unit__name", flat=True))


def members_below(ward: Unit) -> dict[str, int]:
    """Path of a branch → its members now."""
    counts = members_by_branch(ward)
    paths = Unit.objects.filter(pk__in=counts).values_list("pk", "path")
    return {path: counts[pk] for pk, path in paths}


def people_in_charge(ward: Unit) -> QuerySet[Person]:
    """Who may be put in charge of a preparation: people who hold an office or are in charge of a unit."""
    now = Q(holdings__isnull=False, holdings__valid_to=None) | Q(
        assignments__isnull=False, assignments__valid_to=None
    )
    return people_of(ward).filter(now).distinct().order_by("sort_key", "pk")


def in_charge_of(units: Iterable[Unit], charges: dict[int, list[Any]], *, on: dt.date) -> dict[int, Person]:
    """Unit id → the person in charge of it; of an office the one who holds it that day.

    `charges`: what `org.queries.assignments_on` says.
    """
    found: dict[int, Person] = {}
    for unit in units:
        for charge in charges.get(unit.pk, ()):
            person = charge.person or _holder(charge.office, on)
            if person is not None:
                found.setdefault(unit.pk, person)
    return found


def _holder(office: Any, on: dt.date) -> Person | None:
    holding = holders_on(office.unit, [office.title], on=on).first()
    return holding.person if holding is not None else None


def running(ward: Unit) -> QuerySet[Season]:
    return Season.objects.filter(unit__path__startswith=ward.path, state=SeasonState.RUNNING)


def is_branch(unit: Unit) -> bool:
    return unit.kind == UnitKind.BRANCH


def conferences_to_name(season: Season) -> QuerySet[Conference]:
    """Conferences of the season's committee that could be one of its meetings, the newest first."""
    of_season = Conference.objects.filter(unit=season.unit, congress=None)
    return of_season.order_by("-held_on", "-pk")[:NEWEST]
