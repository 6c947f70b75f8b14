from __future__ import annotations

import datetime as dt
from decimal import Decimal

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from django.utils import timezone

from nhiemky.figures import queries, steps
from nhiemky.figures.models import Asked, Campaign, Figure, Indicator
from nhiemky.figures.queries.indicators import counted
from nhiemky.figures.rules import counting, periods
from nhiemky.figures.rules.definitions import Definition
from nhiemky.figures.rules.entry import Value


def at(name: str, ward, **more) -> str:
    return reverse(name, kwargs={"ward": ward.slug, **more})


@pytest.fixture
def revenue(cast) -> Indicator:
    new = Definition(name="Thu ngân sách", code="thu", measure="VND", sector="budget")
    return steps.define(cast.clerk, cast.ward, new)


@pytest.fixture
def growth(cast, revenue) -> Indicator:
    new = Definition(name="Tăng thu", code="tang-thu", formula="growth", operand=revenue.pk)
    return steps.define(cast.clerk, cast.ward, new)


def enter(cast, indicator, year: int, value: str, **more) -> Figure:
    said = Value(value=Decimal(value), measure=indicator.measure, **more)
    return steps.enter(
        cast.clerk, cast.ward, counting.figure_of(counted(indicator), periods.year(year), said)
    )


def test_the_catalogue_offers_the_usual_lines_with_one_click(client, cast):
    client.force_login(cast.clerk)
    empty = client.get(at("indicators", cast.ward)).content.decode()
    assert "Thêm chỉ số thường dùng" in empty and "Chưa có chỉ số nào" in empty
    form = client.get(at("indicators-usual", cast.ward)).context["form"]
    answer = client.post(at("indicators-usual", cast.ward), {"chosen": form.initial["chosen"]})
    assert answer.url == at("indicators", cast.ward)
    page = client.get(at("indicators", cast.ward), {"kieu": "tinh"})
    assert page.context["listing"].count == 4 and "Tỷ lệ hộ nghèo" in page.content.decode()
    assert client.get(at("indicators", cast.ward), {"tim": "bao hiem"}).context["listing"].count == 2
    assert client.get(at("indicators", cast.ward), {"xuat": "csv"}).status_code == 200
    refused = client.post(at("indicators-usual", cast.ward), {"sent": "1"})
    assert refused.status_code == 409 and "Chưa chọn chỉ số nào" in refused.content.decode()


def test_an_indicator_is_defined_without_any_syntax(client, cast):
    client.force_login(cast.clerk)
    typed = {"name": "Hộ nghèo", "measure": "hộ", "every": "year", "combines": "sum", "better": "less"}
    client.post(at("indicator-new", cast.ward), typed)
    poor = Indicator.objects.get(code="ho-ngheo")
    all_of_them = steps.define(cast.clerk, cast.ward, Definition(name="Tổng số hộ", measure="hộ"))
    formula = {
        **{"operand": poor.pk, "formula": "share", "second": all_of_them.pk, "name": "Tỷ lệ hộ nghèo"},
        **{"every": "year", "better": "less"},
    }
    answer = client.post(at("indicator-formula", cast.ward), formula)
    rate = Indicator.objects.get(code="ty-le-ho-ngheo")
    assert answer.url == at("indicator", cast.ward, indicator_id=rate.pk) and rate.measure == "%"
    lacking = client.post(at("indicator-formula", cast.ward), {**formula, "second": "", "name": "x"})
    assert "second" in lacking.context["form"].errors


def test_the_page_shows_the_years_as_a_picture_and_as_a_table(client, cast, revenue, growth):
    for year, value in ((2021, "50000000000"), (2023, "66000000000"), (2024, "60000000000")):
        enter(cast, revenue, year, value, qualifier="ước" if year == 2024 else "")
    client.force_login(cast.auditor)
    page = client.get(at("indicator", cast.ward, indicator_id=revenue.pk)).content.decode()
    for words in ("ước 60 tỷ đồng", "66 tỷ đồng", ">2022</text>", "ước -9,09%", "Tăng thu", "thu-2024"):
        assert words in page
    picture = page.partition('<svg class="years"')[2].partition("</svg>")[0]
    assert picture.count("<rect") == 3 and 'class="estimate"' in page
    assert "Nhập số</a>" not in page
    derived = client.get(at("indicator", cast.ward, indicator_id=growth.pk)).content.decode()
    assert "ước -9,09%" in derived and "Tự tính" in derived
    for tab in ("lien-quan", "nhat-ky", "in"):
        assert (
            client.get(at("indicator", cast.ward, indicator_id=revenue.pk), {"phan": tab}).status_code == 200
        )


def test_units_that_have_not_reported_are_missing(client, cast):
    members = steps.define(
        cast.clerk,
        cast.ward,
        Definition(name="Đảng viên mới", code="moi", measure="đảng viên", reported_by="branch"),
    )
    client.force_login(cast.clerk)
    here = at("indicator", cast.ward, indicator_id=members.pk)
    assert "Thiếu số của 1 đơn vị" in client.get(here).content.decode()
    typed = {"unit": cast.branch.pk, "year": "2023", "part": "q1", "value": "2"}
    client.post(at("figure-count", cast.ward, indicator_id=members.pk), typed)
    page = client.get(here).content.decode()
    assert "2 đảng viên" in page and "Thiếu số" not in page
    assert queries.resolve(cast.branch, "{{ moi-2023-q1 }}") == "2 đảng viên"


def test_a_superiors_line_is_read_only_but_counted(client, cast):
    above = Indicator.objects.create(unit=cast.ward.parent, code="thu", name="Thu", measure="VND")
    client.force_login(cast.clerk)
    page = client.get(at("indicator", cast.ward, indicator_id=above.pk)).content.decode()
    assert "chỉ xem" in page and "Nhập số</a>" in page
    for name in ("indicator-edit", "indicator-end"):
        assert client.get(at(name, cast.ward, indicator_id=above.pk)).status_code == 403
    typed = {"unit": cast.ward.pk, "year": "2023", "part": "", "value": "60 tỷ"}
    assert client.post(at("figure-count", cast.ward, indicator_id=above.pk), typed).status_code == 302
    other = Indicator.objects.create(unit=cast.other, code="x", name="x", measure="VND")
    assert client.get(at("indicator", cast.ward, indicator_id=other.pk)).status_code == 404


def test_a_wrong_magnitude_is_asked_about_once_with_the_history_beside_it(client, cast, revenue):
    enter(cast, revenue, 2022, "58000000000")
    client.force_login(cast.clerk)
    here = at("figure-count", cast.ward, indicator_id=revenue.pk)
    assert "58 tỷ đồng" in client.get(here, {"ky": "2023"}).content.decode()
    typed = {"unit": cast.ward.pk, "year": "2023", "part": "", "value": "60 triệu", "source": "Kho bạc"}
    asked = client.post(here, typed)
    page = asked.content.decode()
    assert asked.status_code == 422 and "60 tỷ đồng" in page and 'type="checkbox" name="sure"' in page
    assert 'value="60 triệu"' in page and 'value="Kho bạc"' in page
    assert client.post(here, {**typed, "sure": "on"}).status_code == 302
    assert str(queries.shown_now(Figure.objects.get(code="thu-2023"))) == "60 triệu đồng"


def test_a_second_value_of_a_period_leads_to_correcting(client, cast, revenue):
    figure = enter(cast, revenue, 2023, "60")
    client.force_login(cast.clerk)
    here = at("figure-count", cast.ward, indicator_id=revenue.pk)
    typed = {"unit": cast.ward.pk, "year": "2023", "part": "", "value": "61"}
    for answer in (client.get(here, {"ky": "2023"}), client.post(here, typed)):
        assert at("figure-correct", cast.ward, figure_id=figure.pk) in answer.content.decode()
    assert Figure.objects.count() == 1
    for wrong in ({"year": "1"}, {"value": ""}, {"part": "q9"}):
        assert client.post(here, {**typed, **wrong}).status_code == 422
    later = client.post(here, {**typed, "year": str(timezone.localdate().year + 1)})
    assert later.status_code == 409 and "chưa bắt đầu" in later.content.decode()


def test_after_closing_a_reason_is_asked_for_and_shown(client, cast, revenue):
    campaign = Campaign.objects.create(
        **{"unit": cast.ward, "kind": "year", "title": "Báo cáo năm 2023", "due_on": dt.date(2023, 12, 20)},
        **{"period_from": dt.date(2023, 1, 1), "period_to": dt.date(2023, 12, 31)},
        **{"opened_by": cast.clerk, "closed_by": cast.clerk, "closed_at": timezone.now()},
    )
    campaign.indicators.add(revenue)
    Asked.objects.create(campaign=campaign, unit=cast.ward)
    client.force_login(cast.clerk)
    here = at("figure-count", cast.ward, indicator_id=revenue.pk)
    assert "đã khóa ngày" in client.get(here, {"ky": "2023"}).content.decode()
    typed = {"unit": cast.ward.pk, "year": "2023", "part": "", "value": "60 tỷ"}
    refused = client.post(here, typed)
    assert refused.status_code == 409 and "reason" in refused.context["form"].errors
    client.post(here, {**typed, "reason": "Kho bạc gửi chậm"})
    figure = Figure.objects.get()
    page = client.get(at("figure", cast.ward, figure_id=figure.pk)).content.decode()
    assert page.count("sau khi khóa kỳ") == 2 and "Kho bạc gửi chậm" in page
    assert "khóa kỳ" in client.get(at("figure-correct", cast.ward, figure_id=figure.pk)).content.decode()
    assert (
        "sau khi khóa kỳ" in client.get(at("indicator", cast.ward, indicator_id=revenue.pk)).content.decode()
    )


def test_evidence_is_kept_with_the_value_and_handed_out_through_the_door(
    client, cast, revenue, settings, tmp_path, django_capture_on_commit_callbacks
):
    settings.MEDIA_ROOT = tmp_path
    client.force_login(cast.clerk)
    here = at("figure-count", cast.ward, indicator_id=revenue.pk)
    paper = SimpleUploadedFile("bao-cao.txt", "Thu ngân sách 60 tỷ đồng.".encode())
    typed = {"unit": cast.ward.pk, "year": "2023", "part": "", "value": "60 tỷ", "evidence": paper}
    with django_capture_on_commit_callbacks(execute=True):
        client.post(here, typed)
    figure = Figure.objects.get()
    file = at("figure-evidence", cast.ward, figure_id=figure.pk, number=1)
    assert file in client.get(at("figure", cast.ward, figure_id=figure.pk)).content.decode()
    assert "60 tỷ" in client.get(file).content.decode()
    missing = at("figure-evidence", cast.ward, figure_id=figure.pk, number=2)
    assert client.get(missing).status_code == 404
    client.force_login(cast.stranger)
    assert client.get(file).status_code == 404


def test_the_page_of_a_figure_shows_its_neighbours(client, cast, revenue):
    figure = enter(cast, revenue, 2023, "66000000000")
    enter(cast, revenue, 2022, "60000000000")
    client.force_login(cast.auditor)
    page = client.get(at("figure", cast.ward, figure_id=figure.pk)).content.decode()
    assert at("indicator", cast.ward, indicator_id=revenue.pk) in page
    assert "10%" in page and "6 tỷ đồng" in page and "năm 2022" in page
    for asked in ({"chi-so": revenue.pk}, {"linh-vuc": "budget"}, {"ky": "năm 2022"}):
        listing = client.get(at("figures", cast.ward), asked).context["listing"]
        assert listing.count == (1 if "ky" in asked else 2)
    assert client.get(at("figures", cast.ward), {"linh-vuc": "party"}).context["listing"].count == 0


def test_editing_and_ending(client, cast, revenue):
    enter(cast, revenue, 2023, "60")
    client.force_login(cast.clerk)
    edit = at("indicator-edit", cast.ward, indicator_id=revenue.pk)
    form = client.get(edit).context["form"]
    assert "measure" not in form.fields
    said = {"name": "Thu trên địa bàn", "every": "month", "better": "more", "revision": 1}
    client.post(edit, said)
    client.post(at("indicator-end", cast.ward, indicator_id=revenue.pk), {"valid_to": "31/12/2025"})
    revenue.refresh_from_db()
    assert (revenue.name, revenue.every, revenue.valid_to) == (
        "Thu trên địa bàn",
        "month",
        dt.date(2025, 12, 31),
    )
    page = client.get(at("indicator", cast.ward, indicator_id=revenue.pk)).content.decode()
    assert "Nhập số</a>" not in page and "Thôi dùng" in page


def test_pages_cost_few_queries(client, cast, revenue, growth, django_assert_max_num_queries):
    for year in range(2005, 2025):
        enter(cast, revenue, year, str(50 + year))
    client.force_login(cast.clerk)
    figure = Figure.objects.latest("pk")
    for page in (
        at("indicator", cast.ward, indicator_id=growth.pk),
        at("figure", cast.ward, figure_id=figure.pk),
        at("figure-count", cast.ward, indicator_id=revenue.pk),
    ):
        with django_assert_max_num_queries(24):
            assert client.get(page).status_code == 200


def test_an_old_year_is_compared_with_the_later_ones(cast, client):
    """Whoever brings the years before the first one is questioned as well, beside what stands there."""
    money = Indicator.objects.create(unit=cast.ward, code="thu", name="Thu ngân sách", measure="VND")
    address = f"/lam-viec/phuong-a/so-lieu/danh-muc/{money.pk}/nhap/"

    client.force_login(cast.clerk)
    client.post(address, {"unit": cast.ward.pk, "year": "2020", "part": "", "value": "62 tỷ"})
    page = client.post(address, {"unit": cast.ward.pk, "year": "2019", "part": "", "value": "60 triệu"})
    assert page.status_code == 422
    assert "kỳ sau (năm 2020: 62 tỷ đồng). Có phải 60 tỷ đồng?" in page.content.decode()


def test_a_value_of_another_unit_is_refused_with_its_conversion(cast, client):
    covered = Indicator.objects.create(unit=cast.ward, code="bhyt", name="Bảo hiểm y tế", measure="%")

    client.force_login(cast.clerk)
    page = client.post(
        f"/lam-viec/phuong-a/so-lieu/danh-muc/{covered.pk}/nhap/",
        {"unit": cast.ward.pk, "year": "2020", "part": "", "value": "948 ‰"},
    )
    assert "Có phải 94,8%?" in page.content.decode()
