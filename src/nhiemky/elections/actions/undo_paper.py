"""Take the paper keyed last back. Leaves no row in the journal, as keying one does not (docs/decisions/0007)."""

from __future__ import annotations

from typing import Any

from nhiemky.elections import queries, steps
from nhiemky.elections.models import Count, Stack
from nhiemky.elections.rules import keying, rounds, scanning
from nhiemky.kernel.actions import action


@action
def undo_paper(actor: Any, stack: Stack, *, seen: int) -> tuple[keying.Pile, str]:
    """Returns the pile and the marks of the paper taken back, to be put right."""
    # facts
    stack = queries.locked_stack(stack)
    ballot = stack.batch.round
    # decision
    rounds.check_keying(ballot=ballot.state, stack=stack.state, mine=stack.count.operator_id == actor.pk)
    scanning.check_way(stack.count.way, wanted=Count.Way.KEYING)
    pile, paper = keying.undo(queries.pile_of(stack), seen=seen)
    # consequences
    steps.keyed(stack, pile)
    return pile, paper
