"""The line of the years: where a day stands, and how far dots that would cover each other are pushed apart."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

WIDTH, LEFT, TOP, LANE, APART = 980, 190, 30, 34, 20


@dataclass(frozen=True, slots=True)
class Line:
    """`first` to `last` day across the drawing, lanes below each other."""

    first: dt.date
    last: dt.date
    lanes: int

    @property
    def width(self) -> int:
        return WIDTH

    @property
    def height(self) -> int:
        return TOP + self.lanes * LANE + 8

    @property
    def years(self) -> list[tuple[int, int]]:
        """Year and where it begins."""
        return [(year, self.at(dt.date(year, 1, 1))) for year in range(self.first.year, self.last.year + 1)]

    def at(self, day: dt.date) -> int:
        room = WIDTH - LEFT - APART
        return LEFT + round((day - self.first).days * room / (self.last - self.first).days)

    def lane_at(self, number: int) -> int:
        return TOP + number * LANE + LANE // 2

    def spread(self, placed: Sequence[tuple[dt.date, int]]) -> list[tuple[int, int]]:
        """(x, y) of each day in its lane; days come in order, a dot that would cover the one before it moves to the right."""
        newest: dict[int, int] = {}
        found = []
        for day, lane in placed:
            x = max(self.at(day), newest.get(lane, 0) + APART)
            newest[lane] = x
            found.append((x, self.lane_at(lane)))
        return found


def line(first: dt.date, last: dt.date, *, days: Sequence[dt.date], lanes: int) -> Line:
    """Whole years that hold everything."""
    all_days = [first, last, *days]
    return Line(
        dt.date(min(one.year for one in all_days), 1, 1),
        dt.date(max(one.year for one in all_days), 12, 31),
        lanes,
    )
