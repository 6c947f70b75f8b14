"""One congress as plain words: what its papers and pages are made from."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Any

from nhiemky.congresses.rules.agenda import Level
from nhiemky.congresses.rules.credentials import Credentials
from nhiemky.congresses.rules.scheme import Line, Short


@dataclass(frozen=True, slots=True, kw_only=True)
class Head:
    """Whose congress, which, when: what stands in the head of its papers. `dated` the day in words."""

    unit: str
    superior: str
    superior_committee: str
    issuer_code: str
    place_name: str
    is_sample: bool
    level: Level
    assembly: str
    title: str
    years: str
    day: dt.date | None
    dated: str
    begins_at: dt.time | None
    place: str
    chair: str
    note_taker: str

    @property
    def is_branch(self) -> bool:
        return self.level is Level.BRANCH


@dataclass(frozen=True, slots=True, kw_only=True)
class AgendaLine:
    """A content with what is planned; `who` presents it, `clock` when it is planned to begin."""

    number: int
    title: str
    who: str
    minutes: int | None
    clock: dt.time | None


@dataclass(frozen=True, slots=True)
class CountedLine:
    """`known` False: those of whom nothing is recorded. `share`: whole percents for the width of a bar."""

    words: str
    number: int
    percent: str
    share: int
    known: bool


@dataclass(frozen=True, slots=True)
class CountedPart:
    """A partition: its lines add up to the whole."""

    code: str
    title: str
    lines: tuple[CountedLine, ...]


@dataclass(frozen=True, slots=True)
class CredentialsRecord:
    """The figures, their partitions in words, and the day on which ages were counted."""

    day: dt.date
    figures: Credentials
    parts: tuple[CountedPart, ...]
    average_age: str
    present_percent: str


@dataclass(frozen=True, slots=True)
class PlannedPerson:
    """Somebody the scheme names. `again`: was in the committee before; None where nobody knows. `elected`: None before."""

    id: int
    name: str
    birth_year: int | None
    gender: str
    post: str
    post_words: str
    again: bool | None
    young: bool | None
    elected: bool | None


@dataclass(frozen=True, slots=True)
class LineShown:
    words: Any
    line: Line


@dataclass(frozen=True, slots=True)
class ShortShown:
    words: Any
    short: Short


@dataclass(frozen=True, slots=True, kw_only=True)
class SchemeRecord:
    """`seats` None while no scheme is set. `others`: names of those elected whom the scheme did not name."""

    seats: int | None
    basis: str
    people: tuple[PlannedPerson, ...] = ()
    lines: tuple[LineShown, ...] = ()
    shorts: tuple[ShortShown, ...] = ()
    decided: bool = False
    others: tuple[str, ...] = ()
