"""What pages, papers and higher rooms need to know about documents and their links."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass

from django.db.models import F, QuerySet

from nhiemky.documents.models import Document, DocumentLink
from nhiemky.documents.rules import order, symbols
from nhiemky.documents.rules.symbols import Doubt
from nhiemky.org.models import Term, Unit

#: More than the papers of a term in a busy ward; looked at anew after every entry of the journal.
MOST_LOOKED_AT = 4_000
_LOOKED_AT = ("kind", "issuer", "number", "dated", "symbol", "symbol_as_written")


@dataclass(frozen=True, slots=True)
class Links:
    """The links of a document: those it makes, and those that others make to it."""

    made: tuple[DocumentLink, ...]
    received: tuple[DocumentLink, ...]


def register(ward: Unit) -> QuerySet[Document]:
    """All documents of a ward and of everything below it."""
    return Document.objects.filter(unit__path__startswith=ward.path).select_related("unit")


def links_of(document: Document) -> Links:
    return Links(
        tuple(document.links.select_related("target", "clause").order_by("kind", "pk")),
        tuple(document.linked_from.select_related("source", "clause").order_by("kind", "pk")),
    )


def doubts_in(ward: Unit) -> Mapping[int, tuple[Doubt, ...]]:
    """Document id → what a reader should look at: unusual symbols, numbers against dates. Two queries.

    Among the newest MOST_LOOKED_AT: a list of a long register waits for no more; an older one says it on its own page.
    """
    newest = register(ward).select_related(None).order_by(F("dated").desc(nulls_last=True), "-pk")
    documents = list(newest.only(*_LOOKED_AT)[:MOST_LOOKED_AT])
    found = dict(order.doubts(filter(None, map(_numbered, documents)), terms=terms_of(ward)))
    for document in documents:
        read = symbols.read_symbol(document.symbol_as_written, document.kind)
        if read.doubts:
            found[document.pk] = (*read.doubts, *found.get(document.pk, ()))
    return found


def doubts_of(document: Document, ward: Unit) -> tuple[Doubt, ...]:
    """What a reader of this document should look at."""
    read = symbols.read_symbol(document.symbol_as_written, document.kind)
    series = register(ward).filter(kind=document.kind, issuer=document.issuer)
    return (
        *read.doubts,
        *order.doubts(filter(None, map(_numbered, series)), terms=terms_of(ward)).get(document.pk, ()),
    )


def terms_of(ward: Unit) -> list[dt.date]:
    """First days of the ward's terms, oldest first: numbers of Party documents begin again with each."""
    return sorted(term.begins for term in Term.objects.filter(unit=ward))


def _numbered(document: Document) -> order.Numbered | None:
    """A document as a member of a series; a congress (ĐH) numbers all kinds in one series."""
    if document.number is None or document.dated is None:
        return None
    return order.Numbered(
        id=document.pk,
        kind="" if document.symbol.endswith("/ĐH") else document.kind,
        issuer=document.issuer,
        number=document.number,
        dated=document.dated,
        symbol=document.symbol_as_written,
        state=symbols.is_of_state(document.symbol),
        letter=symbols.letter_of(document.symbol),
    )
