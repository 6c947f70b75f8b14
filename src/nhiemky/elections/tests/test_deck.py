"""The truth about a simulated paper can be seen in its pixels, and paper i is always the same."""

from __future__ import annotations

import io

import pytest

pytest.importorskip("cv2")
pytest.importorskip("pypdfium2")

import numpy as np

from nhiemky.elections.rules.sheet import Rect
from nhiemky.elections.simulated import boxes, crosses, pens
from nhiemky.elections.simulated.ballots import ballot, ballots
from nhiemky.elections.simulated.boxes import Oddity
from nhiemky.elections.simulated.canvas import Canvas
from nhiemky.elections.simulated.deck import Deck, Pixels, Seen
from nhiemky.elections.simulated.files import jpeg, pdf_of
from nhiemky.elections.simulated.sensor import decoded
from nhiemky.elections.tests import decks


def inside(canvas: Canvas, box: Rect, inset: float = 0.75) -> Pixels:
    """What is within a box, away from its line."""
    left, top, right, bottom = (
        round(one * canvas.scale)
        for one in (box.x + inset, box.y + inset, box.x + box.w - inset, box.y + box.h - inset)
    )
    return canvas.image[top:bottom, left:right]


def dark(canvas: Canvas, box: Rect, inset: float = 0.75) -> float:
    """Share of the box's inner part that lost a quarter of its light."""
    return float((inside(canvas, box, inset) < 191).mean())


def drawn(deck: Deck, odd: Oddity | None, at: int) -> tuple[Canvas, boxes.Filled]:
    dice = np.random.default_rng((5, at))
    canvas = Canvas(deck.page, deck.layout, 1)
    return canvas, boxes.filled(canvas, deck.layout, crosses.hand(pens.pen(dice), dice), odd, dice)


def test_paper_i_is_the_same_however_one_comes_to_it():
    deck = decks.boxes()
    third = list(ballots(deck, 3))[2]
    again = ballot(deck, 2)
    assert again.truth == third.truth
    assert np.array_equal(again.image, third.image)
    assert not np.array_equal(ballot(decks.boxes(seed=2), 2).image, third.image)


def test_the_same_paper_scanned_again_has_the_same_marks_on_another_picture():
    deck = decks.boxes()
    first, second = ballot(deck, 4), ballot(deck, 4, scan=1)
    assert first.truth.positions == second.truth.positions
    assert not np.array_equal(first.image, second.image)


def test_clear_marks_are_ink_and_blanks_are_none():
    deck = decks.boxes()
    for at in range(60):
        canvas, filled = drawn(deck, None, at)
        for box, seen in zip(deck.layout.boxes, filled.positions, strict=True):
            share = dark(canvas, box)
            assert share > 0.03 if seen is Seen.MARK else share == 0, (at, seen)


@pytest.mark.parametrize("odd", list(Oddity))
def test_an_oddity_leaves_ink_somewhere_and_blank_boxes_blank(odd: Oddity):
    deck = decks.boxes()
    for at in range(12):
        canvas, filled = drawn(deck, odd, at)
        assert (canvas.image < deck.page).any()
        for box, seen in zip(deck.layout.boxes, filled.positions, strict=True):
            untouched = (inside(canvas, box, 0.3) >= 254).all()
            assert seen is not Seen.BLANK or untouched, (at, seen)
            assert seen in (Seen.BLANK, Seen.AMBIGUOUS) or not untouched, (at, seen)


def test_one_oddity_a_paper():
    papers = [ballot(decks.boxes(oddities=1.0), at).truth for at in range(40)]
    for truth in papers:
        odd = [seen for seen in truth.positions if seen not in (Seen.MARK, Seen.BLANK)]
        assert truth.oddity is not None
        assert len(odd) <= 1 or truth.oddity == Oddity.FAINT
        assert bool(odd) != (truth.extra is not None)
    assert len({truth.oddity for truth in papers}) > 6


@pytest.mark.parametrize("dpi", [150, 300])
def test_a_scan_is_as_large_as_the_paper(dpi: int):
    image = ballot(decks.boxes(dpi=dpi), 0).image
    assert image.shape == (round(210 / 25.4 * dpi), round(148 / 25.4 * dpi))
    assert image.dtype == np.uint8


def test_in_colour_blue_ink_is_blue():
    image = ballot(decks.boxes(colour=True, oddities=0), 0).image.astype(int)
    assert image.shape[2] == 3
    papers = (ballot(decks.boxes(colour=True, oddities=0), at).image.astype(int) for at in range(4))
    assert any(((one[..., 2] - one[..., 0]) > 60).sum() > 200 for one in papers)


def test_a_scanners_pdf_holds_the_pictures_as_they_are():
    pypdf = pytest.importorskip("pypdf")
    grey = ballot(decks.boxes(), 0).image
    colour = ballot(decks.boxes(colour=True), 0).image
    files = [jpeg(grey, 80), jpeg(colour, 80)]
    pdf = pdf_of(files, dpi=200)
    pages = pypdf.PdfReader(io.BytesIO(pdf)).pages
    assert [page.images[0].image.mode for page in pages] == ["L", "RGB"]
    assert all(one in pdf for one in files)
    assert float(pages[0].mediabox.width) == pytest.approx(148 / 25.4 * 72, abs=0.3)
    assert decoded(files[1]).shape == colour.shape
