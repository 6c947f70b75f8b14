"""Somebody counts after all: the line is taken off the roll of the next ballot."""

from __future__ import annotations

from typing import Any

from nhiemky.elections import steps
from nhiemky.elections.events import RollLineRemoved
from nhiemky.elections.models import RollLine
from nhiemky.journal.writing import record
from nhiemky.kernel.actions import action
from nhiemky.kernel.refusals import Refused


@action
def remove_roll_line(actor: Any, line: RollLine) -> None:
    """Frozen copies of ballots that were opened stay."""
    # facts
    election = steps.being_prepared(line.election)
    line = RollLine.objects.select_for_update(of=("self",)).get(pk=line.pk)
    # decision
    if line.round_id is not None:
        raise Refused("roll-is-frozen")
    # consequences
    event = RollLineRemoved(election.pk, line.reason, line.number)
    line.delete()
    record(actor, event, unit=election.unit_id, topic=f"election/{election.pk}")
