"""The board and the dates of a season as they are printed: always Vietnamese, whatever language the reader has chosen."""

from __future__ import annotations

import datetime as dt

from django.db.models import QuerySet
from django.utils.translation import override

from nhiemky.congresses.models import Congress, CongressState, Package, PartOfDay, Season, Variant
from nhiemky.congresses.queries.board import by_day, by_line, by_package, ordered, package_cells, summary
from nhiemky.congresses.rules.board import NOTHING, BoardRecord, BoardRow, DatesRecord, DatesRow, Tally
from nhiemky.org.models import Unit
from nhiemky.vietnamese.dates import format_date, weekday_name

#: Cells are looked up for so many congresses at once.
GROUP = 500


def board_record(
    season: Season, congresses: QuerySet[Congress], ward: Unit, *, today: dt.date, sees_people: bool
) -> BoardRecord:
    """Every congress in sight. `sees_people`: whether the reader may know who is in charge."""
    packages = by_package(by_line(season, congresses, today=today))
    with override("vi"):
        return BoardRecord(
            title=season.title,
            ward=ward.name,
            as_of=today,
            summary=_summary(congresses, today),
            columns=tuple(str(Package(package).label) for package in packages),
            rows=tuple(_rows(congresses, list(packages), today=today, sees_people=sees_people)),
            is_sample=ward.is_sample,
        )


def _summary(congresses: QuerySet[Congress], today: dt.date) -> str:
    found = summary(congresses, today=today)
    late = f"; {found.late} việc quá hạn ở {found.late_congresses} đơn vị" if found.late else ""
    return f"Đã tổ chức {found.held}/{found.congresses}{late}."


def _rows(
    congresses: QuerySet[Congress], packages: list[str], *, today: dt.date, sees_people: bool
) -> list[BoardRow]:
    rows = list(ordered(congresses, today=today))
    printed = []
    for start in range(0, len(rows), GROUP):
        group = rows[start : start + GROUP]
        cells = package_cells(group, today=today)
        for row in group:
            mine = {package: cell.tally for package, cell in cells.get(row.pk, {}).items()}
            printed.append(
                BoardRow(
                    unit=row.unit.name,
                    day=format_date(row.planned_on) if row.planned_on else "",
                    state=_state(row),
                    in_charge=str(row.in_charge or "") if sees_people else "",
                    whole=sum(mine.values(), Tally()),
                    cells=tuple(mine.get(package, NOTHING) for package in packages),
                )
            )
    return printed


def _state(row: Congress) -> str:
    state = str(CongressState(row.state).label)
    return f"{state} (điểm)" if row.is_pilot else state


def dates_record(
    season: Season, congresses: QuerySet[Congress], ward: Unit, *, sees_people: bool
) -> DatesRecord:
    with override("vi"):
        return DatesRecord(
            title=season.title,
            ward=ward.name,
            rows=tuple(_date(row, sees_people=sees_people) for row in by_day(congresses) if row.planned_on),
            is_sample=ward.is_sample,
        )


def _date(row: Congress, *, sees_people: bool) -> DatesRow:
    day = row.planned_on or dt.date.min
    contents = str(Variant(row.variant).label).partition(":")[0]
    return DatesRow(
        day=format_date(day),
        weekday=weekday_name(day),
        part=str(PartOfDay(row.part_of_day).label) if row.part_of_day else "",
        unit=row.unit.name,
        what=f"Đại hội điểm, {contents}" if row.is_pilot else contents,
        in_charge=str(row.in_charge or "") if sees_people else "",
        state=str(CongressState(row.state).label),
    )
