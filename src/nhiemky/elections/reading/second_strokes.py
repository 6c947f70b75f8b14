"""The strokes of a pen in boxes: how long, how dark, how thick, which way, and whether they go on outside."""

from __future__ import annotations

from dataclasses import dataclass

import cv2
import numpy as np

from nhiemky.elections.reading.second_paper import Bits, Floats, Stack
from nhiemky.elections.reading.shapes import FINE
from nhiemky.elections.rules.ink_second import SecondThresholds

#: Millimetres: the line of the frame; to both sides of it nothing is measured, for its blur.
LINE, QUIET = 0.35, 0.42
#: Ink smaller than this (mm²) is noise; gaps of this (mm) within blackened ink are closed.
GRAIN, CLOSED = 0.1, 0.5


@dataclass(frozen=True, slots=True)
class Plan:
    """Pixels of a window cut to its frame: a box of `wide` by `high` with `around` pixels on each side."""

    wide: int
    high: int
    around: int

    @property
    def shape(self) -> tuple[int, int]:
        return self.high + 2 * self.around, self.wide + 2 * self.around


def kept_ink(inner: Stack, least: Floats, limits: SecondThresholds) -> tuple[Floats, Bits]:
    """From which darkness on a pixel is ink, and the ink of every box but grains."""
    number, high, wide = inner.shape
    flat = inner.reshape(number, -1)
    peak = np.partition(flat, -round(0.012 * flat.shape[1]), axis=1)[:, -round(0.012 * flat.shape[1])]
    level = np.clip(limits.of_peak * peak, least, np.maximum(least, 0.3))
    bits = np.zeros((number, high + 1, wide), np.uint8)
    bits[:, :high] = inner > level[:, None, None]
    tall = bits.reshape(-1, wide)
    _count, labels, stats, _centres = cv2.connectedComponentsWithStats(tall, connectivity=8)
    large = (stats[:, cv2.CC_STAT_AREA] >= GRAIN * FINE * FINE).astype(np.uint8)
    large[0] = 0
    return level, large[labels].reshape(bits.shape)[:, :high]


def strokes(inner: Stack, kept: Bits) -> tuple[Floats, Floats, Floats, Floats]:
    """Length, darkness, and half of the greatest thickness, of the strokes in every box."""
    number, high, wide = kept.shape
    padded = np.zeros((number, high + 4, wide + 4), np.uint8)
    padded[:, 2:-2, 2:-2] = kept
    tall = padded.reshape(-1, wide + 4)
    depth = cv2.distanceTransform(tall, cv2.DIST_L2, 3).reshape(number, -1)
    area = kept.reshape(number, -1).sum(axis=1).astype(np.float64)
    # In a strip of n pixels the depths are 1 … n/2 … 1, whose mean is n/4 + ½.
    thick = np.maximum(4 * (depth.sum(axis=1) / np.maximum(area, 1) - 0.5), 1.0)
    side = round(CLOSED * FINE)
    closed = cv2.morphologyEx(tall, cv2.MORPH_CLOSE, np.ones((side, side), np.uint8))
    filled = closed.reshape(number, -1).sum(axis=1) / (high * wide)
    solid = cv2.distanceTransform(closed, cv2.DIST_L2, 3).reshape(number, -1).max(axis=1)
    dark = (inner * kept).reshape(number, -1).sum(axis=1) / np.maximum(area, 1)
    return area / thick / FINE, dark.astype(np.float64), solid.astype(np.float64) / FINE, filled


def direction(cut: Stack, inner: Stack, kept: Bits, plan: Plan, ink: Floats) -> tuple[Floats, Floats, Floats]:
    """Whether all strokes run one way, and whether that line goes on outside the box at both ends."""
    number, high, wide = kept.shape
    tall = np.ascontiguousarray(inner).reshape(-1, wide)
    right = cv2.Sobel(tall, cv2.CV_32F, 1, 0).reshape(kept.shape)[:, 1:-1, 1:-1]
    down = cv2.Sobel(tall, cv2.CV_32F, 0, 1).reshape(kept.shape)[:, 1:-1, 1:-1]
    near = kept[:, 1:-1, 1:-1]
    squares = [
        np.einsum("nij,nij,nij->n", one, other, near)
        for one, other in ((right, right), (down, down), (right, down))
    ]
    all_of_it = np.maximum(squares[0] + squares[1], 1e-6)
    straight = np.hypot(squares[0] - squares[1], 2 * squares[2]) / all_of_it
    # The gradient of a level or upright line points along an axis: its doubled angle is 0 or 180 degrees.
    level = np.abs(squares[0] - squares[1]) / np.maximum(
        np.hypot(squares[0] - squares[1], 2 * squares[2]), 1e-6
    )
    beyond = np.zeros(number)
    for at in np.flatnonzero(kept.any(axis=(1, 2)) & (straight > 0.6)):
        beyond[at] = _beyond(cut[at], kept[at], plan, float(ink[at]))
    return straight.astype(np.float64), level.astype(np.float64), beyond


def _beyond(cut: Stack, kept: Bits, plan: Plan, level: float) -> float:
    """Share of the way from the frame to the edge of the window that the line through the ink is inked, at the barer end."""
    ys, xs = np.nonzero(kept)
    quiet = round(QUIET * FINE) + plan.around
    middle = np.array([xs.mean() + quiet, ys.mean() + quiet])
    values, vectors = np.linalg.eigh(np.cov(np.stack([xs, ys])))
    along = vectors[:, int(values.argmax())]
    wide = cv2.dilate(cut, np.ones((5, 5), np.uint8))
    steps = np.arange(1, cut.shape[0])
    shares = []
    for way in (along, -along):
        points = np.rint(middle + steps[:, None] * way).astype(int)
        inside = (
            (points >= 1).all(axis=1) & (points[:, 0] < cut.shape[1] - 1) & (points[:, 1] < cut.shape[0] - 1)
        )
        points = points[inside]
        clear = round((LINE + QUIET) * FINE)
        low = np.array([plan.around - clear, plan.around - clear])
        high = np.array([plan.around + plan.wide + clear, plan.around + plan.high + clear])
        outer = points[((points < low) | (points > high)).any(axis=1)]
        if len(outer) == 0:
            return 0.0
        shares.append(float((wide[outer[:, 1], outer[:, 0]] > 0.6 * level).mean()))
    return min(shares)
