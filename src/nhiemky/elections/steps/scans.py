"""Writers of scanned bundles: taking one in, keeping what is read of it, what people say of its sheets, its end."""

from __future__ import annotations

import uuid
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256
from typing import Any

from django.db.models import Count as Number
from django.db.models import Q
from django.utils import timezone

from nhiemky.elections.models import InkMap, Judgement, Round, Scan, ScannedSheet, SealedFile, Stack, Template
from nhiemky.elections.papers import ballot_sheet
from nhiemky.elections.queries.reading_program import program
from nhiemky.elections.rules import judging
from nhiemky.elections.rules.scanning import ACCEPTED, Standing, nothing_read
from nhiemky.elections.rules.sheet import Sheet
from nhiemky.elections.rules.thresholds import USUAL
from nhiemky.elections.steps.sealing import key_row, put_in, remove_files


@dataclass(frozen=True, slots=True)
class ScanFile:
    """A file that a scanner made, as somebody brings it."""

    name: str
    content: bytes

    @property
    def sha256(self) -> str:
        return sha256(self.content).hexdigest()


def keep_template(ballot: Round, sheet: Sheet, *, paper: str, large: bool) -> None:
    """What was printed; the same sheet printed again is the same template."""
    if Template.objects.filter(round=ballot, code=sheet.template).exists():
        return
    template = ballot_sheet.as_printed(sheet)
    Template.objects.create(
        round=ballot,
        code=sheet.template,
        layout=template.layout,
        preview=template.preview,
        paper=paper,
        large=large,
        printed_on=timezone.localdate(),
    )


def receive_scan(stack: Stack, files: Sequence[ScanFile], *, pages: Sequence[int], photographs: bool) -> Scan:
    """The bundle as it was scanned, sealed. Refused: `disk-full`."""
    key = key_row(stack.batch.round)
    scan = Scan.objects.create(
        stack=stack,
        pages=sum(pages),
        program=program(),
        thresholds=USUAL.values(),
        digest=USUAL.digest,
        photographs=photographs,
        beat_at=timezone.now(),
    )
    for number, (file, of_file) in enumerate(zip(files, pages, strict=True), 1):
        row = SealedFile.objects.create(
            key=key, scan=scan, number=number, name=file.name[-200:], pages=of_file, sha256=file.sha256
        )
        put_in(row, file.content)
    return scan


def replace_scan(scan: Scan) -> None:
    """The bundle is scanned again: nothing that was read of this scan counts, a reading that still runs stops."""
    _close_book(scan)
    scan.state, scan.beat_at = Scan.State.REPLACED, None
    scan.save(update_fields=["state", "beat_at"])
    remove_files(scan)


def ask_to_stop(scan: Scan) -> None:
    scan.stop_asked = True
    scan.save(update_fields=["stop_asked"])


def wait_again(scan: Scan) -> None:
    """To be read on from the page that is not read yet; a reading that was thought dead writes nothing any more."""
    scan.state, scan.stop_asked, scan.beat_at = Scan.State.WAITING, False, timezone.now()
    scan.turn += 1
    scan.save(update_fields=["state", "stop_asked", "beat_at", "turn"])


def beat(scan: Scan, *, state: str) -> None:
    """Say that the reading works, or that it ended in this state."""
    working = state in (Scan.State.WAITING, Scan.State.READING)
    scan.state, scan.beat_at = state, timezone.now() if working else None
    scan.save(update_fields=["state", "beat_at"])


def keep_pages(
    scan: Scan, sheets: Sequence[ScannedSheet], *, numbers: Mapping[str, int], milliseconds: int
) -> None:
    """Some pages more: sheets and numbers in one transaction, so that a page is either read or not. `numbers`: status → pages."""
    ScannedSheet.objects.bulk_create(sheets)
    for name, more in numbers.items():
        setattr(scan, name, getattr(scan, name) + more)
    scan.pages_done += sum(numbers.values())
    scan.milliseconds += milliseconds
    scan.beat_at = timezone.now()
    scan.save(update_fields=[*numbers, "pages_done", "milliseconds", "beat_at"])


def refuse_scan(scan: Scan, *, problem: str) -> None:
    """Nothing of this scan is read on, and nothing of it counts."""
    scan.sheets.all().delete()
    scan.state, scan.problem, scan.beat_at = Scan.State.REFUSED, problem, None
    scan.save(update_fields=["state", "problem", "beat_at"])
    remove_files(scan)


def finish_scan(scan: Scan) -> None:
    """All pages are read: their hashes, sorted, stay for good."""
    scan.images = sorted(scan.sheets.exclude(image_sha256="").values_list("image_sha256", flat=True))
    scan.state, scan.beat_at = Scan.State.READ, None
    scan.save(update_fields=["images", "state", "beat_at"])


def set_aside(scan: Scan, sheets: Collection[uuid.UUID], *, ground: str) -> int:
    return scan.sheets.filter(pk__in=sheets, state=Standing.REJECTED).update(aside=ground)


def to_judges(sheet: ScannedSheet, *, marks: str) -> None:
    """A page that the machine rejected is a paper after all: two people read it."""
    sheet.state, sheet.marks, sheet.aside = Standing.TO_JUDGE, marks, ""
    sheet.save(update_fields=["state", "marks", "aside"])


def write_judgement(sheet: ScannedSheet, account: Any, *, marks: str) -> None:
    Judgement.objects.update_or_create(sheet=sheet, account=account, defaults={"marks": marks})


def judge_whole(scan: Scan) -> int:
    """Every paper of the scan goes to two people, as if nothing of it had been read or said; what the machine read stays
    beside it, to be compared. Returns how many papers these are."""
    sheets = list(scan.sheets.filter(state__in=ACCEPTED))
    Judgement.objects.filter(sheet__in=sheets).delete()
    for sheet in sheets:
        read = judging.superseded(sheet.marks, certain=sheet.state == Standing.CERTAIN)
        sheet.superseded = sheet.superseded or read
        sheet.marks = nothing_read(len(sheet.marks))
        sheet.state, sheet.outcome, sheet.by_head = Standing.TO_JUDGE, "", False
    ScannedSheet.objects.bulk_update(sheets, ["superseded", "marks", "state", "outcome", "by_head"])
    scan.whole = len(sheets)
    scan.save(update_fields=["whole"])
    return scan.whole


def write_seals(scan: Scan, *, without: int, grey: Collection[uuid.UUID]) -> None:
    """Where papers have no seal, two people look for them among those of which the machine was certain."""
    scan.without_seal = without
    scan.save(update_fields=["without_seal"])
    if without:
        scan.sheets.filter(pk__in=grey, state=Standing.CERTAIN).update(state=Standing.TO_JUDGE)


def settle(sheet: ScannedSheet, *, state: str, outcome: str = "", by_head: bool = False) -> None:
    sheet.state, sheet.outcome, sheet.by_head = state, outcome, by_head
    sheet.save(update_fields=["state", "outcome", "by_head"])


def write_lines(stack: Stack, marks: Sequence[str]) -> None:
    """The papers of a bundle that is read and judged; sorted by who asks for them."""
    stack.keyed, stack.number_keyed, stack.again = "\n".join(marks), len(marks), []
    stack.save(update_fields=["keyed", "number_keyed", "again"])


def write_totals(stack: Stack, totals: Mapping[str, Any]) -> None:
    stack.totals, stack.number_keyed = dict(totals), stack.batch.size
    stack.save(update_fields=["totals", "number_keyed"])


def retire_scans(stacks: Sequence[Stack], *, shuffle: Any) -> None:
    """The bundle agrees: its sheets go. Their ink stays, shuffled, until the ballot closes: a sheet that is scanned
    again with a later bundle has to be found."""
    for scan in Scan.objects.filter(stack__in=stacks).exclude(state=Scan.State.REPLACED):
        accepted = scan.sheets.exclude(state=Standing.REJECTED).exclude(descriptor=b"")
        inks = list(accepted.values_list("descriptor", flat=True))
        shuffle(inks)
        InkMap.objects.bulk_create(InkMap(count_id=scan.stack.count_id, data=data) for data in inks)
        _close_book(scan)
        scan.files.update(name="")


def forget_scans(ballot: Round) -> None:
    """Every sheet, what was said of it and every ink of a ballot."""
    for scan in Scan.objects.filter(stack__count__round=ballot):
        _close_book(scan)
    ballot.scanned_sheets.all().delete()
    InkMap.objects.filter(count__round=ballot).delete()
    working = (Scan.State.WAITING, Scan.State.READING)
    Scan.objects.filter(stack__count__round=ballot, state__in=working).update(
        state=Scan.State.STOPPED, beat_at=None
    )


def _close_book(scan: Scan) -> None:
    """The sheets of a scan go; how many people had to look at stays."""
    if not scan.sheets.exists():
        return
    found = scan.sheets.aggregate(
        judged=Number("pk", filter=Q(state=Standing.JUDGED)),
        decided=Number("pk", filter=Q(by_head=True)),
        aside=Number("pk", filter=~Q(aside="")),
    )
    seen_anew = scan.sheets.exclude(superseded="").exclude(outcome="").values_list("superseded", "outcome")
    found["otherwise"] = sum(judging.read_otherwise(read, said) for read, said in seen_anew)
    for name, number in found.items():
        setattr(scan, name, number)
    scan.save(update_fields=list(found))
    scan.sheets.all().delete()
