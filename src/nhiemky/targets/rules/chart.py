"""The chart of a target through its years: where each point, line and band is drawn."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

from nhiemky.targets.rules.bars import Axis, nice_axis

#: The drawing, and the room around the plot for the numbers at its left and the years below.
WIDTH, HEIGHT = 640, 260
LEFT, RIGHT, TOP, BOTTOM = 88, 16, 16, 32
#: The first and the last year stand so far inside, clear of the numbers of the axis.
INSET = 24


@dataclass(frozen=True, slots=True)
class Mark:
    """A point of the chart. `estimate`: drawn hollow."""

    year: int
    value: Fraction
    x: int
    y: int
    estimate: bool = False


@dataclass(frozen=True, slots=True)
class Tick:
    at: int
    value: Fraction


@dataclass(frozen=True, slots=True, kw_only=True)
class Chart:
    """`goal`: the y of the goal line, `goal_band` y and height of a range; `ahead`: the fan of the forecast as points of a
    polygon, from the newest figure; `split`: the line broken where a year is missing."""

    years: tuple[Tick, ...]
    ticks: tuple[Tick, ...]
    marks: tuple[Mark, ...]
    split: tuple[str, ...]
    plans: tuple[Mark, ...]
    baseline: Mark | None
    goal: int | None
    goal_band: tuple[int, int] | None
    ahead: str
    middle: Mark | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Drawn:
    """What is drawn, in one measure. `figures`: (year, value, estimate)."""

    years: tuple[int, int]
    figures: Sequence[tuple[int, Fraction, bool]]
    plans: Mapping[int, Fraction]
    baseline: tuple[int, Fraction] | None = None
    goal: Fraction | None = None
    goal2: Fraction | None = None
    ahead: tuple[int, tuple[Fraction, Fraction, Fraction]] | None = None


def chart(drawn: Drawn) -> Chart | None:
    """None where no year has a figure and nothing is planned: an empty picture says nothing."""
    if not drawn.figures and not drawn.plans:
        return None
    axis, numbers = nice_axis(_values(drawn), length=HEIGHT - TOP - BOTTOM)
    first, last = _span(drawn)
    across = Axis(Fraction(first), Fraction(max(last, first + 1)), WIDTH - LEFT - RIGHT - 2 * INSET)

    def place(year: int, value: Fraction, *, estimate: bool = False) -> Mark:
        return Mark(year, value, LEFT + INSET + across.at(Fraction(year)), _y(axis, value), estimate)

    marks = tuple(place(year, value, estimate=rough) for year, value, rough in drawn.figures)
    return Chart(
        years=tuple(
            Tick(LEFT + INSET + across.at(Fraction(year)), Fraction(year)) for year in range(first, last + 1)
        ),
        ticks=tuple(Tick(_y(axis, value), value) for value in numbers),
        marks=marks,
        split=_lines(marks),
        plans=tuple(place(year, value) for year, value in sorted(drawn.plans.items())),
        baseline=place(*drawn.baseline) if drawn.baseline else None,
        goal=_y(axis, drawn.goal) if drawn.goal is not None and drawn.goal2 is None else None,
        goal_band=_band(axis, drawn),
        ahead=_fan(drawn, marks, place),
        middle=place(drawn.ahead[0], drawn.ahead[1][1]) if drawn.ahead else None,
    )


def _y(axis: Axis, value: Fraction) -> int:
    return HEIGHT - BOTTOM - axis.at(value)


def _values(drawn: Drawn) -> list[Fraction]:
    found = [value for _year, value, _rough in drawn.figures] + list(drawn.plans.values())
    found += [one for one in (drawn.goal, drawn.goal2) if one is not None]
    found += [drawn.baseline[1]] if drawn.baseline else []
    return found + list(drawn.ahead[1] if drawn.ahead else ())


def _span(drawn: Drawn) -> tuple[int, int]:
    years = [*drawn.years, *(year for year, _value, _rough in drawn.figures), *drawn.plans]
    years += [drawn.baseline[0]] if drawn.baseline else []
    years += [drawn.ahead[0]] if drawn.ahead else []
    return min(years), max(years)


def _lines(marks: Sequence[Mark]) -> tuple[str, ...]:
    """A year that is missing is a gap, not a straight line across it."""
    lines: list[list[Mark]] = []
    for mark in marks:
        if lines and lines[-1][-1].year == mark.year - 1:
            lines[-1].append(mark)
        else:
            lines.append([mark])
    return tuple(" ".join(f"{one.x},{one.y}" for one in line) for line in lines)


def _band(axis: Axis, drawn: Drawn) -> tuple[int, int] | None:
    if drawn.goal is None or drawn.goal2 is None:
        return None
    top, bottom = _y(axis, drawn.goal2), _y(axis, drawn.goal)
    return top, max(bottom - top, 2)


def _fan(drawn: Drawn, marks: Sequence[Mark], place: Callable[[int, Fraction], Mark]) -> str:
    if drawn.ahead is None or not marks:
        return ""
    year, (low, _middle, high) = drawn.ahead
    corners = (marks[-1], place(year, high), place(year, low))
    return " ".join(f"{one.x},{one.y}" for one in corners)
