"""A photographed sheet made flat: paper curls, and what is printed then lies up to two millimetres off its place.

Pieces of print are found again where they are; a smooth surface through their shifts says how the sheet bends.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from nhiemky.elections.reading.finding import Found, moved
from nhiemky.elections.reading.page import Picture
from nhiemky.elections.reading.shapes import FINE, WHOLE, Ink
from nhiemky.elections.rules.layout_file import Layout

#: Pieces of print (mm, width and height), one every `STEP` mm, searched `SEARCH` mm around their place.
PIECE, STEP, SEARCH = (20.0, 12.0), (14.0, 9.0), 3.0
#: A piece has at least this share of ink, and is found again with at least this correlation.
LEAST_INK, LEAST_LIKE = 0.03, 0.55
#: What lies further (mm) off the smooth surface was found in the wrong place; fewer pieces than that say nothing.
ASTRAY, FEWEST = 0.5, 14
#: The surface is followed at points so far apart (mm); between them it is straight.
MESH = 4.0


@dataclass(frozen=True, slots=True)
class Bend:
    """How far (mm) print lies off at a place, as two polynomials of third degree in place over size of the sheet."""

    width: float
    height: float
    across: NDArray[np.float64]
    down: NDArray[np.float64]

    def moved(self, points: NDArray[np.float64]) -> NDArray[np.float64]:
        """Where on the sheet as it lies what belongs at these points (n, 2; mm) is."""
        terms = _terms(points, self.width, self.height)
        return points + np.stack([terms @ self.across, terms @ self.down], axis=1)


def bend(layout: Layout, whole: Ink, printed: Ink) -> Bend | None:
    """How the sheet bends, by comparing its ink with that of the empty sheet; None where too little is found again."""
    found = list(_shifts(whole, printed))
    if len(found) < FEWEST:
        return None
    points = np.array([[x, y] for x, y, _dx, _dy in found])
    shifts = np.array([[dx, dy] for _x, _y, dx, dy in found])
    kept = np.ones(len(points), np.bool_)
    fit = np.zeros((10, 2))
    for _again in range(4):
        terms = _terms(points[kept], layout.width, layout.height)
        fit, _rest, _rank, _values = np.linalg.lstsq(terms, shifts[kept], rcond=None)
        off = np.linalg.norm(_terms(points, layout.width, layout.height) @ fit - shifts, axis=1)
        kept = off < ASTRAY
        if np.count_nonzero(kept) < FEWEST:
            return None
    return Bend(layout.width, layout.height, fit[:, 0], fit[:, 1])


def _terms(points: NDArray[np.float64], width: float, height: float) -> NDArray[np.float64]:
    x, y = points[:, 0] / width - 0.5, points[:, 1] / height - 0.5
    return np.stack([np.ones_like(x), x, y, x * x, x * y, y * y, x**3, x * x * y, x * y * y, y**3], axis=1)


def _shifts(whole: Ink, printed: Ink) -> Iterator[tuple[float, float, float, float]]:
    """Of each piece of print: its middle (mm), and how far (mm) it lies off."""
    wide, high = (round(side * WHOLE) for side in PIECE)
    around = round(SEARCH * WHOLE)
    for top in range(around, printed.shape[0] - high - around, round(STEP[1] * WHOLE)):
        for left in range(around, printed.shape[1] - wide - around, round(STEP[0] * WHOLE)):
            piece = printed[top : top + high, left : left + wide]
            if float((piece > 0.3).mean()) < LEAST_INK:
                continue
            window = whole[top - around : top + high + around, left - around : left + wide + around]
            score = cv2.matchTemplate(np.minimum(window, 1.0), piece, cv2.TM_CCOEFF_NORMED)
            _least, best, _where, at = cv2.minMaxLoc(score)
            if best < LEAST_LIKE or not _inside(at, score.shape):
                continue
            dx, dy = _finer(score, at)
            yield (
                (left + wide / 2) / WHOLE,
                (top + high / 2) / WHOLE,
                (dx - around) / WHOLE,
                (dy - around) / WHOLE,
            )


def _inside(at: tuple[int, int], shape: tuple[int, int]) -> bool:
    return 0 < at[0] < shape[1] - 1 and 0 < at[1] < shape[0] - 1


def _finer(score: Ink, at: tuple[int, int]) -> tuple[float, float]:
    """The top of the parabola through the best place and its neighbours."""
    x, y = at
    return x + _top(*score[y, x - 1 : x + 2]), y + _top(*score[y - 1 : y + 2, x])


def _top(before: float, here: float, after: float) -> float:
    curve = before - 2 * here + after
    return 0.0 if curve >= 0 else float(0.5 * (before - after) / curve)


def flat(picture: Picture, found: Found, how: Bend) -> Picture:
    """The sheet as if it had lain flat, 8 pixels a millimetre."""
    layout = found.layout
    across, down = (np.arange(0.0, side + MESH, MESH) for side in (layout.width, layout.height))
    mesh = np.stack(np.meshgrid(across, down), axis=2).reshape(-1, 2)
    at = moved(how.moved(mesh), found.place).reshape(len(down), len(across), 2).astype(np.float32)
    size = (round(layout.width * FINE), round(layout.height * FINE))
    step = MESH * FINE
    # Pixel u of the flat picture is ((u + ½)/8 mm); the mesh has a point every 4 mm, so its place is (u + ½)/32.
    columns = (np.arange(size[0], dtype=np.float32) + 0.5) / step
    rows = (np.arange(size[1], dtype=np.float32) + 0.5) / step
    grid_x, grid_y = np.meshgrid(columns, rows)
    finer = cv2.remap(at, grid_x, grid_y, cv2.INTER_LINEAR, borderMode=cv2.BORDER_REPLICATE)
    return cv2.remap(
        picture, finer, None, cv2.INTER_LINEAR, borderMode=cv2.BORDER_CONSTANT, borderValue=(255, 255, 255)
    )


def flat_place() -> NDArray[np.float64]:
    """Millimetres → pixels of a sheet made flat."""
    return np.array([[FINE, 0.0, -0.5], [0.0, FINE, -0.5], [0.0, 0.0, 1.0]])
