"""The first reader: ink inside each box, found again by its printed edge; strokes along each name."""

from __future__ import annotations

import math
from functools import cache

import cv2
import numpy as np
from numpy.typing import NDArray

from nhiemky.elections.reading.creases import HALF, Line, darkness, lies_along
from nhiemky.elections.reading.shapes import FINE, Ink
from nhiemky.elections.reading.surface import Surface
from nhiemky.elections.rules.ink_first import BoxInk, BoxThresholds, NameInk, NameThresholds
from nhiemky.elections.rules.sheet import Rect

#: A box is searched this far (mm) around its place; its printed edge is one point wide.
SEARCH, LINE = 2.5, 0.353
#: Neighbours that say where a box ought to be.
NEIGHBOURS = 4
#: A stroke through a name may rise or fall by this many degrees.
SLOPES = (-7.0, -4.5, -2.25, 0.0, 2.25, 4.5, 7.0)
JOIN = np.ones((3, 3), np.uint8)
#: Around a name (mm) where a pen may have been, and how far its print may lie off; the print is where the empty sheet has
#: this ink; smaller pieces (mm²) beyond it are its rough edge.
AROUND_LINE, OFF_LINE, PRINT, LEAST_PIECE = 0.8, 0.75, 0.15, 0.06
ROUGH = cv2.getStructuringElement(cv2.MORPH_ELLIPSE, (5, 5))
#: How much darker than a fold a stroke along it has to be.
DARKER = 1.4
#: Small letters, in shares of the height of a line from the tallest letter to the deepest (rules.sheet_list).
MIDDLE_BAND = (0.28, 0.69)
#: Above and below the name (mm) that a stroke may run; letters of the next line are further.
AROUND_NAME = 0.6


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
    score -= _pull(score.shape)
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
def _pull(shape: tuple[int, int]) -> NDArray[np.float32]:
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


def names(surface: Surface, limits: NameThresholds, *, empty: Surface | None = None) -> list[NameInk]:
    """How much of every name is crossed. `empty`: the sheet as it was printed, where it is known.

    Folds are left in: one along a name cannot be told from a stroke, and is said to be there.
    """
    return [_crossed(surface, row.line, limits, empty) for row in surface.layout.rows]


def _crossed(surface: Surface, line: Rect, limits: NameThresholds, empty: Surface | None) -> NameInk:
    window = surface.ink(line, margin=AROUND_NAME, scale=FINE / 2, lines=True)
    edge = round(AROUND_NAME * FINE / 2)
    middle, aside, anywhere = (None, None, 0.0) if empty is None else _beyond(surface, empty, line, limits)
    return NameInk(
        strong=covered(window > limits.strong, limits.run, scale=FINE / 2, edge=edge),
        weak=covered(window > limits.weak, limits.run, scale=FINE / 2, edge=edge),
        middle=middle,
        aside=aside,
        anywhere=anywhere,
        text=float((window > limits.strong).mean()),
        folded=max((_dark(surface, fold, line) for fold in surface.lines), default=0.0),
    )


def _dark(surface: Surface, fold: Line, line: Rect) -> float:
    return darkness(fold, surface.layout, surface.ink, line) if lies_along(fold, line) else 0.0


def _beyond(
    surface: Surface, empty: Surface, line: Rect, limits: NameThresholds
) -> tuple[float, float, float]:
    """Shares of a name's width under ink beyond the print: through the middle of its small letters, aside, anywhere."""
    pen = _pen(surface, empty, line, limits)
    edge = round(AROUND_LINE * FINE)
    top, bottom = (round((AROUND_LINE + share * line.h) * FINE) for share in MIDDLE_BAND)
    pen = pen[:, edge : pen.shape[1] - edge]
    aside = np.concatenate([pen[:top], pen[bottom:]])
    return tuple(_share(part, limits.gap) for part in (pen[top:bottom], aside, pen))  # type: ignore[return-value]


def _pen(surface: Surface, empty: Surface, line: Rect, limits: NameThresholds) -> NDArray[np.uint8]:
    """1 where there is ink beyond the print, which is laid over it where it fits best."""
    printed = np.minimum(empty.ink(line, margin=AROUND_LINE), 1.0)
    near = np.minimum(surface.ink(line, margin=AROUND_LINE + OFF_LINE, lines=True), 1.0)
    high, wide = printed.shape
    score = cv2.matchTemplate(near, printed, cv2.TM_CCORR)
    score -= _pull(score.shape)
    _low, _high, _at_low, (dx, dy) = cv2.minMaxLoc(score)
    window = near[dy : dy + high, dx : dx + wide]
    pen = (window > _least_pen(surface, line, window.shape, limits)) & (cv2.dilate(printed, ROUGH) < PRINT)
    _number, labels, stats, _middles = cv2.connectedComponentsWithStats(pen.astype(np.uint8), connectivity=8)
    large = stats[:, cv2.CC_STAT_AREA] >= LEAST_PIECE * FINE**2
    large[0] = False
    return large[labels].astype(np.uint8)


def _least_pen(surface: Surface, line: Rect, shape: tuple[int, int], limits: NameThresholds) -> Ink:
    """From which ink on a pixel is a pen's: along a fold, darker than the fold is to both sides of the name."""
    least = np.full(shape, limits.pen, np.float32)
    folds = [fold for fold in surface.lines if lies_along(fold, line)]
    if not folds:
        return least
    down, across = np.indices(shape, dtype=np.float64)
    x = line.x - AROUND_LINE + (across + 0.5) / FINE
    y = line.y - AROUND_LINE + (down + 0.5) / FINE
    for fold in folds:
        on = fold.away(x, y) < HALF
        least[on] = np.maximum(least[on], DARKER * darkness(fold, surface.layout, surface.ink, line))
    return least


def _share(pen: NDArray[np.uint8], gap: float) -> float:
    """Share of the columns with ink, gaps of less than `gap` mm between two closed."""
    columns = np.flatnonzero(pen.any(axis=0))
    if not len(columns):
        return 0.0
    steps = np.diff(columns)
    return float((1 + steps[steps <= gap * FINE].sum() + np.count_nonzero(steps > gap * FINE)) / pen.shape[1])


def covered(dark: NDArray[np.bool_], run: float, *, scale: float, edge: int) -> float:
    """Share of the columns of a name in which a long stroke runs, nearly level."""
    mask = dark.astype(np.uint8)
    strokes = np.zeros_like(mask)
    for slope in SLOPES:
        strokes |= cv2.morphologyEx(mask, cv2.MORPH_OPEN, _stroke(run, slope, scale))
    return float((strokes[:, edge:-edge].max(axis=0) > 0).mean())


@cache
def _stroke(run: float, slope: float, scale: float) -> NDArray[np.uint8]:
    """A line of `run` mm at this slope."""
    length = round(run * scale)
    rise = round(length * math.tan(math.radians(slope)))
    kernel = np.zeros((abs(rise) + 1, length), np.uint8)
    start, end = (0, abs(rise)) if rise >= 0 else (abs(rise), 0)
    cv2.line(kernel, (0, start), (length - 1, end), 1)
    return kernel
