"""The money of a season: estimate and settlement, item by item, with sums."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from nhiemky.congresses.models import Season
from nhiemky.congresses.papers import means
from nhiemky.congresses.rules.funding import Total
from nhiemky.congresses.rules.means import MoneyGroup, MoneyLine
from nhiemky.printing.blocks import Block, Heading, Paper, Table
from nhiemky.vietnamese.numbers import format_number

HEADER = ("TT", "Nội dung chi", "Dự toán (đồng)", "Quyết toán (đồng)", "Chênh lệch (đồng)", "Ghi chú")
WIDTHS = (6.0, 34.0, 16.0, 16.0, 16.0, 14.0)
ALIGN = ("center", "left", "right", "right", "right", "left")


def funding_sheet(season: Season, groups: Sequence[MoneyGroup], total: Total) -> Paper:
    return means.sheet(season, kind="BIỂU TỔNG HỢP", abstract="kinh phí", body=_body(groups, total))


def _body(groups: Sequence[MoneyGroup], total: Total) -> Iterator[Block]:
    for group in groups:
        yield Heading(group.unit or means.WHOLE_SEASON, level=2)
        yield _table([_line(place, line) for place, line in enumerate(group.lines, 1)], group.total)
    if len(groups) > 1:
        yield Heading("Tổng cộng", level=2)
        yield _table([], total)


def _table(lines: Sequence[tuple[str, ...]], total: Total) -> Table:
    rows = (*lines, ("", "Cộng", *_sums(total), ""))
    return Table(header=HEADER, rows=rows, widths=WIDTHS, align=ALIGN)


def _line(place: int, line: MoneyLine) -> tuple[str, ...]:
    return (str(place), line.item, *map(_shown, (line.estimate, line.settled, line.difference)), line.note)


def _sums(total: Total) -> tuple[str, str, str]:
    """Nothing is settled yet: then no nought stands there."""
    settled = total.open_items < total.items
    return (
        format_number(total.estimate),
        format_number(total.settled) if settled else "",
        format_number(total.difference) if settled else "",
    )


def _shown(amount: int | None) -> str:
    return "" if amount is None else format_number(amount)
