"""Papers of a made-up ward; the tests change what they are about."""

from __future__ import annotations

import io
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any

import docx
import pytest
from docx.table import Table as WordTable
from pypdf import PageObject, PdfReader

from nhiemky.printing.blocks import (
    Blank,
    Facts,
    Heading,
    Items,
    Letterhead,
    Paper,
    Paragraph,
    Printable,
    Quote,
    Signature,
    Table,
    Text,
    contents,
    plain,
)
from nhiemky.printing.pdf import to_pdf
from nhiemky.printing.word import to_docx

MINUTES = Paper(
    letterhead=Letterhead("ĐẢNG BỘ THÀNH PHỐ MẪU", "ĐẢNG ỦY PHƯỜNG MẪU", "Số       -BB/ĐU"),
    place="Phường Mẫu",
    dated=date(2021, 11, 30),
    kind="BIÊN BẢN",
    abstract="Hội nghị kiểm điểm Ban Thường vụ Đảng ủy phường năm 2021",
    body=(
        Facts(
            (("Thời gian", "14 giờ 00, ngày 30 tháng 11 năm 2021"), ("Địa điểm", "Hội trường UBND phường"))
        ),
        Heading("I. NỘI DUNG"),
        Heading("1. Báo cáo", 2),
        Paragraph((Text("Hội nghị nghe "), Text("dự thảo", bold=True), Text(" và thảo luận", italic=True))),
        Items(contents(("Bổ sung kết quả phòng, chống dịch;", "Làm rõ trách nhiệm từng đồng chí."))),
        Items(contents(("Việc thứ nhất.", "Việc thứ hai.")), marker="number"),
        Quote(plain("Phải nhìn thẳng vào hạn chế."), "Trưởng Ban Tổ chức"),
        Table(("TT", "Nội dung"), (("1", "Rà soát quy chế"), ("2", "Phân công nhiệm vụ")), (1, 5)),
        Paragraph(plain("Biên bản được thông qua hồi 17 giờ 00 cùng ngày.")),
    ),
    signatures=(
        Signature("", "NGƯỜI GHI BIÊN BẢN", "Trần Thị Mẫu"),
        Signature("", "CHỦ TRÌ", "Nguyễn Văn Mẫu"),
    ),
    title="Biên bản hội nghị kiểm điểm năm 2021",
)
SENTENCE = "Ban Thường vụ giữ vững nguyên tắc tập trung dân chủ, đoàn kết thống nhất trong nội bộ. "
NOTICE = replace(
    MINUTES,
    kind="THÔNG BÁO",
    abstract="Kết luận hội nghị",
    body=(
        *(Paragraph(plain(SENTENCE * 6)) for _ in range(5)),
        Table(
            ("TT", "Nội dung", "Thời hạn"),
            tuple((str(row), f"Nhiệm vụ số {row} của các chi bộ", "15/12/2021") for row in range(1, 60)),
            (1, 6, 2),
            ("center", "left", "center"),
        ),
        Blank(2),
        Paragraph(plain("Văn phòng theo dõi việc thực hiện thông báo này.")),
    ),
    signatures=(Signature("T/M BAN THƯỜNG VỤ", "BÍ THƯ", "Nguyễn Văn Mẫu"),),
    recipients=("Thường trực Thành ủy (để báo cáo)", "Các chi bộ", "Lưu Văn phòng Đảng ủy"),
)


@pytest.fixture
def minutes() -> Callable[..., Paper]:
    """Minutes with every kind of block; keyword arguments replace fields."""
    return lambda **changes: replace(MINUTES, **changes)


@pytest.fixture
def notice() -> Callable[..., Paper]:
    """A notice of several pages with one signature and recipients."""
    return lambda **changes: replace(NOTICE, **changes)


@pytest.fixture
def pages() -> Callable[[Printable], list[PageObject]]:
    """The pages of the PDF of a paper."""
    return lambda paper: list(PdfReader(io.BytesIO(to_pdf(paper))).pages)


@pytest.fixture
def document() -> Callable[[Printable], Any]:
    """The DOCX of a paper, opened again."""
    return lambda paper: docx.Document(io.BytesIO(to_docx(paper)))


@pytest.fixture
def words_of_pdf(pages: Callable[[Printable], list[PageObject]]) -> Callable[[Printable], str]:
    """All words of the PDF in reading order, without page numbers and without spaces."""

    def read(paper: Printable) -> str:
        found = ["".join(page.extract_text().split()) for page in pages(paper)]
        return "".join(
            text.removeprefix(str(number)) if number > 1 else text
            for number, text in enumerate(found, start=1)
        )

    return read


@pytest.fixture
def words_of_docx(document: Callable[[Printable], Any]) -> Callable[[Printable], str]:
    """All words of the body of the DOCX in reading order, without spaces."""

    def read(paper: Printable) -> str:
        found: list[str] = []
        for part in document(paper).iter_inner_content():
            if isinstance(part, WordTable):
                found += [cell.text for row in part.rows for cell in row.cells]
            else:
                found.append(part.text)
        return "".join("".join(found).split())

    return read
