"""Open an election: what is elected, by whom, on which day."""

from __future__ import annotations

from typing import Any

from nhiemky.elections import steps
from nhiemky.elections.events import ElectionOpened
from nhiemky.elections.models import Election
from nhiemky.journal.writing import record
from nhiemky.kernel.actions import action
from nhiemky.kernel.events import Values
from nhiemky.org.models import Unit


@action
def open_election(actor: Any, unit: Unit, *, content: steps.ElectionContent) -> Election:
    """It keeps the regulation of its day and what the ward has confirmed about open questions until it ends."""
    # facts
    unit = Unit.objects.get(pk=unit.pk)
    # decision
    steps.check_content(unit, content)
    # consequences
    election = steps.write_election(unit, content)
    event = ElectionOpened(
        election.pk,
        election.body,
        election.assembly,
        election.regulation,
        election.by_election,
        election.poll_of_id,
        Values(title=election.title),
    )
    record(actor, event, unit=unit.pk, topic=f"election/{election.pk}")
    return election
