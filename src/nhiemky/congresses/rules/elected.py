"""Whom a congress brought into which body: elected, alternates, appointed, and who stood again and lost."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Iterable
from dataclasses import dataclass

ELECTED, ALTERNATE, APPOINTED, LOST = "elected", "alternate", "appointed", "lost"
#: Who stands once in a body: whoever was elected is not one who lost, whatever ballot says so.
ORDER = (ELECTED, ALTERNATE, APPOINTED, LOST)
#: Why somebody is appointed without belonging to any congress (elections.models.Appointment.Reason).
BETWEEN_CONGRESSES = "vacancy"
#: Contents of a congress that elects no committee: those appointed to it are what it brought (elections §6.2 [V]).
WITHOUT_COMMITTEE = ("three_delegates", "two")
CONFERENCE = "committee_conference"


@dataclass(frozen=True, slots=True)
class Line:
    """One person in one body. `election` or `appointment` is the id of what brought them there."""

    person: int
    body: str
    way: str
    re_elected: bool | None
    directly: bool
    election: int | None = None
    appointment: int | None = None


def of_election(
    *,
    election: int,
    body: str,
    assembly: str,
    elected: Iterable[int],
    alternates: Iterable[int],
    stood: Iterable[int],
    before: Collection[int] | None,
) -> tuple[Line, ...]:
    """`stood`: everybody on a slate of it; `before`: who held the body or post the day before, None where nobody knows."""
    directly = assembly != CONFERENCE
    chosen = dict.fromkeys(elected, ELECTED)
    chosen |= {one: ALTERNATE for one in alternates if one not in chosen}
    ways = chosen | {one: LOST for one in stood if one not in chosen and one in (before or ())}
    return tuple(
        Line(person, body, way, None if before is None else person in before, directly, election=election)
        for person, way in ways.items()
    )


def of_appointment(
    *, appointment: int, body: str, people: Iterable[int], before: Collection[int] | None
) -> tuple[Line, ...]:
    return tuple(
        Line(
            person,
            body,
            APPOINTED,
            None if before is None else person in before,
            directly=False,
            appointment=appointment,
        )
        for person in people
    )


def merged(lines: Iterable[Line]) -> tuple[Line, ...]:
    """Each person once in a body, by what came of it in the end; in the order in which they were said."""
    kept: dict[tuple[int, str], Line] = {}
    for line in lines:
        known = kept.get((line.person, line.body))
        if known is None or ORDER.index(line.way) < ORDER.index(known.way):
            kept[line.person, line.body] = line
    return tuple(kept.values())


def belongs(
    *,
    reason: str,
    decided_on: dt.date,
    variant: str,
    day: dt.date | None,
    window: tuple[dt.date, dt.date],
) -> bool:
    """Whether an appointment that names no election is what a congress brought.

    Where no committee is elected: any appointment within the season. Where one is: only what completes it from the day of
    the congress on. An appointment to a vacancy belongs to none.
    """
    first, last = window
    if reason == BETWEEN_CONGRESSES or not first <= decided_on <= last:
        return False
    return variant in WITHOUT_COMMITTEE or (day is not None and decided_on >= day)
