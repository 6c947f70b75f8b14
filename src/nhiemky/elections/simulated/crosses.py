"""What is drawn in or at a box: the crosses of 84 of 100 voters, and what the others take for one."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from math import cos, radians, sin

import numpy as np

from nhiemky.elections.rules.sheet import Rect
from nhiemky.elections.simulated.canvas import Points, Stroke
from nhiemky.elections.simulated.deck import Dice
from nhiemky.elections.simulated.lines import pressed, straight, through, tremor
from nhiemky.elections.simulated.pens import Pen


class Shape(StrEnum):
    CROSS = "cross"
    TICK = "tick"
    OVERSIZE = "oversize"
    PLUS = "plus"
    SLASH = "slash"
    SMALL = "small"


_SHARES = {
    Shape.CROSS: 0.84,
    Shape.TICK: 0.05,
    Shape.OVERSIZE: 0.045,
    Shape.PLUS: 0.025,
    Shape.SLASH: 0.02,
    Shape.SMALL: 0.02,
}
#: Of the box's width.
_SIZES = {
    Shape.CROSS: (0.6, 1.08),
    Shape.TICK: (0.7, 1.2),
    Shape.OVERSIZE: (1.3, 1.7),
    Shape.PLUS: (0.65, 1.05),
    Shape.SLASH: (0.75, 1.1),
    Shape.SMALL: (0.4, 0.55),
}

#: Lines from corner to corner, for a mark that reaches from -1 to 1.
_CORNERS: dict[Shape, tuple[tuple[tuple[float, float], ...], ...]] = {
    Shape.CROSS: (((-1, -1), (1, 1)), ((1, -1), (-1, 1))),
    Shape.PLUS: (((-1, 0), (1, 0)), ((0, -1), (0, 1))),
    Shape.SLASH: (((0.85, -1), (-0.85, 1)),),
    Shape.TICK: (((-0.75, -0.05), (-0.25, 0.8), (1.0, -0.95)),),
}


@dataclass(frozen=True, slots=True)
class Hand:
    """How one voter writes: every mark of a paper is of one hand. `size` of the box's width, `slant` in degrees."""

    pen: Pen
    shape: Shape
    size: float
    slant: float
    narrow: float
    careless: float


def hand(pen: Pen, dice: Dice) -> Hand:
    shapes = list(_SHARES)
    shape = shapes[int(dice.choice(len(shapes), p=list(_SHARES.values())))]
    return Hand(
        pen,
        shape,
        dice.uniform(*_SIZES[shape]),
        dice.normal(0, 6),
        dice.uniform(0.75, 1.15),
        dice.uniform(0.2, 0.7),
    )


def mark(box: Rect, hand: Hand, dice: Dice) -> list[Stroke]:
    """The mark that this hand makes of a vote."""
    # A small cross is not set at the very edge of the box by somebody who means the box.
    aside = hand.careless if hand.shape is not Shape.SMALL else hand.careless / 2
    place = middle(box) + np.clip(dice.normal(0, aside, 2), -1.2, 1.2)
    return drawn(hand.shape, place, box.w * hand.size * dice.uniform(0.88, 1.1), hand, dice)


def drawn(shape: Shape, place: Points, size: float, hand: Hand, dice: Dice) -> list[Stroke]:
    """A shape of this size (mm) around its place."""
    half = size / 2
    lean = hand.slant + dice.normal(0, 4)
    corners = _CORNERS.get(shape, _CORNERS[Shape.CROSS])
    if shape is Shape.TICK:
        bend = np.asarray(corners[0])
        return [
            pressed(through(place + _turned(bend + _loose(bend, dice), lean) * half, dice), hand.pen, dice)
        ]
    strokes = []
    for line in corners:
        ends = np.asarray(line) * (hand.narrow, 1)
        start, end = place + _turned(ends + _loose(ends, dice), lean) * half
        strokes.append(pressed(straight(tuple(start), tuple(end), dice), hand.pen, dice))
    return strokes


def circle(place: Points, across: float, down: float, pen: Pen, dice: Dice) -> Stroke:
    """Around a place, once and a little more; radii in mm."""
    begin, way = dice.uniform(0, 360), dice.choice((-1, 1))
    turns = np.radians(begin + way * np.linspace(0, 360 + dice.uniform(-10, 45), 60))
    swell = 1 + tremor(60, 0.05, dice) + np.linspace(0, dice.normal(0, 0.06), 60)
    points = place + np.stack((np.cos(turns) * across * swell, np.sin(turns) * down * swell), axis=1)
    return pressed(points, pen, dice)


def scribble(place: Points, half: tuple[float, float], passes: int, pen: Pen, dice: Dice) -> Stroke:
    """To and fro over a place, as one blackens it."""
    at = np.linspace(-1, 1, passes)
    ends = np.where(np.arange(passes) % 2, 1.0, -1.0) * dice.uniform(0.8, 1.1, passes)
    places = np.stack((ends * half[0], at * half[1] + dice.normal(0, 0.12, passes)), axis=1)
    return pressed(through(place + _turned(places, dice.uniform(-50, 50)), dice), pen, dice)


def middle(box: Rect) -> Points:
    return np.asarray((box.x + box.w / 2, box.y + box.h / 2))


def _loose(ends: Points, dice: Dice) -> Points:
    return dice.normal(0, 0.09, ends.shape)


def _turned(points: Points, degrees: float) -> Points:
    turn = radians(degrees)
    found: Points = points @ np.asarray(((cos(turn), sin(turn)), (-sin(turn), cos(turn))))
    return found
