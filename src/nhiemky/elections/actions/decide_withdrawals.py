"""The assembly decides who may leave the list."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

from nhiemky.elections import steps
from nhiemky.elections.events import WithdrawalsDecided
from nhiemky.elections.models import Candidate, Decision, Election
from nhiemky.elections.rules import preparing
from nhiemky.journal.writing import record
from nhiemky.kernel.actions import action


@action
def decide_withdrawals(
    actor: Any, election: Election, *, withdrawn: Collection[int], content: steps.DecisionContent
) -> Decision:
    """`withdrawn`: ids of the candidates who leave; all other requests are refused. By ballot or by hand."""
    # facts
    election = steps.being_prepared(election)
    asked = list(election.candidates.select_for_update().filter(asked_to_withdraw=True))
    # decision
    must = {one.pk for one in asked if one.withdrawal == Candidate.Withdrawal.MUST}
    preparing.check_withdrawals(asked={one.pk for one in asked}, withdrawn=set(withdrawn), must=must)
    # consequences
    decision = steps.write_decision(actor, election, Decision.Kind.WITHDRAWALS, content)
    steps.let_go(election, withdrawn)
    gone = tuple(sorted(withdrawn))
    event = WithdrawalsDecided(election.pk, decision.pk, gone, steps.said(content))
    record(actor, event, unit=election.unit_id, topic=f"election/{election.pk}")
    return decision
