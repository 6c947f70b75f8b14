"""Workbooks of figures: columns in any order, both layouts, and every way in which a cell can be wrong."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nhiemky.figures.rules.sheets import Cell, CellKind, Reading, Reporter, Wanted, read_sheet, typed_in
from nhiemky.kernel.refusals import Refused

MONEY = Wanted(id=1, code="thu-ngan-sach", name="Thu ngân sách", measure="VND", kept="VND")
ROADS = Wanted(id=2, code="duong", name="Đường bê tông", measure="km", kept="km")
SHARE = Wanted(id=3, code="van-hoa", name="Gia đình văn hóa", measure="%", kept="%")
WANTED = [MONEY, ROADS, SHARE]
ALL = frozenset({1, 2, 3})
UNITS = [
    Reporter(11, ("Chi bộ 1", "Chi bộ Tổ dân phố 1", "chi-bo-1"), ALL),
    Reporter(12, ("Chi bộ 2",), frozenset({1, 2})),
]


def cell(value: Any) -> Cell:
    if value is None:
        return Cell(CellKind.EMPTY)
    if isinstance(value, Cell):
        return value
    if isinstance(value, str):
        return Cell(CellKind.TEXT if value.strip() else CellKind.EMPTY, value)
    return Cell(CellKind.NUMBER, str(value), Decimal(str(value)))


def read(*rows: list[Any], units: list[Reporter] | None = None) -> Reading:
    return read_sheet([[cell(value) for value in row] for row in rows], WANTED, units or UNITS)


def told(reading: Reading) -> list[tuple[Any, ...]]:
    """Unit, indicator, value or the code of the fault."""
    return [
        (
            one.unit.id if one.unit else one.unit_text,
            one.indicator.id if one.indicator else 0,
            one.value.value if one.value else one.fault and one.fault.code,
        )
        for one in reading.findings
    ]


def test_columns_go_by_their_headings_wherever_they_stand():
    reading = read(
        ["Báo cáo năm 2026"],
        ["STT", "ĐƯỜNG BÊ TÔNG (km)", "Người lập", "Đơn vị", "Thu ngân sách (triệu đồng)", "Ghi chú"],
        [1, 26.6, "A", "chi bộ tổ dân phố 1", 60000, ""],
        [2, "1.234,5", "B", "CHI BỘ 2", "ước 59 tỷ", "x"],
        [None, None, None, None, None, None],
        [None, None, None, "Cộng", None, None],
    )
    assert told(reading) == [
        (11, 2, Decimal("26.6")),
        (11, 1, Decimal(60_000_000_000)),
        (12, 2, Decimal("1234.5")),
        (12, 1, Decimal(59_000_000_000)),
    ]
    assert reading.findings[3].value and reading.findings[3].value.qualifier == "ước"
    assert (reading.ignored, reading.lacking) == (["Người lập"], ["Gia đình văn hóa"])
    assert reading.units_missing == []
    assert (len(reading.sound), reading.faults) == (4, [])


def test_an_empty_cell_is_no_zero_and_a_missing_unit_is_named():
    reading = read(["Đơn vị", "thu-ngan-sach", "van-hoa"], ["Chi bộ 1", "-", "chưa có số"])
    assert told(reading) == []
    assert reading.units_missing == ["Chi bộ 2"]


def test_without_a_heading_of_units_they_stand_in_the_first_other_column():
    assert told(read(["", "Đường bê tông"], ["Chi bộ 1", 3])) == [(11, 2, Decimal(3))]
    assert told(read(["Đường bê tông"], [3])) == [("3", 0, "sheet-unit-unknown")]


@pytest.mark.parametrize(
    ("value", "code"),
    [
        ("không rõ", "figure-unreadable"),
        (Cell(CellKind.FORMULA, "=A1+1"), "sheet-formula"),
        (Cell(CellKind.OTHER, "2026-01-01"), "sheet-no-number"),
        ("26,6 ha", "figure-of-another-measure"),
        (1.23456, "figure-too-precise"),
        ("5/0", "figure-unreadable"),
    ],
)
def test_faults_of_a_cell(value: Any, code: str):
    assert told(read(["Đơn vị", "Đường bê tông"], ["Chi bộ 1", value])) == [(11, 2, code)]


def test_faults_of_a_row():
    reading = read(
        ["Đơn vị", "Đường bê tông", "Gia đình văn hóa"],
        ["Chi bộ 9", 1, None],
        ["Chi bộ 2", 2, 95],
        ["Chi bộ 2", 3, None],
        [None, 4, None],
        [],
    )
    assert told(reading) == [
        ("Chi bộ 9", 0, "sheet-unit-unknown"),
        (12, 2, Decimal(2)),
        (12, 3, "sheet-not-asked"),
        (12, 0, "sheet-unit-twice"),
        ("", 0, "sheet-unit-unknown"),
    ]


def test_a_heading_in_another_unit_of_measurement_is_told():
    assert told(read(["Đơn vị", "Đường bê tông (ha)"], ["Chi bộ 1", 3])) == [
        (11, 2, "figure-of-another-measure")
    ]


def test_the_second_column_of_an_indicator_is_ignored_and_named():
    reading = read(["Đơn vị", "Đường bê tông", "Đường bê tông (km)", "Thu (gì)"], ["Chi bộ 1", 3, 4, 5])
    assert (told(reading), reading.ignored) == (
        [(11, 2, Decimal(3))],
        ["Đường bê tông (km)", "Thu (gì)"],
    )


def test_one_unit_with_its_indicators_below_each_other():
    reading = read(
        ["Đơn vị: Chi bộ 1"],
        ["Chỉ số", "Đơn vị tính", "Giá trị", "Ghi chú"],
        ["Thu ngân sách", "tỷ đồng", 60, ""],
        ["Đường bê tông", "", 3, ""],
        ["Đường bê tông", "", 4, ""],
        ["Việc khác", "", 5, ""],
        ["", "", 5, ""],
        ["Gia đình văn hóa"],
        [],
    )
    assert told(reading) == [(11, 1, Decimal(60_000_000_000)), (11, 2, Decimal(3))]
    assert (reading.ignored, reading.lacking) == (["Việc khác"], [])


def test_a_list_without_a_unit_belongs_to_the_only_one_or_is_refused():
    rows: list[list[Any]] = [["Chỉ số", "Giá trị"], ["Đường bê tông", 3]]
    assert told(read(*rows, units=UNITS[:1])) == [(11, 2, Decimal(3))]
    with pytest.raises(Refused) as refusal:
        read(*rows)
    assert refusal.value.code == "sheet-of-no-unit"


@pytest.mark.parametrize(
    "rows", [[], [["Họ và tên", "Ngày sinh"]], [[None]] * 25 + [["Đơn vị", "Đường bê tông"]]]
)
def test_a_workbook_of_something_else_is_refused(rows: list[list[Any]]):
    with pytest.raises(Refused) as refusal:
        read(*rows)
    assert refusal.value.code == "sheet-without-heading"


def test_a_number_shown_in_percent_is_one():
    shown = Cell(CellKind.NUMBER, "0.953", Decimal("0.953"), percent=True)
    assert typed_in(shown) == "95,3"
    assert told(read(["Đơn vị", "Gia đình văn hóa"], ["Chi bộ 1", shown])) == [(11, 3, Decimal("95.3"))]


@given(st.permutations(range(4)), st.permutations(range(2)))
def test_the_order_of_columns_and_rows_does_not_matter(columns: list[int], order: list[int]):
    heading = ["Đơn vị", "Thu ngân sách", "Đường bê tông", "Ghi chú"]
    rows = [["Chi bộ 1", 5, 6, "a"], ["Chi bộ 2", 7, 8, "b"]]
    moved = read(*[[row[at] for at in columns] for row in [heading, *(rows[at] for at in order)]])
    assert sorted(told(moved)) == [
        (11, 1, Decimal(5)),
        (11, 2, Decimal(6)),
        (12, 1, Decimal(7)),
        (12, 2, Decimal(8)),
    ]


def test_n_of_m_needs_both_and_a_line_of_sums_is_no_unit():
    pooled = Wanted(id=4, code="du", name="Dự sinh hoạt", measure="đảng viên", kept="đảng viên", pooled=True)
    units = [Reporter(11, ("Chi bộ 1",), frozenset({4})), Reporter(12, ("Chi bộ 2",), frozenset({4}))]
    rows = [["Đơn vị", "Dự sinh hoạt"], ["Chi bộ 1", 17], ["Chi bộ 2", "17/18"], ["Tổng cộng", 34]]
    reading = read_sheet([[cell(value) for value in row] for row in rows], [pooled], units)
    assert told(reading) == [(11, 4, "figure-of-a-ratio-without-whole"), (12, 4, Decimal(17))]
