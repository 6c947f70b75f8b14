"""Rules behind the verbs that no page needs."""

from __future__ import annotations

import datetime as dt

import pytest

from nhiemky.elections.rules import rounds, safeguards
from nhiemky.kernel.refusals import Refused

DAY = dt.date(2026, 9, 12)


def refused(code, rule, *args, **facts):
    with pytest.raises(Refused) as caught:
        rule(*args, **facts)
    assert caught.value.code == code


def test_nobody_counts_the_papers_on_which_they_stand():
    safeguards.check_operator(None, standing={1, 2})
    safeguards.check_operator(3, standing={1, 2})
    refused("operator-stands", safeguards.check_operator, 2, standing={1, 2})


def test_one_person_is_appointed_to_a_single_post_and_by_the_unit_that_has_it():
    facts = {"people": 1, "body": "secretary", "of_this_unit": True}
    safeguards.check_appointees(**facts)
    safeguards.check_appointees(**{**facts, "people": 3, "body": "committee"})
    refused("single-post-has-one-seat", safeguards.check_appointees, **{**facts, "people": 2})
    refused("election-of-another-unit", safeguards.check_appointees, **{**facts, "of_this_unit": False})


def test_totals_are_given_name_by_name():
    safeguards.check_totals(4, names=4)
    refused("votes-of-other-names", safeguards.check_totals, 3, names=4)


def test_a_poll_elects_nobody():
    safeguards.check_elects(is_poll=False)
    refused("poll-elects-nobody", safeguards.check_elects, is_poll=True)


def test_a_decision_that_destroys_does_not_lie_ahead():
    safeguards.check_decided_by_now(DAY, today=DAY)
    refused("decision-lies-ahead", safeguards.check_decided_by_now, DAY + dt.timedelta(days=1), today=DAY)


def test_who_votes_is_fixed_by_the_first_ballot():
    facts = {"before": "member_congress", "after": "delegate_congress"}
    safeguards.check_assembly(**facts, ballots=0)
    safeguards.check_assembly(before="x", after="x", ballots=2)
    refused("assembly-has-voted", safeguards.check_assembly, **facts, ballots=1)


def test_a_named_line_of_the_roll_is_one_person():
    safeguards.check_roll_person(named=True, number=1)
    safeguards.check_roll_person(named=False, number=4)
    refused("roll-line-of-one", safeguards.check_roll_person, named=True, number=2)


def test_papers_are_not_fewer_than_none():
    rounds.check_collected(issued=20, collected=0, present=20)
    refused("negative-number", rounds.check_collected, issued=20, collected=-1, present=20)
