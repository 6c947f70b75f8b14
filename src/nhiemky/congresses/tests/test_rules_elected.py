"""Whom a congress brought into which body."""

from __future__ import annotations

import datetime as dt

import pytest

from nhiemky.congresses.rules import elected
from nhiemky.congresses.rules.elected import Line

DAY = dt.date(2025, 3, 10)
WINDOW = (dt.date(2025, 2, 1), dt.date(2025, 3, 31))


def of_election(**more):
    facts = {
        "election": 7, "body": "committee", "assembly": "member_congress", "elected": (1, 2), "alternates": (),
        "stood": (1, 2, 3, 4), "before": {1, 3},
    }  # fmt: skip
    return elected.of_election(**{**facts, **more})


def test_elected_again_new_and_those_who_stood_again_and_lost():
    assert of_election() == (
        Line(1, "committee", "elected", re_elected=True, directly=True, election=7),
        Line(2, "committee", "elected", re_elected=False, directly=True, election=7),
        Line(3, "committee", "lost", re_elected=True, directly=True, election=7),
    )


def test_alternates_stand_apart_and_nobody_twice():
    ways = [line.way for line in of_election(alternates=(2, 3), before=None)]
    assert ways == ["elected", "elected", "alternate"]


def test_a_conference_of_the_committee_is_not_the_congress():
    assert {line.directly for line in of_election(assembly="committee_conference")} == {False}


@pytest.mark.parametrize(("before", "again"), [(None, None), ({9}, False), ({1}, True)])
def test_an_appointed_person_may_have_been_there_before(before, again):
    lines = elected.of_appointment(appointment=3, body="committee", people=[1], before=before)
    assert lines == (Line(1, "committee", "appointed", again, directly=False, appointment=3),)


def test_what_came_of_somebody_in_the_end_counts():
    lost, won, other = of_election(elected=(), before={1})[0], *of_election()[:2]
    assert elected.merged((lost, won, other)) == (won, other)
    assert elected.merged((won, lost)) == (won,)


@pytest.mark.parametrize(
    ("more", "belongs"),
    [
        ({}, True),
        ({"reason": "vacancy"}, False),
        ({"decided_on": dt.date(2025, 1, 31)}, False),
        ({"decided_on": dt.date(2025, 4, 1)}, False),
        ({"variant": "four", "decided_on": DAY}, True),
        ({"variant": "four", "decided_on": dt.date(2025, 3, 9)}, False),
        ({"variant": "four", "day": None}, False),
    ],
)
def test_which_appointments_a_congress_brought(more, belongs):
    facts = {
        "reason": "new_unit",
        "decided_on": dt.date(2025, 2, 10),
        "variant": "two",
        "day": DAY,
        "window": WINDOW,
    }
    assert elected.belongs(**{**facts, **more}) is belongs
