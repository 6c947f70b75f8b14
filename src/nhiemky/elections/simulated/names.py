"""Papers on which names are struck, as voters strike them, and on some one thing that only a person may judge."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum

import numpy as np

from nhiemky.elections.rules.layout_file import Layout
from nhiemky.elections.rules.sheet import Rect
from nhiemky.elections.simulated import crosses, extras, pens, strikes
from nhiemky.elections.simulated.boxes import Filled
from nhiemky.elections.simulated.canvas import Canvas
from nhiemky.elections.simulated.crosses import Hand
from nhiemky.elections.simulated.deck import Dice, Seen
from nhiemky.elections.simulated.strikes import Way


class Oddity(StrEnum):
    """One a paper."""

    HALF = "half"
    CIRCLED = "circled-name"
    UNDERLINED = "underlined"
    WRITTEN = "written-on"
    RED = "red-pen"


_SHARES = {Oddity.HALF: 0.55, Oddity.CIRCLED: 0.12, Oddity.UNDERLINED: 0.13, Oddity.WRITTEN: 0.20}
_RED = 0.06
_UNSURE = {Oddity.HALF: Seen.HALF, Oddity.CIRCLED: Seen.AMBIGUOUS, Oddity.UNDERLINED: Seen.AMBIGUOUS}


def oddity(dice: Dice, *, channels: int, meant: Sequence[bool] | None = None) -> Oddity:
    """Where it is known what is `meant` (per name, whether it is struck): one that leaves it in doubt and true."""
    if meant is not None:
        fit = [odd for odd in _UNSURE if (odd is Oddity.HALF) in meant]
        return fit[int(dice.integers(len(fit)))]
    if channels == 3 and dice.random() < _RED:
        return Oddity.RED
    kinds = list(_SHARES)
    return kinds[int(dice.choice(len(kinds), p=list(_SHARES.values())))]


def filled(
    canvas: Canvas,
    layout: Layout,
    hand: Hand,
    odd: Oddity | None,
    dice: Dice,
    *,
    meant: Sequence[bool] | None = None,
) -> Filled:
    """Draws one voter's paper; most of its strikes are of one way. `meant`: the names that are struck, if not by chance."""
    pen = pens.of_tool(pens.Tool.RED, dice) if odd is Oddity.RED else hand.pen
    usual = strikes.way(dice)
    struck = _struck(layout, dice) if meant is None else list(meant)
    at = int(dice.choice(_places(odd, meant, len(struck)))) if odd in _UNSURE else None
    seen = []
    for number, row in enumerate(layout.rows):
        if number == at and odd is not None:
            _unsure(canvas, row.line, odd, usual, pen, dice)
            seen.append(_UNSURE[odd])
        else:
            if struck[number]:
                way = usual if dice.random() < 0.85 else strikes.way(dice)
                canvas.draw(strikes.struck(row.line, way, pen, dice), pen.ink, dice)
            seen.append(Seen.STRUCK if struck[number] else Seen.LEFT)
    if odd is Oddity.WRITTEN:
        extras.write(canvas, layout, pen, dice)
    return Filled(tuple(seen), str(odd) if odd in (Oddity.WRITTEN, Oddity.RED) else None)


def _places(odd: Oddity | None, meant: Sequence[bool] | None, names: int) -> list[int]:
    """The names that the oddity may meet: half a line is drawn by who means to strike, anything else by who does not."""
    return [at for at in range(names) if meant is None or meant[at] is (odd is Oddity.HALF)]


def _struck(layout: Layout, dice: Dice) -> list[bool]:
    """As many as are not to be elected; some voters strike more, a few less."""
    names = len(layout.rows)
    number = names - layout.seats + int(dice.choice((-1, 0, 1, 2), p=(0.05, 0.65, 0.2, 0.1)))
    chosen = dice.permutation(names)[: int(np.clip(number, 0, names))].tolist()
    return [at in chosen for at in range(names)]


def _unsure(canvas: Canvas, line: Rect, odd: Oddity, way: Way, pen: pens.Pen, dice: Dice) -> None:
    if odd is Oddity.HALF:
        drawn = strikes.half(line, way, pen, dice)
    elif odd is Oddity.UNDERLINED:
        reach = (line.x + dice.uniform(-2, 2), line.x + line.w + dice.uniform(-2, 2))
        drawn = strikes.drawn(reach, line.y + line.h * dice.uniform(0.86, 0.98), Way.FULL, pen, dice)
    else:
        across, down = line.w / 2 + dice.uniform(1.5, 4), line.h * dice.uniform(0.5, 0.62)
        drawn = [crosses.circle(crosses.middle(line), across, down, pen, dice)]
    canvas.draw(drawn, pen.ink, dice)
