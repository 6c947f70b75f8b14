"""The cascade as it stands in the register: loaded once, shown as a map, asked about one document."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from django.db.models import Q, QuerySet

from nhiemky.documents.models import Clause, Document, DocumentLink, Issue
from nhiemky.documents.rules import cascade
from nhiemky.documents.rules.cascade import ASKING, OWN, PLANS, UPPER, Asks, Map, Paper, Tie
from nhiemky.documents.rules.symbols import Doubt
from nhiemky.org.models import Unit
from nhiemky.vietnamese.symbols import find_symbols, normal

#: A map of more is read by nobody and drawn by no old laptop: the newest are on it, and the page says so.
MOST_PAPERS = 4_000
#: So many steps of "replaced by" are followed.
MOST_STEPS = 12


@dataclass(frozen=True, slots=True)
class Loaded:
    """The map of a reader with its rows. `doubts`: dated before the source; `cut`: there is more than is on it."""

    map: Map
    documents: Mapping[int, Document]
    clauses: Mapping[int, Clause]
    doubts: Mapping[int, tuple[Doubt, ...]]
    cut: bool = False


@dataclass(frozen=True, slots=True)
class Stands:
    """What became of a document: the chain of those that took its place (the last one counts), and who changed it."""

    replaced_by: tuple[Document, ...] = ()
    amended_by: tuple[Document, ...] = ()


def loaded(ward: Unit, seen: Q) -> Loaded:
    """Everything that is linked, asks for a plan or is one, as far as the reader sees it. Five queries."""
    known = Document.objects.filter(seen, unit__path__startswith=ward.path)
    wanted = known.filter(
        Q(level__in=UPPER, kind__in=ASKING)
        | Q(level__in=OWN, kind__in=PLANS)
        | Q(pk__in=DocumentLink.objects.values("source"))
        | Q(pk__in=DocumentLink.objects.values("target"))
        | Q(pk__in=Clause.objects.values("document"))
    )
    rows = list(wanted.select_related("unit").order_by("-dated", "-pk")[: MOST_PAPERS + 1])
    documents = {document.pk: document for document in rows[:MOST_PAPERS]}
    links = list(
        DocumentLink.objects.filter(source__unit__path__startswith=ward.path).values_list(
            "source", "target", "kind", "clause"
        )
    )
    ties = tuple(Tie(*link) for link in links)
    clauses = {
        clause.pk: clause
        for clause in Clause.objects.filter(document__unit__path__startswith=ward.path)
        if clause.document_id in documents
    }
    papers = {document.pk: _paper(document) for document in documents.values()}
    on_it = tuple(tie for tie in ties if tie.source in papers and tie.target in papers)
    asks = tuple(Asks(clause.pk, clause.document_id, clause.asks_for_plan) for clause in clauses.values())
    to_a_source = (tie for tie in ties if tie.kind in (cascade.IMPLEMENTS, cascade.ANSWERS))
    sourced = frozenset(tie.source for tie in to_a_source if tie.target not in papers) & papers.keys()
    taken_back = _withdrawn().filter(document__unit__path__startswith=ward.path)
    withdrawn = frozenset(taken_back.values_list("document", flat=True)) & papers.keys()
    known_map = Map(papers, on_it, asks, sourced, withdrawn)
    return Loaded(known_map, documents, clauses, cascade.date_doubts(papers, on_it), len(rows) > MOST_PAPERS)


def dated_before(document: Document) -> tuple[Doubt, ...]:
    """What a document is dated before, of what it carries out, replaces, amends or answers."""
    links = list(document.links.select_related("target"))
    papers = {one.pk: _paper(one) for one in (document, *(link.target for link in links))}
    ties = [Tie(document.pk, link.target_id, link.kind) for link in links]
    return cascade.date_doubts(papers, ties).get(document.pk, ())


def stands(document: Document) -> Stands:
    """Followed link by link, a query a step."""
    ties: list[Tie] = []
    asked, reached = {document.pk}, {document.pk}
    kinds = [cascade.REPLACES, cascade.AMENDS]
    for _step in range(MOST_STEPS):
        links = DocumentLink.objects.filter(target__in=asked, kind__in=kinds).order_by("pk")
        links = links.exclude(source__in=_withdrawn().values("document"))
        found = [Tie(*link) for link in links.values_list("source", "target", "kind")]
        ties += found
        asked = {tie.source for tie in found if tie.kind == cascade.REPLACES} - reached
        reached |= asked
        if not asked:
            break
    found_standing = cascade.standing(document.pk, ties)
    rows = Document.objects.in_bulk([*found_standing.replaced_by, *found_standing.amended_by])
    return Stands(
        tuple(rows[pk] for pk in found_standing.replaced_by),
        tuple(rows[pk] for pk in found_standing.amended_by),
    )


def ties_onward(document: Document) -> tuple[list[Tie], dict[int, str]]:
    """The ties that lead on from a document, as far as they go, with the names of what stands on the way."""
    ties: list[Tie] = []
    names = {document.pk: str(document)}
    asked = {document.pk}
    while asked:
        links = DocumentLink.objects.filter(source__in=asked).select_related("target")
        asked = set()
        for link in links:
            ties.append(Tie(link.source_id, link.target_id, link.kind, link.clause_id))
            if link.target_id not in names:
                names[link.target_id] = str(link.target)
                asked.add(link.target_id)
    return ties, names


def clauses_of(document: Document) -> QuerySet[Clause]:
    """What the document asks for, in order, with what carries each out."""
    return document.clauses.order_by("position").prefetch_related("links__source")


def cited_in(document: Document, documents: QuerySet[Document]) -> QuerySet[Document]:
    """Documents whose symbol stands in the abstract or in the text of this one."""
    text = f"{document.title} {_text_of(document)[:50_000]}"
    symbols = {normal(symbol) for _start, _end, symbol in find_symbols(text)}
    return documents.filter(symbol__in=symbols).exclude(pk=document.pk) if symbols else documents.none()


def document_text(document: Document) -> str:
    """The words of its file; empty where it has none."""
    return _text_of(document)


def suggested(document: Document, documents: QuerySet[Document], *, most: int = 8) -> list[Document]:
    """What a document is likely to be linked with: what it cites, then the newest of the superior level; for one of the
    superior level the newest plans of the ward."""
    linked = set(document.links.values_list("target_id", flat=True)) | {document.pk}
    linked |= set(document.linked_from.values_list("source_id", flat=True))
    rest = documents.exclude(pk__in=linked)
    if document.level in OWN:
        likely = rest.filter(level__in=UPPER, kind__in=ASKING)
    else:
        likely = rest.filter(level__in=OWN, kind__in=PLANS)
    cited = cited_in(document, rest)[:most]
    return list({one.pk: one for one in (*cited, *likely.order_by("-dated", "-pk")[:most])}.values())[:most]


def _text_of(document: Document) -> str:
    words = getattr(document, "words", None)
    return words.text if words is not None else ""


def _withdrawn() -> QuerySet[Issue]:
    """Own papers that were taken back: they keep their number and replace, amend and carry out nothing."""
    return Issue.objects.exclude(withdrawn_reason="")


def _paper(document: Document) -> Paper:
    return Paper(document.pk, document.kind, document.level, document.dated, str(document))
