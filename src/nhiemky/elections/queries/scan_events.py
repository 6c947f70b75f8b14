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
    WholeBundleJudged,
    WholeBundleOrdered,
)
from nhiemky.elections.models import Batch, Judgement, Round, Scan, ScannedSheet
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


def paper_judged(sheet: ScannedSheet, *, changed: bool) -> list[PaperJudged]:
    """Until both have judged only which names are in question: the other judge may read the journal. Nothing of a bundle
    that is judged whole, or looked through for papers without a seal: a row for each paper would tell when it was looked at.
    """
    if sheet.superseded or _looked_at_for_its_seal(sheet):
        return []
    rows, decision = judging.told(sheet.marks, sheet.outcome or sheet.marks)
    step = {Standing.JUDGED: "settled", Standing.DIFFERS: "differs"}.get(
        Standing(sheet.state), "changed" if changed else "first"
    )
    said = decision if step == "settled" else ""
    return [PaperJudged(sheet.round_id, sheet.called, sheet.image_sha256[:SHORT], step, rows, said)]


def _looked_at_for_its_seal(sheet: ScannedSheet) -> bool:
    """Whether the machine was certain of a sheet in grey, and people look through its bundle for those without a seal."""
    certain = not judging.in_question(sheet.marks) and not sheet.reason
    return bool(sheet.scan.without_seal) and not sheet.seal and certain


def paper_decided(sheet: ScannedSheet, *, text: str, decider: str, by_judge: bool) -> PaperDecided:
    rows, decision = judging.told(sheet.marks, sheet.outcome)
    return PaperDecided(
        sheet.round_id,
        sheet.called,
        sheet.image_sha256[:SHORT],
        head_of(sheet.round),
        rows,
        decision,
        by_judge,
        Values(text=text.strip(), **({"decider": decider.strip()} if by_judge else {})),
    )


def whole_ordered(scan: Scan, *, text: str) -> WholeBundleOrdered:
    stack = scan.stack
    return WholeBundleOrdered(
        stack.batch.round_id,
        stack.count.letter,
        stack.batch.number,
        scan.called,
        scan.whole,
        head_of(stack.batch.round),
        Values(text=text.strip()),
    )


def whole_judged(scan: Scan) -> list[WholeBundleJudged]:
    """Nothing where the bundle was judged as bundles usually are."""
    if not scan.whole:
        return []
    seen = Judgement.objects.filter(sheet__scan=scan).exclude(sheet__superseded="")
    judges = tuple(seen.order_by("account").values_list("account", flat=True).distinct())
    stack = scan.stack
    return [
        WholeBundleJudged(stack.batch.round_id, stack.count.letter, stack.batch.number, scan.whole, judges)
    ]


def head_of(ballot: Round) -> int | None:
    """The person who heads the counting board."""
    return ballot.election.board.filter(is_head=True).values_list("person_id", flat=True).first()


def bundle_compared(batch: Batch, again: tuple[int, ...] | None) -> list[BatchAgreed | BatchDiffered]:
    """`again`: what `compared` gave, None while the other count has not ended the bundle."""
    if again is None:
        return []
    if again:
        return [BatchDiffered(batch.round_id, batch.number, len(again))]
    return [BatchAgreed(batch.round_id, batch.number, batch.size)]
