"""A paper that was only cited so far has come in: it gets its number of arrival."""

from __future__ import annotations

import datetime as dt
from typing import Any

from nhiemky.documents import steps
from nhiemky.documents.events import DocumentArrived
from nhiemky.documents.models import Document
from nhiemky.documents.queries.registers import today_in
from nhiemky.documents.rules import handling
from nhiemky.documents.steps.registers import write_arrival
from nhiemky.journal.writing import record
from nhiemky.kernel.actions import action
from nhiemky.kernel.events import Values
from nhiemky.kernel.refusals import Refused


@action
def receive_document(actor: Any, document: Document, *, arrived_on: dt.date) -> Document:
    # facts
    document = Document.objects.select_for_update(of=("self",)).select_related("unit").get(pk=document.pk)
    # decision
    if document.register == Document.Register.OUT:
        raise Refused("own-paper-does-not-arrive")
    handling.check_arrival(arrived_on, today=today_in(document.unit), dated=document.dated)
    # consequences
    write_arrival(document, on=arrived_on)
    document.revision += 1
    document.save()
    event = DocumentArrived(
        document.pk,
        document.arrival_year or 0,
        document.arrival_number or 0,
        arrived_on,
        Values(steps.facts(document)),
    )
    record(actor, event, unit=document.unit_id, topic=f"document/{document.pk}")
    return document
