"""The assembly votes how many are to be elected."""

from __future__ import annotations

from typing import Any

from nhiemky.elections import steps
from nhiemky.elections.events import SeatsVoted
from nhiemky.elections.models import Decision, Election
from nhiemky.elections.rules import preparing
from nhiemky.journal.writing import record
from nhiemky.kernel.actions import action
from nhiemky.kernel.refusals import Refused


@action
def vote_seats(
    actor: Any, election: Election, *, seats: int, alternates: int, content: steps.DecisionContent
) -> Decision:
    """Delegates are allotted from above: the decision then says by whom. The number stands once a ballot was held."""
    # facts
    election = steps.being_prepared(election)
    held = election.rounds.exists()
    # decision
    if held:
        raise Refused("seats-already-voted-upon", field="seats")
    preparing.check_seats(seats, body=election.body, alternates=alternates)
    # consequences
    decision = steps.write_decision(actor, election, Decision.Kind.SEATS, content)
    steps.write_seats(election, seats=seats, alternates=alternates)
    event = SeatsVoted(election.pk, decision.pk, seats, alternates, steps.said(content))
    record(actor, event, unit=election.unit_id, topic=f"election/{election.pk}")
    return decision
