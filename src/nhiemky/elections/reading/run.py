"""Many pages one after the other: what rooms and commands ask of the reader.

A damaged page or file is a rejected page and stops nothing. Of two pages that show the same sheet the later is rejected.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from multiprocessing import get_context
from pathlib import Path
from types import MappingProxyType
from typing import Any

import cv2
import numpy as np

from nhiemky.elections.reading import likeness as inks
from nhiemky.elections.reading import pictures, reader
from nhiemky.elections.reading.finding import Lost, find, rectified
from nhiemky.elections.reading.page import DAMAGED, BadPage, Page, Picture, Source, Unreadable
from nhiemky.elections.reading.reader import Job, PageRead
from nhiemky.elections.rules.layout_file import Layout
from nhiemky.elections.rules.marks import Kind
from nhiemky.elections.rules.scanned import Reason, SheetReading, Status
from nhiemky.elections.rules.sheet import Rect
from nhiemky.elections.rules.thresholds import USUAL, Thresholds
from nhiemky.files.rules.malformed import Malformed

#: Pages that one process reads before it asks for more; fewer pages than two such pieces are read in this process.
PIECE = 12
NOTHING: Mapping[str, bytes] = MappingProxyType({})
#: Longer side (pixels) of a page that is shown although no paper was found on it.
SHOWN = 1400
#: Of the pictures that people look at: large ones as they are, those beside words so small that a page loads in 150 kB.
#: As WebP a row is half of what it is as JPEG (2.5 kB for 5), and a paper may be asked about row by row.
QUALITY, SMALL_QUALITY, THUMB_QUALITY, SMALL = 85, 55, 35, 6.0


@dataclass(frozen=True, slots=True)
class _Piece:
    path: Path
    name: str
    first: int
    last: int
    job: Job


def pages_in(content: Source, *, name: str) -> int:
    """How many pages a file has. Malformed: password, damaged, no-picture, no-pages, too-large, with its name as path."""
    try:
        return pictures.count(content)
    except Unreadable as error:
        raise Malformed(error.code, path=name) from None


def read_pages(
    content: Source,
    *,
    name: str,
    first: int,
    layouts: Sequence[Layout],
    photographs: bool,
    previews: Mapping[str, bytes] = NOTHING,
) -> Iterator[PageRead]:
    """The pages of a file from `first` (from 0) on. What cannot be opened is one rejected page."""
    job = Job(layouts=tuple(layouts), photographs=photographs, previews=previews)
    return _pages(content, name=name, job=job, first=first)


def _pages(content: Source, *, name: str, job: Job, first: int) -> Iterator[PageRead]:
    try:
        for page in pictures.pages(content, first=first):
            yield _page(page, name=name, job=job)
    except (Unreadable, *DAMAGED):
        yield _unreadable(name, page=first + 1)


def _page(page: Page | BadPage, *, name: str, job: Job) -> PageRead:
    """A page on which the reader fails is rejected; those behind it are read all the same."""
    try:
        return reader.read(page, job, source=name)
    except DAMAGED:
        return _unreadable(name, page=page.number, sha256=page.sha256)


def _unreadable(name: str, *, page: int, sha256: str = "") -> PageRead:
    rejected = SheetReading(
        source=name, page=page, status=Status.REJECTED, reason=Reason.UNREADABLE, image_sha256=sha256
    )
    return PageRead(rejected)


def read_files(files: Iterable[tuple[Path, str]], *, job: Job, processes: int = 1) -> Iterator[PageRead]:
    """The pages of all files (path, name), in order, each sheet once; with several processes many pages at once."""
    yield from once(_read(list(files), job, processes), limits=job.limits)


def _read(files: Sequence[tuple[Path, str]], job: Job, processes: int) -> Iterator[PageRead]:
    pieces = [piece for path, name in files for piece in _pieces(path, name, job)]
    if processes < 2 or sum(piece.last - piece.first for piece in pieces) < 2 * PIECE:
        for piece in pieces:
            yield from _read_piece(piece)
        return
    with get_context("spawn").Pool(processes, initializer=_alone) as pool:
        for found in pool.imap(_read_piece, pieces):
            yield from found


def _alone() -> None:
    """A process of several leaves the other cores to the others."""
    cv2.setNumThreads(1)


def _pieces(path: Path, name: str, job: Job) -> Iterator[_Piece]:
    try:
        number = pictures.count(path)
    except (Unreadable, OSError):
        number = 1
    for first in range(0, number, PIECE):
        yield _Piece(path, name, first, min(first + PIECE, number), job)


def _read_piece(piece: _Piece) -> list[PageRead]:
    found = _pages(piece.path, name=piece.name, job=piece.job, first=piece.first)
    return [page for _at, page in zip(range(piece.first, piece.last), found, strict=False)]


def once(found: Iterable[PageRead], *, limits: Thresholds = USUAL) -> Iterator[PageRead]:
    """Of equal pictures, and of pictures of the same sheet, the later is rejected."""
    images: set[str] = set()
    sheets: dict[str, inks.Seen] = {}
    for page in found:
        reading = page.reading
        if reading.image_sha256 and reading.image_sha256 in images:
            yield rejected(page, Reason.DUPLICATE_IMAGE)
            continue
        images.add(reading.image_sha256)
        if page.code not in sheets:
            kind = Kind.COLUMNS if page.layout is None else page.layout.kind
            sheets[page.code] = inks.Seen(limits.likeness, kind)
        again = sheets[page.code].again(page.ink)
        yield rejected(page, Reason.DUPLICATE_SHEET) if again else page


def rejected(page: PageRead, reason: Reason) -> PageRead:
    """The page without marks."""
    return replace(
        page,
        reading=replace(
            page.reading, status=Status.REJECTED, reason=reason, rows=(), confidence=0.0, seal=None
        ),
        ink=b"",
    )


def picture(
    content: Source, *, name: str, page: int, layout: Layout, window: Rect | None, scale: float
) -> bytes:
    """A page (from 1) as a WebP for people: upright, the whole sheet or a window of it, `scale` pixels a millimetre.

    Where no paper is found the page is shown as it was scanned. Malformed: a page that cannot be opened.
    """
    try:
        found = next(pictures.pages(content, first=page - 1), None)
    except Unreadable as error:
        raise Malformed(error.code, path=name) from None
    if found is None or isinstance(found, BadPage):
        raise Malformed("damaged", path=name)
    # A dozen whole sheets stand on one page of a bundle, to be told apart; what is judged is a row, or opened large.
    whole = THUMB_QUALITY if scale <= SMALL else QUALITY
    quality = whole if window is None else SMALL_QUALITY
    return _packed(_shown(found, [layout], window, scale), quality=quality)


def likeness(one: bytes, other: bytes) -> float:
    """How much the ink of two sheets agrees, 0–1: by `PageRead.ink`."""
    few = min(one[:1] + b"\xff", other[:1] + b"\xff")[0] < USUAL.likeness.marks
    return 0.0 if few else inks.likeness(one, other)


def _shown(page: Page, layouts: Sequence[Layout], window: Rect | None, scale: float) -> Picture:
    whole = page.colour()
    image = page.grey if whole is None else whole
    place = find(page.grey, layouts, USUAL.page)
    if isinstance(place, Lost):
        longest = min(SHOWN, max(max(one.width, one.height) for one in layouts) * scale)
        step = max(1.0, max(image.shape[:2]) / longest)
        return cv2.resize(image, None, fx=1 / step, fy=1 / step, interpolation=cv2.INTER_AREA)
    rect = window or Rect(0.0, 0.0, place.layout.width, place.layout.height)
    size = (round(rect.w * scale), round(rect.h * scale))
    return rectified(image, place.place, x=rect.x, y=rect.y, size=size, scale=scale)


def _packed(image: Picture, *, quality: int) -> bytes:
    ready: Any = image if image.ndim == 2 else cv2.cvtColor(image, cv2.COLOR_RGB2BGR)
    done, data = cv2.imencode(".webp", ready, [cv2.IMWRITE_WEBP_QUALITY, quality])
    if not done:
        raise ValueError("a picture that cannot be packed")
    return np.asarray(data).tobytes()
