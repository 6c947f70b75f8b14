"""An indicator of a unit through the years, as its page and the page of one of its figures show it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from nhiemky.figures.models import Indicator
from nhiemky.figures.queries import indicators as catalogue
from nhiemky.figures.queries.series import Point, amount, series
from nhiemky.figures.rules import charts, formulas, periods
from nhiemky.figures.rules.formulas import POINTS, Derivation, Formula, measure_of
from nhiemky.figures.rules.periods import Period
from nhiemky.figures.rules.shown import Shown, ratio
from nhiemky.org.models import Unit
from nhiemky.vietnamese.measures import label


@dataclass(frozen=True, slots=True)
class Line:
    """A value with what changed since the same period of the year before: in percent and in its own measure."""

    point: Point
    shown: Shown
    growth: Shown | None
    change: Shown | None


def lines(unit: Unit, indicator: Indicator) -> list[Line]:
    """Everything that is known, the newest first; what has changed is computed, never typed."""
    points = series(unit, [indicator])[indicator.pk]
    known = {
        (indicator.pk, point.period): amount(point, pooled=catalogue.is_pooled(indicator)) for point in points
    }
    return [_line(indicator, point, known) for point in reversed(points)]


def chart(found: Iterable[Line]) -> charts.Chart:
    """The whole years among them."""
    return charts.through_years(
        [
            charts.Given(
                line.point.period.first.year,
                _height(line.point),
                _short(line.shown),
                estimate=line.point.estimate,
            )
            for line in found
            if periods.is_year(line.point.period)
        ]
    )


def same_part(found: Iterable[Line], period: Period) -> list[Line]:
    """Those of the same part of a year, the newest first: what a value is compared with."""
    return [line for line in found if periods.part(line.point.period) == periods.part(period)]


def _short(shown: Shown) -> str:
    """`ước 60,4 tỷ`, `1,02%`, `31`: the unit stands in the table below the picture."""
    if shown.out_of is not None or shown.measure in (formulas.PERCENT, formulas.PER_MILLE):
        return ratio(shown) if shown.out_of is not None else str(shown)
    return str(shown).removesuffix(label(shown.measure)).rstrip()


def _height(point: Point) -> Decimal:
    return formulas.as_decimal(formulas.part_of(point.value, point.out_of))


def _line(indicator: Indicator, point: Point, known: formulas.Known) -> Line:
    value = formulas.rounded(Fraction(point.value), indicator.measure) if point.computed else point.value
    shown = Shown(
        code=indicator.code,
        value=value,
        measure=indicator.measure,
        out_of=point.out_of,
        qualifier=point.qualifier,
        version=point.version,
        figure=point.figure,
    )
    measure = POINTS if catalogue.is_pooled(indicator) else measure_of(Formula.CHANGE, indicator.measure)
    # The growth of a percentage says little; the points are what reports write ("giảm 0,39 điểm %").
    in_percent = measure == POINTS or indicator.measure in (POINTS, formulas.PER_MILLE)
    growth = None if in_percent else _changed(Formula.GROWTH, indicator, point, known, formulas.PERCENT)
    return Line(point, shown, growth, _changed(Formula.CHANGE, indicator, point, known, measure))


def _changed(
    formula: Formula, indicator: Indicator, point: Point, known: formulas.Known, measure: str
) -> Shown | None:
    rule = {0: Derivation(formula=formula, operand=indicator.pk)}
    found = formulas.compute(0, point.period, derivations=rule, known=known)
    if found is None:
        return None
    value = formulas.rounded(found.value, measure)
    return Shown(code="", value=value, measure=measure, qualifier=found.qualifier)
