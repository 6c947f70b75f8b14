"""A scanned bundle is read and judged whole; when the other count has ended it too, the two are compared."""

from __future__ import annotations

from typing import Any

from nhiemky.elections import queries, steps
from nhiemky.elections.events import BatchScanned
from nhiemky.elections.models import Count, Stack
from nhiemky.elections.rules import comparing, rounds, scanning
from nhiemky.journal.writing import record
from nhiemky.kernel.actions import action


@action
def end_scan_bundle(actor: Any, stack: Stack) -> str:
    """Returns "waiting", "agreed" or "differs". What differs is scanned again or ended as it is; the other count counts again."""
    # facts
    batch = queries.locked_batch(stack)
    stack = queries.locked_stack(stack)
    ballot, read = stack.batch.round, queries.read_bundle(stack)
    other = queries.other_stack(stack)
    # decision
    rounds.check_keying(ballot=ballot.state, stack=stack.state, mine=stack.count.operator_id == actor.pk)
    scanning.check_way(stack.count.way, wanted=Count.Way.SCAN)
    scanning.check_whole(read.state, standings=read.standings, aside=read.aside, size=batch.size)
    scanning.check_seals(grey=read.grey, without=read.without_seal, not_issued=read.not_issued)
    # consequences
    steps.write_lines(stack, read.marks)
    whole = queries.whole_judged(queries.own_scan(stack))
    again = queries.compared(stack, other)
    steps.conclude(stack, other, again)
    scanned = BatchScanned(ballot.pk, stack.count.letter, batch.number, batch.size)
    for event in (*whole, scanned, *queries.bundle_compared(batch, again)):
        record(actor, event, unit=ballot.election.unit_id, topic=f"election/{ballot.election_id}")
    return comparing.said(again)
