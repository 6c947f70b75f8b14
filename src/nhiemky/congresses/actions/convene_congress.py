"""Convene a congress: the record of its meeting is opened with the agenda that its contents ask for."""

from __future__ import annotations

from typing import Any

from nhiemky.congresses.events import CongressConvened
from nhiemky.congresses.models import Congress
from nhiemky.congresses.queries import congress as queries
from nhiemky.congresses.rules import agenda, resolving
from nhiemky.congresses.steps import congress as steps
from nhiemky.journal.writing import record
from nhiemky.kernel.actions import action


@action
def convene_congress(actor: Any, congress: Congress, *, meeting: steps.Meeting) -> Congress:
    """On the day of its plan (elections §6.4 for a branch, §6.5 for a committee)."""
    # facts
    congress = queries.locked(congress)
    elected, level = queries.usual_bodies(congress), queries.level_of(congress.unit)
    # decision
    resolving.check_recordable(congress.state, imported=queries.is_history(congress))
    resolving.check_convening(convened=congress.conference is not None, day=congress.planned_on)
    items = agenda.agenda(congress.variant, level=level, elected=elected)
    # consequences
    conference = steps.convene(actor, congress, meeting, items)
    event = CongressConvened(congress.pk, conference.pk, len(items))
    record(actor, event, unit=congress.unit_id, topic=steps.topic(congress))
    return congress
