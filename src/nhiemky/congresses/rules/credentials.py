"""The report on those who attend a congress (elections §6.6 [V]): counted from records, never typed.

What a record does not say is counted apart, so that every partition adds up to the heads it is a partition of.
"""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from nhiemky.elections.rules.composition import age

OFFICIAL, ALTERNATE, OBSERVING = "official", "alternate", "observing"
PRESENT, EXCUSED, ABSENT, SUMMONED = "present", "excused", "absent", "summoned"
WAYS = ("member", "ex_officio", "elected", "appointed")
#: Code of an age band and its last year (§6.6 [V]: under 30, 30–40, 41–50, 51–60, 61–70, over 70).
AGE_BANDS = (("under_30", 29), ("30_40", 40), ("41_50", 50), ("51_60", 60), ("61_70", 70), ("over_70", 999))
UNKNOWN = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Attending:
    """What the roll and the records say of one person; None or "" where they say nothing. `gender` is "f" or "m".

    `replaces`: an alternate in the place of an absent official delegate. `party_years`: full years of seniority.
    """

    way: str
    standing: str
    attendance: str
    replaces: bool = False
    gender: str = ""
    born: dt.date | None = None
    ethnic_minority: bool | None = None
    education: str = ""
    political_theory: str = ""
    party_years: int | None = None

    @property
    def votes(self) -> bool:
        """Has a vote if present: official, or in the place of somebody official."""
        return self.standing == OFFICIAL or (self.standing == ALTERNATE and self.replaces)

    @property
    def is_there(self) -> bool:
        return self.attendance == PRESENT


@dataclass(frozen=True, slots=True)
class Part:
    """One line of a partition; `code` empty for those of whom nothing is recorded."""

    code: str
    number: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Credentials:
    """Heads. present + excused + absent + unmarked + replaced = summoned; each partition adds up to `counted`.

    `summoned`: official members or delegates. `present`: those of them who came; `replacing`: alternates in the place of
    absent ones, who vote too. `counted`: whom the partitions are about, those present with a vote, or those summoned
    while nobody is marked (`ahead`). `alternates`, `observing`: who attends without a vote, and how many of them came.
    """

    summoned: int
    present: int
    excused: int
    absent: int
    unmarked: int
    replacing: int
    alternates: int
    observing: int
    observing_present: int
    counted: int
    ahead: bool
    ways: tuple[Part, ...]
    gender: tuple[Part, ...]
    ethnic: tuple[Part, ...]
    ages: tuple[Part, ...]
    education: tuple[Part, ...]
    political_theory: tuple[Part, ...]
    youngest: int | None
    oldest: int | None
    average_age_tenths: int | None
    party_youngest: int | None
    party_oldest: int | None
    party_unknown: int

    @property
    def voting_present(self) -> int:
        """Who can vote in the hall."""
        return self.present + self.replacing

    @property
    def marked(self) -> bool:
        """Somebody was marked: the roll was called at least once."""
        return not self.ahead


def report(people: Iterable[Attending], *, day: dt.date) -> Credentials:
    """Count those on the roll, ages on `day`, the first day of the congress."""
    everybody = list(people)
    official = [one for one in everybody if one.standing == OFFICIAL]
    observing = [one for one in everybody if one.standing == OBSERVING]
    marks = Counter(one.attendance for one in official)
    ahead = all(one.attendance == SUMMONED for one in everybody)
    counted = official if ahead else [one for one in everybody if one.votes and one.is_there]
    ages = [age(one.born, day=day) for one in counted if one.born]
    party = [one.party_years for one in counted if one.party_years is not None]
    return Credentials(
        summoned=len(official),
        present=marks[PRESENT],
        excused=marks[EXCUSED],
        absent=marks[ABSENT],
        unmarked=marks[SUMMONED],
        replacing=sum(one.standing == ALTERNATE and one.replaces and one.is_there for one in everybody),
        alternates=sum(one.standing == ALTERNATE for one in everybody),
        observing=len(observing),
        observing_present=sum(one.is_there for one in observing),
        counted=len(counted),
        ahead=ahead,
        ways=_parts(counted, lambda one: one.way, WAYS),
        gender=_parts(counted, lambda one: one.gender, ("f", "m")),
        ethnic=_parts(counted, _ethnic, ("minority", "majority")),
        ages=_parts(counted, lambda one: _band(one, day), tuple(code for code, _last in AGE_BANDS)),
        education=_parts(counted, lambda one: one.education),
        political_theory=_parts(counted, lambda one: one.political_theory),
        youngest=min(ages, default=None),
        oldest=max(ages, default=None),
        average_age_tenths=(20 * sum(ages) + len(ages)) // (2 * len(ages)) if ages else None,
        party_youngest=min(party, default=None),
        party_oldest=max(party, default=None),
        party_unknown=len(counted) - len(party),
    )


def tenths(number: int | None) -> str:
    """`48,7` for 487; empty for nothing."""
    return "" if number is None else f"{number // 10},{number % 10}"


def _ethnic(one: Attending) -> str:
    if one.ethnic_minority is None:
        return UNKNOWN
    return "minority" if one.ethnic_minority else "majority"


def _band(one: Attending, day: dt.date) -> str:
    if one.born is None:
        return UNKNOWN
    years = age(one.born, day=day)
    return next(code for code, last in AGE_BANDS if years <= last)


def _parts(
    people: Sequence[Attending], code_of: Callable[[Attending], str], order: Sequence[str] = ()
) -> tuple[Part, ...]:
    """Each code with its heads, in `order` (all of it, also nobody), other codes the most first, the unknown last."""
    found = Counter(map(code_of, people))
    unknown = found.pop(UNKNOWN, 0)
    rest = sorted((code for code in found if code not in order), key=lambda code: (-found[code], code))
    lines = [Part(code, found[code]) for code in (*order, *rest)]
    return (*lines, *((Part(UNKNOWN, unknown),) if unknown else ()))
