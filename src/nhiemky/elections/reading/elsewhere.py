"""Ink where a voter has nothing to write: words, a circle round a box, a cross beside it. Folds, streaks and dirt are none.

A piece of ink belongs to the box it touches, as far as a hand runs over the edge; what is further out, or touches no box,
is a voter's unless it is a straight line across the sheet.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import TypeAlias

import cv2
import numpy as np
from numpy.typing import NDArray

from nhiemky.elections.reading.surface import WHOLE, Ink, Surface
from nhiemky.elections.rules.layout_file import Layout
from nhiemky.elections.rules.marks import Kind
from nhiemky.elections.rules.scanned import Mark
from nhiemky.elections.rules.sheet import Rect
from nhiemky.elections.rules.thresholds import ElsewhereThresholds

Mask: TypeAlias = NDArray[np.uint8]
Labels: TypeAlias = NDArray[np.int32]

#: Around print (mm): what a blurred scan and a sheet that lies a little off add to it.
AROUND_PRINT, AROUND_MARKS, AROUND_EDGE = 0.9, 1.2, 0.55
#: Along a line across the sheet a crease shows at least this ink, in at least this share of its length.
CREASE_INK, CREASE_SHARE = 0.10, 0.6
PIXEL = 1 / WHOLE**2
#: Directions round a box, and the pixels that make one of them inked.
SECTORS, SECTOR_PIXELS = 16, 3


def is_written_on(surface: Surface, limits: ElsewhereThresholds, *, known: Mask | None = None) -> bool:
    """Whether there is ink that is neither printed, nor at a box, nor a fold, a streak or dirt.

    `known`: 1 where print lies, for sheets that lie flat; without it whole lines of print are left out.
    """
    return next(pieces(surface, limits, known=known), None) is not None


def beside(surface: Surface, marked: Sequence[Mark], limits: ElsewhereThresholds) -> list[int]:
    """Boxes (from 0) with a circle round them, or with ink next to them and none inside.

    `marked`: per box of the layout, what was read in it.
    """
    number = len(surface.layout.boxes)
    dark = surface.whole > limits.ink
    where = _sectors(surface.layout, limits.reach)[dark]
    sectors = np.bincount(where, minlength=SECTORS * (number + 1))[SECTORS:].reshape(number, SECTORS)
    circled = np.count_nonzero(sectors >= SECTOR_PIXELS, axis=1) >= limits.sectors
    stained = sectors.sum(axis=1) * PIXEL >= limits.beside
    return [at for at in range(number) if circled[at] or (stained[at] and marked[at] is False)]


@lru_cache(maxsize=8)
def _sectors(layout: Layout, reach: float) -> Labels:
    """Per pixel of the ring around a box, its nearest: the number of the box (from 1) times sixteen, plus the sector."""
    size = (round(layout.height * WHOLE), round(layout.width * WHOLE))
    down, across = ((one + 0.5) / WHOLE for one in np.indices(size))
    nearest, labels = np.full(size, np.inf), np.zeros(size, np.int32)
    for number, box in enumerate(layout.boxes, 1):
        off_x, off_y = across - box.x - box.w / 2, down - box.y - box.h / 2
        away = np.hypot(np.maximum(np.abs(off_x) - box.w / 2, 0), np.maximum(np.abs(off_y) - box.h / 2, 0))
        turn = (np.arctan2(off_y, off_x) / (2 * np.pi) % 1.0 * SECTORS).astype(np.int32) % SECTORS
        closer = away < nearest
        ring = closer & (away > AROUND_EDGE + 0.2) & (away < reach)
        nearest[closer] = away[closer]
        labels[closer] = 0
        labels[ring] = number * SECTORS + turn[ring]
    labels[_printed(layout, ElsewhereThresholds(), True, True) > 0] = 0
    labels.setflags(write=False)
    return labels


def pieces(surface: Surface, limits: ElsewhereThresholds, *, known: Mask | None = None) -> Iterator[Rect]:
    """Where such ink is, largest pieces of it, as rectangles on the sheet (mm)."""
    layout, ink = surface.layout, surface.whole
    coloured = surface.pen is not surface.grey
    printed = _printed(layout, limits, coloured, known is None)
    free = ~(printed if known is None else printed | known).astype(np.bool_)
    dark = ((ink > limits.ink) & free).astype(np.uint8)
    uncounted = _uncounted(layout, limits)
    if np.count_nonzero(dark > uncounted) * PIXEL < limits.area:
        return
    _number, labels, stats, _middles = cv2.connectedComponentsWithStats(dark, connectivity=8)
    counted = _areas(labels, uncounted, len(stats))
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
def _printed(layout: Layout, limits: ElsewhereThresholds, coloured: bool, words: bool) -> Mask:  # noqa: FBT001 - keys of the cache
    """1 where print is, or the rim of the sheet, or the place of a stamp; `words`: the lines of words too."""
    mask = np.zeros((round(layout.height * WHOLE), round(layout.width * WHOLE)), np.uint8)
    lines = (*layout.printed, *(row.line for row in layout.rows))
    for rect in lines if words or layout.kind is Kind.STRIKE else ():
        _fill(mask, rect, AROUND_PRINT)
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
