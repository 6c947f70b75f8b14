"""Put a document into the register."""

from __future__ import annotations

from typing import Any

from nhiemky.documents import steps
from nhiemky.documents.models import Document
from nhiemky.documents.rules import registering
from nhiemky.documents.rules.registering import Entry
from nhiemky.journal.writing import record
from nhiemky.kernel.actions import action
from nhiemky.org.models import Unit


@action
def register_document(actor: Any, unit: Unit, *, entry: Entry) -> Document:
    """What is odd about it is told by `queries.doubts_of` afterwards and never refused."""
    # facts: steps.fill looks for a document with the same symbol, date and issuer
    # decision
    registering.check(entry)
    # consequences
    document = steps.write_document(unit, entry)
    record(actor, steps.registered(document), unit=unit.pk, topic=f"document/{document.pk}")
    return document
