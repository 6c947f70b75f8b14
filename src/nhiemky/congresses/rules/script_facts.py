"""What the script of a congress is made from, and what it is: scenes with lines."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass

from nhiemky.congresses.rules import wording
from nhiemky.congresses.rules.agenda import Code, Level
from nhiemky.congresses.rules.script_elections import SlateFacts


@dataclass(frozen=True, slots=True, kw_only=True)
class Planned:
    """A content of the agenda as it is recorded; `code` None for one that the office has added itself."""

    number: int
    title: str
    minutes: int | None
    code: Code | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ScriptFacts:
    """What is known on the day; names empty and numbers None where nobody has recorded them."""

    congress: str
    unit: str
    superior: str
    years: str
    level: Level
    assembly: str
    variant_elects: bool
    items: tuple[Planned, ...]
    begins_at: dt.time | None = None
    chair: str = ""
    note_taker: str = ""
    summoned: int | None = None
    present: int | None = None
    observing: int = 0
    elections: Mapping[str, SlateFacts] | None = None
    resolution: str = ""

    @property
    def people(self) -> str:
        return wording.those_attending(self.assembly)

    @property
    def committee(self) -> str:
        return wording.committee(self.level)

    def slate(self, body: str) -> SlateFacts:
        return (self.elections or {}).get(body, SlateFacts())


@dataclass(frozen=True, slots=True)
class Line:
    who: str
    words: str


@dataclass(frozen=True, slots=True)
class Scene:
    """One content: when it is planned to begin (None without an hour), how long it takes, what is said."""

    number: int
    title: str
    begins_at: dt.time | None
    minutes: int | None
    lines: tuple[Line, ...]
