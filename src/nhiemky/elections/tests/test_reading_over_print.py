"""Ink over printed lines: words across the title, a name crossed out beside boxes, words where the seal belongs."""

from __future__ import annotations

import pytest

pytest.importorskip("cv2")

from dataclasses import replace

import cv2
import numpy as np

from nhiemky.elections.cli.decks import Papers, papers
from nhiemky.elections.reading import reader
from nhiemky.elections.reading.page import page_of
from nhiemky.elections.rules.marks import Kind
from nhiemky.elections.rules.scanned import Reason, Status
from nhiemky.elections.rules.sheet import Rect
from nhiemky.elections.simulated.ballots import ballot
from nhiemky.elections.simulated.boxes import Oddity
from nhiemky.elections.simulated.deck import Pixels, Scanner, Stamp
from nhiemky.elections.simulated.files import jpeg
from nhiemky.elections.simulated.scoring import Score


@pytest.fixture(scope="module", params=["A4", "A5"])
def printed(request: pytest.FixtureRequest) -> Papers:
    return papers(Kind.COLUMNS, paper=request.param, names=6)


def read(printed: Papers, sheet: Pixels) -> tuple[Status, Reason | None]:
    reading = reader.read(
        page_of(jpeg(sheet, 85), number=1, one_bit=False), printed.job, source="deck"
    ).reading
    return reading.status, reading.reason


def waved(printed: Papers, place: Rect, *, high: float, turns: int) -> Pixels:
    """The empty sheet with a wave of a ballpoint pen (0.4 mm) over this place."""
    sheet = printed.deck.page.copy()
    scale = sheet.shape[1] / printed.deck.layout.width
    along = np.linspace(0.0, 1.0, 200)
    x = place.x + along * place.w
    y = place.y + place.h / 2 + high / 2 * np.sin(along * turns * 2 * np.pi)
    points = np.rint(np.stack([x, y], axis=1) * scale).astype(np.int32)
    return np.asarray(cv2.polylines(sheet, [points], False, 60, round(0.4 * scale), cv2.LINE_AA), np.uint8)


def test_nothing_is_written_on_an_empty_sheet(printed: Papers):
    assert read(printed, printed.deck.page) == (Status.READ, None)


def test_a_word_within_the_letters_of_the_title(printed: Papers):
    title = max(printed.deck.layout.printed, key=lambda rect: rect.w * rect.h)
    place = Rect(title.x + 5, title.y, 12.0, title.h)
    assert read(printed, waved(printed, place, high=3.5, turns=5)) == (Status.DOUBTFUL, Reason.EXTRA_INK)


def test_a_wavy_line_through_a_name_beside_boxes(printed: Papers):
    line = printed.deck.layout.rows[2].line
    assert read(printed, waved(printed, line, high=1.0, turns=9)) == (Status.DOUBTFUL, Reason.EXTRA_INK)


def test_words_where_the_seal_belongs_are_no_seal(printed: Papers):
    seal = printed.deck.layout.seal
    assert seal is not None
    place = Rect(seal.x + 2, seal.y + 8, 34.0, 6.0)
    assert read(printed, waved(printed, place, high=6.0, turns=15)) == (Status.DOUBTFUL, Reason.EXTRA_INK)


@pytest.mark.parametrize("scanner", [Scanner.SCAN, Scanner.ADF, Scanner.PHONE])
def test_the_print_itself_and_a_grey_seal_are_nothing_written(printed: Papers, scanner: Scanner):
    for seal in (None, Stamp.PHOTOCOPY):
        deck = replace(
            printed.deck, seed=1_212, oddities=0.0, folds=0.0, torn=0.0, scanner=scanner, seal=seal
        )
        readings = [read(printed, ballot(deck, at).image) for at in range(4)]
        assert Reason.EXTRA_INK not in {reason for _status, reason in readings}


def test_odd_papers_go_to_people(printed: Papers, monkeypatch: pytest.MonkeyPatch):
    """Every kind of writing and striking in turn, drawn by the simulated voters."""
    kinds = [Oddity.WRITTEN, Oddity.STRUCK, Oddity.CIRCLED, Oddity.HESITATION]
    found = Score()
    deck = replace(printed.deck, seed=1_213, oddities=1.0)
    for at in range(24):
        monkeypatch.setattr(
            "nhiemky.elections.simulated.boxes.oddity", lambda *_dice, at=at, **_how: kinds[at % 4]
        )
        paper = ballot(deck, at)
        page = page_of(jpeg(paper.image, 80), number=1, one_bit=False)
        found.add(paper.truth, reader.read(page, printed.job, source="deck").reading)
    assert found.odd >= 22 and found.odd_missed == 0
