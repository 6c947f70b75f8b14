"""The sealed papers are destroyed, those in the machine with those of paper; totals stay."""

from __future__ import annotations

from typing import Any

from django.utils import timezone

from nhiemky.elections import steps
from nhiemky.elections.events import PapersDestroyed
from nhiemky.elections.models import Decision, Round
from nhiemky.elections.rules import deadlines, regulations, rounds, safeguards
from nhiemky.journal.writing import record
from nhiemky.kernel.actions import action


@action
def destroy_papers(
    actor: Any, ballot: Round, *, open_complaints: int, content: steps.DecisionContent
) -> Decision:
    """Six months after the close and with no complaint open, by decision of the committee (Article 35)."""
    # facts
    ballot = steps.locked(ballot)
    election = ballot.election
    # decision
    rounds.check_kept(ballot.papers)
    safeguards.check_decided_by_now(content.decided_on, today=timezone.localdate())
    deadlines.check_destruction(
        sealed=election.closed_on or election.held_on,
        day=content.decided_on,
        open_complaints=open_complaints,
        regulation=regulations.version(election.regulation),
    )
    # consequences
    decision = steps.write_decision(actor, election, Decision.Kind.DESTROY_PAPERS, content, round=ballot)
    gone = steps.destroy(ballot)
    event = PapersDestroyed(ballot.pk, decision.pk, gone, steps.said(content))
    record(actor, event, unit=election.unit_id, topic=f"election/{election.pk}")
    return decision
