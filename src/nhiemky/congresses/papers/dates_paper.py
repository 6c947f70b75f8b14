"""The dates of a season as a printed list."""

from __future__ import annotations

from nhiemky.congresses.rules.board import DatesRecord
from nhiemky.printing.blocks import ListPaper
from nhiemky.printing.tables import list_paper


def dates_paper(record: DatesRecord) -> ListPaper:
    """Day by day; whoever is in charge only where the reader may know it."""
    charged = any(row.in_charge for row in record.rows)
    header = [
        "TT",
        "Ngày",
        "Thứ",
        "Buổi",
        "Đơn vị",
        "Đại hội",
        *(["Phụ trách"] if charged else []),
        "Tình trạng",
    ]
    rows = [
        [
            str(place),
            row.day,
            row.weekday,
            row.part,
            row.unit,
            row.what,
            *([row.in_charge] if charged else []),
            row.state,
        ]
        for place, row in enumerate(record.rows, 1)
    ]
    title = f"Lịch {record.title} – {record.ward}"
    return list_paper(title=title, header=header, rows=rows, sample=record.is_sample, landscape=charged)
