"""One paper of each kind, short and long, as pictures: where pages break and what stands where.

The pictures are looked at by their ink (a pixel that is not white) and by the boxes of their letters.
"""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest

pdfium: Any = pytest.importorskip("pypdfium2")

from nhiemky.documents.rules import templates  # noqa: E402
from nhiemky.documents.rules.templates import Wording  # noqa: E402
from nhiemky.printing.flow import Line  # noqa: E402
from nhiemky.printing.formats import format_for  # noqa: E402
from nhiemky.printing.layout import lay_out  # noqa: E402
from nhiemky.printing.pdf import to_pdf  # noqa: E402
from nhiemky.printing.word import to_docx  # noqa: E402
from tools.specimens import Length, pictures, specimen  # noqa: E402

POINT = 25.4 / 72
DPI = 72
EACH = pytest.mark.parametrize("wording", templates.SHIPPED, ids=lambda one: one.key)
LENGTHS = pytest.mark.parametrize("length", ["short", "long"])


@cache
def pdf_of(wording: Wording, length: Length) -> bytes:
    return to_pdf(specimen(wording, length))


@cache
def lines_of(wording: Wording, length: Length) -> list[list[tuple[float, float, str]]]:
    """Per page: (distance from the top in mm, from the left in mm, words), from top to bottom."""
    opened = pdfium.PdfDocument(pdf_of(wording, length))
    return [sorted(_lines(page)) for page in opened]


def _lines(page: Any) -> Iterator[tuple[float, float, str]]:
    words = page.get_textpage()
    height = page.get_height()
    for at in range(words.count_rects()):
        left, bottom, right, top = words.get_rect(at)
        said = words.get_text_bounded(left, bottom, right, top).strip()
        if said:
            yield (round((height - top) * POINT, 1), round(left * POINT, 1), said)


def squeezed(text: str) -> str:
    """Words without spaces and without the places at which a long word of a narrow cell may break."""
    return "".join(text.replace("\u200b", "").split())


@EACH
@LENGTHS
def test_no_heading_stands_last_on_its_page(wording: Wording, length: Length) -> None:
    layout = lay_out(specimen(wording, length))
    parts = [part for part in (*layout.body, *layout.after) if isinstance(part, Line)]
    headings = {
        squeezed("".join(run.text for run in part.content))
        for part in parts
        if part.style.startswith("heading")
    }
    for page in lines_of(wording, length)[:-1]:
        lowest = max(top for top, _left, _said in page)
        last = squeezed("".join(said for top, _left, said in page if lowest - top < 3))
        assert last not in headings


@EACH
@LENGTHS
def test_the_signature_never_stands_alone(wording: Wording, length: Length) -> None:
    signed = [
        page for page in lines_of(wording, length) if any("Nguyễn Văn Mẫu" in said for *_at, said in page)
    ]
    assert len(signed) == 1
    (page,) = signed
    name = next(top for top, _left, said in page if "Nguyễn Văn Mẫu" in said)
    closing = [
        top for top, _left, said in page if said.startswith(("T/M", "TM.", "NGƯỜI", "THƯ KÝ", "ĐẠI DIỆN"))
    ]
    begins = max(top for top in closing if top < name)
    form = format_for(None, style=specimen(wording).style)  # type: ignore[arg-type]
    body = [said for top, left, said in page if top < begins - 3 and top > form.a5.top and said != "2"]
    assert body


@EACH
@LENGTHS
def test_pages_are_numbered_in_the_middle_from_the_second(wording: Wording, length: Length) -> None:
    sheet, mm = lay_out(specimen(wording, length)).sheet, DPI / 25.4
    for number, picture in enumerate(pictures(pdf_of(wording, length), dpi=DPI), start=1):
        above = picture.convert("L").crop((0, 0, picture.size[0], int((sheet.top - 1) * mm)))
        box = above.point(lambda grey: 255 * (grey < 128)).getbbox()
        assert (box is not None) == (number > 1)
        if box:
            assert abs((box[0] + box[2]) / 2 / mm - sheet.left - sheet.text_width / 2) < 1


@EACH
@pytest.mark.parametrize("names", ["usual", "long"])
def test_the_columns_of_the_head_do_not_touch(wording: Wording, names: Any) -> None:
    paper = specimen(wording, names=names)
    layout = lay_out(paper)
    sheet, mm = layout.sheet, 3.0
    first = pictures(to_pdf(paper), dpi=int(mm * 25.4))[0].convert("L")
    middle = sheet.left + sheet.text_width * sheet.head_split
    lines = 2 + sum(name.count("\n") + 1 for name in (layout.head.superior, layout.head.issuer))  # type: ignore[union-attr]
    low = sheet.top + lines * sheet.issuer * sheet.close * POINT
    gap = (middle - sheet.head_gap / 2 + 0.4, sheet.top, middle + sheet.head_gap / 2 - 0.4, low)
    assert first.crop(tuple(int(at * mm) for at in gap)).getextrema()[0] > 200


@EACH
def test_the_header_of_a_table_comes_again(wording: Wording) -> None:
    with_rows = [
        page for page in lines_of(wording, "long") if any("Nhiệm vụ số" in said for *_at, said in page)
    ]
    assert len(with_rows) >= 2
    assert all(any("Thời hạn" in said for *_at, said in page) for page in with_rows)


@EACH
@LENGTHS
def test_nothing_is_printed_in_the_margins(wording: Wording, length: Length) -> None:
    sheet = lay_out(specimen(wording, length)).sheet
    mm = DPI / 25.4
    for picture in pictures(pdf_of(wording, length), dpi=DPI):
        ink = picture.convert("L").point(lambda grey: 255 * (grey < 128)).getbbox()
        assert ink is not None
        left, _top, right, bottom = (at / mm for at in ink)
        assert left > sheet.left - 1 and right < sheet.width - sheet.right + 1
        assert bottom < sheet.height - sheet.bottom + 2


@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")
@pytest.mark.parametrize("key", ["party-ke-hoach", "state-quyet-dinh", "state-cong-van", "state-giay-moi"])
@LENGTHS
def test_libreoffice_lays_the_word_file_out_alike(tmp_path: Path, key: str, length: Length) -> None:
    """As many pages with the same words: the two files are one paper."""
    wording = templates.by_key(key)
    assert wording is not None
    (tmp_path / "paper.docx").write_bytes(to_docx(specimen(wording, length)))
    profile = f"-env:UserInstallation=file://{tmp_path}/profile"
    command = [
        "soffice",
        profile,
        "--headless",
        "--convert-to",
        "pdf",
        "--outdir",
        str(tmp_path),
        str(tmp_path / "paper.docx"),
    ]
    subprocess.run(command, check=True, capture_output=True, timeout=120)
    theirs, ours = (
        [squeezed(page.get_textpage().get_text_range()) for page in pdfium.PdfDocument(content)]
        for content in ((tmp_path / "paper.pdf").read_bytes(), pdf_of(wording, length))
    )
    assert len(theirs) == len(ours)
    assert sorted("".join(theirs)) == sorted("".join(ours))
    # LibreOffice breaks single lines a word earlier: what a page begins with may differ by that.
    assert all(one[:8] == other[:8] for one, other in zip(theirs[:1], ours[:1], strict=True))
