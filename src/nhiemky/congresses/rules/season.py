"""What a season may be, which units it may take in, and when it may end."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from nhiemky.kernel.refusals import Refused
from nhiemky.vietnamese.dates import format_date

#: Kinds of units that hold congresses.
HOLDS_CONGRESSES = frozenset({"ward", "grassroots", "branch", "district", "province"})
#: From so many members on a congress is one of delegates (Charter; elections §6.1 [V]).
MEMBERS_OF_A_DELEGATE_CONGRESS = 200
#: So many names a refusal tells; the number says how many there are.
MOST_NAMES = 3


def check_head(*, title: str, first_year: int, last_year: int, begins_on: dt.date, ends_on: dt.date) -> None:
    if not title.strip():
        raise Refused("season-without-title", field="title")
    if last_year <= first_year:
        raise Refused("season-term-backwards", field="last_year")
    if ends_on < begins_on:
        raise Refused("season-window-backwards", field="ends_on")


def check_running(state: str) -> None:
    if state != "running":
        raise Refused("season-is-closed")


def check_units(
    chosen: Sequence[tuple[str, str, dt.date | None]],
    *,
    already: Sequence[str],
    elsewhere: Sequence[tuple[str, str]],
    today: dt.date,
    imported: bool,
) -> None:
    """`chosen`: name, kind and last day of each; `already`: names of those of this season; `elsewhere`: name of a unit
    and of the other season in which its congress is still ahead. A season entered from old papers takes ended units, and
    those that prepare a congress today."""
    if not chosen:
        raise Refused("no-unit-chosen", field="units")
    for name, kind, ends in chosen:
        if kind not in HOLDS_CONGRESSES:
            raise Refused("unit-holds-no-congress", unit=name, field="units")
        if ends is not None and ends < today and not imported:
            raise Refused("unit-has-ended", unit=name, day=format_date(ends), field="units")
    for name in already:
        raise Refused("unit-already-in-season", unit=name, field="units")
    for name, season in () if imported else elsewhere:
        raise Refused("unit-in-another-season", unit=name, season=season, field="units")


def assembly_for(*, branch: bool, members: int) -> str:
    """Which assembly is usual: delegates where the organisation is large, all members elsewhere."""
    large = not branch and members >= MEMBERS_OF_A_DELEGATE_CONGRESS
    return "delegate_congress" if large else "member_congress"


def check_close(ahead: Sequence[str]) -> None:
    """`ahead`: names of the units whose congress is neither held nor withdrawn."""
    if ahead:
        raise Refused("congresses-still-ahead", number=len(ahead), units=named(ahead))


def check_withdrawal(*, state: str, reason: str, begun: bool, decided: int) -> None:
    """`begun`: the record of its meeting; `decided`: how many of its elections have a result."""
    check_ahead(state)
    if begun:
        raise Refused("withdrawn-congress-has-begun")
    if decided:
        raise Refused("withdrawn-congress-has-elected", number=decided)
    if not reason.strip():
        raise Refused("congress-withdrawn-without-reason", field="reason")


def check_ahead(state: str) -> None:
    if state == "held":
        raise Refused("congress-already-held")
    if state == "withdrawn":
        raise Refused("congress-withdrawn")


def named(units: Sequence[str]) -> str:
    """The first few names, and that there are more."""
    return f"{', '.join(units[:MOST_NAMES])}{', …' if len(units) > MOST_NAMES else ''}"
