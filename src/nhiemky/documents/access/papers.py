"""The door to the paper of a document: whoever reads the document may print it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.http import Http404

from nhiemky.documents.access.documents import for_document
from nhiemky.documents.access.drafts import PAPER_FORMS
from nhiemky.documents.models import Document
from nhiemky.org.models import Unit


@dataclass(frozen=True, slots=True)
class PaperOfDocument:
    """`form` is pdf or docx."""

    ward: Unit
    document: Document
    form: str


def for_document_paper(actor: Any, *, ward: str, document_id: int, form: str) -> PaperOfDocument:
    found = for_document(actor, ward=ward, document_id=document_id)
    if form not in PAPER_FORMS:
        raise Http404
    return PaperOfDocument(found.ward, found.document, form)
