"""Printed lists."""

from __future__ import annotations

from collections.abc import Callable

from pypdf import PageObject

from nhiemky.printing.blocks import SAMPLE_MARK, Printable
from nhiemky.printing.tables import list_paper
from nhiemky.printing.text import to_text

ROWS = tuple((str(row), f"Nguyễn Văn Mẫu {row}", "1.250", "02/9/2024") for row in range(1, 121))
HEADER = ("TT", "Họ và tên", "Số tiền", "Ngày")


def test_columns_are_as_wide_as_their_words_and_numbers_stand_right() -> None:
    table = list_paper(title="DANH SÁCH", header=HEADER, rows=ROWS).table
    assert table.align == ("right", "left", "right", "left")
    assert table.widths[1] > table.widths[2] >= table.widths[0]


def test_one_long_remark_does_not_starve_the_other_columns() -> None:
    rows = (("a" * 10, "ghi chú dài " * 90), *[("a" * 10, "")] * 20)
    table = list_paper(title="", header=("A", "B"), rows=rows).table
    assert table.widths == (10.0, 4.0)


def test_a_list_prints_with_its_header_and_mark_on_every_page(
    pages: Callable[[Printable], list[PageObject]],
) -> None:
    found = [
        page.extract_text()
        for page in pages(
            list_paper(title="DANH SÁCH", header=HEADER, rows=ROWS, sample=True, landscape=True)
        )
    ]
    assert len(found) > 2
    assert all("Họ và tên" in text and SAMPLE_MARK in text for text in found)
    assert "ĐẢNG CỘNG SẢN" not in found[0]


def test_empty_and_ragged_lists(pages: Callable[[Printable], list[PageObject]]) -> None:
    assert len(pages(list_paper(title="", header=(), rows=()))) == 1
    assert len(pages(list_paper(title="DANH SÁCH", header=("A", "B"), rows=(("1",), ("1", "2", "3"))))) == 1


def test_the_text_of_a_list() -> None:
    paper = list_paper(title="DANH SÁCH", header=("A", "B"), rows=(("1", "2"),))
    assert to_text(paper) == "DANH SÁCH\nA\tB\n1\t2\n"
