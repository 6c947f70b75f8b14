"""Ten years of a ward from a workbook: template, preview, entered as a whole, nothing before that."""

from __future__ import annotations

import datetime as dt
import io
from decimal import Decimal
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from openpyxl import Workbook, load_workbook

from nhiemky.figures.models import Asked, Campaign, Figure, Indicator, Sheet
from nhiemky.journal.models import Entry


@pytest.fixture
def money(cast) -> Indicator:
    Indicator.objects.create(unit=cast.ward, code="cua-chi-bo", name="Của chi bộ", reported_by="branch")
    return Indicator.objects.create(unit=cast.ward, code="thu", name="Thu ngân sách", measure="VND")


@pytest.fixture(autouse=True)
def kept(settings, tmp_path, monkeypatch):
    """The bytes of a file are kept as soon as it is taken in: a test has no commit."""
    settings.MEDIA_ROOT = tmp_path
    monkeypatch.setattr("django.db.transaction.on_commit", lambda run, **_more: run())


def at(name: str, cast: Any, **more: Any) -> str:
    return reverse(name, kwargs={"ward": cast.ward.slug, **more})


def taken(client: Any, cast: Any, *rows: list[Any]) -> Sheet:
    book = Workbook()
    for row in rows:
        book.worksheets[0].append(row)
    out = io.BytesIO()
    book.save(out)
    client.force_login(cast.clerk)
    client.post(at("year-sheet-new", cast), {"file": SimpleUploadedFile("cac-nam.xlsx", out.getvalue())})
    return Sheet.objects.latest("pk")


def enter(client: Any, cast: Any, sheet: Sheet, **said: Any) -> Any:
    page = client.get(at("year-sheet", cast, sheet_id=sheet.pk))
    return client.post(
        at("year-sheet", cast, sheet_id=sheet.pk), {"seen": page.context["preview"].digest, **said}
    )


YEARS = ["Nội dung", "ĐVT", "2024", 2025, "Ước 2026"]
SOUND = ["Thu ngân sách", "tỷ đồng", 84.7, "90,4", 96.2]


def test_the_template_comes_back_filled_in(client, cast, money):
    client.force_login(cast.clerk)
    answer = client.get(at("year-sheet-new", cast), {"mau": ""})
    book = load_workbook(io.BytesIO(answer.content))
    rows = [[cell.value for cell in row] for row in book.worksheets[0].iter_rows()]
    assert len(rows[2]) == 12 and [row[0] for row in rows[3:]] == ["Thu ngân sách"]


def test_nothing_is_written_until_it_is_confirmed(client, cast, money):
    sheet = taken(client, cast, YEARS, SOUND, ["Của chi bộ", "", 1, 2, 3])
    assert not Figure.objects.exists() and (sheet.period_from, sheet.period_to) == (
        dt.date(2024, 1, 1), dt.date(2026, 12, 31),
    )  # fmt: skip
    page = client.get(at("year-sheet", cast, sheet_id=sheet.pk)).content.decode()
    assert "3 số mới" in page and "ước 96,2 tỷ đồng" in page and "Của chi bộ" in page
    assert enter(client, cast, sheet).status_code == 302
    found = Figure.objects.order_by("period_from")
    assert [(row.code, row.current.value, row.current.qualifier) for row in found] == [
        ("thu-2024", Decimal(84_700_000_000), ""),
        ("thu-2025", Decimal(90_400_000_000), ""),
        ("thu-2026", Decimal(96_200_000_000), "ước"),
    ]
    assert Entry.objects.filter(verb="SheetEntered").count() == 1
    assert enter(client, cast, sheet, reason="x").status_code == 409  # once is enough


def test_a_year_is_held_against_the_years_before_it_in_the_workbook(client, cast, money):
    sheet = taken(client, cast, YEARS, ["Thu ngân sách", "đồng", "84,7 tỷ", "90,4 tỷ", "96,2 triệu"])
    page = client.get(at("year-sheet", cast, sheet_id=sheet.pk))
    assert [row.finding.unit_text for row in page.context["preview"].doubted] == ["năm 2026"]
    assert enter(client, cast, sheet).status_code == 409
    assert enter(client, cast, sheet, sure="on").status_code == 302


def test_another_value_and_a_closed_year_need_a_reason(client, cast, money):
    assert enter(client, cast, taken(client, cast, YEARS[:3], SOUND[:3])).status_code == 302
    other = taken(client, cast, YEARS[:3], ["Thu ngân sách", "tỷ đồng", 85])
    assert enter(client, cast, other).status_code == 409
    assert enter(client, cast, other, reason="quyết toán").status_code == 302
    assert Figure.objects.get().current.number == 2
    closed = Campaign.objects.create(
        unit=cast.ward, kind="year", title="Năm 2025", opened_by=cast.clerk, closed_by=cast.clerk,
        period_from=dt.date(2025, 1, 1), period_to=dt.date(2025, 12, 31), due_on=dt.date(2026, 1, 8),
        closed_at=dt.datetime(2026, 1, 9, tzinfo=dt.UTC),
    )  # fmt: skip
    closed.indicators.add(money)
    Asked.objects.create(campaign=closed, unit=cast.ward)
    late = taken(client, cast, ["Nội dung", 2025], ["Thu ngân sách", "90,4 tỷ"])
    assert enter(client, cast, late).status_code == 409
    assert enter(client, cast, late, reason="báo muộn").status_code == 302


def test_it_is_dropped_and_no_other_ward_sees_it(client, cast, money):
    sheet = taken(client, cast, YEARS, SOUND)
    client.force_login(cast.stranger)
    assert client.get(at("year-sheet", cast, sheet_id=sheet.pk)).status_code == 404
    client.force_login(cast.clerk)
    assert client.get(at("sheet", cast, sheet_id=sheet.pk)).status_code == 404  # it is of no campaign
    client.post(at("year-sheet-drop", cast, sheet_id=sheet.pk))
    sheet.refresh_from_db()
    assert sheet.state == Sheet.State.DROPPED and not Figure.objects.exists()
