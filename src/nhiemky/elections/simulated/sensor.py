"""From light to a file: tone, focus, noise, dirt of the glass, JPEG. Noise is thrown once and shifted for every page."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

import cv2
import numpy as np

from nhiemky.elections.simulated.canvas import Colour
from nhiemky.elections.simulated.deck import Dice, Pixels
from nhiemky.elections.simulated.files import jpeg

#: Standard deviation of the kept noise, in grey levels, and the room it may be shifted in.
NOISE, ROOM, KEPT = 16.0, 192, 512


@dataclass(frozen=True, slots=True)
class Exposure:
    """`white`, `black`: grey of bare paper and of full print; `blur` in pixels; `noise` in grey levels."""

    white: float
    black: float
    gamma: float
    blur: float
    noise: float
    quality: int
    tint: Colour = (255, 255, 255)


def exposed(image: Pixels, how: Exposure, dice: Dice) -> Pixels:
    """What stays of the picture in a file, decoded again."""
    if how.blur > 0.2:
        image = np.asarray(cv2.GaussianBlur(image, (0, 0), how.blur), np.uint8)
    image = np.asarray(cv2.LUT(image, _tones(how, image.ndim)), np.uint8)
    image = _noisy(image, how.noise, dice)
    return decoded(jpeg(image, how.quality))


def decoded(data: bytes) -> Pixels:
    """The picture of a JPEG or PNG file."""
    found = cv2.imdecode(np.frombuffer(data, np.uint8), cv2.IMREAD_UNCHANGED)
    if found is None:
        raise ValueError("not a picture")
    return np.asarray(found if found.ndim == 2 else cv2.cvtColor(found, cv2.COLOR_BGR2RGB), np.uint8)


def _tones(how: Exposure, dimensions: int) -> Pixels:
    curve = how.black + (how.white - how.black) * np.linspace(0, 1, 256) ** how.gamma
    if dimensions == 2:
        return np.asarray(np.clip(np.rint(curve), 0, 255), np.uint8)
    tinted = curve[:, None] * np.asarray(how.tint) / 255
    return np.asarray(np.clip(np.rint(tinted), 0, 255), np.uint8)[None]


def _noisy(image: Pixels, strength: float, dice: Dice) -> Pixels:
    height, width = image.shape[:2]
    # Sheets differ in size by how they lie; the noise is kept in few sizes.
    sheet = _noise(-(-(height + ROOM) // KEPT) * KEPT, -(-(width + ROOM) // KEPT) * KEPT, image.ndim)
    down, across = (int(one) for one in dice.integers(0, ROOM, 2))
    part = sheet[down : down + height, across : across + width]
    weight = strength / NOISE
    return np.asarray(cv2.addWeighted(image, 1.0, part, weight, -128 * weight), np.uint8)


@lru_cache(maxsize=6)
def _noise(height: int, width: int, dimensions: int) -> Pixels:
    """Grain of the sensor with clouds of the paper under it, around 128."""
    dice = np.random.default_rng(11)
    shape = (height, width) if dimensions == 2 else (height, width, 3)
    grain = dice.standard_normal(shape, np.float32) * NOISE
    coarse = dice.standard_normal((height // 40 + 2, width // 40 + 2), np.float32)
    clouds = np.asarray(cv2.resize(coarse, (width, height), interpolation=cv2.INTER_CUBIC), np.float32)
    clouds *= NOISE * 0.4
    grain += clouds if dimensions == 2 else clouds[..., None]
    return np.asarray(np.clip(np.rint(128 + grain), 0, 255), np.uint8)
