"""The second reader of boxes: strokes of a pen where an empty box has none. Written apart from the first, by other measures.

It takes the luminance, finds each frame by the profiles of its edges, judges darkness by the noise of the paper around
this very box, takes away lines that come from outside and go on outside, and measures strokes: length, direction, thickness.
All boxes of a sheet are measured at once, as one stack of windows.
"""

from __future__ import annotations

import cv2
import numpy as np
from numpy.typing import NDArray

from nhiemky.elections.reading.second_paper import Bits, Floats, Stack, darkness
from nhiemky.elections.reading.second_strokes import LINE, QUIET, Plan, direction, kept_ink, strokes
from nhiemky.elections.reading.shapes import FINE
from nhiemky.elections.reading.surface import Surface
from nhiemky.elections.rules.ink_second import SecondBoxInk, SecondThresholds
from nhiemky.elections.rules.sheet import Rect

#: Millimetres around the place of a box that are looked at, by which its frame may stand off, and to where ink outside
#: of it is measured (rules of the table are printed 2.2 mm away).
MARGIN, SEARCH, STRIP = 4.5, 2.0, 1.9
#: What is kept around a box whose frame was found.
AROUND = MARGIN - SEARCH
#: A line that crosses a box may lean by this (tangent of 6°) and is so wide to each side.
LEAN, HALF_LINE = 0.105, 0.55
#: A crease wanders so far from the straight way between its ends, seen over stretches of so many mm.
WANDER, STRETCH = 0.7, 1.25
#: Folds and streaks through one box, each way.
MOST_LINES = 3
#: Of four bands around a box, those left and right begin with this one; ink passes a side that fills this share of its middle.
AT_THE_SIDE, PASSING = 2, 0.6


def boxes(surface: Surface, limits: SecondThresholds) -> list[SecondBoxInk]:
    """All boxes of the layout, in its order."""
    found: dict[int, SecondBoxInk] = {}
    sizes: dict[tuple[float, float], list[int]] = {}
    every = surface.layout.boxes
    for at, box in enumerate(every):
        sizes.setdefault((round(box.w, 1), round(box.h, 1)), []).append(at)
    for places in sizes.values():
        measured = _alike(surface, [every[at] for at in places], limits)
        found.update(zip(places, measured, strict=True))
    return [found[at] for at in range(len(every))]


def _alike(surface: Surface, same: list[Rect], limits: SecondThresholds) -> list[SecondBoxInk]:
    """Boxes of one size."""
    plan = Plan(round(same[0].w * FINE), round(same[0].h * FINE), round(AROUND * FINE))
    windows = np.stack([surface.picture(box, margin=MARGIN) for box in same])
    dark, noise = darkness(windows, surface.black)
    shifts, contrast = _frames(dark, plan)
    astray = np.hypot(*(shifts - np.median(shifts, axis=0)).T) / FINE
    cut = _cut(dark, shifts, plan)
    return _measured(cut, noise, plan, limits, contrast=contrast, astray=astray)


def _frames(dark: Stack, plan: Plan) -> tuple[Floats, Floats]:
    """Where each frame stands off its place (x, y in pixels), and its contrast: pairs of ridges in the profiles."""
    capped = np.clip(dark, 0.0, 0.6)
    edge = round(MARGIN * FINE)
    body = slice(edge + round(FINE), -edge - round(FINE))
    across, first = _pair(capped[:, body, :].mean(axis=1), edge, plan.wide)
    down, second = _pair(capped[:, :, body].mean(axis=2), edge, plan.high)
    return np.stack([across, down], axis=1), np.minimum(first, second)


def _pair(profile: Stack, edge: int, apart: int) -> tuple[Floats, Floats]:
    """The shift at which two ridges stand a box apart. `edge`: where the box begins in the profile."""
    line = round(LINE * FINE)
    sums = np.cumsum(np.pad(profile, ((0, 0), (1, 0))), axis=1)
    # Ridge: the mean over the width of the line, less the mean of what is one line further on both sides.
    inner = (sums[:, line:] - sums[:, :-line]) / line
    gap = line + 1
    ridge = inner[:, gap:-gap] - 0.5 * (inner[:, : -2 * gap] + inner[:, 2 * gap :])
    reach = round(SEARCH * FINE)
    left, right = edge - line - gap, edge + apart - gap
    shifts = np.arange(-reach, reach + 1)
    together = np.minimum(ridge[:, left + shifts], ridge[:, right + shifts]) + 0.5 * (
        ridge[:, left + shifts] + ridge[:, right + shifts]
    )
    best = together.argmax(axis=1)
    rows = np.arange(len(profile))
    return shifts[best].astype(np.float64), together[rows, best].astype(np.float64) / 2


def _cut(dark: Stack, shifts: Floats, plan: Plan) -> Stack:
    """Every window moved so that the inner edge of its frame is where the plan says."""
    start = round(MARGIN * FINE) - plan.around
    high, wide = plan.shape
    return np.stack(
        [
            one[start + int(y) : start + int(y) + high, start + int(x) : start + int(x) + wide]
            for one, (x, y) in zip(dark, shifts, strict=True)
        ]
    )


def _measured(
    cut: Stack, noise: Floats, plan: Plan, limits: SecondThresholds, *, contrast: Floats, astray: Floats
) -> list[SecondBoxInk]:
    least = np.maximum(limits.sigmas * noise, limits.faintest)
    hidden = _without_lines(cut, plan, np.maximum(least * 0.6, limits.line), limits)
    quiet = round(QUIET * FINE)
    inner = cut[:, plan.around + quiet : -plan.around - quiet, plan.around + quiet : -plan.around - quiet]
    ink, kept = kept_ink(inner, least, limits)
    length, darkness_, solid, filled = strokes(inner, kept)
    straight, level, beyond = direction(cut, inner, kept, plan, ink)
    sides, outside = _outside(cut, plan, ink)
    return [
        SecondBoxInk(
            length=float(length[at]),
            darkness=float(darkness_[at]),
            solid=float(solid[at]),
            filled=float(filled[at]),
            straight=float(straight[at]),
            level=float(level[at]),
            beyond=float(beyond[at]),
            hidden=bool(hidden[at]),
            sides=int(sides[at]),
            outside=float(outside[at]),
            frame=float(contrast[at]),
            astray=float(astray[at]),
            noise=float(noise[at]),
        )
        for at in range(len(cut))
    ]


def _without_lines(cut: Stack, plan: Plan, least: Floats, limits: SecondThresholds) -> NDArray[np.bool_]:
    """Whitens folds and streaks: lines that come from outside and go on outside. True where one may hide a stroke."""
    hidden = np.zeros(len(cut), dtype=np.bool_)
    for way in (cut, cut.transpose(0, 2, 1)):
        for _again in range(MOST_LINES):
            hidden |= _without_line(way, plan, least, limits)
    return hidden


def _without_line(cut: Stack, plan: Plan, least: Floats, limits: SecondThresholds) -> NDArray[np.bool_]:
    """One line from above to below in each window."""
    start = plan.around - round(STRIP * FINE)
    half = round((STRIP - LINE - QUIET) * FINE / 2)
    above, below = (
        _strip(cut[:, start : start + 2 * half], half),
        _strip(cut[:, ::-1][:, start : start + 2 * half], half),
    )
    apart = cut.shape[1] - 2 * (start + half)
    lean = round(LEAN * apart)
    most = cv2.dilate(below, np.ones((1, 2 * lean + 1), np.uint8))
    through = np.minimum(above, most)
    hidden = np.zeros(len(cut), dtype=np.bool_)
    paper = _beside_frame(plan, cut.shape)
    band = round(HALF_LINE * FINE)
    rows = np.arange(cut.shape[1])
    quiet = plan.around + round(QUIET * FINE)
    for at in np.flatnonzero(through.max(axis=1) > least):
        top = int(through[at].argmax())
        near = below[at, max(top - lean, 0) : top + lean + 1]
        foot = max(top - lean, 0) + int(near.argmax())
        way = top + (rows - start - half) * ((foot - top) / apart)
        middle = _followed(cut[at] * paper, way)
        columns = np.clip(middle[:, None] + np.arange(-band, band + 1), 0, cut.shape[2] - 1)
        strip = cut[at][rows[:, None], columns]
        outside = max(float(above[at, top]), float(near.max()))
        within = (columns >= quiet) & (columns < cut.shape[2] - quiet)
        inside = np.where(within, strip, 0.0)[quiet:-quiet].max(axis=1)
        hidden[at] |= float(np.median(inside)) > limits.thicker * outside + 0.1
        cut[at][rows[:, None], columns] = np.where(strip > limits.thicker * outside + 0.05, strip, 0.0)
    return hidden


def _beside_frame(plan: Plan, shape: tuple[int, ...]) -> Bits:
    """1 on paper, 0 on the printed frame, which is darker than any crease and would lead astray who follows one."""
    paper = np.ones(shape[1:], np.uint8)
    out, into = plan.around - round((LINE + QUIET) * FINE), plan.around + round(QUIET * FINE)
    paper[out : shape[1] - out, out : shape[2] - out] = 0
    paper[into : shape[1] - into, into : shape[2] - into] = 1
    return paper


def _followed(window: Stack, way: Floats) -> NDArray[np.int64]:
    """Where the crease really runs, row by row: the darkest place near the straight way, in stretches."""
    reach = round(WANDER * FINE)
    rows = np.arange(len(way))
    columns = np.clip(
        np.rint(way).astype(int)[:, None] + np.arange(-reach, reach + 1), 0, window.shape[1] - 1
    )
    near = window[rows[:, None], columns]
    step = round(STRETCH * FINE)
    whole = len(way) // step * step
    parts = near[:whole].reshape(-1, step, 2 * reach + 1).mean(axis=1)
    soft = cv2.blur(parts, (3, 1))
    seen = soft.max(axis=1) > 0
    off = np.interp(
        rows, (np.arange(len(parts)) + 0.5) * step, np.where(seen, soft.argmax(axis=1) - reach, 0)
    )
    return np.asarray(np.rint(way + off), dtype=np.int64)


def _strip(strip: Stack, half: int) -> Stack:
    """How dark the darkest way through a strip outside the box is, per column: both halves of it, shifted by a pixel at most."""
    parts = [
        cv2.dilate(part.mean(axis=1), np.ones((1, 3), np.uint8))
        for part in (strip[:, :half], strip[:, half:])
    ]
    return np.minimum(*parts)


def _outside(cut: Stack, plan: Plan, level: Floats) -> tuple[NDArray[np.int64], Floats]:
    """On how many sides of the box ink stands at their middle, and how much ink (mm²) is around it."""
    clear = round((LINE + QUIET) * FINE)
    start, end = plan.around - round(STRIP * FINE), plan.around - clear
    third_x = slice(plan.around + plan.wide // 4, plan.around + plan.wide - plan.wide // 4)
    third_y = slice(plan.around + plan.high // 4, plan.around + plan.high - plan.high // 4)
    bits = cut > level[:, None, None]
    whole = slice(start, -start if start else None)
    bands = (
        (bits[:, start:end, third_x], bits[:, start:end, whole]),
        (bits[:, -end:-start, third_x], bits[:, -end:-start, whole]),
        (bits[:, third_y, start:end], bits[:, plan.around : -plan.around, start:end]),
        (bits[:, third_y, -end:-start], bits[:, plan.around : -plan.around, -end:-start]),
    )
    # A circle passes the whole middle of a side; the arm of a cross that sticks out passes it at one place.
    covered = [
        middle.any(axis=1 if at < AT_THE_SIDE else 2).mean(axis=1) for at, (middle, _all) in enumerate(bands)
    ]
    sides = (np.stack(covered) > PASSING).sum(axis=0)
    area = sum(all_of_it.sum(axis=(1, 2)) for _middle, all_of_it in bands)
    return sides, np.asarray(area, dtype=np.float64) / (FINE * FINE)
