"""Doors to resolutions and their targets: readers of the ward read, clerk and secretary write."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.http import Http404

from nhiemky.org import access
from nhiemky.org.models import Unit
from nhiemky.targets.models import Directive, Programme, Resolution, Target


@dataclass(frozen=True, slots=True)
class ResolutionOfWard:
    """What a page of one resolution works on."""

    ward: Unit
    resolution: Resolution


@dataclass(frozen=True, slots=True)
class TargetOfWard:
    """What a page of one target works on."""

    ward: Unit
    target: Target


@dataclass(frozen=True, slots=True)
class ProgrammeOfWard:
    """What a page of one breakthrough or programme works on."""

    ward: Unit
    programme: Programme


@dataclass(frozen=True, slots=True)
class DirectiveOfWard:
    """What a page of one directive works on."""

    ward: Unit
    resolution: Resolution
    directive: Directive


@dataclass(frozen=True, slots=True)
class YearOfResolution:
    """The numbers of one year of a resolution."""

    ward: Unit
    resolution: Resolution
    year: int


def for_reader(actor: Any, *, ward: str) -> Unit:
    return access.for_reader(actor, ward=ward)


def for_writer(actor: Any, *, ward: str) -> Unit:
    return access.for_writer(actor, ward=ward)


def for_resolution(actor: Any, *, ward: str, resolution_id: int) -> ResolutionOfWard:
    return _resolution(access.for_reader(actor, ward=ward), resolution_id)


def for_resolution_writer(actor: Any, *, ward: str, resolution_id: int) -> ResolutionOfWard:
    return _resolution(access.for_writer(actor, ward=ward), resolution_id)


def for_target(actor: Any, *, ward: str, target_id: int) -> TargetOfWard:
    return _target(access.for_reader(actor, ward=ward), target_id)


def for_target_writer(actor: Any, *, ward: str, target_id: int) -> TargetOfWard:
    return _target(access.for_writer(actor, ward=ward), target_id)


def for_programme(actor: Any, *, ward: str, programme_id: int) -> ProgrammeOfWard:
    return _programme(access.for_reader(actor, ward=ward), programme_id)


def for_programme_writer(actor: Any, *, ward: str, programme_id: int) -> ProgrammeOfWard:
    return _programme(access.for_writer(actor, ward=ward), programme_id)


def for_programme_link_writer(
    actor: Any, *, ward: str, programme_id: int, link_id: int
) -> tuple[ProgrammeOfWard, int]:
    found = _programme(access.for_writer(actor, ward=ward), programme_id)
    if not found.programme.links.filter(pk=link_id).exists():
        raise Http404
    return found, link_id


def for_directive_writer(actor: Any, *, ward: str, resolution_id: int, directive_id: int) -> DirectiveOfWard:
    found = _resolution(access.for_writer(actor, ward=ward), resolution_id)
    directive = found.resolution.directives.filter(pk=directive_id).first()
    if directive is None:
        raise Http404
    return DirectiveOfWard(found.ward, found.resolution, directive)


def for_year_writer(actor: Any, *, ward: str, resolution_id: int, year: int) -> YearOfResolution:
    found = _resolution(access.for_writer(actor, ward=ward), resolution_id)
    if not found.resolution.first_year <= year <= found.resolution.last_year:
        raise Http404
    return YearOfResolution(found.ward, found.resolution, year)


def may_write(actor: Any, ward: Unit) -> bool:
    """Whether the pages show the actor what changes something."""
    return access.holds(actor, access.WRITERS, ward)


def _resolution(ward: Unit, resolution_id: int) -> ResolutionOfWard:
    found = Resolution.objects.select_related("unit", "term", "document", "carries_out", "locked_by")
    resolution = found.filter(unit__path__startswith=ward.path, pk=resolution_id).first()
    if resolution is None:
        raise Http404
    return ResolutionOfWard(ward, resolution)


def _target(ward: Unit, target_id: int) -> TargetOfWard:
    found = Target.objects.select_related(
        "resolution__unit",
        "resolution__term",
        "programme",
        "clause",
        "indicator",
        "owner_unit",
        "owner_office__unit",
        "resolution__locked_by",
        "attainment__document",
    )
    target = found.filter(resolution__unit__path__startswith=ward.path, pk=target_id).first()
    if target is None:
        raise Http404
    return TargetOfWard(ward, target)


def _programme(ward: Unit, programme_id: int) -> ProgrammeOfWard:
    found = Programme.objects.select_related(
        "resolution__unit", "resolution__document", "clause", "owner_unit", "owner_office__unit"
    )
    programme = found.filter(resolution__unit__path__startswith=ward.path, pk=programme_id).first()
    if programme is None:
        raise Http404
    return ProgrammeOfWard(ward, programme)
