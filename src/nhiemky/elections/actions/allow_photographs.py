"""Pictures of papers taken with private devices are read only where it was decided so, and by whom."""

from __future__ import annotations

from typing import Any

from nhiemky.elections import steps
from nhiemky.elections.events import PhotographsAllowed
from nhiemky.elections.models import Decision, Election
from nhiemky.elections.rules import preparing
from nhiemky.journal.writing import record
from nhiemky.kernel.actions import action


@action
def allow_photographs(actor: Any, election: Election, *, content: steps.DecisionContent) -> Decision:
    """By the counting board or the assembly, for this election. Scans that are received afterwards are read so."""
    # facts
    election = steps.locked_election(election)
    # decision
    preparing.check_open(state=election.state, round_state="")
    # consequences
    decision = steps.write_decision(actor, election, Decision.Kind.PHOTOGRAPHS, content)
    event = PhotographsAllowed(election.pk, decision.pk, steps.said(content))
    record(actor, event, unit=election.unit_id, topic=f"election/{election.pk}")
    return decision
