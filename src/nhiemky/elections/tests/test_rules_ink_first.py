"""What the first reader says of a box and of a name, each rule by an example on both sides of its limit."""

from __future__ import annotations

from dataclasses import replace

import pytest

from nhiemky.elections.rules.ink import Verdict
from nhiemky.elections.rules.ink_first import (
    Beyond,
    BoxInk,
    BoxThresholds,
    NameInk,
    NameThresholds,
    box_margin,
    name_margin,
    of_box,
    of_name,
)

BOXES, NAMES = BoxThresholds(), NameThresholds()
CROSS = BoxInk(share=0.25, faint=0.28, breadth=4.7, diagonal=6.8)
EMPTY = BoxInk(share=0.0, faint=0.003, breadth=0.0, diagonal=0.0)
MARKED, NOT, DOUBT = Verdict.MARKED, Verdict.NOT_MARKED, Verdict.DOUBTFUL


@pytest.mark.parametrize(
    ("ink", "said"),
    [
        (CROSS, MARKED),
        (EMPTY, NOT),
        # a slim slash from corner to corner, and a pen that was laid down
        (replace(CROSS, share=0.08, breadth=1.2, diagonal=5.0), MARKED),
        (replace(CROSS, share=0.03, faint=0.035, breadth=0.8, diagonal=1.0), DOUBT),
        (replace(CROSS, share=0.07, breadth=1.2, diagonal=2.2), DOUBT),
        # a fold across the whole box; a stroke that ends inside it
        (replace(EMPTY, share=0.05, faint=0.06, breadth=0.5, diagonal=5.4), NOT),
        (replace(EMPTY, share=0.05, faint=0.06, breadth=0.5, diagonal=4.0), DOUBT),
        (replace(EMPTY, share=0.05, faint=0.09, breadth=0.5, diagonal=5.4), DOUBT),
        # a cross of a thick marker leaves white between its strokes, a box blacked out leaves none
        (replace(CROSS, share=0.7, hole=1.8), MARKED),
        (replace(CROSS, share=0.7, hole=0.6), DOUBT),
        (replace(CROSS, share=0.85, hole=1.8), DOUBT),
        # a box that is not where it should be, or not there
        (replace(CROSS, off_neighbours=0.7), DOUBT),
        (replace(EMPTY, off_place=2.4), DOUBT),
        (replace(EMPTY, edge=0.1), DOUBT),
    ],
)
def test_of_a_box(ink: BoxInk, said: Verdict):
    assert of_box(ink, BOXES) is said


THROUGH = Beyond(ends=0.02, gap=0.08, hole=0.01, anywhere=0.9)
NOWHERE = Beyond(ends=1.0, gap=1.0, hole=0.25, anywhere=0.0)
STRUCK = NameInk(strong=1.0, weak=1.0, through=1.0, beyond=THROUGH, text=0.2)
LEFT = NameInk(strong=0.05, weak=0.1, beyond=NOWHERE, text=0.14)
ZIGZAG = replace(STRUCK, strong=0.1, weak=0.4, through=0.3)
#: Its ink shows only under the baseline.
LOW = replace(STRUCK, through=0.93, beyond=replace(THROUGH, ends=0.3, gap=0.5, hole=0.2))
UNDERLINED = replace(LOW, through=0.8)


@pytest.mark.parametrize(
    ("ink", "said"),
    [
        (STRUCK, MARKED),
        (LEFT, NOT),
        # a zig-zag has no long strokes, but it passes the letters from end to end
        (ZIGZAG, MARKED),
        (replace(ZIGZAG, beyond=replace(THROUGH, ends=0.25)), DOUBT),  # half of it
        (replace(ZIGZAG, beyond=replace(THROUGH, gap=0.4)), DOUBT),  # circled: nothing between both sides
        (replace(ZIGZAG, beyond=replace(THROUGH, hole=0.15)), DOUBT),  # a word of it
        (LOW, MARKED),
        (UNDERLINED, DOUBT),
        (replace(LOW, weak=0.6), DOUBT),
        (replace(LOW, through=1.0, height=0.9), DOUBT),  # underlined with a thick marker
        (replace(LOW, folded=0.2), DOUBT),  # the long stroke may be the fold
        (replace(LEFT, beyond=replace(NOWHERE, anywhere=0.2)), DOUBT),
        (replace(LEFT, weak=0.7), DOUBT),
        (replace(LEFT, text=0.01), DOUBT),  # the name is not there
        (replace(LEFT, folded=0.2, weak=0.7), NOT),  # a light fold along it
        (replace(LEFT, folded=0.6), DOUBT),  # a dark one hides a stroke
        # without the empty sheet
        (replace(STRUCK, beyond=None), MARKED),
        (replace(LEFT, beyond=None), NOT),
        (replace(LEFT, strong=0.5, beyond=None), DOUBT),
        (replace(LEFT, weak=0.7, beyond=None), DOUBT),
        (replace(LEFT, folded=0.2, beyond=None), DOUBT),
    ],
)
def test_of_a_name(ink: NameInk, said: Verdict):
    assert of_name(ink, NAMES) is said


def test_how_sure_it_is_grows_away_from_the_limits():
    assert box_margin(EMPTY, BOXES) > box_margin(replace(EMPTY, faint=0.015), BOXES) > 0
    assert box_margin(CROSS, BOXES) == 1.0 and box_margin(replace(CROSS, share=0.065), BOXES) < 0.1
    assert name_margin(STRUCK, NAMES) == 1.0 and name_margin(replace(STRUCK, strong=0.82), NAMES) < 0.2
    assert name_margin(LEFT, NAMES) > name_margin(replace(LEFT, strong=0.3), NAMES) > 0
