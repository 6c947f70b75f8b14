"""What scanners and telephones make of a simulated paper: the sheet is all there, however it lies."""

from __future__ import annotations

from dataclasses import replace

import pytest

pytest.importorskip("cv2")
pytest.importorskip("pypdfium2")

import cv2
import numpy as np

from nhiemky.elections.simulated import spoiled, wear
from nhiemky.elections.simulated.ballots import ballot
from nhiemky.elections.simulated.canvas import Canvas
from nhiemky.elections.simulated.deck import Deck, Pixels, Scanner, Stamp
from nhiemky.elections.tests import decks

RED = 35


def corner_marks(image: Pixels) -> dict[int, tuple[float, float]]:
    """Middles of the corner marks that OpenCV finds, as shares of the picture."""
    detector = cv2.aruco.ArucoDetector(cv2.aruco.getPredefinedDictionary(cv2.aruco.DICT_4X4_50))
    grey = image if image.ndim == 2 else cv2.cvtColor(image, cv2.COLOR_RGB2GRAY)
    corners, numbers, _rest = detector.detectMarkers(grey)
    if numbers is None:
        return {}
    size = np.asarray((image.shape[1], image.shape[0]))
    found = zip(numbers.ravel(), corners, strict=True)
    return {int(number): tuple((one[0].mean(axis=0) / size).tolist()) for number, one in found if number < 4}


def red(image: Pixels) -> int:
    """Pixels that are red."""
    wide = image.astype(int)
    return int(((wide[..., 0] - wide[..., 1] > RED) & (wide[..., 0] - wide[..., 2] > RED)).sum())


@pytest.mark.parametrize("scanner", list(Scanner))
def test_all_corners_of_a_sheet_are_in_the_picture(scanner: Scanner):
    deck = decks.boxes(scanner=scanner, torn=0)
    for at in range(6):
        paper = ballot(deck, at)
        marks = corner_marks(paper.image)
        # A shadow or a coarse JPEG may cost one mark; the sheet may not leave the picture.
        assert len(marks) >= 3, at
        first = {0: (0, 0), 90: (0, 1), 180: (1, 1), 270: (1, 0)}[paper.truth.turned]
        if 0 in marks:
            assert tuple(round(one) for one in marks[0]) == first


def test_some_sheets_lie_upside_down_and_photographs_any_way():
    flat = {ballot(decks.boxes(), at).truth.turned for at in range(20)}
    assert flat == {0, 180}
    photographed = (ballot(decks.boxes(scanner=Scanner.PHONE), at).truth.turned for at in range(60))
    assert any(turned in (90, 270) for turned in photographed)


def test_a_lost_corner_costs_one_mark():
    deck = decks.boxes()
    for at in range(8):
        assert len(corner_marks(spoiled.lost_corner(deck, at).image)) == 3


@pytest.mark.parametrize("crease", [0.28, 0.6])
def test_a_crease_takes_no_more_light_than_asked(crease: float):
    deck = decks.boxes()
    blank = Canvas(np.full_like(deck.page, 255), deck.layout, 1)
    for at in range(10):
        wear.fold(blank, crease, np.random.default_rng(at))
        darkest = 1 - int(blank.image.min()) / 255
        assert darkest < 1 - (1 - crease) ** 2 + 0.1
        blank.image[:] = 255
    assert any(ballot(deck, at).truth.folded for at in range(10))
    assert not any(ballot(replace(deck, folds=0), at).truth.folded for at in range(10))


def test_wear_changes_nothing_of_the_vote():
    plain, worn = decks.boxes(folds=0, torn=0), decks.boxes(folds=1, torn=1, ghosts=1, crease=0.6)
    for at in range(5):
        assert ballot(plain, at).truth.positions == ballot(worn, at).truth.positions


def sealed(deck: Deck, stamp: Stamp) -> int:
    return red(ballot(replace(deck, seal=stamp, colour=True, oddities=0), 3).image)


@pytest.mark.parametrize("scanner", list(Scanner))
def test_a_seal_is_red_and_its_copy_is_not(scanner: Scanner):
    deck = decks.boxes(scanner=scanner)
    assert sealed(deck, Stamp.PRESENT) > 3_000
    assert sealed(deck, Stamp.OVER) > 3_000
    assert sealed(deck, Stamp.PHOTOCOPY) < 300
    assert sealed(deck, Stamp.ABSENT) < 300


def test_pages_that_are_no_paper():
    deck = decks.boxes()
    image = ballot(deck, 1).image
    assert corner_marks(spoiled.blank_page(deck, 1)) == {}
    assert set(np.unique(spoiled.one_bit(image))) == {0, 255}
    assert len(corner_marks(spoiled.cut(image))) <= 2
    coloured = ballot(decks.boxes(colour=True, seal=Stamp.PRESENT), 1).image
    copied = spoiled.photocopied(coloured, seed=1)
    assert copied.shape == coloured.shape and red(copied) == 0
    assert len(corner_marks(copied)) == 4
