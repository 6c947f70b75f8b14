"""Remind whoever has the work of a paper: at most once a day."""

from __future__ import annotations

from typing import Any

from nhiemky.documents.events import HandlingReminded
from nhiemky.documents.models import Handling
from nhiemky.documents.queries.registers import today_in
from nhiemky.documents.rules import handling as rules
from nhiemky.journal.writing import record
from nhiemky.kernel.actions import action


@action
def remind_handling(actor: Any, handling: Handling) -> Handling:
    # facts
    rows = Handling.objects.select_for_update(of=("self",)).select_related("document__unit")
    handling = rows.get(pk=handling.pk)
    today = today_in(handling.document.unit)
    # decision
    rules.check_reminder(handling.state, reminded=handling.reminded_on, today=today)
    # consequences
    handling.reminded_on = today
    handling.save(update_fields=["reminded_on"])
    event = HandlingReminded(handling.document_id, today)
    unit = handling.document.unit_id
    record(actor, event, unit=unit, topic=f"document/{handling.document_id}")
    return handling
