"""What the verbs and the job of reading need to know about scans; what pages show stands in `scan_desk`."""

from __future__ import annotations

import json
from collections.abc import Collection
from dataclasses import dataclass
from itertools import chain
from uuid import UUID

from django.db.models import QuerySet
from django.utils import timezone

from nhiemky.elections.models import Decision, Election, Round, Scan, ScannedSheet, SealedFile, Stack
from nhiemky.elections.papers import ballot_sheet
from nhiemky.elections.queries import sealed
from nhiemky.elections.queries.counting import ballot_of, count_of, pile_of
from nhiemky.elections.queries.reading_program import reader
from nhiemky.elections.queries.records import paper_record
from nhiemky.elections.rules import comparing, layout_file, marks, scanning
from nhiemky.elections.rules.comparing import Counted
from nhiemky.elections.rules.inks import Inks
from nhiemky.elections.rules.layout_file import Layout
from nhiemky.elections.rules.scanned import SheetReading
from nhiemky.elections.rules.sheet import Format
from nhiemky.kernel.refusals import Refused


def layouts_of(ballot: Round) -> tuple[Layout, ...]:
    """Everything that was printed for a ballot; where nothing was printed here, all that could have been."""
    stored = ballot.templates.values_list("layout", flat=True)
    found = tuple(layout_file.layout(json.dumps(one)) for one in stored)
    return found or _rebuilt(ballot)


def format_printed(ballot: Round) -> Format:
    """The size of the papers that were printed here; A4 where there are none, as offices have it."""
    found = ballot.templates.order_by("-pk").values_list("paper", flat=True).first()
    return Format(found) if found else Format.A4


def previews_of(ballot: Round) -> dict[str, bytes]:
    """Pictures of the empty sheets that were printed here."""
    return {code: bytes(preview) for code, preview in ballot.templates.values_list("code", "preview")}


def _rebuilt(ballot: Round) -> tuple[Layout, ...]:
    record = paper_record(ballot.election)
    line = next(one for one in record.rounds if one.id == ballot.pk)
    found = []
    for paper in Format:
        for large in (False, True):
            content = ballot_sheet.of_round(record, line, paper=paper, large=large)
            try:
                found.append(ballot_sheet.layout(ballot_sheet.laid_out(content)))
            except Refused:  # it does not fit on this paper: then nobody has printed it
                continue
    return tuple(found)


def photographs_allowed(election: Election) -> bool:
    """Pictures of private devices are read by a recorded decision only."""
    return election.decisions.filter(kind=Decision.Kind.PHOTOGRAPHS).exists()


def live_scan(stack: Stack) -> Scan | None:
    """The scan of a bundle that counts, locked; those before it were replaced."""
    scans = Scan.objects.select_for_update(of=("self",)).filter(stack=stack)
    return scans.exclude(state=Scan.State.REPLACED).first()


def own_scan(stack: Stack) -> Scan:
    """The same. Refused: `scan-not-read` where the bundle was not scanned."""
    found = live_scan(stack)
    if found is None:
        raise Refused("scan-not-read")
    return found


def locked_scan(scan: Scan) -> Scan:
    """A scan as the database has it now, locked after its ballot; ballot, bundle and count hang on it."""
    found = Scan.objects.select_related("stack__count", "stack__batch").get(pk=scan.pk)
    ballot = Round.objects.select_for_update(of=("self",)).select_related("election").get(
        pk=found.stack.batch.round_id
    )  # fmt: skip
    fresh = Scan.objects.select_for_update(of=("self",)).select_related("stack__count", "stack__batch")
    found = fresh.get(pk=scan.pk)
    found.stack.batch.round = ballot
    return found


def locked_sheet(sheet: ScannedSheet) -> ScannedSheet:
    """A sheet as the database has it now, locked after its ballot: whoever cancels that or scans the bundle again would
    else remove the sheet while somebody writes down what is on it.

    Refused: `sheet-is-gone` when its bundle agreed or was scanned again meanwhile.
    """
    Round.objects.select_for_update(of=("self",)).get(pk=sheet.round_id)
    found = ScannedSheet.objects.select_for_update(of=("self",)).filter(pk=sheet.pk).first()
    if found is None:
        raise Refused("sheet-is-gone")
    found.scan = Scan.objects.select_related("stack__count", "stack__batch").get(pk=found.scan_id)
    found.round = Round.objects.select_related("election__unit").get(pk=found.round_id)
    return found


def is_alive(scan: Scan) -> bool:
    """Whether a reading says something, or waits behind one that does."""
    return scanning.is_alive(scan.beat_at, now=timezone.now()) or bool(ahead_of(scan))


def ahead_of(scan: Scan) -> list[Scan]:
    """What is read before a scan that waits for its turn: one after the other, whatever ballot they are of. Empty where
    nothing is being read: then nobody works on the queue."""
    if scan.state != Scan.State.WAITING or scan.beat_at is None:
        return []
    others = Scan.objects.exclude(pk=scan.pk).select_related("stack__count", "stack__batch")
    now = timezone.now()
    reading = [
        one for one in others.filter(state=Scan.State.READING) if scanning.is_alive(one.beat_at, now=now)
    ]
    if not reading:
        return []
    waiting = others.filter(state=Scan.State.WAITING, beat_at__lt=scan.beat_at).order_by("beat_at")
    return [*reading, *waiting]


def files_known(ballot: Round, *, but: Stack) -> frozenset[str]:
    """Hashes of the files that count in the other bundles and in the other count."""
    files = SealedFile.objects.filter(scan__stack__count__round=ballot).exclude(scan__stack=but)
    live = files.exclude(scan__state__in=(Scan.State.REPLACED, Scan.State.REFUSED))
    return frozenset(live.values_list("sha256", flat=True))


def images_known(ballot: Round) -> set[str]:
    """Hashes of the pages of a ballot that count: each picture once, also after its sheet is gone."""
    sheets = ballot.scanned_sheets.exclude(state=ScannedSheet.State.REJECTED)
    found = set(sheets.values_list("image_sha256", flat=True))
    read = Scan.objects.filter(stack__count__round=ballot, state=Scan.State.READ)
    for images in read.values_list("images", flat=True):
        found.update(images)
    return found - {""}


def picture_counts_already(sheet: ScannedSheet) -> bool:
    """Whether the very picture of a rejected page is a paper elsewhere in the ballot, also of a bundle that has agreed."""
    others = ScannedSheet.objects.filter(round=sheet.round_id, image_sha256=sheet.image_sha256)
    if not sheet.image_sha256:
        return False
    if others.exclude(pk=sheet.pk).exclude(state=ScannedSheet.State.REJECTED).exists():
        return True
    scans = Scan.objects.filter(stack__count__round=sheet.round_id, state=Scan.State.READ)
    found = scans.exclude(pk=sheet.scan_id).values_list("images", flat=True)
    return any(sheet.image_sha256 in images for images in found)


def inks_of(stack: Stack, *, key: bytes) -> Inks:
    """The ink of all sheets of a count up to now, also of bundles that agreed."""
    found = Inks()
    kept = (
        _with_ink(stack).values_list("descriptor", flat=True),
        stack.count.ink_maps.values_list("data", flat=True),
    )
    for data in chain(*kept):
        found.add(sealed.decipher_ink(bytes(data), key=key))
    return found


def number_of_inks(stack: Stack) -> int:
    """How many there are: who keeps them in mind asks whether others have come."""
    return _with_ink(stack).count() + stack.count.ink_maps.count()


def _with_ink(stack: Stack) -> QuerySet[ScannedSheet]:
    sheets = ScannedSheet.objects.filter(scan__stack__count=stack.count_id).exclude(descriptor=b"")
    return sheets.exclude(state=ScannedSheet.State.REJECTED)


def scanned_marks(scan: Scan) -> list[str]:
    """The papers of a whole bundle, sorted: the order of the pile is nowhere."""
    sheets = scan.sheets.filter(state__in=scanning.ACCEPTED).values_list("marks", "outcome")
    return sorted(outcome or marks for marks, outcome in sheets)


def counted(stack: Stack) -> Counted:
    """What a count that has ended a bundle says of it."""
    way = stack.count.way
    if way == comparing.TOTALS:
        return Counted(way, stack.totals)
    pile = pile_of(stack)
    facts = ballot_of(stack.batch.round)
    return Counted(way, comparing.sums(count_of(facts, [line for line in pile.lines if line])), pile)


def compared(stack: Stack, other: Stack | None) -> tuple[int, ...] | None:
    """Places to count again; () where both agree; None while the other count has not ended this bundle."""
    if other is None or other.state != Stack.State.CLOSED:
        return None
    other.batch = stack.batch
    return comparing.again(counted(stack), counted(other), size=stack.batch.size)


@dataclass(frozen=True, slots=True)
class ReadBundle:
    """A bundle as it is read: empty state where it was not scanned. `grey`: stamped papers without colour."""

    state: str
    standings: tuple[str, ...]
    aside: int
    marks: tuple[str, ...]
    grey: int = 0
    without_seal: int | None = None

    @property
    def not_issued(self) -> int:
        """Papers that people took for none of the board's."""
        return sum(marks.NOT_ISSUED in marks.decode(one).flags for one in self.marks)


def read_bundle(stack: Stack) -> ReadBundle:
    scan = live_scan(stack)
    if scan is None:
        return ReadBundle("", (), 0, ())
    sheets = list(scan.sheets.values_list("state", "aside"))
    return ReadBundle(
        scan.state,
        tuple(state for state, _aside in sheets),
        sum(1 for _state, aside in sheets if aside),
        tuple(scanned_marks(scan)),
        grey_papers(scan).count() if stack.batch.round.stamped else 0,
        scan.without_seal,
    )


def grey_papers(scan: Scan) -> QuerySet[ScannedSheet]:
    """Papers on which the machine could not look for the red seal. Of a page that it rejected and people kept they see the
    whole anyway."""
    return scan.sheets.exclude(state=ScannedSheet.State.REJECTED).exclude(template="").filter(seal="")


def rejected_pages(scan: Scan, sheets: Collection[UUID]) -> int:
    """How many of these are rejected pages of this scan."""
    return scan.sheets.filter(pk__in=sheets, state=ScannedSheet.State.REJECTED).count()


def calibration(content: bytes, *, name: str) -> list[SheetReading]:
    """The pages of a trial sheet as the reader sees them; a telephone may be tried too."""
    layout = ballot_sheet.layout(ballot_sheet.laid_out(ballot_sheet.CALIBRATION))
    pages = reader().read_pages(content, name=name, first=0, layouts=[layout], photographs=True, previews={})
    return [page.reading for page in pages]
