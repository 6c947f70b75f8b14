"""Which wordings an office may begin a paper with."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping

from django.db.models import Q, QuerySet
from django.utils import timezone

from nhiemky.documents.models import Template
from nhiemky.documents.rules import templates
from nhiemky.documents.rules.templates import Wording
from nhiemky.org.models import Unit


def templates_for(unit: Unit, kind: str, style: str, *, on: dt.date | None = None) -> tuple[Wording, ...]:
    """What a new draft may begin with: wordings of the unit, else of the nearest unit above it, else the shipped one.

    `kind`: code of vietnamese.document_kinds; `style`: party or state; `on`: a day, today if not said.
    """
    day = on or timezone.localdate()
    rows = own_templates(unit, on=day).filter(kind=kind, style=style)
    nearest: list[Template] = []
    for row in sorted(rows, key=lambda row: -len(row.unit.path)):
        if not nearest or row.unit_id == nearest[0].unit_id:
            nearest.append(row)
    return templates.in_force(kind, style, [wording_of(row) for row in nearest])


def wordings(ward: Unit, *, on: dt.date) -> Mapping[str, Wording]:
    """Every text of any kind to begin a draft with, by the key that a form sends: the office's own, else the shipped one."""
    own = [wording_of(row) for row in own_templates(ward, on=on)]
    adapted = {(one.kind, one.style) for one in own}
    rest = [one for one in templates.SHIPPED if (one.kind, one.style) not in adapted]
    return {f"row-{one.own}" if one.own else one.key: one for one in (*own, *rest)}


def own_templates(unit: Unit, *, on: dt.date) -> QuerySet[Template]:
    """The rows of a unit and of the units above it that are in force on a day."""
    valid = Q(valid_from__lte=on) & (Q(valid_to__isnull=True) | Q(valid_to__gte=on))
    rows = Template.objects.select_related("unit").filter(valid, unit__in=unit.ids_above)
    return rows.order_by("kind", "title", "pk")


def templates_of(ward: Unit) -> QuerySet[Template]:
    """All rows of a ward and of what is below it, ended ones too."""
    return Template.objects.select_related("unit").filter(unit__path__startswith=ward.path)


def wording_of(row: Template) -> Wording:
    """A row of the office as the rules know wordings."""
    lines = tuple(line.strip() for line in row.recipients.splitlines() if line.strip())
    return Wording(
        kind=row.kind, style=row.style, title=row.title, body=row.body, recipients=lines, own=row.pk
    )
