"""The operator of a count by scanner brings a bundle as it was scanned; it is sealed, and read by the worker."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from nhiemky.elections import jobs, queries, steps
from nhiemky.elections.models import Count, Scan, Stack
from nhiemky.elections.rules import rounds, scanning
from nhiemky.journal.writing import record
from nhiemky.kernel.actions import action


@action
def receive_scan(actor: Any, stack: Stack, *, files: Sequence[steps.ScanFile]) -> Scan:
    """A bundle that was scanned before is replaced whole: nothing that was read or judged of it counts any more."""
    # facts
    batch = queries.locked_batch(stack)
    stack = queries.locked_stack(stack)
    ballot, before = stack.batch.round, queries.live_scan(stack)
    pages = [queries.pages_in(one.content, name=one.name) for one in files]
    # decision
    rounds.check_keying(ballot=ballot.state, stack=stack.state, mine=stack.count.operator_id == actor.pk)
    scanning.check_way(stack.count.way, wanted=Count.Way.SCAN)
    scanning.check_pages(pages, size=batch.size)
    scanning.check_new_files([one.sha256 for one in files], known=queries.files_known(ballot, but=stack))
    # consequences
    if before is not None:
        steps.replace_scan(before)
    allowed = queries.photographs_allowed(ballot.election)
    scan = steps.receive_scan(stack, files, pages=pages, photographs=allowed)
    jobs.read_scan.enqueue(str(scan.pk), scan.turn)
    for event in queries.scan_received(scan, before):
        record(actor, event, unit=ballot.election.unit_id, topic=f"election/{ballot.election_id}")
    return scan
