"""Take a clause away that was written down by mistake; one that a plan carries out stays."""

from __future__ import annotations

from typing import Any

from nhiemky.documents.events import ClauseDropped
from nhiemky.documents.models import Clause, Document
from nhiemky.documents.rules import registering
from nhiemky.journal.writing import record
from nhiemky.kernel.actions import action
from nhiemky.kernel.events import Values


@action
def drop_clause(actor: Any, document: Document, *, clause_id: int) -> None:
    # facts
    clause = Clause.objects.select_for_update().filter(document=document, pk=clause_id).first()
    carried = [str(link.source) for link in clause.links.select_related("source")] if clause else []
    # decision
    registering.check_dropped(exists=clause is not None, carried_out_by=carried)
    # consequences
    event = ClauseDropped(document.pk, clause_id, Values(text=str(clause)))
    Clause.objects.filter(pk=clause_id).delete()
    record(actor, event, unit=document.unit_id, topic=f"document/{document.pk}")
