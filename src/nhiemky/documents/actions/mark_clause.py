"""Say of a clause whether it asks the ward for a plan."""

from __future__ import annotations

from typing import Any

from nhiemky.documents.events import ClauseMarked
from nhiemky.documents.models import Clause, Document
from nhiemky.documents.rules import registering
from nhiemky.journal.writing import record
from nhiemky.kernel.actions import action


@action
def mark_clause(actor: Any, document: Document, *, clause_id: int, plan: str) -> None:
    """`plan`: "1" it asks for one, "0" it does not."""
    # facts
    clause = Clause.objects.select_for_update().filter(document=document, pk=clause_id).first()
    # decision
    registering.check_dropped(exists=clause is not None, carried_out_by=())
    # consequences
    Clause.objects.filter(pk=clause_id).update(asks_for_plan=plan == "1")
    event = ClauseMarked(document.pk, clause_id, plan == "1")
    record(actor, event, unit=document.unit_id, topic=f"document/{document.pk}")
