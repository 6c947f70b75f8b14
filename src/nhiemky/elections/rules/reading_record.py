"""Everything that is said of a reading run, as papers and pages read it: numbers, hashes, decisions; no paper and no order."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class ScanLine:
    """A scan in the record of the reading run; replaced and refused ones too."""

    called: str
    letter: str
    batch: int
    size: int
    state: str
    state_words: str
    problem: str
    files: int
    pages: int
    done: int
    read: int
    doubtful: int
    rejected: int
    covers: int
    judged: int
    decided: int
    aside: int
    whole: int
    otherwise: int
    without_seal: int | None
    milliseconds: int
    program: str
    digest: str
    photographs: bool
    images: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class JudgedLine:
    """What the journal holds of a paper that people looked at (events PaperJudged, PaperDecided). `by_judge`: one of the two
    judges wrote the decision down; `decider`: whose it was."""

    verb: str
    sheet: str
    image: str
    step: str
    rows: tuple[int, ...]
    decision: str
    by: str
    text: str
    by_judge: bool = False
    decider: str = ""


@dataclass(frozen=True, slots=True)
class ReadingRun:
    """Everything that the record of the reading run says; `thresholds`: digest → the numbers behind it.

    `ways`: letter, way, operator. The papers themselves are nowhere in it.
    """

    ways: tuple[tuple[str, str, str], ...]
    stamped: bool
    photographs: bool
    templates: tuple[tuple[str, str, bool], ...]
    programs: tuple[str, ...]
    thresholds: dict[str, dict[str, Any]]
    scans: tuple[ScanLine, ...]
    judged: tuple[JudgedLine, ...]
    sheets: int
    milliseconds: int
