"""The reader finds the code on the cover of a bundle as scanners show it: coarse, askew, upside down, with what people wrote."""

from __future__ import annotations

from dataclasses import replace

import pytest

pytest.importorskip("cv2")
pytest.importorskip("pypdfium2")
pytest.importorskip("zxingcpp")

import numpy as np

from nhiemky.elections.papers.cover_sheet import cover_sheets
from nhiemky.elections.reading.run import read_pages
from nhiemky.elections.rules.scanned import Reason, Status
from nhiemky.elections.rules.scanning import Cover, cover_of
from nhiemky.elections.rules.sheet import Format
from nhiemky.elections.simulated import flatbed
from nhiemky.elections.simulated.canvas import Canvas
from nhiemky.elections.simulated.deck import Scanner
from nhiemky.elections.simulated.files import jpeg, pdf_of, printed_page
from nhiemky.elections.tests import decks, records
from nhiemky.printing import sheets, symbols


@pytest.mark.parametrize("paper", list(Format))
@pytest.mark.parametrize("scanner", [Scanner.SCAN, Scanner.ADF])
@pytest.mark.parametrize("dpi", [150, 200])
def test_the_cover_of_each_bundle_is_found(paper: Format, scanner: Scanner, dpi: int):
    deck = decks.boxes(scanner=scanner, dpi=dpi)
    ballot = replace(records.BALLOT, id=123_456_789, batches=tuple(records.batch(n, 50) for n in range(1, 4)))
    images, turned = [], []
    for at, drawing in enumerate(cover_sheets(records.RECORD, ballot, paper=paper)):
        page = printed_page(sheets.to_pdf(drawing))
        size = replace(deck.layout, width=drawing.width, height=drawing.height)
        dice = np.random.default_rng(dpi + at)
        image, degrees = flatbed.scanned(
            Canvas(page, size, 1), deck, flatbed.behind(dice, scanner=scanner), dice
        )
        images += [image, np.ascontiguousarray(image[::-1, ::-1])]
        turned += [degrees, 180 - degrees]
    assert set(turned) == {0, 180}
    content = pdf_of([jpeg(image, 80) for image in images], dpi=dpi)
    pages = list(read_pages(content, name="tap.pdf", first=0, layouts=[deck.layout], photographs=False))
    assert [cover_of(page.code) for page in pages] == [
        Cover(123_456_789, batch) for batch in (1, 2, 3) for _way_up in (0, 1)
    ]
    # Never a paper, and never taken for the blank back of one.
    assert {page.reading.status for page in pages} == {Status.REJECTED}
    assert Reason.BLANK_PAGE not in {page.reading.reason for page in pages}


def test_a_cover_says_which_bundle_of_how_many_and_has_room_for_two_names():
    ballot = replace(records.BALLOT, number=2)
    first, second = cover_sheets(replace(records.RECORD, is_sample=True), ballot, paper=Format.A5)
    words = [one.text for one in second.words]
    assert "TẬP 2/2" in words and "11 phiếu" in words and "Bầu lần 2" in words
    assert any("DỮ LIỆU MẪU" in word for word in words)
    assert sum(word.startswith("Người đếm tay") for word in words) == 2
    assert first.modules != second.modules and (first.width, first.height) == (148.0, 210.0)


def test_a_code_longer_than_the_smallest_is_larger():
    assert len(symbols.qr("NKB:12:3")) == 21 < len(symbols.qr("NKB:123456789012345678:12345"))
