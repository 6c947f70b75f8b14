"""The board as a printed table: a unit a row, a work package a column, each cell with its n/N."""

from __future__ import annotations

from nhiemky.congresses.rules.board import BoardRecord, BoardRow
from nhiemky.printing.blocks import ListPaper, Table
from nhiemky.vietnamese.dates import format_date

#: Relative widths: unit, day, state, who is in charge, all steps; then one for each package.
UNIT, DAY, STATE, CHARGED, ALL, PACKAGE = 18.0, 13.5, 10.5, 12.0, 10.0, 10.5


def board_paper(record: BoardRecord) -> ListPaper:
    """Lying down: nine packages stand beside the unit. What is late is said in words, "–" needs nothing.

    Who is in charge is left out where the reader may not know it.
    """
    charged = any(row.in_charge for row in record.rows)
    packages = len(record.columns)
    return ListPaper(
        title=f"Bảng tiến độ {record.title} – {record.ward}, ngày {format_date(record.as_of)}. {record.summary}",
        table=Table(
            header=(
                *("Đơn vị", "Ngày", "Tình trạng"),
                *(("Phụ trách",) if charged else ()),
                *("Tất cả", *record.columns),
            ),
            rows=tuple(_row(row, charged=charged) for row in record.rows),
            widths=(
                *(UNIT, DAY, STATE),
                *((CHARGED,) if charged else ()),
                *(ALL, *(PACKAGE,) * packages),
            ),
            align=(*("left",) * (3 + charged), *("center",) * (1 + packages)),
        ),
        sample=record.is_sample,
        landscape=True,
    )


def _row(row: BoardRow, *, charged: bool) -> tuple[str, ...]:
    known = (row.unit, row.day, row.state, *((row.in_charge,) if charged else ()))
    return (*known, *(cell.printed for cell in (row.whole, *row.cells)))
