"""What is printed on every sheet of a template, learnt from its preview: ink beyond it is a voter's, also between the lines."""

from __future__ import annotations

from functools import lru_cache

import cv2
import numpy as np

from nhiemky.elections.reading.finding import Lost, find
from nhiemky.elections.reading.page import Page
from nhiemky.elections.reading.pictures import pages
from nhiemky.elections.reading.shapes import WHOLE, Mask
from nhiemky.elections.reading.surface import Surface, surface
from nhiemky.elections.rules.layout_file import Layout
from nhiemky.elections.rules.sheet import Rect
from nhiemky.elections.rules.thresholds import USUAL

#: Ink of the preview that is print, and how far (mm) it may lie off on a scan.
INK, OFF = 0.12, 0.75
#: A line of print is the same from this correlation on, searched so far around (mm); lower ones are no words. So many lines
#: may be missing where a corner was torn off.
LIKE, AROUND, LEAST_LINE, MOST_MISSING = 0.6, 1.0, 2.0, 2


@lru_cache(maxsize=8)
def empty_sheet(layout: Layout, preview: bytes) -> Surface | None:
    """The sheet as it was printed; None where the preview is not of this template."""
    page = next(pages(preview), None)
    if not isinstance(page, Page):
        return None
    found = find(page.grey, [layout], USUAL.page)
    return None if isinstance(found, Lost) else surface(found, page.grey, page.grey)


@lru_cache(maxsize=8)
def print_mask(layout: Layout, preview: bytes) -> Mask | None:
    """1 where print is or may lie."""
    empty = empty_sheet(layout, preview)
    if empty is None:
        return None
    around = round(2 * OFF * WHOLE) + 1
    kernel = cv2.getStructuringElement(cv2.MORPH_ELLIPSE, (around, around))
    mask = cv2.dilate((empty.whole > INK).astype(np.uint8), kernel)
    mask.setflags(write=False)
    return mask


def is_of(seen: Surface, empty: Surface) -> bool:
    """Whether a sheet whose code is gone is of this template: every line of its print is there and like it.

    A line that says something else (another name, another date, "Bầu lần 2") is unlike, and so is one that is not there;
    lines near a corner that was torn off may be missing, but not one of the names.
    """
    layout = seen.layout
    names = [_likeness(seen, empty, row.line) for row in layout.rows]
    words = [_likeness(seen, empty, line) for line in layout.printed if line.h >= LEAST_LINE]
    there = [one for one in words if one is not None]
    missing = len(words) - len(there) + sum(1 for one in there if one < LIKE)
    return bool(words) and all(one is not None and one >= LIKE for one in names) and missing <= MOST_MISSING


def _likeness(seen: Surface, empty: Surface, line: Rect) -> float | None:
    """Correlation of a line of print with the same on the empty sheet, where it fits best."""
    printed = np.minimum(empty.ink(line, scale=WHOLE), 1.0)
    near = np.minimum(seen.ink(line, margin=AROUND, scale=WHOLE), 1.0)
    if float(near.max()) < INK or near.shape[0] < printed.shape[0] or near.shape[1] < printed.shape[1]:
        return None
    return float(cv2.matchTemplate(near, printed, cv2.TM_CCOEFF_NORMED).max())
