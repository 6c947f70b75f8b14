"""Take a name off that was typed by mistake, before it stood on any paper."""

from __future__ import annotations

from typing import Any

from nhiemky.elections import steps
from nhiemky.elections.events import CandidateRemoved
from nhiemky.elections.models import Candidate
from nhiemky.journal.writing import record
from nhiemky.kernel.actions import action
from nhiemky.kernel.refusals import Refused


@action
def remove_candidate(actor: Any, candidate: Candidate) -> None:
    """Somebody who withdraws is not removed: the assembly decides that (`decide_withdrawals`)."""
    # facts
    election = steps.being_prepared(candidate.election)
    candidate = election.candidates.select_for_update().get(pk=candidate.pk)
    printed = candidate.lines.exists()
    # decision
    if printed or candidate.on_slate:
        raise Refused("candidate-on-the-slate")
    # consequences
    person = candidate.person_id
    candidate.delete()
    event = CandidateRemoved(election.pk, person)
    record(actor, event, unit=election.unit_id, topic=f"election/{election.pk}")
