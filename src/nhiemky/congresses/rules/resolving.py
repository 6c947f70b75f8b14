"""When a verb of one congress may be said: convened once, elections after a roll, over when everything is decided.

A history that is entered again only warns: its `imported` lets through what the files of the office do not tell.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection
from dataclasses import dataclass

from nhiemky.kernel.refusals import Refused
from nhiemky.vietnamese.dates import format_date

PLANNED, WITHDRAWN = "planned", "withdrawn"


@dataclass(frozen=True, slots=True, kw_only=True)
class Ending:
    """What stands between a congress and its end. `elections_open`: how many are not decided."""

    convened: bool
    closed: bool
    elects: bool
    elections: int
    elections_open: int
    resolution_voted: bool


def check_ahead(state: str) -> None:
    """Refuse to prepare a congress that is over or is not held."""
    if state == WITHDRAWN:
        raise Refused("congress-dropped")
    if state != PLANNED:
        raise Refused("congress-over")


def check_recordable(state: str, *, imported: bool) -> None:
    """The same for what is recorded; of an imported congress it is recorded afterwards."""
    if not (imported and state != WITHDRAWN):
        check_ahead(state)


def check_convening(*, convened: bool, day: dt.date | None) -> None:
    """Refuse a second meeting, and one without a day."""
    if convened:
        raise Refused("congress-already-convened")
    if day is None:
        raise Refused("congress-without-day")


def check_attaching(*, convened: bool, same_unit: bool, is_congress: bool, taken: bool) -> None:
    """Only a record of a congress of the same unit that belongs to no other congress."""
    if convened:
        raise Refused("congress-already-convened")
    if not same_unit or not is_congress or taken:
        raise Refused("no-record-of-this-congress", field="conference")


def check_elections(
    *, convened: bool, chosen: Collection[str], allowed: Collection[str], summoned: int, imported: bool
) -> None:
    """Refuse elections that the contents do not ask for, and an election without a roll."""
    if not allowed:
        raise Refused("congress-elects-nobody")
    if not convened:
        raise Refused("congress-without-conference")
    if not chosen:
        raise Refused("congress-elections-already-open")
    if not set(chosen) <= set(allowed):
        raise Refused("election-not-of-this-congress", field="bodies")
    if summoned < 1 and not imported:
        raise Refused("election-without-roll")


def check_credentials(*, convened: bool, present: int) -> None:
    """The report goes into the record of the meeting, after somebody was marked present."""
    if not convened:
        raise Refused("congress-without-conference")
    if present < 1:
        raise Refused("nobody-marked-present")


def check_resolution(*, same_unit: bool) -> None:
    """The draft is one of the unit or of the ward that keeps its papers."""
    if not same_unit:
        raise Refused("draft-of-another-unit", field="draft")


def missing(ending: Ending) -> tuple[str, ...]:
    """Codes of what is not done yet, in the order in which it is to be done.

    A vote on the resolution that nobody counted is said and no reason to stop: hands are not always counted.
    """
    found = []
    if not ending.convened:
        found.append("no-conference")
    if ending.elects and not ending.elections:
        found.append("no-elections")
    if ending.elections_open:
        found.append("elections-open")
    if not ending.resolution_voted:
        found.append("resolution-not-voted")
    if ending.convened and not ending.closed:
        found.append("conference-open")
    return tuple(found)


def blocks(ending: Ending) -> bool:
    """Whether something has to be done before the congress can be called held."""
    return any(code != "resolution-not-voted" for code in missing(ending))


def closing_day(ending: Ending, *, day: dt.date | None, today: dt.date, imported: bool) -> dt.date:
    """The day on which the congress was over. Refused while its meeting goes on or an election is open, and before that
    day has come; imported never."""
    if day is None:
        raise Refused("congress-without-day", field="held_on")
    for code in () if imported else missing(ending):
        if code == "elections-open":
            raise Refused("congress-elections-open", elections=ending.elections_open)
        if code == "no-elections":
            raise Refused("congress-elections-missing")
        if code == "no-conference":
            raise Refused("congress-without-conference")
        if code == "conference-open":
            raise Refused("congress-not-closed")
    if day > today and not imported:
        raise Refused("congress-held-in-the-future", day=format_date(day), field="held_on")
    return day
