"""Where the trend of the years leads: a straight line through them (least squares), with the interval in which a further
year of the same scatter lies four times out of five. Said as a forecast, never counted as reached.

What is promised as a rate or as a multiple of the beginning grows by a rate: there the line runs through the logarithms.

From three years on, and only while the newest figure is at most two years old. Why a line and not something cleverer: five
yearly figures carry no more, and whoever has a spreadsheet can count it again (FORECAST.LINEAR, STEYX). [I]
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal, localcontext
from enum import StrEnum
from fractions import Fraction

from nhiemky.targets.rules import judging, measuring
from nhiemky.targets.rules.judging import Status
from nhiemky.targets.rules.target import Actual, Cadence, Operator, Target

_BY_A_RATE = frozenset({Operator.GROWTH, Operator.MULTIPLE})
FEWEST, NEWEST_AT_MOST, MOST, DIGITS = 3, 2, 10, 16
#: Student's t, two-sided 80 %, by degrees of freedom (years − 2).
_QUANTILES = ("3.078", "1.886", "1.638", "1.533", "1.476", "1.440", "1.415", "1.397")


class Outlook(StrEnum):
    """Does the interval reach the target wholly, in part, not at all?"""

    REACHES = "reaches"
    TOUCHES = "touches"
    MISSES = "misses"


@dataclass(frozen=True, slots=True, kw_only=True)
class Forecast:
    """For the year `at`, from so many `years`. Values as the target compares them (ratio of a multiple, compound rate).

    `level_…`: the figure itself in that year, for the chart; None of a total or a mean.
    """

    at: int
    years: int
    value: Fraction
    low: Fraction
    high: Fraction
    outlook: Outlook
    falls_short: bool
    level: tuple[Fraction, Fraction, Fraction] | None = None


@dataclass(frozen=True, slots=True)
class Trend:
    """A line through the years: mean of years and figures, slope, scatter."""

    count: int
    middle: Fraction
    mean: Fraction
    slope: Fraction
    spread: Fraction
    scatter: Fraction

    def over(self, years: Sequence[int]) -> tuple[Fraction, Fraction]:
        """The sum over further years, and half the width of its interval."""
        number = len(years)
        away = sum((Fraction(year) - self.middle for year in years), Fraction())
        variance = self.scatter * (number + Fraction(number**2, self.count) + away**2 / self.spread)
        quantile = Fraction(_QUANTILES[min(self.count - 2, len(_QUANTILES)) - 1])
        return number * self.mean + self.slope * away, quantile * _root(variance)


def trend(points: Sequence[tuple[int, Fraction]]) -> Trend | None:
    """The line through at least three years; None of fewer."""
    count = len(points)
    if count < FEWEST:
        return None
    middle = Fraction(sum(year for year, _value in points), count)
    mean = sum((value for _year, value in points), Fraction()) / count
    spread = sum(((year - middle) ** 2 for year, _value in points), Fraction())
    slope = sum(((year - middle) * (value - mean) for year, value in points), Fraction()) / spread
    left = sum(((value - mean - slope * (year - middle)) ** 2 for year, value in points), Fraction())
    return Trend(count, middle, mean, slope, spread, left / (count - 2))


def forecast(target: Target, *, is_share: bool) -> Forecast | None:
    """None where nothing is left to forecast: judged every year, a milestone, due already, too few or too old figures.

    `is_share`: the figure is a percentage of a whole and cannot go above 100.
    """
    end = _end(target)
    usable = _usable(target)
    line = trend(usable)
    if end is None or line is None or usable[-1][0] >= end or usable[-1][0] < target.as_of - NEWEST_AT_MOST:
        return None
    floor = Fraction() if all(value >= 0 for _year, value in usable) else None
    limits = (floor, Fraction(100) if is_share else None)
    if target.cadence is Cadence.BY_DATE or target.operator is Operator.GROWTH:
        level = _ahead(target, usable, end) or _within(*line.over([end]), limits)
        return _said(target, line, at=end, band=_compared(target, level, end), level=level)
    summed = _over_the_term(target, line, usable[-1][0], end, limits)
    return _said(target, line, at=end, band=_compared(target, summed, end), level=None)


def _ahead(
    target: Target, usable: Sequence[tuple[int, Fraction]], end: int
) -> tuple[Fraction, Fraction, Fraction] | None:
    """The level to which a steady rate leads; None where the line itself is meant, or a figure has no logarithm."""
    if target.operator not in _BY_A_RATE or any(value <= 0 for _year, value in usable):
        return None
    line = trend([(year, _logarithm(value)) for year, value in usable])
    assert line is not None  # there are as many years as before
    middle, half = line.over([end])
    low, mid, high = (_power(one) for one in (middle - half, middle, middle + half))
    return low, mid, high


def _end(target: Target) -> int | None:
    if target.operator is Operator.MILESTONE or target.cadence is Cadence.PER_YEAR or target.value is None:
        # Nothing is left of poor households: its value is zero without being said.
        return target.last_year if _is_none_left(target) else None
    if target.operator is Operator.GROWTH and target.cadence is Cadence.BY_DATE:
        return None  # the growth of that single year, of which the line says nothing
    return target.last_year if target.cadence is Cadence.BY_DATE else _last_of_term(target)


def _is_none_left(target: Target) -> bool:
    return target.operator is Operator.NONE_LEFT and target.cadence is Cadence.BY_DATE


def _last_of_term(target: Target) -> int | None:
    return target.term[1] if target.term else None


def _usable(target: Target) -> list[tuple[int, Fraction]]:
    first = target.as_of - MOST
    reported = (one for one in measuring.in_time(target) if one.year > first)
    return [(one.year, one.value) for one in reported if one.value is not None]


def _over_the_term(
    target: Target,
    line: Trend,
    newest: int,
    end: int,
    limits: tuple[Fraction | None, Fraction | None],
) -> tuple[Fraction, Fraction, Fraction]:
    """What is there, and the years that are left, summed or as a mean. Years that are missing stay missing."""
    known = [one.value for one in _in_term(target) if one.value is not None]
    left = range(max(newest + 1, target.term[0] if target.term else newest + 1), end + 1)
    middle, half = line.over(left)
    floor = limits[0]
    ends = [_clip(one, floor, None) for one in (middle - half, middle, middle + half)]
    divisor = len(known) + len(left) if target.cadence is Cadence.TERM_AVERAGE else 1
    low, mid, high = ((sum(known, Fraction()) + one) / divisor for one in ends)
    return low, mid, high


def _in_term(target: Target) -> Sequence[Actual]:
    return measuring.in_term(target)


def _within(
    middle: Fraction, half: Fraction, limits: tuple[Fraction | None, Fraction | None]
) -> tuple[Fraction, Fraction, Fraction]:
    low, mid, high = (_clip(one, *limits) for one in (middle - half, middle, middle + half))
    return low, mid, high


def _clip(value: Fraction, floor: Fraction | None, ceiling: Fraction | None) -> Fraction:
    value = value if floor is None else max(value, floor)
    return value if ceiling is None else min(value, ceiling)


def _compared(
    target: Target, band: tuple[Fraction, Fraction, Fraction], end: int
) -> tuple[Fraction, Fraction, Fraction] | None:
    """The forecast in the sense of the operator."""
    baseline = target.baseline
    if target.operator not in (Operator.MULTIPLE, Operator.GROWTH):
        return band
    if baseline is None or baseline.value == 0:
        return None
    low, mid, high = (one / baseline.value for one in band)
    if target.operator is Operator.MULTIPLE:
        return low, mid, high
    years = end - measuring.baseline_year(target, baseline)
    if years < 1:
        return None
    low, mid, high = (measuring.compound_rate(one, years=years) for one in (low, mid, high))
    return low, mid, high


def _said(
    target: Target,
    line: Trend,
    *,
    at: int,
    band: tuple[Fraction, Fraction, Fraction] | None,
    level: tuple[Fraction, Fraction, Fraction] | None,
) -> Forecast | None:
    if band is None:
        return None
    operator = _towards(target, band)
    value = target.value or Fraction()
    reached = [
        judging.verdict(operator, one, value=value, value2=target.value2) is not Status.NOT_MET
        for one in band
    ]
    outlook = Outlook.REACHES if all(reached) else Outlook.TOUCHES if any(reached) else Outlook.MISSES
    low, mid, high = band
    return Forecast(
        at=at,
        years=line.count,
        value=mid,
        low=low,
        high=high,
        outlook=outlook,
        falls_short=not reached[1],
        level=level,
    )


def _towards(target: Target, band: tuple[Fraction, Fraction, Fraction]) -> Operator:
    """No forecast meets a value to the digit: "đạt 60" is a road up to 60 or down to it, from where it stands now."""
    if target.operator is not Operator.EQUAL:
        return target.operator
    newest = _usable(target)[-1][1]
    return Operator.AT_LEAST if newest <= (target.value or Fraction()) else Operator.AT_MOST


def _logarithm(value: Fraction) -> Fraction:
    with localcontext() as context:
        context.prec = DIGITS
        return Fraction((Decimal(value.numerator) / Decimal(value.denominator)).ln())


def _power(value: Fraction) -> Fraction:
    with localcontext() as context:
        context.prec = DIGITS
        return Fraction((Decimal(value.numerator) / Decimal(value.denominator)).exp())


def _root(value: Fraction) -> Fraction:
    with localcontext() as context:
        context.prec = DIGITS
        return Fraction((Decimal(value.numerator) / Decimal(value.denominator)).sqrt())
