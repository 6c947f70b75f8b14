"""Who is in the bodies that congresses brought, divided by what reports ask for (elections §6.6 [V]).

Counted from groups of people who are alike in what is counted; what no record says is counted apart, so that every
partition adds up.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import dataclass, replace

from nhiemky.congresses.rules.elected import ALTERNATE, APPOINTED, ELECTED, LOST
from nhiemky.elections.rules.composition import YOUNG

#: Age bands of the reports: code and the last age in it (None: everybody older).
BANDS: tuple[tuple[str, int | None], ...] = (
    ("under-30", 29),
    ("30-40", 40),
    ("41-50", 50),
    ("51-60", 60),
    ("61-70", 70),
    ("over-70", None),
)
IN_OFFICE = (ELECTED, APPOINTED)
#: Levels in the order in which reports list them.
EDUCATION = ("doctor", "master", "university", "college", "vocational", "none")
THEORY = ("bachelor", "advanced", "intermediate", "elementary")


@dataclass(frozen=True, slots=True)
class Group:
    """`number` people of one body who are alike in everything that is counted; None or "": not recorded.

    `age` on the day of their congress. `theory` is also empty for somebody who passed no course.
    """

    body: str
    way: str
    number: int
    re_elected: bool | None = None
    directly: bool = True
    gender: str = ""
    minority: bool | None = None
    education: str = ""
    theory: str = ""
    age: int | None = None


@dataclass(frozen=True, slots=True)
class Partition:
    """Everybody of a body divided by one question; the parts and the unknown are all of them."""

    code: str
    parts: tuple[tuple[str, int], ...]
    unknown: int

    @property
    def total(self) -> int:
        return sum(number for _code, number in self.parts) + self.unknown

    def of(self, code: str) -> int:
        return dict(self.parts).get(code, 0)


@dataclass(frozen=True, slots=True)
class Ages:
    """`average_tenths`: 487 is 48,7 years, rounded half up, of those whose birth date is known; None without any."""

    average_tenths: int | None
    youngest: int | None
    oldest: int | None


@dataclass(frozen=True, slots=True)
class BodyCount:
    """Everybody in a body: elected and appointed. Alternates, and those who stood again and lost, are counted apart."""

    body: str
    elected: int
    appointed: int
    directly: int
    alternates: int
    lost: int
    again: Partition
    gender: Partition
    young: Partition
    ethnic: Partition
    bands: Partition
    education: Partition
    theory: Partition
    ages: Ages
    #: Band of age, women in it, men in it.
    pyramid: tuple[tuple[str, int, int], ...]

    @property
    def total(self) -> int:
        return self.elected + self.appointed

    @property
    def partitions(self) -> tuple[Partition, ...]:
        return (self.again, self.gender, self.young, self.ethnic, self.bands, self.education, self.theory)


def without_traits(count: BodyCount) -> BodyCount:
    """How many there are, and nothing of who they are."""
    nothing = {one.code: Partition(one.code, (), 0) for one in count.partitions}
    return replace(
        count,
        again=nothing["again"],
        gender=nothing["gender"],
        young=nothing["young"],
        ethnic=nothing["ethnic"],
        bands=nothing["bands"],
        education=nothing["education"],
        theory=nothing["theory"],
        ages=Ages(None, None, None),
        pyramid=(),
    )


def band_of(age: int) -> str:
    return next(code for code, last in BANDS if last is None or age <= last)


def body_count(body: str, groups: Iterable[Group], origins: Iterable[Group] | None = None) -> BodyCount:
    """Count the people of one body. `origins`: the same people grouped by ethnic group, qualification and theory instead,
    where `groups` does not say them; two short lists are counted faster than one that says everything of everybody."""
    known = list(groups)
    own = [group for group in known if group.body == body]
    others = [group for group in (known if origins is None else origins) if group.body == body]
    ways: Counter[str] = Counter()
    for group in own:
        ways[group.way] += group.number
    inside = [group for group in own if group.way in IN_OFFICE]
    of_origin = [group for group in others if group.way in IN_OFFICE]
    return BodyCount(
        body=body,
        elected=ways[ELECTED],
        appointed=ways[APPOINTED],
        directly=sum(group.number for group in inside if group.way == ELECTED and group.directly),
        alternates=ways[ALTERNATE],
        lost=ways[LOST],
        again=_partition("again", inside, _again, ("re_elected", "new")),
        gender=_partition("gender", inside, _gender, ("women", "men")),
        young=_partition("young", inside, _young, ("under_40", "from_40")),
        ethnic=_partition("ethnic", of_origin, _ethnic, ("minority", "majority")),
        bands=_partition("bands", inside, _band, [code for code, _last in BANDS]),
        education=_partition("education", of_origin, lambda one: one.education, EDUCATION),
        theory=_partition("theory", of_origin, lambda one: one.theory, THEORY),
        ages=ages_of(inside),
        pyramid=_pyramid(inside),
    )


def bodies_in(
    groups: Iterable[Group], origins: Iterable[Group] | None = None, *, order: Sequence[str]
) -> tuple[BodyCount, ...]:
    """One count for each body in which somebody is, in the order of elections."""
    known = list(groups)
    others = known if origins is None else list(origins)
    there = {group.body for group in known}
    return tuple(body_count(body, known, others) for body in order if body in there)


def ages_of(groups: Iterable[Group]) -> Ages:
    """Average, youngest, oldest of those whose age is known."""
    known = [(group.age, group.number) for group in groups if group.age is not None]
    heads = sum(number for _age, number in known)
    if not heads:
        return Ages(None, None, None)
    years = sum(age * number for age, number in known)
    just_ages = [age for age, _number in known]
    return Ages((20 * years + heads) // (2 * heads), min(just_ages), max(just_ages))


def _pyramid(groups: Iterable[Group]) -> tuple[tuple[str, int, int], ...]:
    """Of those whose age and gender are recorded."""
    heads: Counter[tuple[str, str]] = Counter()
    for group in groups:
        heads[_band(group), group.gender] += group.number
    return tuple((code, heads[code, "f"], heads[code, "m"]) for code, _last in BANDS)


def _partition(
    code: str, groups: Iterable[Group], answer: Callable[[Group], Hashable], parts: Sequence[str]
) -> Partition:
    """Parts in their order, those with nobody too; whatever is none of them is unknown."""
    heads: Counter[Hashable] = Counter()
    for group in groups:
        heads[answer(group)] += group.number
    found = tuple((part, heads[part]) for part in parts)
    return Partition(code, found, heads.total() - sum(number for _part, number in found))


def _again(group: Group) -> str:
    return "" if group.re_elected is None else "re_elected" if group.re_elected else "new"


def _gender(group: Group) -> str:
    return {"f": "women", "m": "men"}.get(group.gender, "")


def _young(group: Group) -> str:
    return "" if group.age is None else "under_40" if group.age < YOUNG else "from_40"


def _ethnic(group: Group) -> str:
    return "" if group.minority is None else "minority" if group.minority else "majority"


def _band(group: Group) -> str:
    return "" if group.age is None else band_of(group.age)
