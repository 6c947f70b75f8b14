"""Say what a document has to do with another one: it implements, replaces, amends, answers or cites it."""

from __future__ import annotations

from typing import Any

from nhiemky.documents import queries, steps
from nhiemky.documents.events import DocumentsLinked
from nhiemky.documents.models import Clause, Document, DocumentLink
from nhiemky.documents.rules import cascade, registering
from nhiemky.documents.rules.cascade import Tie
from nhiemky.journal.writing import record
from nhiemky.kernel.actions import action


@action
def link_documents(
    actor: Any, source: Document, *, target: Document, kind: str, clause: Clause | None = None
) -> DocumentLink:
    """`clause`: the one of the target that is carried out; None for the whole of it."""
    # facts: locked in the order of their numbers, so that two links never close a circle between them
    list(Document.objects.select_for_update().filter(pk__in=(source.pk, target.pk)).order_by("pk"))
    exists = DocumentLink.objects.filter(source=source, target=target, kind=kind, clause=clause).exists()
    onward, names = queries.ties_onward(target)
    # decision
    registering.check_link(source=source.pk, target=target.pk, exists=exists)
    registering.check_clause_of(target=target.pk, document=clause.document_id if clause else None)
    cascade.check_circle(onward, Tie(source.pk, target.pk, kind), names)
    # consequences
    link = steps.write_link(source, target, kind=kind, clause=clause)
    event = DocumentsLinked(source.pk, target.pk, kind, clause.pk if clause else None)
    record(actor, event, unit=source.unit_id, topic=f"document/{source.pk}")
    if kind == DocumentLink.Kind.ANSWERS:
        steps.handling_answered(actor, target, answer=source)
    return link
