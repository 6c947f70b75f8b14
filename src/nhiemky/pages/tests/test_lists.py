from __future__ import annotations

import csv
import datetime as dt
import io
import re
from dataclasses import replace

import openpyxl
import pytest
from django.db.models import QuerySet

from nhiemky.org.models import Person, Unit
from nhiemky.pages.lists import Chip, Column, Filter, Listing, by_words

exports: list[tuple[str, int]] = []

PEOPLE = Listing(
    title="Đảng viên",
    columns=(
        Column(
            "ten",
            "Họ và tên",
            lambda p: p.full_name,
            order_by="sort_key",
            link=lambda p, ward: f"/{ward.slug}/{p.pk}",
        ),
        Column(
            "sinh",
            "Ngày sinh",
            lambda p: p.birth_date,
            order_by=("birth_date", "pk"),
            kind="date",
            hide_on_phone=True,
        ),
        Column("may", "Điện thoại", lambda p: p.phone),
        Column("so", "Số", lambda p: -1234, kind="number"),
        Column("cho", "Chi bộ", lambda p: Chip("ok", p.unit.name), kind="chip"),
    ),
    filters=(
        Filter(
            "chi-bo",
            "Chi bộ",
            lambda ward: [(unit.pk, unit.name) for unit in Unit.objects.filter(parent=ward)],
            lambda rows, value: rows.filter(unit=value),
        ),
    ),
    search=by_words("folded"),
    default_order=("sort_key",),
    per_page=2,
    empty="Nhập danh sách từ tệp Excel.",
    export_name="dang-vien",
    export=lambda request, form, count: exports.append((form, count)),
)


@pytest.fixture(autouse=True)
def _no_exports_yet():
    exports.clear()


@pytest.fixture
def page(ask, ward, people):
    """The text of the list at an address."""

    def get(query: str = "", rows: QuerySet[Person] | None = None) -> str:
        found = Person.objects.select_related("unit") if rows is None else rows
        return PEOPLE.answer(ask(query), found, ward=ward).content.decode()

    return get


def names(text: str) -> list[str]:
    return re.findall(r'<th scope="row"[^>]*><a href="[^"]+">([^<]+)</a>', text)


def test_in_vietnamese_order_page_by_page(page):
    assert names(page()) == ["Vũ Quốc Án", "Lê Đức Cường"]
    assert names(page("?trang=2")) == ["Phạm Thùy Dung", "Nguyễn Văn Đạt"]
    assert names(page("?trang=3")) == ["Trần Thị Hà"]


@pytest.mark.parametrize(
    "query", ["?trang=99", "?trang=x", "?xep=nonsense", "?chi-bo=999999", "?xuat=exe", "?tim=%00"]
)
def test_a_strange_address_is_answered(page, query):
    assert "<html" in page(query)


def test_searched_without_diacritics(page):
    assert names(page("?tim=dat+nguyen")) == ["Nguyễn Văn Đạt"]
    assert names(page("?tim=%C4%90%E1%BA%A0T")) == ["Nguyễn Văn Đạt"]


def test_searched_from_the_start_of_words(page):
    assert names(page("?tim=guyen")) == names(page("?tim=at")) == []
    assert names(page("?tim=ng+d")) == ["Nguyễn Văn Đạt"]


def test_filtered_by_what_the_ward_has(page, people):
    text = page(f"?chi-bo={people[1].unit_id}")
    assert sorted(names(text)) == ["Phạm Thùy Dung", "Trần Thị Hà"]
    assert f'<option value="{people[1].unit_id}" selected>' in text


def test_sorted_both_ways_and_said_so(page):
    down = page("?xep=-sinh")
    assert names(down) == ["Vũ Quốc Án", "Phạm Thùy Dung"]
    assert down.count("aria-sort") == 1
    assert 'aria-sort="descending"' in down
    assert 'aria-sort="ascending"' in page()


def test_the_way_back_keeps_what_was_asked(page):
    text = page("?tim=d&xep=sinh&trang=2")
    assert "?tim=d&amp;xep=-sinh" in text
    assert '<input type="hidden" name="xep" value="sinh">' in text


def test_an_empty_list_says_what_to_do(page):
    assert "Nhập danh sách từ tệp Excel." in page(rows=Person.objects.none())
    assert "Không có dòng nào khớp" in page("?tim=khong-co-ai")


def test_no_more_queries_for_more_rows(ask, ward, people, django_assert_num_queries):
    with django_assert_num_queries(3):  # count, rows, choices of the filter
        PEOPLE.answer(ask(), Person.objects.select_related("unit"), ward=ward)


def test_rows_that_fit_on_one_page_are_counted_with_it(ask, ward, people, page, django_assert_num_queries):
    with django_assert_num_queries(2):  # rows, choices of the filter
        answer = PEOPLE.answer(ask("?tim=dat+nguyen"), Person.objects.select_related("unit"), ward=ward)
    text = answer.content.decode()
    assert names(text) == ["Nguyễn Văn Đạt"] and "1 dòng" in text
    assert names(page("?tim=dat+nguyen&trang=7")) == names(text)


def test_what_stands_in_heads_and_choices_is_text(ask, ward, people):
    column = replace(PEOPLE.columns[0], title="<i>Tên</i>")
    box = replace(PEOPLE.filters[0], choices=[('"1"', "<u>Một</u>")])
    listing = replace(PEOPLE, columns=(column,), filters=(box,))
    text = listing.answer(ask(), Person.objects.all(), ward=ward).content.decode()
    assert "&lt;i&gt;Tên&lt;/i&gt;" in text and "<i>" not in text
    assert 'value="&quot;1&quot;">&lt;u&gt;Một&lt;/u&gt;</option>' in text


def test_markup_of_people_is_text(page, people):
    Person.objects.filter(pk=people[4].pk).update(full_name="<b>Án</b>")
    assert "<b>Án</b>" not in page()
    assert "&lt;b&gt;Án" in page()


def export(ask, ward, form):
    return PEOPLE.answer(ask(f"?xuat={form}&trang=2"), Person.objects.select_related("unit"), ward=ward)


def test_csv_holds_every_row_and_no_formula(ask, ward, people):
    answer = export(ask, ward, "csv")
    rows = list(csv.reader(io.StringIO(answer.content.decode("utf-8-sig"))))
    assert answer.content.startswith(b"\xef\xbb\xbf")
    assert len(rows) == 6
    assert rows[1] == ["Vũ Quốc Án", "03/02/1964", "'=1+1", "-1234", "Chi bộ 1"]
    assert exports == [("csv", 5)]
    assert "phuong-thu-dang-vien-" in answer["Content-Disposition"]


def test_xlsx_keeps_dates_and_numbers_and_takes_text_for_text(ask, ward, people):
    sheet = openpyxl.load_workbook(io.BytesIO(export(ask, ward, "xlsx").content)).active
    cells = list(sheet.iter_rows(min_row=2, max_row=2))[0]
    assert cells[1].value.date() == dt.date(1964, 2, 3)
    assert cells[3].value == -1234
    assert (cells[2].value, cells[2].data_type) == ("=1+1", "s")


def test_pdf_is_one(ask, ward, people):
    answer = export(ask, ward, "pdf")
    assert answer.content.startswith(b"%PDF")
    assert answer["Content-Disposition"].startswith("inline")


def test_the_sample_says_so_in_every_file(ask, ward, people):
    ward.is_sample = True
    assert export(ask, ward, "csv").content.decode("utf-8-sig").startswith("DỮ LIỆU MẪU\r\n")
    sheet = openpyxl.load_workbook(io.BytesIO(export(ask, ward, "xlsx").content)).active
    assert sheet["A1"].value == "DỮ LIỆU MẪU"
    assert sheet["A2"].value == "Họ và tên"


def test_a_chip_is_one_of_the_moods():
    with pytest.raises(ValueError, match="a chip is one of"):
        Chip("red", "Quá hạn")
