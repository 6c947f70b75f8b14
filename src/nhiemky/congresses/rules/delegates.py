"""Who is on the roll of a congress: nobody twice, an alternate only in the place of somebody absent."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from nhiemky.congresses.rules.credentials import (
    ABSENT,
    ALTERNATE,
    EXCUSED,
    OBSERVING,
    OFFICIAL,
    PRESENT,
    SUMMONED,
)
from nhiemky.kernel.refusals import Refused

MEMBER = "member"
#: Member state → with which standing somebody takes part. Probationary members have no vote (§1.2 [V]); whoever is
#: suspended is not summoned (04-HD/TW of 2024 [V]); members exempt or away are (§1.2 [V]).
STANDINGS = {
    "official": OFFICIAL,
    "exempt": OFFICIAL,
    "temporarily_away": OFFICIAL,
    "probationary": OBSERVING,
}


@dataclass(frozen=True, slots=True)
class Mark:
    """What became of one of those summoned. `seen`: what the page showed when it was opened."""

    attendance: str
    reason: str
    seen: str


def standing(state: str) -> str | None:
    """None for somebody who is not summoned."""
    return STANDINGS.get(state)


def check_once(people: Collection[int], *, there: Collection[int]) -> None:
    """Refuse somebody who is on the roll already."""
    twice = set(people) & set(there)
    if twice:
        raise Refused("delegate-twice", people=len(twice), field="people")


def check_found(number: int) -> None:
    """Refuse to summon nobody: records say of no one that they take part."""
    if number < 1:
        raise Refused("nobody-to-summon")


def check_way(way: str, *, member_congress: bool) -> None:
    """Members take part in a congress of members, delegates in one of delegates."""
    if member_congress != (way == MEMBER):
        raise Refused("way-of-another-congress", field="way")


def check_removal(*, replaced: bool, attendance: str) -> None:
    """Refuse to take somebody off the roll who came, or in whose place an alternate stands."""
    if replaced:
        raise Refused("delegate-was-replaced")
    if attendance == PRESENT:
        raise Refused("delegate-is-present")


def check_replacement(
    *, standing: str, attendance: str, replaced: bool, alternate: str, alternate_taken: bool
) -> None:
    """An alternate takes the place of an official delegate who does not come (§4.5 [V]): one for one."""
    if standing != OFFICIAL:
        raise Refused("only-officials-are-replaced")
    if replaced:
        raise Refused("delegate-was-replaced")
    if attendance not in (EXCUSED, ABSENT):
        raise Refused("delegate-not-absent")
    if alternate != ALTERNATE or alternate_taken:
        raise Refused("no-such-alternate", field="alternate")


def check_marks(marks: Mapping[int, Mark], *, now: Mapping[int, str], replaced: Collection[int]) -> None:
    """Refuse what overwrites somebody else's marks, and to call somebody present in whose place an alternate stands."""
    if any(now[pk] not in (mark.seen, mark.attendance) for pk, mark in marks.items() if pk in now):
        raise Refused("changed-meanwhile")
    if any(mark.attendance in (PRESENT, SUMMONED) and pk in replaced for pk, mark in marks.items()):
        raise Refused("replaced-delegate-came")


def changed(marks: Mapping[int, Mark], *, now: Mapping[int, tuple[str, str]]) -> tuple[int, ...]:
    """Whose mark or reason is another one than `now` (attendance and reason)."""
    return tuple(pk for pk, mark in marks.items() if pk in now and now[pk] != (mark.attendance, mark.reason))
