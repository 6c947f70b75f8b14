"""The words of a draft as people read them: references to figures written out, and what cannot be written marked."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from django.db.models import OuterRef, Q, Subquery

from nhiemky.documents.models import Draft, DraftVersion
from nhiemky.documents.queries.drafts import nodes_of
from nhiemky.documents.rules import structure
from nhiemky.documents.rules.structure import Node
from nhiemky.figures import queries as figures
from nhiemky.figures.models import Figure
from nhiemky.figures.queries import StaleCitation
from nhiemky.figures.rules import references
from nhiemky.figures.rules.shown import Shown
from nhiemky.org.models import Unit

MOST_FIGURES = 300
_UNWRITTEN = re.compile(r"(⟦[^⟦⟧]*⟧)")


@dataclass(frozen=True, slots=True)
class Run:
    """Some words; `unknown`: they say that something could not be written."""

    text: str
    unknown: bool


@dataclass(frozen=True, slots=True)
class Paragraph:
    """`kind` is a step of the ladder (rules/structure.py)."""

    id: str
    kind: str
    runs: tuple[Run, ...]

    @property
    def text(self) -> str:
        return "".join(run.text for run in self.runs)


@dataclass(frozen=True, slots=True)
class Pick:
    """A figure that a text may refer to: what to write, what it says now."""

    reference: str
    subject: str
    now: str


def paragraphs(draft: Draft, version: DraftVersion | None) -> list[Paragraph]:
    """A version as its pages show it, with what cannot be written marked."""
    values = values_in(draft, version)
    return [_paragraph(node, values) for node in nodes_of(version)]


def said_nodes(draft: Draft, version: DraftVersion | None) -> tuple[Node, ...]:
    """The same paragraphs without marks: for those who are asked, for residents, for the places that opinions name."""
    values = values_in(draft, version)
    return tuple(
        replace(node, text=references.render(structure.words_of(node.text), values))
        for node in nodes_of(version)
    )


def values_in(draft: Draft, version: DraftVersion | None) -> dict[str, Shown]:
    """The figures of a version: those of the day it went round where it is the last one that did, else of today."""
    codes = figures.codes_of(node.text for node in nodes_of(version))
    values = dict(figures.current(draft.unit, codes)) if codes else {}
    if codes and version is not None and _is_frozen(draft, version):
        values |= figures.frozen(f"draft/{draft.pk}")
    return values


def unknown_codes(unit: Unit, nodes: Iterable[Node]) -> tuple[str, ...]:
    """References that no figure stands behind."""
    return figures.missing(unit, (node.text for node in nodes))


def stale(draft: Draft) -> list[StaleCitation]:
    """Figures that were corrected after the draft last went round."""
    return figures.stale(f"draft/{draft.pk}")


def picks(unit: Unit) -> list[Pick]:
    """What the texts of a unit may refer to, its own and those of the units above it; at most `MOST_FIGURES`.

    Of an indicator the latest period: the code of an earlier one differs in its last part only (`thu-ngan-sach-2024`).
    """
    above = [int(part) for part in unit.path.strip("/").split("/")]
    known = Figure.objects.filter(unit_id__in=above, current__isnull=False)
    same = known.filter(indicator=OuterRef("indicator"), unit=OuterRef("unit"))
    latest = Subquery(same.order_by("-period_to").values("period_to")[:1])
    rows = known.filter(Q(indicator__isnull=True) | Q(period_to=latest)).select_related("current")
    return [
        Pick(references.reference(row.code), _named(row), str(figures.shown_now(row)))
        for row in rows.order_by("sort_key", "pk")[:MOST_FIGURES]
    ]


def _named(figure: Figure) -> str:
    """The figure of an indicator with its period."""
    return f"{figure.subject}, {figure.period_label}" if figure.indicator_id else figure.subject


def _is_frozen(draft: Draft, version: DraftVersion) -> bool:
    if version.circulated_as is None:
        return False
    return not draft.versions.filter(circulated_as__gt=version.circulated_as).exists()


def _paragraph(node: Node, values: dict[str, Shown]) -> Paragraph:
    text = references.render(structure.words_of(node.text), values)
    return Paragraph(node.id, node.kind.value, tuple(_runs(text)))


def _runs(text: str) -> Iterator[Run]:
    for place, part in enumerate(_UNWRITTEN.split(text)):
        if part:
            yield Run(part, unknown=place % 2 == 1)
