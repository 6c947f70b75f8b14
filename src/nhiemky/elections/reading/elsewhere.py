"""Ink where a voter has nothing to write: words, a circle round a box, a cross beside it. Folds, streaks and dirt are none.

A piece of ink belongs to the box it touches, as far as a hand runs over the edge; what is further out, or touches no box,
is a voter's unless it is a straight line across the sheet.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import TypeAlias

import cv2
import numpy as np
from numpy.typing import NDArray

from nhiemky.elections.reading.surface import WHOLE, Ink, Surface
from nhiemky.elections.rules.layout_file import Layout
from nhiemky.elections.rules.sheet import Rect
from nhiemky.elections.rules.thresholds import ElsewhereThresholds

Mask: TypeAlias = NDArray[np.uint8]
Labels: TypeAlias = NDArray[np.int32]

#: Around print (mm): what a blurred scan and a sheet that lies a little off add to it.
AROUND_PRINT, AROUND_MARKS, AROUND_EDGE = 0.9, 1.2, 0.55
#: Along a line across the sheet a crease shows at least this ink, in at least this share of its length.
CREASE_INK, CREASE_SHARE = 0.10, 0.6
PIXEL = 1 / WHOLE**2


def is_written_on(surface: Surface, limits: ElsewhereThresholds) -> bool:
    """Whether there is ink that is neither printed, nor in a box, nor a fold, a streak or dirt."""
    return next(pieces(surface, limits), None) is not None


def pieces(surface: Surface, limits: ElsewhereThresholds) -> Iterator[Rect]:
    """Where such ink is, largest pieces of it, as rectangles on the sheet (mm)."""
    layout, ink = surface.layout, surface.whole
    coloured = surface.pen is not surface.grey
    free = ~_printed(layout, limits, coloured).astype(np.bool_)
    dark = ((ink > limits.ink) & free).astype(np.uint8)
    _number, labels, stats, _middles = cv2.connectedComponentsWithStats(dark, connectivity=8)
    counted = _areas(labels, _uncounted(layout, limits), len(stats))
    for label in np.flatnonzero(counted[1:] * PIXEL >= limits.area) + 1:
        if not _is_crease(labels, stats[label], int(label), ink, free, limits):
            yield _rect(stats[label])


def _areas(labels: Labels, uncounted: Mask, number: int) -> NDArray[np.int64]:
    """Pixels of every piece outside of what is allowed around boxes."""
    return np.bincount(labels[uncounted == 0], minlength=number)


def _rect(stats: NDArray[np.int32]) -> Rect:
    x, y, wide, high = (int(value) / WHOLE for value in stats[:4])
    return Rect(x, y, wide, high)


@lru_cache(maxsize=8)
def _printed(layout: Layout, limits: ElsewhereThresholds, coloured: bool) -> Mask:  # noqa: FBT001 - key of the cache
    """1 where print is, or the rim of the sheet, or the place of a stamp."""
    mask = np.zeros((round(layout.height * WHOLE), round(layout.width * WHOLE)), np.uint8)
    for rect in layout.printed:
        _fill(mask, rect, AROUND_PRINT)
    for row in layout.rows:
        _fill(mask, row.line, AROUND_PRINT)
    for mark in (*layout.fiducials, layout.code):
        _fill(mask, Rect(mark.x, mark.y, mark.size, mark.size), AROUND_MARKS)
    if layout.seal is not None:
        _fill(mask, layout.seal, 0.0 if coloured else limits.stamp)
    edge = round(limits.edge * WHOLE)
    mask[:edge], mask[-edge:], mask[:, :edge], mask[:, -edge:] = 1, 1, 1, 1
    mask.setflags(write=False)
    return mask


@lru_cache(maxsize=8)
def _uncounted(layout: Layout, limits: ElsewhereThresholds) -> Mask:
    """1 where ink belongs to a box: inside of it, its printed edge, and as far as a hand runs over."""
    mask = np.zeros((round(layout.height * WHOLE), round(layout.width * WHOLE)), np.uint8)
    for box in layout.boxes:
        _fill(mask, box, limits.reach)
    mask.setflags(write=False)
    return mask


def _fill(mask: Mask, rect: Rect, margin: float) -> None:
    left, top = (max(0, round((value - margin) * WHOLE)) for value in (rect.x, rect.y))
    right, low = (round((value + margin) * WHOLE) for value in (rect.x + rect.w, rect.y + rect.h))
    mask[top : low + 1, left : right + 1] = 1


def _is_crease(
    labels: Labels,
    stats: NDArray[np.int32],
    label: int,
    ink: Ink,
    free: NDArray[np.bool_],
    limits: ElsewhereThresholds,
) -> bool:
    """A thin piece that goes on in a straight line across the sheet."""
    x, y, wide, high = (int(value) for value in stats[:4])
    down, across = np.nonzero(labels[y : y + high, x : x + wide] == label)
    points = np.stack([across + x, down + y], axis=1).astype(np.float32)
    middle, (long, short), _turn = cv2.minAreaRect(points)
    if (
        min(long, short) / WHOLE > limits.crease_width
        and len(points) / max(long, short, 1) / WHOLE > limits.crease_width
    ):
        return False
    if max(long, short) / WHOLE < 2.0:
        return False
    towards = cv2.fitLine(points, cv2.DIST_L2, 0, 0.01, 0.01).ravel()[:2]
    return _goes_on(np.array(middle), towards, ink, free, limits)


def _goes_on(
    middle: NDArray[np.float64],
    towards: NDArray[np.float32],
    ink: Ink,
    free: NDArray[np.bool_],
    limits: ElsewhereThresholds,
) -> bool:
    """Whether the line through a piece shows ink along the sheet, where nothing is printed."""
    high, wide = ink.shape
    steps = np.arange(-max(high, wide), max(high, wide))
    points = np.rint(middle + steps[:, None] * towards).astype(np.int64)
    aside = np.array([-towards[1], towards[0]])
    inside = (points[:, 0] >= 3) & (points[:, 0] < wide - 3) & (points[:, 1] >= 3) & (points[:, 1] < high - 3)
    points = points[inside]
    points = points[free[points[:, 1], points[:, 0]]]
    if len(points) < limits.crease * WHOLE:
        return False
    around = [np.rint(points + aside * off).astype(np.int64) for off in (-2, -1, 0, 1, 2)]
    darkest = np.max([ink[one[:, 1], one[:, 0]] for one in around], axis=0)
    far = np.max(
        [ink[one[:, 1], one[:, 0]] for one in (_beside(points, aside, 3), _beside(points, aside, -3))], axis=0
    )
    return float((darkest - np.minimum(far, darkest) * 0.5 > CREASE_INK).mean()) >= CREASE_SHARE


def _beside(points: NDArray[np.int64], aside: NDArray[np.float32], off: int) -> NDArray[np.int64]:
    return np.rint(points + aside * off).astype(np.int64)
