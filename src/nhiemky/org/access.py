"""Who may do what: roles hold in their unit and below it. The doors of every other room open through these."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection
from dataclasses import dataclass
from typing import Any

from django.core.exceptions import PermissionDenied
from django.db.models import Q, QuerySet
from django.http import Http404

from nhiemky.org.models import Grant, ImportBatch, Person, Role, Unit, UnitKind
from nhiemky.org.rules.masking import Sight

#: Everybody who works in or for the ward's office and may read its ordinary records.
READERS = (Role.CLERK, Role.SECRETARY, Role.EDITOR, Role.APPROVER, Role.AUDITOR, Role.SUPERIOR_OBSERVER)
#: Those who write ordinary records.
WRITERS = (Role.CLERK, Role.SECRETARY)
#: Those who open accounts and give roles.
GRANTERS = (Role.CLERK, Role.ADMINISTRATOR)


@dataclass(frozen=True, slots=True)
class PeopleDoor:
    """The ward whose people the actor may see, and how much of whom."""

    ward: Unit
    sight: Sight


@dataclass(frozen=True, slots=True)
class PersonDoor:
    """One person of the ward, and how much of them the actor sees."""

    ward: Unit
    person: Person
    sight: Sight


@dataclass(frozen=True, slots=True)
class UnitDoor:
    """One unit of the ward; `may_write`: whether the actor may change it."""

    ward: Unit
    unit: Unit
    sight: Sight
    may_write: bool


@dataclass(frozen=True, slots=True)
class BatchDoor:
    """One import of the ward."""

    ward: Unit
    batch: ImportBatch


def grants_of(actor: Any, *, on: dt.date | None = None) -> QuerySet[Grant]:
    """The grants that hold on a day (today if not said)."""
    return Grant.objects.held_by(actor, on=on)


def holds(actor: Any, roles: Collection[str], unit: Unit) -> bool:
    """Does the actor hold one of the roles in the unit or above it?"""
    return Grant.objects.held_by(actor).holding_in(unit).filter(role__in=roles).exists()


def belongs(actor: Any, unit: Unit) -> bool:
    """Has the actor any role that touches the unit: in it, above it, or in a part of it?"""
    return Grant.objects.held_by(actor).touching(unit).exists()


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


def for_granter(actor: Any, *, ward: str) -> Unit:
    """Whoever opens accounts and gives roles: the clerk of the ward, the administrator above it."""
    return ward_for(actor, ward, roles=GRANTERS)


def branches_of_secretary(actor: Any, ward: Unit) -> list[str]:
    """Paths of the units in the ward in which the actor is branch secretary."""
    held = Grant.objects.held_by(actor).filter(role=Role.BRANCH_SECRETARY, unit__path__startswith=ward.path)
    return list(held.values_list("unit__path", flat=True))


def for_units(actor: Any, *, ward: str) -> UnitDoor:
    """The organisation of a ward for everybody who reads ordinary records; a branch secretary enters too."""
    unit = ward_for_units(actor, ward)
    return UnitDoor(unit, unit, Grant.objects.sight(actor, ward=unit), holds(actor, WRITERS, unit))


def for_unit(actor: Any, *, ward: str, unit_id: int) -> UnitDoor:
    """One unit of the ward. A branch secretary reaches the own branch only; any other is a 404."""
    home = ward_for_units(actor, ward)
    within = Q(path__startswith=home.path)
    if not holds(actor, READERS, home):
        within = _under(branches_of_secretary(actor, home), "path")
    unit = Unit.objects.filter(within, pk=unit_id).select_related("parent").first()
    if unit is None:
        raise Http404
    return UnitDoor(home, unit, Grant.objects.sight(actor, ward=home), holds(actor, WRITERS, home))


def for_unit_writer(actor: Any, *, ward: str, unit_id: int) -> UnitDoor:
    """One unit, to change it."""
    for_writer(actor, ward=ward)
    return for_unit(actor, ward=ward, unit_id=unit_id)


def for_people(actor: Any, *, ward: str) -> PeopleDoor:
    """Whoever sees member data of the ward or of a branch of it; everybody else of the ward gets a 403."""
    unit = for_anybody(actor, ward=ward)
    sight = Grant.objects.sight(actor, ward=unit)
    if not sight.paths:
        raise PermissionDenied
    return PeopleDoor(unit, sight)


def for_person(actor: Any, *, ward: str, person_id: int) -> PersonDoor:
    """One person in sight. Somebody of another ward, or of another branch than the secretary's, is a 404."""
    door = for_people(actor, ward=ward)
    seen = in_sight(door.sight, door.ward)
    person = Person.objects.select_related("membership__branch", "unit").filter(seen, pk=person_id).first()
    if person is None:
        raise Http404
    return PersonDoor(door.ward, person, door.sight)


def for_person_writer(actor: Any, *, ward: str, person_id: int) -> PersonDoor:
    """One person, to change the record: clerk and secretary."""
    for_writer(actor, ward=ward)
    return for_person(actor, ward=ward, person_id=person_id)


def for_batch(actor: Any, *, ward: str, batch_id: int) -> BatchDoor:
    """One import of people of the ward, for those who may write people."""
    unit = for_writer(actor, ward=ward)
    batch = ImportBatch.objects.filter(unit__path__startswith=unit.path, pk=batch_id).first()
    if batch is None:
        raise Http404
    return BatchDoor(unit, batch)


def in_sight(sight: Sight, ward: Unit) -> Q:
    """The people of a ward whom somebody sees: all of them, or the members of the own branch."""
    whole = Q(unit__path__startswith=ward.path)
    if any(ward.path.startswith(path) for path in sight.paths):
        return whole
    return whole & _under(sight.paths, "membership__branch__path")


def ward_for_units(actor: Any, slug: str) -> Unit:
    """The ward, for readers of ordinary records and for its branch secretaries; 403 for the others of the ward."""
    home = for_anybody(actor, ward=slug)
    if not holds(actor, READERS, home) and not branches_of_secretary(actor, home):
        raise PermissionDenied
    return home


def _under(paths: Collection[str], column: str) -> Q:
    """Rows under one of the paths; no path, no row."""
    within = Q(pk__in=[])
    for path in paths:
        within |= Q(**{f"{column}__startswith": path})
    return within
