"""The statistics of a season, from the records of those elected."""

from __future__ import annotations

import datetime as dt

import pytest

from nhiemky.congresses.models import Congress, Elected, Scheme
from nhiemky.congresses.queries.statistics import Scope, statistics_of, within
from nhiemky.congresses.tests.database.counted.conftest import DAY, Counted
from nhiemky.elections.actions.record_appointment import record_appointment
from nhiemky.elections.rules.composition import age
from nhiemky.org.models import Person


@pytest.fixture
def over(counted: Counted) -> Counted:
    """Two of three congresses elected their committees; the first also a secretary."""
    counted.before(0, "Chi ủy viên", 0, 1, 3)
    first = counted.hold(0, people=[0, 1, 2, 3], seats=3, votes=[18, 15, 14, 4])
    counted.hold(0, "secretary", people=[0], seats=1, votes=[20], among=first)
    counted.hold(1, people=[0, 4, 5, 6], seats=3, votes=[18, 15, 4, 4])
    return counted


def of(counted: Counted, **scope):
    rows = Congress.objects.filter(season=counted.season)
    return statistics_of(counted.season, within(rows, Scope(**scope)))


def test_everything_is_counted_over_the_whole_season(over):
    found = of(over)
    assert (found.organisations.held, found.organisations.total, found.organisations.pilots_held) == (3, 3, 1)
    committee = found.body("committee")
    assert (committee.total, committee.lost) == (5, 1)
    assert committee.again.parts == (("re_elected", 2), ("new", 1)) and committee.again.unknown == 2
    assert committee.gender.parts == (("women", 2), ("men", 3))
    # Born on 11/03: one day short of the next birthday on the day of the congresses, 10/03; the pilot was in February.
    ages = sorted(age(one.person.birth_date, day=one.congress.held_on) for one in _committee())
    assert (committee.ages.youngest, committee.ages.oldest) == (ages[0], ages[-1])
    seats = found.seats[0]
    assert (seats.elections, seats.decided, seats.elected, seats.short) == (2, 6, 5, 1)
    assert (seats.on_list, seats.list_seats) == (8, 6)
    secretary, deputy = found.posts
    assert (secretary.units, secretary.filled, secretary.missing, secretary.directly) == (3, 1, 2, 1)
    assert (deputy.people, deputy.missing) == (0, 3)


def _committee():
    return Elected.objects.filter(body="committee", way="elected").select_related("person", "congress")


def test_posts_are_counted_over_the_congresses_held_that_fill_them(over):
    """One that elects nobody is not short of a secretary, and one that goes on has none yet to be counted."""
    Congress.objects.filter(pk=over.congresses[2].pk).update(variant="two")
    secretary, _deputy = of(over).posts
    assert (secretary.units, secretary.filled, secretary.missing) == (2, 1, 1)
    record_appointment(
        over.clerk, over.branches[2], people=over.people[2][:1], body="secretary", reason="new_unit",
        document="7-QĐ/ĐU", decided_by="Ban Thường vụ", decided_on=DAY,
    )  # fmt: skip
    secretary, deputy = of(over).posts
    assert (secretary.units, secretary.filled, secretary.appointed, deputy.units) == (3, 2, 1, 2)
    Congress.objects.filter(pk=over.congresses[0].pk).update(state="planned", held_on=None)
    secretary, _deputy = of(over).posts
    assert (secretary.units, secretary.filled, secretary.people, secretary.directly) == (2, 1, 1, 0)


def test_any_set_of_units_may_be_counted(over):
    assert of(over, pilots=True).body("committee").total == 3
    assert of(over, pilots=False).body("committee").total == 2
    assert of(over, kind="agency").organisations.total == 1
    assert of(over, kind="ward").organisations.total == 0
    assert of(over, below=over.branches[0]).body("committee").total == 3
    assert of(over, units=(over.branches[1].pk, over.branches[2].pk)).organisations.total == 2
    assert not Scope().narrowed and Scope(pilots=False).narrowed


def test_a_congress_that_is_not_held_is_not_counted(over):
    congress = over.congresses[0]
    congress.state, congress.reason = "withdrawn", "Chi bộ sáp nhập"
    congress.save()
    found = of(over)
    assert (found.organisations.total, found.organisations.withdrawn) == (2, 1)
    assert found.body("committee").total == 2 and found.body("secretary") is None
    assert found.seats[0].elections == 1


def test_what_was_asked_for_stands_beside_what_was_found(over):
    over.season.women_percent = 45
    over.season.save()
    Scheme.objects.create(congress=over.congresses[0], seats=3, women=2, young=None, re_elected=2)
    Scheme.objects.create(congress=over.congresses[1], seats=3, women=1)
    Scheme.objects.create(congress=over.congresses[2], seats=3)  # nothing was elected there
    found = of(over)
    women, young, _new = found.targets
    assert (women.wanted, women.found, women.short, young.percent) == (3, 2, 1, None)
    by_code = {one.code: (one.schemes, one.met, one.short) for one in found.schemes}
    assert by_code == {"seats": (2, 1, 1), "women": (2, 1, 1), "young": (0, 0, 0), "re_elected": (1, 1, 0)}


def test_traits_are_read_from_the_record_of_the_person(over):
    Person.objects.filter(pk=over.people[0][0].pk).update(ethnic_group="", gender="", birth_date=None)
    committee = of(over).body("committee")
    assert (committee.ethnic.unknown, committee.gender.unknown, committee.young.unknown) == (1, 1, 1)
    assert {one.total for one in committee.partitions} == {5}


@pytest.mark.parametrize(
    ("born", "day"),
    [
        (dt.date(2000, 2, 29), dt.date(2021, 2, 28)),
        (dt.date(2000, 2, 29), dt.date(2021, 3, 1)),
        (dt.date(1970, 12, 31), dt.date(2025, 1, 1)),
        (dt.date(1970, 3, 10), dt.date(2025, 3, 10)),
        (dt.date(1970, 3, 11), dt.date(2025, 3, 10)),
    ],
)
def test_the_database_counts_years_as_the_rule_does(over, born, day):
    Person.objects.update(birth_date=born)
    Congress.objects.update(held_on=day, planned_on=None)
    ages = of(over).body("committee").ages
    assert ages.youngest == ages.oldest == age(born, day=day)


def test_more_units_ask_no_more_questions(over, django_assert_max_num_queries):
    Scheme.objects.create(congress=over.congresses[0], seats=3)
    with django_assert_max_num_queries(10):
        of(over)
