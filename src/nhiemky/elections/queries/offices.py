"""The offices of a body: of the unit itself, or of a body (Ban Chấp hành, Ban Thường vụ …) that stands right under it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

from django.db.models import Q, QuerySet

from nhiemky.org.models import Office, OfficeHolding, Unit, UnitKind
from nhiemky.vietnamese.folding import fold


def offices(unit: Unit, titles: Iterable[str]) -> QuerySet[Office]:
    """Those of the unit first. An office may keep its committee as a unit of its own, or hang its posts on the ward."""
    where = Q(unit=unit) | Q(unit__parent=unit, unit__kind=UnitKind.BODY)
    found = Office.objects.filter(where, folded__in=[fold(title) for title in titles])
    return found.order_by("unit__path", "rank", "pk")


def people_in(unit: Unit, titles: Iterable[str], *, on: dt.date) -> frozenset[int]:
    """Ids of the persons who held one of the offices on a day; a first day that is not recorded counts as begun."""
    held = OfficeHolding.objects.filter(office__in=offices(unit, titles)).filter(
        Q(valid_from=None) | Q(valid_from__lte=on), Q(valid_to=None) | Q(valid_to__gte=on)
    )
    return frozenset(held.values_list("person_id", flat=True))
