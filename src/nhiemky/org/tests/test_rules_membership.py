from __future__ import annotations

import dataclasses
import datetime as dt

import pytest

from nhiemky.kernel.refusals import Refused
from nhiemky.org.rules import membership, regulations
from nhiemky.org.rules.membership import Standing
from nhiemky.org.rules.regulation import ENDED, GOING_ON
from nhiemky.org.rules.seniority import Gap

TODAY = dt.date(2026, 11, 23)
ON = dt.date(2026, 3, 1)
STATES = [
    "probationary",
    "official",
    "exempt",
    "temporarily_away",
    "suspended",
    "transferred",
    "struck_off",
    "expelled",
    "left",
    "deceased",
]
#: From → to, for somebody recognised as official before.
RECOGNISED = {
    "official": "exempt temporarily_away suspended transferred struck_off expelled left deceased",
    "exempt": "official temporarily_away suspended transferred struck_off expelled left deceased",
    "temporarily_away": "official exempt suspended transferred struck_off expelled left deceased",
    "suspended": "official exempt struck_off expelled left deceased",
    "transferred": "official exempt deceased",
}
#: From → to, for somebody on probation before.
ON_PROBATION = {
    "probationary": "official temporarily_away suspended transferred struck_off left deceased",
    "temporarily_away": "probationary official suspended transferred struck_off left deceased",
    "suspended": "probationary official struck_off left deceased",
    "transferred": "probationary official deceased",
}
#: From → to, for somebody whose membership has ended: admitted again, restored, or died.
ENDED_BEFORE = {
    "struck_off": "probationary official deceased",
    "expelled": "probationary official deceased",
    "left": "probationary deceased",
    "deceased": "",
}


def standing(state: str, *, before: str = "official") -> Standing:
    recognised = dt.date(2011, 5, 1) if before != "probationary" else None
    return Standing(state, before, dt.date(2020, 5, 1), dt.date(2010, 5, 1), recognised)


def steps_from(found: Standing, *, on: dt.date) -> set[str]:
    """The states that a change is not refused into, tried one by one."""
    return {to for to in STATES if _code(found, to=to, on=on) == regulations.in_force(on).code}


def _code(found: Standing, *, to: str, on: dt.date) -> str:
    """The regulation of a step that is taken, the code of the refusal of one that is not."""
    try:
        return membership.change(found, to=to, on=on, today=TODAY).rule_version
    except Refused as refusal:
        return refusal.code


def test_a_refused_step_names_the_field():
    with pytest.raises(Refused) as refused:
        membership.change(standing("official"), to="probationary", on=ON, today=TODAY)
    assert (refused.value.code, refused.value.facts) == ("membership-has-no-such-step", {"field": "state"})


@pytest.mark.parametrize("on", [dt.date(2020, 6, 1), dt.date(2022, 6, 1), ON])
@pytest.mark.parametrize(
    ("table", "before"),
    [(RECOGNISED, "official"), (ON_PROBATION, "probationary"), (ENDED_BEFORE, "official")],
)
def test_every_step_under_every_regulation(table, before, on):
    found = {state: steps_from(standing(state, before=before), on=on) for state in table}
    assert found == {state: set(words.split()) for state, words in table.items()}


def test_the_tables_above_name_every_state():
    assert {*RECOGNISED, *ON_PROBATION, *ENDED_BEFORE} == set(STATES)


def test_every_regulation_speaks_of_every_state():
    for version in regulations.VERSIONS:
        assert set(version.transitions) == set(STATES)
        assert set().union(*version.transitions.values()) <= set(STATES)
    assert GOING_ON.isdisjoint(ENDED)
    assert GOING_ON | ENDED | {"transferred"} == set(STATES)


@pytest.mark.parametrize(
    ("day", "code"),
    [
        ("1986-02-03", "before-2021"),
        ("2021-07-29", "before-2021"),
        ("2021-07-30", "24-2021"),
        ("2025-06-30", "24-2021"),
        ("2025-07-01", "294-2025"),
        ("2030-01-01", "294-2025"),
    ],
)
def test_the_regulation_of_a_day(day, code):
    found = regulations.in_force(dt.date.fromisoformat(day))
    assert found.code == code
    assert regulations.version(code) == found


def test_the_clocks_of_294():
    found = regulations.version("294-2025")
    assert (found.transfer_working_days, found.arrival_working_days) == (60, 30)
    assert regulations.version("24-2021").transfer_working_days == 0


def test_probation_ends_twelve_months_after_the_ceremony():
    new = Standing("probationary", "probationary", dt.date(2025, 3, 26), dt.date(2025, 3, 26), None)
    with pytest.raises(Refused) as refused:
        membership.change(new, to="official", on=dt.date(2026, 3, 25), today=TODAY)
    assert (refused.value.code, refused.value.facts["ends"]) == ("probation-not-over", "26/03/2026")
    step = membership.change(new, to="official", on=dt.date(2026, 3, 26), today=TODAY)
    assert step.official_on == dt.date(2026, 3, 26)


def test_recognition_without_a_known_ceremony_is_not_held_up():
    step = membership.change(
        Standing("probationary", "probationary", None, None, None), to="official", on=ON, today=TODAY
    )
    assert step.official_on == ON


def test_a_probationary_member_who_was_away_is_recognised_in_time():
    away = Standing("temporarily_away", "probationary", dt.date(2025, 9, 1), dt.date(2025, 3, 26), None)
    with pytest.raises(Refused, match="probation-not-over"):
        membership.change(away, to="official", on=ON, today=TODAY)
    step = membership.change(away, to="official", on=dt.date(2026, 4, 1), today=TODAY)
    assert step.official_on == dt.date(2026, 4, 1)


def test_an_official_member_without_a_date_of_recognition_gets_none_by_coming_back():
    away = Standing("temporarily_away", "official", None, None, None)
    assert membership.change(away, to="official", on=ON, today=TODAY).official_on is None


def test_recognition_stays_when_a_member_comes_back():
    away = standing("temporarily_away")
    assert membership.change(away, to="official", on=ON, today=TODAY).official_on == dt.date(2011, 5, 1)


@pytest.mark.parametrize(
    ("on", "code"),
    [(dt.date(2026, 11, 24), "change-in-the-future"), (dt.date(2020, 4, 30), "change-before-the-last-one")],
)
def test_a_change_is_neither_in_the_future_nor_before_the_last_one(on, code):
    with pytest.raises(Refused) as refused:
        membership.change(standing("official"), to="exempt", on=on, today=TODAY)
    assert (refused.value.code, refused.value.facts["field"]) == (code, "on")


def test_a_change_on_the_day_of_the_last_one_or_today_is_taken():
    official = standing("official")
    for on in (dt.date(2020, 5, 1), TODAY):
        assert membership.change(official, to="exempt", on=on, today=TODAY).gap is None


@pytest.mark.parametrize(
    ("on", "warnings"), [(dt.date(2023, 4, 30), ("readmission-early",)), (dt.date(2023, 5, 1), ())]
)
def test_readmission_begins_a_new_probation_and_leaves_a_gap(on, warnings):
    step = membership.change(standing("expelled"), to="probationary", on=on, today=TODAY)
    assert (step.admitted_on, step.official_on) == (on, None)
    assert step.gap == Gap(dt.date(2020, 5, 1), on)
    assert step.warnings == warnings


def test_readmission_on_the_very_day_or_without_a_known_end_leaves_no_gap():
    out = standing("struck_off")
    assert membership.change(out, to="probationary", on=dt.date(2020, 5, 1), today=TODAY).gap is None
    unknown = dataclasses.replace(out, since=None)
    step = membership.change(unknown, to="probationary", on=ON, today=TODAY)
    assert (step.gap, step.warnings) == (None, ())


def test_whoever_was_wrongly_disciplined_is_restored_without_a_gap():
    step = membership.change(standing("expelled"), to="official", on=ON, today=TODAY)
    assert (step.gap, step.official_on) == (None, dt.date(2011, 5, 1))


@pytest.mark.parametrize("state", STATES)
def test_only_a_membership_that_goes_on_moves(state):
    found = standing(state)
    if state in GOING_ON:
        assert membership.move(found, on=ON, today=TODAY) == "294-2025"
    else:
        with pytest.raises(Refused) as refused:
            membership.move(found, on=ON, today=TODAY)
        assert refused.value.code == "membership-has-ended"


def test_somebody_who_is_no_member_has_no_standing():
    with pytest.raises(Refused) as refused:
        membership.known(None)
    assert refused.value.code == "not-a-member"
    assert membership.known(standing("official")).state == "official"


@pytest.mark.parametrize("state", STATES)
def test_a_membership_ends_on_the_day_of_a_state_in_which_nobody_is_a_member(state):
    assert membership.ended_on(state, ON) == (None if state in GOING_ON else ON)
