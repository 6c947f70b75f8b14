"""How many more names than seats a slate may have (Art. 14 of 190-QĐ/TW [V]; seats of three to five: an answer of 3/2025 [V]).

The cap is a block. Ten to fifteen percent is a warning only: for 11 or 13 seats no whole number lies between.
How 04-HD/TW rounds was not readable [D].
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from nhiemky.elections.rules.bodies import Body, has_surplus_rule
from nhiemky.elections.rules.regulation import Regulation
from nhiemky.kernel.refusals import Refused


class Warned(StrEnum):
    """What is told and not refused."""

    OUTSIDE_10_15 = "surplus-outside-10-15"
    MISSING = "surplus-missing"


@dataclass(frozen=True, slots=True)
class Limits:
    """For one number of seats: the most names beyond them, and the numbers inside the recommended share (may be none)."""

    seats: int
    cap: int
    recommended: tuple[int, ...]


def binds(*, body: Body, seats: int, regulation: Regulation) -> bool:
    """Committees and standing committees, from the smallest size the rule speaks of [D]."""
    return has_surplus_rule(body) and seats >= regulation.small_seats[0]


def limits(*, seats: int, regulation: Regulation) -> Limits:
    """The row of the table for this number of seats, in whole people."""
    low, high = regulation.small_seats
    by_share = seats * regulation.cap_percent // 100
    recommended = tuple(more for more in range(1, by_share + 1) if _inside(more, seats, regulation))
    return Limits(seats, regulation.small_cap if low <= seats <= high else by_share, recommended)


def check(*, names: int, seats: int, body: Body, regulation: Regulation) -> tuple[Warned, ...]:
    """Refuse a slate above the cap; warn of one without surplus, or outside the recommended share from six seats on."""
    if not binds(body=body, seats=seats, regulation=regulation):
        return ()
    more, cap = names - seats, limits(seats=seats, regulation=regulation).cap
    if more > cap:
        raise Refused(
            "surplus-over-cap",
            names=names,
            seats=seats,
            surplus=more,
            cap=cap,
            most=seats + cap,
            field="slate",
        )
    if more == 0:
        return (Warned.MISSING,)
    small = seats <= regulation.small_seats[1]
    return () if small or _inside(more, seats, regulation) else (Warned.OUTSIDE_10_15,)


def _inside(more: int, seats: int, regulation: Regulation) -> bool:
    return regulation.warn_low * seats <= 100 * more <= regulation.warn_high * seats
