"""docs/rules: every figure on a page is recomputed from the vector it names, every article and doubt comes from the data."""

from __future__ import annotations

import datetime as dt
import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from nhiemky.elections.rules import (
    agreeing,
    appointing,
    composition,
    deadlines,
    nominating,
    outcome,
    papers,
    percent,
    regulations,
    roll,
    surplus,
)
from nhiemky.elections.rules.bodies import Assembly, Body
from nhiemky.elections.rules.cases import case
from nhiemky.elections.rules.nominating import Origin
from nhiemky.elections.rules.practice import CHOICES, Decimals, Rounding, TieBreak
from nhiemky.elections.rules.regulation import Evidence, Rule
from nhiemky.elections.rules.tally import decide_case
from nhiemky.kernel.refusals import Refused

PAGES = Path(__file__).parents[4] / "docs" / "rules"
VECTORS = Path(__file__).parent / "vectors"
OF_2014, OF_2024 = regulations.VERSIONS
#: Pages of the room above; its own tests hold them against its rules.
OF_OTHER_ROOMS = {
    "cascade.md",
    "congress-season.md",
    "congress-statistics.md",
    "document-numbers.md",
    "figures.md",
    "opinion-rounds.md",
    "paper-forms.md",
    "proofreading.md",
    "target-progress.md",
    "targets.md",
}
DOUBT = "Chưa được xác nhận – to be confirmed"

Given = dict[str, Any]


def day(text: str) -> dt.date:
    return dt.datetime.strptime(text, "%d/%m/%Y").replace(tzinfo=dt.UTC).date()


def of_surplus(seats: int) -> Given:
    found = surplus.limits(seats=seats, regulation=OF_2024)
    return {"recommended": list(found.recommended), "cap": found.cap, "longest": seats + found.cap}


def of_floor(attending: int, supporters: int) -> Given:
    try:
        nominating.check_support(supporters=supporters, attending=attending, regulation=OF_2024)
        listed = True
    except Refused:
        listed = False
    return {"needed": nominating.supporters_needed(attending=attending, regulation=OF_2024), "listed": listed}


def of_poll(seats: int, official: int, support: dict[str, int]) -> Given:
    places = nominating.places_for_others(
        seats=seats, official=official, body=Body.COMMITTEE, regulation=OF_2024
    )
    poll = nominating.keep(support=support, places=places or 0)
    return {
        "names_before": official + len(support),
        "longest": seats + surplus.limits(seats=seats, regulation=OF_2024).cap,
        "poll": nominating.poll_needed(others=len(support), places=places),
        "places": places,
        "kept": list(poll.kept),
        "tied": list(poll.tied),
        "dropped": list(poll.dropped),
    }


def of_revote(votes: dict[str, int], seats: int, needed: int, way: str) -> Given:
    found = outcome.decide_revote(votes=votes, seats=seats, needed=needed, way=TieBreak(way))
    return {"elected": list(found.elected), "tied": list(found.tied), "vacant": found.vacant}


def of_conference(summoned: int, incumbent: int | None) -> Given:
    people = roll.Roll(summoned, incumbent=incumbent)
    found = roll.denominator(people, assembly=Assembly.COMMITTEE_CONFERENCE)
    return {"denominator": found, "needed": roll.needed(found)}


def of_deadlines(closed: str, received: str, sealed: str, holidays: list[str]) -> Given:
    days = deadlines.WorkCalendar(holidays=set(map(day, holidays)))
    found = {
        "report_by": deadlines.report_by(day(closed), regulation=OF_2024, days=days),
        "approval_by": deadlines.approval_by(day(received), regulation=OF_2024, days=days),
        "complaints_by": deadlines.complaints_by(day(closed), regulation=OF_2024, days=days),
        "kept_until": deadlines.kept_until(day(sealed), regulation=OF_2024),
    }
    return {name: f"{when:%d/%m/%Y}" for name, when in found.items()}


def of_composition(day_: str, members: list[Given], asked: Given) -> Given:
    people = [
        composition.Member(**{**member, "born": day(member["born"]) if "born" in member else None})
        for member in members
    ]
    found = composition.composition(people, day=day(day_))
    return {name: getattr(found, name) for name in asked}


def of_agreeing(first: list[str], second: list[str]) -> Given:
    found = agreeing.differences(first=first, second=second)
    return {
        "agree": found.agree,
        "only_first": [marks for marks, _more in found.only_first],
        "only_second": [marks for marks, _more in found.only_second],
    }


def of_branch(official_members: int) -> Given:
    found = appointing.branch_bodies(official_members=official_members, regulation=OF_2024)
    return {"committee": found.has_committee, "largest": found.largest_committee}


def of_appointment(body: str, *, in_branch: bool, elected: list[bool]) -> Given:
    found = appointing.appointment_required(
        body=Body(body), in_branch=in_branch, elected=elected, regulation=OF_2024
    )
    return {"appointment": found}


def of_withdrawal(origin: str, **facts: bool) -> Given:
    return {"group": nominating.group(origin=Origin(origin), **facts).value}


def of_percent(part: int, base: int, rounding: str, decimals: str) -> Given:
    shown = percent.percent(part, base=base, rounding=Rounding(rounding), decimals=Decimals(decimals))
    return {"shown": shown}


RULES: dict[str, Callable[..., Given]] = {
    "surplus": of_surplus,
    "floor-support": of_floor,
    "poll": of_poll,
    "revote": of_revote,
    "conference": of_conference,
    "deadlines": of_deadlines,
    "agreeing": of_agreeing,
    "branch": of_branch,
    "appointment": of_appointment,
    "withdrawal": of_withdrawal,
    "percent": of_percent,
    "order": lambda names: {"ordered": list(nominating.in_ballot_order(names))},
    "kind": lambda names, seats: {"kind": papers.kind(names=names, seats=seats).value},
}


def computed(vector: Given) -> Given:
    """What the rules say today to what the vector gives."""
    given = vector["given"]
    if vector["rule"] == "composition":
        return of_composition(given["day"], given["members"], vector["expect"])
    if vector["rule"] == "numbers":
        regulation = regulations.version(given["regulation"])
        return {name: getattr(regulation, name) for name in vector["expect"]}
    return RULES[vector["rule"]](**given)


def read(name: str) -> list[Given]:
    return json.loads((VECTORS / name).read_text(encoding="utf-8"))


OWN = {vector["id"]: vector for vector in read("rules.json")}
CASES = {row["case"]["id"]: row for row in read("elections.json")}
FILES = sorted(PAGES.glob("*.md"))
EXAMPLES = [(file, *found) for file in FILES for found in re.findall(
    r"<!-- vector: ([\w-]+) -->\n((?:\|.*\n)+)", file.read_text(encoding="utf-8")
)]  # fmt: skip


@pytest.mark.parametrize("vector", OWN.values(), ids=OWN)
def test_a_rule_gives_what_the_vector_says(vector):
    assert computed(vector) == vector["expect"]


def facts(vector: str) -> Given:
    if vector in CASES:
        given = CASES[vector]["case"]
        return {"case": given, "expect": decide_case(case(given))}
    return {"given": OWN[vector]["given"], "expect": computed(OWN[vector])}


def shown(found: Any) -> str:
    if isinstance(found, bool):
        return "yes" if found else "no"
    if isinstance(found, list):
        return ", ".join(map(shown, found)) or "nobody"
    return "none" if found is None else str(found)


@pytest.mark.parametrize(
    ("file", "vector", "table"), EXAMPLES, ids=[f"{one[0].stem}-{one[1]}" for one in EXAMPLES]
)
def test_the_figures_of_a_page_are_those_of_its_vector(file, vector, table):
    _head, _line, *rows = table.splitlines()
    assert rows
    for row in rows:
        _what, figure, path = (cell.strip() for cell in row.strip("|").split("|"))
        found: Any = facts(vector)
        for step in path.strip("`").split("."):
            found = found[step]
        assert figure == shown(found), f"{file.name}: {row}"


def test_the_table_of_surplus_is_the_one_of_the_vectors():
    rows = re.findall(
        r"^\| (\d+) \| ([\d, ]+|none) \| (\d+) \| (\d+) \|$", (PAGES / "surplus.md").read_text("utf-8"), re.M
    )
    assert len(rows) == len([vector for vector in OWN if vector.startswith("surplus-")])
    for seats, *figures in rows:
        found = facts(f"surplus-{seats}")["expect"]
        inside = ", ".join(map(str, found["recommended"])) or "none"
        assert figures == [inside, str(found["cap"]), str(found["longest"])]


def basis(rule: Rule) -> str:
    """The line of a page that says where a rule stands and how well that is known."""
    cells = [f"{one.article(rule)} [{one.evidence(rule).value}]" for one in (OF_2014, OF_2024)]
    return f"| `{rule.value}` | {cells[0]} | {cells[1]} |"


def test_every_rule_stands_on_one_page_with_its_articles():
    texts = {file.name: file.read_text(encoding="utf-8") for file in FILES if file.name != "README.md"}
    for rule in Rule:
        assert len([name for name, text in texts.items() if basis(rule) in text]) == 1, basis(rule)


def test_a_page_says_what_is_to_be_confirmed():
    for file in FILES:
        text = file.read_text(encoding="utf-8")
        doubtful = re.search(rf"\[[{Evidence.PARTLY}{Evidence.RECALLED}{Evidence.DERIVED}]\] \|", text)
        assert (f"**{DOUBT}:**" in text) == bool(doubtful), file.name


def test_every_page_has_an_example_and_is_in_the_index():
    index = (PAGES / "README.md").read_text(encoding="utf-8")
    pages = {file.name for file in FILES} - {"README.md", *OF_OTHER_ROOMS}
    assert {file.name for file, _vector, _table in EXAMPLES} == pages
    assert set(re.findall(r"\]\(([\w-]+\.md)\)", index)) == pages | OF_OTHER_ROOMS


def test_every_setting_is_named_on_a_page():
    texts = "".join(file.read_text(encoding="utf-8") for file in FILES)
    assert [key for key in CHOICES if f"`{key}`" not in texts] == []
