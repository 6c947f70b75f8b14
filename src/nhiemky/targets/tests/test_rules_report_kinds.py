"""Which reports there are: periods, titles, what is offered."""

from __future__ import annotations

import datetime as dt

import pytest

from nhiemky.figures.rules import periods
from nhiemky.targets.rules import report
from nhiemky.targets.rules.report import ReportKind

TODAY = dt.date(2026, 11, 27)
YEAR = periods.year(2026)


@pytest.mark.parametrize(
    ("kind", "key", "words"),
    [
        ("thang", "2026-10", "tháng 10 năm 2026"),
        ("quy", "2026-q3", "quý III năm 2026"),
        ("6-thang", "2026-6t", "6 tháng đầu năm 2026"),
        ("9-thang", "2026-9t", "9 tháng năm 2026"),
        ("nam", "2026", "năm 2026"),
    ],
)
def test_each_kind_has_its_periods(kind: str, key: str, words: str):
    period = report.period_of(kind, key)
    assert period is not None
    assert report.title(ReportKind(kind), period) == f"Kết quả thực hiện nghị quyết, chỉ tiêu {words}"


@pytest.mark.parametrize(
    ("kind", "key"), [("quy", "2026"), ("nam", "2026-q1"), ("tuan", "2026"), ("nam", "khong")]
)
def test_no_report_of_another_period(kind: str, key: str):
    assert report.period_of(kind, key) is None


def test_half_a_term_is_judged_at_the_end_of_a_year():
    period = report.period_of("so-ket", "2023")
    assert period is not None
    assert report.title(ReportKind.MIDTERM, period).startswith("Sơ kết giữa nhiệm kỳ")


@pytest.mark.parametrize("kind", ReportKind)
def test_what_is_offered_has_begun_and_the_newest_stands_first(kind: ReportKind):
    found = report.offered(kind, today=TODAY)
    assert len(found) == report.OFFERED[kind]
    assert found == sorted(found, reverse=True)
    assert all(one.first <= TODAY and report.period_of(kind, periods.key(one)) == one for one in found)


def test_an_office_reports_on_what_is_over_and_on_the_running_year():
    assert report.latest(ReportKind.QUARTER, today=TODAY) == periods.quarter(2026, 3)
    assert report.latest(ReportKind.MONTH, today=TODAY) == periods.months(2026, 10, 10)
    assert report.latest(ReportKind.YEAR, today=TODAY) == YEAR
