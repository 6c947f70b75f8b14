"""The first reader: how dark the inside of a box is, and how broad its largest piece of ink; how much of a name is crossed.

Ink runs from 0 (the paper around) to 1 (the printed black). The share of dark pixels separates marks from blanks best, the
breadth of the ink keeps folds and streaks out; figures were measured on simulated decks (docs/decisions/0011).
"""

from __future__ import annotations

from dataclasses import dataclass

from nhiemky.elections.rules.ink import Verdict


@dataclass(frozen=True, slots=True, kw_only=True)
class BoxThresholds:
    """`dark`, `faint`: from which ink on a pixel counts as a pen's, and as a trace; `inset`: mm inside the printed edge.

    A mark: at least `mark` of the pixels dark, in a piece at least `breadth` mm broad, or `slim` and `long`. Above `full` it may be blacked out:
    then a cross shows by the white between its strokes, a disc of at least `hole` mm, and stays below `black`.
    Blank: less than `blank` even of traces; or a line across the whole box: thinner than `line` mm, longer than
    `length` mm, below `line_share`. `shift`: how far (mm) a box may lie off its neighbours, `farthest`: off its place,
    before nobody trusts it; `edge`: ink on its printed edge below which it is not there (torn off, cut off, covered).
    """

    dark: float = 0.16
    faint: float = 0.12
    inset: float = 0.75
    mark: float = 0.06
    breadth: float = 2.0
    slim: float = 0.9
    long: float = 3.3
    full: float = 0.62
    hole: float = 1.2
    black: float = 0.80
    blank: float = 0.02
    line: float = 0.8
    length: float = 5.2
    line_share: float = 0.075
    shift: float = 0.6
    farthest: float = 2.3
    edge: float = 0.30


@dataclass(frozen=True, slots=True, kw_only=True)
class BoxInk:
    """One box: shares of dark and of faint pixels; short side and diagonal (mm) of the largest dark piece.

    `hole`: diameter (mm) of the largest white disc in it, asked for where much is dark; how far the box lies off its
    neighbours and its place; `edge`: ink on its printed edge.
    """

    share: float
    faint: float
    breadth: float
    diagonal: float
    hole: float = 0.0
    off_neighbours: float = 0.0
    off_place: float = 0.0
    edge: float = 1.0


@dataclass(frozen=True, slots=True, kw_only=True)
class NameThresholds:
    """`strong`, `weak`: ink of a pixel; `run`: mm of unbroken dark that make a stroke and no letter.

    `pen`: ink beyond the print that is a pen's; `gap`: mm between two pieces of it that are still one stroke.
    With the empty sheet to compare with, shares of the name's width: struck where ink runs through its small letters and no more
    than `ends` is bare before or behind it, no more than `between` within it, and no more than `hole` of white (a circle, a
    line under it, half a line); or where long strokes go all `along` it, `through` the small letters and not lower than `low` of its height; left where it is `touched` nowhere. Without it: struck where strong strokes cover `struck`;
    left with less than `left`, and `left_weak` of weak ones. Below `least_text` inked the name itself is not there; a
    `fold` darker than that along it hides a stroke.
    """

    strong: float = 0.36
    weak: float = 0.20
    run: float = 3.4
    pen: float = 0.16
    gap: float = 2.2
    ends: float = 0.21
    between: float = 0.35
    hole: float = 0.11
    along: float = 0.95
    through: float = 0.88
    low: float = 0.75
    touched: float = 0.05
    struck: float = 0.80
    left: float = 0.36
    left_weak: float = 0.60
    least_text: float = 0.05
    fold: float = 0.45


@dataclass(frozen=True, slots=True, kw_only=True)
class Beyond:
    """Ink beyond the print of a name, in shares of its width.

    Through the small letters: what is bare at the barer of its `ends`, the widest `gap` between, and the widest `hole`, in
    which only columns count that print would not hide. `anywhere`: what is touched.
    """

    ends: float
    gap: float
    hole: float
    anywhere: float


@dataclass(frozen=True, slots=True, kw_only=True)
class NameInk:
    """Shares of a name's width under long strokes of strong and of weak ink, and of weak ink `through` its small letters;
    `height`: where weak ones run, 0 at the top of the tallest letters, 1 at the foot of the deepest. `beyond` the print, None where the empty sheet is not known. `text`: share of dark pixels. `folded`: how dark a fold or streak is that runs along the name, 0 without one.
    """

    strong: float
    weak: float
    through: float = 0.0
    height: float = 0.6
    beyond: Beyond | None = None
    text: float = 1.0
    folded: float = 0.0


def of_box(ink: BoxInk, limits: BoxThresholds) -> Verdict:
    """A box that is not where its neighbours say, or not there, is not read at all."""
    if ink.off_neighbours > limits.shift or ink.off_place > limits.farthest or ink.edge < limits.edge:
        return Verdict.DOUBTFUL
    if ink.faint < limits.blank or _is_line(ink, limits):
        return Verdict.NOT_MARKED
    broad = ink.breadth >= limits.breadth or (ink.breadth >= limits.slim and ink.diagonal >= limits.long)
    if ink.share >= limits.mark and broad and not _is_blacked_out(ink, limits):
        return Verdict.MARKED
    return Verdict.DOUBTFUL


def _is_line(ink: BoxInk, limits: BoxThresholds) -> bool:
    """A fold or a streak across the whole box; a voter's stroke is broader or does not reach both edges."""
    thin = ink.breadth < limits.line and ink.diagonal > limits.length
    return thin and ink.faint < limits.line_share


def _is_blacked_out(ink: BoxInk, limits: BoxThresholds) -> bool:
    """A cross of a thick marker leaves white between its strokes, a box that was filled to be void leaves none."""
    return ink.share > limits.black or (ink.share > limits.full and ink.hole < limits.hole)


def of_name(ink: NameInk, limits: NameThresholds) -> Verdict:
    """Struck through its middle, left alone, or something that a person has to look at."""
    if ink.folded > limits.fold or ink.text < limits.least_text:
        return Verdict.DOUBTFUL
    if ink.beyond is None:
        return Verdict.DOUBTFUL if ink.folded else _by_strokes(ink, limits)
    if ink.beyond.anywhere < limits.touched and (ink.folded or ink.weak < limits.left_weak):
        return Verdict.NOT_MARKED
    pen = ink.beyond
    whole = pen.ends <= limits.ends and pen.gap <= limits.between and pen.hole <= limits.hole
    return Verdict.MARKED if whole or _is_stroke(ink, limits) else Verdict.DOUBTFUL


def _is_stroke(ink: NameInk, limits: NameThresholds) -> bool:
    """One line from end to end, whose ink print may hide: on the baseline, but not below it. A fold would be one too."""
    along = ink.weak >= limits.along and ink.through >= limits.through
    return along and ink.height <= limits.low and not ink.folded


def _by_strokes(ink: NameInk, limits: NameThresholds) -> Verdict:
    """Without the empty sheet to compare with: long strokes alone."""
    if ink.strong < limits.left and ink.weak < limits.left_weak:
        return Verdict.NOT_MARKED
    return Verdict.MARKED if ink.strong >= limits.struck else Verdict.DOUBTFUL


def box_margin(ink: BoxInk, limits: BoxThresholds) -> float:
    """0 at a limit to 1 well away from it: how sure the verdict on a box is."""
    if ink.faint < limits.blank:
        return 1.0 - ink.faint / limits.blank
    return min(1.0, max(0.0, ink.share / limits.mark - 1.0))


def name_margin(ink: NameInk, limits: NameThresholds) -> float:
    if ink.strong >= limits.struck:
        return min(1.0, (ink.strong - limits.struck) / (1.0 - limits.struck))
    return max(0.0, 1.0 - ink.strong / limits.left)
