"""The round seal of a committee: two rings with letters between them, a star, more or less ink, never quite straight."""

from __future__ import annotations

from functools import cache

import cv2
import numpy as np
from numpy.typing import NDArray

from nhiemky.elections.rules.layout_file import Layout
from nhiemky.elections.simulated.canvas import Canvas, Floats, Ink, Points
from nhiemky.elections.simulated.deck import Deck, Dice, Pixels, Stamp

#: Radius in mm, and pixels per mm of the kept stamp.
RADIUS, FINE = 18.0, 16
ROOM = 20.0
LETTERS = 26


def stamped(canvas: Canvas, deck: Deck, dice: Dice) -> None:
    """Stamps the sheet as the deck asks; nothing where nobody speaks of a seal, or it is missing."""
    if deck.seal is None or deck.seal is Stamp.ABSENT:
        return
    place = _over(deck.layout, dice) if deck.seal is Stamp.OVER else _in_place(deck.layout, dice)
    if deck.seal is Stamp.PHOTOCOPY:
        grey = int(dice.integers(45, 100))
        ink = Ink((grey, grey, grey), dice.uniform(0.6, 0.95), 0.6)
    else:
        red = int(dice.integers(200, 226))
        ink = Ink(
            (red, int(dice.integers(28, 75)), int(dice.integers(35, 80))), dice.uniform(0.6, 0.97), 0.35
        )
    _press(canvas, place, ink, dice)


def _in_place(layout: Layout, dice: Dice) -> Points:
    """Somewhere about the place for the stamp."""
    found = layout.seal
    middle = (38.0, 45.0) if found is None else (found.x + found.w / 2, found.y + found.h / 2)
    return np.asarray(middle) + np.clip(dice.normal(0, 2.2, 2), -6, 6)


def _over(layout: Layout, dice: Dice) -> Points:
    """Over a box, or over a name where there are none."""
    places = layout.boxes or tuple(row.line for row in layout.rows)
    found = places[int(dice.integers(len(places)))]
    return np.asarray((found.x + found.w / 2, found.y + found.h / 2)) + dice.uniform(-14, 14, 2)


def _press(canvas: Canvas, place: Points, ink: Ink, dice: Dice) -> None:
    size = round(2 * ROOM * canvas.scale)
    turn = cv2.getRotationMatrix2D((ROOM * FINE, ROOM * FINE), dice.normal(0, 12), canvas.scale / FINE)
    turn[:, 2] += size / 2 - ROOM * FINE
    cover = np.asarray(
        cv2.warpAffine(_seal(), turn, (size, size), flags=cv2.INTER_AREA), np.float32
    ) / np.float32(255)
    cover *= _contact(size, dice)
    left, top = (round(one) for one in place * canvas.scale - size / 2)
    here, there = (max(0, -one) for one in (left, top))
    height, width = canvas.image.shape[:2]
    cover = cover[there : height - top, here : width - left]
    if cover.size:
        canvas.soak(cover, max(left, 0), max(top, 0), ink, dice)


def _contact(size: int, dice: Dice) -> Floats:
    """How well the rubber touched: pressed harder on one side, with clouds of ink."""
    way = dice.uniform(0, 2 * np.pi)
    across, down = np.meshgrid(np.linspace(-1, 1, 9), np.linspace(-1, 1, 9))
    coarse = 0.85 + dice.uniform(0, 0.3) * (across * np.cos(way) + down * np.sin(way))
    coarse = coarse + dice.normal(0, 0.1, (9, 9))
    found = cv2.resize(coarse.astype(np.float32), (size, size), interpolation=cv2.INTER_CUBIC)
    return np.asarray(np.clip(found, 0.15, 1), np.float32)


@cache
def _seal() -> Pixels:
    size = round(2 * ROOM * FINE)
    seal = np.zeros((size, size), np.uint8)
    middle = (size // 2, size // 2)
    for radius, width in ((RADIUS, 1.0), (RADIUS - 1.4, 0.35), (11.5, 0.5)):
        cv2.circle(seal, middle, round(radius * FINE), 255, round(width * FINE), cv2.LINE_AA)
    cv2.fillPoly(seal, [_star(middle, 5.5 * FINE)], 255, cv2.LINE_AA)
    dice = np.random.default_rng(3)
    for letter in range(LETTERS):
        _letter(seal, middle, letter * 2 * np.pi / LETTERS, dice)
    for line in (7.0, 9.0):
        y = middle[1] + round(line * FINE)
        for x in range(-5, 6):
            start = middle[0] + round(x * 1.1 * FINE)
            cv2.line(seal, (start, y), (start + 9, y + int(dice.integers(-14, 15))), 255, 5, cv2.LINE_AA)
    return seal


def _star(middle: tuple[int, int], radius: float) -> NDArray[np.int32]:
    turns = np.arange(10) * np.pi / 5 - np.pi / 2
    reach = np.where(np.arange(10) % 2, 0.4, 1.0) * radius
    points = np.stack((np.cos(turns) * reach, np.sin(turns) * reach), axis=1)
    return np.rint(points + middle).astype(np.int32)


def _letter(seal: Pixels, middle: tuple[int, int], turn: float, dice: Dice) -> None:
    """Two to four short strokes between the rings: as much of a letter as a scan shows."""
    for _stroke in range(int(dice.integers(2, 5))):
        turns = turn + dice.uniform(-0.075, 0.075, 2)
        reach = dice.choice((12.8, 14.2, 15.6), 2) * FINE
        ends = np.stack((np.cos(turns) * reach, np.sin(turns) * reach), axis=1) + middle
        start, end = np.rint(ends).astype(int).tolist()
        cv2.line(seal, start, end, 255, round(0.45 * FINE), cv2.LINE_AA)
