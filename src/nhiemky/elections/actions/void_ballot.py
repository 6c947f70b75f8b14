"""Cancel a ballot by a decision: an open one, or a closed one before anything followed from it."""

from __future__ import annotations

from typing import Any

from nhiemky.elections import queries, steps
from nhiemky.elections.events import RoundVoided
from nhiemky.elections.models import Decision, Round
from nhiemky.elections.rules import rounds
from nhiemky.journal.writing import record
from nhiemky.kernel.actions import action


@action
def void_ballot(actor: Any, ballot: Round, *, content: steps.DecisionContent) -> Decision:
    """The papers keyed of it are forgotten; numbers and reason stay. The same ballot can then be held again."""
    # facts
    ballot = steps.locked(ballot)
    election = steps.locked_election(ballot.election)
    newest = queries.latest_round(election)
    # decision
    rounds.check_voidable(
        ballot.state, newest=newest is not None and newest.pk == ballot.pk, election=election.state
    )
    # consequences
    decision = steps.write_decision(actor, election, Decision.Kind.VOID, content, round=ballot)
    steps.void(ballot, code=rounds.BY_DECISION)
    event = RoundVoided(ballot.pk, rounds.BY_DECISION, ballot.issued, ballot.collected, steps.said(content))
    record(actor, event, unit=election.unit_id, topic=f"election/{election.pk}")
    return decision
