from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from nhiemky.congresses.rules import moving, planning, season, sitting
from nhiemky.congresses.rules.moving import Dated, Window
from nhiemky.congresses.rules.planning import Around, Plan, Sitting
from nhiemky.kernel.refusals import Refused
from nhiemky.vietnamese.working_days import WorkCalendar

TODAY = dt.date(2020, 1, 2)
DAY = dt.date(2020, 3, 10)  # a Tuesday, 48 working days away
CALENDAR = WorkCalendar()
AROUND = Around(
    today=TODAY,
    days=CALENDAR,
    begins_on=dt.date(2020, 1, 1),
    ends_on=dt.date(2020, 3, 31),
    unit="Chi bộ 4",
    notice_days=30,
    notice_basis="Mục 11.1",
)
PLAN = Plan(day=DAY, half_days=1, part="morning")


def on(month: int, day: int) -> dt.date:
    return dt.date(2020, month, day)


def codes(plan: Plan, around: Around) -> list[tuple[str, bool]]:
    return [(one.refusal.code, one.blocks) for one in planning.problems(plan, around)]


def at(unit: str, day: dt.date, *, last: dt.date | None = None, part: str = "morning") -> Sitting:
    return Sitting(
        unit=unit, first=day, last=last or day, taken=sitting.may_take(day, part=part, half_days=1)
    )


def test_a_good_plan_has_no_problem():
    assert codes(PLAN, AROUND) == []
    planning.check(PLAN, AROUND)


def test_without_a_day_only_its_length_is_looked_at():
    around = replace(
        AROUND, limit=1, pilots=(None,), superiors=(at("Đảng bộ", on(1, 3)),), parts=(at("x", on(3, 1)),),
        parts_undated=2, same_person=(at("x", DAY),), lessons=(on(1, 8),), begins=on(3, 1), ends=on(3, 2),
    )  # fmt: skip
    assert codes(Plan(day=None, half_days=1), around) == []
    assert codes(Plan(day=None, half_days=1, pilot=True), around) == []
    assert codes(Plan(day=None, half_days=2), around) == [("congress-too-long", True)]


@pytest.mark.parametrize(
    ("plan", "around", "code", "blocks"),
    [
        ({"half_days": 3}, {"limit": 2}, "congress-too-long", True),
        ({"day": on(4, 1)}, {}, "congress-outside-season", True),
        ({"day": on(3, 31), "half_days": 3}, {}, "congress-outside-season", True),
        ({}, {"begins": on(3, 11)}, "unit-not-there-yet", True),
        ({}, {"ends": on(3, 9)}, "unit-not-there-any-more", True),
        ({}, {"pilots": (on(1, 4),)}, "lessons-meeting-missing", True),
        ({}, {"pilots": (None,), "lessons": (on(1, 8),)}, "lessons-meeting-missing", True),
        ({}, {"pilots": (on(1, 4),), "lessons": (on(1, 3),)}, "lessons-meeting-missing", True),
        ({}, {"pilots": (on(1, 4),), "lessons": (on(3, 11),)}, "congress-before-lessons", True),
        ({"pilot": True}, {"lessons": (on(3, 9),)}, "pilot-after-lessons", True),
        ({}, {"superiors": (at("Đảng bộ", DAY),)}, "congress-after-its-superior", True),
        ({}, {"parts": (at("Chi bộ 9", on(3, 9), last=DAY),)}, "congress-before-its-parts", True),
        ({"pilot": True}, {"others": (on(3, 9), DAY, on(3, 11))}, "pilot-after-others", False),
        ({}, {"parts_undated": 2}, "parts-without-a-day", False),
        ({"day": on(1, 20)}, {}, "notice-too-short", False),
        ({"day": on(1, 1)}, {}, "congress-day-is-past", False),
        ({"day": on(3, 8)}, {}, "congress-on-a-day-off", False),
        ({}, {"same_person": (at("Chi bộ 7", DAY),)}, "in-charge-is-elsewhere", False),
        ({"part": ""}, {"same_person": (at("Chi bộ 7", DAY, part="evening"),)}, "in-charge-is-elsewhere", False),
    ],
)  # fmt: skip
def test_each_problem_has_its_code(plan, around, code, blocks):
    plan, around = replace(PLAN, **plan), replace(AROUND, **around)
    assert codes(plan, around) == [(code, blocks)]
    if blocks:
        with pytest.raises(Refused) as refusal:
            planning.check(plan, around)
        assert refusal.value.code == code
        assert codes(plan, replace(around, imported=True)) == [(code, False)]  # history is only told
    planning.check(plan, replace(around, imported=True))


@pytest.mark.parametrize(
    ("plan", "around"),
    [
        ({}, {"limit": 1}),
        ({}, {"begins": DAY, "ends": DAY}),
        ({}, {"pilots": (on(1, 4),), "lessons": (on(1, 3), on(1, 8))}),
        ({"pilot": True}, {"pilots": (on(3, 20),), "lessons": (on(3, 20),)}),
        ({"pilot": True}, {"others": (on(3, 11),)}),
        ({}, {"others": (on(3, 9),)}),
        ({}, {"superiors": (at("Đảng bộ", on(3, 11)),)}),
        ({}, {"superiors": (at("Đảng bộ", on(3, 1)),), "parts_first": False}),
        ({}, {"parts": (at("Chi bộ 9", on(3, 9)),)}),
        ({}, {"parts": (at("Chi bộ 9", DAY),), "parts_first": False, "parts_undated": 1}),
        ({}, {"same_person": (at("Chi bộ 7", DAY, part="afternoon"),)}),
        ({"day": on(3, 8)}, {"days": WorkCalendar(extra_working=[on(3, 8)])}),
    ],
)  # fmt: skip
def test_what_is_allowed(plan, around):
    assert codes(replace(PLAN, **plan), replace(AROUND, **around)) == []


def test_of_history_nobody_counts_days_from_today():
    old = replace(AROUND, imported=True)
    assert codes(replace(PLAN, day=on(1, 1)), old) == []
    assert codes(replace(PLAN, day=on(3, 8)), old) == []


def test_half_days_follow_each_other():
    assert sitting.halves(DAY, part="", half_days=3) == (
        (DAY, "morning"), (DAY, "afternoon"), (on(3, 11), "morning"),
    )  # fmt: skip
    assert sitting.last_day(DAY, part="afternoon", half_days=2) == on(3, 11)
    assert sitting.last_day(DAY, part="evening", half_days=2) == on(3, 11)
    assert len(sitting.may_take(DAY, part="", half_days=1)) == 3


def dated(pk: int, day: dt.date, **more) -> Dated:
    facts = {"unit_id": pk, "unit": f"Chi bộ {pk}", "above": (100,), "half_days": 1, **more}
    return Dated(id=pk, day=day, **facts)


WINDOW = Window(begins_on=on(1, 1), ends_on=on(3, 31), parts_first=True, lessons=(on(1, 8),))


def refused(code: str, run) -> None:
    with pytest.raises(Refused) as refusal:
        run()
    assert refusal.value.code == code


def test_putting_off_asks_for_congresses_days_and_a_reason():
    moving.check_asked(working_days=1, reason="dịch bệnh", chosen=1)
    for more, code in (
        ({"chosen": 0}, "nothing-to-postpone"),
        ({"working_days": 0}, "postponed-by-strange-days"),
        ({"working_days": 201}, "postponed-by-strange-days"),
        ({"reason": " "}, "postponed-without-reason"),
    ):
        asked = {"working_days": 1, "reason": "dịch bệnh", "chosen": 1, **more}
        refused(code, lambda asked=asked: moving.check_asked(**asked))


def test_each_chosen_congress_moves_by_working_days():
    rows = [dated(1, on(3, 6)), dated(2, on(3, 6)), dated(3, on(3, 10))]
    assert moving.moved(rows, {1, 3}, working_days=2, days=CALENDAR) == {1: on(3, 10), 3: on(3, 12)}


@pytest.mark.parametrize(
    ("rows", "chosen", "code"),
    [
        ([dated(1, on(4, 1))], {1}, "postponed-outside-season"),
        ([dated(1, on(3, 10), ends=on(3, 9))], {1}, "unit-not-there-any-more"),
        ([dated(1, on(1, 9), pilot=True)], {1}, "pilot-after-lessons"),
        ([dated(1, on(3, 10)), dated(100, on(3, 10), above=())], {1}, "postponed-after-its-superior"),
    ],
)
def test_a_move_that_breaks_the_season_is_refused(rows, chosen, code):
    refused(code, lambda: moving.check(rows, WINDOW, chosen=chosen))
    moving.check(rows, replace(WINDOW, imported=True), chosen=chosen)


def test_a_move_that_holds():
    rows = [
        dated(1, on(3, 10), ends=on(3, 10)),
        dated(2, on(1, 7), pilot=True),
        dated(100, on(3, 12), above=()),
    ]
    moving.check(rows, WINDOW, chosen={1, 2, 100})
    broken = [dated(1, on(3, 10)), dated(100, on(3, 10), above=())]
    moving.check(broken, replace(WINDOW, parts_first=False), chosen={1})
    moving.check(
        [*broken, dated(3, on(3, 20), above=())], WINDOW, chosen={3}
    )  # what stood before is not its fault
    moving.check([dated(3, on(3, 2), ends=None)], WINDOW, chosen={3})
    moving.check([dated(2, on(2, 7), pilot=True)], replace(WINDOW, lessons=()), chosen={2})
    assert moving.sitting_of(rows[0]).last == on(3, 10)


HEAD = {"title": "Đại hội", "first_year": 2020, "last_year": 2022, "begins_on": DAY, "ends_on": DAY}


def test_the_head_of_a_season():
    season.check_head(**HEAD)
    for more, code in (
        ({"title": " "}, "season-without-title"),
        ({"last_year": 2020}, "season-term-backwards"),
        ({"ends_on": TODAY}, "season-window-backwards"),
    ):
        refused(code, lambda more=more: season.check_head(**{**HEAD, **more}))


UNIT = ("Chi bộ 1", "branch", None)


@pytest.mark.parametrize(
    ("chosen", "more", "code"),
    [
        ([], {}, "no-unit-chosen"),
        ([("Tổ dân phố 1", "residential_group", None)], {}, "unit-holds-no-congress"),
        ([("Chi bộ 1", "branch", on(1, 1))], {}, "unit-has-ended"),
        ([UNIT], {"already": ["Chi bộ 1"]}, "unit-already-in-season"),
        ([UNIT], {"elsewhere": [("Chi bộ 1", "Đợt 2")]}, "unit-in-another-season"),
    ],
)
def test_which_units_a_season_takes_in(chosen, more, code):
    asked = {"already": [], "elsewhere": [], "today": TODAY, "imported": False, **more}
    refused(code, lambda: season.check_units(chosen, **asked))


def test_an_old_season_takes_units_that_have_ended():
    asked = {"already": [], "elsewhere": [], "today": TODAY}
    season.check_units([UNIT, ("Chi bộ 2", "branch", on(6, 1))], imported=False, **asked)
    season.check_units([("Chi bộ 3", "branch", on(1, 1))], imported=True, **asked)


def test_what_a_unit_prepares_today_is_nothing_to_an_old_season():
    asked = {"already": [], "elsewhere": [("Chi bộ 1", "Đợt 2")], "today": TODAY}
    season.check_units([UNIT], imported=True, **asked)


def test_the_assembly_follows_from_the_size():
    assert season.assembly_for(branch=True, members=300) == "member_congress"
    assert season.assembly_for(branch=False, members=199) == "member_congress"
    assert season.assembly_for(branch=False, members=200) == "delegate_congress"


def test_the_end_of_a_season_and_of_a_congress():
    season.check_running("running")
    refused("season-is-closed", lambda: season.check_running("closed"))
    season.check_close([])
    refused("congresses-still-ahead", lambda: season.check_close(["a", "b", "c", "d"]))
    assert season.named(["a", "b"]) == "a, b"
    assert season.named(["a", "b", "c", "d"]) == "a, b, c, …"
    good = {"state": "planned", "reason": "sáp nhập", "begun": False, "decided": 0}
    season.check_withdrawal(**good)
    for more, code in (
        ({"reason": " "}, "congress-withdrawn-without-reason"),
        ({"state": "held"}, "congress-already-held"),
        ({"begun": True, "decided": 1}, "withdrawn-congress-has-begun"),
        ({"decided": 1}, "withdrawn-congress-has-elected"),
    ):
        refused(code, lambda more=more: season.check_withdrawal(**{**good, **more}))
    refused("congress-withdrawn", lambda: season.check_ahead("withdrawn"))
