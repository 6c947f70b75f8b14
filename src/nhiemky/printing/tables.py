"""A list of the screen as a printed list: title and table, columns as wide as their words need."""

from __future__ import annotations

import re
from collections.abc import Sequence

from nhiemky.printing.blocks import ListPaper, Table

# Narrower than this no column is readable; wider than this a cell wraps instead of starving its neighbours.
NARROWEST, WIDEST = 4, 40
NUMBER = re.compile(r"[-+]?\d[\d.,]*\s?%?")


def list_paper(
    *,
    title: str,
    header: Sequence[str],
    rows: Sequence[Sequence[str]],
    sample: bool = False,
    landscape: bool = False,
) -> ListPaper:
    """The printable list of a table of words; columns of numbers stand right."""
    cells = tuple(tuple(row) for row in rows)
    columns = [_column(tuple(header), cells, place) for place in range(len(header))]
    table = Table(
        header=tuple(header),
        rows=cells,
        widths=tuple(_width(column) for column in columns),
        align=tuple(_side(column[1:]) for column in columns),
    )
    return ListPaper(title=title, table=table, sample=sample, landscape=landscape)


def _column(header: tuple[str, ...], rows: tuple[tuple[str, ...], ...], place: int) -> tuple[str, ...]:
    return tuple(row[place] if place < len(row) else "" for row in (header, *rows))


def _width(column: tuple[str, ...]) -> float:
    word = max((len(word) for cell in column for word in cell.split()), default=0)
    # Nine cells of ten shall stand on one line: a single long remark must not set the width.
    usual = sorted(len(cell) for cell in column)[(len(column) * 9) // 10 - (len(column) > 1)]
    # The heading is bold and has the edge of its cell at both sides: "nhắc" is not "n-hắc".
    heading = max((len(word) for word in column[0].split()), default=0) + 2
    return float(min(max(word, usual, heading, NARROWEST), WIDEST))


def _side(cells: tuple[str, ...]) -> str:
    filled = [cell.strip() for cell in cells if cell.strip()]
    return "right" if filled and all(NUMBER.fullmatch(cell) for cell in filled) else "left"
