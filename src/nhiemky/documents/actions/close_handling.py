"""A paper that came in has been dealt with: what was done, or the paper that answers it."""

from __future__ import annotations

from typing import Any

from nhiemky.documents import steps
from nhiemky.documents.events import DocumentsLinked
from nhiemky.documents.models import Document, DocumentLink, Handling
from nhiemky.journal.writing import record
from nhiemky.kernel.actions import action


@action
def close_handling(
    actor: Any, handling: Handling, *, result: str, answer: Document | None = None
) -> Handling:
    # facts
    rows = Handling.objects.select_for_update(of=("self",)).select_related("document__unit")
    handling = rows.get(pk=handling.pk)
    # decision: steps.close_handling asks rules.handling, for this action and for tasks alike
    # consequences
    closed = steps.close_handling(actor, handling, result=result, answer=answer)
    kind = DocumentLink.Kind.ANSWERS
    if (
        answer is not None
        and not DocumentLink.objects.filter(source=answer, target=handling.document_id, kind=kind).exists()
    ):
        steps.write_link(answer, handling.document, kind=kind)
        event = DocumentsLinked(answer.pk, handling.document_id, kind)
        record(actor, event, unit=answer.unit_id, topic=f"document/{answer.pk}")
    return closed
