"""A target as one line of the state page: the same numbers as words and as a bar."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import Any

from nhiemky.pages.chips import Chip
from nhiemky.targets.queries import amounts
from nhiemky.targets.queries.standing import TargetState
from nhiemky.targets.rules import bars
from nhiemky.targets.rules.bars import Bar
from nhiemky.targets.rules.standing import REACHED, Said
from nhiemky.targets.rules.target import Cadence, Operator

#: Width of a year in the strip below the bar.
CELL = 18


@dataclass(frozen=True, slots=True)
class Cell:
    """A year of the strip: `mark` is what stands there (met, missed, none, later)."""

    x: int
    year: int
    mark: str
    words: Any


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """What stands in one row. `ahead`: why it is on the red list, but for what was missed: the chip and the figure say it. `bar` is None where nothing can be measured (a milestone)."""

    state: TargetState
    goal: str
    goal_value: str
    goal_time: str
    goal_before: str
    reached: str
    when: str
    percent: str
    chip: Chip
    bar: Bar | None
    mood: str
    strip: list[Cell]
    strip_width: int
    strip_words: str
    years_met: str
    forecast: str
    outlook: str
    why: list[str]
    ahead: list[str]
    task_url: str
    remedy_year: int


def line(state: TargetState, *, task_url: str = "") -> Line:
    """One target."""
    said = state.standing.said
    percent = state.standing.judgement.percent_of_target
    cells = strip(state)
    return Line(
        state=state,
        goal=amounts.goal(state),
        goal_value=amounts.goal_value(state),
        goal_time=amounts.goal_time(state),
        goal_before=amounts.goal_before(state),
        reached=amounts.reached(state),
        when=amounts.of_when(state),
        percent="" if percent is None else amounts.amount(Fraction(percent), "%"),
        chip=amounts.chip(said),
        bar=bar_of(state),
        mood=amounts.chip(said).mood,
        strip=cells,
        strip_width=CELL * len(cells),
        strip_words=", ".join(f"{one.year}: {one.words}" for one in cells),
        years_met=amounts.years_met(state),
        forecast=amounts.forecast(state),
        outlook=amounts.outlook(state),
        why=amounts.why(state),
        ahead=amounts.why(state, but_missed=True),
        task_url=task_url,
        remedy_year=max(state.standing.as_of, state.target.resolution.first_year),
    )


def strip(state: TargetState) -> list[Cell]:
    """Every year of the term."""
    return [
        Cell(CELL * at + 8, one.year, _mark(one.said), amounts.chip(one.said).words)
        for at, one in enumerate(state.standing.strip)
    ]


def _mark(said: Said) -> str:
    if said in REACHED:
        return "met"
    return {Said.NOT_MET: "missed", Said.NO_DATA: "none"}.get(said, "later")


def bar_of(state: TargetState) -> Bar | None:
    """The deciding figure, the goal, where it began and where the trend leads, from one zero."""
    target, judgement = state.standing.target, state.standing.judgement
    if target.operator is Operator.MILESTONE:
        return None
    goal = Fraction() if target.operator is Operator.NONE_LEFT else target.value
    ahead = state.forecast
    return bars.bar(
        figure=None if judgement.reached is None else Fraction(judgement.reached),
        goal=goal,
        goal2=target.value2,
        baseline=_baseline(state),
        band=(ahead.low, ahead.value, ahead.high) if ahead else None,
    )


def _baseline(state: TargetState) -> Fraction | None:
    """On the scale of what is compared: a multiple begins at once; rates and sums have no beginning on theirs."""
    target = state.standing.target
    if target.baseline is None or target.operator in (Operator.GROWTH, Operator.REDUCTION):
        return None
    if target.cadence in (Cadence.TERM_TOTAL, Cadence.TERM_AVERAGE):
        return None
    return Fraction(1) if target.operator is Operator.MULTIPLE else target.baseline.value
