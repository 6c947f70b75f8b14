"""Bars beside the numbers of a table: in order, each from nothing to its value; who has no value stands at the end."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import TypeVar

T = TypeVar("T")
LESS = "less"
#: A bar of something that is more than nothing can be seen.
THINNEST = 1.0


@dataclass(frozen=True, slots=True)
class Bar:
    """In hundredths of the picture's width; `zero`: where nothing stands (0 unless there are values below it)."""

    left: float
    width: float
    zero: float


def ordered(values: Iterable[tuple[T, Fraction | None]], *, better: str) -> list[tuple[T, Fraction | None]]:
    """The best first; equals and those without a value stay in the order in which they came."""
    known = [(one, value) for one, value in values if value is not None]
    # What is neither better nor worse goes by size, as what should be more.
    known.sort(key=lambda pair: pair[1], reverse=better != LESS)
    return [*known, *((one, value) for one, value in values if value is None)]


def ranks(values: Sequence[Fraction | None]) -> list[int]:
    """Places of values in their order; equals share one, the next place is counted on; 0 for no value."""
    found: list[int] = []
    for place, value in enumerate(values, 1):
        if value is None:
            found.append(0)
        else:
            found.append(found[-1] if place > 1 and values[place - 2] == value else place)
    return found


def bars(values: Sequence[Fraction | None]) -> list[Bar | None]:
    """A bar for each value; None for no value: an empty place is no zero."""
    known = [value for value in values if value is not None]
    low, high = min([*known, Fraction(0)]), max([*known, Fraction(0)])
    width = high - low
    return [None if value is None else _bar(value, low, width) for value in values]


def _bar(value: Fraction, low: Fraction, width: Fraction) -> Bar:
    if not width:
        return Bar(0.0, 0.0, 0.0)
    zero = -low / width * 100
    long = abs(value) / width * 100
    shown = max(round(float(long), 2), THINNEST) if value else 0.0
    left = zero if value >= 0 else zero - long
    return Bar(round(float(left), 2), shown, round(float(zero), 2))
