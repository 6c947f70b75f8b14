"""What is said about resolutions and targets on the way: programmes, numbers of a year, directives, milestones."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from nhiemky.kernel.refusals import Refused
from nhiemky.targets.rules.promises import LARGEST, PLACES, Years
from nhiemky.targets.rules.target import Operator


@dataclass(frozen=True, slots=True)
class Measured:
    """A value of a year, or the two ends of a range of values."""

    value: Decimal
    value2: Decimal | None = None


@dataclass(frozen=True, slots=True)
class Place:
    """Which number of a year: of a target, of a kind (plan, estimate, council, assigned, roadmap)."""

    target: int
    kind: str


def check_programme(title: str) -> None:
    if not title.strip():
        raise Refused("programme-without-title", field="title")


def check_linked(*, exists: bool) -> None:
    if exists:
        raise Refused("programme-linked-already", field="document")


def new_numbers(
    typed: Mapping[Place, Measured], known: Mapping[Place, Measured], *, year: int, years: Years, reason: str
) -> dict[Place, Measured]:
    """Those that are new or differ. Whoever changes a number that stands says why: the older one stays with it."""
    if not years.first <= year <= years.last:
        raise Refused("yardstick-year-odd", year=year, first=years.first, last=years.last, field="year")
    new = {place: said for place, said in typed.items() if known.get(place) != said}
    if not new:
        raise Refused("yardsticks-unchanged")
    for said in new.values():
        _check_number(said)
    if not reason.strip() and any(place in known for place in new):
        raise Refused("yardstick-without-reason", field="reason")
    return new


def _check_number(said: Measured) -> None:
    for number in (said.value, said.value2):
        if number is not None and (abs(number) >= LARGEST or number != round(number, PLACES)):
            raise Refused("yardstick-number-odd", places=PLACES)
    if said.value2 is not None and said.value2 < said.value:
        raise Refused("yardstick-range-turned")


def check_directive(*, author: str, text: str, said_on: dt.date | None, today: dt.date) -> None:
    """Word for word, with its author, said already."""
    if not author.strip():
        raise Refused("directive-without-author", field="author")
    if not text.strip():
        raise Refused("directive-without-text", field="text")
    if said_on is not None and said_on > today:
        raise Refused("directive-in-the-future", field="said_on")


def contradictory(stances: list[str]) -> bool:
    """Somebody says keep, somebody says adjust. The system sides with nobody."""
    return {"keep", "adjust"} <= set(stances)


def check_decisive(said_by: str) -> None:
    if not said_by.strip():
        raise Refused("decisive-said-by-nobody", field="decisive_said_by")


def check_milestone(*, operator: str, year: int, years: Years, today: dt.date) -> None:
    """Reached in a year of the resolution or after it, not in the future."""
    if operator != Operator.MILESTONE:
        raise Refused("not-a-milestone")
    if year > today.year:
        raise Refused("milestone-in-the-future", field="year")
    if year < years.first:
        raise Refused("milestone-before-resolution", first=years.first, field="year")


def check_day_of(*, on: dt.date | None, year: int) -> None:
    """A day, if it is known, lies in the year."""
    if on is not None and on.year != year:
        raise Refused("milestone-day-of-another-year", year=year, field="on")
