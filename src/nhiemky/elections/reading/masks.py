"""Where on a sheet what may be: maps of its layout, 4 pixels a millimetre, drawn once for each layout."""

from __future__ import annotations

from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from nhiemky.elections.reading.shapes import WHOLE, Mask
from nhiemky.elections.rules.layout_file import Layout
from nhiemky.elections.rules.marks import Kind
from nhiemky.elections.rules.sheet import Rect
from nhiemky.elections.rules.thresholds import ElsewhereThresholds

#: Around print (mm): what a blurred scan and a sheet that lies a little off add to it.
AROUND_PRINT, AROUND_MARKS, AROUND_EDGE = 0.9, 1.2, 0.55
#: As far around a box that the rings of two boxes meet.
AROUND_HAND = 2.3
#: How far (mm) a stroke through a name runs on beside it, and above and below.
OVER_NAME, AROUND_NAME = 6.0, 1.6
#: Directions round a box.
SECTORS = 16


@lru_cache(maxsize=8)
def printed(layout: Layout, limits: ElsewhereThresholds, stamped: bool, words: bool) -> Mask:  # noqa: FBT001 - keys of the cache
    """1 where print is, or the rim of the sheet; `stamped`: or around the place of a stamp; `words`: or a line of words."""
    mask = np.zeros((round(layout.height * WHOLE), round(layout.width * WHOLE)), np.uint8)
    names = tuple(row.line for row in layout.rows) if words or layout.kind is Kind.STRIKE else ()
    for rect in (*names, *(layout.printed if words else ())):
        _fill(mask, rect, AROUND_PRINT)
    for mark in (*layout.fiducials, layout.code):
        _fill(mask, Rect(mark.x, mark.y, mark.size, mark.size), AROUND_MARKS)
    if layout.seal is not None and stamped:
        _fill(mask, layout.seal, limits.stamp)
    edge = round(limits.edge * WHOLE)
    mask[:edge], mask[-edge:], mask[:, :edge], mask[:, -edge:] = 1, 1, 1, 1
    mask.setflags(write=False)
    return mask


def stamp_window(layout: Layout, limits: ElsewhereThresholds) -> tuple[slice, slice]:
    """Around the place of the stamp, as part of a map of the sheet; nothing where there is none."""
    if layout.seal is None:
        return slice(0, 0), slice(0, 0)
    seal, off = layout.seal, limits.stamp
    left, top = (max(0, round((value - off) * WHOLE)) for value in (seal.x, seal.y))
    return (
        slice(top, round((seal.y + seal.h + off) * WHOLE)),
        slice(left, round((seal.x + seal.w + off) * WHOLE)),
    )


@lru_cache(maxsize=32)
def uncounted(layout: Layout, limits: ElsewhereThresholds, struck: tuple[bool, ...]) -> Mask:
    """1 where ink belongs to a box, or to a name that is `struck` (per row), as far as a hand runs over."""
    mask = np.zeros((round(layout.height * WHOLE), round(layout.width * WHOLE)), np.uint8)
    for box in layout.boxes:
        _fill(mask, box, limits.reach)
    for row, is_struck in zip(layout.rows, struck, strict=False):
        line = row.line
        if is_struck:
            wide = Rect(max(0.0, line.x - OVER_NAME), line.y, line.w + 2 * OVER_NAME, line.h)
            _fill(mask, wide, AROUND_NAME)
    mask.setflags(write=False)
    return mask


def _fill(mask: Mask, rect: Rect, margin: float) -> None:
    left, top = (max(0, round((value - margin) * WHOLE)) for value in (rect.x, rect.y))
    right, low = (round((value + margin) * WHOLE) for value in (rect.x + rect.w, rect.y + rect.h))
    mask[top : low + 1, left : right + 1] = 1


@lru_cache(maxsize=8)
def free(layout: Layout) -> Mask:
    """1 where nothing is printed and no hand marks a box: there a fold is seen for what it is."""
    taken = printed(layout, ElsewhereThresholds(), True, True).copy()
    for box in layout.boxes:
        _fill(taken, box, AROUND_HAND)
    found: Mask = 1 - taken
    found.setflags(write=False)
    return found


@lru_cache(maxsize=8)
def sectors(layout: Layout, reach: float) -> NDArray[np.int32]:
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
    labels[printed(layout, ElsewhereThresholds(), True, True) > 0] = 0
    labels.setflags(write=False)
    return labels
