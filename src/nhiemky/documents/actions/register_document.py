"""Put a document into the register."""

from __future__ import annotations

from typing import Any

from django.core.files.uploadedfile import UploadedFile

from nhiemky.documents import steps
from nhiemky.documents.models import Document
from nhiemky.documents.rules import registering, symbols
from nhiemky.documents.rules.registering import Entry
from nhiemky.files.rules.secrecy import refuse_secret
from nhiemky.files.steps import take_in
from nhiemky.journal.writing import record
from nhiemky.kernel.actions import action
from nhiemky.org.models import Unit


@action
def register_document(
    actor: Any, unit: Unit, *, entry: Entry, upload: UploadedFile[bytes] | None = None
) -> Document:
    """What is odd about it is told by `queries.doubts_of` afterwards; refused is only what cannot be a symbol."""
    # facts: steps.fill looks for a document with the same symbol, date and issuer
    read = symbols.read_symbol(entry.symbol, entry.kind)
    # decision
    registering.check(entry)
    refuse_secret(entry.symbol, field="symbol")
    registering.check_symbol(read)
    registering.check_kind(read)
    # consequences
    document = steps.write_document(unit, entry)
    if upload is not None:
        document.file = take_in(upload, unit=unit.pk, actor=actor, kinds=steps.FILE_KINDS)
        document.save(update_fields=["file"])
        steps.take_words(document, upload)
    record(actor, steps.registered(document), unit=unit.pk, topic=f"document/{document.pk}")
    return document
