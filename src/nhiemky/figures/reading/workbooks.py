"""The first sheet of an XLSX file as cells: numbers as they are kept, formulas told from values."""

from __future__ import annotations

import io
import zipfile
from decimal import Decimal
from typing import Any
from xml.etree.ElementTree import ParseError

from openpyxl import load_workbook
from openpyxl.utils.exceptions import InvalidFileException

from nhiemky.figures.rules.sheets import Cell, CellKind
from nhiemky.kernel.refusals import Refused
from nhiemky.vietnamese.controls import without_controls

MOST_ROWS = 2000
MOST_COLUMNS = 60
#: Longer than that a cell is no number.
LONGEST = 200
#: As exact as a spreadsheet keeps a number: 0.1 + 0.2 is 0.3.
DIGITS = ".15g"


def cells_of(content: bytes, *, field: str = "file") -> list[list[Cell]]:
    """The cells of a workbook that `files` has taken in (real type, macros and zip bombs looked at there)."""
    try:
        # Not data_only: a formula has to be told from a number, even where its last result was saved with it.
        book = load_workbook(io.BytesIO(content), read_only=True, data_only=False)
        sheet = book.worksheets[0]
        # A file may claim any size for its sheet: the rows are counted as they come.
        sheet.reset_dimensions()
        rows = [
            [_cell(cell) for cell in row]
            for row in sheet.iter_rows(max_row=MOST_ROWS + 1, max_col=MOST_COLUMNS)
        ]
    except (
        InvalidFileException,
        zipfile.BadZipFile,
        KeyError,
        IndexError,
        ValueError,
        TypeError,
        ParseError,
    ):
        raise Refused("list-unreadable", field=field) from None
    if len(rows) > MOST_ROWS:
        raise Refused("sheet-too-long", most=MOST_ROWS, field=field)
    return rows


def _cell(cell: Any) -> Cell:
    value = cell.value
    if value is None:
        return Cell(CellKind.EMPTY)
    if cell.data_type == "f":
        return Cell(CellKind.FORMULA, _text(value))
    if cell.data_type == "n" and isinstance(value, int | float) and not isinstance(value, bool):
        number = Decimal(format(value, DIGITS)) if isinstance(value, float) else Decimal(value)
        if not number.is_finite():
            return Cell(CellKind.OTHER, _text(value))
        return Cell(CellKind.NUMBER, _text(value), number, percent="%" in str(cell.number_format or ""))
    if isinstance(value, str) and cell.data_type != "e":
        text = _text(value)
        if text.lstrip().startswith("="):
            return Cell(CellKind.FORMULA, text)
        return Cell(CellKind.TEXT if text.strip() else CellKind.EMPTY, text)
    return Cell(CellKind.OTHER, _text(value))


def _text(value: Any) -> str:
    return without_controls(str(value))[:LONGEST]
