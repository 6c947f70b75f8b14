"""A fold along one name, by what is seen of it on both sides of that name, where no stroke of a pen reaches.

Folds are found on the sheet as a whole too (reading.creases), as straight lines; but they wander by more than a pen is thick,
and where a list has few gaps some are not found.
"""

from __future__ import annotations

from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from nhiemky.elections.reading.creases import PAST, RIM
from nhiemky.elections.reading.surface import Surface
from nhiemky.elections.rules.sheet import Rect

#: Pixels a millimetre; above and below a name (mm) a fold may still run into it; the shortest side it is looked for on.
SCALE, OVER, SHORTEST = 4.0, 1.5, 5.0
#: Left of the number or name (mm) nothing is looked at; ink of the empty sheet is print, with so much around (pixels).
CLEAR, PRINT, AROUND_PRINT = 1.0, 0.15, 5
#: Seen along so many mm at once, a fold has this ink at least, over this share of a side, within so many mm of a straight way.
ALONG, FAINTEST, SHARE, WANDER = 3.25, 0.05, 0.75, 0.6
#: Half of the width (mm) in which its ink lies about that way, and how much (mm) both sides may differ, for each mm between.
HALF, RISE = 1.0, 0.03


@dataclass(frozen=True, slots=True)
class NameFold:
    """From (x, y) at the left of a name to (x, y) at the right of it, in mm, and how dark: few of its places are darker."""

    left: tuple[float, float]
    right: tuple[float, float]
    dark: float

    def is_at(self, x: NDArray[np.float64], y: NDArray[np.float64]) -> NDArray[np.bool_]:
        along = (x - self.left[0]) / (self.right[0] - self.left[0])
        way = self.left[1] + along * (self.right[1] - self.left[1])
        return np.asarray(np.abs(y - way) < HALF)


@dataclass(frozen=True, slots=True)
class _Side:
    """Heights (mm) of a fold at both ends of one side, and the inks on it."""

    start: float
    end: float
    inks: NDArray[np.float64]


def fold_along(surface: Surface, empty: Surface, line: Rect) -> NameFold | None:
    """The fold that comes from the left of a name and goes on far right of it, if there is one."""
    layout = surface.layout
    number = min((one.x for one in layout.printed if one.h > 0 and _overlap(one, line)), default=line.x)
    end, start = min(number, line.x) - CLEAR, line.x + line.w + PAST
    left = _side(surface, empty, Rect(RIM, line.y, end - RIM, line.h))
    right = _side(surface, empty, Rect(start, line.y, layout.width - RIM - start, line.h))
    if left is None or right is None or abs(right.start - left.end) > RISE * (start - end) + WANDER:
        return None
    dark = float(np.percentile(np.concatenate([left.inks, right.inks]), 95))
    return NameFold((end, left.end), (start, right.start), dark)


def _overlap(one: Rect, line: Rect) -> bool:
    return one.y < line.y + line.h and line.y < one.y + one.h


def _side(surface: Surface, empty: Surface, rect: Rect) -> _Side | None:
    if rect.w < SHORTEST:
        return None
    wide = Rect(rect.x, rect.y - OVER, rect.w, rect.h + 2 * OVER)
    print_ = cv2.dilate(
        empty.ink(wide, scale=SCALE, lines=True), np.ones((AROUND_PRINT, AROUND_PRINT), np.uint8)
    )
    ink = np.where(print_ > PRINT, np.float32(0.0), surface.ink(wide, scale=SCALE, lines=True))
    soft = cv2.blur(ink, (round(ALONG * SCALE), 1))
    rows, columns = soft.argmax(axis=0), np.arange(soft.shape[1])
    seen = soft.max(axis=0) > FAINTEST
    if seen.mean() < SHARE:
        return None
    middle = np.median(rows[seen])
    seen &= np.abs(rows - middle) < 2 * WANDER * SCALE
    if seen.mean() < SHARE:
        return None
    slope, height = np.polyfit(columns[seen], rows[seen], 1)
    way = height + slope * columns
    if (np.abs(rows - way) < WANDER * SCALE)[seen].mean() < SHARE:
        return None
    down = np.arange(len(ink))[:, None]
    inks = np.where(np.abs(down - way) < HALF * SCALE, ink, 0.0).max(axis=0)
    start, end = (wide.y + (float(way[at]) + 0.5) / SCALE for at in (0, -1))
    return _Side(start, end, inks.astype(np.float64))
