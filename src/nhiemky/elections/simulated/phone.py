"""A telephone held over a table: perspective, paper that does not lie flat, shadows, the light of a room."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

from nhiemky.elections.simulated.canvas import Canvas, Floats
from nhiemky.elections.simulated.deck import Deck, Dice, Pixels
from nhiemky.elections.simulated.sensor import Exposure, exposed

MM = 25.4
#: Pixels between the places at which bends and light are worked out; between them they are smooth.
STEP = 16
#: Turned by quarters: as laid, a quarter either way, upside down.
_TURNS = (0.67, 0.04, 0.25, 0.04)
TABLE = 3600


@dataclass(frozen=True, slots=True)
class _View:
    """Where the sheet lies in the picture: its corners in pixels, clockwise from the top left."""

    width: int
    height: int
    corners: Floats


def photographed(canvas: Canvas, deck: Deck, table: int, dice: Dice) -> tuple[Pixels, int]:
    """The picture, and by how many degrees the sheet is turned in it. `table`: its grey."""
    view = _view(canvas, deck.dpi, dice)
    image = _table(view, table, canvas.channels, dice)
    across, down = _bent(canvas, view, dice)
    cv2.remap(canvas.image, across, down, cv2.INTER_LINEAR, dst=image, borderMode=cv2.BORDER_TRANSPARENT)
    image = _lit(image, _light(view, dice))
    quarters = int(dice.choice(4, p=_TURNS))
    image = np.ascontiguousarray(np.rot90(image, quarters))
    if dice.random() < 0.4:
        image = _sharpened(image, dice)
    warm = int(dice.integers(215, 256))
    how = Exposure(
        white=dice.uniform(205, 250),
        black=dice.uniform(15, 55),
        gamma=dice.uniform(0.85, 1.25),
        blur=dice.uniform(0.4, 1.15) * deck.dpi / 200,
        noise=dice.uniform(1.5, 6.0),
        quality=int(dice.integers(65, 93)),
        tint=(255, min(255, warm + 12), warm) if dice.random() < 0.7 else (warm, min(255, warm + 12), 255),
    )
    return exposed(image, how, dice), 90 * quarters


def _view(canvas: Canvas, dpi: int, dice: Dice) -> _View:
    scale = dpi / MM
    half = np.asarray((canvas.width, canvas.height)) * scale / 2
    corners = np.asarray(((-1, -1), (1, -1), (1, 1), (-1, 1))) * half
    # Held at a slant, one side of the sheet is further away; the hand adds a little of its own.
    slant = dice.uniform(-0.06, 0.06, 2)
    nearer = 1 + corners / half @ slant
    turn = np.radians(np.clip(dice.normal(0, 3), -8, 8))
    spin = np.asarray(((np.cos(turn), np.sin(turn)), (-np.sin(turn), np.cos(turn))))
    placed = corners * nearer[:, None] @ spin + dice.normal(0, 0.006, (4, 2)) * half
    # Whoever photographs a sheet gets all of it into the picture, just so or with much table.
    low, high = placed.min(axis=0), placed.max(axis=0)
    margins = dice.uniform(0.01, 0.12, (2, 2)) * (high - low)
    width, height = (int(one) // STEP * STEP for one in high - low + margins.sum(axis=0))
    return _View(width, height, (placed - low + margins[0]).astype(np.float32))


def _grid(view: _View) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Places in pixels, one for every step; their middles are where cv2.resize puts them."""
    across = (np.arange(view.width // STEP) + 0.5) * STEP - 0.5
    down = (np.arange(view.height // STEP) + 0.5) * STEP - 0.5
    found = np.meshgrid(across, down)
    return found[0], found[1]


def _bent(canvas: Canvas, view: _View, dice: Dice) -> tuple[Floats, Floats]:
    """For every pixel of the picture the pixel of the sheet that it shows."""
    sheet = np.asarray(((0, 0), (1, 0), (1, 1), (0, 1)), np.float32) * (canvas.width, canvas.height)
    back = cv2.getPerspectiveTransform(view.corners, sheet.astype(np.float32))
    across, down = _grid(view)
    places = np.stack((across, down, np.ones_like(across)), axis=-1) @ np.asarray(back).T
    x, y = places[..., 0] / places[..., 2], places[..., 1] / places[..., 2]
    # Curl: rows of type bow by up to 2 mm, and their middle comes nearer.
    high, side = dice.uniform(0, 2.0) * dice.choice((-1, 1)), dice.uniform(-1.0, 1.0)
    waves, shift = dice.uniform(0.7, 1.4), dice.uniform(0, np.pi)
    over = np.pi * waves * x / canvas.width + shift
    beside = np.pi * y / canvas.height + dice.uniform(0, np.pi)
    bowed = (x + side * np.sin(beside) + 0.4 * high * np.cos(over), y + high * np.sin(over))
    first, second = (_wide(one * canvas.scale - 0.5, view) for one in bowed)
    return first, second


def _wide(coarse: NDArray[np.float64], view: _View) -> Floats:
    found = cv2.resize(coarse.astype(np.float32), (view.width, view.height), interpolation=cv2.INTER_LINEAR)
    return np.asarray(found, np.float32)


def _light(view: _View, dice: Dice) -> Pixels:
    """128 is full light; lamps stand to one side, hands and telephones throw soft shadows."""
    across, down = (one / max(view.width, view.height) - 0.5 for one in _grid(view))
    way = dice.uniform(0, 2 * np.pi)
    light = 1 + dice.uniform(0, 0.35) * (across * np.cos(way) + down * np.sin(way))
    light = light * (1 - dice.uniform(0, 0.35) * (across**2 + down**2))
    for _shadow in range(int(dice.choice(3, p=(0.35, 0.45, 0.2)))):
        way, edge = dice.uniform(0, 2 * np.pi), dice.uniform(0.02, 0.2)
        bow = dice.uniform(-1.5, 1.5) * (across * np.sin(way) - down * np.cos(way)) ** 2
        away = across * np.cos(way) + down * np.sin(way) + bow + dice.uniform(-0.3, 0.3)
        light = light * (1 - dice.uniform(0.12, 0.45) / (1 + np.exp(-away / edge * 4)))
    # The camera sees to it that most of the picture is bright enough.
    coarse = np.clip(light / np.percentile(light, 80) * 128, 1, 140).astype(np.uint8)
    found = cv2.resize(coarse, (view.width, view.height), interpolation=cv2.INTER_LINEAR)
    return np.asarray(found, np.uint8)


def _lit(image: Pixels, light: Pixels) -> Pixels:
    fitting: Any = light if image.ndim == 2 else cv2.merge([light, light, light])
    return np.asarray(cv2.multiply(image, fitting, scale=1 / 128), np.uint8)


def _sharpened(image: Pixels, dice: Dice) -> Pixels:
    """Telephones draw edges harder than they are, and leave a halo."""
    soft = cv2.GaussianBlur(image, (0, 0), 1.6)
    more = dice.uniform(0.3, 0.8)
    return np.asarray(cv2.addWeighted(image, 1 + more, soft, -more, 0), np.uint8)


def _table(view: _View, grey: int, channels: int, dice: Dice) -> Pixels:
    """Wood, cloth or a smooth top, with the shadow of the sheet on it."""
    kind = int(dice.integers(3))
    down, across = (int(dice.integers(0, max(1, TABLE - one))) for one in (view.height, view.width))
    part = _top(kind)[down : down + view.height, across : across + view.width]
    small = np.full((view.height // 8, view.width // 8), 255, np.uint8)
    shadow = np.rint((view.corners + dice.uniform(-14, 14, 2)) / 8).astype(np.int32)
    cv2.fillPoly(small, [shadow], int(dice.integers(90, 200)))
    small = np.asarray(cv2.GaussianBlur(small, (0, 0), dice.uniform(0.8, 4)), np.uint8)
    shade = cv2.resize(small, (view.width, view.height), interpolation=cv2.INTER_LINEAR)
    levels = np.clip((np.arange(256) - 128.0) * dice.uniform(0.2, 0.6) + grey, 0, 255).astype(np.uint8)
    found = np.asarray(
        cv2.multiply(cv2.LUT(np.ascontiguousarray(part), levels), shade, scale=1 / 255), np.uint8
    )
    if channels == 1:
        return found
    stain = np.clip(np.asarray((1.12, 1.0, 0.8)) + dice.normal(0, 0.12, 3), 0.4, 1.4)
    tables = [np.clip(np.arange(256) * one, 0, 255).astype(np.uint8) for one in stain]
    return np.asarray(cv2.merge([cv2.LUT(found, one) for one in tables]), np.uint8)


@cache
def _top(kind: int) -> Pixels:
    """Structure of a table's top around 128."""
    shape = ((TABLE // 2, TABLE // 60), (TABLE // 3, TABLE // 3), (TABLE // 40, TABLE // 40))[kind]
    coarse = np.random.default_rng(kind).normal(128, 34, shape).astype(np.float32)
    found = cv2.resize(coarse, (TABLE, TABLE), interpolation=cv2.INTER_CUBIC)
    return np.asarray(np.clip(found, 0, 255), np.uint8)
