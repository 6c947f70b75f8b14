"""The paper on a page: found by its corner marks, known by its code. Nothing is read before both are certain.

Every serious failure of optical readers is a paper that was found in the wrong place without anybody noticing. So the
marks say which corner they are, three of four have to agree, and a page that does not fit its layout is refused.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from itertools import islice, product
from typing import Any, TypeAlias

import cv2
import numpy as np
import zxingcpp
from numpy.typing import NDArray

from nhiemky.elections.reading.page import Picture
from nhiemky.elections.rules.layout_file import Layout
from nhiemky.elections.rules.scanned import Reason
from nhiemky.elections.rules.sheet import CODE, Rect
from nhiemky.elections.rules.thresholds import PageThresholds

Points: TypeAlias = NDArray[np.float64]
Matrix: TypeAlias = NDArray[np.float64]
#: Number of a corner mark → every place where it was seen, its four corners clockwise.
Corners: TypeAlias = dict[int, list[Points]]

MARKS = 4
#: Marks that were seen twice are tried in so many ways at most; two sheets lie further apart (mm) than two views of one.
MOST_CHOICES, APART = 16, 4.0
#: Corner marks are searched on a picture of at most this many pixels along its longer side (A4 at 75 to 150 dpi), first
#: in windows of these shares of its width and height at the corners.
SEARCHED = 1800
NEAR = (0.34, 0.26)
#: The code is rectified at this many pixels a millimetre, with this much white around it (mm).
CODE_SCALE, CODE_QUIET = 8.0, 3.5
MM_PER_INCH = 25.4
#: Up to this residue (mm) a page is flat: marks are then fitted without perspective, which a lost mark would bend.
FLAT = 0.15


@dataclass(frozen=True, slots=True)
class Found:
    """`place` takes millimetres of the layout to pixels of the page; `error` in mm, about it.

    `bent`: the error that is left (mm) where the sheet is taken to lie flat: a camera leaves more than a scanner.
    """

    layout: Layout
    place: Matrix
    error: float
    marks: int
    bent: float

    @property
    def scale(self) -> float:
        """Pixels per millimetre in the middle of the sheet."""
        middle = np.array([[self.layout.width / 2, self.layout.height / 2]])
        around = np.concatenate([middle, middle + [[10.0, 0.0]], middle + [[0.0, 10.0]]])
        at = moved(around, self.place)
        return float((np.linalg.norm(at[1] - at[0]) + np.linalg.norm(at[2] - at[0])) / 20.0)

    @property
    def dpi(self) -> int:
        return round(self.scale * MM_PER_INCH)


@dataclass(frozen=True, slots=True)
class Lost:
    """Why no paper of ours is on the page. `code`: what a code on it says."""

    reason: Reason
    code: str = ""


def find(grey: Picture, layouts: Sequence[Layout], limits: PageThresholds) -> Found | Lost:
    """The paper of one of these layouts on the page, or why there is none.

    A sheet whose code is gone is none of ours: papers of another date differ by a few letters only. People may keep it.
    """
    corners = _corners(grey)
    if len(corners) < MARKS - 1:
        return _without_marks(grey, corners, layouts, limits)
    fits = [fit for layout in layouts for fit in _fits(layout, corners, limits)]
    if not fits or _two_sheets(fits):
        code = anywhere(grey)
        return Lost(_other(code, layouts), code)
    fits.sort(key=lambda fit: (-fit.marks, fit.error))
    code = _code(grey, fits[0])
    ours = next((fit for fit in fits if fit.layout.code_text == code), None)
    if ours is None:
        return Lost(_other(code, layouts), code)
    if ours.dpi < limits.least_dpi:
        return Lost(Reason.TOO_COARSE, code)
    return ours


def _fits(layout: Layout, corners: Corners, limits: PageThresholds) -> list[Found]:
    """Where the sheet may lie. A mark that was seen twice (a shadow of it, a second sheet) is tried in both places."""
    numbers = sorted(corners)
    choices = islice(product(*(corners[number] for number in numbers)), MOST_CHOICES)
    found = [_fit(layout, dict(zip(numbers, choice, strict=True))) for choice in choices]
    return [fit for fit in found if fit is not None and fit.error <= limits.most_error]


def _two_sheets(fits: Sequence[Found]) -> bool:
    """Whether sheets of one template lie in two places of the page: then nobody knows which one counts."""
    middles = [
        moved(np.array([[fit.layout.width / 2, fit.layout.height / 2]]), fit.place)[0] / fit.scale
        for fit in fits
        if fit.layout is fits[0].layout and fit.marks == MARKS
    ]
    return any(float(np.linalg.norm(middle - middles[0])) > APART for middle in middles)


def _other(code: str, layouts: Sequence[Layout]) -> Reason:
    """A code that says another template is another paper; none at all says nothing."""
    foreign = code and code not in {layout.code_text for layout in layouts}
    return Reason.OTHER_TEMPLATE if foreign else Reason.NO_TEMPLATE


def moved(points: Points, matrix: Matrix) -> Points:
    """Points (n, 2) under a homography."""
    ones = np.concatenate([points, np.ones((len(points), 1))], axis=1) @ matrix.T
    return np.asarray(ones[:, :2] / ones[:, 2:])


@cache
def _detector(near: bool) -> Any:  # noqa: FBT001 - key of the cache
    """Of a window at a corner (`near`), whose longer side is a third of the page's, or of a whole page."""
    parameters = cv2.aruco.DetectorParameters()
    parameters.cornerRefinementMethod = cv2.aruco.CORNER_REFINE_SUBPIX
    parameters.cornerRefinementWinSize = 3
    parameters.minMarkerPerimeterRate = 0.15 if near else 0.045
    return cv2.aruco.ArucoDetector(cv2.aruco.getPredefinedDictionary(cv2.aruco.DICT_4X4_50), parameters)


def _corners(grey: Picture) -> Corners:
    """Number of a mark → where it is seen: its four corners in pixels, clockwise."""
    small, step = grey, 1
    while max(small.shape) > SEARCHED:
        small, step = halved(small), 2 * step
    found = _detected(small, [(x, y) for y in (0.0, 1.0) for x in (0.0, 1.0)])
    if len(found) < MARKS or any(len(seen) > 1 for seen in found.values()):
        found = _detected(small, [])
    if step > 1 and len(found) < MARKS:
        small, step = (halved(grey), 2) if step > 2 else (grey, 1)
        found = _detected(small, [])
    # The middle of pixel p of the smaller picture is (p + ½)·step − ½ of the page.
    return {number: [(quad + 0.5) * step - 0.5 for quad in seen] for number, seen in found.items()}


def _detected(small: Picture, places: Sequence[tuple[float, float]]) -> Corners:
    """Marks on a picture: near its corners (which takes a quarter of the time), or anywhere."""
    high, wide = small.shape
    size = (round(high * NEAR[1]), round(wide * NEAR[0])) if places else (high, wide)
    found: Corners = {}
    for across, down in places or [(0.0, 0.0)]:
        left, top = round(across * (wide - size[1])), round(down * (high - size[0]))
        window = np.ascontiguousarray(small[top : top + size[0], left : left + size[1]])
        quads, numbers, _rejected = _detector(bool(places)).detectMarkers(window)
        for quad, number in zip(quads, [] if numbers is None else numbers.ravel(), strict=True):
            if number < MARKS:
                found.setdefault(int(number), []).append(quad.reshape(4, 2).astype(np.float64) + [left, top])
    return found


def halved(picture: Picture) -> Picture:
    """Every two by two pixels become one; cut to even sides first, which is fifteen times quicker."""
    high, wide = picture.shape[0] // 2 * 2, picture.shape[1] // 2 * 2
    return cv2.resize(picture[:high, :wide], (wide // 2, high // 2), interpolation=cv2.INTER_AREA)


def _fit(layout: Layout, corners: dict[int, Points]) -> Found | None:
    """Where the sheet lies, if the marks lie as in this layout. A sheet seen in a mirror is none."""
    numbers = sorted(corners)
    ours = np.concatenate([_square(layout, number) for number in numbers])
    theirs = np.concatenate([corners[number] for number in numbers])
    flat = _flat(ours, theirs)
    bent, _mask = cv2.findHomography(ours, theirs, 0)
    if bent is None or min(np.linalg.det(flat[:2, :2]), np.linalg.det(bent[:2, :2])) <= 0:
        return None
    off = _error(flat, ours, theirs)
    place = flat if len(numbers) < MARKS and off <= FLAT else bent
    return Found(layout, place, _error(place, ours, theirs), len(numbers), off)


def _flat(ours: Points, theirs: Points) -> Matrix:
    """The best fit without perspective: least squares of six unknowns."""
    known = np.concatenate([ours, np.ones((len(ours), 1))], axis=1)
    solved, _rest, _rank, _values = np.linalg.lstsq(known, theirs, rcond=None)
    return np.vstack([solved.T, [0.0, 0.0, 1.0]])


def _error(place: Matrix, ours: Points, theirs: Points) -> float:
    around = moved(theirs, np.asarray(np.linalg.inv(place), np.float64)) - ours
    return float(np.sqrt((around**2).sum(axis=1).mean()))


def _square(layout: Layout, number: int) -> Points:
    mark = layout.fiducials[number]
    x, y, size = mark.x, mark.y, mark.size
    return np.array([[x, y], [x + size, y], [x + size, y + size], [x, y + size]])


def _code(grey: Picture, found: Found) -> str:
    """The code, read where it has to be; else anywhere on the page."""
    code = found.layout.code
    side = round((code.size + 2 * CODE_QUIET) * CODE_SCALE)
    window = rectified(
        grey, found.place, x=code.x - CODE_QUIET, y=code.y - CODE_QUIET, size=(side, side), scale=CODE_SCALE
    )
    return _read(window) or anywhere(grey)


def rectified(
    grey: Picture, place: Matrix, *, x: float, y: float, size: tuple[int, int], scale: float
) -> Picture:
    """A window of the sheet, upright: `x`, `y` its corner in mm, `size` (width, height) in pixels, `scale` in pixels per mm."""
    # The middle of pixel u of the window is x + (u + ½)/scale on the sheet; `place` gives middles of pixels already.
    window = np.array([[1 / scale, 0.0, x + 0.5 / scale], [0.0, 1 / scale, y + 0.5 / scale], [0.0, 0.0, 1.0]])
    return cv2.warpPerspective(
        grey,
        place @ window,
        size,
        flags=cv2.INTER_LINEAR | cv2.WARP_INVERSE_MAP,
        borderMode=cv2.BORDER_CONSTANT,
        borderValue=(255, 255, 255),
    )


def _read(picture: Picture) -> str:
    found = zxingcpp.read_barcodes(np.ascontiguousarray(picture), formats=zxingcpp.BarcodeFormat.QRCode)
    return next((one.text for one in found if one.text), "")


def anywhere(grey: Picture) -> str:
    """What a code anywhere on the page says; one of ours first."""
    found = zxingcpp.read_barcodes(np.ascontiguousarray(grey), formats=zxingcpp.BarcodeFormat.QRCode)
    texts = [one.text for one in found if one.text]
    return next((text for text in texts if text.startswith(CODE)), texts[0] if texts else "")


def inside(found: Found, grey: Picture, rect: Rect) -> bool:
    """Whether a place of the sheet is on the page at all: a scanner may have cut it off."""
    corners = np.array(
        [
            [rect.x, rect.y],
            [rect.x + rect.w, rect.y],
            [rect.x, rect.y + rect.h],
            [rect.x + rect.w, rect.y + rect.h],
        ]
    )
    at = moved(corners, found.place)
    high, wide = grey.shape
    return bool(((at >= 0) & (at <= [wide - 1, high - 1])).all())


def _without_marks(
    grey: Picture, corners: Corners, layouts: Sequence[Layout], limits: PageThresholds
) -> Lost:
    """Blank, too coarse to tell, another paper, or nothing that we know."""
    if not corners and is_blank(grey, limits):
        return Lost(Reason.BLANK_PAGE)
    code = anywhere(grey)
    if _is_tiny(grey, layouts, limits):
        return Lost(Reason.TOO_COARSE, code)
    return Lost(_other(code, layouts), code)


def _is_tiny(grey: Picture, layouts: Sequence[Layout], limits: PageThresholds) -> bool:
    """Even if the sheet filled the page, it would be under the resolution that is asked for."""
    least = min(layout.width for layout in layouts) / MM_PER_INCH * limits.least_dpi
    return min(grey.shape) < 0.97 * least


def is_blank(grey: Picture, limits: PageThresholds) -> bool:
    """Nothing printed: next to no pixel is much darker than the paper around it."""
    step = max(1, max(grey.shape) // 600)
    small = cv2.resize(grey, None, fx=1 / step, fy=1 / step, interpolation=cv2.INTER_AREA)
    small = small[8:-8, 8:-8] if min(small.shape) > 64 else small
    paper = cv2.medianBlur(cv2.dilate(small, np.ones((9, 9), np.uint8)), 9)
    darker = (paper.astype(np.int16) - small) > 0.3 * np.maximum(paper, 1)
    return float(darker.mean()) < limits.most_blank
