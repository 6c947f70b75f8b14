"""What voters write with: mostly ballpoints, some gel pens, a marker now and then, a pencil against all advice."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum

from nhiemky.elections.simulated.canvas import Colour, Ink
from nhiemky.elections.simulated.deck import Dice


class Tool(StrEnum):
    BALLPOINT = "ballpoint"
    GEL = "gel"
    MARKER = "marker"
    PENCIL = "pencil"
    RED = "red"


@dataclass(frozen=True, slots=True)
class Pen:
    """`width` in mm; `uneven`: how much the pressure wanders; `skips`: chance that a stretch of a stroke is left nearly dry."""

    tool: Tool
    width: float
    ink: Ink
    uneven: float
    skips: float


_SHARES = {Tool.BALLPOINT: 0.62, Tool.GEL: 0.25, Tool.MARKER: 0.05, Tool.PENCIL: 0.08}
_WIDTHS = {
    Tool.BALLPOINT: (0.28, 0.5),
    Tool.GEL: (0.4, 0.7),
    Tool.MARKER: (0.9, 1.6),
    Tool.PENCIL: (0.35, 0.7),
    Tool.RED: (0.3, 0.6),
}
#: The weakest pencil here takes a quarter of the light once the tooth of the paper is bare: what takes less is `faint`.
_DENSITIES = {
    Tool.BALLPOINT: (0.72, 1.0),
    Tool.GEL: (0.9, 1.0),
    Tool.MARKER: (0.85, 1.0),
    Tool.PENCIL: (0.76, 1.0),
    Tool.RED: (0.85, 1.0),
}
_UNEVEN = {Tool.BALLPOINT: 0.22, Tool.GEL: 0.08, Tool.MARKER: 0.1, Tool.PENCIL: 0.25, Tool.RED: 0.15}
_GRAIN = {Tool.BALLPOINT: 0.18, Tool.GEL: 0.05, Tool.MARKER: 0.12, Tool.PENCIL: 0.45, Tool.RED: 0.15}
_BLUE = 0.68


def pen(dice: Dice) -> Pen:
    """The pen of one voter."""
    tools = list(_SHARES)
    return of_tool(tools[int(dice.choice(len(tools), p=list(_SHARES.values())))], dice)


def of_tool(tool: Tool, dice: Dice) -> Pen:
    ink = Ink(_colour(tool, dice), dice.uniform(*_DENSITIES[tool]), _GRAIN[tool])
    skips = 0.06 if tool is Tool.BALLPOINT else 0.0
    return Pen(tool, dice.uniform(*_WIDTHS[tool]), ink, _UNEVEN[tool], skips)


def faint(found: Pen, dice: Dice) -> Pen:
    """The same hand with a pen that hardly writes: a tenth to a quarter of the light is taken."""
    lost = 1 - sum(found.ink.colour) / (3 * 255)
    density = min(1.0, dice.uniform(0.16, 0.30) / lost)
    ink = replace(found.ink, density=density, grain=max(0.3, found.ink.grain))
    return replace(found, ink=ink, width=max(0.3, min(found.width, 0.7)))


def _colour(tool: Tool, dice: Dice) -> Colour:
    shade = int(dice.integers(0, 30))
    if tool is Tool.RED:
        return 205 + shade // 2, 35 + shade, 45 + shade
    if tool is Tool.PENCIL:
        return 48 + shade, 48 + shade, 50 + shade
    if dice.random() < _BLUE:
        return 28 + shade, 42 + shade, 128 + 2 * shade
    return 24 + shade, 24 + shade, 28 + shade
