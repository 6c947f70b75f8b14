"""From the roll to the slate: regulations, denominators, surplus, nominations, settings."""

from __future__ import annotations

import contextlib
import datetime as dt

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nhiemky.elections.rules import nominating, practice, regulations, roll, surplus
from nhiemky.elections.rules.bodies import Assembly, Body, has_alternates, has_surplus_rule
from nhiemky.elections.rules.nominating import Origin, Withdrawal
from nhiemky.elections.rules.practice import CHOICES, ConferenceDenominator, Practice, TieBreak
from nhiemky.elections.rules.regulation import Evidence, Rule
from nhiemky.elections.rules.roll import ExclusionReason, Roll
from nhiemky.elections.rules.surplus import Warned
from nhiemky.kernel.refusals import Refused

#: These draw whole stacks: forty of them keep ring 1 short, and every branch is met by the examples anyway.
few = settings(max_examples=40)

OF_2014, OF_2024 = regulations.VERSIONS


@pytest.mark.parametrize(
    ("day", "code"),
    [
        (dt.date(2010, 1, 1), "244-QD/TW-2014"),
        (dt.date(2014, 6, 9), "244-QD/TW-2014"),
        (dt.date(2024, 10, 9), "244-QD/TW-2014"),
        (dt.date(2024, 10, 10), "190-QD/TW-2024"),
        (dt.date(2030, 1, 1), "190-QD/TW-2024"),
    ],
)
def test_the_regulation_of_a_day(day, code):
    assert regulations.in_force(day).code == code
    assert regulations.version(code).code == code


def test_a_regulation_holds_between_its_days():
    assert OF_2014.holds_on(dt.date(2024, 10, 9)) and not OF_2014.holds_on(dt.date(2024, 10, 10))
    assert OF_2024.holds_on(dt.date(2024, 10, 10)) and not OF_2024.holds_on(dt.date(2024, 10, 9))
    with pytest.raises(KeyError):
        regulations.version("220-QD/TW-2009")


@pytest.mark.parametrize("regulation", regulations.VERSIONS, ids=lambda one: one.code)
def test_every_rule_has_its_basis(regulation):
    assert set(regulation.bases) == set(Rule)
    assert all(regulation.article(rule) for rule in Rule)
    assert all(
        regulation.confirmed(rule) == (regulation.evidence(rule) is Evidence.VERIFIED) for rule in Rule
    )


def test_an_article_is_cited_with_its_text():
    assert OF_2024.article(Rule.DENOMINATOR_MEMBERS) == "Điều 30 khoản 2, Quy chế 190-QĐ/TW"
    assert OF_2014.article(Rule.COMPLAINTS) == "Quy chế 244-QĐ/TW"
    assert OF_2024.article(Rule.STANDING_NEEDS_NINE) == "Điều 22 khoản 5, Điều lệ Đảng"
    assert not OF_2024.confirmed(Rule.TIE)


def test_who_has_a_surplus_and_alternates():
    assert {body for body in Body if has_surplus_rule(body)} == {Body.COMMITTEE, Body.STANDING_COMMITTEE}
    assert {body for body in Body if has_alternates(body)} == {Body.DELEGATES}


def test_the_sentence_of_the_denominator():
    counted = roll.arithmetic(
        Roll(summoned=27, temporarily_away_absent=1, exempt_absent=2, excused_throughout=1, detained=0),
        assembly=Assembly.MEMBER_CONGRESS,
    )
    assert counted == roll.Arithmetic(
        27,
        ((ExclusionReason.TEMPORARILY_AWAY, 1), (ExclusionReason.EXEMPT, 2), (ExclusionReason.EXCUSED_THROUGHOUT, 1)),
        denominator=23,
        needed=12,
        rule=Rule.DENOMINATOR_MEMBERS,
    )  # fmt: skip


def test_a_conference_counts_those_summoned_or_the_serving():
    members = Roll(summoned=13, incumbent=15)
    assert roll.denominator(members, assembly=Assembly.COMMITTEE_CONFERENCE) == 15
    assert roll.denominator(Roll(summoned=13), assembly=Assembly.COMMITTEE_CONFERENCE) == 13
    assert roll.denominator(members, assembly=Assembly.MEMBER_CONGRESS) == 13


@pytest.mark.parametrize(
    "wrong",
    [Roll(summoned=0), Roll(summoned=-1), Roll(summoned=5, detained=-1), Roll(5, incumbent=-1), Roll(3, 3)],
)
def test_a_roll_of_nobody(wrong):
    with pytest.raises(Refused) as refused:
        roll.denominator(wrong, assembly=Assembly.MEMBER_CONGRESS)
    assert refused.value.code == "bad-roll"


@given(st.integers(0, 500), st.lists(st.integers(0, 40), min_size=7, max_size=7), st.sampled_from(Assembly))
def test_a_denominator_is_what_is_left(summoned, heads, assembly):
    people = Roll(summoned, *heads)
    left = summoned - sum(people.of(reason) for reason in roll.SUBTRACTED[assembly])
    if left < 1:
        with pytest.raises(Refused):
            roll.denominator(people, assembly=assembly)
    else:
        assert roll.denominator(people, assembly=assembly) == left


EXCLUSION = {
    "reason": ExclusionReason.EXEMPT,
    "assembly": Assembly.MEMBER_CONGRESS,
    "came": False,
    "evidence": "đơn xin miễn sinh hoạt",
    "approver": "chi ủy",
}


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({}, None),
        ({"reason": ExclusionReason.SUSPENDED, "came": True}, None),
        ({"came": True}, "exclusion-of-somebody-present"),
        ({"assembly": Assembly.COMMITTEE_CONFERENCE}, "exclusion-not-in-this-assembly"),
        ({"evidence": " "}, "exclusion-without-evidence"),
        ({"approver": ""}, "exclusion-without-approver"),
    ],
)
def test_leaving_somebody_out_needs_a_reason(change, code):
    if code is None:
        roll.check_exclusion(**EXCLUSION | change)
        return
    with pytest.raises(Refused) as refused:
        roll.check_exclusion(**EXCLUSION | change)
    assert refused.value.code == code


#: The table of the domain notes: seats, whole numbers inside 10–15 %, the most names beyond the seats.
TABLE = [
    *[(3, (), 1), (5, (), 1), (7, (1,), 2), (9, (1,), 2), (11, (), 3), (13, (), 3), (15, (2,), 4)],
    *[(21, (3,), 6), (27, (3, 4), 8), (35, (4, 5), 10)],
]


@pytest.mark.parametrize(("seats", "recommended", "cap"), TABLE)
def test_the_table_of_surplus(seats, recommended, cap):
    assert surplus.limits(seats=seats, regulation=OF_2024) == surplus.Limits(seats, cap, recommended)


@given(st.integers(1, 200), st.integers(0, 80), st.sampled_from(Body))
def test_a_surplus_is_blocked_warned_or_free(seats, more, body):
    found: tuple[Warned, ...] | None = None
    with contextlib.suppress(Refused):
        found = surplus.check(names=seats + more, seats=seats, body=body, regulation=OF_2024)
    if body not in {Body.COMMITTEE, Body.STANDING_COMMITTEE} or seats < 3:
        assert found == ()
    elif more > (1 if seats <= 5 else seats * 3 // 10):
        assert found is None
    elif more == 0:
        assert found == (Warned.MISSING,)
    else:
        inside = seats <= 5 or 0.1 - 1e-9 <= more / seats <= 0.15 + 1e-9
        assert found == (() if inside else (Warned.OUTSIDE_10_15,))


def test_more_than_thirty_percent_supports_a_name_from_the_floor():
    assert nominating.supporters_needed(attending=150, regulation=OF_2024) == 46
    nominating.check_support(supporters=46, attending=150, regulation=OF_2024)
    for supporters, code in ((45, "floor-support-too-low"), (151, "more-supporters-than-attending")):
        with pytest.raises(Refused) as refused:
            nominating.check_support(supporters=supporters, attending=150, regulation=OF_2024)
        assert refused.value.code == code


@given(st.integers(1, 2000))
def test_the_fewest_supporters_are_more_than_thirty_percent(attending):
    fewest = nominating.supporters_needed(attending=attending, regulation=OF_2024)
    assert fewest * 100 > attending * 30 >= (fewest - 1) * 100


@pytest.mark.parametrize(
    ("origin", "convening", "let_go", "group"),
    [
        (Origin.FLOOR, True, True, Withdrawal.MUST_BE_REMOVED),
        (Origin.SELF, True, False, Withdrawal.MUST_BE_REMOVED),
        (Origin.OFFICIAL, True, True, Withdrawal.MAY_WITHDRAW),
        (Origin.FLOOR, False, False, Withdrawal.MAY_NOT_WITHDRAW),
    ],
)
def test_three_groups_of_withdrawals(origin, convening, let_go, group):
    assert (
        nominating.group(origin=origin, of_convening_committee=convening, presidium_lets_go=let_go) is group
    )


def test_the_worked_example_of_2020():
    """35 seats, 40 on the official list, 8 from the floor: over 30 %, five of the eight stay."""
    places = nominating.places_for_others(seats=35, official=40, body=Body.COMMITTEE, regulation=OF_2014)
    assert places == 5
    assert nominating.poll_needed(others=8, places=places)
    poll = nominating.keep(
        support=dict(zip("abcdefgh", [9, 3, 8, 7, 2, 6, 5, 1], strict=True)), places=places
    )
    assert (poll.kept, poll.tied, poll.dropped) == (tuple("acdfg"), (), tuple("beh"))


def test_a_tie_at_the_cut_of_the_poll_is_left_to_people():
    poll = nominating.keep(support={"a": 9, "b": 5, "c": 7, "d": 5, "e": 1}, places=3)
    assert (poll.kept, poll.tied, poll.dropped) == (("a", "c"), ("b", "d"), ("e",))
    assert nominating.keep(support={"a": 2, "b": 2}, places=0).dropped == ("a", "b")
    assert nominating.keep(support={"a": 2, "b": 2}, places=2).kept == ("a", "b")


def test_no_poll_where_no_cap_binds():
    places = nominating.places_for_others(seats=3, official=3, body=Body.DELEGATES, regulation=OF_2024)
    assert places is None
    assert not nominating.poll_needed(others=50, places=places)
    assert nominating.places_for_others(seats=3, official=9, body=Body.COMMITTEE, regulation=OF_2024) == 0


@few
@given(st.dictionaries(st.integers(), st.integers(0, 5), max_size=8), st.integers(0, 8))
def test_a_poll_loses_nobody(support, places):
    poll = nominating.keep(support=support, places=places)
    assert sorted([*poll.kept, *poll.tied, *poll.dropped]) == sorted(support)
    assert len(poll.kept) <= places
    assert not poll.tied or len(poll.kept) < places < len(poll.kept) + len(poll.tied)


def test_names_stand_by_the_given_name():
    names = ["Trần Văn Đức", "Lê Thị Ánh", "Nguyễn Bình", "Phạm Văn An", "Lê Văn An", "Đỗ Dung"]
    assert nominating.in_ballot_order(names) == (
        *("Lê Văn An", "Phạm Văn An", "Lê Thị Ánh", "Nguyễn Bình", "Đỗ Dung", "Trần Văn Đức"),
    )


def test_the_older_of_two_with_one_name_stands_first():
    young = nominating.ballot_key(name="Lê Văn An", born=dt.date(1990, 1, 2))
    old = nominating.ballot_key(name="Lê Văn An", born=dt.date(1960, 1, 2))
    assert sorted([young, nominating.ballot_key(name="Lê Văn An"), old])[:2] == [old, young]


def test_settings_have_defaults_and_take_values():
    assert practice.practice({}) == Practice()
    assert practice.practice({"tie_break": "majority"}) == Practice(tie_break=TieBreak.MAJORITY)
    assert practice.practice({"conference_denominator": "incumbent"}).conference_denominator is (
        ConferenceDenominator.INCUMBENT
    )
    assert {key: getattr(Practice(), key) for key in CHOICES} == {
        key: choice.default for key, choice in CHOICES.items()
    }


@pytest.mark.parametrize(("key", "value"), [("tie_break", "age"), ("weather", "fair")])
def test_a_setting_that_does_not_exist(key, value):
    with pytest.raises(Refused) as refused:
        practice.practice({key: value})
    assert refused.value.code == "no-such-practice"
