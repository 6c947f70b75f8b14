"""How the papers of a sample ballot are counted through the real verbs: on a tally sheet, keyed twice, scanned and keyed."""

from __future__ import annotations

import datetime as dt
import pkgutil
from collections.abc import Sequence

from django.db import transaction

from nhiemky.elections import jobs, steps
from nhiemky.elections.actions.close_ballot import close_ballot
from nhiemky.elections.actions.collect_papers import collect_papers
from nhiemky.elections.actions.decide_paper import decide_paper
from nhiemky.elections.actions.end_batch import end_batch
from nhiemky.elections.actions.end_scan_bundle import end_scan_bundle
from nhiemky.elections.actions.enter_totals import enter_totals
from nhiemky.elections.actions.judge_paper import judge_paper
from nhiemky.elections.actions.keep_page import keep_page
from nhiemky.elections.actions.print_ballots import print_ballots
from nhiemky.elections.actions.receive_scan import receive_scan
from nhiemky.elections.actions.take_count import take_count
from nhiemky.elections.models import Batch, Count, Round, ScannedSheet, Stack
from nhiemky.elections.rules import counting, keying, marks
from nhiemky.elections.rules.marks import Kind
from nhiemky.elections.rules.scanned import UNKNOWN
from nhiemky.elections.rules.sheet import Format
from nhiemky.org.models import Account

#: Papers in a bundle: small ones, so that a branch has more than one.
BUNDLE = 15
DECIDED = "Trưởng Ban kiểm phiếu xem phiếu và quyết định: nét bút của cử tri đã rõ ý."


def on_a_sheet(teller: Account, ballot: Round, papers: Sequence[str], *, finished_at: dt.time) -> Round:
    """Totals only."""
    number = len(papers)
    collect_papers(teller, ballot, issued=number, collected=number, method=Round.Method.SHEET)
    found = counting.count(papers, kind=Kind(ballot.kind), names=ballot.names.count(), seats=ballot.seats)
    reasons = {str(ground): many for ground, many in found.invalid_reasons.items()}
    return enter_totals(teller, ballot, votes=found.votes, invalid_reasons=reasons, finished_at=finished_at)


def keyed_twice(
    tellers: tuple[Account, Account],
    ballot: Round,
    papers: Sequence[str],
    *,
    finished_at: dt.time,
    differing: bool,
) -> Round:
    """Both operators key all bundles; `differing`: the second one errs on the first paper, and both key it again."""
    _collected(tellers[0], ballot, papers)
    for teller, letter in zip(tellers, "AB", strict=True):
        take_count(teller, ballot, letter=letter)
    rest = list(papers)
    for batch in ballot.batches.order_by("number"):
        bundle, rest = rest[: batch.size], rest[batch.size :]
        if differing and batch.number == 1:
            _key(tellers[0], batch, bundle)
            _key(tellers[1], batch, [_other_than(bundle[0], papers), *bundle[1:]])
        for teller in tellers:
            _key(teller, batch, bundle)
    return close_ballot(tellers[0], ballot, finished_at=finished_at)


def scanned_and_keyed(
    clerk: Account,
    tellers: tuple[Account, Account],
    ballot: Round,
    papers: Sequence[str],
    *,
    finished_at: dt.time,
) -> Round:
    """Printed, marked and scanned; the first count is read by the machine, the second one keyed. Both tellers judge what
    the machine is not sure of: of the first such paper each says something else, and the head decides."""
    number, (reading, keyer) = len(papers), tellers
    sheet = print_ballots(clerk, ballot, copies=ballot.present or number, paper=Format.A5, large=False)
    collect_papers(
        reading, ballot, issued=number, collected=number, method=Round.Method.SCAN, batch_size=BUNDLE
    )
    take_count(reading, ballot, letter="A", way=Count.Way.SCAN)
    take_count(keyer, ballot, letter="B")
    scanner = pkgutil.resolve_name("nhiemky.site.sample.scanner")  # what it needs may not be installed
    deck, first, judged = scanner.marked(sheet, papers), 0, 0
    for batch in ballot.batches.order_by("number"):
        places = range(first, first + batch.size)
        bundle, first = papers[places.start : places.stop], places.stop
        stack = batch.stacks.get(count__operator=reading)
        _read(reading, stack, scanner.scanned(deck, places))
        judged += _judge(tellers, clerk, stack, bundle, differing=not judged)
        end_scan_bundle(reading, stack)
        _key(keyer, batch, bundle)
    return close_ballot(reading, ballot, finished_at=finished_at)


def one_too_many(teller: Account, ballot: Round) -> None:
    """One paper more comes out of the box than was handed out: the ballot is void."""
    issued = ballot.present or 0
    collect_papers(teller, ballot, issued=issued, collected=issued + 1, method=Round.Method.KEYING)


def half_keyed(teller: Account, ballot: Round, papers: Sequence[str]) -> None:
    """The first count has ended one bundle and stands in the middle of the next; the second place is free."""
    _collected(teller, ballot, papers)
    take_count(teller, ballot, letter="A")
    first, second = ballot.batches.order_by("number")[:2]
    _key(teller, first, papers[: first.size])
    _pile(teller, second, papers[first.size : first.size + second.size // 2])


def _collected(teller: Account, ballot: Round, papers: Sequence[str]) -> None:
    number = len(papers)
    collect_papers(
        teller, ballot, issued=number, collected=number, method=Round.Method.KEYING, batch_size=BUNDLE
    )


def _read(teller: Account, stack: Stack, file: bytes) -> None:
    """Read here and now. The worker, when it comes to what was asked of it, finds that nothing waits any more."""
    name = f"tap-{stack.batch.number}.pdf"
    scan = receive_scan(teller, stack, files=[steps.ScanFile(name, file)])
    jobs.read_scan.func(str(scan.pk), scan.turn)


def _judge(
    tellers: tuple[Account, Account],
    clerk: Account,
    stack: Stack,
    bundle: Sequence[str],
    *,
    differing: bool,
) -> int:
    """Both say what the voters meant (pages come in the order of the pile); `differing`: not so on the first sheet,
    and the clerk, who has not looked at it, writes down what the head decides. Returns how many sheets they had to look at."""
    sheets = ScannedSheet.objects.filter(scan__stack=stack).select_related("scan__stack").order_by("page")
    for sheet in sheets.filter(state=ScannedSheet.State.REJECTED):
        keep_page(tellers[0], sheet)
    doubtful = list(sheets.filter(state=ScannedSheet.State.TO_JUDGE))
    for place, sheet in enumerate(doubtful):
        paper = bundle[sheet.page - 1]
        judge_paper(tellers[0], sheet, marks=paper)
        if place or not differing:
            judge_paper(tellers[1], sheet, marks=paper)
        else:
            judge_paper(tellers[1], sheet, marks=_seen_otherwise(paper, sheet.marks))
            decide_paper(clerk, sheet, marks=paper, text=DECIDED)
    return len(doubtful)


def _seen_otherwise(paper: str, machine: str) -> str:
    """What somebody else makes of the first name in question, or of the whole paper where no name is."""
    place = machine.find(UNKNOWN)
    if place < 0:
        return marks.encode(paper, flags=marks.FOREIGN)
    other = marks.of_strikes([paper[place] != marks.STRUCK])
    return f"{paper[:place]}{other}{paper[place + 1 :]}"


def _key(teller: Account, batch: Batch, bundle: Sequence[str]) -> None:
    end_batch(teller, _pile(teller, batch, bundle))


def _pile(teller: Account, batch: Batch, bundle: Sequence[str]) -> Stack:
    """What the operator has keyed, written at once: paper by paper it would take as long as in the hall."""
    with transaction.atomic():
        stack = Stack.objects.select_related("batch").get(batch=batch, count__operator=teller)
        steps.keyed(stack, keying.Pile(batch.size, tuple(bundle), tuple(stack.again)))
    return stack


def _other_than(paper: str, papers: Sequence[str]) -> str:
    return next(other for other in papers if other != paper)
