"""Papers of the State, letters, marks and appendices: the same words in PDF, DOCX and plain text."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from docx.oxml.ns import qn
from pypdf import PageObject

from nhiemky.printing.blocks import (
    Address,
    Appendix,
    Heading,
    Letterhead,
    Marks,
    Paper,
    Paragraph,
    Printable,
    Signature,
    Table,
    plain,
)
from nhiemky.printing.text import to_text

Papers = Callable[..., Paper]
Words = Callable[[Printable], str]

LETTER = {
    "style": "state",
    "letterhead": Letterhead(
        "ỦY BAN NHÂN DÂN THÀNH PHỐ MẪU",
        "ỦY BAN NHÂN DÂN PHƯỜNG MẪU",
        "Số       /UBND",
        Marks(about="V/v rà soát danh sách", urgency="HỎA TỐC", draft="DỰ THẢO LẦN 2"),
    ),
    "kind": "",
    "abstract": "",
    "address": Address("Kính gửi", ("Sở Nội vụ",)),
    "body": (Paragraph(plain("Nội dung công văn./.")),),
    "signatures": (Signature("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH", "Nguyễn Văn Mẫu"),),
    "recipients": ("Như trên", "Lưu: VT"),
    "appendices": (
        Appendix(
            "PHỤ LỤC I", "DANH MỤC", "(Kèm theo Công văn)", (Table(("TT", "Việc"), (("1", "Rà soát"),)),)
        ),
        Appendix("PHỤ LỤC II", "BIỂU MẪU", "", (Heading("TIÊU ĐỀ GIỮA", 1, "center"),)),
    ),
}


@pytest.fixture
def letter(minutes: Papers) -> Papers:
    return lambda **changes: minutes(**{**LETTER, **changes})


def test_its_words_stand_in_the_order_of_the_form(letter: Papers) -> None:
    text = to_text(letter())
    wanted = [
        "ỦY BAN NHÂN DÂN PHƯỜNG MẪU", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc",
        "Số:", "V/v rà soát", "HỎA TỐC", "DỰ THẢO LẦN 2", "Kính gửi: Sở Nội vụ", "Nội dung công văn./.",
        "PHỤ LỤC I", "DANH MỤC", "(Kèm theo Công văn)", "Rà soát", "PHỤ LỤC II",
    ]  # fmt: skip
    places = [text.index(words) for words in wanted]
    assert places == sorted(places)
    assert "ĐẢNG CỘNG SẢN" not in text and "*" not in text
    assert "- Như trên;" in text and "- Lưu: VT." in text


@pytest.mark.parametrize("size", ["A4", "A5"])
def test_pdf_and_docx_have_the_same_words(
    letter: Papers, words_of_pdf: Words, words_of_docx: Words, size: str
) -> None:
    paper = letter(paper_size=size)
    assert (
        sorted(words_of_pdf(paper)) == sorted(words_of_docx(paper)) == sorted("".join(to_text(paper).split()))
    )


def test_several_names_stand_below_the_word(letter: Papers) -> None:
    text = to_text(letter(address=Address("Kính gửi", ("Sở Nội vụ", "Văn phòng;", "", "Chi bộ"))))
    assert "Kính gửi:\n- Sở Nội vụ;\n- Văn phòng;\n- Chi bộ.\n" in text


def test_appendices_stand_on_pages_of_their_own_behind_the_signature(
    letter: Papers, pages: Callable[[Printable], list[PageObject]]
) -> None:
    texts = [page.extract_text() for page in pages(letter())]
    assert ["PHỤ LỤC" in text for text in texts] == [False, True, True]
    assert "Nguyễn Văn Mẫu" in texts[0]


def test_the_word_file_draws_the_lines_of_the_head(
    letter: Papers, document: Callable[[Printable], Any]
) -> None:
    opened = document(letter(kind="TỜ TRÌNH", abstract="Về đại hội"))
    first, second = opened.tables[0].rows
    for cell in (first.cells[0], first.cells[-1]):
        assert cell.paragraphs[-1]._p.find(f".//{qn('w:pBdr')}/{qn('w:bottom')}") is not None
    (framed,) = [one for one in second.cells[0].paragraphs if one.text == "HỎA TỐC"]
    assert len(framed._p.find(f".//{qn('w:pBdr')}")) == 4
    breaks = [one.text for one in opened.paragraphs if one.paragraph_format.page_break_before]
    assert breaks == ["PHỤ LỤC I", "PHỤ LỤC II"]
