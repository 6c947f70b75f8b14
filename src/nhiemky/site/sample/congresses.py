"""The branch congresses of Phường Mẫu: who stands, who counts, and in which order everything happens."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from random import Random

from nhiemky.org.models import MemberState, Person
from nhiemky.org.steps import NewPerson
from nhiemky.site.sample import elections, holdings, organisation, recording
from nhiemky.site.sample.data_files import Table, read
from nhiemky.site.sample.elections import Desk, Hall

#: A chance of their own: what is added here moves no name and no date of anybody else.
SEED = 20250817
BOARD = 3
#: A branch elects twice in five years.
YEARS = 2


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
    """Play every congress; `told` hears how many are done, of how many."""
    chance, plans = Random(SEED), planned()  # noqa: S311 - the fate of invented papers
    for done, plan in enumerate(plans):
        told(done, len(plans))
        _congress(desk, plan, cast(plan, members, on=desk.today), chance)
    told(len(plans), len(plans))


def _congress(desk: Desk, plan: Table, people: People, chance: Random) -> None:
    unit = desk.book.units[plan["slug"]]
    held = desk.book.calendar.working(desk.today + dt.timedelta(days=plan["held"]))
    years = f"{held.year}–{held.year + YEARS}"
    term = {"first_year": held.year, "last_year": held.year + YEARS, "opened_on": held}
    organisation.term(desk.book.clerk, unit, term)
    room = _room(people, chance)
    recorded = recording.enter(desk.book, _record(unit.name, people, room, held, years, plan), unit=unit)
    hall = Hall(
        unit=unit,
        conference=recorded.conference,
        held_on=held,
        years=years,
        elected=people.elected,
        loser=people.loser,
        board=people.board,
        summoned=room.summoned,
        off_the_roll=room.off,
        present=room.present,
        imported=plan["count"] == "sheet",
        decision=plan["decision"],
    )
    if "stage" in plan:
        elections.begin(desk, hall, plan, chance)
        return
    elections.elect(desk, hall, plan, chance)
    recording.close(recorded)


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


def _record(branch: str, people: People, room: _Room, held: dt.date, years: str, plan: Table) -> Table:
    """The congress as a conference of the branch, as a data file would have it."""
    before = "summoned" if "stage" in plan else "present"
    headcount = {} if "stage" in plan else {"headcount": room.present - 1}
    return {
        "kind": "congress",
        "title": f"Đại hội {branch}, nhiệm kỳ {years}",
        "held_on": held,
        "part_of_day": "morning",
        "place": _place(branch),
        "attendance": [
            {"office": f"Bí thư {branch}", "group": "committee", "role": "chair", "status": before},
            {
                "label": "Đảng viên chính thức trong chi bộ",
                "group": "delegate",
                "summoned": room.summoned - 1,
                "status": before,
                **headcount,
            },
        ],
        "part": [
            {"kind": "reports", "title": "Báo cáo chính trị, báo cáo kiểm điểm của chi ủy"},
            {"kind": "congresses", "title": "Bầu chi ủy, Bí thư và Phó Bí thư chi bộ"},
        ],
    }


def _place(branch: str) -> str:
    whose = branch.removeprefix("Chi bộ ")
    return f"Nhà văn hóa {whose}" if whose.startswith("Tổ dân phố") else f"Phòng họp {whose}"
