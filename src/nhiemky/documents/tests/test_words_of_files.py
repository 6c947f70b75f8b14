"""The words of files for the search: what has any, and how much of it is read."""

from __future__ import annotations

import io

from docx import Document as Word
from openpyxl import Workbook
from pypdf import PdfWriter

from nhiemky.documents.reading import words


def saved(made) -> bytes:
    content = io.BytesIO()
    made.save(content)
    return content.getvalue()


def test_word_excel_and_plain_text():
    word, sheet = Word(), Workbook()
    word.add_paragraph("Dân vận khéo")
    word.add_table(1, 1).cell(0, 0).text = "trong bảng"
    sheet.active["A1"] = "Chỉ tiêu"
    found = words.words_of(saved(word), kind="docx")
    assert "Dân vận khéo" in found and "trong bảng" in found
    assert "python-docx" not in found and "openpyxl" not in words.words_of(saved(sheet), kind="xlsx")
    assert "Chỉ tiêu" in words.words_of(saved(sheet), kind="xlsx")
    assert words.words_of("Ke\u0302\u0301 hoa\u0323ch".encode(), kind="text") == "Kế hoạch"


def blank(pages: int, **more: str) -> bytes:
    made = PdfWriter()
    for _page in range(pages):
        made.add_blank_page(200, 200)
    if more:
        made.encrypt(**more)
    content = io.BytesIO()
    made.write(content)
    return content.getvalue()


def test_a_scan_a_picture_and_what_cannot_be_read_have_none():
    assert words.words_of(blank(3), kind="pdf").strip() == ""
    assert words.words_of(blank(1, user_password="", owner_password="x"), kind="pdf").strip() == ""
    assert words.words_of(blank(1, user_password="x"), kind="pdf") == ""
    for kind in ("pdf", "docx", "text"):
        assert words.words_of(b"\xff\xfe\x00", kind=kind) == "", kind
    assert words.words_of(b"", kind="image") == ""


def test_a_long_file_is_read_to_a_limit(monkeypatch):
    monkeypatch.setattr(words, "MOST_CHARACTERS", 10)
    assert words.words_of(b"x" * 90, kind="text") == "x" * 10
    monkeypatch.setattr(words, "MOST_SECONDS", -1.0)
    assert words.words_of(blank(3), kind="pdf") == ""
