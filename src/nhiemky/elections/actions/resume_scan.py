"""Go on reading a bundle whose reading was stopped or died; pages that were read are not read again."""

from __future__ import annotations

from typing import Any

from nhiemky.elections import jobs, queries, steps
from nhiemky.elections.events import ScanResumed
from nhiemky.elections.models import Scan
from nhiemky.elections.rules import rounds, scanning
from nhiemky.journal.writing import record
from nhiemky.kernel.actions import action


@action
def resume_scan(actor: Any, scan: Scan) -> Scan:
    """Anybody who counts may: the operator may have gone. A reading that still works is left alone."""
    # facts
    scan = queries.locked_scan(scan)
    stack = scan.stack
    ballot = stack.batch.round
    # decision
    rounds.check_state(ballot.state, wanted=rounds.COUNTING)
    scanning.check_resumable(scan.state, alive=queries.is_alive(scan))
    # consequences
    steps.wait_again(scan)
    jobs.read_scan.enqueue(str(scan.pk), scan.turn)
    event = ScanResumed(ballot.pk, stack.count.letter, stack.batch.number, scan.called, scan.pages_done)
    record(actor, event, unit=ballot.election.unit_id, topic=f"election/{ballot.election_id}")
    return scan
