"""Figures of an indicator as a target reads them: n of m as a percentage, đồng as tỷ đồng, a level as its yearly growth.

The catalogue counts in one measure, the resolution may promise in another; what fits neither is taken as it stands.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from nhiemky.targets.rules.target import Actual, Operator

_MONEY = {
    "vnd": 1,
    "đồng": 1,
    "nghìn đồng": 10**3,
    "triệu đồng": 10**6,
    "triệu": 10**6,
    "tỷ đồng": 10**9,
    "tỷ": 10**9,
}
#: Their value is a rate already where the figure is a level: the figure is read through the operator, not converted.
_OF_THE_LEVEL = frozenset({Operator.GROWTH, Operator.MULTIPLE})


@dataclass(frozen=True, slots=True)
class YearFigure:
    """The figure of a whole year. `out_of` is the m of n/m."""

    year: int
    value: Fraction
    out_of: Fraction | None = None
    estimate: bool = False


def is_percent(measure: str) -> bool:
    """`%`, `%/năm`, `% số hộ`, `‰`."""
    return measure.strip()[:1] in ("%", "‰")


def is_alike(one: str, other: str) -> bool:
    """Numbers of the two stand side by side as they are: `%` and `% số hộ`, not đồng and triệu đồng."""
    return one == other or (is_percent(one) and is_percent(other))


def is_growth(*, operator: Operator, promised: str, counted: str, n_of_m: bool) -> bool:
    """A percentage is promised of what is counted in something else: the yearly growth is meant (`tăng từ 8 đến 9 %/năm`).
    Of figures that are n of m the share is meant."""
    if operator in _OF_THE_LEVEL or not counted or n_of_m:
        return False
    return is_percent(promised) and not is_percent(counted)


def level_measure(*, operator: Operator, promised: str, counted: str, n_of_m: bool) -> str:
    """In what the figures of a year are, and every number they are compared with: of a promised rate or ratio in what is
    counted ("kế hoạch năm 99,5 tỷ đồng" of a target "tăng 10%/năm"), else as it is promised."""
    of_the_level = operator in _OF_THE_LEVEL or is_growth(
        operator=operator, promised=promised, counted=counted, n_of_m=n_of_m
    )
    return counted if of_the_level else promised


def levels(
    figures: Sequence[YearFigure], *, operator: Operator, promised: str, counted: str, n_of_m: bool
) -> tuple[Actual, ...]:
    """The figures in the measure of the target, in the order of the years. `n_of_m`: the target itself says "3/4"."""
    factor = scale(counted=counted, promised=counted if operator in _OF_THE_LEVEL else promised)
    percent = is_percent(promised) and not n_of_m and operator not in _OF_THE_LEVEL
    read = (
        Actual(
            one.year,
            one.value / one.out_of * 100 if percent and one.out_of else one.value * factor,
            estimate=one.estimate,
        )
        for one in figures
    )
    return tuple(sorted(read, key=lambda one: one.year))


def growth(actuals: Sequence[Actual]) -> tuple[Actual, ...]:
    """Percent over the year before; a year without one before it, or after a zero, is missing."""
    before = {one.year + 1: one for one in actuals}
    found = []
    for one in actuals:
        last = before.get(one.year)
        if last is not None and last.value and one.value is not None:
            rate = (one.value / last.value - 1) * 100
            found.append(Actual(one.year, rate, estimate=one.estimate or last.estimate))
    return tuple(found)


def scale(*, counted: str, promised: str) -> Fraction:
    """What a figure is multiplied with to stand in the measure of the target; 1 unless both are money."""
    ours, theirs = _MONEY.get(_head(counted)), _MONEY.get(_head(promised))
    return Fraction(ours, theirs) if ours and theirs else Fraction(1)


def _head(measure: str) -> str:
    return measure.partition("/")[0].strip().lower()
