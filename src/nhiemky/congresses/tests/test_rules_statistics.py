"""Statistics over groups of people: every partition adds up, shares are asked in heads."""

from __future__ import annotations

import dataclasses

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nhiemky.congresses.rules import asked, partitions, statistics
from nhiemky.congresses.rules.asked import Asked, SchemeCount
from nhiemky.congresses.rules.partitions import Group

GROUPS = st.lists(
    st.builds(
        Group,
        body=st.sampled_from(("committee", "secretary")),
        way=st.sampled_from(("elected", "appointed", "alternate", "lost")),
        number=st.integers(1, 50),
        re_elected=st.sampled_from((True, False, None)),
        directly=st.booleans(),
        gender=st.sampled_from(("f", "m", "")),
        minority=st.sampled_from((True, False, None)),
        education=st.sampled_from(("doctor", "none", "", "?")),
        theory=st.sampled_from(("advanced", "")),
        age=st.sampled_from((None, 18, 29, 30, 39, 40, 41, 60, 71)),
    )
)


@given(GROUPS)
def test_every_partition_adds_up_to_everybody_in_the_body(groups):
    for count in partitions.bodies_in(groups, order=("committee", "secretary")):
        assert {partition.total for partition in count.partitions} == {count.total}
        inside = [one for one in groups if one.body == count.body and one.way in ("elected", "appointed")]
        assert count.total == sum(one.number for one in inside)
        assert count.directly <= count.elected


@given(GROUPS)
def test_people_may_be_grouped_twice_by_different_questions(groups):
    ages = [dataclasses.replace(one, minority=None, education="", theory="") for one in groups]
    origins = [dataclasses.replace(one, re_elected=None, gender="", age=None) for one in groups]
    order = ("committee", "secretary")
    assert partitions.bodies_in(ages, origins, order=order) == partitions.bodies_in(groups, order=order)


def test_a_body_is_counted_by_what_became_of_people():
    groups = [
        Group("committee", "elected", 32, re_elected=True, gender="f", age=39),
        Group("committee", "elected", 22, re_elected=False, gender="m", age=40, education="university"),
        Group("committee", "appointed", 1, age=30, minority=True, theory="advanced", directly=False),
        Group("committee", "lost", 4),
        Group("committee", "alternate", 2),
    ]
    count = partitions.body_count("committee", groups)
    assert (count.total, count.elected, count.appointed, count.lost, count.alternates) == (55, 54, 1, 4, 2)
    assert (count.directly, count.again.parts, count.again.unknown) == (
        54,
        (("re_elected", 32), ("new", 22)),
        1,
    )
    assert (count.young.of("under_40"), count.young.of("from_40"), count.ethnic.unknown) == (33, 22, 54)
    assert count.bands.of("30-40") == 55 and count.education.of("university") == 22
    assert count.theory.of("advanced") == 1 and count.theory.of("no such") == 0
    # (32 × 39 + 22 × 40 + 30) : 55 = 39,24
    assert (count.ages.average_tenths, count.ages.youngest, count.ages.oldest) == (392, 30, 40)


def test_nobody_has_no_age():
    assert partitions.ages_of([Group("committee", "elected", 3)]) == partitions.Ages(None, None, None)


@pytest.mark.parametrize(
    ("age", "band"),
    [(18, "under-30"), (29, "under-30"), (30, "30-40"), (40, "30-40"), (41, "41-50"), (51, "51-60"), (70, "61-70"), (71, "over-70")],
)  # fmt: skip
def test_bands_of_the_reports(age, band):
    assert partitions.band_of(age) == band


def test_posts_are_counted_over_the_congresses_held():
    count = partitions.body_count("secretary", [Group("secretary", "elected", 11, re_elected=True)])
    posts = statistics.posts_of(count, units=13, filled=11)
    assert (posts.people, posts.missing, posts.directly, posts.re_elected) == (11, 2, 11, 11)
    assert statistics.posts_of(count, units=0, filled=11).missing == 0


def test_shares_are_asked_in_heads_rounded_up():
    groups = [Group("committee", "elected", 1, gender="f"), Group("committee", "elected", 6, gender="")]
    women, young, new = asked.targets(partitions.body_count("committee", groups), women=15, young=0, new=None)
    assert (women.wanted, women.found, women.short, women.unknown) == (2, 1, 1, 6)
    assert (young.wanted, young.short) == (0, 0)
    assert (new.percent, new.wanted, new.short) == (None, 0, 0)


def test_schemes_are_met_one_by_one():
    said = [Asked("women", 2, 3), Asked("women", 2, 1), Asked("women", None, 0), Asked("seats", 5, 5)]
    assert asked.against_schemes(said, order=("seats", "women", "young")) == (
        SchemeCount("seats", 1, 1, 5, 5, 0),
        SchemeCount("women", 2, 1, 4, 4, 1),
        SchemeCount("young", 0, 0, 0, 0, 0),
    )


def whole(number: int, *, schemes: tuple[SchemeCount, ...] = ()) -> statistics.Statistics:
    """A committee of so many and its secretary."""
    groups = [
        Group("committee", "elected", number - 1, re_elected=True, gender="m", age=50, minority=False),
        Group("committee", "elected", 1, re_elected=False, gender="f", age=31, minority=True, education="master"),
        Group("secretary", "elected", 1, re_elected=True, gender="f", age=31, minority=True),
    ]  # fmt: skip
    bodies = partitions.bodies_in(groups, order=("committee", "secretary"))
    return statistics.Statistics(
        organisations=statistics.Organisations(1, 1, 0, 0, 0),
        seats=(),
        bodies=bodies,
        posts=(statistics.posts_of(bodies[1], units=1, filled=1),),
        targets=asked.targets(bodies[0], women=15, young=None, new=None),
        schemes=schemes,
    )


def test_of_a_small_body_a_reader_without_names_learns_how_many_are_in_it():
    found = statistics.guarded(whole(9))
    assert found.withheld == {"committee", "secretary"} and found.targets == ()
    assert [one.total for one in found.bodies] == [9, 1]
    for body in found.bodies:
        assert all(one.parts == () and one.unknown == 0 for one in body.partitions)
        assert body.pyramid == () and body.ages == partitions.Ages(None, None, None)
    (secretary,) = found.posts
    assert (secretary.people, secretary.re_elected, secretary.new, secretary.again_unknown) == (1, 0, 0, 0)


def test_a_body_of_ten_is_broken_down_for_everybody():
    known = whole(10)
    found = statistics.guarded(known)
    assert found.withheld == {"secretary"} and found.bodies[0] == known.bodies[0]
    assert found.targets == known.targets and found.schemes == ()


def test_schemes_are_compared_for_everybody_over_many_people_only():
    seats, women = SchemeCount("seats", 3, 3, 12, 12, 0), SchemeCount("women", 3, 2, 3, 2, 1)
    of_one, none = SchemeCount("young", 1, 0, 1, 0, 1), SchemeCount("re_elected", 0, 0, 0, 0, 0)
    found = statistics.guarded(whole(12, schemes=(seats, women, none)))
    assert found.schemes == (seats, women, none) and "schemes" not in found.withheld
    found = statistics.guarded(whole(12, schemes=(seats, women, of_one, none)))
    assert found.schemes == (seats, women, none) and "schemes" in found.withheld
    few = dataclasses.replace(seats, found=9)
    assert statistics.guarded(whole(12, schemes=(few, women, none))).schemes == (few, none)


def test_a_body_that_nobody_is_in_is_not_there():
    nothing = statistics.Statistics(statistics.Organisations(0, 0, 0, 0, 0), (), (), (), (), ())
    assert nothing.body("committee") is None
    found = partitions.bodies_in([Group("committee", "elected", 1)], order=("committee", "secretary"))
    assert [one.body for one in found] == ["committee"]
