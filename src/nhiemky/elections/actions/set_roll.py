"""How many were summoned to vote."""

from __future__ import annotations

from typing import Any

from nhiemky.elections import steps
from nhiemky.elections.events import RollSet
from nhiemky.elections.models import Election
from nhiemky.journal.writing import record
from nhiemky.kernel.actions import action
from nhiemky.kernel.refusals import Refused


@action
def set_roll(actor: Any, election: Election, *, summoned: int) -> Election:
    """Official members or delegates who were summoned; who of them does not count is said line by line."""
    # facts
    election = steps.being_prepared(election)
    # decision
    if summoned < 1:
        raise Refused("nobody-on-the-roll", field="summoned")
    # consequences
    steps.set_summoned(election, summoned)
    record(actor, RollSet(election.pk, summoned), unit=election.unit_id, topic=f"election/{election.pk}")
    return election
