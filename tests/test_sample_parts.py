"""The parts of the sample that need no database: sizes, days, pictures."""

from __future__ import annotations

import datetime as dt
from random import Random

import pytest

from nhiemky.elections.rules import counting, outcome
from nhiemky.elections.rules.marks import Kind
from nhiemky.org.models import Education, Person, PoliticalTheory, Unit
from nhiemky.org.rules.ethnic_groups import is_minority
from nhiemky.site.sample import congresses, holdings, qualifications, voting
from nhiemky.site.sample.branches import MEMBERS, planned, shared_out
from nhiemky.site.sample.calendar import Calendar
from nhiemky.site.sample.members import ENDED, members
from nhiemky.site.sample.pictures import PICTURES, drawn


@pytest.mark.parametrize("seed", range(5))
def test_branches_share_the_members_out_exactly(seed: int) -> None:
    assert sum(branch.size for branch in planned(Random(seed))) == MEMBERS
    sizes = shared_out(Random(seed), 2000, among=38)
    assert (sum(sizes), len(sizes)) == (2000, 38)
    assert min(sizes) > 30


@pytest.mark.parametrize("weekday", range(7))
def test_days_of_the_sample_fall_on_working_days(weekday: int) -> None:
    today = dt.date(2026, 3, 2) + dt.timedelta(days=weekday)
    calendar = Calendar(today)
    for days in (-30, -9, -1, 3, 14):
        day = calendar.day(days)
        assert day is not None
        assert day.weekday() < 5 or day == today
        assert -2 <= (day - today).days - days <= 0
    assert calendar.day(0) == today
    assert today <= calendar.this_week() <= today + dt.timedelta(days=6 - weekday)
    assert calendar.day(dt.date(2020, 8, 13)) == dt.date(2020, 8, 13)
    with pytest.raises(ValueError, match="no day"):
        calendar.day("hôm kia")


@pytest.mark.parametrize("name", sorted(PICTURES))
def test_pictures_are_small(name: str) -> None:
    picture = drawn(name)
    assert picture.size is not None
    assert 3_000 < picture.size < 60_000


@pytest.mark.parametrize("day", ["2026-01-01", "2027-03-07", "2028-02-29", "2030-12-31"])
def test_members_are_plausible_and_fill_every_office_on_whatever_day_they_are_made(day: str) -> None:
    today, chance = dt.date.fromisoformat(day), Random(1)
    branches = planned(chance)
    made = members(
        chance, branches, {branch.slug: Unit(slug=branch.slug) for branch in branches}, today=today
    )
    assert len(made) == MEMBERS + sum(ENDED.values())
    for one in made:
        days = [one.birth_date, one.decided_on, one.admitted_on, one.official_on, one.state_on]
        known = [moment for moment in days if moment is not None]
        assert known == sorted(known)
        assert known[-1] <= today
        assert all(gap.began_on < gap.ended_on <= today for gap in one.gaps)
    people = [
        (one, Person(full_name=one.full_name, education=one.education, political_theory=one.political_theory))
        for one in made
    ]
    committee = holdings._committee(people, on=today)
    assert len(committee) == holdings.COMMITTEE
    assert all(member.education and member.political_theory for member in committee)
    minority = sum(is_minority(one.ethnic_group) is True for one in made)
    assert 0.02 < minority / len(made) < 0.08
    plans = congresses.planned()
    held = holdings._of_branches(branches, people, on=today, committees=congresses.committees(plans))
    assert {f"Bí thư {branch.name}" for branch in branches} <= {title for title, _ in held}
    for plan in plans:
        cast = congresses.cast(plan, people, on=today)
        names = [*cast.elected, cast.loser, *cast.board]
        assert len({id(person) for person in names}) == len(names) == plan["seats"] + 1 + congresses.BOARD


@pytest.mark.parametrize(
    ("seats", "valid"), [(seats, valid) for seats in (3, 5, 7) for valid in range(12 + 3 * seats, 71)]
)
def test_papers_of_the_sample_come_to_the_votes_they_should_come_to(valid: int, seats: int) -> None:
    """Whatever day it is loaded: sizes of the halls move a little with the day."""
    chance, needed = Random(valid), (valid + valid % 3) // 2 + 1
    ways = [
        voting.clear(chance, valid=valid, seats=seats, needed=needed, loser=valid * 3 // 10),
        voting.tied(valid=valid, seats=seats, needed=needed),
        voting.one_short(chance, valid=valid, seats=seats, needed=needed),
    ]
    for votes in ways:
        papers = voting.struck(chance, votes, papers=valid + 2, seats=seats, spoilt=2)
        found = counting.count(papers, kind=Kind.STRIKE, names=seats + 1, seats=seats)
        assert (found.votes, found.valid, found.invalid) == (tuple(votes), valid, 2)
    outcomes = [outcome.decide(votes=dict(enumerate(votes)), seats=seats, needed=needed) for votes in ways]
    assert [len(one.elected) for one in outcomes] == [seats, seats - 1, seats - 1]
    assert [len(one.tied) for one in outcomes] == [0, 2, 0]


def test_qualifications_of_the_sample_are_those_that_a_record_knows() -> None:
    told = {
        "education": (qualifications.EDUCATION, Education.values),
        "political_theory": (qualifications.POLITICAL_THEORY, PoliticalTheory.values),
    }
    for field, (shares, known) in told.items():
        said = {code for group in shares.values() for code in group}
        assert said == {"", *known}, field
