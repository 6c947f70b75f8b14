"""Ink where none belongs: words on the paper, a name struck on a box paper, a cross beside its box."""

from __future__ import annotations

import numpy as np

from nhiemky.elections.rules.layout_file import Layout
from nhiemky.elections.rules.sheet import Rect
from nhiemky.elections.simulated import crosses, strikes
from nhiemky.elections.simulated.canvas import Canvas, Points
from nhiemky.elections.simulated.crosses import Hand, Shape, middle
from nhiemky.elections.simulated.deck import Dice
from nhiemky.elections.simulated.lines import pressed, through
from nhiemky.elections.simulated.pens import Pen

#: Millimetres that stay free around boxes, and from the edge of the paper.
CLEAR, MARGIN = 1.5, 4.0
TRIES = 60


def write(canvas: Canvas, layout: Layout, pen: Pen, dice: Dice) -> None:
    """A word or two, initials, a signature: anywhere but in boxes, corner marks and the code."""
    for _try in range(TRIES):
        width, height = dice.uniform(8, 40), dice.uniform(3.5, 7)
        x = dice.uniform(MARGIN, layout.width - MARGIN - width)
        y = dice.uniform(MARGIN, layout.height - MARGIN - height)
        if free(layout, Rect(x, y, width, height)):
            break
    for word in _words(width, height, dice):
        canvas.draw([pressed(word + (x, y), pen, dice)], pen.ink, dice)


def strike_a_name(canvas: Canvas, layout: Layout, pen: Pen, dice: Dice) -> None:
    row = layout.rows[int(dice.integers(len(layout.rows)))]
    canvas.draw(strikes.struck(row.line, strikes.way(dice), pen, dice), pen.ink, dice)


def beside(canvas: Canvas, layout: Layout, box: Rect, hand: Hand, dice: Dice) -> None:
    """A cross that misses its box, to the left or right of it."""
    size = box.w * dice.uniform(0.6, 0.9)
    for _try in range(TRIES):
        away = (box.w / 2 + size / 2 + dice.uniform(1.2, 4.0)) * dice.choice((-1, 1))
        place = middle(box) + (away, dice.normal(0, 0.8))
        around = Rect(place[0] - size / 2, place[1] - size / 2, size, size)
        if free(layout, around, clear=0.3):
            break
    canvas.draw(crosses.drawn(Shape.CROSS, place, size, hand, dice), hand.pen.ink, dice)


def free(layout: Layout, rect: Rect, *, clear: float = CLEAR) -> bool:
    """Whether this place meets no box, no corner mark and not the code."""
    squares = [Rect(one.x, one.y, one.size, one.size) for one in (*layout.fiducials, layout.code)]
    return not any(_meet(rect, one, clear) for one in (*layout.boxes, *squares))


def _meet(one: Rect, other: Rect, clear: float) -> bool:
    across = one.x < other.x + other.w + clear and other.x < one.x + one.w + clear
    return across and one.y < other.y + other.h + clear and other.y < one.y + one.h + clear


def _words(width: float, height: float, dice: Dice) -> list[Points]:
    """Joined writing that says nothing: loops and arches of changing height."""
    found = []
    x = 0.0
    while x < width - 2:
        long = min(width - x, dice.uniform(5, 16))
        found.append(_word(x, long, height, dice))
        x += long + dice.uniform(1.5, 3)
    return found


def _word(x: float, long: float, height: float, dice: Dice) -> Points:
    letters = max(2, int(long / dice.uniform(1.4, 2.2)))
    turns = np.linspace(0, letters * 2 * np.pi, letters * 10)
    tall = np.repeat(dice.choice((0.35, 0.4, 0.45, 0.8, 1.0), letters), 10)
    loops = np.repeat(dice.uniform(0.2, 0.75, letters), 10)
    forward = np.linspace(0, 1, turns.size) * long
    across = x + forward + loops * np.sin(turns)
    down = height * (1 - tall * (0.5 - 0.5 * np.cos(turns + 0.4)))
    return through(np.stack((across + 0.2 * (height - down), down), axis=1), dice)
