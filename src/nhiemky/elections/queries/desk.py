"""What one operator sees while keying: the names of the paper, the own pile, and of the other count numbers only."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from nhiemky.elections.models import Batch, Count, Round, Stack
from nhiemky.elections.queries.counting import ballot_of, count_of, pile_of
from nhiemky.elections.rules import keying
from nhiemky.elections.rules.marks import Kind
from nhiemky.elections.rules.practice import AllDisagree


@dataclass(frozen=True, slots=True)
class OwnBundle:
    """A bundle in the operator's own count: `again` papers of it wait to be keyed anew."""

    number: int
    size: int
    keyed: int
    ended: bool
    agreed: bool
    again: int


@dataclass(frozen=True, slots=True)
class Desk:
    """The frozen facts that a keying page shows; `names` in the order of the paper."""

    kind: Kind
    seats: int
    all_disagree: AllDisagree
    names: tuple[str, ...]
    bundles: tuple[OwnBundle, ...]


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a pile is, as page and script show it. `place` from 0, None when the bundle is through; `again`: how many
    papers wait to be keyed anew. `valid`, `invalid`: of what this operator has keyed. `other`: papers the other one has
    keyed of the same bundle, None while nobody has taken that place. `last`: the operator's own paper keyed last.
    """

    seen: int
    size: int
    place: int | None
    again: int
    valid: int
    invalid: int
    other: int | None
    last: str


def desk(round: Round, count: Count) -> Desk:
    facts = ballot_of(round)
    names = round.names.order_by("position").values_list("candidate__person__full_name", flat=True)
    return Desk(facts.kind, facts.seats, facts.all_disagree, tuple(names), own_bundles(count))


def own_bundles(count: Count) -> tuple[OwnBundle, ...]:
    stacks = count.stacks.select_related("batch").order_by("batch__number").defer("keyed")
    return tuple(
        OwnBundle(
            number=one.batch.number,
            size=one.batch.size,
            keyed=one.batch.size if one.batch.state == Batch.State.AGREED else one.number_keyed,
            ended=one.state == Stack.State.CLOSED,
            agreed=one.batch.state == Batch.State.AGREED,
            again=one.batch.size - one.number_keyed if one.batch.state == Batch.State.DIFFERS else 0,
        )
        for one in stacks
    )


def next_bundle(bundles: tuple[OwnBundle, ...]) -> int | None:
    """The bundle to key now: one that differs first, its papers are still in somebody's hands."""
    waiting = [one for one in bundles if not one.ended and not one.agreed]
    first = min(waiting, key=lambda one: (not one.again, one.number), default=None)
    return None if first is None else first.number


def progress(stack: Stack, *, round: Round, pile: keying.Pile | None = None) -> Progress:
    """How far the pile of a stack is; `pile` where an action has just returned it."""
    pile = pile_of(stack) if pile is None else pile
    counted = count_of(ballot_of(round), [line for line in pile.lines if line])
    others = Stack.objects.filter(batch=stack.batch_id).exclude(pk=stack.pk)
    return Progress(
        seen=pile.keyed,
        size=pile.size,
        place=pile.place,
        again=pile.size - pile.keyed if pile.again else 0,
        valid=counted.valid,
        invalid=counted.invalid,
        other=others.values_list("number_keyed", flat=True).first(),
        last=keying.last(pile),
    )


def own_count(round: Round, account: Any) -> Count | None:
    """The place that an account has taken in a ballot."""
    return round.counts.filter(operator=account).first()
