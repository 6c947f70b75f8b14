"""What only a page in colour tells: the red seal, and red ink over a box."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

import cv2
import numpy as np
from numpy.typing import NDArray

from nhiemky.elections.reading.finding import Found
from nhiemky.elections.reading.page import Picture
from nhiemky.elections.rules.layout_file import Layout
from nhiemky.elections.rules.scanned import Seal
from nhiemky.elections.rules.sheet import Rect
from nhiemky.elections.rules.thresholds import SealThresholds

Reds: TypeAlias = NDArray[np.uint8]

#: Pixels per millimetre at which red is looked for.
SCALE = 3.0
#: Red: so much more than green, than blue.
OVER_GREEN, OVER_BLUE = 35, 25
#: A seal is looked for this far around its place (mm); a red piece this large (mm²) is part of one and no pen.
AROUND_SEAL, OF_A_SEAL = 14.0, 40.0
#: Share of the paper's brightness in red above which a reddish pixel is red ink alone.
STILL_RED = 0.55
#: Red over a box (mm²) from which its marks are read in the red channel.
OVER_BOX, AROUND_BOX = 0.4, 0.6


@dataclass(frozen=True, slots=True)
class Red:
    """`seal` in its place; per box of the layout: `over` red ink lies on it, `pen`: and it is no seal's."""

    seal: Seal | None
    over: tuple[bool, ...]
    pen: tuple[bool, ...]


def red(found: Found, small: Picture, *, step: float, limits: SealThresholds) -> Red:
    """What is red on a page. `small`: red, green, blue, reduced `step` times."""
    layout = found.layout
    mask = _mask(_rectified(found, small, step))
    joined = cv2.dilate(mask, np.ones((3, 3), np.uint8), iterations=2)
    _number, labels, stats, _middles = cv2.connectedComponentsWithStats(joined, connectivity=8)
    areas = np.bincount(labels[mask > 0], minlength=len(stats)) / SCALE**2
    large = areas >= OF_A_SEAL
    over, pen = [], []
    for box in layout.boxes or tuple(row.line for row in layout.rows):
        window = _window(box, AROUND_BOX)
        there = mask[window] > 0
        over.append(bool(there.sum() / SCALE**2 >= OVER_BOX))
        pen.append(over[-1] and not large[labels[window][there]].any())
    return Red(_seal(layout, mask, limits), tuple(over), tuple(pen))


def without_red(colour: Picture) -> Picture:
    """The red channel, in which red ink is nearly paper, with what is left of it taken away.

    A blue or black pen over the seal stays: it is dark in red too.
    """
    channel = np.ascontiguousarray(colour[:, :, 0])
    reddish = channel.astype(np.int16) - colour[:, :, 1] > OVER_GREEN // 2
    near = cv2.dilate(reddish.astype(np.uint8), np.ones((5, 5), np.uint8)) > 0
    paper = np.uint8(np.percentile(channel[::8, ::8], 80))
    channel[near & (channel > STILL_RED * paper)] = paper
    return channel


def _seal(layout: Layout, mask: Reds, limits: SealThresholds) -> Seal | None:
    if layout.seal is None:
        return None
    area = float(mask[_window(layout.seal, AROUND_SEAL)].sum()) / SCALE**2
    if area >= limits.present:
        return Seal.PRESENT
    return Seal.ABSENT if area <= limits.absent else Seal.UNCLEAR


def _rectified(found: Found, small: Picture, step: float) -> Picture:
    layout = found.layout
    size = (round(layout.width * SCALE), round(layout.height * SCALE))
    reduce = np.array(
        [[1 / step, 0.0, (0.5 / step) - 0.5], [0.0, 1 / step, (0.5 / step) - 0.5], [0.0, 0.0, 1.0]]
    )
    window = np.array([[1 / SCALE, 0.0, 0.5 / SCALE], [0.0, 1 / SCALE, 0.5 / SCALE], [0.0, 0.0, 1.0]])
    return cv2.warpPerspective(
        small,
        reduce @ found.place @ window,
        size,
        flags=cv2.INTER_LINEAR | cv2.WARP_INVERSE_MAP,
        borderMode=cv2.BORDER_CONSTANT,
        borderValue=(255, 255, 255),
    )


def _mask(colour: Picture) -> Reds:
    wide = colour.astype(np.int16)
    over_green, over_blue = wide[:, :, 0] - wide[:, :, 1], wide[:, :, 0] - wide[:, :, 2]
    return ((over_green > OVER_GREEN) & (over_blue > OVER_BLUE)).astype(np.uint8)


def _window(rect: Rect, margin: float) -> tuple[slice, slice]:
    left, top = (max(0, round((value - margin) * SCALE)) for value in (rect.x, rect.y))
    right, low = (round((value + margin) * SCALE) for value in (rect.x + rect.w, rect.y + rect.h))
    return slice(top, low), slice(left, right)
