"""Open a closed record again, with the reason."""

from __future__ import annotations

from typing import Any

from nhiemky.conferences import steps
from nhiemky.conferences.events import ConferenceReopened
from nhiemky.conferences.models import Conference
from nhiemky.conferences.rules import closing
from nhiemky.journal.writing import record
from nhiemky.kernel.actions import action
from nhiemky.kernel.events import Values


@action
def reopen_conference(actor: Any, conference: Conference, *, reason: str) -> Conference:
    """The tasks it has opened stay; closing it again opens only what is new."""
    # facts
    conference = Conference.objects.select_for_update().get(pk=conference.pk)
    closed = conference.state == Conference.State.CLOSED
    # decision
    closing.check_reopening(closed=closed, reason=reason)
    # consequences
    steps.begin_again(conference)
    event = ConferenceReopened(conference.pk, Values(reason=reason.strip()))
    record(actor, event, unit=conference.unit_id, topic=f"conference/{conference.pk}")
    return conference
