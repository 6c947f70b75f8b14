"""The sums above a unit, kept in the transaction that writes each figure.

Order in which a writer takes its locks, the same for everybody, so that nobody waits for somebody who waits for him: the
figures, the row of the ward, the sums (by indicator, period, unit), the head of a journal above the ward. So whoever writes
many figures at once does it inside `gathered()`, before the row of the journal that tells of all of them.
"""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Collection, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field, replace
from decimal import Decimal
from itertools import groupby

from django.db import transaction
from django.db.models import F, Q, QuerySet

from nhiemky.figures.models import Figure, FigureVersion, Indicator, UnitSum
from nhiemky.figures.rules import rollup, through_time
from nhiemky.figures.rules.periods import Period
from nhiemky.figures.rules.rollup import NOTHING, Total
from nhiemky.org.models import Unit, UnitKind

CHUNK = 500


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """One stored sum; its order is the order of locking."""

    indicator: int
    first: dt.date
    last: dt.date
    unit: int


@dataclass(slots=True)
class Gathering:
    """What the figures of one action change together, each at the unit that has reported it.

    `before`: what was said at the places that are written, as it stood before the first of the writings.
    """

    before: dict[Place, Total] = field(default_factory=dict)
    after: dict[Place, Total] = field(default_factory=dict)
    indicators: dict[int, Indicator] = field(default_factory=dict)


_gathering: ContextVar[Gathering | None] = ContextVar("sums_gathered", default=None)


@contextmanager
def gathered() -> Iterator[None]:
    """Around the writing of many figures, before their row of the journal: their sums change once, at the end."""
    if _gathering.get() is not None:
        yield
        return
    gathering = Gathering()
    token = _gathering.set(gathering)
    try:
        yield
    finally:
        _gathering.reset(token)
    _add(_above(gathering))


def follow(figure: Figure, before: FigureVersion | None, after: FigureVersion) -> None:
    """A figure says something else from now on: the sums above its unit change by the difference."""
    if figure.indicator_id is None:
        return
    with gathered():
        gathering = _gathering.get()
        assert gathering is not None
        _note(gathering, figure, before, after)


def recount(unit: Unit, indicators: Collection[Indicator] | None = None) -> int:
    """Count the sums of a unit and of everything below it anew from the figures (of some indicators only): how many there are.

    Wards below wait with their figures until the transaction ends.
    """
    with transaction.atomic():
        list(_held(Q(pk__in=unit.ids_above) | Q(path__startswith=unit.path)))
        kept = UnitSum.objects.filter(unit__path__startswith=unit.path)
        figures = Figure.objects.filter(unit__path__startswith=unit.path)
        if indicators is not None:
            kept, figures = kept.filter(indicator__in=indicators), figures.filter(indicator__in=indicators)
        kept.delete()
        found = sorted(_counted(figures, unit).items())
        UnitSum.objects.bulk_create([_row(place, total) for place, total in found], batch_size=CHUNK)
    return len(found)


def _note(gathering: Gathering, figure: Figure, before: FigureVersion | None, after: FigureVersion) -> None:
    indicator = _indicator(gathering, figure)
    assert figure.period_from is not None and figure.period_to is not None
    if indicator.combines == rollup.APART or indicator.formula or not indicator.reported_by:
        return
    place = Place(indicator.pk, figure.period_from, figure.period_to, figure.unit_id)
    gathering.before.setdefault(place, _part(indicator, before) if before else NOTHING)
    gathering.after[place] = _part(indicator, after)


def _indicator(gathering: Gathering, figure: Figure) -> Indicator:
    key = figure.indicator_id or 0
    if key not in gathering.indicators:
        gathering.indicators[key] = Indicator.objects.get(pk=key)
    return gathering.indicators[key]


def _above(gathering: Gathering) -> dict[Place, Total]:
    """The changes at every unit above those that have reported, as they stand now."""
    reporting = {place.unit for place in gathering.after}
    units = {unit.pk: unit for unit in _standing(reporting)}
    found: dict[Place, Total] = defaultdict(Total)
    for place, change in _changes(gathering).items():
        unit, indicator = units[place.unit], gathering.indicators[place.indicator]
        if unit.kind == indicator.reported_by:
            for above in rollup.summed_above(tuple(unit.ids_above), indicator.unit_id):
                found[replace(place, unit=above)] += change
    return found


def _changes(gathering: Gathering) -> dict[Place, Total]:
    """What the units say otherwise from now on: about the periods they wrote of, and about longer ones that follow.

    Read while the wards are held: the quarter that somebody else is writing now is counted by whoever comes second.
    """
    now = _said_now(gathering)
    found: dict[Place, Total] = {}
    for place in gathering.after:
        indicator = gathering.indicators[place.indicator]
        after = now[(place.unit, place.indicator)]
        before = {
            period: gathering.before.get(replace(place, first=period.first, last=period.last), total)
            for period, total in after.items()
        }
        for period in rollup.touched(Period(place.first, place.last), indicator.over_time):
            change = rollup.effective(period, after, indicator.over_time) - rollup.effective(
                period, before, indicator.over_time
            )
            found[replace(place, first=period.first, last=period.last)] = change
    return found


def _said_now(gathering: Gathering) -> dict[tuple[int, int], dict[Period, Total]]:
    """Unit and indicator → what is typed now, by period. One query, where anything follows from shorter periods."""
    found: dict[tuple[int, int], dict[Period, Total]] = defaultdict(dict)
    following = {pk for pk, one in gathering.indicators.items() if one.over_time != through_time.APART}
    places = [place for place in gathering.after if place.indicator in following]
    rows = Figure.objects.filter(
        current__isnull=False,
        unit__in={place.unit for place in places},
        indicator__in={place.indicator for place in places},
        period_from__year__in={place.first.year for place in places},
    )
    for unit, pk, first, last, value, out_of, qualifier in rows.values_list(
        *("unit", "indicator", "period_from", "period_to"),
        *("current__value", "current__out_of", "current__qualifier"),
    ):
        combines = gathering.indicators[pk].combines
        found[(unit, pk)][Period(first, last)] = rollup.counted(
            combines, value=value, out_of=out_of, qualifier=qualifier
        )
    for place, total in gathering.after.items():
        found[(place.unit, place.indicator)][Period(place.first, place.last)] = total
    return found


def _standing(units: Collection[int]) -> QuerySet[Unit]:
    """Units where they stand while the rows of their wards are held: until the transaction ends nobody moves them."""
    if units:
        above = {one for unit in Unit.objects.filter(pk__in=units) for one in unit.ids_above}
        list(_held(Q(pk__in=above)))
    return Unit.objects.filter(pk__in=units)


def _held(units: Q) -> QuerySet[Unit, int]:
    """The rows of the wards among some units, held in one order. FOR NO KEY UPDATE: rows that only name a ward do not wait."""
    wards = Unit.objects.filter(units, kind=UnitKind.WARD).order_by("pk")
    return wards.select_for_update(no_key=True).values_list("pk", flat=True)


def _part(indicator: Indicator, version: FigureVersion) -> Total:
    return rollup.counted(
        indicator.combines, value=version.value, out_of=version.out_of, qualifier=version.qualifier
    )


def _add(changes: dict[Place, Total]) -> None:
    """Read under lock, add, write: exact on both databases, where adding in SQL would be floating on SQLite."""
    changed = {place: change for place, change in sorted(changes.items()) if change != NOTHING}
    if not changed:
        return
    # A place that two writers are the first to fill is made once; the second waits here and then adds to it.
    UnitSum.objects.bulk_create([_row(place, NOTHING) for place in changed], ignore_conflicts=True)
    rows = list(_locked(changed))
    for row in rows:
        change = changed[_place(row)]
        row.total, row.out_of = row.total + change.total, row.out_of + change.out_of
        row.reported, row.estimated = row.reported + change.reported, row.estimated + change.estimated
    UnitSum.objects.bulk_update(rows, ["total", "out_of", "reported", "estimated"], batch_size=CHUNK)


def _locked(changed: Collection[Place]) -> Iterator[UnitSum]:
    rows = UnitSum.objects.select_for_update().filter(
        indicator__in={place.indicator for place in changed},
        unit__in={place.unit for place in changed},
        period_from__in={place.first for place in changed},
        period_to__in={place.last for place in changed},
    )
    for row in rows.order_by("indicator_id", "period_from", "period_to", "unit_id"):
        if _place(row) in changed:
            yield row


def _counted(figures: QuerySet[Figure], unit: Unit) -> dict[Place, Total]:
    below = len(unit.ids_above) - 1
    summed = figures.filter(
        current__isnull=False, indicator__formula="", indicator__reported_by=F("unit__kind")
    ).exclude(indicator__combines=rollup.APART)
    rows = summed.order_by("indicator", "unit").values_list(
        *(
            "indicator",
            "unit",
            "indicator__unit",
            "indicator__combines",
            "indicator__over_time",
            "unit__path",
        ),
        *("period_from", "period_to", "current__value", "current__out_of", "current__qualifier"),
    )
    found: dict[Place, Total] = defaultdict(Total)
    for (indicator, _unit, defined_by, combines, over_time, path), lines in groupby(
        rows.iterator(chunk_size=5000), key=lambda row: row[:6]
    ):
        typed = {
            Period(first, last): rollup.counted(combines, value=value, out_of=out_of, qualifier=qualifier)
            for first, last, value, out_of, qualifier in (row[6:] for row in lines)
        }
        ids = tuple(int(one) for one in path.strip("/").split("/"))
        above = [one for one in rollup.summed_above(ids, defined_by) if one in ids[below:]]
        for period in {more for one in typed for more in rollup.touched(one, over_time)}:
            part = rollup.effective(period, typed, over_time)
            for one in above if part != NOTHING else ():
                found[Place(indicator, period.first, period.last, one)] += part
    return found


def _place(row: UnitSum) -> Place:
    return Place(row.indicator_id, row.period_from, row.period_to, row.unit_id)


def _row(place: Place, total: Total) -> UnitSum:
    return UnitSum(
        unit_id=place.unit,
        indicator_id=place.indicator,
        period_from=place.first,
        period_to=place.last,
        total=Decimal(total.total),
        out_of=Decimal(total.out_of),
        reported=total.reported,
        estimated=total.estimated,
    )
