"""The roll of a congress, the report on those attending, the scheme."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nhiemky.congresses.rules import credentials, delegates, scheme
from nhiemky.congresses.rules.credentials import Attending, Part
from nhiemky.congresses.rules.delegates import Mark
from nhiemky.elections.rules.composition import Member, composition
from nhiemky.kernel.refusals import Refused

DAY = dt.date(2025, 3, 1)
PERSON = Attending(way="member", standing="official", attendance="present")

people = st.builds(
    Attending,
    way=st.sampled_from(credentials.WAYS),
    standing=st.sampled_from(("official", "alternate", "observing")),
    attendance=st.sampled_from(("summoned", "present", "excused", "absent")),
    replaces=st.booleans(),
    gender=st.sampled_from(("f", "m", "")),
    born=st.none() | st.dates(min_value=dt.date(1920, 1, 1), max_value=dt.date(2006, 1, 1)),
    ethnic_minority=st.none() | st.booleans(),
    education=st.sampled_from(("", "university", "master")),
    political_theory=st.sampled_from(("", "advanced")),
    party_years=st.none() | st.integers(0, 80),
)


@given(st.lists(people, max_size=40))
def test_every_partition_adds_up(everybody):
    found = credentials.report(everybody, day=DAY)
    assert found.present + found.excused + found.absent + found.unmarked == found.summoned
    for name in ("ways", "gender", "ethnic", "ages", "education", "political_theory"):
        assert sum(part.number for part in getattr(found, name)) == found.counted
    assert found.counted == (found.summoned if found.ahead else found.voting_present)
    assert found.marked != found.ahead


def test_ages_fall_into_the_bands_of_the_reports():
    years = {"under_30": 29, "30_40": 30, "41_50": 41, "51_60": 60, "61_70": 70, "over_70": 71}
    born = [dt.date(2025 - age, 3, 1) for age in years.values()]
    found = credentials.report([replace(PERSON, born=day) for day in born], day=DAY)
    assert found.ages == tuple(Part(code, 1) for code in years)
    assert (found.youngest, found.oldest, credentials.tenths(found.average_age_tenths)) == (29, 71, "50,2")
    assert credentials.report([replace(PERSON, born=dt.date(1995, 3, 2))], day=DAY).youngest == 29


def test_what_nobody_recorded_is_counted_apart():
    found = credentials.report([PERSON, replace(PERSON, gender="f", party_years=12)], day=DAY)
    assert found.gender == (Part("f", 1), Part("m", 0), Part("", 1))
    assert (found.party_youngest, found.party_oldest, found.party_unknown) == (12, 12, 1)
    assert found.average_age_tenths is None and credentials.tenths(None) == ""


def test_before_the_roll_is_called_the_report_is_about_those_summoned():
    ahead = [replace(PERSON, attendance="summoned", gender="f"), replace(PERSON, attendance="summoned")]
    found = credentials.report(ahead, day=DAY)
    assert found.ahead and found.counted == 2 and found.unmarked == 2


def test_an_alternate_in_the_place_of_an_absent_delegate_votes():
    official = replace(PERSON, way="elected")
    found = credentials.report(
        [
            official,
            replace(official, attendance="excused"),
            replace(official, standing="alternate", replaces=True),
            replace(official, standing="alternate"),
            replace(PERSON, standing="observing"),
        ],
        day=DAY,
    )
    assert (found.summoned, found.present, found.replacing, found.voting_present) == (2, 1, 1, 2)
    assert (found.alternates, found.observing, found.observing_present) == (2, 1, 1)


def test_the_most_frequent_degree_stands_first():
    found = credentials.report(
        [replace(PERSON, education=one) for one in ("master", "university", "university", "")], day=DAY
    )
    assert found.education == (Part("university", 2), Part("master", 1), Part("", 1))


def refused(call, *args, **kwargs) -> str:
    with pytest.raises(Refused) as caught:
        call(*args, **kwargs)
    return caught.value.code


def test_probationary_members_attend_without_a_vote_and_suspended_ones_are_not_summoned():
    assert delegates.standing("probationary") == "observing"
    assert delegates.standing("exempt") == delegates.standing("temporarily_away") == "official"
    assert delegates.standing("suspended") is None


def test_nobody_is_on_the_roll_twice_and_nobody_alone_is_not_summoned():
    delegates.check_once([1], there=[2])
    assert refused(delegates.check_once, [1, 2], there=[2]) == "delegate-twice"
    delegates.check_found(1)
    assert refused(delegates.check_found, 0) == "nobody-to-summon"


def test_members_and_delegates_belong_to_their_own_congresses():
    delegates.check_way("member", member_congress=True)
    delegates.check_way("elected", member_congress=False)
    assert refused(delegates.check_way, "member", member_congress=False) == "way-of-another-congress"
    assert refused(delegates.check_way, "elected", member_congress=True) == "way-of-another-congress"


def test_who_came_or_was_replaced_stays_on_the_roll():
    delegates.check_removal(replaced=False, attendance="summoned")
    assert refused(delegates.check_removal, replaced=True, attendance="absent") == "delegate-was-replaced"
    assert refused(delegates.check_removal, replaced=False, attendance="present") == "delegate-is-present"


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"standing": "alternate"}, "only-officials-are-replaced"),
        ({"replaced": True}, "delegate-was-replaced"),
        ({"attendance": "present"}, "delegate-not-absent"),
        ({"attendance": "summoned"}, "delegate-not-absent"),
        ({"alternate": "official"}, "no-such-alternate"),
        ({"alternate_taken": True}, "no-such-alternate"),
    ],
)
def test_an_alternate_takes_the_place_of_an_absent_official(change, code):
    good = {
        "standing": "official", "attendance": "excused", "replaced": False, "alternate": "alternate",
        "alternate_taken": False,
    }  # fmt: skip
    delegates.check_replacement(**good)
    assert refused(delegates.check_replacement, **{**good, **change}) == code


def test_marks_do_not_overwrite_those_of_somebody_else():
    marks = {1: Mark("present", "", seen="summoned"), 9: Mark("present", "", seen="summoned")}
    delegates.check_marks(marks, now={1: "summoned"}, replaced=())
    delegates.check_marks(marks, now={1: "present"}, replaced=())
    assert refused(delegates.check_marks, marks, now={1: "absent"}, replaced=()) == "changed-meanwhile"
    assert (
        refused(delegates.check_marks, marks, now={1: "summoned"}, replaced=[1]) == "replaced-delegate-came"
    )
    now = {1: ("summoned", ""), 2: ("present", "")}
    assert delegates.changed(marks, now=now) == (1,)
    assert delegates.changed({2: Mark("present", "", seen="present")}, now=now) == ()


def test_a_scheme_is_no_larger_than_itself():
    scheme.check_numbers(scheme.Numbers(seats=3, women=1))
    assert refused(scheme.check_numbers, scheme.Numbers(seats=0)) == "scheme-without-seats"
    assert refused(scheme.check_numbers, scheme.Numbers(seats=3, young=4)) == "scheme-part-beyond-seats"
    scheme.check_unchanged(seen=1, now=None)
    scheme.check_unchanged(seen=2, now=2)
    assert refused(scheme.check_unchanged, seen=1, now=2) == "changed-meanwhile"
    scheme.check_people([1], there=[2], post="secretary", secretary_named=False)
    again = {"there": [1], "post": "committee", "secretary_named": False}
    assert refused(scheme.check_people, [1], **again) == "person-in-the-scheme"
    for people, named in (([1], True), ([1, 2], False)):
        two = {"there": (), "post": "secretary", "secretary_named": named}
        assert refused(scheme.check_people, people, **two) == "scheme-has-a-secretary"


def test_plan_people_and_result_stand_side_by_side():
    named = composition([Member(gender="f", re_elected=True), Member(born=dt.date(1990, 1, 1))], day=DAY)
    found = {
        one.code: one for one in scheme.lines(scheme.Numbers(seats=3, women=1), named=named, outcome=named)
    }
    assert found["women"].planned == 1 and found["women"].named == scheme.Count(1, 1)
    assert found["young"].outcome == scheme.Count(1, 1)
    assert found["re_elected"].planned is None and found["seats"].named.number == 2
    assert scheme.lines(scheme.Numbers(seats=3), named=named, outcome=None)[0].outcome is None


def test_shares_below_what_the_season_asks_are_told():
    named = composition([Member(gender="f", re_elected=False), *[Member(gender="m")] * 9], day=DAY)
    asked = {"women": 15, "young": None, "new": 10}
    assert scheme.falls_short(named, asked=asked) == (scheme.Short("women", 1, 10, 15, 0),)
    assert scheme.falls_short(named, asked={"women": 10}) == ()
    assert scheme.falls_short(composition([], day=DAY), asked=asked) == ()
