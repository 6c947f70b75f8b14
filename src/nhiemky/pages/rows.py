"""The rows of a list as they stand in its table: at the side of a screen and, cell under cell, on a phone.

Its heads and the choices of its filters too: whatever a list has dozens of is written here and not by a template.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterable, Sequence
from typing import Any

from django.utils.safestring import SafeString, mark_safe

from nhiemky.pages.columns import Cell, Column

# From the number to the end, if that is short: browsers break 27-BC/ĐU behind the dash and the stroke.
_SYMBOL = re.compile(r"(?<!\S)\S*\d.{0,20}$")


def written(rows: Sequence[Sequence[Cell]]) -> SafeString:
    """The rows of a list. Written here and not by a template, which took 30 ms for fifty rows of seven cells.

    Everything that comes from a row is escaped in `_cell`; the rest is written in this file.
    """
    starts = [_start(cell, place) for place, cell in enumerate(rows[0])] if rows else []
    written = ("".join(map(_cell, row, starts)) for row in rows)
    return mark_safe("\n".join(f'<tr role="row">{cells}</tr>' for cells in written))  # noqa: S308 - see above


def heads(columns: Iterable[tuple[Column, str, str]]) -> SafeString:
    """The heads of the columns: column, how it is sorted (`ascending`, `descending`, empty), the address that sorts by
    it (empty: it cannot)."""
    return mark_safe("\n".join(_head(*column) for column in columns))  # noqa: S308 - escaped in `_head`


def _head(column: Column, order: str, url: str) -> str:
    title = _escaped(column.title)
    if url:
        title = f'<a href="{_escaped(url)}">{title}<span class="arrow" aria-hidden="true"></span></a>'
    sort = f' aria-sort="{order}"' if order else ""
    return f'<th scope="col" role="columnheader" class="{_classes(column)}"{sort}>{title}</th>'


def options(choices: Iterable[tuple[str, Any]], *, chosen: str) -> SafeString:
    """The choices of a filter."""
    return mark_safe("".join(_option(value, words, chosen) for value, words in choices))  # noqa: S308 - as above


def _option(value: str, words: Any, chosen: str) -> str:
    selected = " selected" if value == chosen else ""
    return f'<option value="{_escaped(value)}"{selected}>{_escaped(words)}</option>'


def _classes(column: Column) -> str:
    kind = "status" if column.kind == "chip" else column.kind
    return f"{kind} not-on-phone" if column.hide_on_phone else kind


def _start(cell: Cell, place: int) -> str:
    """How a cell of this column begins, up to its last class. The first one names the row."""
    column, classes = cell.column, _classes(cell.column)
    if place == 0:
        return f'<th scope="row" role="rowheader" class="{classes}'
    return f'<td role="cell" data-label="{_escaped(column.title)}" class="{classes}'


def _cell(cell: Cell, start: str) -> str:
    end = "</th>" if start.startswith("<th") else "</td>"
    content = _escaped(cell.text)
    if cell.column.kind == "symbol":
        content = _SYMBOL.sub(r'<span class="whole">\g<0></span>', content)
    if cell.chip:
        content = f'<span class="chip {cell.chip.mood}">{content}</span>'
    if cell.url:
        content = f'<a href="{_escaped(cell.url)}">{content}</a>'
    return f'{start}{"" if cell.text else " nothing"}">{content}{end}'


def _escaped(text: Any) -> str:
    """Django's `escape` without its SafeString: a list has hundreds of cells."""
    return html.escape(str(text))
