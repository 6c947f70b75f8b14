"""Reports of Phường Mẫu: the page, the paper and the workbook say the same; a draft follows a correction until it is issued."""

from __future__ import annotations

import io
from dataclasses import replace
from decimal import Decimal
from typing import Any

import openpyxl
import pytest
from django.urls import reverse
from django.utils import timezone

from nhiemky.documents.models import Draft
from nhiemky.documents.queries import newest, nodes_of
from nhiemky.documents.rules.secrets_list import Said
from nhiemky.figures import queries as figures
from nhiemky.figures import steps
from nhiemky.figures.models import Figure
from nhiemky.figures.queries import newest as newest_version
from nhiemky.figures.queries import value_of
from nhiemky.figures.rules import periods
from nhiemky.kernel.refusals import Refused
from nhiemky.org.models import Account, Unit
from nhiemky.targets.actions.draft_report import draft_report
from nhiemky.targets.queries.report import report
from nhiemky.targets.rules import report_hands, report_words
from nhiemky.targets.rules.report import ReportKind
from nhiemky.targets.rules.report_lines import Report

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("sample")]


def ward() -> Unit:
    return Unit.objects.get(slug="phuong-mau")


def of_year(year: int) -> Report:
    return report(ward(), ReportKind.YEAR, periods.year(year), today=timezone.localdate())


def drafted(actor: Account, found: Report) -> Draft:
    return draft_report.__wrapped__(actor, ward(), found, said=Said.NOT_LISTED)  # type: ignore[attr-defined,no-any-return]


def address(name: str, year: int, **more: str) -> str:
    return reverse(
        name, kwargs={"ward": "phuong-mau", "report_kind": "nam", "report_period": str(year), **more}
    )


@pytest.fixture
def clerk() -> Account:
    return Account.objects.get(username="vanphong")


def test_a_year_is_counted_and_what_is_missed_has_its_cause():
    found = of_year(2025)
    assert len(found.lines) == 10
    assert found.total is not None
    assert found.total.reached + found.total.missed == 10
    revenue = found.lines[0]
    assert revenue.decisive
    assert report_hands.STATUS[revenue.said] == "Chưa đạt"
    assert "Thị trường bất động sản" in revenue.cause
    assert [line.name for line in found.lines if line.adjusted] == ["Kết nạp đảng viên mới"]


def test_a_report_takes_few_queries(django_assert_max_num_queries: Any):
    place, today = ward(), timezone.localdate()
    with django_assert_max_num_queries(20):
        report(place, ReportKind.YEAR, periods.year(2025), today=today)


def test_the_page_is_there_and_passes_no_verdict(client: Any, clerk: Account):
    client.force_login(clerk)
    shown = client.get(address("target-report", 2025)).content.decode()
    assert "bằng 97,2% kế hoạch năm" in shown
    assert "không coi là hoàn thành" not in shown
    assert client.get(reverse("target-reports", kwargs={"ward": "phuong-mau"})).status_code == 200


def test_who_has_not_reported_is_named():
    quarter = timezone.localdate()
    number = (quarter.month - 1) // 3
    period = periods.quarter(quarter.year, number) if number else periods.quarter(quarter.year - 1, 4)
    found = report(ward(), ReportKind.QUARTER, period, today=quarter)
    assert [len(one.silent) for one in found.asked] == [2]
    assert any("còn thiếu: " in words for words in report_words.silent(found))


def test_the_workbook_holds_numbers(client: Any, clerk: Account):
    client.force_login(clerk)
    answer = client.get(address("target-report-file", 2025, form="xlsx"))
    book = openpyxl.load_workbook(io.BytesIO(answer.content))
    rows = list(book["Chỉ tiêu"].iter_rows(values_only=True))
    assert any("DỮ LIỆU MẪU" in str(row[0]) for row in rows)
    revenue = next(row for row in rows if row[0] == "Thu ngân sách trên địa bàn")
    assert revenue[3] == 90_400_000_000
    assert book.sheetnames == ["Chỉ tiêu", "Biểu số liệu", "Nhận xét"]


@pytest.mark.parametrize("form", ["pdf", "docx"])
def test_the_paper_is_made(client: Any, clerk: Account, form: str):
    client.force_login(clerk)
    answer = client.get(address("target-report-file", 2025, form=form))
    assert answer.status_code == 200
    assert answer.content[:2] in (b"%P", b"PK")


def test_no_file_of_another_kind_and_no_report_of_another_period(client: Any, clerk: Account):
    client.force_login(clerk)
    assert client.get(address("target-report-file", 2025, form="csv")).status_code == 404
    wrong = {"ward": "phuong-mau", "report_kind": "quy", "report_period": "2025"}
    assert client.get(reverse("target-report", kwargs=wrong)).status_code == 404


def test_a_draft_follows_a_correction(clerk: Account):
    draft = drafted(clerk, of_year(2025))
    text = "\n".join(node.text for node in nodes_of(newest(draft)))
    assert "{{ thu-ngan-sach-2025 }}, bằng {{ thu-ngan-sach-2025|% của 93 tỷ đồng }} kế hoạch năm" in text
    assert "đạt 90,4 tỷ đồng, bằng 97,2% kế hoạch năm" in figures.resolve(ward(), text)
    # Nobody typed the year: it is its four quarters, and follows when one of them is corrected.
    figure = Figure.objects.get(unit=ward(), code="thu-ngan-sach-2025-q4")
    steps.add_version(
        clerk,
        figure,
        _with(figure, "27731000000"),
        number=2,
        reason="Kho bạc đối chiếu lại",
    )
    assert "đạt 93 tỷ đồng, bằng 100% kế hoạch năm" in figures.resolve(ward(), text)


def test_a_listed_content_is_no_draft(clerk: Account):
    with pytest.raises(Refused, match="content-on-secrets-list"):
        draft_report.__wrapped__(clerk, ward(), of_year(2025), said=Said.LISTED)  # type: ignore[attr-defined]


def test_no_draft_where_nothing_is_promised(clerk: Account):
    with pytest.raises(Refused, match="report-without-targets"):
        draft_report.__wrapped__(clerk, ward(), of_year(2019), said=Said.NOT_LISTED)  # type: ignore[attr-defined]


def test_the_draft_page_shows_what_it_will_say(client: Any, clerk: Account):
    client.force_login(clerk)
    page = client.get(address("target-report-draft", 2025)).content.decode()
    assert "90,4 tỷ đồng" in page
    assert "{{" not in page
    assert client.post(address("target-report-draft", 2025), {"said": ""}).status_code == 422


def _with(figure: Figure, value: str) -> Any:
    return replace(value_of(newest_version(figure)), value=Decimal(value))
