"""Key one paper. Leaves no row in the journal: a row for each paper would tell when it was keyed (docs/decisions/0007)."""

from __future__ import annotations

from typing import Any

from nhiemky.elections import queries, steps
from nhiemky.elections.models import Count, Stack
from nhiemky.elections.rules import keying, marks, rounds, scanning
from nhiemky.elections.rules.marks import Kind
from nhiemky.kernel.actions import action


@action
def key_paper(actor: Any, stack: Stack, *, paper: str, seen: int) -> keying.Pile:
    """`paper`: its marks (rules.marks). `seen`: how many papers the page knew of, so that no paper is keyed twice.

    The paper is in the database when this returns: a machine that dies then has lost nothing.
    """
    # facts
    stack = queries.locked_stack(stack)
    ballot = stack.batch.round
    names = ballot.names.count()
    # decision
    rounds.check_keying(ballot=ballot.state, stack=stack.state, mine=stack.count.operator_id == actor.pk)
    scanning.check_way(stack.count.way, wanted=Count.Way.KEYING)
    marks.check(paper, kind=Kind(ballot.kind), names=names)
    pile = keying.add(queries.pile_of(stack), paper, seen=seen)
    # consequences
    steps.keyed(stack, pile)
    return pile
