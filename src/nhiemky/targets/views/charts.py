"""What of a target is drawn through its years: its figures, or their growth, or their sum so far, as it is promised."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import accumulate, pairwise
from typing import Any

from django.utils.translation import gettext as _g

from nhiemky.targets.models import Yardstick
from nhiemky.targets.queries import amounts
from nhiemky.targets.queries.standing import TargetState
from nhiemky.targets.rules import chart, measuring, readings
from nhiemky.targets.rules.chart import Chart, Drawn, Mark
from nhiemky.targets.rules.target import Actual, Cadence, Operator

#: Years before the term that a chart shows.
BEFORE = 5
_RATES = frozenset({Operator.GROWTH, Operator.REDUCTION})


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """A chart with the words of its numbers. `what`: what the points are, and in which unit all of them are told."""

    chart: Chart
    what: str
    ticks: list[tuple[int, str]]
    years: list[tuple[int, int]]
    points: list[tuple[Mark, str]]
    goal_words: str


def picture(state: TargetState) -> Picture | None:
    """None of a milestone and of a target without figures."""
    if state.standing.target.operator is Operator.MILESTONE:
        return None
    what, drawn, measure = _drawn(state)
    made = chart.chart(drawn)
    if made is None:
        return None
    told = [one.value for one in made.ticks] + [one.value for one in made.marks]
    unit, words = amounts.scale(told, measure)
    return Picture(
        chart=made,
        what=f"{what} ({words})" if words else what,
        ticks=[(one.at, amounts.number(one.value / unit, "")) for one in made.ticks],
        years=[(one.at, int(one.value)) for one in made.years],
        points=[(one, amounts.number(one.value / unit, "")) for one in made.marks],
        goal_words=amounts.goal(state),
    )


def _drawn(state: TargetState) -> tuple[str, Drawn, str]:
    target = state.standing.target
    over_term = target.cadence in (Cadence.TERM_TOTAL, Cadence.TERM_AVERAGE)
    if target.cadence is Cadence.TERM_TOTAL:
        return _g("Cộng dồn từ đầu nhiệm kỳ"), _summed(state), state.measure
    if (target.operator in _RATES or state.is_growth) and not over_term:
        words = _g("Mức giảm từng năm") if target.operator is Operator.REDUCTION else _g("Mức tăng từng năm")
        measure = "%" if state.measure.startswith("%") else state.measure
        return words, _rates(state), measure
    return _g("Thực hiện từng năm"), _levels(state), state.level_measure


def _years(state: TargetState) -> tuple[int, int]:
    resolution = state.target.resolution
    return resolution.first_year, resolution.last_year


def _rates(state: TargetState) -> Drawn:
    target = state.standing.target
    known = {one.year: (one.value, one.estimate) for one in _every_rate(state)}
    known |= {one.year: (one.value, one.estimate) for one in state.standing.strip}
    first = _years(state)[0] - BEFORE
    figures = [
        (year, value, rough)
        for year, (value, rough) in sorted(known.items())
        if value is not None and year >= first
    ]
    return Drawn(years=_years(state), figures=figures, plans={}, goal=target.value, goal2=target.value2)


def _every_rate(state: TargetState) -> Sequence[Actual]:
    """Also of the years before the term: whence the rate comes."""
    known = tuple(one for one in state.levels if one.year <= state.standing.as_of)
    if state.standing.target.operator is not Operator.REDUCTION:
        return readings.growth(known)
    return [
        Actual(one.year, last.value - one.value, estimate=one.estimate)
        for last, one in pairwise(known)
        if last.year == one.year - 1 and last.value is not None and one.value is not None
    ]


def _summed(state: TargetState) -> Drawn:
    target, ahead = state.standing.target, state.forecast
    known = [one for one in measuring.in_term(target) if one.value is not None]
    sums = accumulate(one.value or Fraction() for one in known)
    factor = Fraction(1)
    if target.operator is Operator.MULTIPLE and target.baseline:
        factor = 1 / target.baseline.value
    return Drawn(
        years=_years(state),
        figures=[(one.year, total * factor, one.estimate) for one, total in zip(known, sums, strict=True)],
        plans={},
        goal=target.value,
        goal2=target.value2,
        ahead=(ahead.at, (ahead.low, ahead.value, ahead.high)) if ahead else None,
    )


def _levels(state: TargetState) -> Drawn:
    version, ahead = state.version, state.forecast
    plans = {
        year: Fraction(row.value)
        for (kind, year), row in state.yardsticks.items()
        if kind == Yardstick.Kind.PLAN
    }
    baseline = None
    if version.baseline is not None and not state.is_growth:
        since = version.baseline_year or state.target.resolution.first_year - 1
        baseline = (since, Fraction(version.baseline))
    figures = [(one.year, one.value, one.estimate) for one in state.levels if one.value is not None]
    return Drawn(
        years=_years(state),
        figures=[one for one in figures if _years(state)[0] - BEFORE <= one[0] <= state.standing.as_of],
        plans=plans,
        baseline=baseline,
        goal=_goal(state),
        goal2=state.standing.target.value2,
        ahead=(ahead.at, ahead.level) if ahead and ahead.level else None,
    )


def _goal(state: TargetState) -> Fraction | None:
    """The level that is promised: of a multiple so many times the beginning, of a mean growth what it leads to."""
    target = state.standing.target
    if target.operator is Operator.NONE_LEFT:
        return Fraction()
    if target.operator in (Operator.MULTIPLE, Operator.GROWTH):
        if target.baseline is None or target.value is None:
            return None
        if target.operator is Operator.MULTIPLE:
            return target.value * target.baseline.value
        years = _years(state)[1] - measuring.baseline_year(target, target.baseline)
        needed: Any = (1 + target.value / 100) ** max(years, 0)
        return Fraction(target.baseline.value * needed)
    return target.value
