"""The doors to the books: issuers, series, recipients, files, what a paper asks. Readers read, writers write."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.http import Http404

from nhiemky.documents.access.documents import DocumentOnShelf, Shelf, for_document_writer, for_reader
from nhiemky.documents.models import Document, Dossier, Handling, Issue, Issuer, Recipient
from nhiemky.org import access
from nhiemky.org.models import Unit


@dataclass(frozen=True, slots=True)
class IssuerInBook:
    ward: Unit
    issuer: Issuer


@dataclass(frozen=True, slots=True)
class RecipientOfPaper:
    ward: Unit
    document: Document
    recipient: Recipient


@dataclass(frozen=True, slots=True)
class DossierOnShelf:
    ward: Unit
    dossier: Dossier
    shelf: Shelf


@dataclass(frozen=True, slots=True)
class HandlingOfPaper:
    ward: Unit
    document: Document
    handling: Handling


@dataclass(frozen=True, slots=True)
class IssuedPaper:
    ward: Unit
    document: Document
    issue: Issue


def for_books(actor: Any, *, ward: str) -> Shelf:
    """Who issues and which series run: whoever reads documents of the ward."""
    return for_reader(actor, ward=ward)


def for_issuer_writer(actor: Any, *, ward: str, issuer_id: int) -> IssuerInBook:
    unit = access.for_writer(actor, ward=ward)
    found = Issuer.objects.select_related("unit").filter(unit__path__startswith=unit.path, pk=issuer_id)
    issuer = found.first()
    if issuer is None:
        raise Http404
    return IssuerInBook(unit, issuer)


def for_recipient_writer(actor: Any, *, ward: str, document_id: int, recipient_id: int) -> RecipientOfPaper:
    found = for_document_writer(actor, ward=ward, document_id=document_id)
    recipient = Recipient.objects.filter(document=found.document, pk=recipient_id).first()
    if recipient is None:
        raise Http404
    return RecipientOfPaper(found.ward, found.document, recipient)


def for_dossier(actor: Any, *, ward: str, dossier_id: int) -> DossierOnShelf:
    """A file of the ward, or of the branch for its secretary."""
    shelf = for_reader(actor, ward=ward)
    dossier = Dossier.objects.select_related("unit").filter(shelf.seen, pk=dossier_id).first()
    if dossier is None:
        raise Http404
    return DossierOnShelf(shelf.ward, dossier, shelf)


def for_dossier_writer(actor: Any, *, ward: str, dossier_id: int) -> DossierOnShelf:
    access.for_writer(actor, ward=ward)
    return for_dossier(actor, ward=ward, dossier_id=dossier_id)


def for_handling_writer(actor: Any, *, ward: str, document_id: int) -> HandlingOfPaper:
    """404 for a paper that asks for nothing."""
    found = for_document_writer(actor, ward=ward, document_id=document_id)
    handling = Handling.objects.select_related("closed_with").filter(document=found.document).first()
    if handling is None:
        raise Http404
    return HandlingOfPaper(found.ward, found.document, handling)


def for_issued_writer(actor: Any, *, ward: str, document_id: int) -> IssuedPaper:
    """404 for a paper that was not numbered here."""
    found = for_document_writer(actor, ward=ward, document_id=document_id)
    issue = Issue.objects.select_related("issuer").filter(document=found.document).first()
    if issue is None:
        raise Http404
    return IssuedPaper(found.ward, found.document, issue)


def for_own_writer(actor: Any, *, ward: str, document_id: int) -> DocumentOnShelf:
    """A paper of the ward itself: only such a one is sent."""
    found = for_document_writer(actor, ward=ward, document_id=document_id)
    if found.document.register != Document.Register.OUT:
        raise Http404
    return found
