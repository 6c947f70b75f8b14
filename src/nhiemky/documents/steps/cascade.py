"""Writers of what a document of the superior level asks for."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from nhiemky.documents.events import ClausesAdded
from nhiemky.documents.models import Clause, Document
from nhiemky.documents.rules import asked_for
from nhiemky.files.rules.secrecy import refuse_secret
from nhiemky.journal.writing import record
from nhiemky.kernel.events import Values


def ask(actor: Any, document: Document, lines: Iterable[tuple[str, bool]]) -> list[Clause]:
    """Write down what a document asks for: (a line with or without its mark, whether it asks for a plan)."""
    made = write_clauses(document, lines)
    record(actor, added(document, made), unit=document.unit_id, topic=f"document/{document.pk}")
    return made


def added(document: Document, made: list[Clause]) -> ClausesAdded:
    return ClausesAdded(document.pk, len(made), Values(text="\n".join(map(str, made))))


def write_clauses(document: Document, lines: Iterable[tuple[str, bool]]) -> list[Clause]:
    """The rows of clauses behind those that stand already: (line as typed or as it stands in the text, asks for a plan)."""
    last = document.clauses.order_by("-position").values_list("position", flat=True).first() or 0
    made = []
    for at, (line, plan) in enumerate(lines, last + 1):
        read = asked_for.line_of(line)
        refuse_secret(read.text, field="text")
        made.append(
            Clause(document=document, position=at, mark=read.mark, text=read.text, asks_for_plan=plan)
        )
    return Clause.objects.bulk_create(made)
