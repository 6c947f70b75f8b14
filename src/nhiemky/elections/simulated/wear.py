"""What happens to paper between the voter and the scanner: folds, torn and turned corners, another sheet shining through."""

from __future__ import annotations

import cv2
import numpy as np
from numpy.typing import NDArray

from nhiemky.elections.simulated.canvas import Canvas, Floats, Points
from nhiemky.elections.simulated.deck import Deck, Dice, Pixels

#: Millimetres on both sides of a crease that are drawn anew.
STRIP = 9.0
#: Where sheets are folded, as shares of height and width: once, into thirds, into quarters, lengthwise.
_FOLDS: tuple[tuple[float, tuple[float, ...], tuple[float, ...]], ...] = (
    (0.45, (0.5,), ()),
    (0.2, (0.333, 0.667), ()),
    (0.2, (0.5,), (0.5,)),
    (0.15, (), (0.5,)),
)


def worn(canvas: Canvas, deck: Deck, behind: int, dice: Dice) -> tuple[bool, bool]:
    """Wears the sheet; whether it was folded, and whether a corner is lost. `behind`: grey of what lies under the paper."""
    chances = dice.random(3)
    if chances[0] < deck.ghosts:
        _ghost(canvas, dice)
    folded, torn = bool(chances[1] < deck.folds), bool(chances[2] < deck.torn)
    if folded:
        fold(canvas, deck.crease, dice)
    if torn:
        lose_corner(canvas, int(dice.integers(4)), behind, dice)
    return folded, torn


def fold(canvas: Canvas, crease: float, dice: Dice) -> None:
    """Folded and opened again, never exactly in the middle; no crease takes more of the light than `crease`."""
    way = int(dice.choice(len(_FOLDS), p=[one[0] for one in _FOLDS]))
    _share, down, across = _FOLDS[way]
    turned = np.swapaxes(canvas.image, 0, 1)
    for image, length, places in ((canvas.image, canvas.height, down), (turned, canvas.width, across)):
        for place in places:
            at = (place + dice.normal(0, 0.035)) * length
            contrast = crease * dice.uniform(0.25, 1.0)
            _crease(image, at, canvas.scale, contrast, dice)


def _crease(image: Pixels, at: float, scale: float, contrast: float, dice: Dice) -> None:
    """A crease across the picture `at` mm from the top: a dark line, broken print, a step of light beside it."""
    wide = image.shape[1]
    rise = np.tan(np.radians(dice.normal(0, 0.35))) * wide / scale
    path = at * scale + (np.linspace(-rise / 2, rise / 2, wide) + _wander(wide, 0.12, dice)) * scale
    top, bottom = (
        int(np.clip(one, 0, image.shape[0]))
        for one in (path.min() - STRIP * scale, path.max() + STRIP * scale)
    )
    if bottom - top < 2:
        return
    away = (np.arange(top, bottom, dtype=np.float32)[:, None] - path.astype(np.float32)) / np.float32(scale)
    width = dice.uniform(0.12, 0.4) * np.clip(1 + _wander(wide, 0.3, dice), 0.5, 1.6)
    core = np.exp(-((away / width.astype(np.float32)) ** 2))
    strong = np.clip(0.75 + _wander(wide, 0.3, dice), 0.15, 1).astype(np.float32) * np.float32(contrast)
    step = np.float32(dice.normal(0, 0.025)) * np.sign(away) * np.exp(-np.abs(away) / 3)
    light = 1 - core * strong + step
    _shine(image[top:bottom], light, core * np.float32(dice.uniform(0, 0.7)) * _flecks(core, dice))


def _shine(part: Pixels, light: Floats, bare: Floats) -> None:
    """Light on the paper, and print that broke off."""
    if part.ndim == 3:
        light, bare = light[..., None], bare[..., None]
    found = (part + (255 - part) * bare) * light
    part[:] = np.clip(found, 0, 255).astype(np.uint8)


def _flecks(like: Floats, dice: Dice) -> Floats:
    """Where the print broke: here and there, half of the way."""
    coarse = dice.random((like.shape[0] // 4 + 2, like.shape[1] // 4 + 2), np.float32)
    fine = cv2.resize(coarse, (like.shape[1], like.shape[0]), interpolation=cv2.INTER_LINEAR)
    return np.asarray(np.clip(fine * 3 - 1.2, 0, 1), np.float32)


def _wander(number: int, size: float, dice: Dice) -> Points:
    knots = max(4, number // 60)
    found: Points = np.interp(
        np.linspace(0, 1, number), np.linspace(0, 1, knots), dice.normal(0, size, knots)
    )
    return found


def lose_corner(canvas: Canvas, corner: int, behind: int, dice: Dice) -> None:
    """A corner (0–3, clockwise from the top left) torn off or turned over; its corner mark cannot be read any more."""
    # Far enough to cut a corner mark at 8–17 mm, not so far that it meets the code beside one.
    legs = dice.uniform(17, 24, 2)
    view = canvas.image
    if corner in (1, 2):
        view = view[:, ::-1]
    if corner in (2, 3):
        view = view[::-1]
    part = np.ascontiguousarray(view[: int(26 * canvas.scale), : int(26 * canvas.scale)])
    if dice.random() < 0.5:
        _tear(part, legs * canvas.scale, behind, canvas.scale, dice)
    else:
        _turn_over(part, legs * canvas.scale, behind)
    view[: part.shape[0], : part.shape[1]] = part


def _tear(part: Pixels, legs: Points, behind: int, scale: float, dice: Dice) -> None:
    along = np.linspace(0, 1, 40)
    line = np.stack(((1 - along) * legs[0], along * legs[1]), axis=1) + dice.normal(0, 0.18, (40, 2)) * scale
    line += (_wander(40, 0.5, dice) * scale)[:, None]
    line[0, 1] = line[-1, 0] = -2
    path = np.rint(line).astype(np.int32)
    cv2.polylines(part, [path], isClosed=False, color=(244, 244, 244), thickness=round(1.4 * scale))
    cv2.fillPoly(
        part, [np.vstack((path, [[-2, -2]])).astype(np.int32)], (behind, behind, behind), cv2.LINE_AA
    )
    cv2.polylines(part, [path], isClosed=False, color=(205, 205, 205), thickness=1, lineType=cv2.LINE_AA)


def _turn_over(part: Pixels, legs: Points, behind: int) -> None:
    """A dog's ear: the back of the paper lies on the sheet, what was under the corner shows."""
    first, second = np.asarray((legs[0], 0.0)), np.asarray((0.0, legs[1]))
    normal = np.asarray((legs[1], legs[0])) / float(np.hypot(*legs))
    tip = 2 * float(first @ normal) * normal
    outer, ear = (_polygon([first, second, one]) for one in (np.zeros(2), tip))
    cv2.fillPoly(part, [ear], (247, 247, 247), cv2.LINE_AA)
    cv2.polylines(part, [ear], isClosed=True, color=(190, 190, 190), thickness=2, lineType=cv2.LINE_AA)
    cv2.fillPoly(part, [outer], (behind, behind, behind), cv2.LINE_AA)
    cv2.polylines(part, [_polygon([first, second])], isClosed=False, color=(150, 150, 150), thickness=2)


def _polygon(places: list[Points]) -> NDArray[np.int32]:
    return np.rint(np.stack(places)).astype(np.int32)


def _ghost(canvas: Canvas, dice: Dice) -> None:
    """The back of this sheet, or the sheet beneath with its own marks elsewhere, shines through: up to 8 % of the light."""
    other = canvas.image[:, ::-1] if dice.random() < 0.5 else canvas.image
    down, across = (round(one * canvas.scale) for one in dice.uniform((-25, -4), (25, 4)))
    moved = np.roll(np.ascontiguousarray(other), (down, across), axis=(0, 1))
    soft = np.asarray(cv2.blur(moved, (7, 7)), np.uint8)
    strength = dice.uniform(0.02, 0.08)
    found = np.asarray(cv2.addWeighted(canvas.image, 1.0, cv2.bitwise_not(soft), -strength, 0), np.uint8)
    canvas.image = found
