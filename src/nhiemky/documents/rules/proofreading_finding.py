"""What proofreading found, as facts; words are chosen where people read them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

CODES = (
    "misspelling",
    "sum-mismatch",
    "ratio-percent-mismatch",
    "term-years",
    "symbol-form",
    "number-date-order",
    "undefined-abbreviation",
    "date-impossible",
    "weekday-mismatch",
    "vague-commitment",
    "missing-owner",
    "missing-deadline",
    "double-space-or-punctuation",
    "unbalanced-quote",
)


class Severity(StrEnum):
    """How sure we are."""

    ERROR = "error"  # surely wrong
    WARNING = "warning"  # look
    NOTE = "note"  # style


@dataclass(frozen=True, slots=True)
class Finding:
    """`start` and `end` count characters of the NFC text; `reason` chooses among several sentences for one code."""

    code: str
    severity: Severity
    start: int
    end: int
    reason: str = ""
    suggestion: str | None = None
    facts: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Place:
    """Where a person looks: line and column count from 1."""

    line: int
    column: int
    length: int


def place_of(found: Finding, text: str) -> Place:
    """The line and the column of a finding."""
    begin = text.rfind("\n", 0, found.start) + 1
    return Place(text.count("\n", 0, found.start) + 1, found.start - begin + 1, found.end - found.start)
