"""An operator has keyed a whole bundle; when both have, the two are compared."""

from __future__ import annotations

from typing import Any

from nhiemky.elections import queries, steps
from nhiemky.elections.events import BatchAgreed, BatchDiffered, BatchKeyed
from nhiemky.elections.models import Stack
from nhiemky.elections.rules import keying, rounds
from nhiemky.journal.writing import record
from nhiemky.kernel.actions import action


@action
def end_batch(actor: Any, stack: Stack) -> str:
    """Returns "waiting", "agreed" or "differs". What differs is keyed again by both, still blind."""
    # facts
    batch = queries.locked_batch(stack)
    stack = queries.locked_stack(stack)
    ballot, pile = stack.batch.round, queries.pile_of(stack)
    other = queries.other_stack(stack)
    # decision
    rounds.check_keying(ballot=ballot.state, stack=stack.state, mine=stack.count.operator_id == actor.pk)
    keying.check_whole(pile)
    both = other is not None and other.state == Stack.State.CLOSED
    again = keying.compare(pile, queries.pile_of(other)) if other is not None and both else None
    # consequences
    steps.end_stack(stack)
    events: list[Any] = [BatchKeyed(ballot.pk, stack.count.letter, batch.number, pile.size)]
    if other is not None and again == ():
        steps.agree(batch, pile.lines, sums=queries.sums_of(ballot, pile.lines))
        events.append(BatchAgreed(ballot.pk, batch.number, batch.size))
    elif other is not None and again is not None:
        steps.differ(batch, _again(stack, other, again))
        events.append(BatchDiffered(ballot.pk, batch.number, len(again)))
    for event in events:
        record(actor, event, unit=ballot.election.unit_id, topic=f"election/{ballot.election_id}")
    return "waiting" if again is None else "differs" if again else "agreed"


def _again(first: Stack, second: Stack, places: tuple[int, ...]) -> dict[int, keying.Pile]:
    return {one.pk: keying.key_again(queries.pile_of(one), places) for one in (first, second)}
