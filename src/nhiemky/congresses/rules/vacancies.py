"""Seats that are empty: an office that had a holder and has none, a committee that has fewer members than were elected."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from nhiemky.elections.rules import titles
from nhiemky.vietnamese.folding import fold

#: Titles under which offices keep these posts besides the full ones; "Bí thư" alone is what a small branch writes.
_SHORT = {
    "secretary": ("Bí thư", "Bí thư chi bộ", "Bí thư Đảng bộ"),
    "deputy_secretary": ("Phó Bí thư", "Phó Bí thư chi bộ", "Phó Bí thư Đảng bộ"),
}
#: A post of its own beside the other deputies.
STANDING_DEPUTY = "Phó Bí thư Thường trực Đảng ủy"
COMMITTEE = "committee"
DEPUTY = "deputy_secretary"


@dataclass(frozen=True, slots=True)
class Held:
    """Somebody held an office of a unit until `last_day` (None: goes on). `post`: secretary, deputy_secretary, committee."""

    unit: int
    post: str
    title: str
    person: int
    last_day: dt.date | None


@dataclass(frozen=True, slots=True)
class Vacancy:
    """`seats` of a post that are empty; `last_day`: the last one on which the one that is empty longest was held."""

    unit: int
    post: str
    title: str
    seats: int
    last_day: dt.date
    days: int


def post_of(title: str, *, branch: bool, unit: str) -> str | None:
    """Which post of the committee an office is; None for an office of another kind.

    >>> post_of("Phó Bí thư Chi bộ 4", branch=True, unit="Chi bộ 4")
    'deputy_secretary'
    """
    folded = fold(title)
    if folded == fold(STANDING_DEPUTY):
        return DEPUTY
    for body in ("secretary", DEPUTY, COMMITTEE):
        full = titles.office(body, branch=branch, unit=unit) or ""
        if folded in {fold(one) for one in (full, *_SHORT.get(body, ()))}:
            return body
    return None


def vacant(held: Iterable[Held], *, elected: dict[int, int], today: dt.date) -> tuple[Vacancy, ...]:
    """The longest empty first. `elected`: unit → how many its committee was elected with; other committees are not asked."""
    by_post: dict[tuple[int, str, bool], list[Held]] = defaultdict(list)
    committees: dict[int, list[Held]] = defaultdict(list)
    for one in held:
        committees[one.unit].append(one)
        if one.post != COMMITTEE:
            by_post[one.unit, one.post, fold(one.title) == fold(STANDING_DEPUTY)].append(one)
    found = [_post(some, today) for some in by_post.values()]
    found += [_committee(committees[unit], number, today) for unit, number in elected.items()]
    there = [one for one in found if one is not None]
    return tuple(sorted(there, key=lambda one: (one.last_day, one.unit, one.post)))


def _post(held: list[Held], today: dt.date) -> Vacancy | None:
    """A post of one: empty when nobody of those who ever held it holds it today."""
    if any(_goes_on(one, today) for one in held):
        return None
    last = max(held, key=lambda one: one.last_day or today)
    return _vacancy(last, 1, last.last_day or today, today)


def _committee(held: list[Held], elected: int, today: dt.date) -> Vacancy | None:
    """Everybody with a post of the committee is one of it. Who left last left the seats that are empty."""
    inside = {one.person for one in held if _goes_on(one, today)}
    gone: dict[int, dt.date] = {}
    for one in held:
        if one.person not in inside and one.last_day is not None:
            gone[one.person] = max(one.last_day, gone.get(one.person, one.last_day))
    ends = sorted(gone.values(), reverse=True)[: max(elected - len(inside), 0)]
    member = next((one for one in held if one.post == COMMITTEE), None)
    if not ends or member is None:
        return None
    return _vacancy(member, len(ends), ends[-1], today)


def _goes_on(one: Held, today: dt.date) -> bool:
    return one.last_day is None or one.last_day >= today


def _vacancy(one: Held, seats: int, last_day: dt.date, today: dt.date) -> Vacancy:
    return Vacancy(one.unit, one.post, one.title, seats, last_day, (today - last_day).days)
