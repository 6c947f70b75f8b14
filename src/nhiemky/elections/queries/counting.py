"""What a ballot needs to be counted: its frozen facts, its stacks, its kept papers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from nhiemky.elections.models import Batch, Decision, Paper, Round, Stack
from nhiemky.elections.queries.standing import answer, chosen
from nhiemky.elections.rules import counting, keying
from nhiemky.elections.rules.counting import Count
from nhiemky.elections.rules.marks import Kind
from nhiemky.elections.rules.practice import AllDisagree, Practice


@dataclass(frozen=True, slots=True)
class Ballot:
    """The frozen facts that counting looks at. `names`: how many stand on the paper."""

    kind: Kind
    names: int
    seats: int
    practice: Practice
    all_disagree: AllDisagree


def ballot_of(ballot: Round) -> Ballot:
    practice = chosen(ballot.election)
    decided = answer(ballot, Decision.Kind.ALL_DISAGREE)
    board = AllDisagree(decided) if decided else practice.all_disagree
    return Ballot(Kind(ballot.kind), ballot.names.count(), ballot.seats, practice, board)


def count_of(facts: Ballot, marks: Sequence[str]) -> Count:
    """The count of some papers of a ballot."""
    return counting.count(
        marks, kind=facts.kind, names=facts.names, seats=facts.seats, all_disagree=facts.all_disagree
    )


def kept_marks(ballot: Round) -> list[str]:
    """The papers that agreed, in the order of their random names."""
    return list(Paper.objects.filter(round=ballot).order_by("pk").values_list("marks", flat=True))


def recount(ballot: Round) -> Count:
    """Count the kept papers of a closed ballot anew."""
    return count_of(ballot_of(ballot), kept_marks(ballot))


def locked_stack(stack: Stack) -> Stack:
    """What an operator has keyed, as the database has it now, locked until the action ends.

    Bundle and ballot are read after the lock is there: read with it, they would be those of before the wait, and a
    paper could be keyed into a ballot that was cancelled meanwhile.
    """
    found = Stack.objects.select_for_update(of=("self",)).select_related("count").get(pk=stack.pk)
    found.batch = Batch.objects.select_related("round__election").get(pk=found.batch_id)
    return found


def locked_batch(stack: Stack) -> Batch:
    """The bundle of a stack, locked before the stacks: two operators who end it at once wait for one another.

    The ballot comes before both, as in every verb that locks more than one of them: papers are kept under a ballot, and
    whoever cancels it meanwhile would wait for the stacks while we wait for the ballot.
    """
    Round.objects.select_for_update(of=("self",)).get(batches=stack.batch_id)
    return Batch.objects.select_for_update(of=("self",)).get(pk=stack.batch_id)


def pile_of(stack: Stack) -> keying.Pile:
    return keying.read(stack.keyed, size=stack.batch.size, again=tuple(stack.again))


def other_stack(stack: Stack) -> Stack | None:
    """The same bundle in the other count, locked; None while nobody has taken that place."""
    others = Stack.objects.select_for_update(of=("self",)).filter(batch=stack.batch).exclude(pk=stack.pk)
    return others.select_related("count", "batch").first()


def open_batches(ballot: Round) -> int:
    """Bundles in which the two counts do not agree yet."""
    return ballot.batches.exclude(state=Batch.State.AGREED).count()


def batch_sizes(ballot: Round) -> list[int]:
    return list(ballot.batches.values_list("size", flat=True))


def people_counting(ballot: Round) -> list[int | None]:
    """The persons behind the accounts that count."""
    return list(ballot.counts.values_list("operator__person_id", flat=True))


def letters_taken(ballot: Round) -> list[str]:
    return list(ballot.counts.values_list("letter", flat=True))


def sums_of(ballot: Round, marks: Sequence[str]) -> dict[str, object]:
    """Sums of a bundle that agreed, as `Batch.sums` keeps them."""
    counted = count_of(ballot_of(ballot), marks)
    return {"valid": counted.valid, "invalid": counted.invalid, "votes": list(counted.votes)}


def batch_sums(ballot: Round) -> list[dict[str, Any]]:
    return list(ballot.batches.values_list("sums", flat=True))
