"""Put a document into the file where it rests."""

from __future__ import annotations

from typing import Any

from nhiemky.documents.events import DocumentFiled
from nhiemky.documents.models import Document, Dossier
from nhiemky.journal.writing import record
from nhiemky.kernel.actions import action
from nhiemky.kernel.refusals import Refused


@action
def file_document(actor: Any, document: Document, *, dossier: Dossier) -> Document:
    # facts
    dossier = Dossier.objects.select_for_update().get(pk=dossier.pk)
    document = Document.objects.select_for_update(of=("self",)).get(pk=document.pk)
    # decision
    if dossier.closed_on is not None:
        raise Refused("dossier-closed", dossier=dossier.code, field="dossier")
    # consequences
    document.dossier = dossier
    document.revision += 1
    document.save(update_fields=["dossier", "revision"])
    event = DocumentFiled(document.pk, dossier.pk)
    record(actor, event, unit=document.unit_id, topic=f"document/{document.pk}")
    return document
