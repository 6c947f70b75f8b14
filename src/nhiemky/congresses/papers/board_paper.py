"""The board as a printed table: a unit a row, a work package a column, each cell with its n/N."""

from __future__ import annotations

from nhiemky.congresses.rules.board import BoardRecord
from nhiemky.printing.blocks import ListPaper
from nhiemky.printing.tables import list_paper
from nhiemky.vietnamese.dates import format_date


def board_paper(record: BoardRecord) -> ListPaper:
    """Lying down: nine packages stand beside the unit. What is late is said in words, "–" needs nothing."""
    header = ["Đơn vị", "Ngày", "Tình trạng", "Phụ trách", "Tất cả", *record.columns]
    rows = [
        [
            row.unit,
            row.day,
            row.state,
            row.in_charge,
            row.whole.printed,
            *(cell.printed for cell in row.cells),
        ]
        for row in record.rows
    ]
    if not any(row.in_charge for row in record.rows):
        header.pop(3)
        rows = [[*row[:3], *row[4:]] for row in rows]
    title = f"Bảng tiến độ {record.title} – {record.ward}, ngày {format_date(record.as_of)}. {record.summary}"
    return list_paper(title=title, header=header, rows=rows, sample=record.is_sample, landscape=True)
