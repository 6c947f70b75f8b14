"""The papers and tables of a season as files. What is counted over the season is made in season_papers."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse

from nhiemky.congresses import access, papers, queries
from nhiemky.congresses.access import SeasonPaper
from nhiemky.congresses.actions.export_season import export_season
from nhiemky.congresses.rules.board import BoardRecord, BoardRow, DatesRecord, DatesRow
from nhiemky.congresses.views import season_papers
from nhiemky.kernel.gates import open_to
from nhiemky.pages import exports
from nhiemky.pages.columns import Column
from nhiemky.pages.papers import answer
from nhiemky.printing.blocks import Printable


@dataclass(frozen=True, slots=True)
class Print:
    """A paper (None: only a table) with the same as a table (empty: only a paper); `people`: names of members in it."""

    title: str
    paper: Callable[[], Printable] | None
    columns: tuple[Column, ...] = ()
    rows: Sequence[Any] = ()
    people: int = 0


Maker = Callable[[SeasonPaper], Print]


def board(asked: SeasonPaper) -> Print:
    record = queries.board_record(
        asked.season,
        asked.congresses,
        asked.ward,
        today=queries.today_in(asked.ward),
        sees_people=asked.sees_people,
    )
    return Print(
        title=f"Bảng tiến độ {record.title}",
        paper=lambda: papers.board_paper(record),
        columns=_board_columns(record),
        rows=record.rows,
        people=_named(record),
    )


def dates(asked: SeasonPaper) -> Print:
    record = queries.dates_record(asked.season, asked.congresses, asked.ward, sees_people=asked.sees_people)
    return Print(
        title=f"Lịch {record.title}",
        paper=lambda: papers.dates_paper(record),
        columns=DATES,
        rows=record.rows,
        people=_named(record),
    )


#: Papers of the season and its board; those that are counted stand in season_papers.
OF_THE_BOARD: dict[str, Maker] = {"bang-tien-do": board, "lich-dai-hoi": dates}


@open_to(access.for_season_paper)
def paper(request: HttpRequest, asked: SeasonPaper) -> HttpResponse:
    """PDF and DOCX of the paper, XLSX of the table. Written down before it leaves the house."""
    if asked.paper in season_papers.MAKERS:
        return season_papers.answered(request, asked)
    if asked.paper not in OF_THE_BOARD:
        raise Http404
    made = OF_THE_BOARD[asked.paper](asked)
    if asked.form == "xlsx" and not made.columns or asked.form != "xlsx" and made.paper is None:
        raise Http404
    export_season(request.user, asked.season, paper=asked.paper, form=asked.form, people=made.people)
    name = f"{asked.ward.slug}-{asked.paper}-{asked.season.pk}"
    if asked.form == "xlsx" or made.paper is None:
        return exports.answer(
            form="xlsx",
            name=name,
            title=made.title,
            columns=made.columns,
            rows=made.rows,
            sample=asked.ward.is_sample,
        )
    return answer(made.paper(), form=asked.form, name=name)


def _board_columns(record: BoardRecord) -> tuple[Column, ...]:
    def tallied(place: int) -> Callable[[BoardRow], str]:
        return lambda row: row.cells[place].printed

    packages = [Column(f"nhom-{place}", title, tallied(place)) for place, title in enumerate(record.columns)]
    return (
        Column("don-vi", "Đơn vị", lambda row: row.unit),
        Column("ngay", "Ngày", lambda row: row.day),
        Column("tinh-trang", "Tình trạng", lambda row: row.state),
        *(
            [Column("phu-trach", "Phụ trách", lambda row: row.in_charge)]
            if any(row.in_charge for row in record.rows)
            else []
        ),
        Column("xong", "Việc đã xong", lambda row: row.whole.done),
        Column("tat-ca", "Việc phải làm", lambda row: row.whole.needed),
        Column("qua-han", "Quá hạn", lambda row: row.whole.late),
        *packages,
    )


DATES: tuple[Column, ...] = (
    Column("ngay", "Ngày", lambda row: row.day),
    Column("thu", "Thứ", lambda row: row.weekday),
    Column("buoi", "Buổi", lambda row: row.part),
    Column("don-vi", "Đơn vị", lambda row: row.unit),
    Column("dai-hoi", "Đại hội", lambda row: row.what),
    Column("phu-trach", "Phụ trách", lambda row: row.in_charge),
    Column("tinh-trang", "Tình trạng", lambda row: row.state),
)


def _named(record: BoardRecord | DatesRecord) -> int:
    rows: Sequence[BoardRow | DatesRow] = record.rows
    return len({row.in_charge for row in rows} - {""})
