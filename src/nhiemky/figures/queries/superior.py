"""What a superior sees: the figures of all wards below, added up and side by side, and who is missing."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass

from django.db.models import Q

from nhiemky.figures.models import Indicator, UnitSum
from nhiemky.figures.queries import rollup, totals
from nhiemky.figures.queries.asked_below import AskedBelow
from nhiemky.figures.queries.rollup import Row
from nhiemky.figures.queries.totals import Asked, Scope, Totals
from nhiemky.figures.rules import periods
from nhiemky.figures.rules.periods import Period
from nhiemky.figures.rules.rollup import Total
from nhiemky.org.models import Unit, UnitKind
from nhiemky.vietnamese.measures import label


@dataclass(frozen=True, slots=True)
class Sum:
    """An indicator of a unit as its superior sees it. `shown` empty: nobody has reported, or its figures do not add up."""

    indicator: Indicator
    shown: str
    asked: Asked
    apart: bool

    @property
    def bare(self) -> str:
        """Without the unit of measurement, which stands above its column: 98 wards × 20 indicators are 2,000 cells."""
        return self.shown.replace(f" {self.measure}", "", 1)

    @property
    def measure(self) -> str:
        return label(self.indicator.measure)


@dataclass(frozen=True, slots=True)
class State:
    """A superior's page: a line for each indicator, and the wards (of a country: the provinces) with a cell for each."""

    lines: list[Sum]
    table: list[tuple[Unit, list[Sum]]]


#: Below each kind of superior unit, what stands side by side.
SIDE_BY_SIDE = {UnitKind.INSTALLATION: UnitKind.PROVINCE}


def rows_below(top: Unit, period: Period) -> list[Unit]:
    """The wards below of that time; the provinces of a country. A country without provinces has wards."""
    there = Q(valid_to__isnull=True) | Q(valid_to__gte=period.first)
    below = Unit.objects.filter(there, path__startswith=top.path).exclude(pk=top.pk)
    kind = SIDE_BY_SIDE.get(UnitKind(top.kind), UnitKind.WARD)
    rows = list(below.filter(kind=kind).order_by("sort_key"))
    return rows or list(below.filter(kind=UnitKind.WARD).order_by("sort_key"))


def state(top: Unit, period: Period) -> State:
    """Everything that the superior asks for of a period. Eight queries, however many wards there are."""
    of, rows = totals.scope(rollup.defined_for(top, period), [period]), rows_below(top, period)
    found, asked = totals.totals([top, *rows], of), AskedBelow(top, rows, of)
    lines = [_sum(top, one, period, of=of, found=found, asked=asked) for one in of.indicators]
    shown = [line.indicator for line in lines if line.asked.asked]
    table = [
        (row, [_sum(row, one, period, of=of, found=found, asked=asked) for one in shown]) for row in rows
    ]
    return State([line for line in lines if line.asked.asked], table)


def compared(top: Unit, indicator: Indicator, period: Period) -> tuple[list[Row], Sum]:
    """The wards by one indicator, the best first, those without a value last; and what they make together."""
    of, rows = totals.scope([indicator], [period]), rows_below(top, period)
    found, asked = totals.totals([top, *rows], of), AskedBelow(top, rows, of)
    sums = {row.pk: _sum(row, indicator, period, of=of, found=found, asked=asked) for row in rows}
    values = {row.pk: totals.amount(row, indicator, period, of=of, found=found) for row in rows}
    together = _sum(top, indicator, period, of=of, found=found, asked=asked)
    ordered = rollup.in_order(
        [row for row in rows if sums[row.pk].asked.asked],
        indicator,
        values=values,
        texts={pk: one.shown for pk, one in sums.items()},
        asked={pk: one.asked for pk, one in sums.items()},
    )
    return ordered, together


#: Unit id, indicator id and year → what its units reported together.
Cube = dict[tuple[int, int, int], Total]


def cube(units: Collection[Unit], indicators: Collection[Indicator], years: Iterable[int]) -> Cube:
    """Units × indicators × whole years from the stored sums. One query."""
    asked = sorted(years)
    rows = UnitSum.objects.filter(
        unit__in=[unit.pk for unit in units],
        indicator__in=[one.pk for one in indicators],
        period_to__in=[periods.year(number).last for number in asked],
        period_from__in=[periods.year(number).first for number in asked],
        reported__gt=0,
    ).values_list("unit", "indicator", "period_from", "period_to", "total", "out_of", "reported", "estimated")
    return {
        (unit, indicator, first.year): Total(total, whole, reported, estimated)
        for unit, indicator, first, last, total, whole, reported, estimated in rows
        if first.year == last.year
    }


def _sum(
    unit: Unit, indicator: Indicator, period: Period, *, of: Scope, found: Totals, asked: AskedBelow
) -> Sum:
    value = totals.amount(unit, indicator, period, of=of, found=found)
    total = found.get((unit.pk, indicator.pk, period))
    return Sum(
        indicator,
        totals.written(indicator, total, value) if value else "",
        asked.of_value(unit.pk, indicator, period, found),
        apart=totals.is_apart(unit, indicator, period, of=of),
    )
