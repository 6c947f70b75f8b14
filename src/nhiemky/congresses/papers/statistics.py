"""The statistics of a season as a printed paper."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from nhiemky.congresses.models import Season
from nhiemky.congresses.papers import season_heads
from nhiemky.congresses.papers.statistics_tables import Table
from nhiemky.printing import blocks
from nhiemky.printing.blocks import Block, Heading, Paper


def statistics_paper(season: Season, tables: Sequence[Table], *, scope: str) -> Paper:
    """`scope`: of which units, in words; empty for the whole season."""
    head = season_heads.head_of(season)
    named = season_heads.named(season)
    return Paper(
        letterhead=head.letterhead("BC"),
        place=head.place,
        dated=None,
        kind="BIỂU THỐNG KÊ",
        abstract=f"kết quả {named}",
        body=(*_scope(scope), *(block for table in tables if table.rows for block in table_blocks(table))),
        signatures=(head.signature,),
        recipients=head.recipients,
        title=f"Thống kê kết quả {named}",
        sample=head.is_sample,
    )


def table_blocks(table: Table) -> Iterator[Block]:
    """A heading and the ruled table under it; the first column is the widest."""
    yield Heading(table.title, level=2)
    others = len(table.header) - 1
    yield blocks.Table(
        header=table.header,
        rows=tuple((row.label, *(cell.text for cell in row.cells)) for row in table.rows),
        widths=(34.0, *(66.0 / others,) * others),
        align=("left", *("center",) * others),
    )


def _scope(scope: str) -> Iterator[Block]:
    if scope:
        yield season_heads.paragraph(f"Phạm vi thống kê: {scope}.")
