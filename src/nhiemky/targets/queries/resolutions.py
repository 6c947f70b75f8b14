"""Resolutions of a ward and how they hang together."""

from __future__ import annotations

from django.db.models import QuerySet

from nhiemky.documents.models import Document
from nhiemky.org.models import Unit
from nhiemky.targets.models import Resolution
from nhiemky.targets.rules.chain import Step, Taken

#: So many steps up the chain are looked at; it has three.
MOST_STEPS = 20


def register(ward: Unit) -> QuerySet[Resolution]:
    """Every resolution of the ward and its parts."""
    rows = Resolution.objects.filter(unit__path__startswith=ward.path)
    return rows.select_related("unit", "term", "document", "carries_out")


def taken(unit: Unit, kind: str, first_year: int, document: Document | None, *, but: int = 0) -> Taken:
    """Who already is the resolution of this congress, or of this document."""
    others = Resolution.objects.exclude(pk=but)
    same = others.filter(unit=unit, kind=kind, first_year=first_year).first() if kind == "congress" else None
    paper = others.filter(document=document).first() if document else None
    return Taken(str(same or ""), str(paper or ""))


def onward(resolution: Resolution | None) -> list[Step]:
    """The resolution and what it carries out, up to the end; a circle is followed once."""
    steps: list[Step] = []
    seen: set[int] = set()
    while resolution is not None and resolution.pk not in seen and len(steps) < MOST_STEPS:
        seen.add(resolution.pk)
        steps.append(Step(resolution.pk, resolution.kind))
        resolution = resolution.carries_out
    return steps
