"""A workbook is handed out, filled in, uploaded, previewed, and entered as a whole or dropped."""

from __future__ import annotations

import io
from decimal import Decimal
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from openpyxl import Workbook, load_workbook

from nhiemky.figures import queries, steps
from nhiemky.figures.models import Asked, Campaign, Figure, Indicator, Sheet
from nhiemky.figures.reading import workbooks
from nhiemky.figures.rules import entry, periods
from nhiemky.figures.rules.sheets import CellKind
from nhiemky.figures.tests.database.conftest import Cast
from nhiemky.journal.models import Entry
from nhiemky.kernel.refusals import Refused
from nhiemky.org.models import UnitKind
from nhiemky.org.steps import create_unit

YEAR = periods.year(2026)


@pytest.fixture
def campaign(cast: Cast, settings: Any, tmp_path: Any) -> Campaign:
    settings.MEDIA_ROOT = tmp_path
    other = create_unit(slug="chi-bo-2", kind=UnitKind.BRANCH, name="Chi bộ 2", parent=cast.ward)
    made = Campaign.objects.create(
        unit=cast.ward,
        kind="year",
        title="Báo cáo năm 2026",
        period_from=YEAR.first,
        period_to=YEAR.last,
        due_on="2027-01-08",
        opened_by=cast.clerk,
    )
    for code, name, measure in (("thu", "Thu quỹ", "VND"), ("duong", "Đường bê tông", "km")):
        made.indicators.add(
            Indicator.objects.create(
                unit=cast.ward, code=code, name=name, measure=measure, reported_by=UnitKind.BRANCH
            )
        )
    Asked.objects.create(campaign=made, unit=cast.branch)
    Asked.objects.create(campaign=made, unit=other)
    return made


def file_of(*rows: list[Any], name: str = "so-lieu.xlsx") -> SimpleUploadedFile:
    book, out = Workbook(), io.BytesIO()
    for row in rows:
        book.active.append(row)
    book.save(out)
    return SimpleUploadedFile(name, out.getvalue())


def at(name: str, cast: Cast, **more: object) -> str:
    return reverse(name, kwargs={"ward": cast.ward.slug, **more})


def uploaded(client, cast, campaign, capture, *rows: list[Any]) -> Sheet:
    with capture(execute=True):
        answer = client.post(at("campaign-sheet", cast, campaign_id=campaign.pk), {"file": file_of(*rows)})
    assert answer.status_code == 302, answer.content.decode()
    return Sheet.objects.latest("pk")


HEADING = ["Đường bê tông", "Đơn vị", "Người lập", "Thu quỹ (tỷ đồng)"]


def test_a_template_comes_back_filled_in(client, cast, campaign, django_capture_on_commit_callbacks):
    client.force_login(cast.clerk)
    url = at("campaign-sheet", cast, campaign_id=campaign.pk)
    book = load_workbook(io.BytesIO(client.get(url, {"mau": ""}).content))
    rows = [[cell.value for cell in row] for row in book.active.iter_rows()]
    assert rows[3] == ["Đơn vị", "Đường bê tông (km)", "Thu quỹ (đồng)"]
    rows[4][1], rows[5][2] = 3.5, "60 tỷ"
    sheet = uploaded(client, cast, campaign, django_capture_on_commit_callbacks, *rows)
    assert [str(row.finding.value.value) for row in queries.preview_of(sheet).rows] == ["3.5", "60000000000"]
    one = load_workbook(io.BytesIO(client.get(url, {"mau": cast.branch.pk}).content)).active
    assert one["A3"].value == "Đơn vị: Chi bộ 1" and one["A5"].value == "Đường bê tông"


def test_nothing_is_written_before_it_is_confirmed(
    client, cast, campaign, django_capture_on_commit_callbacks
):
    client.force_login(cast.clerk)
    roads = Indicator.objects.get(code="duong")
    spots = {year: steps.Spot(cast.branch, roads, periods.year(year)) for year in (2025, 2026)}
    steps.put_value(cast.clerk, spots[2025], entry.read("26,6", "km"), reason="")
    steps.put_value(cast.clerk, spots[2026], entry.read("25", "km"), reason="")
    sheet = uploaded(
        client, cast, campaign, django_capture_on_commit_callbacks,
        HEADING, [266, "chi bộ 1", "A", "=1+1"], ["1.234,5", "CHI BỘ 2", "B", 60], [1, "Chi bộ 9", "C", 2],
    )  # fmt: skip
    page = client.get(at("sheet", cast, sheet_id=sheet.pk))
    text = page.content.decode()
    for words in ("Chênh 10 lần", "công thức", "Chi bộ 9", "Người lập", "25 km", "266 km", "60 tỷ đồng"):
        assert words in text
    assert Figure.objects.filter(period_to=YEAR.last).count() == 1
    form = {"seen": page.context["form"].initial["seen"]}
    url = at("sheet", cast, sheet_id=sheet.pk)
    assert client.post(url, {**form, "reason": "đếm lại"}).status_code == 409  # the doubt is not answered
    assert client.post(url, {**form, "sure": "on"}).status_code == 409  # no reason
    assert client.post(url, {"seen": "x", "sure": "on", "reason": "đếm lại"}).status_code == 409
    assert Figure.objects.filter(period_to=YEAR.last).count() == 1
    assert client.post(url, {**form, "sure": "on", "reason": "đếm lại"}).status_code == 302
    now = {(f.unit.name, f.indicator.code): f.current for f in Figure.objects.filter(period_to=YEAR.last)}
    assert {place: version.value for place, version in now.items()} == {
        ("Chi bộ 1", "duong"): Decimal(266),
        ("Chi bộ 2", "duong"): Decimal("1234.5"),
        ("Chi bộ 2", "thu"): Decimal(60 * 10**9),
    }
    assert now["Chi bộ 1", "duong"].reason == "đếm lại"
    entered = Entry.objects.get(verb="SheetEntered")
    assert (entered.facts["new"], entered.facts["corrected"], entered.facts["left_out"]) == (2, 1, 2)
    # The branch that has said everything has reported, the other one has not.
    done = dict(campaign.asked.values_list("unit__name", "done_at"))
    assert done["Chi bộ 2"] and not done["Chi bộ 1"]
    assert client.post(url, {**form, "sure": "on", "reason": "đếm lại"}).status_code == 409
    assert "số như đang có" in client.get(url).content.decode()


def test_what_changed_since_the_preview_is_looked_at_again(
    client, cast, campaign, django_capture_on_commit_callbacks
):
    client.force_login(cast.clerk)
    sheet = uploaded(
        client, cast, campaign, django_capture_on_commit_callbacks, HEADING, [3, "Chi bộ 1", "", None]
    )
    url = at("sheet", cast, sheet_id=sheet.pk)
    seen = client.get(url).context["form"].initial["seen"]
    spot = steps.Spot(cast.branch, Indicator.objects.get(code="duong"), YEAR)
    steps.put_value(cast.clerk, spot, entry.read("2", "km"), reason="")
    answer = client.post(url, {"seen": seen, "reason": "đếm lại"})
    assert answer.status_code == 409 and "thay đổi sau khi bạn xem" in answer.content.decode()


def test_a_sheet_is_dropped(client, cast, campaign, django_capture_on_commit_callbacks):
    client.force_login(cast.clerk)
    sheet = uploaded(
        client, cast, campaign, django_capture_on_commit_callbacks, HEADING, [3, "Chi bộ 1", "", None]
    )
    url = at("sheet-drop", cast, sheet_id=sheet.pk)
    assert "không số nào được ghi" in client.post(url, follow=True).content.decode()
    assert "đã nhập hoặc đã bỏ" in client.post(url, follow=True).content.decode()
    assert not Figure.objects.filter(period_to=YEAR.last).exists()


@pytest.mark.parametrize(
    ("rows", "words"),
    [
        ([["Họ và tên"], ["A"]], "Không tìm thấy dòng tiêu đề"),
        ([HEADING, *[[1, "Chi bộ 1", "", 2]] * 2001], "quá 2000 dòng"),
    ],
)
def test_workbooks_that_are_not_taken(client, cast, campaign, rows: list[list[Any]], words: str):
    client.force_login(cast.clerk)
    url = at("campaign-sheet", cast, campaign_id=campaign.pk)
    answer = client.post(url, {"file": file_of(*rows)})
    assert answer.status_code == 409 and words in answer.content.decode()
    assert not Sheet.objects.exists()


def test_a_file_that_is_no_workbook(client, cast, campaign):
    client.force_login(cast.clerk)
    url = at("campaign-sheet", cast, campaign_id=campaign.pk)
    for name, content in (
        ("a.xlsx", b"PK\x03\x04 broken"),
        ("a.txt", "Đường".encode()),
        ("a.pdf", b"%PDF-1.4"),
    ):
        assert client.post(url, {"file": SimpleUploadedFile(name, content)}).status_code == 409
    with pytest.raises(Refused, match="list-unreadable"):
        workbooks.cells_of(b"no zip")


def test_kinds_of_cells():
    book, out = Workbook(), io.BytesIO()
    sheet = book.active
    sheet.append([1, 0.1 + 0.2, "1.234,5", "=A1", True, None, " ", "#N/A"])
    sheet.append([0.953])
    sheet["A2"].number_format = "0.0%"
    book.save(out)
    first, second = workbooks.cells_of(out.getvalue())
    assert [cell.kind for cell in first[:8]] == [
        CellKind.NUMBER, CellKind.NUMBER, CellKind.TEXT, CellKind.FORMULA, CellKind.OTHER, CellKind.EMPTY,
        CellKind.EMPTY, CellKind.OTHER,
    ]  # fmt: skip
    assert first[1].number == Decimal("0.3") and second[0].percent


def test_only_writers_reach_a_sheet(client, cast, campaign, django_capture_on_commit_callbacks):
    client.force_login(cast.clerk)
    sheet = uploaded(
        client, cast, campaign, django_capture_on_commit_callbacks, HEADING, [3, "Chi bộ 1", "", None]
    )
    for who, status in ((cast.auditor, 403), (cast.branch_secretary, 403), (cast.stranger, 404)):
        client.force_login(who)
        assert client.get(at("sheet", cast, sheet_id=sheet.pk)).status_code == status
    client.force_login(cast.stranger)
    wrong = reverse("sheet", kwargs={"ward": cast.other.slug, "sheet_id": sheet.pk})
    assert client.get(wrong).status_code == 404


def test_a_sheet_whose_file_is_gone_says_so(client, cast, campaign):
    client.force_login(cast.clerk)
    answer = client.post(
        at("campaign-sheet", cast, campaign_id=campaign.pk),
        {"file": file_of(HEADING, [3, "Chi bộ 1", "", None])},
    )
    assert answer.status_code == 302  # the bytes are written after commit, which a test does not reach
    gone = client.get(answer.headers["Location"])
    assert gone.status_code == 409 and "không còn trong kho tệp" in gone.content.decode()
