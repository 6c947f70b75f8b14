"""Ink where a voter has nothing to write: words, a circle round a box, a cross beside it. Folds, streaks and dirt are none.

A piece of ink belongs to the box it touches, as far as a hand runs over the edge; what is further out, or touches no box,
is a voter's. Lines across the sheet were taken out before (reading.creases).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import cv2
import numpy as np
from numpy.typing import NDArray

from nhiemky.elections.reading import masks
from nhiemky.elections.reading.masks import SECTORS
from nhiemky.elections.reading.over_print import PrintedLine, most_ink
from nhiemky.elections.reading.shapes import WHOLE, Mask
from nhiemky.elections.reading.surface import Surface
from nhiemky.elections.rules.scanned import Mark
from nhiemky.elections.rules.sheet import Rect
from nhiemky.elections.rules.thresholds import ElsewhereThresholds

PIXEL = 1 / WHOLE**2
#: Pixels that make a direction round a box inked.
SECTOR_PIXELS = 3
#: In per cent: between these lies most of the ink of a seal or a word, without the dirt around.
MOST_OF_IT = (5, 95)


def is_written_on(
    surface: Surface,
    limits: ElsewhereThresholds,
    *,
    struck: tuple[bool, ...] = (),
    known: Mask | None = None,
    lines: tuple[PrintedLine, ...] = (),
) -> bool:
    """Whether there is ink that is neither printed, nor at a box or a struck name, nor a fold, a streak or dirt.

    `struck`: per row, whether its name was read as struck. `known`: 1 where print lies, for sheets that lie flat; without it whole lines of print are left out.
    `lines`: of words on the empty sheet, to find what is written over them.
    """
    if next(pieces(surface, limits, struck=struck, known=known), None) is not None:
        return True
    uncounted = masks.uncounted(surface.layout, limits, struck)
    if _is_stamped(surface, limits, known):
        uncounted = uncounted | masks.printed(surface.layout, limits, True, known is None)
    return most_ink(surface, lines, uncounted, darker=limits.ink) >= limits.over


def beside(surface: Surface, marked: Sequence[Mark], limits: ElsewhereThresholds) -> list[int]:
    """Boxes (from 0) with a circle round them, or with ink next to them and none inside.

    `marked`: per box of the layout, what was read in it.
    """
    number = len(surface.layout.boxes)
    dark = surface.whole > limits.ink
    where = masks.sectors(surface.layout, limits.reach)[dark]
    sectors = np.bincount(where, minlength=SECTORS * (number + 1))[SECTORS:].reshape(number, SECTORS)
    circled = np.count_nonzero(sectors >= SECTOR_PIXELS, axis=1) >= limits.sectors
    stained = sectors.sum(axis=1) * PIXEL >= limits.beside
    return [at for at in range(number) if circled[at] or (stained[at] and marked[at] is False)]


def _beyond_print(
    surface: Surface, limits: ElsewhereThresholds, known: Mask | None, *, stamped: bool
) -> Mask:
    """1 where there is ink and no print. `stamped`: there is a seal, and what lies around its place is its ink."""
    printed = masks.printed(surface.layout, limits, stamped, known is None)
    if known is not None:
        printed = printed | known
    return ((surface.whole > limits.ink) & (printed == 0)).astype(np.uint8)


def _is_stamped(surface: Surface, limits: ElsewhereThresholds, known: Mask | None) -> bool:
    """Whether there is a seal about its place: as much ink as words have not, and most of it over more than their height."""
    near = masks.stamp_window(surface.layout, limits)
    dark = _beyond_print(surface, limits, known, stamped=False)[near]
    if int(dark.sum()) * PIXEL < limits.seal:
        return False
    reach = [np.ptp(np.percentile(at, MOST_OF_IT)) for at in np.nonzero(dark)]
    return bool(min(reach) >= limits.tall * WHOLE)


def pieces(
    surface: Surface, limits: ElsewhereThresholds, *, struck: tuple[bool, ...] = (), known: Mask | None = None
) -> Iterator[Rect]:
    """Where such ink is, largest pieces of it, as rectangles on the sheet (mm)."""
    layout = surface.layout
    dark = _beyond_print(surface, limits, known, stamped=_is_stamped(surface, limits, known))
    uncounted = masks.uncounted(layout, limits, struck)
    if np.count_nonzero(dark > uncounted) * PIXEL < limits.area:
        return
    _number, labels, stats, _middles = cv2.connectedComponentsWithStats(dark, connectivity=8)
    counted = _areas(labels, uncounted, len(stats))
    for label in np.flatnonzero(counted[1:] * PIXEL >= limits.area) + 1:
        yield _rect(stats[label])


def _areas(labels: NDArray[np.int32], uncounted: Mask, number: int) -> NDArray[np.int64]:
    """Pixels of every piece outside of what is allowed around boxes."""
    return np.bincount(labels[uncounted == 0], minlength=number)


def _rect(stats: NDArray[np.int32]) -> Rect:
    x, y, wide, high = (int(value) / WHOLE for value in stats[:4])
    return Rect(x, y, wide, high)
