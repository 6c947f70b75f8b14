"""The counting board has tried the reader on practice papers: that it did, and what it came to, stands in the journal."""

from __future__ import annotations

from collections import Counter
from typing import Any

from nhiemky.elections import queries, steps
from nhiemky.elections.events import RehearsalHeld
from nhiemky.elections.models import Round
from nhiemky.elections.rules import rehearsing
from nhiemky.elections.rules.scanned import Status
from nhiemky.elections.rules.thresholds import USUAL
from nhiemky.journal.writing import record
from nhiemky.kernel.actions import action


@action
def hold_rehearsal(actor: Any, ballot: Round, *, held: queries.Rehearsal) -> queries.Rehearsal:
    """`held`: what queries.rehearsal read, before anything was locked. Returns it; nothing of it is kept."""
    # facts
    ballot = steps.locked(ballot)
    found = Counter(one.reading.status for one in held.sheets)
    # decision
    rehearsing.check(ballot.state, pages=held.pages)
    # consequences
    event = RehearsalHeld(
        ballot.pk,
        len(held.sheets),
        read=found[Status.READ],
        doubtful=found[Status.DOUBTFUL],
        rejected=found[Status.REJECTED],
        program=queries.program(),
        thresholds=USUAL.digest,
    )
    record(actor, event, unit=ballot.election.unit_id, topic=f"election/{ballot.election_id}")
    return held
