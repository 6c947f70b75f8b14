"""Writers of one ballot: opening it on a frozen slate and roll, its papers, its two counts, its end."""

from __future__ import annotations

import datetime as dt
import secrets
import uuid
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from nhiemky.elections import queries
from nhiemky.elections.models import (
    Batch,
    Candidate,
    Count,
    Election,
    Paper,
    RollLine,
    Round,
    RoundName,
    Stack,
)
from nhiemky.elections.rules import keying
from nhiemky.elections.steps.preparing import copy_of
from nhiemky.elections.steps.scans import forget_scans, retire_scans
from nhiemky.elections.steps.sealing import destroy_images

#: Shuffling that nobody can repeat: the order in which papers lie in the database leads nowhere.
CHANCE = secrets.SystemRandom()


@dataclass(frozen=True, slots=True, kw_only=True)
class Opening:
    """What a ballot rests on, decided by the rules."""

    purpose: str
    kind: str
    seats: int
    alternates: int
    candidates: Sequence[Candidate]
    roll: Mapping[str, int]
    summoned: int
    present: int | None
    denominator: int
    needed: int
    began_at: dt.time | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Result:
    """What a count has given: votes in the order of the paper, and who is what."""

    votes: Sequence[int]
    valid: int
    invalid: int
    invalid_reasons: Mapping[str, int]
    results: Sequence[str]
    to_decide: Sequence[str]
    finished_at: dt.time | None = None


def locked(round: Round) -> Round:
    """The ballot as the database has it now, locked until the action ends."""
    return Round.objects.select_for_update(of=("self",)).select_related("election__unit").get(pk=round.pk)


def open_ballot(election: Election, opening: Opening) -> Round:
    """The next ballot with its names in order and its own copy of the roll."""
    ballot = Round.objects.create(
        election=election,
        number=election.rounds.count() + 1,
        purpose=opening.purpose,
        kind=opening.kind,
        seats=opening.seats,
        alternates=opening.alternates,
        summoned=opening.summoned,
        present=opening.present,
        roll=dict(opening.roll),
        denominator=opening.denominator,
        needed=opening.needed,
        began_at=opening.began_at,
    )
    RoundName.objects.bulk_create(
        RoundName(round=ballot, position=place, candidate=candidate)
        for place, candidate in enumerate(opening.candidates, 1)
    )
    RollLine.objects.bulk_create(
        copy_of(line, election=election, round=ballot) for line in election.roll_lines.filter(round=None)
    )
    return ballot


def collect(
    ballot: Round, *, issued: int, collected: int, method: str, batches: Sequence[int], stamped: bool = True
) -> None:
    """Write down the papers; with two counts also the bundles that both will count."""
    ballot.issued, ballot.collected, ballot.method = issued, collected, method
    ballot.state, ballot.stamped = Round.State.COUNTING, stamped
    _save(ballot, "issued", "collected", "method", "state", "stamped")
    Batch.objects.bulk_create(
        Batch(round=ballot, number=number, size=size) for number, size in enumerate(batches, 1)
    )


def void(ballot: Round, *, code: str, issued: int | None = None, collected: int | None = None) -> int:
    """Cancel a ballot: what was keyed of it goes, the numbers and the reason stay. Returns how many papers went."""
    ballot.state, ballot.void_code, ballot.papers = Round.State.VOID, code, Round.Papers.NONE
    ballot.issued = ballot.issued if issued is None else issued
    ballot.collected = ballot.collected if collected is None else collected
    _save(ballot, "state", "void_code", "papers", "issued", "collected")
    return forget_papers(ballot)


def forget_papers(ballot: Round) -> int:
    """Remove every trace of single papers: kept ones, what is being keyed, sheets and sealed images, sums of bundles."""
    Stack.objects.filter(count__round=ballot).update(keyed="", number_keyed=0, again=[], totals={})
    forget_scans(ballot)
    destroy_images(ballot)
    ballot.batches.update(sums={})
    gone, _by_model = Paper.objects.filter(round=ballot).delete()
    return gone


def take_count(ballot: Round, operator: Any, *, letter: str, way: str = Count.Way.KEYING) -> Count:
    """A place at one of the two counts, with an empty stack for every bundle."""
    count = Count.objects.create(round=ballot, letter=letter, operator=operator, way=way)
    Stack.objects.bulk_create(Stack(count=count, batch=batch) for batch in ballot.batches.all())
    return count


def keyed(stack: Stack, pile: keying.Pile) -> None:
    """What the operator has keyed up to now: one row, so that a paper is either there or not."""
    stack.keyed, stack.number_keyed = keying.write(pile), pile.keyed
    stack.again = list(pile.again)
    stack.save(update_fields=["keyed", "number_keyed", "again"])


def end_stack(stack: Stack) -> None:
    stack.state = Stack.State.CLOSED
    stack.save(update_fields=["state"])


def reopen_stack(stack: Stack) -> None:
    """Open again: what was keyed and what totals were entered is still there, a scan is still judged."""
    stack.state = Stack.State.OPEN
    if stack.count.way == Count.Way.SCAN:
        stack.keyed, stack.number_keyed = "", 0
    stack.save(update_fields=["state", "keyed", "number_keyed"])


def agree(batch: Batch, marks: Sequence[str], *, sums: Mapping[str, Any]) -> None:
    """Both counts of a bundle are the same: its papers are kept shuffled, under random names; the stacks are emptied."""
    batch.state, batch.sums = Batch.State.AGREED, dict(sums)
    batch.save(update_fields=["state", "sums"])
    batch.stacks.update(keyed="", again=[], totals={})
    retire_scans(list(batch.stacks.all()), shuffle=CHANCE.shuffle)
    _keep(batch.round, marks)


def differ(batch: Batch, again: tuple[int, ...]) -> None:
    """The counts differ: both stacks are open again, still blind. `again`: places of the papers to key anew.

    Totals are entered again. A scan stays: the operator scans the bundle again or ends it as it is.
    """
    batch.state, batch.differed = Batch.State.DIFFERS, batch.differed + 1
    batch.save(update_fields=["state", "differed"])
    for stack in batch.stacks.select_related("count", "batch"):
        pile = keying.key_again(queries.pile_of(stack), again)
        reopen_stack(stack)
        if stack.count.way == Count.Way.KEYING:
            keyed(stack, pile)
        elif stack.count.way == Count.Way.TOTALS:
            stack.totals, stack.number_keyed = {}, 0
            stack.save(update_fields=["totals", "number_keyed"])


def conclude(stack: Stack, other: Stack | None, again: tuple[int, ...] | None) -> None:
    """What follows when a count has ended a bundle: nothing yet, both agree, or both open again."""
    end_stack(stack)
    if other is None or again is None:
        return
    if again:
        differ(stack.batch, again)
        return
    lines = next(one.keyed for one in (stack, other) if one.count.way != Count.Way.TOTALS).split("\n")
    agree(stack.batch, lines, sums=queries.sums_of(stack.batch.round, lines))


def close(ballot: Round, result: Result) -> None:
    """Write the result; what tells scanned sheets apart goes, papers that are kept are laid down once more in an order that nobody knows."""
    names = list(ballot.names.all())
    for name, votes, became in zip(names, result.votes, result.results, strict=True):
        name.votes, name.result = votes, became
    RoundName.objects.bulk_update(names, ["votes", "result"])
    ballot.state, ballot.finished_at = Round.State.CLOSED, result.finished_at
    ballot.valid, ballot.invalid = result.valid, result.invalid
    ballot.invalid_reasons, ballot.to_decide = dict(result.invalid_reasons), list(result.to_decide)
    two_counts = ballot.method in (Round.Method.KEYING, Round.Method.SCAN)
    ballot.papers = Round.Papers.KEPT if two_counts else Round.Papers.NONE
    _save(ballot, "state", "finished_at", "valid", "invalid", "invalid_reasons", "to_decide", "papers")
    forget_scans(ballot)
    kept = list(Paper.objects.filter(round=ballot).values_list("marks", flat=True))
    Paper.objects.filter(round=ballot).delete()
    _keep(ballot, kept)


def destroy(ballot: Round) -> int:
    """The papers in the machine go with those of paper; totals stay."""
    ballot.papers = Round.Papers.DESTROYED
    _save(ballot, "papers")
    return forget_papers(ballot)


def _keep(ballot: Round, marks: Sequence[str]) -> None:
    shuffled = list(marks)
    CHANCE.shuffle(shuffled)
    Paper.objects.bulk_create(
        (Paper(id=uuid.uuid4(), round=ballot, marks=one) for one in shuffled), batch_size=500
    )


def _save(ballot: Round, *columns: str) -> None:
    ballot.revision += 1
    ballot.save(update_fields=[*columns, "revision"])
