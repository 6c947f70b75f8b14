"""An operator takes the end of a bundle back, as long as the other one has not ended it."""

from __future__ import annotations

from typing import Any

from nhiemky.elections import queries, steps
from nhiemky.elections.events import BatchReopened
from nhiemky.elections.models import Stack
from nhiemky.elections.rules import rounds
from nhiemky.journal.writing import record
from nhiemky.kernel.actions import action


@action
def reopen_batch(actor: Any, stack: Stack) -> Stack:
    """A bundle that was compared stays as it is."""
    # facts
    queries.locked_batch(stack)
    stack = queries.locked_stack(stack)
    ballot = stack.batch.round
    # decision
    rounds.check_reopening(
        ballot=ballot.state,
        batch=stack.batch.state,
        stack=stack.state,
        mine=stack.count.operator_id == actor.pk,
    )
    # consequences
    steps.reopen_stack(stack)
    event = BatchReopened(ballot.pk, stack.count.letter, stack.batch.number)
    record(actor, event, unit=ballot.election.unit_id, topic=f"election/{ballot.election_id}")
    return stack
