"""Who was elected, counted from records and never typed: what reports ask for (elections §6.6 [V]).

What a record does not say is counted apart, so that every partition adds up.
"""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

#: "Young" in the reports: under forty.
YOUNG = 40


@dataclass(frozen=True, slots=True)
class Member:
    """What the records say of one person; None or "" where they say nothing. `gender` is "f" or "m"."""

    re_elected: bool | None = None
    gender: str = ""
    born: dt.date | None = None
    ethnic_minority: bool | None = None
    education: str = ""


@dataclass(frozen=True, slots=True)
class Composition:
    """Heads. re_elected + new + re_elected_unknown = total, and so on for each question.

    `average_age_tenths`: 487 is 48,7 years, rounded half up, of those whose birth date is known; None without any.
    `education`: level and heads, most first.
    """

    total: int
    re_elected: int
    new: int
    re_elected_unknown: int
    women: int
    men: int
    gender_unknown: int
    under_40: int
    from_40: int
    age_unknown: int
    ethnic_minority: int
    ethnic_majority: int
    ethnic_unknown: int
    education: tuple[tuple[str, int], ...]
    education_unknown: int
    average_age_tenths: int | None
    youngest: int | None
    oldest: int | None


def composition(members: Iterable[Member], *, day: dt.date) -> Composition:
    """Count the people elected, with their ages on `day` (the day of the election)."""
    everybody = list(members)
    ages = [age(member.born, day=day) for member in everybody if member.born]
    again = Counter(member.re_elected for member in everybody)
    genders = Counter(member.gender for member in everybody)
    ethnic = Counter(member.ethnic_minority for member in everybody)
    levels = Counter(member.education for member in everybody if member.education)
    young = sum(years < YOUNG for years in ages)
    return Composition(
        total=len(everybody),
        re_elected=again[True],
        new=again[False],
        re_elected_unknown=again[None],
        women=genders["f"],
        men=genders["m"],
        gender_unknown=len(everybody) - genders["f"] - genders["m"],
        under_40=young,
        from_40=len(ages) - young,
        age_unknown=len(everybody) - len(ages),
        ethnic_minority=ethnic[True],
        ethnic_majority=ethnic[False],
        ethnic_unknown=ethnic[None],
        education=tuple(sorted(levels.items(), key=lambda level: (-level[1], level[0]))),
        education_unknown=len(everybody) - levels.total(),
        average_age_tenths=_average_tenths(ages),
        youngest=min(ages, default=None),
        oldest=max(ages, default=None),
    )


def age(born: dt.date, *, day: dt.date) -> int:
    """Completed years. Who was born on 29 February completes a year on 1 March of a common year."""
    return day.year - born.year - ((day.month, day.day) < (born.month, born.day))


def _average_tenths(ages: list[int]) -> int | None:
    return (20 * sum(ages) + len(ages)) // (2 * len(ages)) if ages else None
