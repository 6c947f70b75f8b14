"""Close a ballot whose two counts agree: the outcome is there."""

from __future__ import annotations

import datetime as dt
from typing import Any

from nhiemky.elections import queries, steps
from nhiemky.elections.models import Round
from nhiemky.elections.rules import closing, rounds
from nhiemky.journal.writing import record
from nhiemky.kernel.actions import action


@action
def close_ballot(actor: Any, ballot: Round, *, finished_at: dt.time | None = None) -> Round:
    """Refused while a bundle differs or any sum does not agree. The papers stay, shuffled, until they are destroyed."""
    # facts
    ballot = steps.locked(ballot)
    terms, counted = queries.terms_of(ballot), queries.recount(ballot)
    # decision
    rounds.check_state(ballot.state, wanted=rounds.COUNTING)
    rounds.check_method(ballot.method, wanted=rounds.TWO_COUNTS)
    rounds.check_all_agree(counts=ballot.counts.count(), open_batches=queries.open_batches(ballot))
    closing.check(
        counted,
        terms=terms,
        issued=ballot.issued or 0,
        collected=ballot.collected or 0,
        batch_sums=queries.batch_sums(ballot),
    )
    closed = closing.decide(counted, terms=terms)
    # consequences
    steps.close(ballot, steps.result_of(counted, closed, finished_at=finished_at))
    event = queries.round_closed(ballot, closed)
    record(actor, event, unit=ballot.election.unit_id, topic=f"election/{ballot.election_id}")
    return ballot
