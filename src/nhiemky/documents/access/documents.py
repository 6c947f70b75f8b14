"""The doors to documents. A branch secretary reads those of the own branch; writers write all."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.core.exceptions import PermissionDenied
from django.db.models import Q
from django.http import Http404

from nhiemky.documents.models import Clause, Document, DocumentLink
from nhiemky.org import access
from nhiemky.org.models import Unit


@dataclass(frozen=True, slots=True)
class Shelf:
    """The ward, and which rows of it the actor sees: as a condition, and as the paths of units below which they stand."""

    ward: Unit
    seen: Q
    writes: bool
    paths: tuple[str, ...] = ()


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
class ClauseOnShelf:
    ward: Unit
    document: Document
    clause: Clause


def for_reader(actor: Any, *, ward: str) -> Shelf:
    """404 for somebody of another ward, 403 for one of this ward who reads no documents."""
    unit = access.for_anybody(actor, ward=ward)
    paths = access.open_paths(actor, unit)
    if not paths:
        raise PermissionDenied
    seen = Q(pk__in=[])
    for path in paths:
        seen |= Q(unit__path__startswith=path)
    return Shelf(unit, seen, access.holds(actor, access.WRITERS, unit), tuple(paths))


def for_writer(actor: Any, *, ward: str) -> Unit:
    return access.for_writer(actor, ward=ward)


def for_document(actor: Any, *, ward: str, document_id: int) -> DocumentOnShelf:
    shelf = for_reader(actor, ward=ward)
    document = (
        Document.objects.select_related("unit", "file", "dossier", "handling__closed_with")
        .filter(shelf.seen, pk=document_id)
        .first()
    )
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


def for_clause(actor: Any, *, ward: str, document_id: int, clause_id: int) -> ClauseOnShelf:
    """A clause of this document."""
    found = for_document_writer(actor, ward=ward, document_id=document_id)
    clause = Clause.objects.filter(document=found.document, pk=clause_id).first()
    if clause is None:
        raise Http404
    return ClauseOnShelf(found.ward, found.document, clause)
