"""The first reader of boxes: ink inside each of them, found again by its printed edge."""

from __future__ import annotations

import math
from functools import cache

import cv2
import numpy as np
from numpy.typing import NDArray

from nhiemky.elections.reading.shapes import FINE, Ink
from nhiemky.elections.reading.surface import Surface
from nhiemky.elections.rules.ink_first import BoxInk, BoxThresholds
from nhiemky.elections.rules.sheet import Rect

#: A box is searched this far (mm) around its place; its printed edge is one point wide.
SEARCH, LINE = 2.5, 0.353
#: Neighbours that say where a box ought to be.
NEIGHBOURS = 4
JOIN = np.ones((3, 3), np.uint8)


def boxes(surface: Surface, limits: BoxThresholds) -> list[BoxInk]:
    """Ink of every box of the layout, in its order."""
    places = surface.layout.boxes
    windows = [surface.ink(box, margin=SEARCH + LINE, lines=True) for box in places]
    shifts = np.array([_shift(window, box) for window, box in zip(windows, places, strict=True)])
    off = _off_neighbours(places, shifts)
    return [
        _measured(surface, window, box, shift, limits, off_neighbours=off_one)
        for window, box, shift, off_one in zip(windows, places, shifts, off, strict=True)
    ]


def _shift(window: Ink, box: Rect) -> tuple[float, float]:
    """How far (x, y in mm) the printed edge lies off its place."""
    frame = _frame(round(box.w * FINE), round(box.h * FINE))
    score = cv2.matchTemplate(np.minimum(window, 1.0), frame, cv2.TM_CCORR)
    middle = (np.array(score.shape[::-1]) - 1) / 2
    # Where nothing of the edge is seen, the place of the layout holds: nearer is better by a little.
    score -= pull(score.shape)
    _low, _high, _at_low, best = cv2.minMaxLoc(score)
    x, y = (np.array(best) - middle) / FINE
    return float(x), float(y)


@cache
def _frame(wide: int, high: int) -> NDArray[np.float32]:
    """The printed edge of a box with the white beside it: positive on the line, negative inside and outside of it."""
    line = max(2, round(LINE * FINE))
    frame = np.full((high + 4 * line, wide + 4 * line), 0.0, np.float32)
    frame[:, :] = -0.5
    frame[line:-line, line:-line] = 1.0
    frame[2 * line : -2 * line, 2 * line : -2 * line] = -0.5
    frame[3 * line : -3 * line, 3 * line : -3 * line] = 0.0
    return frame


@cache
def pull(shape: tuple[int, int]) -> NDArray[np.float32]:
    y, x = np.indices(shape, dtype=np.float32)
    away = np.hypot(x - (shape[1] - 1) / 2, y - (shape[0] - 1) / 2) / np.float32(FINE)
    return away * 4.0


def _off_neighbours(places: tuple[Rect, ...], shifts: NDArray[np.float64]) -> list[float]:
    """How far (mm) each box lies off the median of the boxes nearest to it."""
    if len(places) < 3:
        return [0.0] * len(places)
    centres = np.array([[box.x + box.w / 2, box.y + box.h / 2] for box in places])
    apart = np.linalg.norm(centres[:, None] - centres[None, :], axis=2)
    nearest = np.argsort(apart, axis=1)[:, 1 : NEIGHBOURS + 1]
    median = np.median(shifts[nearest], axis=1)
    return [float(one) for one in np.linalg.norm(shifts - median, axis=1)]


def _measured(
    surface: Surface,
    window: Ink,
    box: Rect,
    shift: NDArray[np.float64],
    limits: BoxThresholds,
    *,
    off_neighbours: float,
) -> BoxInk:
    """`window` as it was scanned: a fold along an edge hides the edge no more than it is one."""
    clean = surface.without_lines(window, box, margin=SEARCH + LINE)
    inside = _within(clean, box, shift, inset=limits.inset)
    dark = (inside > limits.dark).astype(np.uint8)
    share = float(dark.mean())
    breadth, diagonal = _largest(dark) if share else (0.0, 0.0)
    return BoxInk(
        share=share,
        faint=float((inside > limits.faint).mean()),
        breadth=breadth,
        diagonal=diagonal,
        hole=_hole(dark) if share > limits.full else 0.0,
        off_neighbours=off_neighbours,
        off_place=float(np.hypot(*shift)),
        edge=_edge(window, box, shift),
    )


def _hole(dark: NDArray[np.uint8]) -> float:
    """Diameter (mm) of the largest white disc; the edge of the window bounds none."""
    white = cv2.distanceTransform(1 - dark, cv2.DIST_L2, 3)
    return 2 * float(white.max()) / FINE


def _within(window: Ink, box: Rect, shift: NDArray[np.float64], *, inset: float) -> Ink:
    """The inside of a box, `inset` mm from its edge (outside of it where negative)."""
    x, y = (SEARCH + LINE + shift + inset) * FINE
    wide, high = ((side - 2 * inset) * FINE for side in (box.w, box.h))
    return window[max(0, round(y)) : round(y + high), max(0, round(x)) : round(x + wide)]


def _edge(window: Ink, box: Rect, shift: NDArray[np.float64]) -> float:
    """Ink of the faintest of the four sides of the printed edge, each by its median along the side."""
    frame = _within(window, box, shift, inset=-LINE)
    line = max(2, round(LINE * FINE)) + 1
    sides = (frame[:line], frame[-line:], frame[:, :line].T, frame[:, -line:].T)
    return min(float(np.median(side.max(axis=0))) if side.size else 0.0 for side in sides)


def _largest(dark: NDArray[np.uint8]) -> tuple[float, float]:
    """Short side and diagonal (mm) of the largest piece of ink; strokes a quarter of a millimetre apart are one piece."""
    joined = cv2.dilate(dark, JOIN)
    _number, _labels, stats, _middles = cv2.connectedComponentsWithStats(joined, connectivity=8)
    pieces = stats[1:]
    largest = pieces[pieces[:, cv2.CC_STAT_AREA].argmax()]
    wide, high = (max(0, largest[at] - 2) / FINE for at in (cv2.CC_STAT_WIDTH, cv2.CC_STAT_HEIGHT))
    return float(min(wide, high)), math.hypot(wide, high)
