"""Who may do what: roles hold in their unit and below it. The doors of every other room open through these."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection
from typing import Any

from django.core.exceptions import PermissionDenied
from django.db.models import Q, QuerySet
from django.http import Http404
from django.utils import timezone

from nhiemky.org.models import Grant, Role, Unit, UnitKind

#: Everybody who works in or for the ward's office and may read its ordinary records.
READERS = (Role.CLERK, Role.SECRETARY, Role.EDITOR, Role.APPROVER, Role.AUDITOR, Role.SUPERIOR_OBSERVER)
#: Those who write ordinary records.
WRITERS = (Role.CLERK, Role.SECRETARY)


def grants_of(actor: Any, *, on: dt.date | None = None) -> QuerySet[Grant]:
    """The grants that hold on a day (today if not said)."""
    day = on or timezone.localdate()
    return Grant.objects.filter(account=actor).filter(
        Q(valid_from__isnull=True) | Q(valid_from__lte=day), Q(valid_to__isnull=True) | Q(valid_to__gte=day)
    )


def holds(actor: Any, roles: Collection[str], unit: Unit) -> bool:
    """Does the actor hold one of the roles in the unit or above it?"""
    above = [int(part) for part in unit.path.strip("/").split("/")]
    return grants_of(actor).filter(role__in=roles, unit_id__in=above).exists()


def belongs(actor: Any, unit: Unit) -> bool:
    """Has the actor any role that touches the unit: in it, above it, or in a part of it?"""
    above = [int(part) for part in unit.path.strip("/").split("/")]
    return grants_of(actor).filter(Q(unit_id__in=above) | Q(unit__path__startswith=unit.path)).exists()


def ward_for(actor: Any, slug: str, *, roles: Collection[str]) -> Unit:
    """The ward of a workspace address. 404 if it is none of the actor's, 403 if it is but without the role."""
    unit = for_anybody(actor, ward=slug)
    if not holds(actor, roles, unit):
        raise PermissionDenied
    return unit


def for_anybody(actor: Any, *, ward: str) -> Unit:
    """Anybody with any role in the ward, above it or in a part of it: enough for the shell and the page of the day."""
    unit = Unit.objects.filter(slug=ward, kind=UnitKind.WARD).first()
    if unit is None or not belongs(actor, unit):
        raise Http404
    return unit


def for_reader(actor: Any, *, ward: str) -> Unit:
    return ward_for(actor, ward, roles=READERS)


def for_writer(actor: Any, *, ward: str) -> Unit:
    return ward_for(actor, ward, roles=WRITERS)
