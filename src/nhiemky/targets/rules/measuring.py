"""From what was reported to what is compared: growth over the year before, points less, times the baseline.

Exact fractions throughout; a year without a figure is missing, never zero.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal, localcontext
from fractions import Fraction

from nhiemky.targets.rules.target import Actual, Baseline, Operator, Target

#: Digits of the compound rate before it is rounded to two places.
DIGITS = 60


@dataclass(frozen=True, slots=True)
class Measure:
    """A figure as it is compared. `estimate`: it, or one it was computed from, is an estimate."""

    year: int
    value: Fraction
    estimate: bool


def in_time(target: Target) -> tuple[Actual, ...]:
    """What was reported up to the year in which we judge."""
    return tuple(one for one in target.actuals if one.year <= target.as_of)


def in_term(target: Target) -> tuple[Actual, ...]:
    """Of these, the years of the term: what came before belongs to another resolution."""
    reported = in_time(target)
    if target.term is None:
        return reported
    first, last = target.term
    return tuple(one for one in reported if first <= one.year <= last)


def yearly(target: Target, actuals: Iterable[Actual]) -> tuple[Measure, ...]:
    """Each year's figure in the sense of the operator; a year that cannot be compared (nothing before it) is left out."""
    found = (_of_year(target, one, one.value) for one in actuals if one.value is not None)
    return tuple(one for one in found if one is not None)


def total(target: Target, actuals: Sequence[Actual]) -> Measure | None:
    """The sum over the years there are, or its multiple of the baseline."""
    return _over(target, actuals, divisor=1)


def average(target: Target, actuals: Sequence[Actual]) -> Measure | None:
    """The arithmetic mean of the years there are, or its multiple of the baseline."""
    return _over(target, actuals, divisor=len(actuals))


def compound(target: Target, actuals: Sequence[Actual]) -> tuple[Fraction, int, bool] | None:
    """Newest figure over the baseline, years between them, whether it is an estimate; None where one of them is missing."""
    if not actuals or target.baseline is None or target.baseline.value == 0:
        return None
    newest = actuals[-1]
    years = newest.year - baseline_year(target, target.baseline)
    if newest.value is None or years < 1:
        return None
    return newest.value / target.baseline.value, years, newest.estimate


def compound_rate(ratio: Fraction, *, years: int) -> Fraction:
    """Percent a year that leads to `ratio` in so many years; a ratio below zero has none and counts as −100."""
    if ratio <= 0:
        return Fraction(-100)
    with localcontext() as context:
        context.prec = DIGITS
        rate = (Decimal(ratio.numerator) / Decimal(ratio.denominator)) ** (Decimal(1) / Decimal(years))
    return Fraction(rate - 1) * 100


def baseline_year(target: Target, baseline: Baseline) -> int:
    """The year of the baseline: as said, else the year before the first year of the term, else before the first figure."""
    if baseline.year is not None:
        return baseline.year
    first = target.term[0] if target.term else min(one.year for one in target.actuals)
    return first - 1


def _of_year(target: Target, actual: Actual, value: Fraction) -> Measure | None:
    if target.operator is Operator.MULTIPLE:
        return _times(target, Measure(actual.year, value, actual.estimate))
    if target.operator not in (Operator.GROWTH, Operator.REDUCTION):
        return Measure(actual.year, value, actual.estimate)
    before = _year_before(target, actual.year)
    if before is None or before.value is None:
        return None
    estimate = actual.estimate or before.estimate
    if target.operator is Operator.REDUCTION:
        return Measure(actual.year, before.value - value, estimate)
    return Measure(actual.year, (value / before.value - 1) * 100, estimate) if before.value else None


def _year_before(target: Target, year: int) -> Actual | None:
    for one in target.actuals:
        if one.year == year - 1:
            return one
    if target.baseline is not None and baseline_year(target, target.baseline) == year - 1:
        return Actual(year - 1, target.baseline.value)
    return None


def _over(target: Target, actuals: Sequence[Actual], *, divisor: int) -> Measure | None:
    values = [one.value for one in actuals if one.value is not None]
    if not values:
        return None
    summed = Measure(
        actuals[-1].year, sum(values, Fraction()) / divisor, any(one.estimate for one in actuals)
    )
    return _times(target, summed) if target.operator is Operator.MULTIPLE else summed


def _times(target: Target, measured: Measure) -> Measure | None:
    if target.baseline is None or target.baseline.value == 0:
        return None
    return Measure(measured.year, measured.value / target.baseline.value, measured.estimate)
