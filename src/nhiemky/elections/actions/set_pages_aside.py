"""Pages that the machine rejected are looked at and are no papers of the bundle: blank backs, covers, another paper."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any
from uuid import UUID

from nhiemky.elections import queries, steps
from nhiemky.elections.events import PagesSetAside
from nhiemky.elections.models import ScannedSheet, Stack
from nhiemky.elections.rules import rounds, scanning
from nhiemky.journal.writing import record
from nhiemky.kernel.actions import action


@action
def set_pages_aside(actor: Any, stack: Stack, *, sheets: Collection[UUID], ground: str) -> int:
    """`ground`: why (ScannedSheet.Aside). A paper cannot get lost this way: a bundle ends with as many as were counted."""
    # facts
    queries.locked_batch(stack)
    stack = queries.locked_stack(stack)
    ballot, scan = stack.batch.round, queries.own_scan(stack)
    found = queries.rejected_pages(scan, sheets)
    # decision
    rounds.check_keying(ballot=ballot.state, stack=stack.state, mine=stack.count.operator_id == actor.pk)
    scanning.check_aside(ground, grounds=ScannedSheet.Aside.values, asked=len(set(sheets)), found=found)
    # consequences
    steps.set_aside(scan, sheets, ground=ground)
    event = PagesSetAside(ballot.pk, stack.count.letter, stack.batch.number, scan.called, ground, found)
    record(actor, event, unit=ballot.election.unit_id, topic=f"election/{ballot.election_id}")
    return found
