"""Which period is asked for, until when, and what a report needs to be saved and sent."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from typing import Any

import pytest

from nhiemky.figures.rules import campaigns, periods
from nhiemky.figures.rules.campaigns import Kind, Line, Said
from nhiemky.figures.rules.entry import Value
from nhiemky.figures.rules.periods import Period
from nhiemky.kernel.refusals import Refused
from nhiemky.vietnamese.working_days import WorkCalendar

TODAY = dt.date(2026, 11, 27)
TERM = (2025, 2030)
FIVE = Value(value=Decimal(5))


@pytest.mark.parametrize(
    ("kind", "today", "first", "last_offered"),
    [
        (Kind.MONTH, TODAY, periods.months(2026, 11, 11), periods.months(2026, 12, 12)),
        (Kind.MONTH, dt.date(2026, 11, 3), periods.months(2026, 10, 10), periods.months(2026, 11, 11)),
        (Kind.QUARTER, TODAY, periods.quarter(2026, 4), periods.quarter(2025, 4)),
        (Kind.QUARTER, dt.date(2026, 10, 5), periods.quarter(2026, 3), periods.quarter(2026, 4)),
        (Kind.HALF, TODAY, periods.half(2026), periods.half(2022)),
        (Kind.NINE, dt.date(2026, 2, 1), periods.nine_months(2025), periods.nine_months(2026)),
        (Kind.YEAR, dt.date(2026, 1, 10), periods.year(2025), periods.year(2026)),
        (Kind.MIDTERM, dt.date(2027, 6, 1), Period(dt.date(2025, 1, 1), dt.date(2027, 12, 31)), None),
        (Kind.MIDTERM, dt.date(2025, 2, 1), Period(dt.date(2025, 1, 1), dt.date(2027, 12, 31)), None),
        (Kind.TERM, TODAY, Period(dt.date(2025, 1, 1), dt.date(2030, 12, 31)), None),
    ],
)
def test_the_period_that_is_asked_for_now_comes_first(
    kind: Kind, today: dt.date, first: Period, last_offered: Period | None
):
    found = campaigns.choices(kind, today, term=TERM)
    assert found[0] == first
    assert found[-1] == (last_offered or first)
    assert len(found) == len(set(found))


def test_without_a_term_the_last_five_years_are_one():
    assert campaigns.choices(Kind.TERM, TODAY, term=None) == [
        Period(dt.date(2022, 1, 1), dt.date(2026, 12, 31))
    ]


@pytest.mark.parametrize(
    ("kind", "period", "term", "title"),
    [
        (Kind.QUARTER, periods.quarter(2026, 4), TERM, "Báo cáo quý IV năm 2026"),
        (Kind.HALF, periods.half(2026), TERM, "Báo cáo 6 tháng đầu năm 2026"),
        (Kind.MIDTERM, periods.year(2027), TERM, "Sơ kết giữa nhiệm kỳ 2025–2030"),
        (Kind.TERM, Period(dt.date(2020, 1, 1), dt.date(2025, 12, 31)), None, "Tổng kết nhiệm kỳ 2020–2025"),
    ],
)
def test_titles(kind: Kind, period: Period, term: tuple[int, int] | None, title: str):
    assert campaigns.title_of(kind, period, term=term) == title


def test_the_due_day_is_a_working_day_after_the_period_or_after_today():
    holidays = WorkCalendar(holidays={dt.date(2027, 1, 1)})
    assert campaigns.due_suggestion(periods.year(2026), TODAY, holidays) == dt.date(2027, 1, 8)
    assert campaigns.due_suggestion(periods.quarter(2026, 3), TODAY, WorkCalendar()) == dt.date(2026, 12, 4)


@pytest.mark.parametrize(
    ("reported_by", "kind", "defines", "asked"),
    [
        ("branch", "branch", False, True),
        ("branch", "ward", True, False),
        ("", "ward", True, True),
        ("", "branch", False, False),
    ],
)
def test_who_reports_an_indicator(*, reported_by: str, kind: str, defines: bool, asked: bool):
    assert campaigns.is_asked(reported_by=reported_by, kind=kind, defines=defines) is asked


def refused(code: str, check: Any, *args: Any, **said: Any) -> None:
    with pytest.raises(Refused) as refusal:
        check(*args, **said)
    assert refusal.value.code == code


GOOD: dict[str, Any] = {"title": "Báo cáo", "due_on": TODAY, "today": TODAY, "indicators": 1, "units": 1}


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"title": " "}, "campaign-without-title"),
        ({"title": "x" * 201}, "campaign-title-too-long"),
        ({"due_on": dt.date(2026, 11, 26)}, "campaign-due-past"),
        ({"indicators": 0}, "campaign-without-indicator"),
        ({"units": 0}, "campaign-asks-nobody"),
    ],
)
def test_what_a_campaign_needs(change: dict[str, Any], code: str):
    campaigns.check_opened(**GOOD)
    refused(code, campaigns.check_opened, **{**GOOD, **change})


def test_states_of_a_campaign():
    campaigns.check_reached([])
    refused("campaign-indicator-of-nobody", campaigns.check_reached, ["Thu ngân sách"])
    campaigns.check_running(closed=False)
    refused("campaign-closed", campaigns.check_running, closed=True)
    campaigns.check_reopened(closed=True, reason="Sửa số")
    refused("campaign-not-closed", campaigns.check_reopened, closed=False, reason="Sửa số")
    refused("campaign-reopened-without-reason", campaigns.check_reopened, closed=True, reason=" ")
    campaigns.check_seen(seen=1, now=1)
    refused("changed-meanwhile", campaigns.check_seen, seen=1, now=2)


def test_reminders_go_to_those_who_are_waited_for_once_a_day():
    done, waiting = Line(1, "CB 1", done=True), Line(2, "CB 2", done=False)
    reminded = Line(3, "CB 3", done=False, reminded_on=TODAY)
    earlier = Line(4, "CB 4", done=False, reminded_on=dt.date(2026, 11, 26))
    found = campaigns.to_remind([done, waiting, reminded, earlier], closed=False, today=TODAY)
    assert found == [waiting, earlier]
    refused("campaign-reminds-nobody", campaigns.to_remind, [], closed=False, today=TODAY)
    refused("campaign-all-reported", campaigns.to_remind, [done], closed=False, today=TODAY)
    refused("campaign-reminded-today", campaigns.to_remind, [done, reminded], closed=False, today=TODAY)
    refused("campaign-closed", campaigns.to_remind, [waiting], closed=True, today=TODAY)


def test_a_report_is_sent_once_it_is_complete():
    campaigns.check_finished(Line(1, "CB 1", done=False), closed=False)
    refused("report-already-sent", campaigns.check_finished, Line(1, "CB 1", done=True), closed=False)
    lacking = Line(1, "CB 1", done=False, missing=("Thu ngân sách",))
    refused("report-incomplete", campaigns.check_finished, lacking, closed=False)


def test_what_is_said_about_an_indicator():
    ask: dict[str, Any] = {"name": "Thu ngân sách", "current": 0, "asked": True}
    campaigns.check_said(Said(indicator=1, value=FIVE), **ask)
    campaigns.check_said(Said(indicator=1, lack="chưa quyết toán"), **ask)
    campaigns.check_said(Said(indicator=1), **ask)
    campaigns.check_said(Said(indicator=1, value=FIVE, seen=7), **{**ask, "current": 7})
    for code, said, change in (
        ("report-indicator-not-asked", Said(indicator=1, value=FIVE), {"asked": False}),
        ("report-changed-meanwhile", Said(indicator=1, value=FIVE), {"current": 7}),
        ("report-value-and-lack", Said(indicator=1, value=FIVE, lack="chưa có"), {}),
        ("report-value-emptied", Said(indicator=1, seen=7), {"current": 7}),
    ):
        refused(code, campaigns.check_said, said, **{**ask, **change})


def test_a_correction_says_why_once_the_report_was_sent():
    assert campaigns.check_correction(sent=False, reason="") == "Sửa trước khi gửi báo cáo"
    assert campaigns.check_correction(sent=True, reason=" đếm lại ") == "đếm lại"
    refused("report-correction-without-reason", campaigns.check_correction, sent=True, reason=" ")


PUT: dict[str, Any] = {"name": "Thu", "asked": True, "derived": False, "closed": False, "reason": ""}


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"derived": True}, "report-indicator-derived"),
        ({"asked": False}, "report-of-another-unit"),
        ({"closed": True}, "report-period-closed"),
    ],
)
def test_a_value_from_another_program(change: dict[str, Any], code: str):
    campaigns.check_put(**PUT)
    campaigns.check_put(**{**PUT, "closed": True, "reason": "đếm lại"})
    refused(code, campaigns.check_put, **{**PUT, **change})


ENTER: dict[str, Any] = {"same_preview": True, "figures": 3, "doubts": 0, "corrections": 0, "reason": ""}


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"same_preview": False}, "sheet-preview-old"),
        ({"figures": 0}, "sheet-says-nothing"),
        ({"doubts": 1}, "sheet-doubts-unanswered"),
        ({"corrections": 1}, "sheet-corrections-without-reason"),
    ],
)
def test_what_entering_a_workbook_needs(change: dict[str, Any], code: str):
    campaigns.check_entered(**ENTER)
    campaigns.check_entered(**{**ENTER, "corrections": 1, "reason": "đếm lại"})
    refused(code, campaigns.check_entered, **{**ENTER, **change})


def test_a_workbook_is_done_once():
    campaigns.check_previewed(previewed=True)
    refused("sheet-already-done", campaigns.check_previewed, previewed=False)
