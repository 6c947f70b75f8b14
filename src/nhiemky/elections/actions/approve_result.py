"""The next higher level approves the result: the elected take up their offices."""

from __future__ import annotations

import datetime as dt
from typing import Any

from nhiemky.elections import queries, steps
from nhiemky.elections.events import ResultApproved
from nhiemky.elections.models import Decision, Election
from nhiemky.elections.rules import ending, safeguards
from nhiemky.journal.writing import record
from nhiemky.kernel.actions import action


@action
def approve_result(
    actor: Any, election: Election, *, approved_on: dt.date, content: steps.DecisionContent
) -> Decision:
    """Within 15 working days of the report (24-QĐ/TW §16.1); offices run from the day the congress closed."""
    # facts
    election = steps.locked_election(election)
    end = queries.end_of(election)
    # decision
    safeguards.check_elects(is_poll=election.poll_of_id is not None)
    ending.check_approval(
        state=election.state,
        closed_on=election.closed_on,
        approved_on=approved_on,
        document=content.document,
    )
    # consequences
    decision = steps.write_decision(actor, election, Decision.Kind.APPROVAL, content)
    steps.approve(election, approved_on=approved_on, document=content.document.strip())
    steps.fill_offices(election, end.elected, basis=content.document.strip())
    event = ResultApproved(election.pk, decision.pk, approved_on, end.elected, steps.said(content))
    record(actor, event, unit=election.unit_id, topic=f"election/{election.pk}")
    return decision
