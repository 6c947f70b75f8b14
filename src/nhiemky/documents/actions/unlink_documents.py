"""Take back a link between two documents; the journal keeps that it stood."""

from __future__ import annotations

from typing import Any

from nhiemky.documents.events import DocumentsUnlinked
from nhiemky.documents.models import Document, DocumentLink
from nhiemky.journal.writing import record
from nhiemky.kernel.actions import action
from nhiemky.kernel.refusals import Refused


@action
def unlink_documents(actor: Any, source: Document, *, link_id: int) -> None:
    # facts
    link = DocumentLink.objects.select_for_update().filter(source=source, pk=link_id).first()
    # decision
    if link is None:
        raise Refused("link-already-gone")
    # consequences
    event = DocumentsUnlinked(source.pk, link.target_id, link.kind)
    link.delete()
    record(actor, event, unit=source.unit_id, topic=f"document/{source.pk}")
