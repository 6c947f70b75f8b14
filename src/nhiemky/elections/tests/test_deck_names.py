"""Names that are struck on simulated papers are struck, names that are left are untouched."""

from __future__ import annotations

from dataclasses import replace

import pytest

pytest.importorskip("cv2")
pytest.importorskip("pypdfium2")

import numpy as np

from nhiemky.elections.rules.sheet import Rect
from nhiemky.elections.simulated import crosses, names, pens, strikes
from nhiemky.elections.simulated.ballots import ballot
from nhiemky.elections.simulated.canvas import Canvas
from nhiemky.elections.simulated.deck import Deck, Seen
from nhiemky.elections.simulated.names import Oddity
from nhiemky.elections.tests import decks


def unprinted() -> Deck:
    """On black letters ink is not seen: strikes are measured on white paper."""
    deck = decks.names()
    return replace(deck, page=np.full_like(deck.page, 255))


def inked(canvas: Canvas, deck: Deck, line: Rect) -> float:
    """Share of the name's width over which something was drawn."""
    top, bottom, left, right = (
        round(one * canvas.scale) for one in (line.y, line.y + line.h, line.x, line.x + line.w)
    )
    darker = deck.page[top:bottom, left:right].astype(int) - canvas.image[top:bottom, left:right]
    return float((darker > 25).any(axis=0).mean())


def drawn(deck: Deck, odd: Oddity | None, at: int) -> tuple[Canvas, tuple[Seen, ...]]:
    dice = np.random.default_rng((6, at))
    canvas = Canvas(deck.page, deck.layout, 1)
    hand = crosses.hand(pens.pen(dice), dice)
    return canvas, names.filled(canvas, deck.layout, hand, odd, dice).positions


def test_struck_is_through_the_whole_name_and_left_is_untouched():
    deck = unprinted()
    counted = dict.fromkeys(Seen, 0)
    for at in range(60):
        canvas, positions = drawn(deck, None, at)
        for row, seen in zip(deck.layout.rows, positions, strict=True):
            counted[seen] += 1
            share = inked(canvas, deck, row.line)
            assert share > 0.9 if seen is Seen.STRUCK else share < 0.05, (at, seen, share)
    assert counted[Seen.STRUCK] > 100 and counted[Seen.LEFT] > 100


def test_a_half_strike_is_a_quarter_to_six_tenths_of_the_name():
    deck = unprinted()
    for at in range(40):
        canvas, positions = drawn(deck, Oddity.HALF, at)
        (place,) = (number for number, seen in enumerate(positions) if seen is Seen.HALF)
        assert 0.15 < inked(canvas, deck, deck.layout.rows[place].line) < 0.72, at


@pytest.mark.parametrize("odd", [Oddity.CIRCLED, Oddity.UNDERLINED])
def test_a_circled_or_underlined_name_is_for_a_person(odd: Oddity):
    for at in range(10):
        _canvas, positions = drawn(decks.names(), odd, at)
        assert positions.count(Seen.AMBIGUOUS) == 1


@pytest.mark.parametrize("way", list(strikes.Way))
def test_every_way_to_strike_stays_out_of_the_next_name(way: strikes.Way):
    deck = unprinted()
    for at in range(20):
        dice = np.random.default_rng(at)
        canvas = Canvas(deck.page, deck.layout, 1)
        pen = pens.pen(dice)
        canvas.draw(strikes.struck(deck.layout.rows[2].line, way, pen, dice), pen.ink, dice)
        for other in (1, 3):
            assert inked(canvas, deck, deck.layout.rows[other].line) < 0.05


def test_names_are_struck_with_what_the_voter_holds():
    truths = [ballot(decks.names(oddities=0.5), at).truth for at in range(30)]
    assert all(len(truth.positions) == 6 for truth in truths)
    assert {truth.pen for truth in truths} >= {"ballpoint", "gel"}
    written = [truth.extra for truth in truths if truth.oddity == Oddity.WRITTEN]
    assert written and set(written) == {"written-on"}
