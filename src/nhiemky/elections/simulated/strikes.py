"""Lines through a name: most straight, some wavy, twice, zig-zag; some that do not reach."""

from __future__ import annotations

from enum import StrEnum

import numpy as np

from nhiemky.elections.rules.sheet import Rect
from nhiemky.elections.simulated.canvas import Points, Stroke
from nhiemky.elections.simulated.deck import Dice
from nhiemky.elections.simulated.lines import pressed, straight, through
from nhiemky.elections.simulated.pens import Pen


class Way(StrEnum):
    FULL = "full"
    WAVY = "wavy"
    DOUBLE = "double"
    ZIGZAG = "zigzag"


SHARES = {Way.FULL: 0.72, Way.WAVY: 0.13, Way.DOUBLE: 0.10, Way.ZIGZAG: 0.05}
#: Of the height from the tallest letter to the deepest: the middle of the small letters.
MIDDLE = 0.61


def way(dice: Dice) -> Way:
    ways = list(SHARES)
    return ways[int(dice.choice(len(ways), p=list(SHARES.values())))]


def struck(line: Rect, way: Way, pen: Pen, dice: Dice) -> list[Stroke]:
    """Through the whole name: begins at or before its first letter, ends at or behind its last (a letter may stand out)."""
    start = line.x + dice.uniform(-4.0, 0.6)
    end = line.x + line.w + dice.uniform(-0.6, 6.0)
    y = line.y + line.h * (MIDDLE + dice.normal(0, 0.04))
    return drawn((start, end), y, way, pen, dice)


def half(line: Rect, way: Way, pen: Pen, dice: Dice) -> list[Stroke]:
    """Through 25–60 % of the name."""
    length = line.w * dice.uniform(0.25, 0.6)
    start = line.x + (line.w - length) * float(dice.choice((0.0, 1.0, dice.random())))
    y = line.y + line.h * (MIDDLE + dice.normal(0, 0.04))
    return drawn((start, start + length), y, way, pen, dice)


def drawn(reach: tuple[float, float], y: float, way: Way, pen: Pen, dice: Dice) -> list[Stroke]:
    if way in (Way.WAVY, Way.ZIGZAG):
        return [pressed(through(_waves(reach, y, way, dice), dice), pen, dice)]
    lines = [_straight(reach, y, pen, dice)]
    if way is Way.DOUBLE:
        lines.append(_straight(reach, y + dice.uniform(0.8, 1.6) * dice.choice((-1, 1)), pen, dice))
    return lines


def _straight(reach: tuple[float, float], y: float, pen: Pen, dice: Dice) -> Stroke:
    """Rising or falling with the wrist, but never into the next name."""
    length = reach[1] - reach[0]
    rise = float(np.clip(length * np.tan(np.radians(dice.normal(0, 1.1))), -1.8, 1.8)) / 2
    ends = ((reach[0], y + rise), (reach[1], y - rise))
    points = straight(ends[0], ends[1], dice)
    points[:, 1] = np.clip(points[:, 1], y - 1.4, y + 1.4)
    return pressed(points, pen, dice)


def _waves(reach: tuple[float, float], y: float, way: Way, dice: Dice) -> Points:
    """Half waves of 1.5–3 mm; a wavy line stays flat, a zig-zag reaches over the letters."""
    length = reach[1] - reach[0]
    turns = max(4, int(length / dice.uniform(1.5, 3.0)))
    high = dice.uniform(0.25, 0.7) if way is Way.WAVY else dice.uniform(1.0, 1.8)
    along = np.linspace(reach[0], reach[1], turns) + dice.normal(0, 0.2, turns)
    sides = np.where(np.arange(turns) % 2, 1.0, -1.0) * high * dice.uniform(0.7, 1.2, turns)
    return np.stack((along, y + sides), axis=1)
