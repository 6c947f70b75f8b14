"""The figures of everything below a unit of a ward, added up: what each indicator comes to and who is missing, by name."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from fractions import Fraction

from django.db.models import Exists, OuterRef, Q, QuerySet

from nhiemky.figures.models import Indicator
from nhiemky.figures.queries import indicators as catalogues
from nhiemky.figures.queries import totals
from nhiemky.figures.queries.parts_there import NOTHING_THERE, Partly, partly
from nhiemky.figures.queries.totals import Asked, Pair, Scope, Totals
from nhiemky.figures.rules import bars, rollup
from nhiemky.figures.rules.bars import Bar
from nhiemky.figures.rules.formulas import Amount
from nhiemky.figures.rules.periods import Period
from nhiemky.org.models import Unit
from nhiemky.org.queries import below


@dataclass(frozen=True, slots=True)
class Missing:
    """A unit that was asked and has said nothing; `period` where it is another one than the page is about."""

    unit: Unit
    period: Period | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """An indicator over a subtree. `shown`: empty where there is nothing to show – because nobody reported, or `apart`."""

    indicator: Indicator
    value: Amount | None
    shown: str
    asked: Asked
    missing: tuple[Missing, ...]
    apart: bool
    own: bool
    partly: Partly = NOTHING_THERE


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A unit in a comparison. `value` None: missing."""

    unit: Unit
    value: Fraction | None
    shown: str
    rank: int
    bar: Bar | None
    asked: Asked | None = None


def subtrees(ward: Unit) -> QuerySet[Unit]:
    """The units of a ward with something below them: what can be added up. The ward is one of them."""
    parts = Unit.objects.filter(parent=OuterRef("pk"))
    return below(ward).filter(Exists(parts)).order_by("path")


def defined_for(top: Unit, period: Period) -> list[Indicator]:
    """The indicators of a unit that are counted in a period, one for each code, in the order of sectors and names."""
    begun = Q(valid_from__isnull=True) | Q(valid_from__lte=period.last)
    going_on = Q(valid_to__isnull=True) | Q(valid_to__gte=period.first)
    rows = catalogues.nearest(catalogues.catalogue(top).filter(begun, going_on))
    return sorted(rows, key=lambda one: (one.sector, one.sort_key, one.pk))


def rolled_up(top: Unit, period: Period) -> list[Line]:
    """A line for each indicator that somebody in the subtree reports. Five queries, one more for a level of formulas."""
    of = totals.scope(defined_for(top, period), [period])
    units = list(below(top).filter(kind__in={*of.kinds, top.kind}).order_by("sort_key"))
    found, said = totals.totals([top], of), totals.said(units, of)
    lines = (_line(top, one, period, of=of, found=found, said=said, units=units) for one in of.indicators)
    asked = [line for line in lines if line.asked.asked]
    short = [line.indicator for line in asked if line.asked.missing]
    parts = partly(top, short, period, reporters=units)
    return [replace(line, partly=parts.get(line.indicator.pk, NOTHING_THERE)) for line in asked]


def _line(
    top: Unit,
    indicator: Indicator,
    period: Period,
    *,
    of: Scope,
    found: Totals,
    said: Mapping[Pair, set[int]],
    units: list[Unit],
) -> Line:
    asked, missing = _asked(top, of.of_each[(indicator.pk, period)], period, of=of, said=said, units=units)
    value = totals.amount(top, indicator, period, of=of, found=found)
    total = found.get((top.pk, indicator.pk, period))
    return Line(
        indicator=indicator,
        value=value,
        shown=totals.written(indicator, total, value) if value else "",
        asked=asked,
        missing=missing,
        apart=totals.is_apart(top, indicator, period, of=of),
        own=totals.reports(indicator, unit=top.pk, kind=top.kind) and not indicator.is_derived,
    )


def _asked(
    top: Unit,
    pairs: Collection[Pair],
    shown: Period,
    *,
    of: Scope,
    said: Mapping[Pair, set[int]],
    units: list[Unit],
) -> tuple[Asked, tuple[Missing, ...]]:
    counts, missing = [], {}
    for pair in sorted(pairs, key=lambda one: (-one[1].last.toordinal(), one[0])):
        indicator, period = of.known[pair[0]], pair[1]
        reporters = [unit for unit in units if _is_asked(top, unit, indicator, period)]
        there = said.get(pair, set()) & {unit.pk for unit in units}
        counts.append(Asked(len(there), len({unit.pk for unit in reporters} | there)))
        for unit in reporters:
            if unit.pk not in there:
                missing[(unit.pk, period)] = Missing(unit, None if period == shown else period)
    return totals.worst(counts), tuple(missing.values())


def _is_asked(top: Unit, unit: Unit, indicator: Indicator, period: Period) -> bool:
    """Below the unit; the unit itself only where it is the one that reports."""
    if totals.reports(indicator, unit=top.pk, kind=top.kind):
        return unit.pk == top.pk
    reports = unit.pk != top.pk and unit.kind == indicator.reported_by
    return reports and rollup.is_asked(period.last, unit.valid_from, unit.valid_to)


def compared(top: Unit, indicator: Indicator, period: Period) -> list[Row]:
    """The units of a subtree that report an indicator, the best first, those without a value last."""
    of = totals.scope([indicator], [period])
    units = list(below(top).filter(kind__in=of.kinds).exclude(pk=top.pk).order_by("sort_key"))
    found = totals.totals(units, of)
    values = {unit.pk: totals.amount(unit, indicator, period, of=of, found=found) for unit in units}
    asked = [
        unit
        for unit in units
        if values[unit.pk] or rollup.is_asked(period.last, unit.valid_from, unit.valid_to)
    ]
    texts = {
        unit.pk: totals.written(indicator, found.get((unit.pk, indicator.pk, period)), value)
        for unit in asked
        if (value := values[unit.pk]) is not None
    }
    return in_order(asked, indicator, values=values, texts=texts)


def in_order(
    units: Collection[Unit],
    indicator: Indicator,
    *,
    values: Mapping[int, Amount | None],
    texts: Mapping[int, str],
    asked: Mapping[int, Asked] | None = None,
) -> list[Row]:
    """Rows of a comparison with their places and bars."""
    pairs = [(unit, one.value if (one := values.get(unit.pk)) else None) for unit in units]
    ordered = bars.ordered(pairs, better=indicator.better)
    numbers = [value for _unit, value in ordered]
    return [
        Row(
            unit=unit,
            value=value,
            shown=texts.get(unit.pk, ""),
            rank=rank,
            bar=bar,
            asked=asked.get(unit.pk) if asked else None,
        )
        for (unit, value), rank, bar in zip(ordered, bars.ranks(numbers), bars.bars(numbers), strict=True)
    ]
