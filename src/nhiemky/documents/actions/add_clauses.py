"""Write down what a document of the superior level asks for."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from nhiemky.documents import steps
from nhiemky.documents.models import Clause, Document
from nhiemky.documents.rules import registering
from nhiemky.journal.writing import record
from nhiemky.kernel.actions import action


@action
def add_clauses(actor: Any, document: Document, *, lines: Sequence[tuple[str, bool]]) -> list[Clause]:
    """`lines`: (a line with or without its mark, whether it asks for a plan)."""
    # facts
    document = Document.objects.select_for_update().get(pk=document.pk)
    wanted = [(line, plan) for line, plan in lines if line.strip()]
    # decision
    registering.check_clauses(number=len(wanted))
    # consequences
    made = steps.write_clauses(document, wanted)
    record(actor, steps.added(document, made), unit=document.unit_id, topic=f"document/{document.pk}")
    return made
