"""The first sheet of an XLSX or CSV file as rows of cells; nothing is kept of the file."""

from __future__ import annotations

import csv
import io
import zipfile
from itertools import islice
from typing import Any
from xml.etree.ElementTree import ParseError

from openpyxl import load_workbook
from openpyxl.utils.exceptions import InvalidFileException

from nhiemky.files.reading import office, texts
from nhiemky.files.rules import kinds
from nhiemky.files.rules.names import ending_of, safe_name
from nhiemky.files.rules.secrecy import refuse_secret, refuse_secret_name
from nhiemky.kernel.refusals import Refused
from nhiemky.vietnamese.controls import without_controls

MOST_ROWS = 10_000
MOST_COLUMNS = 60
ROOM_FOR_HEADING = 20
ACCEPTED = ("xlsx", "text")


def rows_of(name: str, content: bytes, *, field: str = "file") -> list[list[Any]]:
    """The rows of a list as it was uploaded, at most MOST_ROWS and some for a heading, without what nobody sees in it.

    Raises Refused like files.steps.take_in (wrong kind, macros, damage, secret marks), and list-unreadable.
    """
    refuse_secret_name(name, field=field)
    ending = ending_of(safe_name(name))
    found = kinds.accepted_format(content, ending=ending, kinds=ACCEPTED, field=field)
    words = (
        texts.words_of(content, field=field)
        if found.kind == "text"
        else office.words_of(content, found, field=field)
    )
    words = without_controls(words)
    refuse_secret(words, field=field)
    return _rows_of_csv(words) if found.kind == "text" else _rows_of_xlsx(content, field=field)


def _rows_of_xlsx(content: bytes, *, field: str) -> list[list[Any]]:
    """Rows of the first sheet; dates are datetime. Formulas give the values that were saved with them."""
    try:
        book = load_workbook(io.BytesIO(content), read_only=True, data_only=True)
        sheet = book.worksheets[0]
        rows = [
            [without_controls(cell) if isinstance(cell, str) else cell for cell in row]
            for row in sheet.iter_rows(
                max_row=MOST_ROWS + ROOM_FOR_HEADING, max_col=MOST_COLUMNS, values_only=True
            )
        ]
    except (InvalidFileException, zipfile.BadZipFile, KeyError, IndexError, ValueError, ParseError):
        raise Refused("list-unreadable", field=field) from None
    return rows


def _rows_of_csv(text: str) -> list[list[Any]]:
    """Rows of a text with commas, semicolons or tabs between its cells, whichever its first line has most of."""
    first = next((line for line in text.splitlines() if line.strip()), "")
    delimiter = max(",;\t", key=first.count)
    lines = islice(csv.reader(io.StringIO(text), delimiter=delimiter), MOST_ROWS + ROOM_FOR_HEADING)
    return [row[:MOST_COLUMNS] for row in lines]
