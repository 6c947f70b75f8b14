"""How resolutions follow from one another: congress → action programme → plan of a year."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from nhiemky.kernel.refusals import Refused
from nhiemky.targets.rules.promises import Years, check_years_of

CONGRESS, ACTION, YEAR = "congress", "action", "year"
#: Breakthroughs of a resolution (governance §2.4); other numbers are told, not refused.
BREAKTHROUGHS = range(2, 5)
MONTHS = 12


@dataclass(frozen=True, slots=True)
class Step:
    """A resolution on the way up."""

    id: int
    kind: str


@dataclass(frozen=True, slots=True)
class Taken:
    """The resolution of the same congress and the one of the same document, if there are any."""

    congress: str = ""
    document: str = ""


def check(*, title: str, kind: str, first: int, last: int) -> None:
    """It has a title and years; the plan of a year is for one year."""
    if not title.strip():
        raise Refused("resolution-without-title", field="title")
    check_years_of(Years(first, last))
    if kind == YEAR and first != last:
        raise Refused("year-plan-of-one-year", first=first, last=last, field="last_year")


def check_free(taken: Taken) -> None:
    """A term has one resolution of its congress; a document is the paper of one resolution."""
    if taken.congress:
        raise Refused("congress-has-resolution", title=taken.congress, field="first_year")
    if taken.document:
        raise Refused("document-has-resolution", title=taken.document, field="document")


def check_carries_out(kind: str, onward: Sequence[Step], *, itself: int = 0) -> None:
    """`onward`: the one it carries out and what that carries out, up to the end."""
    if kind == CONGRESS and onward:
        raise Refused("congress-carries-out-nothing", field="carries_out")
    if itself in {step.id for step in onward}:
        raise Refused("resolutions-in-a-circle", field="carries_out")


def odd_breakthroughs(count: int) -> bool:
    """Usually two to four; none at all has not been typed yet."""
    return count > 0 and count not in BREAKTHROUGHS


def sums_in_term(first: dt.date, last: dt.date | None) -> tuple[int, int | None]:
    """A resolution belongs to the term in which the middle of its years lies. What the sum of its first and its last year
    must be at least, and at most. The plan of 2025 (sum 4050) has its middle in July 2025."""
    least = -(-_half_months(first) // MONTHS) - 1
    return least, None if last is None else _half_months(last) // MONTHS - 1


def _half_months(day: dt.date) -> int:
    """Since the year 0: of the middle of years it is twelve times their sum and one."""
    return 2 * (MONTHS * day.year + day.month - 1)
