"""The only doors to documents and drafts. A branch secretary reads those of the own branch; writers write all."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.core.exceptions import PermissionDenied
from django.db.models import Q
from django.http import Http404

from nhiemky.documents.models import Document, Draft, Opinion
from nhiemky.org import access
from nhiemky.org.models import Unit


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
    if access.holds(actor, access.READERS, unit):
        return Shelf(unit, Q(unit__path__startswith=unit.path), access.holds(actor, access.WRITERS, unit))
    branches = access.branches_of_secretary(actor, unit)
    if not branches:
        raise PermissionDenied
    seen = Q(pk__in=[])
    for path in branches:
        seen |= Q(unit__path__startswith=path)
    return Shelf(unit, seen, writes=False)


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


def for_draft(actor: Any, *, ward: str, draft_id: int) -> DraftOnShelf:
    shelf = for_reader(actor, ward=ward)
    draft = Draft.objects.select_related("unit").filter(shelf.seen, pk=draft_id).first()
    if draft is None:
        raise Http404
    return DraftOnShelf(shelf.ward, draft, shelf.writes)


def for_draft_writer(actor: Any, *, ward: str, draft_id: int) -> DraftOnShelf:
    access.for_writer(actor, ward=ward)
    return for_draft(actor, ward=ward, draft_id=draft_id)


def for_opinion_writer(actor: Any, *, ward: str, draft_id: int, opinion_id: int) -> OpinionOnShelf:
    found = for_draft_writer(actor, ward=ward, draft_id=draft_id)
    opinion = Opinion.objects.select_related("draft__unit").filter(draft=found.draft, pk=opinion_id).first()
    if opinion is None:
        raise Http404
    return OpinionOnShelf(found.ward, opinion)
