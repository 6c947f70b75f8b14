"""An operator has keyed a whole bundle; when both have, the two are compared."""

from __future__ import annotations

from typing import Any

from nhiemky.elections import queries, steps
from nhiemky.elections.events import BatchKeyed
from nhiemky.elections.models import Count, Stack
from nhiemky.elections.rules import comparing, keying, rounds, scanning
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
    scanning.check_way(stack.count.way, wanted=Count.Way.KEYING)
    keying.check_whole(pile)
    again = queries.compared(stack, other)
    # consequences
    steps.conclude(stack, other, again)
    keyed = BatchKeyed(ballot.pk, stack.count.letter, batch.number, pile.size)
    for event in (keyed, *queries.bundle_compared(batch, again)):
        record(actor, event, unit=ballot.election.unit_id, topic=f"election/{ballot.election_id}")
    return comparing.said(again)
