"""A request to withdraw is put into one of the three groups, or taken back."""

from __future__ import annotations

from typing import Any

from nhiemky.elections import steps
from nhiemky.elections.events import WithdrawalSorted
from nhiemky.elections.models import Candidate
from nhiemky.journal.writing import record
from nhiemky.kernel.actions import action
from nhiemky.kernel.refusals import Refused


@action
def sort_withdrawal(actor: Any, candidate: Candidate, *, group: str) -> Candidate:
    """`group`: one of `Candidate.Withdrawal`, or empty when the request was taken back. The assembly decides later."""
    # facts
    election = steps.being_prepared(candidate.election)
    candidate = election.candidates.select_for_update(of=("self",)).get(pk=candidate.pk)
    # decision
    if group and group not in Candidate.Withdrawal.values:
        raise Refused("no-such-outcome", field="group")
    if candidate.on_slate:
        raise Refused("candidate-on-the-slate", field="group")
    # consequences
    steps.ask_withdrawal(candidate, group=group)
    event = WithdrawalSorted(election.pk, candidate.pk, group)
    record(actor, event, unit=election.unit_id, topic=f"election/{election.pk}")
    return candidate
