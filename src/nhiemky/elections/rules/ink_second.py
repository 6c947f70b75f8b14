"""What the second reader measures of a box or a printed name, and what it says of it by its thresholds.

Other measures than those of the first reader, so that both hardly err at the same paper: the strokes of the pen instead
of the share of dark pixels, the gaps between the words instead of lines through them (docs/decisions say why two).
"""

from __future__ import annotations

from dataclasses import dataclass

from nhiemky.elections.rules.ink import Verdict

ALL_SIDES = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class SecondThresholds:
    """Millimetres, square millimetres, and shares (of 1) unless said otherwise.

    How ink is told from paper:
    `sigmas`: darker than the paper by so many standard deviations of this very paper; `faintest`: and by this share of
    the way to the printed black; `of_peak`: and by this share of the darkest ink of the place.
    `line`: an outside line is as dark as this to be a fold or a streak; `thicker`: inside the box it may be so many times
    darker before it hides a stroke.

    Boxes:
    `frame`: contrast of the printed frame, less is another place; `astray`: the frame stands so far from where its
    neighbours say. `speck`: strokes shorter than this are dirt. `stroke`: strokes of this length are a mark; `faint`: if
    they are at least this dark. `solid`: half the thickness of ink that is no stroke but blackened. `straight`: strokes
    all in one direction; `beyond`: and going on outside, on both sides, are no mark. `sides`: with ink on so many sides
    the box is circled. `outside`: ink around an empty box.

    Names:
    `open`: gaps that stay white, of all columns between the first and the last letter … (see `of_name`).
    """

    sigmas: float = 4.5
    faintest: float = 0.07
    of_peak: float = 0.35
    line: float = 0.03
    thicker: float = 3.0

    frame: float = 0.2
    astray: float = 0.6
    noisiest: float = 0.03
    speck: float = 1.35
    thread: float = 0.2
    stroke: float = 4.1
    slender: float = 5.0
    faint: float = 0.125
    solid: float = 1.5
    filled: float = 0.71
    longest: float = 17.0
    straight: float = 0.85
    level: float = 0.97
    beyond: float = 0.8
    sides: int = 2
    outside: float = 4.2


@dataclass(frozen=True, slots=True, kw_only=True)
class SecondBoxInk:
    """`length`: of all strokes in the box (mm); `darkness`: of their ink, 0 paper to 1 printed black; `solid`: half the
    thickness of the thickest (mm); `straight`: 0 strokes in all directions, 1 in a single one; `beyond`: share of the
    way on to the edges of the window, at the barer end, on which such a line goes on outside; `hidden`: a line that
    crosses the box from outside is darker inside; `sides`: on how many sides of the box is ink; `outside`: how much
    (mm²); `frame`: contrast of the printed frame; `astray`: how far from where its neighbours say it stands (mm).
    """

    length: float
    darkness: float
    solid: float
    filled: float
    straight: float
    level: float
    beyond: float
    hidden: bool
    sides: int
    outside: float
    frame: float
    astray: float
    noise: float


def of_box(ink: SecondBoxInk, limits: SecondThresholds) -> Verdict:
    """Marked: pen strokes of some length that end at the box. Not marked: next to none. Else a person looks."""
    unsure = ink.frame < limits.frame or ink.astray > limits.astray or ink.noise > limits.noisiest
    if unsure or ink.sides >= limits.sides or (ink.sides and ink.outside > limits.outside):
        return Verdict.DOUBTFUL
    thread = ink.solid < limits.thread and ink.length < limits.stroke
    if ink.length < limits.speck or thread:
        return Verdict.DOUBTFUL if ink.hidden or ink.outside > limits.outside else Verdict.NOT_MARKED
    blackened = ink.solid > limits.solid or ink.filled > limits.filled or ink.length > limits.longest
    is_long = ink.length >= max(limits.stroke, limits.slender * ink.solid)
    is_strokes = is_long and ink.darkness >= limits.faint and not blackened
    return Verdict.MARKED if is_strokes and not _line(ink, limits) else Verdict.DOUBTFUL


def _line(ink: SecondBoxInk, limits: SecondThresholds) -> bool:
    """A single line, and rather a crease than a stroke: level or upright, or going on outside on both sides."""
    return ink.straight > limits.straight and (ink.level > limits.level or ink.beyond > limits.beyond)
