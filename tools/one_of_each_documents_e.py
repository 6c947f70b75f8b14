"""What a document of the register asks for, for the matrix of gates."""

from __future__ import annotations

from typing import Any

from nhiemky.documents import steps
from nhiemky.documents.models import Document
from nhiemky.org.models import Account


def rows(clerk: Account, document_id: int) -> dict[str, Any]:
    """Words of addresses → a clause of that document."""
    document = Document.objects.get(pk=document_id)
    (clause,) = steps.ask(clerk, document, [("1. Xây dựng kế hoạch", True)])
    return {"clause_id": clause.pk}
