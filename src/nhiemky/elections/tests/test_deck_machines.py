"""What scanners and telephones make of a simulated paper: the sheet is all there, however it lies."""

from __future__ import annotations

from dataclasses import replace

import pytest

pytest.importorskip("cv2")
pytest.importorskip("pypdfium2")

import cv2
import numpy as np

from nhiemky.elections.simulated import wear
from nhiemky.elections.simulated.ballots import ballot
from nhiemky.elections.simulated.canvas import Canvas
from nhiemky.elections.simulated.deck import Pixels, Scanner
from nhiemky.elections.tests import decks


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
        assert len(corner_marks(ballot(replace(deck, torn=1.0), at).image)) == 3


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
