"""What pages, papers and higher rooms need to know about documents, drafts and opinions."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass

from django.db.models import Count, Q, QuerySet

from nhiemky.documents.models import Document, DocumentLink, Draft, Opinion
from nhiemky.documents.rules import order, symbols
from nhiemky.documents.rules.consultation import Standing
from nhiemky.documents.rules.symbols import Doubt
from nhiemky.org.models import Term, Unit
from nhiemky.pages.finding import standing_in
from nhiemky.vietnamese.folding import fold

_UNANSWERED = Q(opinions__disposition="", opinions__withdrawn_at__isnull=True, opinions__isnull=False)
_STANDING = Q(opinions__withdrawn_at__isnull=True, opinions__isnull=False)


@dataclass(frozen=True, slots=True)
class Links:
    """The links of a document: those it makes, and those that others make to it."""

    made: tuple[DocumentLink, ...]
    received: tuple[DocumentLink, ...]


def register(ward: Unit) -> QuerySet[Document]:
    """All documents of a ward and of everything below it."""
    return Document.objects.filter(unit__path__startswith=ward.path).select_related("unit")


def drafts(ward: Unit) -> QuerySet[Draft]:
    """All drafts of a ward and of everything below it, with their counts."""
    return counted(Draft.objects.filter(unit__path__startswith=ward.path))


def counted(found: QuerySet[Draft]) -> QuerySet[Draft]:
    """Add `opinions_count` (withdrawn ones are not counted) and `unanswered_count`."""
    return found.select_related("unit").annotate(
        opinions_count=Count("opinions", filter=_STANDING),
        unanswered_count=Count("opinions", filter=_UNANSWERED),
    )


def search(documents: QuerySet[Document], words: str) -> QuerySet[Document]:
    """By symbol in any spelling (`1- kh / du` finds 01-KH/ĐU), else by the start of every word without diacritics."""
    standard = symbols.standard_of(words)
    by_words = standing_in("folded", fold(words).split())
    return documents.filter(by_words | Q(symbol=standard)) if standard else documents.filter(by_words)


def search_drafts(found: QuerySet[Draft], words: str) -> QuerySet[Draft]:
    return found.filter(standing_in("folded", fold(words).split()))


def links_of(document: Document) -> Links:
    return Links(
        tuple(document.links.select_related("target").order_by("kind", "pk")),
        tuple(document.linked_from.select_related("source").order_by("kind", "pk")),
    )


def doubts_in(ward: Unit) -> Mapping[int, tuple[Doubt, ...]]:
    """Document id → what a reader should look at: unusual symbols, numbers against dates. Two queries."""
    documents = list(register(ward).order_by())
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


def opinions_of(draft: Draft) -> QuerySet[Opinion]:
    return draft.opinions.order_by("number")


def next_unanswered(opinion: Opinion) -> Opinion | None:
    """The next opinion on the draft that waits for an answer, from this one on and around; None when none does."""
    waiting = (
        opinions_of(opinion.draft).filter(disposition="", withdrawn_at__isnull=True).exclude(pk=opinion.pk)
    )
    return waiting.filter(number__gt=opinion.number).first() or waiting.first()


def standings(draft: Draft) -> list[Standing]:
    rows = opinions_of(draft).values_list("number", "disposition", "withdrawn_at")
    return [Standing(number, disposition, withdrawn is not None) for number, disposition, withdrawn in rows]


def opinions_raised_at(venue_topic: str) -> QuerySet[Opinion]:
    """The opinions that were raised in one place, e.g. "conference/12"."""
    return Opinion.objects.filter(venue_topic=venue_topic).select_related("draft").order_by("draft", "number")


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
    )
