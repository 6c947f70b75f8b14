"""The members of Phường Mẫu: ages, dates and states as plausible as chance makes them. Pure."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from random import Random

from nhiemky.org.models import MemberState, Unit
from nhiemky.org.rules.seniority import Gap, months_later
from nhiemky.org.steps import NewPerson
from nhiemky.site.sample import qualifications
from nhiemky.site.sample.branches import Branch
from nhiemky.site.sample.names import full_name

State = MemberState
PROBATIONARY, EXEMPT, AWAY, SUSPENDED = 100, 300, 75, 2
#: Beside those who go on: how many memberships have ended, and how.
ENDED = {State.TRANSFERRED: 41, State.DECEASED: 24, State.STRUCK_OFF: 6, State.LEFT: 2, State.EXPELLED: 1}
OUT_OF_A_HUNDRED_WITH_GAP = 1
YEAR = 365.25


@dataclass(frozen=True, slots=True)
class Ages:
    """Ages from–to and how often, for one type of branch; `women`: their share."""

    bands: tuple[tuple[int, int, int], ...]
    women: float


AGES = {
    "residential": Ages(((24, 39, 10), (40, 59, 24), (60, 74, 46), (75, 90, 20)), 0.47),
    "agency": Ages(((24, 34, 25), (35, 44, 40), (45, 60, 35)), 0.42),
    "school": Ages(((24, 34, 25), (35, 44, 40), (45, 59, 35)), 0.82),
}
BASES = {
    State.EXEMPT: "Quyết định của chi bộ theo đơn của đảng viên",
    State.TEMPORARILY_AWAY: "Giấy giới thiệu sinh hoạt đảng tạm thời",
    State.TRANSFERRED: "Giấy giới thiệu sinh hoạt đảng",
    State.STRUCK_OFF: "Quyết định xóa tên của cấp ủy cấp trên",
    State.EXPELLED: "Quyết định thi hành kỷ luật",
}


def members(
    chance: Random, branches: Sequence[Branch], units: Mapping[str, Unit], *, today: dt.date
) -> list[NewPerson]:
    """Those who go on, then those whose membership has ended. `units` by the slug of the branch."""
    places = [branch for branch in branches for _ in range(branch.size)]
    states = _states(chance, places)
    writer = _Writer(chance, today)
    going_on = [
        writer.person(branch, units[branch.slug], state) for branch, state in zip(places, states, strict=True)
    ]
    groups = [branch for branch in branches if branch.type == "residential"]
    ended = [state for state, times in ENDED.items() for _ in range(times)]
    gone = [writer.person(branch := chance.choice(groups), units[branch.slug], state) for state in ended]
    return [*going_on, *gone]


def _states(chance: Random, places: Sequence[Branch]) -> list[State]:
    """One state for each place; the exempt are old people of residential branches."""
    states = [State.OFFICIAL] * len(places)
    at_home = [place for place, branch in enumerate(places) if branch.type == "residential"]
    chance.shuffle(at_home)
    for place in at_home[:EXEMPT]:
        states[place] = State.EXEMPT
    others = [place for place, state in enumerate(states) if state is State.OFFICIAL]
    chance.shuffle(others)
    rest: Iterator[int] = iter(others)
    for state, times in (
        (State.PROBATIONARY, PROBATIONARY),
        (State.TEMPORARILY_AWAY, AWAY),
        (State.SUSPENDED, SUSPENDED),
    ):
        for _ in range(times):
            states[next(rest)] = state
    return states


@dataclass(slots=True)
class _Writer:
    """Writes one person after another; card numbers run on."""

    chance: Random
    today: dt.date
    qualified: Random = field(default_factory=lambda: Random(qualifications.SEED))  # noqa: S311 - no secret
    number: int = 0

    def person(self, branch: Branch, unit: Unit, state: State) -> NewPerson:
        self.number += 1
        age = self._age(branch, state)
        gender = "f" if self.chance.random() < AGES[branch.type].women else "m"
        born = self._born(age)
        admitted, official = self._dates(born, age, state)
        more = qualifications.drawn(self.qualified, slug=branch.slug, kind=branch.type, age=age)
        return NewPerson(
            full_name=full_name(self.chance, gender),
            gender=gender,
            birth_date=born,
            ethnic_group=more.ethnic_group,
            native_place=f"xã Mẫu {self.chance.choice('ABCDEFGH')}",
            residence=f"Số {self.chance.randint(1, 180)}, phố Mẫu {self.chance.randint(1, 40)}",
            education=more.education,
            political_theory=more.political_theory,
            branch=unit,
            state=state,
            card_number=f"{self.number:08d}" if official else "",
            decided_on=admitted - dt.timedelta(days=self.chance.randint(8, 35)),
            admitted_on=admitted,
            official_on=official,
            state_on=self._state_on(state, official or admitted),
            gaps=self._gaps(admitted, state),
            basis=BASES.get(state, ""),
        )

    def _age(self, branch: Branch, state: State) -> int:
        if state in (State.PROBATIONARY, State.TEMPORARILY_AWAY):
            return self.chance.randint(21, 44)
        if state in (State.EXEMPT, State.DECEASED):
            return self.chance.randint(72, 93)
        bands = AGES[branch.type].bands
        first, last, _ = self.chance.choices(bands, [weight for *_, weight in bands])[0]
        return self.chance.randint(first, last)

    def _born(self, age: int) -> dt.date:
        return self.today - dt.timedelta(days=round(age * YEAR) + self.chance.randint(1, 364))

    def _dates(self, born: dt.date, age: int, state: State) -> tuple[dt.date, dt.date | None]:
        """Admission between 19 and 42, at least two years ago; recognition a year and some weeks later."""
        if state is State.PROBATIONARY:
            return self.today - dt.timedelta(days=self.chance.randint(5, 355)), None
        latest = max(19.2, min(42.0, age - 2.2))
        admitted = born + dt.timedelta(days=round(self.chance.uniform(19, latest) * YEAR))
        official = months_later(admitted, 12) + dt.timedelta(days=self.chance.randint(0, 40))
        return admitted, min(official, self.today)

    def _state_on(self, state: State, last: dt.date) -> dt.date | None:
        """The day a state holds from, after the last date before it."""
        if state in (State.PROBATIONARY, State.OFFICIAL):
            return None
        most = 330 if state in (State.TEMPORARILY_AWAY, State.SUSPENDED) else 5 * 365
        on = self.today - dt.timedelta(days=self.chance.randint(10, most))
        return max(on, min(last + dt.timedelta(days=1), self.today))

    def _gaps(self, admitted: dt.date, state: State) -> tuple[Gap, ...]:
        old_enough = admitted.year < self.today.year - 12
        if (
            state is not State.OFFICIAL
            or not old_enough
            or self.chance.random() * 100 > OUT_OF_A_HUNDRED_WITH_GAP
        ):
            return ()
        began = months_later(admitted, self.chance.randint(30, 60))
        return (Gap(began, months_later(began, self.chance.randint(8, 40))),)
