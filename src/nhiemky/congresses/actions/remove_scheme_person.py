"""Take somebody out of the scheme."""

from __future__ import annotations

from typing import Any

from nhiemky.congresses.events import SchemePersonRemoved
from nhiemky.congresses.models import Congress, SchemePerson
from nhiemky.congresses.queries import congress as queries
from nhiemky.congresses.rules import resolving
from nhiemky.congresses.steps import congress as steps
from nhiemky.journal.writing import record
from nhiemky.kernel.actions import action


@action
def remove_scheme_person(actor: Any, congress: Congress, *, row: SchemePerson) -> None:
    # facts
    congress = queries.locked(congress)
    row = SchemePerson.objects.select_for_update().get(pk=row.pk, scheme__congress=congress)
    # decision
    resolving.check_recordable(congress.state, imported=queries.is_history(congress))
    # consequences
    event = SchemePersonRemoved(congress.pk, row.person_id)
    row.delete()
    record(actor, event, unit=congress.unit_id, topic=steps.topic(congress))
