"""The decoration of a season: every slogan with its words, where it hangs, how many, and what is done."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from nhiemky.congresses.models import Season
from nhiemky.congresses.papers import means
from nhiemky.congresses.rules.means import DecorationGroup, DecorationLine
from nhiemky.printing.blocks import Block, Heading, Paper, Table
from nhiemky.vietnamese.dates import format_date
from nhiemky.vietnamese.numbers import format_number

HEADER = ("TT", "Loại", "Nội dung chữ", "Nơi treo, đặt", "Số lượng", "Đã thực hiện")
WIDTHS = (6.0, 15.0, 34.0, 18.0, 11.0, 16.0)
ALIGN = ("center", "left", "left", "left", "center", "center")


def decoration_sheet(season: Season, groups: Sequence[DecorationGroup]) -> Paper:
    return means.sheet(season, kind="DANH MỤC", abstract="khánh tiết, tuyên truyền", body=_body(groups))


def _body(groups: Sequence[DecorationGroup]) -> Iterator[Block]:
    for group in groups:
        done = f"{format_number(group.done)}/{format_number(group.pieces)}"
        yield Heading(f"{group.unit or means.WHOLE_SEASON} (đã thực hiện {done})", level=2)
        rows = tuple(_line(place, line) for place, line in enumerate(group.lines, 1))
        yield Table(header=HEADER, rows=rows, widths=WIDTHS, align=ALIGN)


def _line(place: int, line: DecorationLine) -> tuple[str, ...]:
    done = format_date(line.done_on) if line.done_on else ""
    return (str(place), line.kind, line.words, line.place, format_number(line.quantity), done)
