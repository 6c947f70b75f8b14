"""Where everything stands on a ballot paper, with letters of one width."""

from __future__ import annotations

from dataclasses import replace
from itertools import combinations, pairwise

import pytest

from nhiemky.elections.rules.marks import Kind
from nhiemky.elections.rules.sheet import MEASURES, Content, Format, Rect, Sheet
from nhiemky.elections.rules.sheet_layout import lay_out, template_line
from nhiemky.elections.rules.sheet_list import BOX_PITCH, STRIKE_PITCH
from nhiemky.elections.rules.sheet_words import Column, balanced, broken
from nhiemky.kernel.refusals import Refused

CONTENT = Content(
    paper=Format.A5,
    kind=Kind.STRIKE,
    seats=3,
    names=("Trần Thị Bình", "Lê Văn Cảnh", "Phạm Thị Dung", "Nguyễn Văn Mẫu"),
    superior="ĐẢNG ỦY PHƯỜNG MẪU",
    unit="CHI BỘ TỔ DÂN PHỐ SỐ 7",
    party="ĐẢNG CỘNG SẢN VIỆT NAM",
    seal="Đóng dấu",
    heading="PHIẾU BẦU",
    title="Chi ủy Chi bộ Tổ dân phố số 7, nhiệm kỳ 2025-2027",
    facts=("Bầu 03 trong danh sách 04 đồng chí", "Ngày 14 tháng 02 năm 2025"),
    instructions=("Gạch ngang giữa toàn bộ họ và tên từng người không bầu.",),
    foot="Chỉ dùng phiếu do ban kiểm phiếu phát; không viết thêm tên, không đánh dấu riêng trên phiếu.",
    headers=("TT", "Họ và tên", "Đồng ý", "Không đồng ý"),
)


def measure(text: str, weight: str) -> float:
    return len(text) * (0.6 if weight == "bold" else 0.55)


def sheet(**changes: object) -> Sheet:
    return lay_out(replace(CONTENT, **changes), measure=measure)


def names(number: int, *, letters: int = 18) -> tuple[str, ...]:
    return tuple(f"{at:02d} ".ljust(letters, "ộ") for at in range(1, number + 1))


def boxes(found: Sheet) -> list[Rect]:
    return [box for row in found.rows for box in (row.agree, row.disagree) if box]


def apart(one: Rect, other: Rect) -> float:
    """The free way between two rectangles, sideways or up and down, whichever is longer."""
    return max(
        other.x - one.x - one.w, one.x - other.x - other.w, other.y - one.y - one.h, one.y - other.y - other.h
    )


SHEETS = {
    "strike": {},
    "strike in two columns": {"names": names(20)},
    "strike, large type": {"large": True},
    "strike on A4": {"names": names(31), "paper": Format.A4},
    "single": {"names": names(1), "kind": Kind.SINGLE},
    "columns": {"kind": Kind.COLUMNS},
    "columns, large type": {"kind": Kind.COLUMNS, "large": True, "paper": Format.A4},
    "columns on A4": {"names": names(14), "kind": Kind.COLUMNS, "paper": Format.A4},
    "columns in two columns": {"names": names(31, letters=14), "kind": Kind.COLUMNS, "paper": Format.A4},
    "with a ruler": {"kind": Kind.COLUMNS, "paper": Format.A4, "ruler": "Vạch này phải dài đúng 100 mm"},
    "sample": {"sample": "DỮ LIỆU MẪU"},
}


@pytest.fixture(params=SHEETS)
def laid(request: pytest.FixtureRequest) -> Sheet:
    return sheet(**SHEETS[request.param])


def test_everything_stands_on_the_page_and_nothing_on_a_mark(laid: Sheet):
    width, height = MEASURES[laid.paper]
    marks = [Rect(mark.x, mark.y, mark.size, mark.size) for mark in (*laid.fiducials, laid.code)]
    printed = [
        Rect(
            one.x, one.y - 0.8 * one.size * 25.4 / 72, measure(one.text, one.weight) * one.size * 25.4 / 72, 1
        )
        for one in laid.words
    ]
    lines = [
        Rect(one.x, one.y, one.to_x - one.x, one.to_y - one.y) for one in laid.strokes if one.to_x > one.x
    ]
    for one in (*printed, *lines, *boxes(laid), *(row.line for row in laid.rows)):
        assert one.x >= 8 and one.y >= 8 and one.x + one.w <= width - 8 and one.y + one.h <= height - 8
        assert all(apart(one, mark) >= 1.5 for mark in marks), one


def test_names_boxes_and_the_seal_keep_their_distance(laid: Sheet):
    for one, other in combinations([row.line for row in laid.rows], 2):
        assert apart(one, other) > 0
    for one, other in combinations(boxes(laid), 2):
        assert apart(one, other) >= 4
    for box in boxes(laid):
        assert all(apart(box, row.line) >= 2.9 for row in laid.rows)
        assert apart(box, laid.seal) >= 10
        # A reader looks for a box 2.5 mm around its place: no printed line may be found there instead.
        for stroke in laid.strokes:
            line = Rect(stroke.x, stroke.y, stroke.to_x - stroke.x, stroke.to_y - stroke.y)
            assert apart(box, line) >= 2.2


def test_rows_go_down_column_by_column():
    found = sheet(names=names(20))
    first, second = found.rows[:10], found.rows[10:]
    assert len({row.line.x for row in first}) == 1 and len({row.line.x for row in second}) == 1
    assert first[0].line.x < second[0].line.x and first[0].line.y == second[0].line.y
    assert all(one.line.y < other.line.y for one, other in pairwise(first))


def test_names_are_set_as_large_as_there_is_room():
    def size(**changes: object) -> float:
        found = sheet(**changes)
        return next(line.size for line in found.words if line.text == found.rows[0].name)

    assert size() == 13 and size(paper=Format.A4) == 14
    assert size(large=True) == 18 and size(large=True, paper=Format.A4) == 20
    assert size(names=names(22)) == 12 and size(names=names(24)) == 11
    assert size(names=names(4, letters=45)) == 12
    assert size(names=names(4, letters=50)) == 11
    assert min(size(names=names(number)) for number in range(1, 25)) >= 11


@pytest.mark.parametrize("kind, least", [(Kind.STRIKE, STRIKE_PITCH), (Kind.COLUMNS, BOX_PITCH)])
def test_rows_are_never_closer_than_a_reader_needs(kind: Kind, least: float):
    for number in range(2, 23):
        found = sheet(names=names(number, letters=12), kind=kind, paper=Format.A4)
        ys = sorted({row.line.y for row in found.rows})
        assert all(lower - upper >= least - 0.02 for upper, lower in pairwise(ys))


@pytest.mark.parametrize(
    "changes, most",
    [
        ({"names": names(31)}, 24),
        ({"names": names(12), "kind": Kind.COLUMNS}, 8),
        ({"names": names(45), "paper": Format.A4, "large": True}, 32),
        ({"names": names(3, letters=90)}, 0),
        ({"title": "Rất dài " * 90}, 0),
    ],
)
def test_what_does_not_fit_is_refused_with_numbers(changes: dict[str, object], most: int):
    with pytest.raises(Refused) as refused:
        sheet(**changes)
    facts = refused.value.facts
    assert refused.value.code == "slate-does-not-fit"
    assert facts["most"] == most and facts["paper"] in ("A5", "A4") and facts["field"] == "paper"
    if most:
        assert sheet(**{**changes, "names": names(most)}).rows
        with pytest.raises(Refused):
            sheet(**{**changes, "names": names(most + 1)})


def test_the_layout_is_the_one_of_the_contract():
    layout = sheet().layout()
    assert list(layout) == [
        "version",
        "template",
        "kind",
        "paper",
        "seats",
        "fiducials",
        "code",
        "seal",
        "rows",
        "printed",  # beyond the contract: without it a reader does not know ink elsewhere from print
    ]
    assert layout["version"] == 1 and layout["kind"] == "strike" and layout["seats"] == 3
    assert layout["paper"] == {"w": 148.0, "h": 210.0}
    assert layout["fiducials"][0] == {"x": 8.0, "y": 8.0, "size": 9.0}
    assert set(layout["code"]) == {"x", "y", "size"} and set(layout["seal"]) == {"x", "y", "w", "h"}
    row = layout["rows"][1]
    assert row["name"] == "Lê Văn Cảnh" and row["agree"] is None and row["disagree"] is None
    assert set(row["line"]) == {"x", "y", "w", "h"}
    assert set(sheet(kind=Kind.COLUMNS).layout()["rows"][0]["agree"]) == {"x", "y", "w", "h"}


def test_the_template_follows_from_everything_printed_and_from_nothing_else():
    ours = sheet().template
    assert sheet().template == ours and len(ours) == 16 and int(ours, 16)
    others = [
        {"title": "Chi ủy Chi bộ Tổ dân phố số 8, nhiệm kỳ 2025-2027"},
        {"unit": "CHI BỘ TỔ DÂN PHỐ SỐ 8"},
        {"names": (*CONTENT.names[:3], "Nguyễn Văn Mâu")},
        {"seats": 2},
        {"facts": (CONTENT.facts[0], "Ngày 15 tháng 02 năm 2025")},
        {"large": True},
        {"paper": Format.A4},
        {"sample": "DỮ LIỆU MẪU"},
        {"foot": "Chỉ dùng phiếu do ban kiểm phiếu phát."},
    ]
    assert len({ours, *(sheet(**changes).template for changes in others)}) == len(others) + 1


def test_the_code_and_its_words_say_the_template():
    found = sheet()
    assert found.code_text == f"NK1:{found.template.upper()}" and len(found.code_text) == 20
    line = template_line(found, words="Mẫu", measure=measure)
    assert line.text == f"Mẫu {found.template[:6].upper()}"
    assert found.code.y - line.y >= 4 * found.code.size / 21


def test_the_ruler_is_a_hundred_millimetres():
    found = sheet(**SHEETS["with a ruler"])
    ticks = [one for one in found.strokes if one.width == 0.25]
    assert len(ticks) == 101 and ticks[-1].x - ticks[0].x == pytest.approx(100)
    assert not [one for one in sheet().strokes if one.width == 0.25]


HOW = {"size": 10, "weight": "regular", "measure": measure}


def test_lines_break_between_words_and_within_a_word_only_where_it_is_too_long():
    letter = 0.55 * 10 * 25.4 / 72
    assert broken("một hai ba", width=7.5 * letter, **HOW) == ["một hai", "ba"]
    assert broken("một haibabonnam sáu", width=5.5 * letter, **HOW) == ["một", "haiba", "bonna", "m sáu"]
    assert broken("haibabonna", width=5.5 * letter, **HOW) == ["haiba", "bonna"]
    assert broken("", width=10, **HOW) == []


def test_centred_lines_are_about_as_long_as_each_other():
    letter = 0.55 * 10 * 25.4 / 72
    text = "ĐẢNG BỘ PHƯỜNG PHÚC ĐỒNG"
    assert broken(text, width=20.5 * letter, **HOW) == ["ĐẢNG BỘ PHƯỜNG PHÚC", "ĐỒNG"]
    assert balanced(text, width=20.5 * letter, **HOW) == ["ĐẢNG BỘ PHƯỜNG", "PHÚC ĐỒNG"]
    assert balanced("", width=20, **HOW) == []


def test_a_paragraph_hangs_behind_its_dash():
    column = Column(x=10, width=30, y=0, measure=measure)
    column.set("– một hai ba bốn năm sáu", size=10, hanging=4)
    assert [line.x for line in column.lines] == [10, 14] and column.y == pytest.approx(2 * 13.6 * 25.4 / 72)
