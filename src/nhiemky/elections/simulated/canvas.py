"""The sheet on which is drawn: ink in millimetres becomes pixels, in small windows because sheets come by the thousand."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import TypeAlias

import cv2
import numpy as np
from numpy.typing import NDArray

from nhiemky.elections.rules.layout_file import Layout
from nhiemky.elections.simulated.deck import Dice, Pixels

Floats: TypeAlias = NDArray[np.float32]
Points: TypeAlias = NDArray[np.float64]
Colour: TypeAlias = tuple[int, int, int]

#: Lines are drawn so many times finer than the page, then averaged.
FINE = 3
#: Binary places of a pixel that OpenCV understands in coordinates.
SHIFT = 4
#: How the eye, and a scanner in grey, weigh red, green and blue.
LUMINANCE = (0.299, 0.587, 0.114)
GRAIN = 2560


@dataclass(frozen=True, slots=True)
class Stroke:
    """One movement of a pen: where (n × 2, mm), how wide (mm) and how hard pressed (0–1) at each point."""

    points: Points
    widths: Points
    pressures: Points


@dataclass(frozen=True, slots=True)
class Ink:
    """`density`: share of its colour that covers where pressed; `grain`: how much the tooth of the paper leaves bare."""

    colour: Colour
    density: float
    grain: float = 0.0


class Canvas:
    """`scale`: pixels per millimetre. Colours are given as red, green, blue and weighed where the sheet is grey."""

    def __init__(self, page: Pixels, layout: Layout, channels: int) -> None:
        self.image = (
            page.copy() if channels == 1 else np.asarray(cv2.cvtColor(page, cv2.COLOR_GRAY2RGB), np.uint8)
        )
        self.channels = channels
        self.scale = page.shape[1] / layout.width
        self.width, self.height = layout.width, layout.height

    def tone(self, colour: Colour) -> Floats:
        """The colour as this sheet can show it."""
        found = np.asarray(colour, np.float32)
        return found if self.channels == 3 else np.asarray([found @ np.asarray(LUMINANCE)], np.float32)

    def draw(self, strokes: Sequence[Stroke], ink: Ink, dice: Dice) -> None:
        """Movements of one pen, close to each other."""
        reach = max(float(stroke.widths.max()) for stroke in strokes) / 2 + 0.2
        low = np.min([stroke.points.min(axis=0) for stroke in strokes], axis=0) - reach
        high = np.max([stroke.points.max(axis=0) for stroke in strokes], axis=0) + reach
        left, top = (max(0, int(one * self.scale)) for one in low)
        right = min(self.image.shape[1], int(high[0] * self.scale) + 2)
        bottom = min(self.image.shape[0], int(high[1] * self.scale) + 2)
        if right <= left or bottom <= top:
            return
        mask = np.zeros(((bottom - top) * FINE, (right - left) * FINE), np.uint8)
        for stroke in strokes:
            self._trace(mask, stroke, left, top)
        cover = cv2.resize(mask, (right - left, bottom - top), interpolation=cv2.INTER_AREA)
        self.soak(np.asarray(cover, np.float32) / np.float32(255), left, top, ink, dice)

    def _trace(self, mask: Pixels, stroke: Stroke, left: int, top: int) -> None:
        fine = self.scale * FINE
        places = (stroke.points * fine - np.asarray((left, top)) * FINE - 0.5) * (1 << SHIFT)
        ends = np.rint(places).astype(int).tolist()
        wide = np.maximum(1, np.rint(stroke.widths * fine)).astype(int).tolist()
        dark = np.rint(np.clip(stroke.pressures, 0, 1) * 255).astype(int).tolist()
        for at in range(1, len(ends)):
            cv2.line(mask, ends[at - 1], ends[at], dark[at], wide[at], cv2.LINE_AA, SHIFT)

    def soak(self, cover: Floats, left: int, top: int, ink: Ink, dice: Dice) -> None:
        """Ink that covers (0–1) takes its part of the light that what is printed there leaves."""
        height, width = cover.shape
        part = self.image[top : top + height, left : left + width]
        taken = cover * np.float32(ink.density)
        if ink.grain:
            down, across = (int(dice.integers(0, GRAIN - one)) for one in (height, width))
            taken *= 1 - np.float32(ink.grain) * _grain()[down : down + height, across : across + width]
        lost = 1 - self.tone(ink.colour) / 255
        if self.channels == 1:
            part[:] = part * (1 - taken * lost)
        else:
            part[:] = part * (1 - taken[..., None] * lost)


@cache
def _grain() -> Floats:
    """The tooth of office paper, 0–1: blots of about a tenth of a millimetre."""
    noise = np.random.default_rng(7).normal(size=(GRAIN, GRAIN)).astype(np.float32)
    smooth = cv2.GaussianBlur(noise, (0, 0), 1.1)
    return np.asarray(np.clip(0.5 + smooth * (0.28 / float(smooth.std())), 0, 1), np.float32)
