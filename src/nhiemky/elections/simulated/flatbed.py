"""Scanners of offices: the glass plate, where a sheet lies nearly straight, and the feeder, where it comes askew."""

from __future__ import annotations

from dataclasses import dataclass
from math import cos, radians, sin

import cv2
import numpy as np
from numpy.typing import NDArray

from nhiemky.elections.simulated.canvas import Canvas
from nhiemky.elections.simulated.deck import Deck, Dice, Pixels, Scanner
from nhiemky.elections.simulated.sensor import Exposure, exposed

MM = 25.4
FLIPPED = 0.25


@dataclass(frozen=True, slots=True)
class _Lie:
    """How the sheet lies: degrees turned, how much longer each way, askew, shifted (mm), white around it (mm)."""

    angle: float
    longer: tuple[float, float]
    askew: float
    shift: tuple[float, float]
    around: float


def behind(dice: Dice, *, scanner: Scanner) -> int:
    """Grey of what lies behind the paper: white on most scanners, black in some feeders, a table under a telephone."""
    if scanner is Scanner.PHONE:
        return int(dice.integers(45, 190))
    if scanner is Scanner.ADF and dice.random() < 0.4:
        return int(dice.integers(20, 80))
    return int(dice.integers(228, 255))


def scanned(canvas: Canvas, deck: Deck, behind: int, dice: Dice) -> tuple[Pixels, int]:
    """The picture, and by how many degrees the sheet lay turned."""
    feeder = deck.scanner is Scanner.ADF
    turned = 180 if dice.random() < FLIPPED else 0
    lie = _fed(dice) if feeder else _laid(dice)
    image = _seen(canvas, lie, turned, deck.dpi, behind)
    if feeder:
        _streaks(image, dice)
    _dust(image, deck.dpi, dice)
    finest = 0.35 if feeder else 0.3
    how = Exposure(
        white=dice.uniform(226, 258),
        black=dice.uniform(15, 62),
        gamma=dice.uniform(0.85, 1.2),
        blur=dice.uniform(finest, finest + 0.45) * deck.dpi / 200,
        noise=dice.uniform(1.2, 5.0 if feeder else 4.0),
        quality=int(dice.integers(50, 81) if feeder else dice.integers(75, 91)),
        tint=(255, int(dice.integers(246, 256)), int(dice.integers(236, 256))),
    )
    return exposed(image, how, dice), turned


def _laid(dice: Dice) -> _Lie:
    return _Lie(
        angle=float(np.clip(dice.normal(0, 0.45), -1, 1)),
        longer=_longer(dice, 0.003),
        askew=0.0,
        shift=(dice.uniform(-1.5, 1.5), dice.uniform(-1.5, 1.5)),
        around=0.0,
    )


def _fed(dice: Dice) -> _Lie:
    """Half of the sheets come nearly straight, the others up to 5° off and drawn askew."""
    wide = 1.2 if dice.random() < 0.5 else 5.0
    return _Lie(
        angle=dice.uniform(-wide, wide),
        longer=_longer(dice, 0.004),
        askew=dice.normal(0, 0.002),
        shift=(dice.uniform(-2, 2), dice.uniform(-2, 2)),
        around=3.0,
    )


def _longer(dice: Dice, most: float) -> tuple[float, float]:
    return 1 + dice.uniform(-most, most), 1 + dice.uniform(-most, most)


def _seen(canvas: Canvas, lie: _Lie, turned: int, dpi: int, behind: int) -> Pixels:
    """One warp for everything: turn, stretch, shift and resolution."""
    turn = radians(lie.angle)
    # A feeder shows the whole of a sheet that lies askew, a glass plate the size it was told.
    more = abs(sin(turn)) if lie.around else 0.0
    wide = canvas.width + more * canvas.height + 2 * lie.around
    high = canvas.height + more * canvas.width + 2 * lie.around
    scale = dpi / MM
    turn += radians(turned)
    shape = np.asarray(((lie.longer[0], lie.askew), (0.0, lie.longer[1])))
    spin = np.asarray(((cos(turn), -sin(turn)), (sin(turn), cos(turn)))) @ shape
    there = np.asarray((wide / 2, high / 2)) + lie.shift
    here = np.asarray((canvas.width / 2, canvas.height / 2))
    # Pixels are known by their middles, which lie half a pixel behind the edge of the paper.
    moved = (there - spin @ here) * scale - 0.5 + spin @ (0.5, 0.5) * (scale / canvas.scale)
    matrix: NDArray[np.float64] = np.column_stack((spin * (scale / canvas.scale), moved))
    found = cv2.warpAffine(
        canvas.image,
        matrix,
        (round(wide * scale), round(high * scale)),
        flags=cv2.INTER_LINEAR,
        borderMode=cv2.BORDER_CONSTANT,
        borderValue=(behind, behind, behind),
    )
    return np.asarray(found, np.uint8)


def _streaks(image: Pixels, dice: Dice) -> None:
    """Dirt on the glass under which the paper is drawn: lines down the whole picture, dark or bright."""
    if dice.random() > 0.35:
        return
    for _streak in range(int(dice.integers(1, 4))):
        x = int(dice.integers(0, image.shape[1] - 3))
        part = image[:, x : x + int(dice.integers(1, 3))]
        strength = dice.uniform(0.05, 0.35)
        if dice.random() < 0.7:
            part[:] = (part * (1 - strength)).astype(np.uint8)
        else:
            part[:] = (part + (255.0 - part) * strength).astype(np.uint8)


def _dust(image: Pixels, dpi: int, dice: Dice) -> None:
    """Specks up to half a millimetre, on some pages a hair."""
    pixels = dpi / MM
    for _speck in range(int(dice.poisson(6))):
        place = (int(dice.integers(image.shape[1])), int(dice.integers(image.shape[0])))
        size = max(1, round(dice.exponential(0.09) * pixels))
        grey = int(dice.integers(90, 210))
        cv2.circle(image, place, min(size, round(0.3 * pixels) or 1), (grey, grey, grey), -1, cv2.LINE_AA)
    if dice.random() < 0.06:
        _hair(image, pixels, dice)


def _hair(image: Pixels, pixels: float, dice: Dice) -> None:
    way = np.cumsum(dice.normal(0, 0.35, 14)) + dice.uniform(0, 6.3)
    steps = np.stack((np.cos(way), np.sin(way)), axis=1) * pixels * dice.uniform(0.3, 0.9)
    begin = dice.uniform(0.1, 0.9, 2) * (image.shape[1], image.shape[0])
    points = np.rint(begin + np.cumsum(steps, axis=0)).astype(np.int32)
    grey = int(dice.integers(110, 190))
    cv2.polylines(
        image, [points], isClosed=False, color=(grey, grey, grey), thickness=1, lineType=cv2.LINE_AA
    )
