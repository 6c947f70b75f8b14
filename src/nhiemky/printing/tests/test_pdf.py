"""The PDF: standard, pages, marks, and signatures that never stand alone."""

from __future__ import annotations

import io
import re
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest
from pypdf import PageObject, PdfReader

from nhiemky.printing import typefaces
from nhiemky.printing.blocks import (
    SAMPLE_MARK,
    Blank,
    Block,
    Heading,
    Items,
    PageBreak,
    Paper,
    Paragraph,
    Printable,
    Table,
    contents,
    plain,
)
from nhiemky.printing.pdf import to_pdf
from nhiemky.printing.typefaces import bundled, installed

Pages = Callable[[Printable], list[PageObject]]
Papers = Callable[..., Paper]
POINTS = 72 / 25.4
# The operator that sets a dash pattern other than none.
DASHED = re.compile(rb"\[\s*[\d.]+[^\]]*\]\s*[\d.]+\s+d\b")
LAST = "Lời cuối của văn bản."


def test_it_says_that_it_is_pdf_a_2b(minutes: Papers) -> None:
    metadata = PdfReader(io.BytesIO(to_pdf(minutes()))).trailer["/Root"]["/Metadata"]
    said = metadata.get_object().get_data().decode()
    assert "<pdfaid:part>2</pdfaid:part>" in said
    assert "<pdfaid:conformance>B</pdfaid:conformance>" in said


def test_its_metadata_name_the_paper_and_the_face(minutes: Papers) -> None:
    reader = PdfReader(io.BytesIO(to_pdf(minutes())))
    assert reader.metadata is not None
    assert reader.metadata.title == "Biên bản hội nghị kiểm điểm năm 2021"
    assert f"font: {installed().name}" in str(reader.metadata["/Keywords"])
    assert str(reader.trailer["/Root"]["/Lang"]).startswith("vi")


@pytest.mark.parametrize(("size", "width", "height"), [("A4", 210, 297), ("A5", 148, 210)])
def test_pages_have_the_size_asked_for(
    minutes: Papers, pages: Pages, size: str, width: float, height: float
) -> None:
    for page in pages(minutes(paper_size=size)):
        assert float(page.mediabox.width) == pytest.approx(width * POINTS, abs=0.5)
        assert float(page.mediabox.height) == pytest.approx(height * POINTS, abs=0.5)


def test_words_keep_inside_the_margins(minutes: Papers, pages: Pages) -> None:
    (page,) = pages(minutes(body=(Paragraph(plain("Nguyên tắc tập trung dân chủ. " * 40), indent=False),)))
    lefts, tops = [], []

    def note(text: str, outer: Any, inner: Any, _font: Any, _size: Any) -> None:
        if text.strip():
            lefts.append(inner[4] * outer[0] + inner[5] * outer[2] + outer[4])
            tops.append(inner[4] * outer[1] + inner[5] * outer[3] + outer[5])

    page.extract_text(visitor_text=note)
    assert min(lefts) == pytest.approx(30 * POINTS, abs=1)
    assert max(tops) < (297 - 20) * POINTS
    assert min(tops) > 20 * POINTS


def test_pages_are_numbered_from_the_second(notice: Papers, pages: Pages) -> None:
    found = [page.extract_text().split() for page in pages(notice())]
    assert len(found) == 4
    assert found[0][0] == "ĐẢNG"
    assert [words[0] for words in found[1:]] == ["2", "3", "4"]


def test_sample_data_are_marked_on_every_page_and_real_ones_on_none(notice: Papers, pages: Pages) -> None:
    assert all(SAMPLE_MARK in page.extract_text() for page in pages(notice(sample=True)))
    assert not any(SAMPLE_MARK in page.extract_text() for page in pages(notice()))


def test_the_header_of_a_table_comes_again(notice: Papers, pages: Pages) -> None:
    with_rows = [text for page in pages(notice()) if "Nhiệm vụ số" in (text := page.extract_text())]
    assert len(with_rows) >= 2
    assert all("Thời hạn" in text for text in with_rows)


@pytest.mark.parametrize(
    ("last", "before"),
    [
        (Paragraph(plain(LAST)), range(9, 24)),
        (Paragraph(plain("Nội dung dài. " * 90 + LAST)), range(1, 14)),
        (Items(contents(("Việc thứ nhất.", LAST))), range(9, 24)),
        (Table(("TT", "Việc"), (("1", "Việc thứ nhất"), ("2", LAST))), range(9, 24)),
        (Heading(LAST), range(9, 24)),
    ],
    ids=["short", "long", "items", "table", "heading"],
)
def test_signatures_never_stand_without_the_last_line(
    notice: Papers, pages: Pages, last: Block, before: range
) -> None:
    """Whatever the length of what stands before: the room that is left is tried line by line."""
    counts = set()
    for lines in before:
        body = (*(Paragraph(plain(f"Dòng {line}.")) for line in range(lines)), last)
        found = [page.extract_text() for page in pages(notice(body=body))]
        counts.add(len(found))
        (signed,) = [text for text in found if "T/M BAN THƯỜNG VỤ" in text]
        assert LAST in " ".join(signed.split())
        assert "Nguyễn Văn Mẫu" in signed and "Lưu Văn phòng" in signed
    assert len(counts) > 1


def test_lines_to_write_on_keep_the_signatures_too(notice: Papers, pages: Pages) -> None:
    counts = set()
    for lines in range(8, 24):
        found = pages(notice(body=(Blank(lines),)))
        counts.add(len(found))
        (signed,) = [page for page in found if "T/M BAN THƯỜNG VỤ" in page.extract_text()]
        contents = signed.get_contents()
        assert contents is not None and DASHED.search(contents.get_data())
    assert len(counts) > 1


def test_recipients_that_fill_a_page_run_on(notice: Papers, pages: Pages) -> None:
    names = tuple(f"Chi bộ tổ dân phố {number}" for number in range(1, 121))
    text = "".join(page.extract_text() for page in pages(notice(recipients=names)))
    assert all(f"- {name}," in text for name in names[:-1])
    assert "Nguyễn Văn Mẫu" in text


def test_a_break_begins_a_page_and_loose_breaks_leave_no_empty_one(minutes: Papers, pages: Pages) -> None:
    one, two = Paragraph(plain("Trang đầu.")), Paragraph(plain("Trang sau."))
    found = pages(minutes(body=(PageBreak(), one, PageBreak(), PageBreak(), two, PageBreak())))
    assert ["Trang sau." in page.extract_text() for page in found] == [False, True]


@pytest.mark.parametrize(
    "words",
    [
        '#panic("x")',
        "$ x^2 $ *đậm* _nghiêng_ `mã` <nhãn> @dẫn",
        "= Đề mục\n- mục\n+ mục",
        "// ghi chú /* */ \\ [ ] { } ~ -- ---",
        '#read("/etc/hosts")',
        "\"ngoặc\" 'đơn'",
    ],
)
def test_words_are_never_read_as_markup(minutes: Papers, pages: Pages, words: str) -> None:
    paper = minutes(abstract=words, body=(Paragraph(plain(words)), Heading(words)), title=words)
    text = "".join(page.extract_text() for page in pages(paper))
    assert "".join(text.split()).count("".join(words.split())) == 3


@pytest.mark.parametrize(
    "words", ["a\x00b\x1fc\ud800d\u202ee", "😀 中文 \u0e01", "x" * 5000, "", "   ", "\n\n", "☐ ☑ ☒ ✓ □"]
)
def test_strange_words_do_not_stop_the_print(minutes: Papers, pages: Pages, words: str) -> None:
    paper = minutes(
        abstract=words,
        body=(Paragraph(plain(words)), Table((words, "B"), ((words, words),), (1, 30))),
        title=words,
        recipients=(words,),
    )
    assert pages(paper)


def test_a_word_without_spaces_is_broken_and_not_cut(minutes: Papers, pages: Pages) -> None:
    text = "".join(page.extract_text() for page in pages(minutes(body=(Paragraph(plain("x" * 500)),))))
    assert text.count("x") == 500
    assert max(line.count("x") for line in text.splitlines()) < 120


def test_paper_without_body_signature_or_letterhead_words(minutes: Papers, pages: Pages) -> None:
    assert len(pages(minutes(body=()))) == 1
    assert len(pages(minutes(body=(), signatures=(), kind="", abstract="", place=""))) == 1
    assert len(pages(minutes(body=(Table((), ()), Table(("A",), ()), Blank(0), Items(()))))) == 1


def test_three_hundred_rows(minutes: Papers, pages: Pages) -> None:
    rows = tuple((str(row), f"Đảng viên {row}", "x" * row) for row in range(300))
    found = pages(minutes(body=(Table(("TT", "Họ tên", "Ghi chú"), rows, (1, 3, 5)),)))
    assert "Đảng viên 299" in found[-1].extract_text()


def test_the_bundled_face_prints_all_letters_on_a_machine_without_times(minutes: Papers) -> None:
    reader = PdfReader(io.BytesIO(to_pdf(minutes(), typeface=bundled())))
    assert reader.metadata is not None
    assert "font: Noto Serif" in str(reader.metadata["/Keywords"])
    assert "Hội nghị kiểm điểm" in reader.pages[0].extract_text()


def test_a_face_without_vietnamese_letters_is_not_taken(monkeypatch: pytest.MonkeyPatch) -> None:
    """Liberation 1 has all four cuts, and Latin letters only."""
    spare = bundled()
    monkeypatch.setattr(typefaces, "_points", lambda font: frozenset(range(0x180)))
    assert installed.__wrapped__() is spare


def test_the_words_of_a_paper_are_in_one_face(minutes: Papers, pages: Pages) -> None:
    faces = {
        str(font.get_object()["/BaseFont"]).partition("+")[2].partition("-")[0]
        for page in pages(minutes())
        for font in page["/Resources"]["/Font"].values()  # type: ignore[index]
    }
    assert len(faces) == 1


def test_rows_are_not_broken_across_pages_unless_they_are_very_tall(notice: Papers, pages: Pages) -> None:
    words = [" ".join(f"h{row}c{word}" for word in range(12)) for row in range(60)]
    rows = tuple((str(number), text) for number, text in enumerate(words))
    texts = [page.extract_text() for page in pages(notice(body=(Table(("TT", "Việc"), rows, (3, 1)),)))]
    assert len(texts) > 3
    for row in range(60):
        assert sum(f"h{row}c" in text for text in texts) == 1
    for last in (("2", "Dòng ngắn."), ()):
        tall = (("1", "Dòng dài. " * 900 + LAST), *([last] if last else []))
        text = "".join(
            page.extract_text() for page in pages(notice(body=(Table(("TT", "Việc"), tall, (1, 5)),)))
        )
        assert text.count("dài.") == 900
        assert LAST in " ".join(text.split()) and "Lưu Văn phòng" in text


def test_papers_can_be_printed_at_the_same_time(minutes: Papers) -> None:
    kinds = [f"BIÊN BẢN SỐ {number}" for number in range(8)]
    with ThreadPoolExecutor(4) as pool:
        made = list(pool.map(lambda kind: to_pdf(minutes(kind=kind)), kinds))
    for kind, pdf in zip(kinds, made, strict=True):
        assert kind in PdfReader(io.BytesIO(pdf)).pages[0].extract_text()
