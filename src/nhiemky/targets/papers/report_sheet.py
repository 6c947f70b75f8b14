"""A report as a workbook: targets, sentences and annex on a sheet each, numbers as numbers. Always Vietnamese."""

from __future__ import annotations

import io
from collections.abc import Sequence
from decimal import Decimal
from typing import Any

import xlsxwriter

from nhiemky.printing.blocks import SAMPLE_MARK
from nhiemky.targets.rules import report_cells, report_words
from nhiemky.targets.rules.report_cells import Cell
from nhiemky.targets.rules.report_hands import InWords
from nhiemky.targets.rules.report_lines import Report

_PLAIN = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
}
_NUMBER = "#,##0.####"


def workbook(found: Report, *, sample: bool) -> bytes:
    """The file as bytes. No cell is a formula."""
    out = io.BytesIO()
    book = xlsxwriter.Workbook(out, _PLAIN)
    book.set_properties({"title": found.title, "comments": SAMPLE_MARK if sample else ""})
    targets = (
        [("Chỉ tiêu", report_cells.number_header(found), report_cells.numbers(found))]
        if found.counted_lines
        else []
    )
    said = [
        (section.title, one)
        for section in report_words.by_sector(found, InWords())
        for one in section.sentences
    ]
    said += [("Cần chú ý", one) for one in report_words.behind(found)]
    said += [("Báo cáo số liệu", one) for one in report_words.silent(found)]
    for name, header, rows in (
        *targets,
        ("Biểu số liệu", report_cells.ANNEX_HEADER, report_cells.annex_numbers(found)),
        ("Nhận xét", ("Mục", "Nội dung"), tuple(said)),
    ):
        _sheet(book, name, header, rows, title=found.title, sample=sample)
    book.close()
    return out.getvalue()


def _sheet(
    book: Any,
    name: str,
    header: Sequence[str],
    rows: Sequence[Sequence[Cell]],
    *,
    title: str,
    sample: bool,
) -> None:
    sheet = book.add_worksheet(name)
    head = book.add_format({"bold": True, "bottom": 1, "text_wrap": True, "valign": "top"})
    wrapped = book.add_format({"text_wrap": True, "valign": "top"})
    number = book.add_format({"num_format": _NUMBER, "valign": "top"})
    sheet.write_string(0, 0, title, book.add_format({"bold": True, "font_size": 13}))
    top = 1
    if sample:
        sheet.write_string(1, 0, SAMPLE_MARK, book.add_format({"bold": True, "font_color": "#A4161A"}))
        sheet.set_header(f"&C{SAMPLE_MARK}")
        top = 2
    for place, words in enumerate(header):
        sheet.write_string(top, place, words, head)
        widest = max((len(str(row[place])) for row in rows), default=0)
        sheet.set_column(place, place, min(max(len(words) + 2, widest + 2), 60))
    for at, row in enumerate(rows, top + 1):
        for place, value in enumerate(row):
            if isinstance(value, Decimal):
                sheet.write_number(at, place, value, number)
            else:
                sheet.write_string(at, place, value, wrapped)
    sheet.freeze_panes(top + 1, 1)
    sheet.repeat_rows(top)
    sheet.set_landscape()
    sheet.fit_to_pages(1, 0)
