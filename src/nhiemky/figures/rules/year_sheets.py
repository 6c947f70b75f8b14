"""A workbook of a ward's own years: an indicator in each row, a year in each column. Nothing goes by position here either."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from nhiemky.figures.rules import periods, sheets
from nhiemky.figures.rules.sheets import (
    INDICATOR_HEADINGS,
    ROOM_FOR_HEADING,
    Cell,
    CellKind,
    ColumnFound,
    Reading,
    Reporter,
    Wanted,
)
from nhiemky.kernel.refusals import Refused

_YEAR = re.compile(r"(?:nam )?((?:19|20)[0-9]{2})")
_ESTIMATED = re.compile(r"uoc (?:thuc hien )?(?:nam )?((?:19|20)[0-9]{2})")
_MEASURES = frozenset({"don vi tinh", "dvt"})


def read_years(rows: Sequence[Sequence[Cell]], wanted: Sequence[Wanted], ward: Reporter) -> Reading:
    """Every cell of a year. Refused when no row of headings has a year."""
    for at, row in enumerate(rows[:ROOM_FOR_HEADING]):
        years = {place: year for place, cell in enumerate(row) if (year := _year(cell))}
        if years and _name_place(row, years) is not None:
            return _read(rows, at, years, wanted, ward)
    raise Refused("sheet-without-years", field="file")


def _read(
    rows: Sequence[Sequence[Cell]],
    at: int,
    years: dict[int, tuple[int, str]],
    wanted: Sequence[Wanted],
    ward: Reporter,
) -> Reading:
    heading = [sheets.plain(cell.text) for cell in rows[at]]
    name_place = _name_place(rows[at], years) or 0
    measure_place = next((place for place, text in enumerate(heading) if text in _MEASURES), -1)
    reading, seen = Reading(), set[int]()
    for number, row in enumerate(rows[at + 1 :], at + 2):
        name = " ".join(row[name_place].text.split()) if name_place < len(row) else ""
        found = sheets.called(name, wanted) if name else None
        if found is None or found.indicator.id in seen:
            reading.ignored += [name] if name else []
            continue
        seen.add(found.indicator.id)
        measure = row[measure_place].text if 0 <= measure_place < len(row) else ""
        column = ColumnFound(found.indicator, measure.strip() or found.beside)
        for place, (year, qualifier) in sorted(years.items(), key=lambda item: item[1]):
            if place < len(row) and not sheets.is_nothing(row[place]):
                one = replace(
                    sheets.finding(number, ward, column, row[place]),
                    unit_text=periods.words(periods.year(year)),
                    period=periods.year(year),
                )
                if one.value and qualifier and not one.value.qualifier:
                    one = replace(one, value=replace(one.value, qualifier=qualifier))
                reading.findings.append(one)
    reading.lacking = [one.name for one in wanted if one.id not in seen]
    return reading


def _year(cell: Cell) -> tuple[int, str] | None:
    """`2026`, `Năm 2026`, `Ước 2026`: the year, and what its numbers are."""
    if cell.kind not in (CellKind.NUMBER, CellKind.TEXT):
        return None
    text = f"{cell.number.normalize():f}" if cell.kind is CellKind.NUMBER else sheets.plain(cell.text)
    exact, rough = _YEAR.fullmatch(text), _ESTIMATED.fullmatch(text)
    if rough:
        return int(rough[1]), "ước"
    return (int(exact[1]), "") if exact else None


def _name_place(row: Sequence[Cell], years: dict[int, tuple[int, str]]) -> int | None:
    """The column of names: called so, else the first with words above it that is no year."""
    texts = [sheets.plain(cell.text) for cell in row]
    called = (place for place, text in enumerate(texts) if text in INDICATOR_HEADINGS)
    other = (
        place
        for place, cell in enumerate(row)
        if cell.kind is CellKind.TEXT and place not in years and texts[place] not in _MEASURES | {"tt", "stt"}
    )
    return next(called, next(other, None))
