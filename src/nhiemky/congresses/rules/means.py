"""What may be written down about decoration and study, and about the means of a congress."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from nhiemky.congresses.rules.funding import Total
from nhiemky.kernel.refusals import Refused


@dataclass(frozen=True, slots=True)
class MoneyLine:
    """`difference`: settled minus estimated; None while it is not settled."""

    id: int
    item: str
    estimate: int
    settled: int | None
    difference: int | None
    note: str


@dataclass(frozen=True, slots=True)
class MoneyGroup:
    """Money of one congress (`unit`: whose), or of the season as a whole (empty), with its sum."""

    unit: str
    lines: tuple[MoneyLine, ...]
    total: Total


@dataclass(frozen=True, slots=True)
class DecorationLine:
    id: int
    kind: str
    words: str
    place: str
    quantity: int
    done_on: dt.date | None


@dataclass(frozen=True, slots=True)
class DecorationGroup:
    """`done` of `pieces` hang."""

    unit: str
    lines: tuple[DecorationLine, ...]

    @property
    def pieces(self) -> int:
        return sum(line.quantity for line in self.lines)

    @property
    def done(self) -> int:
        return sum(line.quantity for line in self.lines if line.done_on)


def check_decoration(*, kind: str, words: str, quantity: int) -> None:
    """A slogan has words; and nothing is hung less than once."""
    if kind in ("slogan", "banner") and not words.strip():
        raise Refused("slogan-without-words", field="words")
    if quantity < 1:
        raise Refused("decoration-of-nothing", field="quantity")


def check_study(*, attended: int, members: int, field: str) -> None:
    """Nobody attends who is not a member of the unit: n of N."""
    if attended < 0 or members < 0:
        raise Refused("study-below-nothing", field=field)
    if attended > members:
        raise Refused("study-more-than-members", field=field, attended=attended, members=members)


def check_congress(*, season: int, of_congress: int | None) -> None:
    """Money and banners of a congress belong to its own season; None: to the season as a whole."""
    if of_congress is not None and of_congress != season:
        raise Refused("congress-of-another-season", field="congress")


def check_unchanged(*, seen: int, now: int) -> None:
    """Refuse to write over what somebody else has written meanwhile."""
    if seen != now:
        raise Refused("changed-meanwhile")
