"""Terms of one committee follow each other: where a new one stands, and which one ends because of it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass

from nhiemky.kernel.refusals import Refused
from nhiemky.vietnamese.dates import format_date

DAY = dt.timedelta(days=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Years:
    """A term as far as its place among others asks; `opened_on` is the first day of its congress, if known."""

    first_year: int
    last_year: int
    opened_on: dt.date | None = None
    closed_on: dt.date | None = None

    def __str__(self) -> str:
        return f"{self.first_year}–{self.last_year}"

    @property
    def begins(self) -> dt.date:
        return begins(opened_on=self.opened_on, first_year=self.first_year)

    @property
    def eve(self) -> dt.date | None:
        """The last day of the term before this one; unknown where only the year of this one is known."""
        return self.opened_on - DAY if self.opened_on else None


@dataclass(frozen=True, slots=True)
class Placed:
    """Between which terms a new one stands. `before_ends`: the last day of the one before, from now on.

    `after` is known where the new term is an older one, entered later: it ends on the eve of that one.
    """

    before: Years | None
    after: Years | None
    before_ends: dt.date | None

    @property
    def ends_before(self) -> bool:
        """Does the one before get another last day than it had?"""
        return self.before is not None and self.before.closed_on != self.before_ends

    @property
    def closed_on(self) -> dt.date | None:
        return self.after.eve if self.after else None


def begins(*, opened_on: dt.date | None, first_year: int) -> dt.date:
    """The day a term counts from: of a congress whose day nobody knows only the year is known."""
    return opened_on or dt.date(first_year, 1, 1)


def place(new: Years, known: Iterable[Years]) -> Placed:
    """A term begins after the newest one and not while a closed one lasts. An older one may be entered later: its years
    are over when those of the next one begin; it stands between its neighbours, whatever end the one before had.

    Raises Refused: term-already-there, term-ends-too-early, term-before-the-last-one, term-inside-a-closed-one.
    """
    terms = sorted(known, key=lambda one: one.begins)
    field = "opened_on" if new.opened_on else "first_year"
    if any(one.first_year == new.first_year for one in terms):
        raise Refused("term-already-there", year=new.first_year, field="first_year")
    if new.last_year <= new.first_year:
        raise Refused("term-ends-too-early", field="last_year")
    before = next((one for one in reversed(terms) if one.begins < new.begins), None)
    after = next((one for one in terms if one.begins >= new.begins), None)
    if after and (after.begins == new.begins or after.first_year < new.last_year):
        since = format_date(after.begins)
        raise Refused("term-before-the-last-one", term=str(after), since=since, field=field)
    ended = before.closed_on if before else None
    if after is None and ended and ended >= new.begins:
        raise Refused("term-inside-a-closed-one", term=str(before), ended=format_date(ended), field=field)
    # Nobody knows the last day of a term when nobody knows the first one of the next: then none is written down.
    still_open = ended is None or ended >= new.begins
    return Placed(before, after, before_ends=new.eve if before and still_open else ended)
