"""Somebody summoned does not count: why, on which evidence, accepted by whom."""

from __future__ import annotations

from typing import Any

from nhiemky.elections import queries, steps
from nhiemky.elections.events import RollLineAdded
from nhiemky.elections.models import Election, RollLine
from nhiemky.elections.rules import roll
from nhiemky.elections.rules.bodies import Assembly
from nhiemky.journal.writing import record
from nhiemky.kernel.actions import action
from nhiemky.kernel.events import Values


@action
def add_roll_line(actor: Any, election: Election, *, content: steps.RollLineContent) -> RollLine:
    """Refused for a reason that does not hold in this assembly (Article 30(2), (3)), or when nobody would be left."""
    # facts
    election = steps.being_prepared(election)
    assembly = Assembly(election.assembly)
    if content.person is not None:
        queries.of_the_ward(election.unit, [content.person])
    # decision
    steps.check_roll_line(election, content)
    roll.denominator(queries.roll_with(election, content.reason, content.number), assembly=assembly)
    # consequences
    line = steps.add_roll_line(election, content)
    event = RollLineAdded(
        election.pk,
        line.pk,
        line.reason,
        line.number,
        line.person_id,
        Values(evidence=line.evidence, approved_by=line.approved_by),
    )
    record(actor, event, unit=election.unit_id, topic=f"election/{election.pk}")
    return line
