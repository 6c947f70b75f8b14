"""Close a ballot that was counted on a tally sheet: totals only, and labelled so on every paper."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from typing import Any

from nhiemky.elections import queries, steps
from nhiemky.elections.models import Round
from nhiemky.elections.rules import closing, rounds, safeguards
from nhiemky.journal.writing import record
from nhiemky.kernel.actions import action


@action
def enter_totals(
    actor: Any,
    ballot: Round,
    *,
    votes: Sequence[int],
    invalid_reasons: Mapping[str, int],
    finished_at: dt.time | None = None,
) -> Round:
    """`votes` in the order of the paper; `invalid_reasons`: ground → papers; what is not invalid is valid."""
    # facts
    ballot = steps.locked(ballot)
    terms = queries.terms_of(ballot)
    # decision
    rounds.check_state(ballot.state, wanted=rounds.COUNTING)
    rounds.check_method(ballot.method, wanted=(Round.Method.SHEET,))
    safeguards.check_totals(len(votes), names=ballot.names.count())
    counted = closing.totals(
        kind=terms.kind, votes=votes, collected=ballot.collected or 0, invalid_reasons=invalid_reasons
    )
    closing.check(
        counted, terms=terms, issued=ballot.issued or 0, collected=ballot.collected or 0, batch_sums=()
    )
    closed = closing.decide(counted, terms=terms)
    # consequences
    steps.close(ballot, steps.result_of(counted, closed, finished_at=finished_at))
    event = queries.round_closed(ballot, closed)
    record(actor, event, unit=ballot.election.unit_id, topic=f"election/{ballot.election_id}")
    return ballot
