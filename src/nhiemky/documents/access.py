"""The only doors to documents and drafts. A branch secretary reads those of the own branch; writers write all."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.core.exceptions import PermissionDenied
from django.db.models import Q
from django.http import Http404

from nhiemky.documents.models import Document, DocumentLink, Draft, Opinion
from nhiemky.org import access
from nhiemky.org.models import Unit

PAPER_FORMS = ("pdf", "docx")


@dataclass(frozen=True, slots=True)
class Shelf:
    """The ward, and which rows of it the actor sees."""

    ward: Unit
    seen: Q
    writes: bool


@dataclass(frozen=True, slots=True)
class DocumentOnShelf:
    ward: Unit
    document: Document
    writes: bool


@dataclass(frozen=True, slots=True)
class LinkOnShelf:
    ward: Unit
    document: Document
    link: DocumentLink


@dataclass(frozen=True, slots=True)
class PaperOfDraft:
    """`form` is pdf or docx."""

    ward: Unit
    draft: Draft
    form: str


@dataclass(frozen=True, slots=True)
class DraftOnShelf:
    ward: Unit
    draft: Draft
    writes: bool


@dataclass(frozen=True, slots=True)
class OpinionOnShelf:
    ward: Unit
    opinion: Opinion


def for_reader(actor: Any, *, ward: str) -> Shelf:
    """404 for somebody of another ward, 403 for one of this ward who reads no documents."""
    unit = access.for_anybody(actor, ward=ward)
    paths = access.open_paths(actor, unit)
    if not paths:
        raise PermissionDenied
    seen = Q(pk__in=[])
    for path in paths:
        seen |= Q(unit__path__startswith=path)
    return Shelf(unit, seen, access.holds(actor, access.WRITERS, unit))


def for_writer(actor: Any, *, ward: str) -> Unit:
    return access.for_writer(actor, ward=ward)


def for_document(actor: Any, *, ward: str, document_id: int) -> DocumentOnShelf:
    shelf = for_reader(actor, ward=ward)
    document = Document.objects.select_related("unit", "file").filter(shelf.seen, pk=document_id).first()
    if document is None:
        raise Http404
    return DocumentOnShelf(shelf.ward, document, shelf.writes)


def for_document_writer(actor: Any, *, ward: str, document_id: int) -> DocumentOnShelf:
    access.for_writer(actor, ward=ward)
    return for_document(actor, ward=ward, document_id=document_id)


def for_document_link(actor: Any, *, ward: str, document_id: int, link_id: int) -> LinkOnShelf:
    """A link that the document makes; those made to it are changed on the other document."""
    found = for_document_writer(actor, ward=ward, document_id=document_id)
    link = DocumentLink.objects.filter(source=found.document, pk=link_id).first()
    if link is None:
        raise Http404
    return LinkOnShelf(found.ward, found.document, link)


def for_draft(actor: Any, *, ward: str, draft_id: int) -> DraftOnShelf:
    shelf = for_reader(actor, ward=ward)
    draft = Draft.objects.select_related("unit__parent").filter(shelf.seen, pk=draft_id).first()
    if draft is None:
        raise Http404
    return DraftOnShelf(shelf.ward, draft, shelf.writes)


def for_draft_writer(actor: Any, *, ward: str, draft_id: int) -> DraftOnShelf:
    access.for_writer(actor, ward=ward)
    return for_draft(actor, ward=ward, draft_id=draft_id)


def for_draft_paper(actor: Any, *, ward: str, draft_id: int, form: str) -> PaperOfDraft:
    """Whoever reads a draft may print its table."""
    found = for_draft(actor, ward=ward, draft_id=draft_id)
    if form not in PAPER_FORMS:
        raise Http404
    return PaperOfDraft(found.ward, found.draft, form)


def for_opinion_writer(actor: Any, *, ward: str, draft_id: int, opinion_id: int) -> OpinionOnShelf:
    found = for_draft_writer(actor, ward=ward, draft_id=draft_id)
    opinion = Opinion.objects.select_related("draft__unit").filter(draft=found.draft, pk=opinion_id).first()
    if opinion is None:
        raise Http404
    return OpinionOnShelf(found.ward, opinion)
