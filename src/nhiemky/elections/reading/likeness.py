"""The same sheet scanned twice, found by its ink: no number stands on a paper (docs/decisions/0009).

A descriptor holds where in each marked box the ink is. Two scans of one sheet correlate above 0.98, two crosses of one
hand below 0.95; it is kept as long as the papers are counted and goes with them.
"""

from __future__ import annotations

import zlib
from functools import lru_cache
from typing import TypeAlias

import cv2
import numpy as np
from numpy.typing import NDArray

from nhiemky.elections.reading.shapes import WHOLE
from nhiemky.elections.reading.surface import Surface
from nhiemky.elections.rules.scanned import RowMarks
from nhiemky.elections.rules.sheet import Rect
from nhiemky.elections.rules.thresholds import LikenessThresholds

Descriptor: TypeAlias = NDArray[np.float32]

#: Around a box (mm) that a hand runs over; the map is smoothed a little, for a sheet never lies twice the same.
AROUND, SMOOTH = 1.5, 3
#: Half of the ink map's pixels: 2 a millimetre.
STEP = 2
#: Numbers that stand for a sheet when others like it are looked for, and how near they lie for a second look.
SIGNS, NEAR = 64, 0.8


def describe(surface: Surface, rows: tuple[RowMarks, ...]) -> bytes:
    """The ink of the marked boxes (or struck names) as bytes; empty where nothing is marked for certain."""
    places = [
        (rect, mark)
        for row, marks in zip(surface.layout.rows, rows, strict=True)
        for rect, mark in zip((row.agree, row.disagree) if row.agree else (row.line,), marks, strict=True)
        if rect is not None
    ]
    parts = [_part(surface, rect) if mark else _nothing(rect) for rect, mark in places]
    marked = sum(1 for _rect, mark in places if mark)
    if not marked:
        return b""
    found = np.concatenate(parts)
    return bytes([min(marked, 255)]) + np.clip(found * 255, 0, 255).astype(np.uint8).tobytes()


def _size(rect: Rect) -> tuple[int, int]:
    return round((rect.w + 2 * AROUND) * WHOLE) // STEP, round((rect.h + 2 * AROUND) * WHOLE) // STEP


def _part(surface: Surface, rect: Rect) -> Descriptor:
    wide, high = _size(rect)
    x, y = round((rect.x - AROUND) * WHOLE), round((rect.y - AROUND) * WHOLE)
    window = surface.whole[max(0, y) : y + high * STEP, max(0, x) : x + wide * STEP]
    smooth = cv2.GaussianBlur(np.minimum(window, 1.0), (SMOOTH, SMOOTH), 0)
    return cv2.resize(smooth, (wide, high), interpolation=cv2.INTER_AREA).ravel()


def _nothing(rect: Rect) -> Descriptor:
    wide, high = _size(rect)
    return np.zeros(wide * high, np.float32)


def likeness(one: bytes, other: bytes) -> float:
    """1 for the same ink, 0 for none in common; 0 too where either has no marks."""
    if not one or not other or len(one) != len(other):
        return 0.0
    first, second = _normal(one), _normal(other)
    return float(first @ second)


def _normal(descriptor: bytes) -> Descriptor:
    values = np.frombuffer(descriptor, np.uint8, offset=1).astype(np.float32)
    return values / np.float32(max(float(np.linalg.norm(values)), 1e-6))


class Seen:
    """Sheets seen up to now: says whether another one is among them.

    Of each sheet 64 numbers say which others are worth a look: projections at random keep angles well enough. The rest is
    kept packed (about 3 kB), so that ten thousand sheets take 30 MB.
    """

    def __init__(self, limits: LikenessThresholds) -> None:
        self._limits = limits
        self._signs: NDArray[np.float32] = np.zeros((64, SIGNS), np.float32)
        self._packed: list[bytes] = []

    def again(self, descriptor: bytes) -> bool:
        """Whether this sheet was here before; it is remembered either way. Too few marks say nothing."""
        if not descriptor or descriptor[0] < self._limits.marks:
            return False
        sign = _sign(descriptor)
        near = np.flatnonzero(self._signs[: len(self._packed)] @ sign > NEAR)
        same = any(
            likeness(descriptor, zlib.decompress(self._packed[at])) >= self._limits.same for at in near
        )
        self._remember(descriptor, sign)
        return same

    def _remember(self, descriptor: bytes, sign: Descriptor) -> None:
        if len(self._packed) == len(self._signs):
            self._signs = np.concatenate([self._signs, np.zeros_like(self._signs)])
        self._signs[len(self._packed)] = sign
        self._packed.append(zlib.compress(descriptor, 1))


def _sign(descriptor: bytes) -> Descriptor:
    short = _normal(descriptor) @ _projection(len(descriptor) - 1)
    return np.asarray(short / np.float32(max(float(np.linalg.norm(short)), 1e-6)))


@lru_cache(maxsize=4)
def _projection(length: int) -> NDArray[np.float32]:
    return np.random.default_rng(0).standard_normal((length, SIGNS), dtype=np.float32)
