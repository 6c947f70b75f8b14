"""A page brought onto its layout: what readers look at, in millimetres of the sheet instead of pixels of the scan.

Ink is measured against the paper around and the black of the print, so that shadows and pale toner do not matter.
"""

from __future__ import annotations

from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from nhiemky.elections.reading import masks
from nhiemky.elections.reading.creases import Line, creases, without
from nhiemky.elections.reading.finding import Found, halved, rectified
from nhiemky.elections.reading.page import Picture
from nhiemky.elections.reading.shapes import FINE, PAPER, WHOLE, Ink
from nhiemky.elections.rules.layout_file import Layout
from nhiemky.elections.rules.sheet import Rect

#: Finer scans are halved first; nothing a pen does needs more.
MOST_SCALE = 13.0
#: Steps (mm) over which the paper is searched between the letters, and smoothed.
REACH, SMOOTH = 9, 9


@dataclass(frozen=True, slots=True)
class Surface:
    """`grey` is the luminance, `pen` the channel marks are read from: red where the page is in colour, else the same.

    `place`: millimetres → pixels of both. `paper`: brightness of the blank paper, one value per mm² of the sheet.
    `black`: brightness of the printed black. `whole`: ink of the whole sheet, 4 pixels a millimetre. `lines`: folds and
    streaks, which are taken out of all ink.
    """

    layout: Layout
    grey: Picture
    pen: Picture
    place: NDArray[np.float64]
    paper: Picture
    black: float
    whole: Ink
    lines: tuple[Line, ...]

    def picture(self, rect: Rect, *, margin: float = 0.0, scale: float = FINE, pen: bool = False) -> Picture:
        """Brightness of a window (0–255), upright; `margin` millimetres around `rect`."""
        size = (round((rect.w + 2 * margin) * scale), round((rect.h + 2 * margin) * scale))
        source = self.pen if pen else self.grey
        return rectified(source, self.place, x=rect.x - margin, y=rect.y - margin, size=size, scale=scale)

    def ink(self, rect: Rect, *, margin: float = 0.0, scale: float = FINE, lines: bool = False) -> Ink:
        """Ink of a window: 0 the paper around, 1 the printed black. `lines`: with folds and streaks."""
        picture = self.picture(rect, margin=margin, scale=scale, pen=True)
        found = inked(picture, self._white(rect, picture.shape, margin=margin, scale=scale), self.black)
        return found if lines else self.without_lines(found, rect, margin=margin, scale=scale)

    def without_lines(self, ink: Ink, rect: Rect, *, margin: float = 0.0, scale: float = FINE) -> Ink:
        """The ink of a window without the folds and streaks in it."""
        return without(ink, self.lines, rect, margin=margin, scale=scale) if self.lines else ink

    def _white(self, rect: Rect, shape: tuple[int, ...], *, margin: float, scale: float) -> Picture:
        """Brightness of the paper under a window: the edge of a shadow may lie across it."""
        step = PAPER / scale
        # Pixel u of the window is x + (u + ½)/scale; a pixel of the map is the middle of a square millimetre.
        window = np.array(
            [
                [step, 0.0, (rect.x - margin + 0.5 / scale) * PAPER - 0.5],
                [0.0, step, (rect.y - margin + 0.5 / scale) * PAPER - 0.5],
            ]
        )
        return cv2.warpAffine(
            self.paper,
            window,
            (shape[1], shape[0]),
            flags=cv2.INTER_LINEAR | cv2.WARP_INVERSE_MAP,
            borderMode=cv2.BORDER_REPLICATE,
        )

    def white(self, rect: Rect) -> float:
        """Brightness of the paper at a place."""
        high, wide = self.paper.shape
        y, x = int(rect.y + rect.h / 2), int(rect.x + rect.w / 2)
        return float(self.paper[min(max(y, 0), high - 1), min(max(x, 0), wide - 1)])


def surface(found: Found, grey: Picture, pen: Picture) -> Surface:
    """The page as readers see it. `pen` may be the same picture as `grey`."""
    layout, place = found.layout, found.place
    scale = found.scale
    while scale > MOST_SCALE:
        same = pen is grey
        grey, place, scale = halved(grey), _half_place(place), scale / 2
        pen = grey if same else halved(pen)
    size = (round(layout.width * WHOLE), round(layout.height * WHOLE))
    source = pen
    if (
        scale >= 2 * WHOLE * 0.75
    ):  # read from a picture of half the size: fewer pixels, and no noise between them
        whole = rectified(halved(pen), _half_place(place), x=0.0, y=0.0, size=size, scale=WHOLE)
    else:
        whole = rectified(source, place, x=0.0, y=0.0, size=size, scale=WHOLE)
    paper = _paper(whole)
    black = _black(layout, whole)
    around = cv2.resize(paper, size, interpolation=cv2.INTER_LINEAR)
    ink = inked(whole, around, black)
    lines = creases(ink, masks.free(layout))
    sheet = Rect(0.0, 0.0, layout.width, layout.height)
    clean = without(ink, lines, sheet, margin=0.0, scale=WHOLE) if lines else ink
    return Surface(layout, grey, pen, place, paper, black, clean, lines)


def inked(picture: Picture, paper: Picture | float, black: float) -> Ink:
    """(paper − pixel) / (paper − black), never below 0."""
    white = np.asarray(paper, dtype=np.float32)
    span = np.maximum(white - np.float32(black), 24.0)
    return np.maximum((white - picture.astype(np.float32)) / span, 0.0)


def _half_place(place: NDArray[np.float64]) -> NDArray[np.float64]:
    half = np.array([[0.5, 0.0, -0.25], [0.0, 0.5, -0.25], [0.0, 0.0, 1.0]])
    return np.asarray(half @ place)


def _paper(whole: Picture) -> Picture:
    """The brightness of the paper around every place: the brightest nearby, smoothed so that letters leave no trace."""
    step = round(WHOLE / PAPER)
    small = cv2.resize(whole, (whole.shape[1] // step, whole.shape[0] // step), interpolation=cv2.INTER_AREA)
    bright = cv2.dilate(small, np.ones((REACH, REACH), np.uint8))
    return cv2.medianBlur(cv2.erode(bright, np.ones((REACH - 2, REACH - 2), np.uint8)), SMOOTH)


def _black(layout: Layout, whole: Picture) -> float:
    """The black of the corner marks: their outermost ring is black all around."""
    values = []
    for mark in layout.fiducials:
        x, y, side = (round(value * WHOLE) for value in (mark.x, mark.y, mark.size))
        window = whole[y : y + side, x : x + side]
        values.append(float(np.percentile(window, 10)))
    return float(np.median(values))
