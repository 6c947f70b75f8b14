"""Resolutions of a ward and how they hang together."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.db.models import F, QuerySet

from nhiemky.documents.models import Document
from nhiemky.org.models import Unit
from nhiemky.pages.spans import Span
from nhiemky.targets.models import Resolution
from nhiemky.targets.rules.chain import Step, Taken, sums_in_term

#: So many steps up the chain are looked at; it has three.
MOST_STEPS = 20


def register(ward: Unit) -> QuerySet[Resolution]:
    """Every resolution of the ward and its parts."""
    rows = Resolution.objects.filter(unit__path__startswith=ward.path)
    return rows.select_related("unit", "term", "document", "carries_out")


def in_term(rows: QuerySet[Any], span: Span, *, of: str = "") -> QuerySet[Any]:
    """Resolutions of a term; `of`: where the rows name their resolution (`resolution__`)."""
    least, most = sums_in_term(span.first, span.last)
    summed = rows.annotate(years=F(f"{of}first_year") + F(f"{of}last_year"))
    found: QuerySet[Any] = summed.filter(years__gte=least)
    return found if most is None else found.filter(years__lte=most)


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


@dataclass(frozen=True, slots=True)
class Chain:
    """What a resolution carries out, from the root down, and the plans that carry it out."""

    above: tuple[Resolution, ...]
    below: tuple[Resolution, ...]


def chain_of(resolution: Resolution) -> Chain:
    """A query a step up; one for what is below."""
    above: list[Resolution] = []
    seen = {resolution.pk}
    upper = resolution.carries_out
    while upper is not None and upper.pk not in seen:
        seen.add(upper.pk)
        above.insert(0, upper)
        upper = upper.carries_out
    return Chain(tuple(above), tuple(resolution.plans.order_by("first_year", "kind", "pk")))


def root_of(resolution: Resolution) -> Resolution:
    """The resolution whose targets a plan carries out: the one at the top of its chain."""
    above = chain_of(resolution).above
    return above[0] if above else resolution


def in_order_of_chain(ward: Unit) -> list[tuple[int, Resolution]]:
    """(depth, resolution): each root with what carries it out below it, newest terms first. One query."""
    rows = list(register(ward).order_by("-first_year", "kind", "pk"))
    below: dict[int | None, list[Resolution]] = {}
    known = {row.pk for row in rows}
    for row in rows:
        upper = row.carries_out_id if row.carries_out_id in known else None
        below.setdefault(upper, []).append(row)
    found: list[tuple[int, Resolution]] = []

    def walk(upper: int | None, depth: int) -> None:
        for row in sorted(
            below.pop(upper, ()), key=lambda one: -one.first_year if upper is None else one.first_year
        ):
            found.append((depth, row))
            walk(row.pk, depth + 1)

    walk(None, 0)
    return found


def resolution_on(ward: Unit, year: int) -> Resolution | None:
    """The congress resolution that a year belongs to; of two that share it the older one still runs."""
    found = register(ward).filter(kind=Resolution.Kind.CONGRESS, first_year__lte=year, last_year__gte=year)
    return found.order_by("first_year").first()
