"""A workbook of figures: which column is which indicator, which row which unit, what each cell says, what is wrong.

Two layouts are read: units in rows and indicators in columns; or one unit with an indicator in each row. Nothing goes by
position: headings and names are compared without diacritics and capitals.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal
from enum import StrEnum

from nhiemky.figures.rules import counting, entry
from nhiemky.figures.rules.entry import Value
from nhiemky.figures.rules.periods import Period
from nhiemky.kernel.refusals import Refused
from nhiemky.vietnamese.folding import fold
from nhiemky.vietnamese.measures import label
from nhiemky.vietnamese.numbers import format_number

#: A heading stands among the first rows, below a title and a remark.
ROOM_FOR_HEADING = 20
#: What offices write where there is no number: nothing is said, and certainly no zero.
NOTHING = frozenset({"", "-", "–", "—", "x", "…", "...", "chua co", "chua co so", "khong co so lieu"})
#: A line that adds up the lines above it: the register does that itself.
SUMS = frozenset({"cong", "tong", "tong cong", "tong so"})
UNIT_HEADINGS = frozenset({"don vi", "ten don vi", "noi bao cao", "chi bo", "to dan pho", "phuong", "xa"})
INDICATOR_HEADINGS = frozenset({"chi so", "ten chi so", "chi tieu", "ten chi tieu", "noi dung"})
VALUE_HEADINGS = frozenset({"gia tri", "so lieu", "ket qua", "thuc hien", "so"})
_ORDINALS = frozenset({"", "tt", "stt", "so tt", "ghi chu", "don vi tinh", "dvt", "tinh trang"})
_WITH_MEASURE = re.compile(r"(?P<name>.+?)\s*\((?P<measure>[^()]+)\)\s*")


class CellKind(StrEnum):
    EMPTY = "empty"
    NUMBER = "number"
    TEXT = "text"
    FORMULA = "formula"
    OTHER = "other"  # a date, a truth, an error


@dataclass(frozen=True, slots=True)
class Cell:
    """`percent`: the number is shown as one in percent, 0.95 as 95 %."""

    kind: CellKind
    text: str = ""
    number: Decimal = Decimal(0)
    percent: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """An indicator that a workbook may hold; `measure` as the catalogue writes it, `kept` as figures keep it; `pooled`: n of m."""

    id: int
    code: str
    name: str
    measure: str
    kept: str
    pooled: bool = False


@dataclass(frozen=True, slots=True)
class Reporter:
    """A unit that is asked; `asks`: ids of the indicators it reports."""

    id: int
    names: tuple[str, ...]
    asks: frozenset[int]

    @property
    def name(self) -> str:
        return self.names[0]


@dataclass(frozen=True, slots=True)
class ColumnFound:
    """A column (or a row) of an indicator; `beside` is the unit of its numbers when only the heading says it."""

    indicator: Wanted
    beside: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One cell that says something, or a row that cannot be read. `fault`: why it is not taken; `period`: its own, where the sheet has several."""

    row: int
    unit: Reporter | None
    unit_text: str
    indicator: Wanted | None = None
    typed: str = ""
    value: Value | None = None
    fault: Refused | None = None
    period: Period | None = None


@dataclass(slots=True)
class Reading:
    """What a workbook says. `ignored`: headings that are no indicator; `lacking`: names of indicators without a column."""

    findings: list[Finding] = field(default_factory=list)
    ignored: list[str] = field(default_factory=list)
    lacking: list[str] = field(default_factory=list)
    units_missing: list[str] = field(default_factory=list)

    @property
    def sound(self) -> list[Finding]:
        return [one for one in self.findings if one.value is not None]

    @property
    def faults(self) -> list[Finding]:
        return [one for one in self.findings if one.fault is not None]


def read_sheet(
    rows: Sequence[Sequence[Cell]], wanted: Sequence[Wanted], units: Sequence[Reporter]
) -> Reading:
    """Every cell of a workbook. Refused when no heading is found at all."""
    for at, row in enumerate(rows[:ROOM_FOR_HEADING]):
        texts = [plain(cell.text) for cell in row]
        if set(texts) & INDICATOR_HEADINGS and set(texts) & VALUE_HEADINGS:
            return _in_rows(rows, at, texts, wanted, units)
        found = _columns(row, wanted)
        if found:
            return _in_columns(rows, at, found, wanted, units)
    raise Refused("sheet-without-heading", field="file")


def plain(text: str) -> str:
    """A name as it is compared."""
    return " ".join(fold(text).split())


def typed_in(cell: Cell) -> str:
    """As it would be typed into the form."""
    if cell.kind is not CellKind.NUMBER:
        return " ".join(cell.text.split())
    return format_number(cell.number * 100 if cell.percent else cell.number)


def _columns(row: Sequence[Cell], wanted: Sequence[Wanted]) -> dict[int, ColumnFound]:
    """Place → indicator of the headings of a row; the first of two columns of one indicator counts."""
    found: dict[int, ColumnFound] = {}
    taken: set[int] = set()
    for place, cell in enumerate(row):
        column = called(cell.text, wanted)
        if column and column.indicator.id not in taken:
            found[place] = column
            taken.add(column.indicator.id)
    return found


def called(text: str, wanted: Sequence[Wanted]) -> ColumnFound | None:
    """The indicator that a heading names, by name or code, with or without its unit in brackets."""
    for one in wanted:
        if plain(text) in (plain(one.name), plain(one.code)):
            return ColumnFound(one, label(one.measure))
    parts = _WITH_MEASURE.fullmatch(text)
    if parts is None:
        return None
    return next(
        (
            ColumnFound(one, " ".join(parts["measure"].split()))
            for one in wanted
            if plain(parts["name"]) in (plain(one.name), plain(one.code))
        ),
        None,
    )


def _in_columns(
    rows: Sequence[Sequence[Cell]],
    at: int,
    columns: Mapping[int, ColumnFound],
    wanted: Sequence[Wanted],
    units: Sequence[Reporter],
) -> Reading:
    heading = [cell.text for cell in rows[at]]
    unit_place = next(
        (place for place, text in enumerate(heading) if plain(text) in UNIT_HEADINGS),
        next((place for place in range(len(heading)) if place not in columns), 0),
    )
    reading = Reading()
    reading.ignored = [
        " ".join(text.split())
        for place, text in enumerate(heading)
        if place not in columns and place != unit_place and plain(text) not in _ORDINALS
    ]
    _say_lacking(reading, [column.indicator for column in columns.values()], wanted)
    seen: set[int] = set()
    for number, row in enumerate(rows[at + 1 :], at + 2):
        if any(cell.kind is not CellKind.EMPTY for cell in row):
            reading.findings += _row(number, row, unit_place, columns, units, seen)
    reading.units_missing = [unit.name for unit in units if unit.id not in seen]
    return reading


def _row(
    number: int,
    row: Sequence[Cell],
    unit_place: int,
    columns: Mapping[int, ColumnFound],
    units: Sequence[Reporter],
    seen: set[int],
) -> Iterator[Finding]:
    """The cells of one unit. A row that names no unit and says nothing (a sum line, a remark) is passed over."""
    name = " ".join(row[unit_place].text.split()) if unit_place < len(row) else ""
    says = {place: row[place] for place in columns if place < len(row) and not is_nothing(row[place])}
    unit = _unit_called(name, units)
    if unit is None:
        if says and plain(name) not in SUMS:
            yield Finding(
                row=number, unit=None, unit_text=name, fault=Refused("sheet-unit-unknown", unit=name)
            )
        return
    if unit.id in seen:
        yield Finding(
            row=number, unit=unit, unit_text=name, fault=Refused("sheet-unit-twice", unit=unit.name)
        )
        return
    seen.add(unit.id)
    for place, cell in says.items():
        yield finding(number, unit, columns[place], cell)


def _in_rows(
    rows: Sequence[Sequence[Cell]],
    at: int,
    heading: Sequence[str],
    wanted: Sequence[Wanted],
    units: Sequence[Reporter],
) -> Reading:
    """One unit: named above the heading, or the only one that is asked."""
    unit = next(
        (found for row in rows[:at] for cell in row if (found := _unit_called(cell.text, units))),
        units[0] if len(units) == 1 else None,
    )
    if unit is None:
        raise Refused("sheet-of-no-unit", field="file")
    name_place = next(place for place, text in enumerate(heading) if text in INDICATOR_HEADINGS)
    value_place = next(place for place, text in enumerate(heading) if text in VALUE_HEADINGS)
    measure_place = next((place for place, text in enumerate(heading) if text in ("don vi tinh", "dvt")), -1)
    reading = Reading()
    seen: list[Wanted] = []
    for number, row in enumerate(rows[at + 1 :], at + 2):
        name = row[name_place].text if name_place < len(row) else ""
        column = called(name, wanted)
        if column is None:
            reading.ignored += [" ".join(name.split())] if plain(name) else []
            continue
        said = row[measure_place].text if 0 <= measure_place < len(row) else ""
        column = ColumnFound(column.indicator, said.strip() or column.beside)
        repeated = column.indicator in seen
        seen.append(column.indicator)
        if not repeated and value_place < len(row) and not is_nothing(row[value_place]):
            reading.findings.append(finding(number, unit, column, row[value_place]))
    _say_lacking(reading, seen, wanted)
    return reading


def finding(number: int, unit: Reporter, column: ColumnFound, cell: Cell) -> Finding:
    typed = typed_in(cell)
    value, fault = _read(unit, column, cell, typed)
    said = Finding(row=number, unit=unit, unit_text=unit.name, indicator=column.indicator, typed=typed)
    return replace(said, value=value, fault=fault)


def _read(unit: Reporter, column: ColumnFound, cell: Cell, typed: str) -> tuple[Value | None, Refused | None]:
    wanted = column.indicator
    if wanted.id not in unit.asks:
        return None, Refused("sheet-not-asked", unit=unit.name, name=wanted.name)
    if cell.kind is CellKind.FORMULA:
        return None, Refused("sheet-formula")
    if cell.kind is CellKind.OTHER:
        return None, Refused("sheet-no-number", text=typed)
    try:
        value = entry.read(typed, column.beside)
        entry.same_measure(wanted.kept, value.measure)
        counting.check_whole(value, pooled=wanted.pooled)
    except Refused as refusal:
        return None, refusal
    return value, None


def is_nothing(cell: Cell) -> bool:
    return cell.kind is CellKind.EMPTY or (cell.kind is CellKind.TEXT and plain(cell.text) in NOTHING)


def _unit_called(text: str, units: Sequence[Reporter]) -> Reporter | None:
    name = plain(text.partition(":")[2] or text)
    return next((unit for unit in units if name and name in map(plain, unit.names)), None)


def _say_lacking(reading: Reading, found: Sequence[Wanted], wanted: Sequence[Wanted]) -> None:
    reading.lacking = [one.name for one in wanted if one not in found]
