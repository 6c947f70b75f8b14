"""Events of scanned papers, made of rows that have just been written."""

from __future__ import annotations

from nhiemky.elections.events import (
    BatchAgreed,
    BatchDiffered,
    PaperDecided,
    PaperJudged,
    ScanRead,
    ScanReceived,
    ScanReplaced,
)
from nhiemky.elections.models import Batch, Scan, ScannedSheet
from nhiemky.elections.rules import judging
from nhiemky.elections.rules.scanning import Standing
from nhiemky.kernel.events import Values

#: So much of a hash names one picture among all that a ballot has.
SHORT = 16


def scan_received(scan: Scan, before: Scan | None) -> list[ScanReceived | ScanReplaced]:
    stack = scan.stack
    where = (stack.batch.round_id, stack.count.letter, stack.batch.number)
    received = ScanReceived(
        *where,
        scan.called,
        tuple(sorted(scan.files.values_list("sha256", flat=True))),
        scan.pages,
        scan.program,
        scan.digest,
        scan.photographs,
    )
    return [ScanReplaced(*where, before.called), received] if before else [received]


def scan_read(scan: Scan) -> ScanRead:
    stack = scan.stack
    return ScanRead(
        stack.batch.round_id,
        stack.count.letter,
        stack.batch.number,
        scan.called,
        scan.pages,
        scan.read,
        scan.doubtful,
        scan.rejected,
        scan.covers,
        scan.milliseconds,
        tuple(scan.images),
    )


def paper_judged(sheet: ScannedSheet, *, changed: bool) -> PaperJudged:
    """Until both have judged only which names are in question: the other judge may read the journal."""
    rows, decision = judging.told(sheet.marks, sheet.outcome or sheet.marks)
    step = {Standing.JUDGED: "settled", Standing.DIFFERS: "differs"}.get(
        Standing(sheet.state), "changed" if changed else "first"
    )
    said = decision if step == "settled" else ""
    return PaperJudged(sheet.round_id, sheet.called, sheet.image_sha256[:SHORT], step, rows, said)


def paper_decided(sheet: ScannedSheet, *, text: str) -> PaperDecided:
    rows, decision = judging.told(sheet.marks, sheet.outcome)
    head = sheet.round.election.board.filter(is_head=True).values_list("person_id", flat=True).first()
    return PaperDecided(
        sheet.round_id,
        sheet.called,
        sheet.image_sha256[:SHORT],
        head,
        rows,
        decision,
        Values(text=text.strip()),
    )


def bundle_compared(batch: Batch, again: tuple[int, ...] | None) -> list[BatchAgreed | BatchDiffered]:
    """`again`: what `compared` gave, None while the other count has not ended the bundle."""
    if again is None:
        return []
    if again:
        return [BatchDiffered(batch.round_id, batch.number, len(again))]
    return [BatchAgreed(batch.round_id, batch.number, batch.size)]
