"""Around and after the count: sums that block, percentages, deadlines, composition, appointment."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nhiemky.elections.rules import accounting, appointing, composition, deadlines, regulations
from nhiemky.elections.rules.bodies import Body
from nhiemky.elections.rules.composition import Member
from nhiemky.elections.rules.deadlines import WorkCalendar
from nhiemky.elections.rules.marks import Kind
from nhiemky.elections.rules.percent import percent
from nhiemky.elections.rules.practice import Decimals, Rounding
from nhiemky.kernel.refusals import Refused

#: These draw whole stacks: forty of them keep ring 1 short, and every branch is met by the examples anyway.
few = settings(max_examples=40)

OF_2024 = regulations.VERSIONS[-1]
DAY = dt.date(2025, 4, 25)


def code_of(check, **facts) -> str | None:
    try:
        check(**facts)
    except Refused as refused:
        return refused.code
    return None


@pytest.mark.parametrize(
    ("check", "facts", "code"),
    [
        (accounting.check_box, {"issued": 20, "collected": 20}, None),
        (accounting.check_box, {"issued": 20, "collected": 19}, None),
        (accounting.check_box, {"issued": 20, "collected": 21}, "more-collected-than-issued"),
        (accounting.check_sum, {"collected": 20, "valid": 18, "invalid": 2}, None),
        (accounting.check_sum, {"collected": 20, "valid": 18, "invalid": 1}, "accounting-does-not-balance"),
        (accounting.check_sum, {"collected": 20, "valid": 25, "invalid": -5}, "accounting-does-not-balance"),
        (accounting.check_sum, {"collected": 20, "valid": -1, "invalid": 21}, "accounting-does-not-balance"),
        (accounting.check_stack, {"collected": 20, "papers": 20}, None),
        (accounting.check_stack, {"collected": 20, "papers": 19}, "accounting-does-not-balance"),
        (accounting.check_stated, {"stated": 5, "counted": 5}, None),
        (accounting.check_stated, {"stated": 5, "counted": 4}, "accounting-does-not-balance"),
        (accounting.check_batches, {"collected": 20, "sizes": [8, 12]}, None),
        (accounting.check_batches, {"collected": 20, "sizes": [8, 8]}, "accounting-does-not-balance"),
        (
            accounting.check_votes,
            {"kind": Kind.STRIKE, "seats": 2, "valid": 5, "votes": [5, 5, 1]},
            "more-votes-than-valid",
        ),
        (accounting.check_votes, {"kind": Kind.STRIKE, "seats": 2, "valid": 5, "votes": [5, 4, 1]}, None),
        (accounting.check_votes, {"kind": Kind.COLUMNS, "seats": 2, "valid": 5, "votes": [5, 5]}, None),
        (
            accounting.check_votes,
            {"kind": Kind.SINGLE, "seats": 1, "valid": 5, "votes": [6]},
            "more-votes-than-valid",
        ),
        (accounting.check_votes, {"kind": Kind.SINGLE, "seats": 1, "valid": 0, "votes": []}, None),
    ],
)
def test_sums_block(check, facts, code):
    assert code_of(check, **facts) == code


@pytest.mark.parametrize(
    ("part", "base", "rounding", "decimals", "shown"),
    [
        (28, 163, "half_up", "2", "17,18"),
        (28, 163, "truncate", "2", "17,17"),
        (5, 35, "truncate", "2", "14,28"),
        (11, 74, "truncate", "1", "14,8"),
        (11, 74, "half_up", "1", "14,9"),
        (222, 1587, "half_up", "2", "13,99"),
        (9264, 36954, "half_up", "1", "25,1"),
        (20, 20, "half_up", "2", "100,00"),
        (0, 20, "half_up", "1", "0,0"),
        (1, 20000, "half_up", "2", "0,01"),
        (1, 20000, "truncate", "2", "0,00"),
    ],
)
def test_percentages_as_published(part, base, rounding, decimals, shown):
    assert percent(part, base=base, rounding=Rounding(rounding), decimals=Decimals(decimals)) == shown


@given(st.integers(0, 5000), st.integers(1, 5000), st.sampled_from(Decimals))
def test_a_printed_percentage_is_near(part, base, decimals):
    step = 10 ** -int(decimals)
    exact = part * 100 / base
    half_up = float(percent(part, base=base, decimals=decimals).replace(",", "."))
    cut = float(percent(part, base=base, rounding=Rounding.TRUNCATE, decimals=decimals).replace(",", "."))
    assert abs(half_up - exact) <= step / 2 + 1e-9
    assert cut - 1e-9 <= exact < cut + step + 1e-9


def test_deadlines_in_working_days():
    """The close is Friday 25/4/2025; 30/4, 1/5 and 2/5 are days off."""
    days = WorkCalendar(holidays={dt.date(2025, 4, 30), dt.date(2025, 5, 1), dt.date(2025, 5, 2)})
    assert deadlines.report_by(DAY, regulation=OF_2024, days=days) == dt.date(2025, 5, 9)
    assert deadlines.approval_by(DAY, regulation=OF_2024, days=days) == dt.date(2025, 5, 21)
    assert deadlines.complaints_by(DAY, regulation=OF_2024, days=WorkCalendar()) == dt.date(2025, 5, 16)
    assert deadlines.notice_by(DAY, regulation=OF_2024, days=WorkCalendar()) == dt.date(2025, 3, 14)
    assert deadlines.self_nomination_by(DAY, regulation=OF_2024, days=WorkCalendar()) == dt.date(2025, 4, 4)


@pytest.mark.parametrize(
    ("sealed", "until"),
    [
        (dt.date(2025, 4, 25), dt.date(2025, 10, 25)),
        (dt.date(2025, 8, 31), dt.date(2026, 2, 28)),
        (dt.date(2025, 7, 1), dt.date(2026, 1, 1)),
        (dt.date(2025, 6, 30), dt.date(2025, 12, 30)),
    ],
)
def test_papers_are_kept_six_months(sealed, until):
    assert deadlines.kept_until(sealed, regulation=OF_2024) == until
    facts = {"sealed": sealed, "regulation": OF_2024}
    after = until + dt.timedelta(days=1)
    assert code_of(deadlines.check_destruction, day=until, open_complaints=0, **facts) == "papers-still-kept"
    assert code_of(deadlines.check_destruction, day=after, open_complaints=1, **facts) == (
        "papers-under-complaint"
    )
    assert code_of(deadlines.check_destruction, day=after, open_complaints=0, **facts) is None


def test_a_composition_is_counted_from_records():
    people = [
        Member(
            re_elected=True, gender="f", born=dt.date(1985, 4, 25), ethnic_minority=False, education="đại học"
        ),
        Member(
            re_elected=True, gender="m", born=dt.date(1985, 4, 26), ethnic_minority=True, education="đại học"
        ),
        Member(re_elected=False, gender="m", born=dt.date(1960, 1, 1), education="trung cấp"),
        Member(),
    ]
    found = composition.composition(people, day=DAY)
    assert (found.total, found.re_elected, found.new, found.re_elected_unknown) == (4, 2, 1, 1)
    assert (found.women, found.men, found.gender_unknown) == (1, 2, 1)
    # Who turns forty that day is no longer under forty.
    assert (found.under_40, found.from_40, found.age_unknown) == (1, 2, 1)
    assert (found.ethnic_minority, found.ethnic_majority, found.ethnic_unknown) == (1, 1, 2)
    assert (found.education, found.education_unknown) == ((("đại học", 2), ("trung cấp", 1)), 1)
    assert (found.average_age_tenths, found.youngest, found.oldest) == (480, 39, 65)


def test_a_composition_of_nobody():
    found = composition.composition([], day=DAY)
    assert (found.total, found.average_age_tenths, found.youngest, found.education) == (0, None, None, ())


@pytest.mark.parametrize(
    ("born", "day", "years"),
    [
        (dt.date(2000, 2, 29), dt.date(2025, 2, 28), 24),
        (dt.date(2000, 2, 29), dt.date(2025, 3, 1), 25),
        (dt.date(1985, 4, 25), DAY, 40),
        (dt.date(1985, 4, 26), DAY, 39),
    ],
)
def test_an_age_is_completed_years(born, day, years):
    assert composition.age(born, day=day) == years


def test_an_average_is_rounded_half_up_to_tenths():
    born = [dt.date(1985, 1, 1), dt.date(1984, 1, 1), dt.date(1984, 1, 1), dt.date(1984, 1, 1)]
    assert composition.composition([Member(born=day) for day in born], day=DAY).average_age_tenths == 408


@few
@given(
    st.lists(st.builds(Member, re_elected=st.none() | st.booleans(), gender=st.sampled_from(["f", "m", ""])))
)
def test_each_question_adds_up(people):
    found = composition.composition(people, day=DAY)
    assert found.re_elected + found.new + found.re_elected_unknown == found.total
    assert found.women + found.men + found.gender_unknown == found.total
    assert found.under_40 + found.from_40 + found.age_unknown == found.total


@pytest.mark.parametrize(
    ("body", "in_branch", "elected", "required"),
    [
        (Body.SECRETARY, True, [False, False, False], True),
        (Body.SECRETARY, True, [False, False], False),
        (Body.SECRETARY, True, [False, False, True], False),
        (Body.SECRETARY, False, [False, False, False], False),
        (Body.DEPUTY_SECRETARY, True, [False, False, False], False),
    ],
)
def test_the_third_failed_round_leads_to_appointment(body, in_branch, elected, required):
    facts = {"body": body, "in_branch": in_branch, "elected": elected, "regulation": OF_2024}
    assert appointing.appointment_required(**facts) is required
    assert code_of(appointing.check_further_round, **facts) == (
        "secretary-to-be-appointed" if required else None
    )


def test_nine_make_a_standing_committee_possible():
    assert appointing.standing_committee_possible(committee_elected=9, regulation=OF_2024)
    assert not appointing.standing_committee_possible(committee_elected=8, regulation=OF_2024)


@pytest.mark.parametrize(
    ("members", "seats", "code"),
    [
        (8, 3, "branch-too-small-for-committee"),
        (9, 3, None),
        (40, 7, None),
        (40, 8, "branch-committee-too-large"),
    ],
)
def test_the_committee_of_a_branch(members, seats, code):
    facts = {"official_members": members, "seats": seats, "regulation": OF_2024}
    assert code_of(appointing.check_branch_committee, **facts) == code
