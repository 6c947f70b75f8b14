"""The first reader of names: strokes along each of them, and the ink of a pen beyond the print of the empty sheet."""

from __future__ import annotations

import math
from functools import cache

import cv2
import numpy as np
from numpy.typing import NDArray

from nhiemky.elections.reading.creases import HALF, Line, darkness, lies_along
from nhiemky.elections.reading.first import pull
from nhiemky.elections.reading.name_folds import NameFold, fold_along
from nhiemky.elections.reading.shapes import FINE, Ink
from nhiemky.elections.reading.surface import Surface
from nhiemky.elections.rules.ink_first import Beyond, NameInk, NameThresholds
from nhiemky.elections.rules.sheet import Rect

#: A stroke through a name may rise or fall by this many degrees.
SLOPES = (-7.0, -4.5, -2.25, 0.0, 2.25, 4.5, 7.0)
#: Around a name (mm) where a pen may have been, and how far its print may lie off; the print is where the empty sheet has
#: this ink; smaller pieces (mm²) beyond it are its rough edge.
AROUND_LINE, OFF_LINE, PRINT, LEAST_PIECE = 0.8, 0.75, 0.15, 0.06
ROUGH = cv2.getStructuringElement(cv2.MORPH_ELLIPSE, (5, 5))
#: How much darker than a fold a stroke along it has to be.
DARKER = 1.4
#: Small letters down to the baseline, in shares of the height of a line from the tallest letter to the deepest (rules.sheet_list).
MIDDLE_BAND = (0.30, 0.785)
#: Above and below the name (mm) that a stroke may run; letters of the next line are further.
AROUND_NAME = 0.6


def names(surface: Surface, limits: NameThresholds, *, empty: Surface | None = None) -> list[NameInk]:
    """How much of every name is crossed. `empty`: the sheet as it was printed, where it is known.

    Folds are left in: one along a name cannot be told from a stroke, and is said to be there.
    """
    return [_crossed(surface, row.line, limits, empty) for row in surface.layout.rows]


def _crossed(surface: Surface, line: Rect, limits: NameThresholds, empty: Surface | None) -> NameInk:
    scale = FINE / 2
    window = surface.ink(line, margin=AROUND_NAME, scale=scale, lines=True)
    edge = round(AROUND_NAME * scale)
    fold = None if empty is None else fold_along(surface, empty, line)
    strong, weak = (
        strokes(window > least, limits.run, scale=scale)[:, edge:-edge]
        for least in (limits.strong, limits.weak)
    )
    return NameInk(
        strong=_covered(strong),
        weak=_covered(weak),
        through=_covered(weak[_letters(line, AROUND_NAME, scale)]),
        height=(_height(weak) / scale - AROUND_NAME) / line.h,
        beyond=None if empty is None else _beyond(surface, empty, line, limits, fold),
        text=float((window > limits.strong).mean()),
        folded=max(
            0.0 if fold is None else fold.dark, *(_dark(surface, one, line) for one in surface.lines), 0.0
        ),
    )


def _letters(line: Rect, margin: float, scale: float) -> slice:
    """The rows of the small letters in a window around a name."""
    top, bottom = (round((margin + share * line.h) * scale) for share in MIDDLE_BAND)
    return slice(top, bottom)


def _covered(found: NDArray[np.uint8]) -> float:
    """Share of the columns of a name in which a long stroke runs."""
    return float(found.any(axis=0).mean())


def _height(found: NDArray[np.uint8]) -> float:
    """Where strokes run, in rows from above: the median of the columns."""
    pixels = found.sum(axis=0)
    seen = pixels > 0
    if not seen.any():
        return float(len(found))
    sums = (found * (np.arange(len(found))[:, None] + 0.5)).sum(axis=0)
    return float(np.median(sums[seen] / pixels[seen]))


def _dark(surface: Surface, fold: Line, line: Rect) -> float:
    return darkness(fold, surface.layout, surface.ink, line) if lies_along(fold, line) else 0.0


def _beyond(
    surface: Surface, empty: Surface, line: Rect, limits: NameThresholds, fold: NameFold | None
) -> Beyond:
    """How ink beyond the print runs along a name."""
    pen, free = _pen(surface, empty, line, limits, fold)
    edge = round(AROUND_LINE * FINE)
    pen, free = pen[:, edge:-edge], free[:, edge:-edge]
    rows = _letters(line, AROUND_LINE, FINE)
    inked = np.asarray(pen[rows].any(axis=0), dtype=np.bool_)
    ends, gap = _reach(inked)
    return Beyond(
        ends=ends,
        gap=gap,
        hole=_hole(inked, free[rows].mean(axis=0) > 0.5),
        anywhere=_share(pen, limits.gap),
    )


def _pen(
    surface: Surface, empty: Surface, line: Rect, limits: NameThresholds, fold: NameFold | None
) -> tuple[NDArray[np.uint8], NDArray[np.bool_]]:
    """1 where there is ink beyond the print, which is laid over it where it fits best; and where there is no print."""
    printed = np.minimum(empty.ink(line, margin=AROUND_LINE), 1.0)
    near = np.minimum(surface.ink(line, margin=AROUND_LINE + OFF_LINE, lines=True), 1.0)
    high, wide = printed.shape
    score = cv2.matchTemplate(near, printed, cv2.TM_CCORR)
    score -= pull(score.shape)
    _low, _high, _at_low, (dx, dy) = cv2.minMaxLoc(score)
    window = near[dy : dy + high, dx : dx + wide]
    free = cv2.dilate(printed, ROUGH) < PRINT
    pen = (window > _least_pen(surface, line, window.shape, limits, fold)) & free
    _number, labels, stats, _middles = cv2.connectedComponentsWithStats(pen.astype(np.uint8), connectivity=8)
    large = stats[:, cv2.CC_STAT_AREA] >= LEAST_PIECE * FINE**2
    large[0] = False
    return large[labels].astype(np.uint8), free


def _reach(inked: NDArray[np.bool_]) -> tuple[float, float]:
    """Of all columns, the share that lies bare before the first one with ink or behind the last, and between two."""
    columns = np.flatnonzero(inked)
    if not len(columns):
        return 1.0, 1.0
    ends = max(columns[0], len(inked) - 1 - columns[-1])
    between = np.diff(columns).max(initial=1) - 1
    return float(ends / len(inked)), float(between / len(inked))


def _hole(inked: NDArray[np.bool_], free: NDArray[np.bool_]) -> float:
    """Share of all columns in the widest stretch without ink, those left out where print would hide it."""
    bare = np.cumsum(free & ~inked)
    at_ink = np.concatenate([[0], bare[inked], bare[-1:]])
    return float(np.diff(at_ink).max() / len(inked))


def _least_pen(
    surface: Surface, line: Rect, shape: tuple[int, int], limits: NameThresholds, fold: NameFold | None
) -> Ink:
    """From which ink on a pixel is a pen's: along a fold, darker than the fold is to both sides of the name."""
    least = np.full(shape, limits.pen, np.float32)
    lines = [one for one in surface.lines if lies_along(one, line)]
    if not lines and fold is None:
        return least
    down, across = np.indices(shape, dtype=np.float64)
    x = line.x - AROUND_LINE + (across + 0.5) / FINE
    y = line.y - AROUND_LINE + (down + 0.5) / FINE
    for one in lines:
        on = one.away(x, y) < HALF
        least[on] = np.maximum(least[on], DARKER * darkness(one, surface.layout, surface.ink, line))
    if fold is not None:
        on = fold.is_at(x, y)
        least[on] = np.maximum(least[on], DARKER * fold.dark)
    return least


def _share(pen: NDArray[np.uint8], gap: float) -> float:
    """Share of the columns with ink, gaps of less than `gap` mm between two closed."""
    columns = np.flatnonzero(pen.any(axis=0))
    if not len(columns):
        return 0.0
    steps = np.diff(columns)
    return float((1 + steps[steps <= gap * FINE].sum() + np.count_nonzero(steps > gap * FINE)) / pen.shape[1])


def strokes(dark: NDArray[np.bool_], run: float, *, scale: float) -> NDArray[np.uint8]:
    """Where something is dark over `run` mm without a gap, nearly level."""
    mask = dark.astype(np.uint8)
    found = np.zeros_like(mask)
    for slope in SLOPES:
        found |= cv2.morphologyEx(mask, cv2.MORPH_OPEN, _stroke(run, slope, scale))
    return found


@cache
def _stroke(run: float, slope: float, scale: float) -> NDArray[np.uint8]:
    """A line of `run` mm at this slope."""
    length = round(run * scale)
    rise = round(length * math.tan(math.radians(slope)))
    kernel = np.zeros((abs(rise) + 1, length), np.uint8)
    start, end = (0, abs(rise)) if rise >= 0 else (abs(rise), 0)
    cv2.line(kernel, (0, start), (length - 1, end), 1)
    return kernel
