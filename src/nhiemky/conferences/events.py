"""What can happen to a conference."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from nhiemky.kernel.events import Values


@dataclass(frozen=True, slots=True)
class ConferenceCreated:
    conference: int
    kind: str
    held_on: date | None
    created: Values


@dataclass(frozen=True, slots=True)
class ConferenceEdited:
    conference: int
    edited: Values


@dataclass(frozen=True, slots=True)
class LineAdded:
    """`kind`: part, attendance, report, speech, finding, remark, conclusion, vote, award or photo."""

    conference: int
    kind: str
    line: int
    number: int
    added: Values


@dataclass(frozen=True, slots=True)
class LineEdited:
    conference: int
    kind: str
    line: int
    number: int
    edited: Values


@dataclass(frozen=True, slots=True)
class LineMoved:
    conference: int
    kind: str
    line: int
    number: int


@dataclass(frozen=True, slots=True)
class LineRemoved:
    conference: int
    kind: str
    line: int
    number: int
    removed: Values


@dataclass(frozen=True, slots=True)
class Summoned:
    conference: int
    lines: tuple[int, ...]
    summoned: Values


@dataclass(frozen=True, slots=True)
class AttendanceMarked:
    conference: int
    changed: int


@dataclass(frozen=True, slots=True)
class OpinionRecorded:
    """The words of the opinion stand in the journal of its draft."""

    conference: int
    part: int
    draft: int
    opinion: int
    number: int


@dataclass(frozen=True, slots=True)
class OpinionSettled:
    conference: int
    draft: int
    opinion: int
    number: int
    disposition: str


@dataclass(frozen=True, slots=True)
class ConclusionAssigned:
    conference: int
    conclusion: int
    number: int
    owner: str
    due: date | None


@dataclass(frozen=True, slots=True)
class ConclusionWaived:
    conference: int
    conclusion: int
    number: int


@dataclass(frozen=True, slots=True)
class ConferenceClosed:
    conference: int
    tasks: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class ConferenceReopened:
    conference: int
    reason: Values


@dataclass(frozen=True, slots=True)
class ConferencesExported:
    format: str
    rows: int
