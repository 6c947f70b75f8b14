"""Box papers as voters fill them: votes, and on some papers one thing that should not be there."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

import numpy as np

from nhiemky.elections.rules.layout_file import Layout
from nhiemky.elections.rules.sheet import Rect
from nhiemky.elections.simulated import crosses, extras, pens
from nhiemky.elections.simulated.canvas import Canvas, Stroke
from nhiemky.elections.simulated.crosses import Hand, Shape, middle
from nhiemky.elections.simulated.deck import Dice, Seen
from nhiemky.elections.simulated.lines import pressed, straight


class Oddity(StrEnum):
    """One a paper: marks that are hard to see, marks that only a person may judge, ink that makes a paper invalid."""

    FAINT = "faint"
    OFF_CENTRE = "off-centre"
    SLASH = "slash"
    SMALL = "small"
    SCRIBBLE = "scribble"
    DOT = "dot"
    BLACKED = "blacked-out"
    CIRCLED = "circled"
    HESITATION = "hesitation"
    WRITTEN = "written-on"
    STRUCK = "struck-name"
    BESIDE = "beside-box"
    RED = "red-pen"


@dataclass(frozen=True, slots=True)
class Filled:
    positions: tuple[Seen, ...]
    extra: str | None = None


_SHARES = {
    Oddity.FAINT: 0.08,
    Oddity.OFF_CENTRE: 0.06,
    Oddity.SLASH: 0.06,
    Oddity.SMALL: 0.06,
    Oddity.SCRIBBLE: 0.05,
    Oddity.DOT: 0.16,
    Oddity.BLACKED: 0.13,
    Oddity.CIRCLED: 0.10,
    Oddity.HESITATION: 0.11,
    Oddity.WRITTEN: 0.09,
    Oddity.STRUCK: 0.05,
    Oddity.BESIDE: 0.05,
}
#: Of papers in colour; in grey a red pen is a pen like others.
_RED = 0.06
_ALL_FAINT = 0.3
#: Of those who black a box out: who mark the other box of that name instead.
_INSTEAD = 0.6
_EDGE = frozenset((Oddity.FAINT, Oddity.OFF_CENTRE, Oddity.SLASH, Oddity.SMALL, Oddity.SCRIBBLE))
_UNMARKED = frozenset((Oddity.DOT, Oddity.HESITATION, Oddity.BESIDE))
_ELSEWHERE = frozenset((Oddity.WRITTEN, Oddity.STRUCK, Oddity.RED))


def oddity(dice: Dice, *, channels: int, meant: Sequence[bool] | None = None) -> Oddity:
    """Where it is known what is `meant` (per box, whether it is marked): one that leaves it in doubt and true."""
    if meant is not None:
        fit = [odd for odd in (Oddity.CIRCLED, Oddity.HESITATION) if (odd is Oddity.CIRCLED) in meant]
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
    """Draws one voter's paper. `meant`: the boxes that are marked, if not by chance."""
    if odd is Oddity.RED:
        hand = replace(hand, pen=pens.of_tool(pens.Tool.RED, dice))
    if odd is Oddity.FAINT and dice.random() < _ALL_FAINT:
        return _all_faint(canvas, layout, hand, dice)
    marked = _votes(layout, dice) if meant is None else list(meant)
    at = None if odd is None or odd in _ELSEWHERE else _place(marked, odd, dice)
    if odd is Oddity.BLACKED and at is not None and dice.random() < _INSTEAD:
        marked[at ^ 1] = True
    seen = []
    for number, box in enumerate(layout.boxes):
        if number == at and odd is not None:
            _odd_box(canvas, layout, box, odd, hand, dice)
            seen.append(_class(odd))
        else:
            if marked[number]:
                canvas.draw(crosses.mark(box, hand, dice), hand.pen.ink, dice)
            seen.append(Seen.MARK if marked[number] else Seen.BLANK)
    return Filled(tuple(seen), _elsewhere(canvas, layout, hand, odd, dice))


def _elsewhere(canvas: Canvas, layout: Layout, hand: Hand, odd: Oddity | None, dice: Dice) -> str | None:
    """Ink that is in no box: draws what is still to be drawn and says what there is."""
    if odd is Oddity.WRITTEN:
        extras.write(canvas, layout, hand.pen, dice)
    if odd is Oddity.STRUCK:
        extras.strike_a_name(canvas, layout, hand.pen, dice)
    return str(odd) if odd is Oddity.BESIDE or odd in _ELSEWHERE else None


def _all_faint(canvas: Canvas, layout: Layout, hand: Hand, dice: Dice) -> Filled:
    """The whole paper with a pen that hardly writes."""
    hand = replace(hand, pen=pens.faint(hand.pen, dice))
    marked = _votes(layout, dice)
    for box in (box for box, one in zip(layout.boxes, marked, strict=True) if one):
        canvas.draw(crosses.mark(box, hand, dice), hand.pen.ink, dice)
    return Filled(tuple(Seen.EDGE if one else Seen.BLANK for one in marked))


def _votes(layout: Layout, dice: Dice) -> list[bool]:
    """Per box. Most voters say yes to most, some leave a name without a mark, a few mark both."""
    likes = dice.uniform(0.6, 0.97)
    marked: list[bool] = []
    for _row in layout.rows:
        way = dice.random()
        if way < 0.03:
            marked += (False, False)
        elif way < 0.035:
            marked += (True, True)
        else:
            agrees = bool(dice.random() < likes)
            marked += (agrees, not agrees)
    return marked


def _place(marked: list[bool], odd: Oddity, dice: Dice) -> int:
    """The box that the oddity meets: where a vote would be, or where none is."""
    wanted = odd not in _UNMARKED
    found = [at for at, one in enumerate(marked) if one is wanted] or list(range(len(marked)))
    return int(dice.choice(found))


def _class(odd: Oddity) -> Seen:
    if odd in _EDGE:
        return Seen.EDGE
    return {Oddity.DOT: Seen.DOT, Oddity.BESIDE: Seen.BLANK}.get(odd, Seen.AMBIGUOUS)


def _odd_box(canvas: Canvas, layout: Layout, box: Rect, odd: Oddity, hand: Hand, dice: Dice) -> None:
    if odd is Oddity.FAINT:
        hand = replace(hand, pen=pens.faint(hand.pen, dice))
        canvas.draw(crosses.mark(box, hand, dice), hand.pen.ink, dice)
    elif odd is Oddity.BESIDE:
        extras.beside(canvas, layout, box, hand, dice)
    else:
        canvas.draw(_DRAWN[odd](box, hand, dice), hand.pen.ink, dice)


def _off_centre(box: Rect, hand: Hand, dice: Dice) -> list[Stroke]:
    """Much of the cross lies outside, but not all of it."""
    size = box.w * dice.uniform(0.6, 0.9)
    way = np.radians(dice.uniform(0, 360))
    away = np.asarray((np.cos(way), np.sin(way))) * dice.uniform(2.0, 2.9) * box.w / 6.5
    return crosses.drawn(Shape.CROSS, middle(box) + away, size, hand, dice)


def _slash(box: Rect, hand: Hand, dice: Dice) -> list[Stroke]:
    place = middle(box) + dice.normal(0, 0.5, 2)
    return crosses.drawn(Shape.SLASH, place, box.w * dice.uniform(0.4, 0.65), hand, dice)


def _small(box: Rect, hand: Hand, dice: Dice) -> list[Stroke]:
    place = middle(box) + dice.normal(0, 0.5, 2)
    return crosses.drawn(Shape.CROSS, place, box.w * dice.uniform(0.26, 0.38), hand, dice)


def _scribble(box: Rect, hand: Hand, dice: Dice) -> list[Stroke]:
    half = (box.w * dice.uniform(0.25, 0.45), box.h * dice.uniform(0.15, 0.35))
    place = middle(box) + dice.normal(0, 0.4, 2)
    return [crosses.scribble(place, half, int(dice.integers(4, 8)), hand.pen, dice)]


def _dot(box: Rect, hand: Hand, dice: Dice) -> list[Stroke]:
    """A pen laid down: it may have slipped by a few tenths of a millimetre."""
    place = middle(box) + dice.uniform(-0.3, 0.3, 2) * (box.w, box.h)
    points = place + np.cumsum(dice.normal(0, 0.07, (4, 2)), axis=0)
    pen = replace(hand.pen, width=dice.uniform(0.35, 0.95))
    return [pressed(points, pen, dice)]


def _blacked(box: Rect, hand: Hand, dice: Dice) -> list[Stroke]:
    """Marked, then thought better of: blackened until the cross is gone."""
    pen = hand.pen
    passes = int(np.clip(box.h / (pen.width * dice.uniform(0.8, 1.2)), 6, 26))
    half = (box.w * dice.uniform(0.4, 0.6), box.h * dice.uniform(0.38, 0.55))
    blackened = crosses.scribble(middle(box) + dice.normal(0, 0.3, 2), half, passes, pen, dice)
    return [*crosses.mark(box, hand, dice), blackened]


def _circled(box: Rect, hand: Hand, dice: Dice) -> list[Stroke]:
    """A circle round the box, with or without a cross in it."""
    across, down = box.w * dice.uniform(0.66, 0.9), box.h * dice.uniform(0.62, 0.78)
    around = crosses.circle(middle(box) + dice.normal(0, 0.3, 2), across, down, hand.pen, dice)
    return [around, *crosses.mark(box, hand, dice)] if dice.random() < 0.5 else [around]


def _hesitation(box: Rect, hand: Hand, dice: Dice) -> list[Stroke]:
    """A stroke was begun and not gone on with."""
    length, way = dice.uniform(1.5, 2.5), np.radians(dice.uniform(0, 180))
    reach = np.asarray((np.cos(way), np.sin(way))) * length / 2
    place = middle(box) + dice.uniform(-0.2, 0.2, 2) * (box.w, box.h)
    return [pressed(straight(tuple(place - reach), tuple(place + reach), dice), hand.pen, dice)]


_DRAWN: dict[Oddity, Callable[[Rect, Hand, Dice], list[Stroke]]] = {
    Oddity.OFF_CENTRE: _off_centre,
    Oddity.SLASH: _slash,
    Oddity.SMALL: _small,
    Oddity.SCRIBBLE: _scribble,
    Oddity.DOT: _dot,
    Oddity.BLACKED: _blacked,
    Oddity.CIRCLED: _circled,
    Oddity.HESITATION: _hesitation,
}
