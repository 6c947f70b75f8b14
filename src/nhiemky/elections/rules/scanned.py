"""What a reader says of a scanned page (contract of the command line, §2): marks where it is certain, else why not."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, TypeAlias

from nhiemky.elections.rules import marks
from nhiemky.elections.rules.marks import Kind

#: Marked, not marked, or not certain.
Mark: TypeAlias = bool | None
#: Of one name: whether it is struck, or whether agree and whether disagree is marked.
RowMarks: TypeAlias = tuple[Mark, ...]
#: In the marks of a paper (rules.marks), a name that a person has to look at.
UNKNOWN = "?"


class Status(StrEnum):
    READ = "read"
    DOUBTFUL = "doubtful"
    REJECTED = "rejected"


class Reason(StrEnum):
    """Why a page is not read, or why a person has to look at the whole of it."""

    BLANK_PAGE = "blank-page"
    OTHER_TEMPLATE = "other-template"
    NO_TEMPLATE = "no-template-found"
    TOO_COARSE = "too-coarse"
    DUPLICATE_IMAGE = "duplicate-image"
    DUPLICATE_SHEET = "duplicate-sheet"
    ONE_BIT = "one-bit-scan"
    UNREADABLE = "unreadable-file"
    EXTRA_INK = "extra-ink"
    #: Of a program that takes no photographs of private devices; the command line does.
    PHOTOGRAPH = "photograph-not-allowed"


class Seal(StrEnum):
    """The red seal, where the page is in colour."""

    PRESENT = "present"
    ABSENT = "absent"
    UNCLEAR = "unclear"


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetReading:
    """One page. `rows` is empty for a rejected page: it has no marks, never blanks.

    `page` counts from 1 within `source`. `confidence`: 0–1, how far the least certain row is from a doubt.
    `dpi`: pixels of the page per inch of its paper, 0 where no paper was found. `photograph`: seen by a camera.
    """

    source: str
    page: int
    status: Status
    reason: Reason | None = None
    rows: tuple[RowMarks, ...] = ()
    seal: Seal | None = None
    confidence: float = 0.0
    image_sha256: str = ""
    dpi: int = 0
    photograph: bool = False

    @property
    def doubtful(self) -> tuple[int, ...]:
        """Places (from 0) of the rows that a person has to look at."""
        return tuple(place for place, row in enumerate(self.rows) if None in row)


def as_json(sheet: SheetReading, *, kind: Kind) -> dict[str, Any]:
    """The page as the contract writes it."""
    rows = [row[0] if kind is Kind.STRIKE else list(row) for row in sheet.rows]
    written: dict[str, Any] = {
        "source": sheet.source,
        "page": sheet.page,
        "status": str(sheet.status),
        "reason": None if sheet.reason is None else str(sheet.reason),
        "marks": rows,
        "doubtful": list(sheet.doubtful),
        "confidence": sheet.confidence,
        "image_sha256": sheet.image_sha256,
    }
    if sheet.seal is not None:
        written["seal"] = str(sheet.seal)
    return written


def summary(sheets: Iterable[SheetReading], *, seconds: float) -> dict[str, Any]:
    """How many pages came to what."""
    found = [sheet.status for sheet in sheets]
    return {
        "sheets": len(found),
        **{str(status): found.count(status) for status in Status},
        "seconds": round(seconds, 1),
    }


def marks_of(rows: Sequence[RowMarks], *, kind: Kind) -> str:
    """The marks of a paper as one text (rules.marks), `?` for every name that is not certain."""
    return "".join(UNKNOWN if None in row else _mark(row, kind) for row in rows)


def _mark(row: RowMarks, kind: Kind) -> str:
    if kind is Kind.STRIKE:
        return marks.of_strikes([bool(row[0])])
    return marks.of_boxes([[bool(one) for one in row]])
