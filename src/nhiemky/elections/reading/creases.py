"""Folds of the sheet and streaks of the feeder: straight lines across the whole page, which no voter draws.

Read as votes they have decided elections. So they are found on the page as a whole and taken out before a box is measured.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from nhiemky.elections.reading.shapes import WHOLE, Ink, Mask
from nhiemky.elections.rules.layout_file import Layout
from nhiemky.elections.rules.sheet import Rect

#: Lines are searched on 2 pixels a millimetre, up to this slope against the sheet (degrees), at most so many.
SCALE, SLOPE, MOST = 2.0, 7.0, 8
#: A line stands out from what is 3 mm around it by this ink.
RIDGE, AROUND = 0.05, 13
#: It shows over so many mm, in at least this share of its way across the sheet where nothing is printed; so long (mm)
#: that way has to be.
VOTES, SHOWN, SHORTEST = 25.0, 0.55, 40.0
#: From the rim of the sheet (mm), and beside a name past the end of a stroke through it.
RIM, PAST = 6.0, 13.0
#: Half of the width (mm) that is taken out, and within which two lines are one.
HALF, APART = 0.7, 1.6


@dataclass(frozen=True, slots=True)
class Line:
    """All points (mm) with x·cos + y·sin = distance."""

    cos: float
    sin: float
    distance: float

    def away(self, x: NDArray[np.float64] | float, y: NDArray[np.float64] | float) -> NDArray[np.float64]:
        """Distance (mm) of points from the line."""
        return np.abs(np.asarray(x * self.cos + y * self.sin - self.distance))


def creases(whole: Ink, free: Mask) -> tuple[Line, ...]:
    """Lines across the sheet. `whole`: ink, 4 pixels a mm; `free`: 1 where nothing is printed, of the same shape."""
    step = round(WHOLE / SCALE)
    size = (whole.shape[1] // step, whole.shape[0] // step)
    small = cv2.resize(whole, size, interpolation=cv2.INTER_AREA)
    open_ = cv2.resize(free, size, interpolation=cv2.INTER_NEAREST)
    ridge = ((small - cv2.blur(small, (AROUND, AROUND))) > RIDGE).astype(np.uint8) & open_
    level = [Line(math.cos(t), math.sin(t), d) for d, t in _straight(ridge)]
    steep = [Line(math.sin(t), math.cos(t), d) for d, t in _straight(np.ascontiguousarray(ridge.T))]
    return tuple(line for line in (*level, *steep) if _is_seen(line, ridge, open_))


def _straight(ridge: Mask) -> list[tuple[float, float]]:
    """Nearly level lines as (distance in mm, angle), the clearest first; close ones once."""
    votes = round(VOTES * SCALE)
    level = math.pi / 2
    found = cv2.HoughLines(
        ridge,
        1.0,
        math.radians(0.25),
        votes,
        min_theta=level - math.radians(SLOPE),
        max_theta=level + math.radians(SLOPE),
    )
    chosen: list[tuple[float, float]] = []
    middle = ridge.shape[1] / 2 / SCALE
    for distance, angle in [] if found is None else found[:, 0, :2]:
        height = _height(float(distance + 0.5) / SCALE, float(angle), middle)
        if all(abs(height - _height(d, t, middle)) > APART for d, t in chosen):
            chosen.append((float(distance + 0.5) / SCALE, float(angle)))
        if len(chosen) == MOST:
            break
    return chosen


def _height(distance: float, angle: float, middle: float) -> float:
    """Where (mm) a nearly level line passes the middle of the sheet."""
    return (distance - middle * math.cos(angle)) / math.sin(angle)


def _is_seen(line: Line, ridge: Mask, free: Mask) -> bool:
    """Whether it shows in most of its way, and not in one place only as a row of crosses does."""
    high, wide = ridge.shape
    reach = np.arange(-max(high, wide), max(high, wide), dtype=np.float64) / SCALE
    x = line.cos * line.distance - line.sin * reach
    y = line.sin * line.distance + line.cos * reach
    across, down = np.rint(x * SCALE - 0.5).astype(np.int64), np.rint(y * SCALE - 0.5).astype(np.int64)
    on = (across >= 1) & (across < wide - 1) & (down >= 1) & (down < high - 1)
    across, down = across[on], down[on]
    open_ = free[down, across] > 0
    across, down = across[open_], down[open_]
    if len(across) < SHORTEST * SCALE:
        return False
    thick = cv2.dilate(ridge, np.ones((3, 3), np.uint8))
    shown = thick[down, across] > 0
    parts = [part.mean() for part in np.array_split(shown, 4)]
    return float(shown.mean()) >= SHOWN and sorted(parts)[1] >= SHOWN / 2


def without(ink: Ink, lines: tuple[Line, ...], rect: Rect, *, margin: float, scale: float) -> Ink:
    """The ink of a window with the lines taken out."""
    near = [line for line in lines if _crosses(line, rect, margin)]
    if not near:
        return ink
    down, across = np.indices(ink.shape, dtype=np.float64)
    x, y = rect.x - margin + (across + 0.5) / scale, rect.y - margin + (down + 0.5) / scale
    gone = np.min([line.away(x, y) for line in near], axis=0) < HALF
    cleared = ink.copy()
    cleared[gone] = 0.0
    return cleared


def _crosses(line: Line, rect: Rect, margin: float) -> bool:
    away = float(line.away(rect.x + rect.w / 2, rect.y + rect.h / 2))
    return away < math.hypot(rect.w, rect.h) / 2 + margin + HALF


def lies_along(line: Line, rect: Rect) -> bool:
    """Whether a line runs through a name lengthwise, where it looks like a stroke of a pen."""
    level = abs(line.sin) > abs(line.cos)
    away = line.away(np.array([rect.x, rect.x + rect.w / 2, rect.x + rect.w]), rect.y + rect.h / 2)
    return level and float(np.min(away)) < rect.h / 2 + HALF


def darkness(line: Line, layout: Layout, ink: Callable[..., Ink], name: Rect) -> float:
    """How dark a line is to both sides of a name, beyond the end of a stroke through it: nine tenths of it are lighter."""
    left = Rect(RIM, name.y, max(0.0, name.x - 3.0 - RIM), name.h)
    start = name.x + name.w + PAST
    right = Rect(start, name.y, max(0.0, layout.width - RIM - start), name.h)
    found = [
        _along(line, ink(side, scale=SCALE * 2, lines=True), side) for side in (left, right) if side.w > 4.0
    ]
    values = np.concatenate(found) if found else np.zeros(0)
    return float(np.percentile(values, 90)) if len(values) else 1.0


def _along(line: Line, window: Ink, rect: Rect) -> NDArray[np.float64]:
    """The darkest ink on the line in each column of a window."""
    down, across = np.indices(window.shape, dtype=np.float64)
    x, y = rect.x + (across + 0.5) / (2 * SCALE), rect.y + (down + 0.5) / (2 * SCALE)
    return np.where(line.away(x, y) < HALF, window, 0.0).max(axis=0).astype(np.float64)
