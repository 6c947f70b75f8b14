"""Another election of the same congress rests on the same people: its roll is taken over, line by line."""

from __future__ import annotations

from typing import Any

from nhiemky.elections import queries, steps
from nhiemky.elections.events import RollLineAdded, RollSet
from nhiemky.elections.models import Election
from nhiemky.journal.writing import record
from nhiemky.kernel.actions import action
from nhiemky.kernel.events import Values
from nhiemky.kernel.refusals import Refused


@action
def copy_roll(actor: Any, election: Election) -> Election:
    """Committee, secretary and deputy are elected by the same people; whoever comes meanwhile is put back by hand."""
    # facts
    election = steps.being_prepared(election)
    source = queries.same_congress(election)
    # decision
    if source is None:
        raise Refused("no-roll-to-copy")
    # consequences
    steps.set_summoned(election, source.summoned or 0)
    topic = f"election/{election.pk}"
    record(actor, RollSet(election.pk, source.summoned or 0), unit=election.unit_id, topic=topic)
    for line in steps.copy_roll_lines(election, source):
        event = RollLineAdded(
            election.pk,
            line.pk,
            line.reason,
            line.number,
            line.person_id,
            Values(evidence=line.evidence, approved_by=line.approved_by),
        )
        record(actor, event, unit=election.unit_id, topic=topic)
    return election
