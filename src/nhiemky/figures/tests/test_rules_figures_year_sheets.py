"""Workbooks of a ward's own years: an indicator in each row, a year in each column, wherever they stand."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from nhiemky.figures.rules.sheets import Cell, CellKind, Reading, Reporter, Wanted
from nhiemky.figures.rules.year_sheets import read_years
from nhiemky.kernel.refusals import Refused

MONEY = Wanted(id=1, code="thu", name="Thu ngân sách", measure="VND", kept="VND")
ROADS = Wanted(id=2, code="duong", name="Đường bê tông", measure="km", kept="km")
WARD = Reporter(9, ("Phường A",), frozenset({1, 2}))


def cell(value: Any) -> Cell:
    if isinstance(value, Cell):
        return value
    if value is None or value == "":
        return Cell(CellKind.EMPTY)
    if isinstance(value, str):
        return Cell(CellKind.TEXT, value)
    return Cell(CellKind.NUMBER, str(value), Decimal(str(value)))


def read(*rows: list[Any]) -> Reading:
    return read_years([[cell(value) for value in row] for row in rows], [MONEY, ROADS], WARD)


def told(reading: Reading) -> list[tuple[Any, ...]]:
    """Indicator, year, value (or the code of the fault), qualifier."""
    return [
        (
            one.indicator and one.indicator.id,
            one.period and one.period.first.year,
            one.value.value if one.value else one.fault and one.fault.code,
            one.value.qualifier if one.value else "",
        )
        for one in reading.findings
    ]


def test_years_and_indicators_are_found_by_their_names():
    reading = read(
        ["SỐ LIỆU 2024–2026 CỦA PHƯỜNG"],
        ["TT", "ĐVT", "Năm 2025", "Nội dung", 2024, "Ước năm 2026", "Ghi chú"],
        [1, "triệu đồng", 90400, "THU NGÂN SÁCH", "84.700", 96200, "x"],
        [2, "", "ước 26,6", "Đường bê tông (km)", "-", Cell(CellKind.FORMULA, "=1"), None],
        ["", "", "", "Đường bê tông", 5],
        [3, "hộ", 12, "Hộ nghèo", 14, 10],
        [4, "", 1, ""],
        [],
    )
    assert told(reading) == [
        (1, 2024, Decimal(84_700_000_000), ""),
        (1, 2025, Decimal(90_400_000_000), ""),
        (1, 2026, Decimal(96_200_000_000), "ước"),
        (2, 2025, Decimal("26.6"), "ước"),
        (2, 2026, "sheet-formula", ""),
    ]
    assert [one.unit_text for one in reading.findings][:2] == ["năm 2024", "năm 2025"]
    assert (reading.ignored, reading.lacking) == (["Đường bê tông", "Hộ nghèo"], [])


def test_what_is_lacking_is_named():
    reading = read(["Tên", "2025"], ["Thu ngân sách", "2 tỷ"])
    assert told(reading) == [(1, 2025, Decimal(2_000_000_000), "")]
    assert reading.lacking == ["Đường bê tông"]


@pytest.mark.parametrize(
    "rows",
    [
        [["Nội dung", "Giá trị"], ["Thu ngân sách", 5]],
        [[2024, 2025], [1, 2]],
        [[Cell(CellKind.OTHER, "2024-01-01"), "Nội dung"]],
        [],
    ],
)
def test_no_table_of_years_is_refused(rows: list[list[Any]]):
    with pytest.raises(Refused, match="sheet-without-years"):
        read(*rows)
