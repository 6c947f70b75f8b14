"""Reports as people get them: which one is due, a month with nothing monthly, half a term, the files, the draft."""

from __future__ import annotations

import datetime as dt
import io
from decimal import Decimal

import pytest
from openpyxl import load_workbook

from nhiemky.figures.models import Asked, Campaign
from nhiemky.targets.tests.database.progress_ward import TODAY, at, behind, ward
from nhiemky.targets.views import reports

__all__ = ["behind", "ward"]


@pytest.fixture(autouse=True)
def today(monkeypatch):
    monkeypatch.setattr(reports, "today_in", lambda _ward: TODAY)


def page(client, cast, kind: str, period: str) -> str:
    client.force_login(cast.clerk)
    answer = client.get(at("target-report", cast, report_kind=kind, report_period=period))
    assert answer.status_code == 200
    return answer.content.decode()


def test_half_a_term_tells_every_year_of_it(client, cast, ward, behind):
    shown = page(client, cast, "so-ket", "2024")
    for words in (
        "Sơ kết giữa nhiệm kỳ thực hiện nghị quyết đại hội 2021–2026, số liệu đến hết năm 2024",
        "trước nhiệm kỳ 100 tỷ đồng, năm 2021 110 tỷ đồng (tăng 10%), năm 2022 121 tỷ đồng (tăng 10%)",
        "năm 2023 127 tỷ đồng (tăng 4,96%), năm 2024 ước 133 tỷ đồng (tăng 4,72%)",
        "2/4 năm đạt",
    ):
        assert words in shown
    assert "2020" not in shown.split("Kỳ báo cáo</")[0].split('aria-label="Kỳ báo cáo"')[1].split("</nav>")[0]


def test_a_month_in_which_nothing_is_counted_says_so_once(client, cast, ward, behind):
    shown = page(client, cast, "thang", "2026-10")
    assert "Mọi chỉ tiêu của nghị quyết có số liệu theo năm, xem ở báo cáo năm: Thu ngân sách." in shown
    assert shown.count("theo năm") == 1


def test_what_was_counted_for_the_month_stands_in_it(client, cast, ward, behind):
    ward.figure(behind.indicator, "2026-10", 9 * 10**9)
    shown = page(client, cast, "thang", "2026-10")
    assert "9 tỷ đồng" in shown and "Danh mục chưa có số liệu" not in shown


@pytest.mark.parametrize(("kind", "period"), [("so-ket", "2024"), ("nam", "2024"), ("thang", "2026-10")])
def test_the_workbook_opens_and_has_numbers(client, cast, ward, behind, kind: str, period: str):
    client.force_login(cast.auditor)
    place = {"report_kind": kind, "report_period": period, "form": "xlsx"}
    answer = client.get(at("target-report-file", cast, **place))
    book = load_workbook(io.BytesIO(answer.content))
    cells = [cell.value for sheet in book for row in sheet.iter_rows() for cell in row]
    assert (133 * 10**9 in cells) == (kind != "thang")


def campaign(cast, *, silent: bool = True) -> Campaign:
    made = Campaign.objects.create(
        unit=cast.ward,
        kind="month",
        title="Số liệu tháng 10",
        period_from=dt.date(2026, 10, 1),
        period_to=dt.date(2026, 10, 31),
        due_on=dt.date(2026, 11, 24),
        opened_by=cast.clerk,
    )
    Asked.objects.create(campaign=made, unit=cast.ward, done_at=None if silent else "2026-11-01T00:00Z")
    return made


def test_the_room_says_which_report_is_due_and_what_it_lacks(client, cast, ward, behind):
    made = campaign(cast)
    client.force_login(cast.clerk)
    answer = client.get(at("target-reports", cast))
    due = answer.context["due"]
    assert [one.words for one in due] == [
        "tháng 10 năm 2026",
        "tháng 11 năm 2026",
        "quý IV năm 2026",
        "năm 2026",
    ]
    first, second = due[0], due[1]
    assert (first.due_on, first.reported, first.asked) == (dt.date(2026, 11, 24), 0, 1)
    assert first.campaign_url == at("campaign", cast, campaign_id=made.pk)
    assert second.due_on == dt.date(2026, 12, 7)
    assert second.campaign_url.endswith("ky-bao-cao/moi/?loai=month")
    assert due[3].lacking == ("Thu ngân sách",)
    shown = answer.content.decode()
    assert "Đã báo cáo 0/1" in shown and "Mở kỳ báo cáo" in shown
    client.force_login(cast.auditor)
    assert "Mở kỳ báo cáo" not in client.get(at("target-reports", cast)).content.decode()


def test_the_room_answers_in_few_queries(client, cast, ward, behind, django_assert_max_num_queries):
    campaign(cast)
    cover = ward.indicator("bhyt")
    for _number in range(9):
        ward.target(cover, value=Decimal(90))
    client.force_login(cast.clerk)
    client.get(at("target-reports", cast))
    with django_assert_max_num_queries(25):
        client.get(at("target-reports", cast))
