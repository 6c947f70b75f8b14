"""The same sheet scanned twice, found by its ink: no number stands on a paper (docs/decisions/0009).

A descriptor holds where in each marked box the ink is. Two scans of one sheet correlate above 0.98, two crosses of one
hand below 0.95; it is kept as long as the papers are counted and goes with them.
"""

from __future__ import annotations

import struct
import zlib
from dataclasses import dataclass
from functools import lru_cache
from typing import TypeAlias

import cv2
import numpy as np
from numpy.typing import NDArray

from nhiemky.elections.reading import first_names
from nhiemky.elections.reading.shapes import WHOLE, Ink
from nhiemky.elections.reading.surface import Surface
from nhiemky.elections.rules.marks import Kind
from nhiemky.elections.rules.scanned import RowMarks
from nhiemky.elections.rules.sheet import Rect
from nhiemky.elections.rules.thresholds import LikenessThresholds

Descriptor: TypeAlias = NDArray[np.float32]

#: Around a box (mm) that a hand runs over; the map is smoothed a little, for a sheet never lies twice the same.
AROUND, SMOOTH = 1.5, 3
#: Half of the ink map's pixels: 2 a millimetre.
STEP = 2
#: Ink of a stroke, its least length (mm), and of print.
STROKE, RUN, PRINT = 0.2, 3.4, 0.15
#: What was read of a place that is not certain; bytes before what was read.
UNSURE, HEAD = 2, 3
#: Numbers that stand for a sheet when others like it are looked for, and how near they lie for a second look.
SIGNS, NEAR = 64, 0.8


def describe(surface: Surface, rows: tuple[RowMarks, ...], *, empty: Surface | None = None) -> bytes:
    """The ink of the boxes (or names) that are marked or may be, as bytes; empty where nothing is marked for certain.

    `empty`: the sheet as it was printed; of struck names only ink beyond the print tells one sheet from another.
    How many are marked; how many places there are; per place what was read and how many values it has; the values.
    """
    places = [
        (rect, mark)
        for row, marks in zip(surface.layout.rows, rows, strict=True)
        for rect, mark in zip((row.agree, row.disagree) if row.agree else (row.line,), marks, strict=True)
        if rect is not None
    ]
    marked = sum(1 for _rect, mark in places if mark)
    if not marked:
        return b""
    ink = surface.whole if surface.layout.boxes else _beyond_print(surface, empty)
    parts = [_nothing(rect) if mark is False else _part(ink, rect) for rect, mark in places]
    head = struct.pack("<BH", min(marked, 255), len(places))
    read = bytes(UNSURE if mark is None else int(mark) for _rect, mark in places)
    sizes = np.array([len(part) for part in parts], "<u4").tobytes()
    return head + read + sizes + np.clip(np.concatenate(parts) * 255, 0, 255).astype(np.uint8).tobytes()


def _size(rect: Rect) -> tuple[int, int]:
    return round((rect.w + 2 * AROUND) * WHOLE) // STEP, round((rect.h + 2 * AROUND) * WHOLE) // STEP


def _beyond_print(surface: Surface, empty: Surface | None) -> Ink:
    """Ink without that of the printed names; where the empty sheet is not known, that of long strokes alone."""
    if empty is None:
        strokes = first_names.strokes(surface.whole > STROKE, RUN, scale=WHOLE)
        return np.where(strokes > 0, surface.whole, np.float32(0.0))
    printed = cv2.dilate(empty.whole, np.ones((3, 3), np.uint8))
    return np.where(printed > PRINT, np.float32(0.0), surface.whole)


def _part(ink: Ink, rect: Rect) -> Descriptor:
    wide, high = _size(rect)
    x, y = round((rect.x - AROUND) * WHOLE), round((rect.y - AROUND) * WHOLE)
    window = ink[max(0, y) : y + high * STEP, max(0, x) : x + wide * STEP]
    smooth = cv2.GaussianBlur(np.minimum(window, 1.0), (SMOOTH, SMOOTH), 0)
    return cv2.resize(smooth, (wide, high), interpolation=cv2.INTER_AREA).ravel()


def _nothing(rect: Rect) -> Descriptor:
    wide, high = _size(rect)
    return np.zeros(wide * high, np.float32)


@dataclass(frozen=True, slots=True)
class _Opened:
    """`read`: per place 0, 1 or UNSURE; `sizes`: its number of values."""

    read: NDArray[np.uint8]
    sizes: NDArray[np.uint32]
    values: Descriptor


def _opened(descriptor: bytes) -> _Opened:
    _marked, number = struct.unpack_from("<BH", descriptor)
    read = np.frombuffer(descriptor, np.uint8, number, HEAD)
    sizes = np.frombuffer(descriptor, "<u4", number, HEAD + number)
    values = np.frombuffer(descriptor, np.uint8, offset=HEAD + 5 * number).astype(np.float32)
    return _Opened(read, sizes, values)


def likeness(one: bytes, other: bytes) -> float:
    """1 for the same ink, 0 for none in common; 0 too where either has no marks, or another place marked.

    Places of which either scan was not sure are left out: a fold may be seen on one scan of a sheet and not on the next.
    """
    if not one or not other or len(one) != len(other):
        return 0.0
    ours, theirs = _opened(one), _opened(other)
    sure = (ours.read != UNSURE) & (theirs.read != UNSURE)
    if (ours.read[sure] != theirs.read[sure]).any():
        return 0.0
    both = np.repeat(sure, ours.sizes)
    return float(_unit(ours.values[both]) @ _unit(theirs.values[both]))


def _unit(values: Descriptor) -> Descriptor:
    return values / np.float32(max(float(np.linalg.norm(values)), 1e-6))


def _normal(descriptor: bytes) -> Descriptor:
    return _unit(_opened(descriptor).values)


class Seen:
    """Sheets seen up to now: says whether another one is among them.

    Of each sheet 64 numbers say which others are worth a look: projections at random keep angles well enough. The rest is
    kept packed (about 3 kB), so that ten thousand sheets take 30 MB.
    """

    def __init__(self, limits: LikenessThresholds, kind: Kind) -> None:
        self._limits, self._least = limits, limits.least(kind)
        self._signs: NDArray[np.float32] = np.zeros((64, SIGNS), np.float32)
        self._packed: list[bytes] = []

    def again(self, descriptor: bytes) -> bool:
        """Whether this sheet was here before; it is remembered either way. Too few marks say nothing."""
        if not descriptor or descriptor[0] < self._limits.marks:
            return False
        sign = _sign(descriptor)
        near = np.flatnonzero(self._signs[: len(self._packed)] @ sign > NEAR)
        same = any(likeness(descriptor, zlib.decompress(self._packed[at])) >= self._least for at in near)
        self._remember(descriptor, sign)
        return same

    def _remember(self, descriptor: bytes, sign: Descriptor) -> None:
        if len(self._packed) == len(self._signs):
            self._signs = np.concatenate([self._signs, np.zeros_like(self._signs)])
        self._signs[len(self._packed)] = sign
        self._packed.append(zlib.compress(descriptor, 1))


def _sign(descriptor: bytes) -> Descriptor:
    values = _normal(descriptor)
    short = values @ _projection(len(values))
    return np.asarray(short / np.float32(max(float(np.linalg.norm(short)), 1e-6)))


@lru_cache(maxsize=4)
def _projection(length: int) -> NDArray[np.float32]:
    return np.random.default_rng(0).standard_normal((length, SIGNS), dtype=np.float32)
