"""How far the running year is: what its first months brought, beside the share of the year that is gone.

Months, quarters, six and nine months each begin on the first of January, or follow one another without a gap.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction


@dataclass(frozen=True, slots=True)
class Part:
    """What a part of a year brought."""

    first: dt.date
    last: dt.date
    value: Fraction


@dataclass(frozen=True, slots=True)
class SoFar:
    """The first `months` of `year` brought `value`."""

    year: int
    months: int
    value: Fraction

    @property
    def share_gone(self) -> Fraction:
        return Fraction(self.months, 12)


def so_far(parts: Sequence[Part], *, year: int) -> SoFar | None:
    """The longest stretch from the first of January that the figures cover; of equally long ones the one figure."""
    reached: dict[int, tuple[int, Fraction]] = {0: (0, Fraction())}
    ordered = sorted(
        (one for one in parts if one.first.year == one.last.year == year),
        key=lambda one: (one.first, one.last),
    )
    for part in ordered:
        start, end = part.first.month - 1, part.last.month
        if start in reached:
            pieces = reached[start][0] + 1
            if end not in reached or pieces < reached[end][0]:
                reached[end] = (pieces, reached[start][1] + part.value)
    months = max(reached)
    return SoFar(year, months, reached[months][1]) if 0 < months < 12 else None


def is_behind(done: SoFar, *, plan: Fraction) -> bool:
    """Less of the plan is done than of the year is gone. A figure that does not grow through the year is never behind for
    it: it stands near its plan from the first month on."""
    return plan > 0 and done.value / plan < done.share_gone
