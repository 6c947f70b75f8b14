"""The second reader of names: what a line through a name does to the white in it.

In a name that was left alone the gaps between words are white, and nothing leads from stem to stem at the height of the
small letters. A stroke closes the gaps, whatever its form, and can be followed without leaving ink.
"""

from __future__ import annotations

from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from nhiemky.elections.reading.second_paper import Bits, Floats, Stack, darkness
from nhiemky.elections.reading.surface import Surface
from nhiemky.elections.rules.ink_second import SecondNameInk, SecondThresholds
from nhiemky.elections.rules.sheet import Rect
from nhiemky.elections.rules.sheet_list import ABOVE, BELOW

#: Pixels per millimetre: letters are smaller than boxes are wide, but a name is long.
SCALE = 6.0
#: Of a window, in ems left of the name (the number stands there) and in mm beyond that and right of the longest name; in
#: mm above and below.
NUMBER, AROUND, AFTER, OVER = 2.3, 1.2, 6.8, 0.8
#: In ems from the top of the line: where the letters have no serifs between the height of an x and the baseline, where
#: a stroke through a name runs, and under the baseline.
STEMS, STRUCK, UNDER = (0.62, 1.0), (0.38, 1.16), (1.17, 1.53)
#: A stroke that can be followed for so many ems is no part of letters; ink is followed from this darkness on.
STROKE, FOLLOWED = 1.3, 0.18
#: A column is white up to this darkness: what is fainter is the ringing of JPEG around letters.
WHITE = 0.12
#: A stroke that goes to and fro is followed where ink is at least this share of its lightest columns.
AS_DARK = 0.5
#: What a crease is darker in a name than outside, besides `along` times; and how dark it may be to leave a gap white.
BETWEEN, CREASED = 0.1, 0.22
#: Dirt that is no longer (mm) closes no gap.
SPECK = 0.85
#: The first and the last letter may stand out of the stroke (ems).
END = 0.3
#: White as wide as this is no gap between letters (ems). What passes a name from above counts so many times.
GAP, PASSES = 0.15, 3.0
#: A crease leans by this at most, and is so wide to each side (mm).
LEAN, HALF_LINE = 0.02, 0.6


@dataclass(frozen=True, slots=True)
class _Names:
    """`dark`: one window a name; `first` and `last`: pixels in which each name begins and ends."""

    dark: Stack
    em: float
    first: int
    last: NDArray[np.int64]

    def rows(self, band: tuple[float, float]) -> slice:
        top, bottom = (round((OVER + ems * self.em) * SCALE) for ems in band)
        return slice(top, bottom)


def names(surface: Surface, limits: SecondThresholds) -> list[SecondNameInk]:
    """All names of the layout, in its order."""
    lines = [row.line for row in surface.layout.rows]
    em = lines[0].h / (ABOVE + BELOW)
    before = NUMBER * em + AROUND
    size = (before + max(line.w for line in lines) + AFTER, lines[0].h + 2 * OVER)
    windows = np.stack(
        [surface.picture(Rect(line.x - before, line.y - OVER, *size), scale=SCALE) for line in lines]
    )
    dark, noise = darkness(windows, surface.black, scale=SCALE, blur=1)
    first = round(before * SCALE)
    found = _Names(dark, em, first, np.array([first + round(line.w * SCALE) for line in lines]))
    least = np.maximum(limits.sigmas * noise, limits.faintest)
    hidden, coming = _without_crease(found, least, limits)
    end = int(found.last.max()) + round(em * SCALE / 2)
    begin = first - round(em * SCALE / 2)
    level = np.maximum(np.maximum(least, WHITE), np.minimum(limits.along * coming, CREASED))
    whites = [_white(found, at, float(level[at])) for at in range(len(lines))]
    bits = _inked(dark[:, :, :end], np.maximum(1.5 * least, FOLLOWED))
    among, under = _ways([bits[:, found.rows(STEMS)], bits[:, found.rows(UNDER)]], begin=begin, steep=1)
    # Letters that nearly touch lead on where a stroke has ended; what closes their gaps is as dark as it was in others.
    dense = np.array([AS_DARK * faintest for _open, _gaps, faintest in whites])
    solid = _inked(dark[:, found.rows(STRUCK), :end], np.maximum(dense, FOLLOWED))
    (across,) = _ways([solid], begin=begin, steep=3)
    words = [row.name.split() for row in surface.layout.rows]
    measured = []
    for at in range(len(lines)):
        open_, gaps, faintest = whites[at]
        measured.append(
            SecondNameInk(
                open=open_,
                gaps=gaps,
                long=float(found.last[at] - first) / (em * SCALE),
                words=len(words[at]),
                faintest=faintest,
                run=float(among[at].max()) / (em * SCALE),
                bare=_bare(found, at, among[at], begin=begin),
                steep=_bare(found, at, across[at], begin=begin),
                under=float(under[at].max()) / (em * SCALE),
                hidden=_is_crease(float(coming[at]), faintest, limits) if gaps == 0 else bool(hidden[at]),
                noise=float(noise[at]),
            )
        )
    return measured


def _is_crease(coming: float, faintest: float, limits: SecondThresholds) -> bool:
    """Whether a line that comes from outside is dark enough for what closes the gaps of a name."""
    return coming > 0 and faintest <= limits.along * coming + BETWEEN


def _inked(dark: Stack, level: Floats) -> Bits:
    return np.asarray(dark > level[:, None, None], dtype=np.uint8)


def _white(found: _Names, at: int, level: float) -> tuple[float, int, float]:
    """Share of white columns in a name, how many of its gaps are as wide as between words, and how dark the ink in its
    lightest columns is."""
    em = round(found.em * SCALE)
    last = int(found.last[at])
    dark = found.dark[at, :, : last + em]
    over = round(OVER * SCALE) - 1
    # A streak or a fold that comes from above the letters and goes on below them closes no gap.
    passing = np.minimum(dark[:over].mean(axis=0), dark[-over:].mean(axis=0))
    passing = cv2.dilate(passing[None], np.ones((1, 3), np.uint8))[0]
    columns = _without_specks(dark[found.rows(STRUCK)], level).max(axis=0) - PASSES * np.maximum(passing, 0)
    end = round(END * em)
    name = columns[found.first + end : last - end]
    white = name < level
    edges = np.flatnonzero(np.diff(np.concatenate([[0], white.astype(np.int8), [0]])))
    gaps = int((edges[1::2] - edges[::2] >= GAP * em).sum())
    return float(white.mean()), gaps, float(np.percentile(name, 10))


def _without_specks(dark: Stack, level: float) -> Stack:
    """Without dirt between two words, which closes no gap; of letters nothing is lost but dots."""
    bits = np.asarray(dark > level, dtype=np.uint8)
    _number, labels, stats, _middles = cv2.connectedComponentsWithStats(bits, connectivity=8)
    sides = stats[:, [cv2.CC_STAT_WIDTH, cv2.CC_STAT_HEIGHT]].max(axis=1)
    return np.where((sides <= SPECK * SCALE)[labels], np.float32(0.0), dark)


def _bare(found: _Names, at: int, way: NDArray[np.int64], *, begin: int) -> float:
    """How much of the name (ems) stands out of a stroke that can be followed: before its begin or behind its end."""
    em = found.em * SCALE
    seen = np.flatnonzero(way >= STROKE * em)
    if len(seen) == 0:
        return float(found.last[at] - found.first) / em
    start, end = begin + int(seen[0]) - STROKE * em, begin + int(seen[-1])
    return max(start - found.first, float(found.last[at]) - end, 0.0) / em


def _ways(ink: list[Bits], *, begin: int, steep: int) -> NDArray[np.int64]:
    """Band by band, name by name and column by column: how long (pixels) one has gone in ink from the left until here, if
    one may go up or down `steep` pixels a column."""
    high = max(one.shape[1] for one in ink)
    bits = np.concatenate([np.pad(one, ((0, 0), (0, high - one.shape[1]), (0, 0))) for one in ink])
    columns = np.ascontiguousarray(bits.transpose(2, 0, 1)).astype(np.uint16)
    kernel = np.ones((1, 2 * steep + 1), np.uint8)
    # Where there is ink, the longest way to one of its neighbours on the left and one pixel more; else nothing.
    for at in range(begin, len(columns)):
        way = cv2.dilate(columns[at - 1], kernel)
        way += 1
        columns[at] *= way
    return columns[begin:].max(axis=2).T.reshape(len(ink), -1, len(columns) - begin).astype(np.int64)


def _without_crease(
    found: _Names, least: Floats, limits: SecondThresholds
) -> tuple[NDArray[np.bool_], Floats]:
    """Whitens a fold across the name: a line that stands left of its number and goes on far right of it. Where one may
    hide a stroke; and how dark the line is that comes from one of these sides at least."""
    dark = found.dark
    half = round(AROUND * SCALE / 2)
    left = _ends(dark[:, :, : 2 * half], half)
    right = _ends(dark[:, :, -2 * half :], half)
    apart = dark.shape[2] - 2 * half
    lean = round(LEAN * apart)
    near = cv2.dilate(right, np.ones((1, 2 * lean + 1), np.uint8))
    through = np.minimum(left, near)
    hidden = np.zeros(len(dark), dtype=np.bool_)
    columns = np.arange(dark.shape[2])
    band = round(HALF_LINE * SCALE)
    for at in np.flatnonzero(through.max(axis=1) > np.maximum(0.6 * least, limits.line)):
        begin = int(through[at].argmax())
        low = max(begin - lean, 0)
        end = low + int(right[at, low : begin + lean + 1].argmax())
        way = np.rint(begin + (columns - half) * ((end - begin) / apart)).astype(int)
        rows = np.clip(way + np.arange(-band, band + 1)[:, None], 0, dark.shape[1] - 1)
        strip = dark[at][rows, columns]
        outside = max(float(left[at, begin]), float(right[at, end]))
        # As dark as a pen's faintest stroke may be one: it stays, and whoever sees it there cannot be certain.
        most = min(limits.thicker * outside + 0.08, limits.pencil)
        dark[at][rows, columns] = np.where(strip > most, strip, 0.0)
        inside = dark[at][rows, columns][:, found.first : int(found.last[at])].max(axis=0)
        hidden[at] = float(np.percentile(inside, 15)) > WHITE
    return hidden, _coming(found, left, right, np.maximum(least, limits.line))


def _coming(found: _Names, left: Stack, right: Stack, least: Floats) -> Floats:
    """How dark the line is that stands on one side of a name at least; creases fade, and may still close its gaps."""
    here = found.rows(STRUCK)
    coming = np.maximum(left[:, here].max(axis=1), right[:, here].max(axis=1)).astype(np.float64)
    return np.where(coming > least, coming, 0.0)


def _ends(strip: Stack, half: int) -> Stack:
    """How dark the darkest way through a strip beside the name is, per row."""
    parts = [
        cv2.dilate(part.mean(axis=2), np.ones((1, 3), np.uint8))
        for part in (strip[:, :, :half], strip[:, :, half:])
    ]
    return np.minimum(*parts)
