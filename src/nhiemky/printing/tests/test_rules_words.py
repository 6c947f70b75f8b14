"""Words as they may be printed."""

from __future__ import annotations

from datetime import date

import pytest

from nhiemky.printing.blocks import Facts, Heading, Items, Paragraph, Quote, Text, contents, plain
from nhiemky.printing.flow import Line, flow
from nhiemky.printing.words import (
    balanced,
    clean,
    place_and_date,
    recipient_lines,
    symbol_line,
    unbreakable,
    wording,
)


@pytest.mark.parametrize(
    ("raw", "printed"),
    [
        ("Đảng u\u0309y", "Đảng ủy"),
        ("a\x00\x1f\ud800\ufeff\u202eb", "ab"),
        ("một\r\nhai\rba\u2028bốn", "một\nhai\nba\nbốn"),
        ("a\tb", "a b"),
    ],
)
def test_clean(raw: str, printed: str) -> None:
    assert clean(raw) == printed


@pytest.mark.parametrize(
    ("dated", "line"),
    [
        (date(2021, 11, 30), "Phường Mẫu, ngày 30 tháng 11 năm 2021"),
        (date(2021, 2, 5), "Phường Mẫu, ngày 05 tháng 02 năm 2021"),
        (date(2021, 3, 5), "Phường Mẫu, ngày 05 tháng 3 năm 2021"),
        (None, "Phường Mẫu, ngày …… tháng …… năm ……"),
    ],
)
def test_place_and_date(dated: date | None, line: str) -> None:
    assert place_and_date("Phường Mẫu", dated) == line


def test_a_date_without_place_begins_with_a_capital() -> None:
    assert place_and_date("", date(2021, 3, 5)) == "Ngày 05 tháng 3 năm 2021"


def test_the_writing_blank_of_a_symbol_does_not_shrink() -> None:
    line = symbol_line("Số       -BB/ĐU", after_number_word="")
    assert line == "Số" + "\u00a0" * 7 + "-BB/ĐU"


@pytest.mark.parametrize(("mark", "line"), [("", "Số 12-NQ/ĐU"), (":", "Số: 12-NQ/ĐU")])
def test_the_colon_behind_the_number_word_is_the_formats(mark: str, line: str) -> None:
    assert symbol_line("Số 12-NQ/ĐU", after_number_word=mark) == line
    assert symbol_line("Số: 12-NQ/ĐU", after_number_word=mark) == line


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("Kế hoạch số 02-KH/ĐU ngày 5/1/2026", ["02-KH/ĐU"]),
        ("nhiệm kỳ 2020-2025, Covid-19.", ["2020-2025", "Covid-19"]),
        ("- địa chính - đô thị", []),
        ("-BB/ĐU", []),
        ("a-b-c", []),
        ("x" * 30 + "-1", []),
        ("", []),
    ],
)
def test_symbols_and_spans_of_years_do_not_break(text: str, whole: list[str]) -> None:
    pieces = list(unbreakable(text))
    assert "".join(words for words, _ in pieces) == text
    assert [words for words, kept in pieces if kept] == whole


def test_a_line_that_announces_stays_with_what_it_announces() -> None:
    parts = flow((Paragraph(plain("Hội nghị nghe:")), Items(contents(("một",)))))
    assert [part.keeps for part in parts if isinstance(part, Line)] == [True, False]


def test_recipients_end_in_commas_and_a_full_stop() -> None:
    assert recipient_lines(("Như trên", "- Các chi bộ;", " ", "Lưu")) == (
        "- Như trên,",
        "- Các chi bộ;",
        "- Lưu.",
    )
    assert recipient_lines(()) == ()


def test_blocks_become_lines() -> None:
    parts = flow(
        (
            Heading("I. CHUNG", 1),
            Heading("sâu", 9),
            Items(contents(("một", "", "hai")), marker="number"),
            Facts((("Chủ trì:", "Bí thư"), ("Vắng", ""))),
            Quote((Text("Phải "), Text("làm", bold=True)), "Bí thư"),
            Quote(plain("“Đã có ngoặc”"), ""),
        )
    )
    lines = [(part.style, wording(part.content), part.keeps) for part in parts if isinstance(part, Line)]
    assert lines == [
        ("heading-1", "I. CHUNG", True),
        ("heading-3", "sâu", True),
        ("item", "1. một", False),
        ("item", "2. hai", False),
        ("fact", "Chủ trì: Bí thư", False),
        ("fact", "Vắng:", False),
        ("quote", "“Phải làm”", True),
        ("attribution", "Bí thư", False),
        ("quote", "“Đã có ngoặc”", False),
    ]


@pytest.mark.parametrize(
    ("name", "letters", "lines"),
    [
        ("ĐẢNG ỦY PHƯỜNG MẪU", 24, ["ĐẢNG ỦY PHƯỜNG MẪU"]),
        ("BAN THƯỜNG VỤ ĐẢNG ỦY PHƯỜNG MẪU", 24, ["BAN THƯỜNG VỤ", "ĐẢNG ỦY PHƯỜNG MẪU"]),
        ("ỦY BAN NHÂN DÂN THÀNH PHỐ HÀ NỘI", 26, ["ỦY BAN NHÂN DÂN", "THÀNH PHỐ HÀ NỘI"]),
        ("MỘT HAI BA BỐN NĂM SÁU BẢY", 10, ["MỘT HAI", "BA BỐN NĂM", "SÁU BẢY"]),
        ("ĐÃ NGẮT\nSẴN Ở ĐÂY RỒI", 8, ["ĐÃ NGẮT", "SẴN Ở ĐÂY RỒI"]),
        ("X" * 60, 20, ["X" * 60]),
        ("DÀI " * 30, 200, ["DÀI " * 30]),
        ("DÀI " * 30, 20, ["DÀI " * 30]),
    ],
)
def test_a_long_name_is_broken_before_a_part_of_it(name: str, letters: int, lines: list[str]) -> None:
    assert balanced(name, letters=letters).split("\n") == lines
