"""Lines that a hand draws: bowed, trembling, thinner where the pen leaves in a hurry, sometimes with a hook."""

from __future__ import annotations

from math import hypot

import numpy as np

from nhiemky.elections.simulated.canvas import Points, Stroke
from nhiemky.elections.simulated.deck import Dice
from nhiemky.elections.simulated.pens import Pen

#: Millimetres from point to point of a stroke.
STEP = 0.35
HOOKS = 0.15


def straight(start: tuple[float, float], end: tuple[float, float], dice: Dice) -> Points:
    """As straight as a hand draws."""
    across, down = end[0] - start[0], end[1] - start[1]
    length = hypot(across, down)
    along = np.linspace(0, 1, max(6, int(length / STEP)))
    # A long line bows less for its length than the arm of a cross.
    bow = dice.normal(0, 0.04) * min(length, 12) * 4 * along * (1 - along)
    aside = bow + tremor(along.size, 0.025 + 0.006 * min(length, 20), dice)
    normal = np.asarray((-down, across)) / max(length, 1e-6)
    points = np.asarray(start) + along[:, None] * (across, down) + aside[:, None] * normal
    return _hooked(points, length, dice) if dice.random() < HOOKS else points


def through(places: Points, dice: Dice) -> Points:
    """A smooth line near all the places, in their order."""
    gone = np.concatenate(([0.0], np.cumsum(np.hypot(*np.diff(places, axis=0).T))))
    at = np.linspace(0, gone[-1], max(6, int(gone[-1] / STEP)))
    found = np.stack([np.interp(at, gone, places[:, axis]) for axis in (0, 1)], axis=1)
    # Corners are rounded by the hand: a short running mean, which keeps both ends.
    soft = found.copy()
    soft[1:-1] = (found[:-2] + 2 * found[1:-1] + found[2:]) / 4
    soft += np.stack([tremor(at.size, 0.04, dice) for _axis in (0, 1)], axis=1)
    return soft


def tremor(number: int, size: float, dice: Dice) -> Points:
    """A slow wander around zero with `size` as its usual distance."""
    knots = max(3, number // 5)
    wander: Points = np.interp(
        np.linspace(0, 1, number), np.linspace(0, 1, knots), dice.normal(0, size, knots)
    )
    return wander


def pressed(points: Points, pen: Pen, dice: Dice) -> Stroke:
    """The line as this pen draws it."""
    number = len(points)
    pressure = 1 - abs(tremor(number, pen.uneven, dice))
    widths = pen.width * (0.82 + 0.25 * pressure + tremor(number, 0.06, dice))
    # The pen leaves the paper while it still moves.
    leaving = np.linspace(0, 1, number) > dice.uniform(0.78, 0.98)
    widths[leaving] *= dice.uniform(0.55, 0.95)
    pressure[leaving] *= dice.uniform(1 - 1.6 * pen.uneven, 1.0)
    if dice.random() < pen.skips and number > 12:
        start = int(dice.integers(2, number - 8))
        pressure[start : start + int(dice.integers(2, 6))] *= dice.uniform(0.1, 0.5)
    return Stroke(points, np.clip(widths, 0.12, None), np.clip(pressure, 0.05, 1))


def _hooked(points: Points, length: float, dice: Dice) -> Points:
    """The way to the next stroke begins before the pen is lifted."""
    back = points[-1] - points[-3]
    turn = dice.choice((-1, 1)) * dice.uniform(1.6, 2.6)
    spin = np.asarray(((np.cos(turn), -np.sin(turn)), (np.sin(turn), np.cos(turn))))
    step = spin @ back / max(float(np.hypot(*back)), 1e-6) * min(0.8, 0.12 * length)
    return np.vstack((points, points[-1] + step / 2, points[-1] + step))
