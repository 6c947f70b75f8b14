"""What a resolution carries out of the superior level, and which of the superior's programmes nobody carries out yet."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field

from django.db.models import QuerySet

from nhiemky.documents.models import Clause, Document, DocumentLink
from nhiemky.documents.queries import register
from nhiemky.documents.rules.cascade import UPPER
from nhiemky.org.models import Unit
from nhiemky.targets.models import Programme, ProgrammeLink, Resolution

#: Kinds of superior papers that are programmes.
PROGRAMMES = ("Chương trình", "Chương trình hành động", "Đề án")
#: More are not listed; the newest come first.
MOST_OPEN = 30


@dataclass(slots=True)
class Carried:
    """A document of the superior level that is carried out: by the paper itself, by which programmes."""

    document: Document
    by_paper: bool = False
    programmes: list[Programme] = field(default_factory=list)
    clauses: list[Clause] = field(default_factory=list)


def superior_papers(ward: Unit) -> QuerySet[Document]:
    """What a programme of the ward may carry out."""
    return register(ward).filter(level__in=UPPER)


def carried_out(resolution: Resolution) -> Sequence[Carried]:
    """What the document of the resolution implements, and what its programmes do. Two queries."""
    found: dict[int, Carried] = {}
    if resolution.document_id is not None:
        links = DocumentLink.objects.filter(
            source=resolution.document_id, kind=DocumentLink.Kind.IMPLEMENTS
        ).select_related("target", "clause")
        for link in links.order_by("-target__dated", "pk"):
            one = found.setdefault(link.target_id, Carried(link.target))
            one.by_paper = True
            if link.clause is not None:
                one.clauses.append(link.clause)
    programme_links = ProgrammeLink.objects.filter(programme__resolution=resolution)
    for programme_link in programme_links.select_related("document", "programme").order_by("pk"):
        carried = found.setdefault(programme_link.document_id, Carried(programme_link.document))
        carried.programmes.append(programme_link.programme)
    return list(found.values())


def not_carried_out(ward: Unit, resolution: Resolution) -> Sequence[Document]:
    """Programmes of the superior level of the years of the resolution that neither a paper nor a programme of the ward
    carries out."""
    done = DocumentLink.objects.filter(
        source__unit__path__startswith=ward.path, kind=DocumentLink.Kind.IMPLEMENTS
    )
    linked = ProgrammeLink.objects.filter(programme__resolution__unit__path__startswith=ward.path)
    rows = superior_papers(ward).filter(
        kind__in=PROGRAMMES,
        dated__year__gte=resolution.first_year,
        dated__year__lte=resolution.last_year,
    )
    rows = rows.exclude(pk__in=done.values("target")).exclude(pk__in=linked.values("document"))
    return list(rows.order_by("-dated", "-pk")[:MOST_OPEN])


def links_of(programmes: Sequence[Programme]) -> dict[int, list[ProgrammeLink]]:
    """Programme id → the superior documents it carries out."""
    found: defaultdict[int, list[ProgrammeLink]] = defaultdict(list)
    for link in ProgrammeLink.objects.filter(programme__in=programmes).select_related("document"):
        found[link.programme_id].append(link)
    return found
