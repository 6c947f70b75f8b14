"""Correct what the register says about a document."""

from __future__ import annotations

from typing import Any

from nhiemky.documents import steps
from nhiemky.documents.events import DocumentEdited
from nhiemky.documents.models import Document
from nhiemky.documents.rules.registering import Entry
from nhiemky.journal.writing import record
from nhiemky.kernel.actions import action
from nhiemky.kernel.events import Values
from nhiemky.kernel.refusals import Refused


@action
def edit_document(actor: Any, document: Document, *, entry: Entry, revision: int) -> Document:
    # facts
    document = Document.objects.select_for_update().get(pk=document.pk)
    before = steps.facts(document)
    # decision
    if document.revision != revision:
        raise Refused("changed-meanwhile")
    steps.fill(document, entry)
    # consequences
    document.revision += 1
    document.save()
    after = steps.facts(document)
    edited = Values({name: (before[name], after[name]) for name in after if after[name] != before[name]})
    event = DocumentEdited(document.pk, edited)
    record(actor, event, unit=document.unit_id, topic=f"document/{document.pk}")
    return document
