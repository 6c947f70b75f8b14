"""The board has looked for the red seal on every paper of a bundle that was scanned in grey: the machine sees no red there."""

from __future__ import annotations

from typing import Any

from nhiemky.elections import queries, steps
from nhiemky.elections.events import SealsLookedAt
from nhiemky.elections.models import Scan, Stack
from nhiemky.elections.rules import rounds, scanning
from nhiemky.journal.writing import record
from nhiemky.kernel.actions import action


@action
def look_for_seals(actor: Any, stack: Stack, *, without: int) -> Scan:
    """`without`: papers that have none. Two people find them among the pictures, and they are invalid by their verdict: the
    bundle is whole only with so many papers that the board has not issued. May be said anew while the bundle is open."""
    # facts
    queries.locked_batch(stack)
    stack = queries.locked_stack(stack)
    ballot, scan, read = stack.batch.round, queries.own_scan(stack), queries.read_bundle(stack)
    # decision
    rounds.check_keying(ballot=ballot.state, stack=stack.state, mine=stack.count.operator_id == actor.pk)
    scanning.check_seals_answer(scan.state, grey=read.grey, without=without)
    # consequences
    steps.write_seals(
        scan, without=without, grey=list(queries.grey_papers(scan).values_list("pk", flat=True))
    )
    event = SealsLookedAt(ballot.pk, stack.count.letter, stack.batch.number, scan.called, read.grey, without)
    record(actor, event, unit=ballot.election.unit_id, topic=f"election/{ballot.election_id}")
    return scan
