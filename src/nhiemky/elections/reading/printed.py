"""What is printed on every sheet of a template, learnt from its preview: ink beyond it is a voter's, also between the lines."""

from __future__ import annotations

from functools import lru_cache

import cv2
import numpy as np

from nhiemky.elections.reading.finding import Lost, find
from nhiemky.elections.reading.over_print import PrintedLine, printed_lines
from nhiemky.elections.reading.page import Page
from nhiemky.elections.reading.pictures import pages
from nhiemky.elections.reading.shapes import WHOLE, Mask
from nhiemky.elections.reading.surface import Surface, surface
from nhiemky.elections.rules.layout_file import Layout
from nhiemky.elections.rules.thresholds import USUAL

#: Ink of the preview that is print, and how far (mm) it may lie off on a scan.
INK, OFF = 0.12, 0.75


@lru_cache(maxsize=8)
def empty_sheet(layout: Layout, preview: bytes) -> Surface | None:
    """The sheet as it was printed; None where the preview is not of this template."""
    page = next(pages(preview), None)
    if not isinstance(page, Page):
        return None
    found = find(page.grey, [layout], USUAL.page)
    return None if isinstance(found, Lost) else surface(found, page.grey, page.grey)


@lru_cache(maxsize=8)
def lines(layout: Layout, preview: bytes) -> tuple[PrintedLine, ...]:
    """The lines of words on the empty sheet."""
    empty = empty_sheet(layout, preview)
    return () if empty is None else printed_lines(layout, empty)


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
