"""Words written right over print, names crossed out on papers with boxes: ink between the letters of a printed line.

The empty sheet is laid over every line where it fits best, so that next to nothing is left but what a pen has added.
"""

from __future__ import annotations

from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from nhiemky.elections.reading.shapes import WHOLE, Ink, Mask
from nhiemky.elections.reading.surface import Surface
from nhiemky.elections.rules.layout_file import Layout
from nhiemky.elections.rules.marks import Kind
from nhiemky.elections.rules.sheet import Rect

PIXEL = 1 / WHOLE**2
#: Around a line (mm), and how far it may lie off its place.
AROUND, OFF = 0.8, 0.75
#: Ink of the empty sheet that is print, with the rough edge that a scanner gives it.
PRINT = 0.15
ROUGH = cv2.getStructuringElement(cv2.MORPH_CROSS, (3, 3))


@dataclass(frozen=True, slots=True)
class PrintedLine:
    """One line of the empty sheet: where it is in a map of the sheet, its ink, and 1 where nothing is printed."""

    top: int
    left: int
    ink: Ink
    free: Mask


def printed_lines(layout: Layout, empty: Surface) -> tuple[PrintedLine, ...]:
    """All lines of words. Where names are struck, they are no place for this: ink on them is a vote."""
    names = [row.line for row in layout.rows] if layout.kind is Kind.STRIKE else []
    words = [rect for rect in layout.printed if rect.h > 0 and rect.w > 0 and rect not in names]
    ink = np.minimum(empty.whole, 1.0)
    free = (cv2.dilate(ink, ROUGH) < PRINT).astype(np.uint8)
    return tuple(line for line in (_line(rect, ink, free) for rect in words) if line is not None)


def _line(rect: Rect, ink: Ink, free: Mask) -> PrintedLine | None:
    off = round(OFF * WHOLE)
    left, top = (round((start - AROUND) * WHOLE) for start in (rect.x, rect.y))
    right, low = (round((end + AROUND) * WHOLE) for end in (rect.x + rect.w, rect.y + rect.h))
    high, wide = ink.shape
    if left < off or top < off or right > wide - off or low > high - off:
        return None
    # Cut out of the whole: a rule of the table may lie just outside of a line and reach into it.
    return PrintedLine(top, left, ink[top:low, left:right], free[top:low, left:right])


def most_ink(surface: Surface, lines: tuple[PrintedLine, ...], uncounted: Mask, *, darker: float) -> float:
    """mm² beyond print of the line that has most of it; pixels count that are `darker`, and not `uncounted`.

    What print that runs broad adds to every line is taken off: the usual ink for the length of a line.
    """
    if not lines:
        return 0.0
    areas = np.array([_beyond(surface.whole, line, uncounted, darker) for line in lines])
    lengths = np.array([line.ink.shape[1] for line in lines])
    return float((areas - np.median(areas / lengths) * lengths).max()) * PIXEL


def _beyond(whole: Ink, line: PrintedLine, uncounted: Mask, darker: float) -> int:
    off = round(OFF * WHOLE)
    high, wide = line.ink.shape
    near = (slice(line.top - off, line.top + high + off), slice(line.left - off, line.left + wide + off))
    seen = np.minimum(whole[near], 1.0)
    _low, _high, _at, (dx, dy) = cv2.minMaxLoc(cv2.matchTemplate(seen, line.ink, cv2.TM_CCOEFF_NORMED))
    fits = (slice(dy, dy + high), slice(dx, dx + wide))
    pen: NDArray[np.bool_] = (seen[fits] > darker) & (line.free > 0) & (uncounted[near][fits] == 0)
    return int(np.count_nonzero(pen))
