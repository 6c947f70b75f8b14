"""Where things stand on the small bar of a target, and on the chart through its years. Whole units of the drawing."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from fractions import Fraction

WIDTH = 260
#: Room above the largest value, so that a goal line never stands on the edge.
_ROOM = Fraction(108, 100)


@dataclass(frozen=True, slots=True)
class Stretch:
    """A part of the bar."""

    x: int
    width: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Bar:
    """`goal_band` of a range, else `goal`; `forecast`: the hatched interval, `ahead`: its middle."""

    figure: Stretch | None = None
    goal: int | None = None
    goal_band: Stretch | None = None
    baseline: int | None = None
    forecast: Stretch | None = None
    ahead: int | None = None


def bar(
    *,
    figure: Fraction | None,
    goal: Fraction | None,
    goal2: Fraction | None = None,
    baseline: Fraction | None = None,
    band: tuple[Fraction, Fraction, Fraction] | None = None,
) -> Bar:
    """Everything from the same zero; a figure below zero stretches to the left of it."""
    scale = Axis.over((figure, goal, goal2, baseline, *(band or ())), length=WIDTH)
    return Bar(
        figure=None if figure is None else scale.stretch(Fraction(), figure),
        goal=None if goal is None or goal2 is not None else scale.at(goal),
        goal_band=None if goal is None or goal2 is None else scale.stretch(goal, goal2),
        baseline=None if baseline is None else scale.at(baseline),
        forecast=None if band is None else scale.stretch(band[0], band[2]),
        ahead=None if band is None else scale.at(band[1]),
    )


@dataclass(frozen=True, slots=True)
class Axis:
    """From `least` to `most` on so many units of the drawing."""

    least: Fraction
    most: Fraction
    length: int

    @classmethod
    def over(cls, values: Iterable[Fraction | None], *, length: int) -> Axis:
        """Zero is always on it."""
        known = [one for one in values if one is not None]
        least, most = min([*known, Fraction()]), max([*known, Fraction()])
        return cls(least * _ROOM, most * _ROOM if most > least else least + 1, length)

    def at(self, value: Fraction) -> int:
        """Distance from the beginning."""
        return round((value - self.least) / (self.most - self.least) * self.length)

    def stretch(self, one: Fraction, other: Fraction) -> Stretch:
        """At least two units wide, so that it is seen."""
        first, last = sorted((self.at(one), self.at(other)))
        return Stretch(first, max(last - first, 2))


def nice_axis(values: Sequence[Fraction], *, length: int) -> tuple[Axis, list[Fraction]]:
    """An axis for a chart with round numbers on it. It begins at zero unless all values lie close together far above it."""
    least, most = min(values), max(values)
    if least > 0 and (most - least) * 4 > least:
        least = Fraction()
    elif least == most:
        least, most = least - 1, most + 1
    step = _step((most - least) / 4)
    first, last = least // step * step, -(-most // step) * step
    count = int((last - first) / step)
    return Axis(first, last, length), [first + step * at for at in range(count + 1)]


def _step(width: Fraction) -> Fraction:
    """1, 2 or 5 times a power of ten, the next one from `width` on."""
    power = Fraction(1)
    while power * 10 <= width:
        power *= 10
    while power > width:
        power /= 10
    return next(power * factor for factor in (1, 2, 5, 10) if power * factor >= width)
