"""Put people, offices and groups on the roll, many at once."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from nhiemky.conferences import steps
from nhiemky.conferences.events import Summoned
from nhiemky.conferences.models import Conference, Line
from nhiemky.conferences.rules import editing
from nhiemky.journal.writing import record
from nhiemky.kernel.actions import action
from nhiemky.kernel.events import Values


@action
def summon(actor: Any, conference: Conference, *, invited: Sequence[steps.AttendanceContent]) -> list[Line]:
    """In the order given, behind those who are already on the roll."""
    # facts
    conference = steps.being_recorded(conference)
    # decision
    editing.check_somebody(len(invited))
    for one in invited:
        steps.check(conference, one)
    # consequences
    lines = [steps.write_line(conference, one) for one in invited]
    event = Summoned(
        conference.pk, tuple(line.pk for line in lines), Values(labels=[one.label for one in invited])
    )
    record(actor, event, unit=conference.unit_id, topic=f"conference/{conference.pk}")
    return lines
