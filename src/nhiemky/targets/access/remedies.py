"""Doors to what is done about a target that is behind. The switch of a quotation is the secretary's alone."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.db.models import Q
from django.http import Http404

from nhiemky.org import access
from nhiemky.org.models import Role, Unit
from nhiemky.targets.access.resolutions import for_target, for_target_writer
from nhiemky.targets.models import Directive, Remedy, Target

#: Who decides that a remark of the superior level is shown.
QUOTERS = (Role.SECRETARY,)


@dataclass(frozen=True, slots=True)
class RemedyOfYear:
    """Cause and remedy of a year; a row that is not saved yet where nothing was written."""

    ward: Unit
    target: Target
    remedy: Remedy


@dataclass(frozen=True, slots=True)
class QuotationOfTarget:
    """A remark that can stand beside a target."""

    ward: Unit
    target: Target
    directive: Directive


def for_remedy(actor: Any, *, ward: str, target_id: int, year: int) -> RemedyOfYear:
    found = for_target_writer(actor, ward=ward, target_id=target_id)
    resolution = found.target.resolution
    if not resolution.first_year <= year <= resolution.last_year:
        raise Http404
    row = Remedy.objects.filter(target=found.target, year=year).first()
    return RemedyOfYear(found.ward, found.target, row or Remedy(target=found.target, year=year, revision=0))


def for_quotation(actor: Any, *, ward: str, target_id: int, directive_id: int) -> QuotationOfTarget:
    access.ward_for(actor, ward, roles=QUOTERS)
    found = for_target(actor, ward=ward, target_id=target_id)
    about = Q(target=found.target) | Q(target__isnull=True)
    directive = Directive.objects.filter(
        about, resolution=found.target.resolution_id, pk=directive_id
    ).first()
    if directive is None:
        raise Http404
    return QuotationOfTarget(found.ward, found.target, directive)


def may_quote(actor: Any, ward: Unit) -> bool:
    """Whether the page shows the switch."""
    return access.holds(actor, QUOTERS, ward)
