"""The personnel scheme beside what came of it, and beside the structure that the season asks for.

The percents are settings of the season (None: it asks for none); what falls short is told and never refused: the scheme
is what the superior level approved.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass

from nhiemky.elections.rules.composition import Composition
from nhiemky.kernel.refusals import Refused

SEATS, WOMEN, YOUNG, RE_ELECTED, NEW = "seats", "women", "young", "re_elected", "new"


@dataclass(frozen=True, slots=True, kw_only=True)
class Numbers:
    """Heads as the scheme says them; None where it does not."""

    seats: int
    women: int | None = None
    young: int | None = None
    re_elected: int | None = None


@dataclass(frozen=True, slots=True)
class Count:
    """Heads among people, and of how many of them nothing is recorded."""

    number: int
    unknown: int


@dataclass(frozen=True, slots=True)
class Line:
    """One line of plan against result. `planned` in the scheme's numbers, `named` among the people it names,
    `outcome` among those elected or appointed (None: nobody yet)."""

    code: str
    planned: int | None
    named: Count
    outcome: Count | None


@dataclass(frozen=True, slots=True)
class Short:
    """`has` of `of` heads are fewer than `percent` of a hundred; of `unknown` nobody has recorded it."""

    code: str
    has: int
    of: int
    percent: int
    unknown: int


def check_numbers(numbers: Numbers) -> None:
    """Refuse a part that is larger than the whole."""
    if numbers.seats < 1:
        raise Refused("scheme-without-seats", field="seats")
    for field in (WOMEN, YOUNG, RE_ELECTED):
        number = getattr(numbers, field)
        if number is not None and number > numbers.seats:
            raise Refused("scheme-part-beyond-seats", number=number, seats=numbers.seats, field=field)


def check_unchanged(*, seen: int, now: int | None) -> None:
    """Refuse to write over what somebody else has written meanwhile; `now` None: there was no scheme."""
    if now is not None and now != seen:
        raise Refused("changed-meanwhile")


def check_people(people: Collection[int], *, there: Iterable[int], post: str, secretary_named: bool) -> None:
    """Refuse somebody twice, and a second secretary."""
    if set(people) & set(there):
        raise Refused("person-in-the-scheme", field="people")
    if post == "secretary" and (secretary_named or len(people) > 1):
        raise Refused("scheme-has-a-secretary", field="post")


def lines(numbers: Numbers, *, named: Composition, outcome: Composition | None) -> tuple[Line, ...]:
    """Seats, women, young and those who are elected again: plan, people, result."""
    planned = {code: getattr(numbers, code) for code in (SEATS, WOMEN, YOUNG, RE_ELECTED)}
    after = None if outcome is None else counts(outcome)
    before = counts(named)
    return tuple(
        Line(code, planned[code], before[code], None if after is None else after[code]) for code in planned
    )


def counts(body: Composition) -> Mapping[str, Count]:
    """The heads that a scheme speaks of."""
    return {
        SEATS: Count(body.total, 0),
        WOMEN: Count(body.women, body.gender_unknown),
        YOUNG: Count(body.under_40, body.age_unknown),
        RE_ELECTED: Count(body.re_elected, body.re_elected_unknown),
        NEW: Count(body.new, body.re_elected_unknown),
    }


def falls_short(named: Composition, *, asked: Mapping[str, int | None]) -> tuple[Short, ...]:
    """Which shares of the people planned stay below what the season asks for (`asked`: code → whole percents)."""
    return tuple(_short(named, asked)) if named.total else ()


def _short(named: Composition, asked: Mapping[str, int | None]) -> Iterator[Short]:
    found = counts(named)
    for code, percent in asked.items():
        count = found[code]
        if percent is not None and count.number * 100 < percent * named.total:
            yield Short(code, count.number, named.total, percent, count.unknown)
