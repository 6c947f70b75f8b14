"""What the second reader measures of a box or a printed name, and what it says of it by its thresholds.

Other measures than those of the first reader, so that both hardly err at the same paper: the strokes of the pen instead
of the share of dark pixels, the gaps between the words instead of lines through them.
"""

from __future__ import annotations

from dataclasses import dataclass

from nhiemky.elections.rules.ink import Verdict


@dataclass(frozen=True, slots=True, kw_only=True)
class SecondThresholds:
    """Millimetres, square millimetres, ems of the name's type, and shares of 1; ink from 0, the paper, to 1, the print.

    Both: ink is darker than the paper by so many standard deviations of this very paper (`sigmas`), by `faintest`, and in
    boxes by this share of the darkest ink of the place (`of_peak`). `noisiest`: where paper is more uneven than that, a
    pencil could not be seen; a mark `loud` times as dark as its paper is uneven is. `line`: as dark has a fold or streak to be outside; `thicker`: inside it may be so many times
    darker, more of it is a stroke.

    Boxes: `frame`: the printed frame is at least as clear, else this is another place; `astray`: and stands as near to
    where its neighbours say. Shorter than `speck` is dirt or a resting pen; thinner than `thread` to each side and shorter
    than `stroke` a trace of a crease. From `stroke` on, and `slender` times as long as half of its thickness, it is a
    mark, if at least as dark as `faint`, and `dash` longer than the pen is thick. Thicker than `solid` to each side, filling more than `filled` of the box or
    longer than `longest` it is blackened, or if thicker than `blunt` and more in one direction than `crossed`. Thinner than
    `hair` to each side and lighter than `dust` it is a hair on the glass; so it is up to `thickest` where thickness times
    ink is less than `trace`: the thicker a pen draws, the more ink it leaves. `straight`: of strokes all one way, which are a crease rather than a mark if as
    near as `level` to level or upright, or if `beyond` of the way outside is inked on both sides. `sides`: ink along so
    many sides circles the box, as does `outside` with ink along one.

    Names: struck where no more than `open` of the columns between its letters are white and the lightest are as dark as
    `gap`, and no more than `bare` at either end (or `bare_share` of the whole name) stands out of the stroke; of one that
    goes to and fro, `zigzag`. Within letters ink can be followed for less than `letters` ems, and under the baseline for
    less than `under`. `pencil`: what is darker than that in a crease may be a stroke; `along` times as dark as a crease beside
    the name a stroke is. `visible`: where paper hides ink of this darkness, nobody can say that a name was left.
    """

    sigmas: float = 4.5
    faintest: float = 0.07
    of_peak: float = 0.35
    noisiest: float = 0.03
    loud: float = 6.0
    line: float = 0.03
    thicker: float = 3.0

    frame: float = 0.2
    astray: float = 0.6
    speck: float = 1.35
    thread: float = 0.2
    stroke: float = 4.1
    slender: float = 5.0
    dash: float = 3.2
    faint: float = 0.125
    solid: float = 1.5
    filled: float = 0.71
    longest: float = 17.0
    blunt: float = 1.4
    crossed: float = 0.42
    hair: float = 0.32
    dust: float = 0.24
    thickest: float = 0.45
    trace: float = 0.068
    straight: float = 0.85
    level: float = 0.97
    beyond: float = 0.8
    sides: int = 2
    outside: float = 4.2

    open: float = 0.04
    gap: float = 0.125
    bare: float = 0.65
    bare_share: float = 0.12
    zigzag: float = 0.45
    letters: float = 0.95
    under: float = 1.3
    pencil: float = 0.3
    visible: float = 0.27
    along: float = 1.6


@dataclass(frozen=True, slots=True, kw_only=True)
class SecondBoxInk:
    """`length`: of all strokes in the box (mm); `darkness`: of their ink; `solid`: half of the greatest thickness once
    small gaps are closed (mm); `filled`: share of the box that is then ink; `straight`: 0 strokes in all directions, 1 in
    a single one; `level`: 1 level or upright, 0 slanting; `beyond`: on which share of the way from the box to the edge of
    the window that line goes on, at the barer end; `hidden`: a line that passes the box is darker in it; `sides`: along
    how many sides of the box is ink; `outside`: how much ink is around (mm²); `frame`: contrast of the printed frame;
    `astray`: how far from where its neighbours say it stands (mm); `noise`: standard deviation of the paper.
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


@dataclass(frozen=True, slots=True, kw_only=True)
class SecondNameInk:
    """Between the first and the last letter: `open`: share of white columns; `gaps`: how many are as wide as between
    `words`; `faintest`: ink of the lightest columns. `long`: of the name (ems). How far ink can be followed (ems): `run`
    among the stems of the small letters, `under` below the baseline. `bare`: how much of the name stands out of the stroke
    that can be followed there, at the barer end (ems); `steep`: the same of a stroke that may go to and fro over the
    letters. `hidden`: a fold runs where a stroke would. `noise`: standard deviation of the paper.
    """

    open: float
    gaps: int
    words: int
    long: float
    faintest: float
    run: float
    bare: float
    steep: float
    under: float
    hidden: bool
    noise: float


def of_box(ink: SecondBoxInk, limits: SecondThresholds) -> Verdict:
    """Marked: pen strokes of some length that end at the box. Not marked: next to none. Else a person looks."""
    quiet = ink.noise <= limits.noisiest or ink.darkness >= limits.loud * ink.noise
    unsure = ink.frame < limits.frame or ink.astray > limits.astray or not quiet
    if unsure or ink.sides >= limits.sides or (ink.sides and ink.outside > limits.outside):
        return Verdict.DOUBTFUL
    thread = ink.solid < limits.thread and ink.length < limits.stroke
    if ink.length < limits.speck or thread:
        return Verdict.DOUBTFUL if ink.hidden or ink.outside > limits.outside else Verdict.NOT_MARKED
    is_long = ink.length >= max(limits.stroke, limits.slender * ink.solid, limits.dash + 2 * ink.solid)
    clear = is_long and ink.darkness >= limits.faint
    other = _blackened(ink, limits) or _line(ink, limits) or _hair(ink, limits)
    return Verdict.MARKED if clear and not other else Verdict.DOUBTFUL


def _blackened(ink: SecondBoxInk, limits: SecondThresholds) -> bool:
    one_way = ink.solid > limits.blunt and ink.straight > limits.crossed
    return one_way or ink.solid > limits.solid or ink.filled > limits.filled or ink.length > limits.longest


def _hair(ink: SecondBoxInk, limits: SecondThresholds) -> bool:
    """Thinner than a pen draws, and no darker than dust on the glass; or a little thicker and lighter still.

    Of 700,000 clear boxes the one that was read wrong had a hair of 0,36 mm × 0,17 in it (0.061); of 11,600 clear marks the
    lightest that `hair` and `dust` leave came to 0.071.
    """
    thin = ink.solid < limits.hair and ink.darkness < limits.dust
    return thin or (ink.solid < limits.thickest and ink.solid * ink.darkness < limits.trace)


def _line(ink: SecondBoxInk, limits: SecondThresholds) -> bool:
    """A single line, and rather a crease than a stroke."""
    return ink.straight > limits.straight and (ink.level > limits.level or ink.beyond > limits.beyond)


def of_name(ink: SecondNameInk, limits: SecondThresholds) -> Verdict:
    """Struck: no gap is left white from end to end. Left: all gaps are, and nothing leads through the letters."""
    if ink.hidden:
        return Verdict.DOUBTFUL
    if ink.gaps == 0 and ink.open <= limits.open and ink.faintest >= limits.gap:
        loud = ink.faintest >= limits.loud * ink.noise
        return Verdict.MARKED if loud and _is_through(ink, limits) else Verdict.DOUBTFUL
    if limits.sigmas * ink.noise > limits.visible:
        return Verdict.DOUBTFUL
    letters = ink.run < limits.letters and ink.under < limits.under
    return Verdict.NOT_MARKED if letters and ink.gaps >= ink.words - 1 else Verdict.DOUBTFUL


def _is_through(ink: SecondNameInk, limits: SecondThresholds) -> bool:
    """The stroke takes the whole name. One that goes to and fro may leave the stems here and there; an underline and
    words written over a name do not follow them."""
    bare = max(limits.bare, limits.bare_share * ink.long)
    return ink.bare < bare or (ink.steep < limits.zigzag and ink.run >= limits.letters)
