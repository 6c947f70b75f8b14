"""Open the record of a new conference."""

from __future__ import annotations

from typing import Any

from nhiemky.conferences import steps
from nhiemky.conferences.events import ConferenceCreated
from nhiemky.conferences.models import Conference
from nhiemky.conferences.rules import dating, editing
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
    editing.check_title(content.title)
    dating.check(held_on=content.held_on, ends_on=content.ends_on, as_written=content.held_on_as_written)
    # consequences
    conference = steps.write_conference(unit, content)
    event = ConferenceCreated(conference.pk, conference.kind, conference.held_on, Values(said))
    record(actor, event, unit=unit.pk, topic=f"conference/{conference.pk}")
    return conference
