"""A congress that was recorded before its season was: the record becomes its meeting."""

from __future__ import annotations

from typing import Any

from nhiemky.conferences.models import Conference, ConferenceKind
from nhiemky.congresses.events import CongressConvened
from nhiemky.congresses.models import Congress
from nhiemky.congresses.queries import congress as queries
from nhiemky.congresses.rules import resolving
from nhiemky.congresses.steps import congress as steps
from nhiemky.journal.writing import record
from nhiemky.kernel.actions import action


@action
def attach_conference(actor: Any, congress: Congress, *, conference: Conference) -> Congress:
    """Its elections come with it: they hang on the record."""
    # facts
    congress = queries.locked(congress)
    conference = Conference.objects.select_for_update(of=("self",)).get(pk=conference.pk)
    taken = Congress.objects.filter(conference=conference).exists()
    # decision
    resolving.check_recordable(congress.state, imported=queries.is_history(congress))
    resolving.check_attaching(
        convened=congress.conference is not None,
        same_unit=conference.unit_id == congress.unit_id,
        is_congress=conference.kind == ConferenceKind.CONGRESS,
        taken=taken,
    )
    # consequences
    steps.attach(congress, conference)
    event = CongressConvened(congress.pk, conference.pk, conference.parts.count())
    record(actor, event, unit=congress.unit_id, topic=steps.topic(congress))
    return congress
