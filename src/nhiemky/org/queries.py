"""What others need to know about units and the people in them."""

from __future__ import annotations

from django.db.models import QuerySet

from nhiemky.org.models import Unit, UnitKind


def installation() -> Unit:
    """The root of the tree: events of no unit are written into its chain."""
    return Unit.objects.get(kind=UnitKind.INSTALLATION)


def below(unit: Unit) -> QuerySet[Unit]:
    """The unit itself and everything placed under it today."""
    return Unit.objects.filter(path__startswith=unit.path)


def wards() -> QuerySet[Unit]:
    return Unit.objects.filter(kind=UnitKind.WARD).order_by("sort_key")


def ward_of(unit: Unit) -> Unit:
    """The ward whose office works for this unit: the unit itself or the nearest ward above it.

    Raises Unit.DoesNotExist for a unit above all wards.
    """
    above = [int(part) for part in unit.path.strip("/").split("/")]
    return Unit.objects.filter(pk__in=above, kind=UnitKind.WARD).order_by("-path")[:1].get()
