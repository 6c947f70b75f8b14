"""Correct what the register says about a document."""

from __future__ import annotations

from typing import Any

from nhiemky.documents import steps
from nhiemky.documents.events import DocumentEdited
from nhiemky.documents.models import Document, Issue
from nhiemky.documents.rules import registering, symbols
from nhiemky.documents.rules.registering import Entry
from nhiemky.files.rules.secrecy import refuse_secret
from nhiemky.journal.writing import record
from nhiemky.kernel.actions import action
from nhiemky.kernel.events import Values
from nhiemky.kernel.refusals import Refused


@action
def edit_document(actor: Any, document: Document, *, entry: Entry, revision: int) -> Document:
    # facts
    document = Document.objects.select_for_update().get(pk=document.pk)
    before = steps.facts(document)
    numbered = Issue.objects.filter(document=document).exists()
    read = symbols.read_symbol(entry.symbol, entry.kind)
    # decision
    if document.revision != revision:
        raise Refused("changed-meanwhile")
    refuse_secret(entry.symbol, field="symbol")
    # An imported document keeps what it was given: only what is typed anew is asked.
    if read.written != document.symbol_as_written:
        registering.check_symbol(read)
    if read.kind != document.kind:
        registering.check_kind(read)
    if numbered:
        registering.check_numbered(before, entry)
        steps.retitle(document, entry)
    else:
        steps.fill(document, entry)
    # consequences
    document.revision += 1
    document.save()
    after = steps.facts(document)
    edited = Values({name: (before[name], after[name]) for name in after if after[name] != before[name]})
    event = DocumentEdited(document.pk, edited)
    record(actor, event, unit=document.unit_id, topic=f"document/{document.pk}")
    return document
