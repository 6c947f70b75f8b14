"""Say what a document has to do with another one: it implements, replaces, amends, answers or cites it."""

from __future__ import annotations

from typing import Any

from nhiemky.documents import steps
from nhiemky.documents.events import DocumentsLinked
from nhiemky.documents.models import Document, DocumentLink
from nhiemky.documents.rules import registering
from nhiemky.journal.writing import record
from nhiemky.kernel.actions import action


@action
def link_documents(actor: Any, source: Document, *, target: Document, kind: str) -> DocumentLink:
    # facts
    exists = DocumentLink.objects.filter(source=source, target=target, kind=kind).exists()
    # decision
    registering.check_link(source=source.pk, target=target.pk, exists=exists)
    # consequences
    link = steps.write_link(source, target, kind=kind)
    event = DocumentsLinked(source.pk, target.pk, kind)
    record(actor, event, unit=source.unit_id, topic=f"document/{source.pk}")
    if kind == DocumentLink.Kind.ANSWERS:
        steps.handling_answered(actor, target, answer=source)
    return link
