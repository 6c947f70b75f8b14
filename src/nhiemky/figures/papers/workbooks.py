"""The workbook that a campaign hands out to be filled in: units × indicators, or one unit with its indicators below each other."""

from __future__ import annotations

import io
from collections.abc import Sequence
from typing import Any

import xlsxwriter

from nhiemky.figures.models import Campaign, Indicator
from nhiemky.org.models import Unit
from nhiemky.printing.blocks import SAMPLE_MARK
from nhiemky.vietnamese.dates import format_date
from nhiemky.vietnamese.measures import label

YEARS = "Số liệu các năm. Ghi số vào các ô trống; chưa có số thì để trống, không ghi 0."
UNITS, ONE = "Đơn vị", ("Chỉ số", "Đơn vị tính", "Giá trị", "Ghi chú")


def template(
    campaign: Campaign, indicators: Sequence[Indicator], units: Sequence[Unit], *, sample: bool
) -> bytes:
    """Of several units a table, of one unit a list."""
    out = io.BytesIO()
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    book = xlsxwriter.Workbook(out, options)
    sheet = book.add_worksheet("Số liệu")
    bold = book.add_format({"bold": True})
    head = book.add_format({"bold": True, "bottom": 1, "text_wrap": True, "valign": "top"})
    sheet.write_string(0, 0, f"{SAMPLE_MARK} · {campaign.title}" if sample else campaign.title, bold)
    sheet.write_string(
        1,
        0,
        f"Hạn {format_date(campaign.due_on)}. Ghi số vào các ô trống; chưa có số thì để trống, không ghi 0.",
    )
    if len(units) == 1:
        sheet.write_string(2, 0, f"Đơn vị: {units[0].name}", bold)
        _list(sheet, indicators, head)
    else:
        _table(sheet, indicators, units, head)
    book.close()
    return out.getvalue()


def _table(sheet: Any, indicators: Sequence[Indicator], units: Sequence[Unit], head: Any) -> None:
    sheet.write_string(3, 0, UNITS, head)
    for place, one in enumerate(indicators, 1):
        sheet.write_string(3, place, heading(one), head)
    for number, unit in enumerate(units, 4):
        sheet.write_string(number, 0, unit.name)
    sheet.set_column(0, 0, 34)
    sheet.set_column(1, len(indicators), 18)
    sheet.freeze_panes(4, 1)


def _list(sheet: Any, indicators: Sequence[Indicator], head: Any) -> None:
    for place, words in enumerate(ONE):
        sheet.write_string(3, place, words, head)
    for number, one in enumerate(indicators, 4):
        sheet.write_string(number, 0, one.name)
        sheet.write_string(number, 1, label(one.measure))
    sheet.set_column(0, 0, 48)
    sheet.set_column(1, 3, 18)
    sheet.freeze_panes(4, 1)


def heading(indicator: Indicator) -> str:
    """`Thu ngân sách (đồng)`: read back by rules/sheets.py."""
    return f"{indicator.name} ({label(indicator.measure)})" if indicator.measure else indicator.name


def years_template(indicators: Sequence[Indicator], *, last: int, sample: bool) -> bytes:
    """The indicators of a ward below each other, ten years beside each other."""
    out = io.BytesIO()
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    book = xlsxwriter.Workbook(out, options)
    sheet = book.add_worksheet("Số liệu")
    head = book.add_format({"bold": True, "bottom": 1, "text_wrap": True, "valign": "top"})
    sheet.write_string(0, 0, f"{SAMPLE_MARK} · {YEARS}" if sample else YEARS, book.add_format({"bold": True}))
    for place, words in enumerate(ONE[:2]):
        sheet.write_string(2, place, words, head)
    for place, year in enumerate(range(last - 9, last + 1), 2):
        sheet.write_number(2, place, year, head)
    for number, one in enumerate(indicators, 3):
        sheet.write_string(number, 0, one.name)
        sheet.write_string(number, 1, label(one.measure))
    sheet.set_column(0, 0, 48)
    sheet.set_column(1, 11, 16)
    sheet.freeze_panes(3, 1)
    book.close()
    return out.getvalue()
