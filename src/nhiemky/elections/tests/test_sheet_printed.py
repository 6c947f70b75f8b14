"""What is printed stands where the layout says, to a tenth of a millimetre; seen on the pixels of the PDF, never on our own word."""

from __future__ import annotations

import io
import json
import subprocess
from dataclasses import replace
from pathlib import Path

import pytest
from PIL import Image
from pypdf import PdfReader

from nhiemky.elections.papers import ballot_sheet
from nhiemky.elections.rules.sheet import Content, Sheet
from nhiemky.elections.rules.slate_file import slate
from nhiemky.kernel.refusals import Refused
from nhiemky.printing import sheets, symbols

DPI = 600
MM = DPI / 25.4
#: Of the contract.
CLOSE = 0.1
#: Tallest and deepest Vietnamese letters, and a name that looks like markup.
NAMES = ["Đặng Quốc Ẳn", "Võ Thị Ỵ", "Nguyễn Thị Ngọc Quỵ", "*Lê* #pagebreak() $x$"]
GIVEN = {
    "title": "Bầu chi ủy",
    "unit": "Chi bộ Tổ dân phố số 7",
    "term": "2025-2027",
    "body": "committee",
    "seats": 3,
    "names": NAMES,
    "paper": "A5",
    "date": "2025-02-14",
}


def content(*, large: bool = False, **changes: object) -> Content:
    return ballot_sheet.of_slate(slate(json.dumps(GIVEN | changes)), large=large)


def printed(found: Sheet, *, copies: int = 1) -> bytes:
    return sheets.to_pdf(ballot_sheet.drawing(found, title="Phiếu bầu"), copies=copies)


def pixels(pdf: bytes, folder: Path) -> Image.Image:
    """The first page as a reader would see it on a perfect scanner: black is 0."""
    (folder / "sheet.pdf").write_bytes(pdf)
    subprocess.run(
        ["pdftoppm", "-r", str(DPI), "-gray", "-singlefile", "sheet.pdf", "sheet"], cwd=folder, check=True
    )
    with Image.open(folder / "sheet.pgm") as image:
        return image.copy()


def ink(image: Image.Image, x: float, y: float, w: float, h: float) -> tuple[float, float, float, float]:
    """The edges of what is dark in this window (millimetres): left, top, right, bottom."""
    left, top = round(x * MM), round(y * MM)
    window = image.crop((left, top, round((x + w) * MM), round((y + h) * MM)))
    box = window.point(lambda grey: 255 if grey < 128 else 0).getbbox()
    assert box is not None, f"nothing printed at {x}, {y}"
    return (left + box[0]) / MM, (top + box[1]) / MM, (left + box[2]) / MM, (top + box[3]) / MM


SHEETS = {
    "strike": content(),
    "columns": content(seats=4),
    "single": content(seats=1, names=NAMES[:1]),
    "large type": content(seats=4, paper="A4", large=True),
    "two columns": content(
        seats=31,
        paper="A4",
        names=[f"{name} {at}" for at in range(8) for name in ("Ẳn", "Bỵ", "Ô", "Lê")][:31],
    ),
    "calibration": ballot_sheet.CALIBRATION,
}


@pytest.fixture(scope="module", params=SHEETS)
def seen(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> tuple[Sheet, Image.Image]:
    found = ballot_sheet.laid_out(SHEETS[request.param])
    return found, pixels(printed(found), tmp_path_factory.mktemp("sheet"))


@pytest.mark.needs("pdftoppm")
class TestOnThePage:
    """One rasterised page serves all of these."""

    def test_the_page_has_its_size(self, seen: tuple[Sheet, Image.Image]):
        found, image = seen
        assert image.size == pytest.approx([side * MM for side in found.size], abs=2)

    def test_boxes_stand_where_the_layout_says(self, seen: tuple[Sheet, Image.Image]):
        found, image = seen
        for box in (box for row in found.rows for box in (row.agree, row.disagree) if box):
            line = 25.4 / 72
            edges = ink(image, box.x - 1.5, box.y - 1.5, box.w + 3, box.h + 3)
            outer = (box.x - line, box.y - line, box.x + box.w + line, box.y + box.h + line)
            assert edges == pytest.approx(outer, abs=CLOSE)
            # White to the inner edge: a tenth inside it nothing is printed.
            inside = image.crop(
                tuple(
                    round(at * MM)
                    for at in (box.x + CLOSE, box.y + CLOSE, box.x + box.w - CLOSE, box.y + box.h - CLOSE)
                )
            )
            assert inside.getextrema() == (255, 255)

    def test_names_stand_inside_their_lines_and_are_not_cut(self, seen: tuple[Sheet, Image.Image]):
        found, image = seen
        for row in found.rows:
            line = row.line
            left, top, right, bottom = ink(image, line.x - 0.6, line.y - 0.6, line.w + 1.2, line.h + 1.2)
            assert top >= line.y - CLOSE and bottom <= line.y + line.h + CLOSE
            # Side bearings of the first and last letter are white.
            assert line.x - CLOSE <= left <= line.x + 0.8
            assert line.x + line.w - 0.8 <= right <= line.x + line.w + 2 * CLOSE

    def test_corner_marks_are_read_back_cell_by_cell(self, seen: tuple[Sheet, Image.Image]):
        found, image = seen
        for number, mark in enumerate(found.fiducials):
            edges = ink(image, mark.x - 1, mark.y - 1, mark.size + 2, mark.size + 2)
            assert edges == pytest.approx((mark.x, mark.y, mark.x + mark.size, mark.y + mark.size), abs=CLOSE)
            assert cells(image, mark.x, mark.y, mark.size, 6) == symbols.corner_mark(number)

    def test_the_code_is_read_back_cell_by_cell(self, seen: tuple[Sheet, Image.Image]):
        found, image = seen
        code = found.code
        edges = ink(image, code.x - 2, code.y - 2, code.size + 4, code.size + 4)
        assert edges == pytest.approx((code.x, code.y, code.x + code.size, code.y + code.size), abs=CLOSE)
        assert cells(image, code.x, code.y, code.size, 21) == symbols.qr(found.code_text)

    def test_nothing_black_is_printed_where_the_stamp_goes(self, seen: tuple[Sheet, Image.Image]):
        found, image = seen
        seal = found.seal
        window = image.crop(
            tuple(round(at * MM) for at in (seal.x + 1, seal.y + 1, seal.x + seal.w - 1, seal.y + seal.h - 1))
        )
        assert window.getextrema()[0] > 100


def cells(image: Image.Image, x: float, y: float, size: float, number: int) -> tuple[str, ...]:
    side = size / number
    middles = [(at + 0.5) * side for at in range(number)]
    return tuple(
        "".join(
            "1" if image.getpixel((round((x + across) * MM), round((y + down) * MM))) < 128 else "0"
            for across in middles
        )
        for down in middles
    )


def test_words_are_measured_as_they_are_printed(tmp_path: Path):
    """A name is read as it was given, and none of its letters was dropped or taken for a command."""
    found = ballot_sheet.laid_out(content())
    text = PdfReader(io.BytesIO(printed(found))).pages[0].extract_text()
    for name in NAMES:
        assert "".join(name.split()) in "".join(text.split())


def test_all_sheets_are_one_and_the_same():
    pdf = printed(ballot_sheet.laid_out(content()), copies=1000)
    pages = PdfReader(io.BytesIO(pdf)).pages
    assert len(pages) == 1000
    first = pages[0]
    for page in pages[1:]:
        assert {key: page.raw_get(key) for key in page if key != "/Parent"} == {
            key: first.raw_get(key) for key in first if key != "/Parent"
        }
    # The same content, not a thousand equal ones.
    assert len(pdf) < 1_000_000


def test_the_same_slate_gives_the_same_sheet_again():
    found = ballot_sheet.laid_out(content())
    again = ballot_sheet.laid_out(content())
    assert found == again
    drawing = ballot_sheet.drawing(found, title="Phiếu bầu")
    assert sheets.to_png(drawing) == sheets.to_png(ballot_sheet.drawing(again, title="Phiếu bầu"))


def test_corner_marks_differ_whichever_way_they_are_turned():
    """A paper upside down is known as such: no mark turned looks like another one, nor like itself."""
    turned = set()
    for number in range(4):
        mark = symbols.corner_mark(number)
        for _quarter in range(4):
            turned.add(mark)
            mark = tuple("".join(column) for column in zip(*reversed(mark), strict=True))
    assert len(turned) == 16


def test_thirty_one_names_are_refused_on_a5():
    names = [f"Nguyễn Văn {at}" for at in range(31)]
    with pytest.raises(Refused) as refused:
        ballot_sheet.laid_out(content(names=names, seats=27))
    assert refused.value.code == "slate-does-not-fit" and refused.value.facts["names"] == 31
    assert ballot_sheet.laid_out(content(names=names, seats=27, paper="A4")).rows


def test_signs_that_no_face_has_are_refused():
    with pytest.raises(Refused) as refused:
        ballot_sheet.laid_out(replace(SHEETS["strike"], names=("Lê 漢 An",)))
    assert refused.value.code == "signs-not-printable" and refused.value.facts["signs"] == "漢"


@pytest.mark.parametrize(
    "title, heading, rest",
    [
        ("Bầu chi ủy Chi bộ 7", "PHIẾU BẦU", "Chi ủy Chi bộ 7, nhiệm kỳ 2025-2027"),
        ("PHIẾU BẦU", "PHIẾU BẦU", "Chi ủy, nhiệm kỳ 2025-2027"),
        ("Phiếu xin ý kiến về chi ủy", "PHIẾU XIN Ý KIẾN", "Chi ủy, nhiệm kỳ 2025-2027"),
        ("Đại hội chi bộ", "PHIẾU BẦU", "Đại hội chi bộ, Chi ủy, nhiệm kỳ 2025-2027"),
    ],
)
def test_a_title_is_not_said_twice(title: str, heading: str, rest: str):
    found = content(title=title)
    assert (found.heading, found.title) == (heading, rest)
