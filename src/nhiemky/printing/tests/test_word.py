"""The DOCX: the same words as the PDF, in real styles."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from docx.enum.text import WD_LINE_SPACING
from docx.oxml.ns import qn

from nhiemky.printing.blocks import (
    SAMPLE_MARK,
    PageBreak,
    Paper,
    Paragraph,
    Printable,
    Table,
    plain,
)
from nhiemky.printing.tables import list_paper
from nhiemky.printing.text import to_text
from nhiemky.printing.word import to_docx

Papers = Callable[..., Paper]
Words = Callable[[Printable], str]
Opened = Callable[[Printable], Any]


@pytest.fixture
def once() -> Callable[[str, str], str]:
    """The words with the repeated header of a table taken out behind its first place."""

    def read(words: str, header: str) -> str:
        before, found, after = words.partition(header)
        return before + found + after.replace(header, "")

    return read


@pytest.mark.parametrize("size", ["A4", "A5"])
def test_pdf_docx_and_text_say_the_same_in_the_same_order(
    minutes: Papers, words_of_pdf: Words, words_of_docx: Words, size: str
) -> None:
    paper = minutes(paper_size=size)
    assert words_of_pdf(paper) == words_of_docx(paper)


def test_a_paper_of_several_pages_says_the_same(
    notice: Papers, words_of_pdf: Words, words_of_docx: Words, once: Callable[[str, str], str]
) -> None:
    assert once(words_of_pdf(notice()), "TTNộidungThờihạn") == words_of_docx(notice())


def test_the_plain_text_holds_the_words_of_the_docx(minutes: Papers, words_of_docx: Words) -> None:
    assert sorted(words_of_docx(minutes())) == sorted("".join(to_text(minutes()).split()))


def test_page_margins_and_first_page(notice: Papers, document: Opened) -> None:
    section = document(notice()).sections[0]
    measures = [section.page_width, section.page_height, section.top_margin, section.bottom_margin]
    measures += [section.left_margin, section.right_margin]
    assert [round(measure.mm) for measure in measures] == [210, 297, 20, 20, 30, 15]
    assert section.different_first_page_header_footer
    assert "PAGE" in section.header._element.xml
    assert "PAGE" not in section.first_page_header._element.xml


def test_sample_data_are_marked_on_all_pages_and_real_ones_on_none(notice: Papers, document: Opened) -> None:
    marked, real = document(notice(sample=True)).sections[0], document(notice()).sections[0]
    for header in (marked.first_page_header, marked.header):
        # The page number stands on the same line, from page 2.
        assert header.paragraphs[0].text.partition("\t")[0] == SAMPLE_MARK
        assert f'string="{SAMPLE_MARK}"' in header._element.xml
    for header in (real.first_page_header, real.header):
        assert SAMPLE_MARK not in header._element.xml


def test_core_properties(minutes: Papers, document: Opened) -> None:
    properties = document(minutes()).core_properties
    assert (properties.title, properties.language) == ("Biên bản hội nghị kiểm điểm năm 2021", "vi-VN")
    assert properties.author == "ĐẢNG ỦY PHƯỜNG MẪU"
    assert "docx" not in properties.comments


def test_styles_are_real_and_set_in_times(minutes: Papers, document: Opened) -> None:
    opened = document(minutes())
    used = {paragraph.style.name for paragraph in opened.paragraphs}
    assert {"Tên loại", "Trích yếu", "Heading 1", "Heading 2", "Nội dung", "Liệt kê", "Thông tin"} <= used
    body = opened.styles["Nội dung"]
    assert (body.font.name, body.font.size.pt) == ("Times New Roman", 14)
    assert (round(body.paragraph_format.first_line_indent.mm), body.paragraph_format.line_spacing.pt) == (
        10,
        18,
    )
    assert "asciiTheme" not in opened.styles["Heading 1"].element.xml
    emphasised = {run.text: (run.bold, run.italic) for p in opened.paragraphs for run in p.runs}
    assert emphasised["dự thảo"] == (True, None)
    assert emphasised[" và thảo luận"] == (None, True)


def test_the_header_of_a_table_comes_again(notice: Papers, document: Opened) -> None:
    table = document(notice()).tables[1]
    repeated = [row._tr.find(f".//{qn('w:tblHeader')}") is not None for row in table.rows]
    assert repeated == [True, *[False] * 59]


@pytest.mark.parametrize(
    "last",
    [Paragraph(plain("Lời cuối.")), Table(("TT",), (("1",), ("2",)))],
    ids=["paragraph", "table"],
)
def test_the_last_line_is_kept_with_the_signatures(notice: Papers, document: Opened, last: Any) -> None:
    opened = document(notice(body=(Paragraph(plain("Lời đầu.")), last)))
    parts = list(opened.iter_inner_content())
    closing = max(place for place, part in enumerate(parts) if hasattr(part, "rows"))
    spacers = parts[closing - 1 : closing]
    before = (
        parts[closing - 2]
        if isinstance(last, Paragraph)
        else opened.tables[1].rows[-1].cells[0].paragraphs[0]
    )
    assert all(paragraph.paragraph_format.keep_with_next for paragraph in (*spacers, before))
    assert opened.tables[-1].rows[0]._tr.find(f".//{qn('w:cantSplit')}") is not None
    first = next(paragraph for paragraph in opened.paragraphs if paragraph.text == "Lời đầu.")
    assert not first.paragraph_format.keep_with_next


def test_one_signature_stands_right_beside_the_recipients(notice: Papers, document: Opened) -> None:
    left, right = document(notice()).tables[-1].rows[0].cells
    assert left.text.splitlines()[0] == "Nơi nhận:"
    assert right.text.splitlines() == ["T/M BAN THƯỜNG VỤ", "BÍ THƯ", "Nguyễn Văn Mẫu"]


def test_lines_have_the_heights_of_the_pdf(minutes: Papers, document: Opened) -> None:
    styles = document(minutes()).styles
    for name, height in {"Nội dung": 18, "Tên loại": 20, "Ô bảng": 16.25, "Danh sách nơi nhận": 15}.items():
        shape = styles[name].paragraph_format
        assert (shape.line_spacing_rule, shape.line_spacing.pt) == (WD_LINE_SPACING.EXACTLY, height)


def test_the_rule_below_the_party_title_is_a_line_of_its_length(minutes: Papers, document: Opened) -> None:
    (title,) = document(minutes()).tables[0].rows[0].cells[-1].paragraphs
    assert title._p.find(f".//{qn('w:pBdr')}/{qn('w:bottom')}") is not None
    assert not any(run.underline for run in title.runs)
    room = 165 * 0.54 - 1.5 - title.paragraph_format.left_indent.mm - title.paragraph_format.right_indent.mm
    # 13.8 ems of 15 pt
    assert 73 <= room <= 75


def test_rows_stay_whole_and_the_header_of_a_table_with_its_first_row(
    notice: Papers, document: Opened
) -> None:
    table = document(notice()).tables[1]
    assert all(row._tr.find(f".//{qn('w:cantSplit')}") is not None for row in table.rows)
    assert all(cell.paragraphs[0].paragraph_format.keep_with_next for cell in table.rows[0].cells)


def test_symbols_and_line_breaks(minutes: Papers, document: Opened) -> None:
    table = Table(("A",), (("Kế hoạch 02-KH/ĐU\n- Tham luận",),))
    (cell,) = document(minutes(body=(table,))).tables[1].rows[1].cells
    assert cell.text == "Kế hoạch 02-KH/ĐU\n- Tham luận"
    assert len(cell._tc.findall(f".//{qn('w:noBreakHyphen')}")) == 1


def test_word_opens_it_without_compatibility_mode(minutes: Papers, document: Opened) -> None:
    settings = document(minutes()).settings.element.findall(f".//{qn('w:compatSetting')}")
    modes = [one.get(qn("w:val")) for one in settings if one.get(qn("w:name")) == "compatibilityMode"]
    assert modes == ["15"]


def test_a_break_begins_a_page(minutes: Papers, document: Opened) -> None:
    paper = minutes(body=(Paragraph(plain("Trước.")), PageBreak(), Paragraph(plain("Sau."))))
    breaks = {p.text: p.paragraph_format.page_break_before for p in document(paper).paragraphs}
    assert breaks["Sau."] and not breaks["Trước."]


@pytest.mark.parametrize(
    "words", ["a\x00b\x1fc\ud800d\u202ee", "😀 中文", "x" * 5000, "", "\n\n", "<w:p/> & ]]>"]
)
def test_strange_words_do_not_stop_the_print(minutes: Papers, words: str) -> None:
    body = (Paragraph(plain(words)), Table((words, "B"), ((words, words),)))
    assert to_docx(minutes(abstract=words, body=body, title=words, recipients=(words,)))


def test_three_hundred_rows_and_an_empty_body(minutes: Papers, document: Opened) -> None:
    rows = tuple((str(row), f"Đảng viên {row}") for row in range(300))
    assert len(document(minutes(body=(Table(("TT", "Họ tên"), rows),))).tables[1].rows) == 301
    assert len(document(minutes(body=())).tables) == 2


def test_a_list_lies_on_its_side_when_asked(document: Opened) -> None:
    paper = list_paper(title="DANH SÁCH", header=("A",), rows=(("1",),), sample=True, landscape=True)
    section = document(paper).sections[0]
    assert section.page_width > section.page_height
    assert section.first_page_header.paragraphs[0].text == SAMPLE_MARK
