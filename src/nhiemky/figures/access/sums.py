"""The doors to sums: of a ward for those who read its figures, of a superior level for those who follow the wards below."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import Http404

from nhiemky.figures.models import Indicator
from nhiemky.org import access
from nhiemky.org.models import Grant, Role, Unit, UnitKind

SUPERIOR = (UnitKind.INSTALLATION, UnitKind.PROVINCE, UnitKind.DISTRICT)
#: Where an administrator is one of the level itself. Whoever keeps the whole installation sees no record of anybody.
ADMINISTERED = (UnitKind.PROVINCE, UnitKind.DISTRICT)


@dataclass(frozen=True, slots=True)
class ComparedIndicator:
    """An indicator that is counted in a ward."""

    ward: Unit
    indicator: Indicator


@dataclass(frozen=True, slots=True)
class SuperiorIndicator:
    """An indicator that a superior level asks for."""

    unit: Unit
    indicator: Indicator


def for_compared(actor: Any, *, ward: str, indicator_id: int) -> ComparedIndicator:
    unit = access.for_reader(actor, ward=ward)
    return ComparedIndicator(unit, _defined_for(unit, indicator_id))


def for_superior(actor: Any, *, superior: str) -> Unit:
    """A province or a district, for its observers and its own office. To everybody below it does not exist."""
    unit = Unit.objects.filter(slug=superior, kind__in=SUPERIOR).first()
    held = [grant for grant in access.grants_read(actor) if unit and grant.holds_in(unit)]
    if unit is None or not held:
        raise Http404
    if not any(_opens(grant) for grant in held):
        raise PermissionDenied
    return unit


def for_superior_indicator(actor: Any, *, superior: str, indicator_id: int) -> SuperiorIndicator:
    unit = for_superior(actor, superior=superior)
    return SuperiorIndicator(unit, _defined_for(unit, indicator_id))


def superiors_of(grants: Iterable[Grant]) -> list[Unit]:
    """The superior units whose pages the grants open: those in which they were given. No query."""
    found = {grant.unit.pk: grant.unit for grant in grants if grant.unit.kind in SUPERIOR and _opens(grant)}
    return sorted(found.values(), key=lambda unit: (unit.path.count("/"), unit.sort_key))


def _opens(grant: Grant) -> bool:
    if grant.role == Role.ADMINISTRATOR:
        return grant.unit.kind in ADMINISTERED
    return grant.role in access.READERS


def _defined_for(unit: Unit, indicator_id: int) -> Indicator:
    found = (
        Indicator.objects.filter(pk=indicator_id, unit_id__in=unit.ids_above).select_related("unit").first()
    )
    if found is None:
        raise Http404
    return found
