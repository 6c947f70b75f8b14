"""What the regulation leaves to people after a ballot: recorded with who, when and in which words."""

from __future__ import annotations

from typing import Any

from nhiemky.elections import queries, steps
from nhiemky.elections.events import OutcomeDecided
from nhiemky.elections.models import Decision, Round
from nhiemky.elections.rules import rounds
from nhiemky.journal.writing import record
from nhiemky.kernel.actions import action


@action
def decide_outcome(
    actor: Any, ballot: Round, *, kind: str, outcome: str, content: steps.DecisionContent
) -> Decision:
    """`kind` and `outcome`: rules.rounds.OUTCOMES. A fourth ballot for the secretary of a branch is refused ([P])."""
    # facts
    ballot = steps.locked(ballot)
    election = steps.locked_election(ballot.election)
    waiting = {rounds.DECIDED_AS[code] for code in queries.open_decisions(ballot)}
    # decision
    rounds.check_state(ballot.state, wanted=rounds.CLOSED)
    rounds.check_outcome(kind, outcome, waiting=waiting)
    if outcome in rounds.VOTE_AGAIN:
        queries.check_another_round(election)
    # consequences
    decision = steps.write_decision(actor, election, kind, content, outcome=outcome, round=ballot)
    steps.follow(election, ballot, kind=kind, outcome=outcome)
    event = OutcomeDecided(ballot.pk, decision.pk, kind, outcome, steps.said(content))
    record(actor, event, unit=election.unit_id, topic=f"election/{election.pk}")
    return decision
