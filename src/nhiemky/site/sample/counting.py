"""How the papers of a sample ballot are counted: on a tally sheet, or keyed twice in bundles through the real verbs."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from django.db import transaction

from nhiemky.elections import steps
from nhiemky.elections.actions.close_ballot import close_ballot
from nhiemky.elections.actions.collect_papers import collect_papers
from nhiemky.elections.actions.end_batch import end_batch
from nhiemky.elections.actions.enter_totals import enter_totals
from nhiemky.elections.actions.take_count import take_count
from nhiemky.elections.models import Batch, Round, Stack
from nhiemky.elections.rules import counting, keying
from nhiemky.elections.rules.marks import Kind
from nhiemky.org.models import Account

#: Papers in a bundle: small ones, so that a branch has more than one.
BUNDLE = 15


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
