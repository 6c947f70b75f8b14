"""How a ward prints percentages: its confirmed practice for elections holds for everything counted about them."""

from __future__ import annotations

from collections.abc import Callable

from nhiemky.elections.queries import practice_of
from nhiemky.elections.rules import percent, practice
from nhiemky.org.models import Unit


def percent_of(ward: Unit) -> Callable[[int, int], str]:
    """`part` of `base` without the sign; ZeroDivisionError for a base of nothing."""
    made = practice.practice(practice_of(ward))

    def shown(part: int, base: int) -> str:
        return percent.percent(part, base=base, rounding=made.rounding, decimals=made.decimals)

    return shown
