"""One page from pixels to marks: find the paper, let both readers look, say what is certain and what is not."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from nhiemky.elections.reading import colour, elsewhere, first, first_names, flatten, likeness, second
from nhiemky.elections.reading.finding import Found, Lost, find, inside
from nhiemky.elections.reading.page import BadPage, Page, Picture
from nhiemky.elections.reading.printed import empty_sheet, lines, print_mask
from nhiemky.elections.reading.surface import Surface, surface
from nhiemky.elections.rules import ink_first, ink_second
from nhiemky.elections.rules.ink import Verdict, together
from nhiemky.elections.rules.layout_file import Layout
from nhiemky.elections.rules.marks import Kind
from nhiemky.elections.rules.scanned import Mark, Reason, RowMarks, SheetReading, Status
from nhiemky.elections.rules.thresholds import USUAL, Thresholds


@dataclass(frozen=True, slots=True)
class PageRead:
    """What came of a page. `code`: what a code on it says; `ink`: its descriptor, to know the sheet again."""

    reading: SheetReading
    code: str = ""
    ink: bytes = b""
    layout: Layout | None = None


@dataclass(frozen=True, slots=True)
class _Looked:
    """Verdicts per position (box or name) of both readers, and the least margin of the first."""

    first: list[Verdict]
    second: list[Verdict]
    margin: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Job:
    """How pages are to be read: as papers of these layouts. `photographs`: of private devices too.

    `previews`: template → a picture of its empty sheet (PNG), where there is one.
    """

    layouts: tuple[Layout, ...]
    photographs: bool
    previews: Mapping[str, bytes] = field(default_factory=dict)
    limits: Thresholds = USUAL


def read(page: Page | BadPage, job: Job, *, source: str) -> PageRead:
    """Read a page as a paper of one of these layouts. Never raises for what is on the page."""
    limits = job.limits
    blank = SheetReading(source=source, page=page.number, status=Status.REJECTED, image_sha256=page.sha256)
    if isinstance(page, BadPage):
        return PageRead(replace(blank, reason=page.reason))
    if page.one_bit:
        return PageRead(replace(blank, reason=Reason.ONE_BIT))
    found = find(page.grey, job.layouts, limits.page)
    if isinstance(found, Lost):
        return PageRead(replace(blank, reason=found.reason), found.code)
    by_camera = page.camera or found.bent > limits.page.bent
    blank = replace(blank, dpi=found.dpi, photograph=by_camera)
    code = found.layout.code_text
    if by_camera and not job.photographs:
        return PageRead(replace(blank, reason=Reason.PHOTOGRAPH), code, b"", found.layout)
    return _read(page, found, blank, job)


def _read(page: Page, found: Found, blank: SheetReading, job: Job) -> PageRead:
    limits = job.limits
    red, pen = _colours(page, found, limits)
    seen, empty = _seen(page, found, pen, job, curled=blank.photograph)
    looked = _look(seen, empty, limits)
    rows = _rows(found, page, looked, red)
    circled = _beside(seen, rows, limits)
    rows = tuple(
        tuple(None if (at, box) in circled else mark for box, mark in enumerate(row))
        for at, row in enumerate(rows)
    )
    written = bool(circled) or _is_name_struck(seen, limits) or _is_written_on(seen, empty, rows, job)
    unsure = any(None in row for row in rows)
    reading = replace(
        blank,
        status=Status.DOUBTFUL if unsure or written else Status.READ,
        reason=Reason.EXTRA_INK if written else None,
        rows=rows,
        seal=red.seal if red else None,
        confidence=0.0 if unsure else round(0.9 + 0.1 * looked.margin, 3),
    )
    return PageRead(reading, found.layout.code_text, likeness.describe(seen, rows, empty=empty), found.layout)


def _seen(
    page: Page, found: Found, pen: Picture, job: Job, *, curled: bool
) -> tuple[Surface, Surface | None]:
    """The page as readers see it, and the empty sheet. A photographed sheet is made flat first."""
    seen = surface(found, page.grey, pen)
    preview = job.previews.get(found.layout.template)
    empty = None if preview is None else empty_sheet(found.layout, preview)
    if not curled or empty is None:
        return seen, empty
    how = flatten.bend(found.layout, seen.whole, empty.whole)
    if how is None:
        return seen, None
    grey = flatten.flat(page.grey, found, how)
    same = pen is page.grey
    level = replace(found, place=flatten.flat_place())
    return surface(level, grey, grey if same else flatten.flat(pen, found, how)), empty


def _colours(page: Page, found: Found, limits: Thresholds) -> tuple[colour.Red | None, Picture]:
    """What is red, and the channel to read marks from: red where red ink lies over a box, else the luminance."""
    small = page.reduced()
    if small is None:
        return None, page.grey
    red = colour.red(found, small, step=page.grey.shape[1] / small.shape[1], limits=limits.seal)
    if not any(red.over):
        return red, page.grey
    whole = page.colour()
    return red, page.grey if whole is None else colour.without_red(whole)


def _look(seen: Surface, empty: Surface | None, limits: Thresholds) -> _Looked:
    if seen.layout.kind is Kind.STRIKE:
        names = first_names.names(seen, limits.names, empty=empty)
        return _Looked(
            [ink_first.of_name(one, limits.names) for one in names],
            [ink_second.of_name(one, limits.second) for one in second.names(seen, limits.second)],
            min(ink_first.name_margin(one, limits.names) for one in names),
        )
    boxes = first.boxes(seen, limits.boxes)
    return _Looked(
        [ink_first.of_box(one, limits.boxes) for one in boxes],
        [ink_second.of_box(one, limits.second) for one in second.boxes(seen, limits.second)],
        min(ink_first.box_margin(one, limits.boxes) for one in boxes),
    )


def _rows(found: Found, page: Page, looked: _Looked, red: colour.Red | None) -> tuple[RowMarks, ...]:
    """Marks per name. What the scanner cut off, or a red pen wrote, is not certain."""
    layout = found.layout
    places = layout.boxes or tuple(row.line for row in layout.rows)
    marks: list[Mark] = []
    for at, place in enumerate(places):
        mark = together(looked.first[at], looked.second[at])
        by_red_pen = red is not None and red.pen[at] and not mark
        marks.append(mark if inside(found, page.grey, place) and not by_red_pen else None)
    step = 1 if layout.kind is Kind.STRIKE else 2
    return tuple(tuple(marks[at : at + step]) for at in range(0, len(marks), step))


def _is_written_on(seen: Surface, empty: Surface | None, rows: tuple[RowMarks, ...], job: Job) -> bool:
    layout, limits = seen.layout, job.limits.elsewhere
    struck = _crossed(rows, layout)
    if empty is None:
        return elsewhere.is_written_on(seen, limits, struck=struck)
    preview = job.previews[layout.template]
    known, words = print_mask(layout, preview), lines(layout, preview)
    return elsewhere.is_written_on(seen, limits, struck=struck, known=known, lines=words)


def _crossed(rows: tuple[RowMarks, ...], layout: Layout) -> tuple[bool, ...]:
    """Per name, whether a stroke through it may run on beside it; a name in doubt is looked at anyway."""
    return tuple(layout.kind is Kind.STRIKE and row[0] is not False for row in rows)


def _is_name_struck(seen: Surface, limits: Thresholds) -> bool:
    """A name crossed out on a paper with boxes: nobody knows what that means, a person looks at the whole paper.

    A fold along a name that is dark enough to be a stroke is taken for one here.
    """
    if seen.layout.kind is Kind.STRIKE:
        return False
    names = [replace(one, folded=0.0) for one in first_names.names(seen, limits.names)]
    return any(ink_first.of_name(one, limits.names) is not Verdict.NOT_MARKED for one in names)


def _beside(seen: Surface, rows: tuple[RowMarks, ...], limits: Thresholds) -> set[tuple[int, int]]:
    """Boxes (row, box) that are circled, or empty with ink next to them."""
    if not seen.layout.boxes:
        return set()
    marked = [mark for row in rows for mark in row]
    return {divmod(at, 2) for at in elsewhere.beside(seen, marked, limits.elsewhere)}
