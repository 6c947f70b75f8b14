"""Open the record of a new conference."""

from __future__ import annotations

from typing import Any

from nhiemky.conferences import steps
from nhiemky.conferences.events import ConferenceCreated
from nhiemky.conferences.models import Conference
from nhiemky.journal.writing import record
from nhiemky.kernel.actions import action
from nhiemky.kernel.events import Values
from nhiemky.org.models import Unit


@action
def create_conference(actor: Any, unit: Unit, *, content: steps.ConferenceContent) -> Conference:
    """A conference of a ward or of one of its branches."""
    # facts
    said = steps.said(content)
    # decision
    steps.check_head(content)
    # consequences
    conference = steps.write_conference(unit, content)
    event = ConferenceCreated(conference.pk, conference.kind, conference.held_on, Values(said))
    record(actor, event, unit=unit.pk, topic=f"conference/{conference.pk}")
    return conference
