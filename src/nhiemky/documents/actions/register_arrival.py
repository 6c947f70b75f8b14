"""Put a paper that came in into its book, with the next number of the year, and say what it asks for."""

from __future__ import annotations

import datetime as dt
from typing import Any

from django.core.files.uploadedfile import UploadedFile

from nhiemky.documents import steps
from nhiemky.documents.events import DocumentArrived
from nhiemky.documents.models import Document
from nhiemky.documents.queries.registers import today_in
from nhiemky.documents.rules import handling, registering, symbols
from nhiemky.documents.rules.registering import Entry
from nhiemky.documents.steps.handling import asked, write_handling
from nhiemky.documents.steps.registers import write_arrival
from nhiemky.files.rules.secrecy import refuse_secret
from nhiemky.files.steps import take_in
from nhiemky.journal.writing import record
from nhiemky.kernel.actions import action
from nhiemky.kernel.events import Values
from nhiemky.org.models import Unit


@action
def register_arrival(
    actor: Any,
    unit: Unit,
    *,
    entry: Entry,
    arrived_on: dt.date,
    asks: str = "",
    due_on: dt.date | None = None,
    upload: UploadedFile[bytes] | None = None,
) -> Document:
    """`asks` is empty for a paper that is only to be known; `due_on` empty gives it the usual days."""
    # facts
    read = symbols.read_symbol(entry.symbol, entry.kind)
    today = today_in(unit)
    # decision
    registering.check(entry)
    refuse_secret(entry.symbol, field="symbol")
    registering.check_symbol(read)
    registering.check_kind(read)
    handling.check_arrival(arrived_on, today=today, dated=entry.dated)
    # consequences
    document = steps.write_document(unit, entry)
    write_arrival(document, on=arrived_on)
    if upload is not None:
        document.file = take_in(upload, unit=unit.pk, actor=actor, kinds=steps.FILE_KINDS)
    document.save()
    if upload is not None:
        steps.take_words(document, upload)
    event = DocumentArrived(
        document.pk,
        document.arrival_year or 0,
        document.arrival_number or 0,
        arrived_on,
        Values(steps.facts(document)),
    )
    record(actor, event, unit=unit.pk, topic=f"document/{document.pk}")
    if asks.strip():
        opened = write_handling(document, asks=asks, due_on=due_on)
        record(actor, asked(opened), unit=unit.pk, topic=f"document/{document.pk}")
    return document
