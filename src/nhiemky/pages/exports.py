"""A list as a file: XLSX, CSV, PDF. The sample says in every file that it is sample."""

from __future__ import annotations

import csv
import datetime as dt
import io
from collections.abc import Callable, Iterable, Sequence
from decimal import Decimal
from typing import Any

import xlsxwriter
from django.http import HttpResponse
from django.utils import timezone
from django.utils.http import content_disposition_header

from nhiemky.pages.columns import Column, shown
from nhiemky.printing.blocks import SAMPLE_MARK
from nhiemky.printing.pdf import to_pdf
from nhiemky.printing.tables import list_paper

#: A spreadsheet takes text that begins like this for a formula, also in a quoted field of a CSV file.
FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
MANY_COLUMNS = 5
WIDEST = 60

Rows = Iterable[Any]


def harmless(text: str) -> str:
    """Text that no spreadsheet runs: an apostrophe before what would begin a formula."""
    return f"'{text}" if text.startswith(FORMULA) or text.lstrip().startswith(FORMULA) else text


def to_csv(*, title: str, columns: Sequence[Column], rows: Rows, sample: bool) -> bytes:
    """UTF-8 with a byte order mark, so that Excel reads the diacritics; decimals with a comma, nothing grouped."""
    out = io.StringIO(newline="")
    writer = csv.writer(out)
    if sample:
        writer.writerow([SAMPLE_MARK])
    writer.writerow([harmless(str(column.title)) for column in columns])
    for row in rows:
        writer.writerow([_in_csv(column.value(row)) for column in columns])
    return out.getvalue().encode("utf-8-sig")


def _in_csv(value: Any) -> str:
    if isinstance(value, int | Decimal) and not isinstance(value, bool):
        return shown(value).replace(".", "")
    return harmless(shown(value))


def to_xlsx(*, title: str, columns: Sequence[Column], rows: Rows, sample: bool) -> bytes:
    """One sheet: numbers and dates as such, everything else as text that is never taken for a formula."""
    out = io.BytesIO()
    book = xlsxwriter.Workbook(
        out,
        {
            "in_memory": True,
            "strings_to_formulas": False,
            "strings_to_urls": False,
            "strings_to_numbers": False,
        },
    )
    book.set_properties({"title": title, "comments": SAMPLE_MARK if sample else ""})
    sheet = book.add_worksheet()
    head = book.add_format({"bold": True, "bottom": 1, "text_wrap": True, "valign": "top"})
    top = 1 if sample else 0
    if sample:
        sheet.write_string(0, 0, SAMPLE_MARK, book.add_format({"bold": True, "font_color": "#A4161A"}))
        sheet.set_header(f"&C{SAMPLE_MARK}")
    for place, column in enumerate(columns):
        sheet.write_string(top, place, str(column.title), head)
    widths = _write_rows(book, sheet, columns, rows, first=top + 1)
    for place, width in enumerate(widths):
        sheet.set_column(place, place, width)
    sheet.freeze_panes(top + 1, 1)
    sheet.repeat_rows(top)
    sheet.set_landscape()
    sheet.fit_to_pages(1, 0)
    book.close()
    return out.getvalue()


def _write_rows(book: Any, sheet: Any, columns: Sequence[Column], rows: Rows, *, first: int) -> list[int]:
    """Write the rows below the header; returns how wide each column wants to be, in letters."""
    day = book.add_format({"num_format": "dd/mm/yyyy", "align": "left"})
    moment = book.add_format({"num_format": "dd/mm/yyyy hh:mm", "align": "left"})
    widths = [len(str(column.title)) + 2 for column in columns]
    for number, row in enumerate(rows, first):
        for place, column in enumerate(columns):
            value = column.value(row)
            match value:
                case None | "":
                    continue
                case int() | Decimal() if not isinstance(value, bool):
                    sheet.write_number(number, place, value)
                case dt.datetime():
                    local = timezone.make_naive(value) if timezone.is_aware(value) else value
                    sheet.write_datetime(number, place, local, moment)
                case dt.date():
                    sheet.write_datetime(number, place, value, day)
                case _:
                    sheet.write_string(number, place, shown(value))
            widths[place] = min(max(widths[place], len(shown(value)) + 2), WIDEST)
    return widths


def to_paper(*, title: str, columns: Sequence[Column], rows: Rows, sample: bool) -> bytes:
    """The list as a printed one (PDF/A); lying down when it has many columns."""
    paper = list_paper(
        title=title,
        header=[str(column.title) for column in columns],
        rows=[[shown(column.value(row)) for column in columns] for row in rows],
        sample=sample,
        landscape=len(columns) > MANY_COLUMNS,
    )
    return to_pdf(paper)


Writer = Callable[..., bytes]
#: How a list can be taken away: format → (writer, type of the file).
FORMATS: dict[str, tuple[Writer, str]] = {
    "xlsx": (to_xlsx, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    "csv": (to_csv, "text/csv; charset=utf-8"),
    "pdf": (to_paper, "application/pdf"),
}


def answer(
    *, form: str, name: str, title: str, columns: Sequence[Column], rows: Rows, sample: bool
) -> HttpResponse:
    """The file as a download; a PDF opens in the browser, from where it is printed."""
    write, content_type = FORMATS[form]
    response = HttpResponse(
        write(title=title, columns=columns, rows=rows, sample=sample), content_type=content_type
    )
    file_name = f"{name}-{timezone.localdate():%Y%m%d}.{form}"
    response["Content-Disposition"] = content_disposition_header(form != "pdf", file_name) or "inline"
    response["Cache-Control"] = "private, no-store"
    return response
