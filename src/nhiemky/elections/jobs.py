"""What the worker does while nobody waits: reading a scanned bundle, page after page.

Each group of pages is one transaction with everything that follows from it, so that a machine that dies has lost only
pages that are not counted yet. Somebody resumes, and the reading goes on with the first of them.
"""

from __future__ import annotations

import logging
import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

from django.db import transaction
from django_tasks import task

from nhiemky.elections import queries, steps
from nhiemky.elections.events import ScanRead, ScanRefused
from nhiemky.elections.models import Round, Scan, ScannedSheet, SealedFile
from nhiemky.elections.queries import sealed
from nhiemky.elections.queries.reading_program import PageRead, Reader
from nhiemky.elections.rules import scanned, scanning
from nhiemky.elections.rules.inks import Inks, SheetInk
from nhiemky.elections.rules.layout_file import Layout
from nhiemky.elections.rules.marks import Kind
from nhiemky.elections.rules.scanned import Reason, SheetReading, Status
from nhiemky.elections.rules.scanning import Cover
from nhiemky.elections.rules.thresholds import USUAL
from nhiemky.journal.writing import record
from nhiemky.kernel.refusals import Refused

logger = logging.getLogger(__name__)
#: A commit waits for the disk (docs/decisions/0008): so many pages, or so many seconds of reading, share one.
PAGES_TOGETHER, SECONDS_TOGETHER = 8, 0.5


@dataclass(frozen=True, slots=True)
class Lost:
    """A page on which the reading program itself failed."""

    reading: SheetReading
    code: str | None = None
    ink: bytes = b""
    layout: Layout | None = None


@dataclass(slots=True)
class Reading:
    """What a reading keeps in mind. `turn`: which start it is; a later one takes over."""

    scan: Scan
    turn: int
    reader: Reader
    key: bytes
    layouts: tuple[Layout, ...]
    previews: dict[str, bytes]
    kind: Kind
    inks: Inks
    images: set[str]
    files: list[SealedFile] = field(default_factory=list)


@task()
def read_scan(scan: str, turn: int) -> None:
    """Read what is left of a scan. Whoever asks again while this works changes its turn, and we stop."""
    try:
        reading = _begun(scan, turn)
    except Refused as refusal:  # another secret key, or no reader any more: said before a page is read
        _not_begun(scan, turn, problem=refusal.code)
        return
    if reading is None:
        return
    try:
        _read_on(reading)
    except Refused as refusal:  # a sealed file that was touched or lost: people have to scan the bundle again
        _given_up(reading, problem=refusal.code)


def _read_on(reading: Reading) -> None:
    group: list[tuple[SealedFile, int, PageRead]] = []
    since = time.monotonic()
    for one in _pages(reading):
        group.append(one)
        if len(group) >= PAGES_TOGETHER or time.monotonic() - since >= SECONDS_TOGETHER:
            now = time.monotonic()
            if not _kept(reading, group, milliseconds=round((now - since) * 1000)):
                return
            group, since = [], now
    if not group or _kept(reading, group, milliseconds=round((time.monotonic() - since) * 1000)):
        _finish(reading)


def _begun(pk: str, turn: int) -> Reading | None:
    with transaction.atomic(durable=True):
        scan = queries.locked_scan(Scan(pk=pk))
        if not _is_ours(scan, turn) or scan.state != Scan.State.WAITING:
            return None
        ballot, stack = scan.stack.batch.round, scan.stack
        steps.beat(scan, state=Scan.State.READING)
        key = queries.key_of(ballot)
        return Reading(
            scan=scan,
            turn=turn,
            reader=queries.reader(),
            key=key,
            layouts=queries.layouts_of(ballot),
            previews=queries.previews_of(ballot),
            kind=Kind(ballot.kind),
            inks=queries.inks_of(stack, key=key),
            images=queries.images_known(ballot),
            files=list(scan.files.select_related("key")),
        )


def _is_ours(scan: Scan, turn: int) -> bool:
    return scan.turn == turn and scan.stack.batch.round.state == Round.State.COUNTING


def _pages(reading: Reading) -> Iterator[tuple[SealedFile, int, PageRead]]:
    """The pages that are not read yet, each with its file and its number there (from 1)."""
    done = reading.scan.pages_done
    for file in reading.files:
        first, done = min(done, file.pages), max(done - file.pages, 0)
        if first < file.pages:
            yield from _of_file(reading, file, first)


def _of_file(reading: Reading, file: SealedFile, first: int) -> Iterator[tuple[SealedFile, int, PageRead]]:
    content = sealed.opened(file)
    at = first
    while at < file.pages:
        try:
            for page in reading.reader.read_pages(
                content,
                name=file.name,
                first=at,
                layouts=reading.layouts,
                photographs=reading.scan.photographs,
                previews=reading.previews,
            ):
                if at < file.pages:
                    yield file, at + 1, page
                at += 1
        except Exception:
            # A page that breaks the program must not stop the bundle: it is rejected, and a person sees it.
            logger.exception("page %s of a scanned file", at + 1)
        if at < file.pages:  # it failed on this page, or ended before the last one that was counted
            yield (
                file,
                at + 1,
                Lost(SheetReading(source="", page=at + 1, status=Status.REJECTED, reason=Reason.UNREADABLE)),
            )
            at += 1


def _kept(reading: Reading, group: list[tuple[SealedFile, int, PageRead]], *, milliseconds: int) -> bool:
    """Whether to go on."""
    with transaction.atomic(durable=True):
        scan = queries.locked_scan(reading.scan)
        if not _is_ours(scan, reading.turn) or scan.state != Scan.State.READING:
            return False
        if (
            queries.number_of_inks(scan.stack) != reading.inks.number
        ):  # another bundle is read at the same time
            reading.inks = queries.inks_of(scan.stack, key=reading.key)
            reading.images = queries.images_known(scan.stack.batch.round)
        numbers: Counter[str] = Counter(dict.fromkeys((*_STATUSES, "covers"), 0))
        sheets = []
        own = Cover(scan.stack.batch.round_id, scan.stack.batch.number)
        for file, number, page in group:
            cover = scanning.cover_of(page.code)
            if cover not in (None, own):
                return _refused(scan, problem=scanning.OTHER_BUNDLE)
            if cover is not None:
                numbers["covers"] += 1
                continue
            sheet = _sheet(reading, scan, page)
            sheet.file, sheet.page = file, number
            numbers[_counted_as(sheet)] += 1
            sheets.append(sheet)
        steps.keep_pages(scan, sheets, numbers=numbers, milliseconds=milliseconds)
        if scan.stop_asked:
            steps.beat(scan, state=Scan.State.STOPPED)
        return not scan.stop_asked


#: Counters of a scan.
_STATUSES = ("read", "doubtful", "rejected")


def _counted_as(sheet: ScannedSheet) -> str:
    return {"rejected": "rejected", "certain": "read"}.get(sheet.state, "doubtful")


def _sheet(reading: Reading, scan: Scan, page: PageRead) -> ScannedSheet:
    """The page as a row; a picture or an ink that is there already makes it a rejected one."""
    found = page.reading
    ballot = scan.stack.batch.round
    sheet = ScannedSheet(
        scan=scan,
        round=ballot,
        state=str(scanning.standing(found, stamped=ballot.stamped)),
        reason=str(found.reason or ""),
        seal=str(found.seal or ""),
        confidence=found.confidence,
        image_sha256=found.image_sha256,
    )
    if found.status is Status.REJECTED:
        return sheet
    sheet.template = page.layout.template if page.layout else ""
    sheet.marks = scanned.marks_of(found.rows, kind=reading.kind)
    ink = SheetInk(sheet.template, sheet.marks, page.ink)
    if found.image_sha256 in reading.images:
        return _twice(sheet, Reason.DUPLICATE_IMAGE)
    same = USUAL.likeness.least(reading.kind)
    if page.ink and any(
        reading.reader.likeness(page.ink, other.ink) >= same for other in reading.inks.like(ink)
    ):
        return _twice(sheet, Reason.DUPLICATE_SHEET)
    reading.images.add(found.image_sha256)
    if page.ink:
        reading.inks.add(ink)
        sheet.descriptor = sealed.encipher_ink(ink, key=reading.key)
    return sheet


def _twice(sheet: ScannedSheet, reason: Reason) -> ScannedSheet:
    """A paper that was counted already; its marks stay with it only in case people say that it is another one."""
    sheet.state, sheet.reason = ScannedSheet.State.REJECTED, str(reason)
    return sheet


def _given_up(reading: Reading, *, problem: str) -> None:
    with transaction.atomic(durable=True):
        scan = queries.locked_scan(reading.scan)
        if _is_ours(scan, reading.turn) and scan.state == Scan.State.READING:
            _refused(scan, problem=problem)


def _not_begun(pk: str, turn: int, *, problem: str) -> None:
    with transaction.atomic(durable=True):
        scan = queries.locked_scan(Scan(pk=pk))
        if _is_ours(scan, turn) and scan.state == Scan.State.WAITING:
            _refused(scan, problem=problem)


def _refused(scan: Scan, *, problem: str) -> bool:
    steps.refuse_scan(scan, problem=problem)
    _written(
        scan,
        ScanRefused(
            scan.stack.batch.round_id,
            scan.stack.batch.number,
            scan.stack.count.letter,
            scan.called,
            scan.problem,
        ),
    )
    return False


def _finish(reading: Reading) -> None:
    with transaction.atomic(durable=True):
        scan = queries.locked_scan(reading.scan)
        if not _is_ours(scan, reading.turn) or scan.state != Scan.State.READING:
            return
        steps.finish_scan(scan)
        _written(scan, queries.scan_read(scan))


def _written(scan: Scan, event: ScanRead | ScanRefused) -> None:
    """The machine did it: the journal names nobody."""
    election = scan.stack.batch.round.election
    record(None, event, unit=election.unit_id, topic=f"election/{election.pk}")
