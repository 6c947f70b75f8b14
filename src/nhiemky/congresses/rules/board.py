"""What a cell of the board says, and the record from which the board is printed."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum


class Look(StrEnum):
    """A shape and a word together, never a colour alone: ◆ late, ● done, ○ open, – not needed."""

    LATE = "late"
    DONE = "done"
    OPEN = "open"
    NONE = "none"


SIGNS = {Look.LATE: "◆", Look.DONE: "●", Look.OPEN: "○", Look.NONE: "–"}


@dataclass(frozen=True, slots=True)
class Tally:
    """Of some steps: how many are needed, done, open after their day."""

    needed: int = 0
    done: int = 0
    late: int = 0

    @property
    def look(self) -> Look:
        if self.late:
            return Look.LATE
        if not self.needed:
            return Look.NONE
        return Look.DONE if self.done == self.needed else Look.OPEN

    @property
    def sign(self) -> str:
        return SIGNS[self.look]

    @property
    def share(self) -> str:
        """3/4; empty where nothing is needed."""
        return f"{self.done}/{self.needed}" if self.needed else ""

    @property
    def printed(self) -> str:
        """In words: type faces of papers have no such signs."""
        if self.late:
            return f"{self.share}, quá hạn {self.late}"
        return self.share or SIGNS[Look.NONE]

    def __add__(self, other: Tally) -> Tally:
        return Tally(self.needed + other.needed, self.done + other.done, self.late + other.late)


NOTHING = Tally()


@dataclass(frozen=True, slots=True, kw_only=True)
class BoardRow:
    """A unit of the printed board: its day, how far it is, a tally for each column."""

    unit: str
    day: str
    state: str
    in_charge: str
    whole: Tally
    cells: tuple[Tally, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class BoardRecord:
    """The board as it is printed: `columns` are work packages, or the lines of one."""

    title: str
    ward: str
    as_of: dt.date
    summary: str
    columns: tuple[str, ...]
    rows: tuple[BoardRow, ...]
    is_sample: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class DatesRow:
    """A congress of the printed list of dates."""

    day: str
    weekday: str
    part: str
    unit: str
    what: str
    in_charge: str
    state: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DatesRecord:
    title: str
    ward: str
    rows: tuple[DatesRow, ...]
    is_sample: bool
