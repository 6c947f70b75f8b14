"""Stop reading a bundle; what was read stays, and the reading can be resumed."""

from __future__ import annotations

from typing import Any

from nhiemky.elections import queries, steps
from nhiemky.elections.events import ScanStopped
from nhiemky.elections.models import Scan
from nhiemky.elections.rules import rounds, scanning
from nhiemky.journal.writing import record
from nhiemky.kernel.actions import action


@action
def stop_scan(actor: Any, scan: Scan) -> Scan:
    """The reading ends the pages that it has in hand, half a second at most, and stops."""
    # facts
    scan = queries.locked_scan(scan)
    stack = scan.stack
    ballot = stack.batch.round
    # decision
    rounds.check_state(ballot.state, wanted=rounds.COUNTING)
    scanning.check_stoppable(scan.state)
    # consequences
    steps.ask_to_stop(scan)
    event = ScanStopped(ballot.pk, stack.count.letter, stack.batch.number, scan.called)
    record(actor, event, unit=ballot.election.unit_id, topic=f"election/{ballot.election_id}")
    return scan
