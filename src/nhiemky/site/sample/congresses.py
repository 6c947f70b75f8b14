"""The branch congresses of Phường Mẫu: who stands, who counts, and in which order everything happens."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from random import Random

from nhiemky.org.models import MemberState, Person
from nhiemky.org.steps import NewPerson
from nhiemky.site.sample import elections, holdings, organisation, recording, seasons
from nhiemky.site.sample.data_files import Table, read
from nhiemky.site.sample.elections import Desk, Hall

#: A chance of their own: what is added here moves no name and no date of anybody else.
SEED = 20250817
BOARD = 3


@dataclass(frozen=True, slots=True)
class People:
    """Who takes part in a congress: `elected` begins with secretary and deputy; the loser stands and is not elected."""

    elected: tuple[Person, ...]
    loser: Person
    board: tuple[Person, ...]
    states: Mapping[str, int]


def planned() -> tuple[Table, ...]:
    """The file, with slugs and numbers of approvals: congresses that are over, then those of today."""
    table = read("phuong_mau", "congresses.toml")
    found = (*table["congress"], *({**one, "held": 0, "count": "kept"} for one in table["today"]))
    return tuple(
        {**one, "slug": f"phuong-mau-{one['branch']}", "decision": 40 + 7 * place}
        for place, one in enumerate(found)
    )


def committees(plans: Iterable[Table]) -> dict[str, int]:
    """Slug of a branch → how many its committee has, before the congress and after it."""
    return {plan["slug"]: plan["seats"] for plan in plans}


def cast(plan: Table, members: Sequence[tuple[NewPerson, Person]], *, on: dt.date) -> People:
    """Who stands and who counts, nobody of them both; ValueError where a branch has too few people for it."""
    fit = holdings.fit_for_a_branch(members, plan["slug"], on=on)
    before, others = fit[: plan["seats"]], fit[plan["seats"] :]
    first = plan.get("leaving", 0)
    staying, left = before[first : first + plan["staying"]], before[first + plan["staying"] :]
    new = plan["seats"] - len(staying)
    losers = left if plan.get("loser") == "before" else others[new:]
    if len(others) < new + 1 + BOARD or not losers:
        raise ValueError(f"{plan['slug']} has {len(fit)} people for its congress")
    return People(
        elected=(*staying, *others[:new]),
        loser=losers[0],
        board=tuple(others[new + 1 : new + 1 + BOARD]),
        states=Counter(one.state for one, _ in members if one.branch and one.branch.slug == plan["slug"]),
    )


def hold(
    desk: Desk, members: Sequence[tuple[NewPerson, Person]], *, told: Callable[[int, int], None]
) -> None:
    """Play both seasons; `told` hears how many congresses are done, of how many."""
    chance, plans = Random(SEED), planned()  # noqa: S311 - the fate of invented papers
    over, today = _split(plans)
    stage = _Stage(desk, members, chance)
    for done, _plan in enumerate(_over(stage, over)):
        told(done, len(plans))
    running = seasons.run(desk.book, desk.judge, today=[plan["slug"] for plan in today])
    for plan in today:
        seasons.plan(running, plan["slug"], desk.today, pilot=False)
        _congress(stage, running, plan)
    told(len(plans), len(plans))


def _split(plans: Iterable[Table]) -> tuple[list[Table], list[Table]]:
    """Those that are over and those of today."""
    both: tuple[list[Table], list[Table]] = ([], [])
    for plan in plans:
        both["stage" in plan].append(plan)
    return both


@dataclass(frozen=True, slots=True)
class _Stage:
    desk: Desk
    members: Sequence[tuple[NewPerson, Person]]
    chance: Random

    def day(self, plan: Table) -> dt.date:
        return self.desk.book.calendar.working(self.desk.today + dt.timedelta(days=plan["held"]))


def _over(stage: _Stage, plans: Sequence[Table]) -> Iterator[Table]:
    """The season that is over: the pilot, its lessons, everybody else, the closing review."""
    entry, book = seasons.table()["over"], stage.desk.book
    playing = seasons.open_with(book, stage.desk.judge, entry, [plan["slug"] for plan in plans])
    seasons.study(playing)
    seasons.furnish(playing)
    pilots = [plan for plan in plans if plan["branch"] == entry["pilot"]]
    others = [plan for plan in plans if plan not in pilots]
    for plan in pilots:
        seasons.plan(playing, plan["slug"], stage.day(plan), pilot=True)
        _congress(stage, playing, plan)
        yield plan
    seasons.learn(playing)
    for plan in others:
        seasons.plan(playing, plan["slug"], stage.day(plan), pilot=False)
    for plan in others:
        _congress(stage, playing, plan)
        yield plan
    seasons.finish(playing)


def _congress(stage: _Stage, playing: seasons.Playing, plan: Table) -> None:
    desk, slug, held = stage.desk, plan["slug"], stage.day(plan)
    people = cast(plan, stage.members, on=desk.today)
    unit, (first, last) = desk.book.units[slug], playing.years
    organisation.term(desk.book.clerk, unit, {"first_year": first, "last_year": last, "opened_on": held})
    room = _room(people, stage.chance)
    begun = "stage" in plan
    seasons.prepare(playing, slug)
    chair = "summoned" if begun else "present"
    recorded = seasons.convene(playing, slug, place=_place(unit.name), chair=chair)
    hall = Hall(
        unit=unit,
        conference=recorded.conference,
        held_on=held,
        years=f"{first}–{last}",
        elected=people.elected,
        loser=people.loser,
        board=people.board,
        summoned=room.summoned,
        off_the_roll=room.off,
        present=room.present,
        imported=plan["count"] == "sheet",
        decision=plan["decision"],
    )
    if begun:
        elections.begin(desk, hall, plan, stage.chance)
        return
    named = (*people.elected, people.loser, *people.board)
    seasons.attend(playing, slug, hall=named, present=room.present)
    elections.elect(desk, hall, plan, stage.chance)
    seasons.vote(recorded, present=room.present)
    recording.close(recorded)
    seasons.end(playing, slug)


@dataclass(frozen=True, slots=True)
class _Room:
    summoned: int
    off: tuple[tuple[str, int, str], ...]
    present: int


def _room(people: People, chance: Random) -> _Room:
    """Official members are summoned; of those exempt and away hardly anybody comes, and who stays away does not count."""
    exempt, away = people.states[MemberState.EXEMPT], people.states[MemberState.TEMPORARILY_AWAY]
    off = (
        ("exempt_absent", exempt - (exempt > 4), "Quyết định của chi bộ cho miễn công tác và sinh hoạt"),
        ("temporarily_away_absent", away, "Giấy giới thiệu sinh hoạt đảng tạm thời"),
        ("excused_throughout", chance.randint(0, 1), "Đơn xin vắng mặt vì đang điều trị tại bệnh viện"),
    )
    summoned = people.states[MemberState.OFFICIAL] + exempt + away
    counted = summoned - sum(number for _, number, _ in off)
    return _Room(summoned, tuple(line for line in off if line[1]), counted - chance.randint(0, 2))


def _place(branch: str) -> str:
    whose = branch.removeprefix("Chi bộ ")
    return f"Nhà văn hóa {whose}" if whose.startswith("Tổ dân phố") else f"Phòng họp {whose}"
