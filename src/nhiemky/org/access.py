"""Who may do what: roles hold in their unit and below it. The doors of every other room open through these."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection
from dataclasses import dataclass
from typing import Any, TypeVar

from django.core.exceptions import PermissionDenied
from django.db.models import Q, QuerySet
from django.http import Http404

from nhiemky.org.models import (
    Account,
    ApiKey,
    Assignment,
    DayOff,
    Grant,
    ImportBatch,
    OfficeHolding,
    Person,
    Role,
    Unit,
    UnitKind,
)
from nhiemky.org.rules.masking import Sight

Found = TypeVar("Found")

#: Everybody who works in or for the ward's office and may read its ordinary records.
READERS = (Role.CLERK, Role.SECRETARY, Role.EDITOR, Role.APPROVER, Role.AUDITOR, Role.SUPERIOR_OBSERVER)
#: Those who write ordinary records.
WRITERS = (Role.CLERK, Role.SECRETARY)
#: Those who open accounts and give roles.
GRANTERS = (Role.CLERK, Role.ADMINISTRATOR)


@dataclass(frozen=True, slots=True)
class PeopleDoor:
    """The ward whose people the actor may see, how much of whom, and whether the actor may add some."""

    ward: Unit
    sight: Sight
    may_write: bool


@dataclass(frozen=True, slots=True)
class PersonDoor:
    """One person of the ward, how much of them the actor sees, and whether the actor may change the record."""

    ward: Unit
    person: Person
    sight: Sight
    may_write: bool


@dataclass(frozen=True, slots=True)
class UnitDoor:
    """A unit of the ward (or the ward), what is seen of its people, which paths are open, and who may change it."""

    ward: Unit
    unit: Unit
    sight: Sight
    open_paths: tuple[str, ...]
    may_write: bool


@dataclass(frozen=True, slots=True)
class BatchDoor:
    """One import of the ward."""

    ward: Unit
    batch: ImportBatch


@dataclass(frozen=True, slots=True)
class HoldingDoor:
    """An office that somebody holds in the ward."""

    ward: Unit
    holding: OfficeHolding


@dataclass(frozen=True, slots=True)
class AssignmentDoor:
    """A standing assignment in the ward."""

    ward: Unit
    assignment: Assignment


@dataclass(frozen=True, slots=True)
class DayOffDoor:
    """A day off, or a day worked in exchange, of the ward."""

    ward: Unit
    day_off: DayOff


@dataclass(frozen=True, slots=True)
class AccountDoor:
    """An account with a role in the ward, now or before."""

    ward: Unit
    account: Account


@dataclass(frozen=True, slots=True)
class GrantDoor:
    """A role given in the ward."""

    ward: Unit
    grant: Grant


def grants_of(actor: Any, *, on: dt.date | None = None) -> QuerySet[Grant]:
    """The grants that hold on a day (today if not said)."""
    return Grant.objects.held_by(actor, on=on)


def grants_read(actor: Any) -> list[Grant]:
    """The grants that hold today, with their units; one query, one in a whole request for whoever asks."""
    return Grant.objects.read_for(actor)


def holds(actor: Any, roles: Collection[str], unit: Unit) -> bool:
    """Does the actor hold one of the roles in the unit or above it?"""
    return any(grant.role in roles and grant.holds_in(unit) for grant in grants_read(actor))


def paths_below(actor: Any, roles: Collection[str], ward: Unit) -> list[str]:
    """The paths of the ward and the units in it for which the actor was given one of the roles."""
    held = (grant.unit.path for grant in grants_read(actor) if grant.role in roles)
    return [path for path in held if path.startswith(ward.path)]


def belongs(actor: Any, unit: Unit) -> bool:
    """Has the actor any role that touches the unit: in it, above it, or in a part of it?"""
    return any(grant.touches(unit) for grant in grants_read(actor))


def ward_for(actor: Any, slug: str, *, roles: Collection[str]) -> Unit:
    """The ward of a workspace address. 404 if it is none of the actor's, 403 if it is but without the role."""
    unit = for_anybody(actor, ward=slug)
    if not holds(actor, roles, unit):
        raise PermissionDenied
    return unit


def for_anybody(actor: Any, *, ward: str) -> Unit:
    """Anybody with any role in the ward, above it or in a part of it: enough for the shell and the page of the day."""
    given = (grant.unit for grant in grants_read(actor))
    unit = next((unit for unit in given if unit.slug == ward and unit.kind == UnitKind.WARD), None)
    unit = unit or Unit.objects.filter(slug=ward, kind=UnitKind.WARD).first()
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


def for_account(actor: Any, *, ward: str, account_id: int) -> AccountDoor:
    """An account of the ward, for whoever gives roles there."""
    unit = for_granter(actor, ward=ward)
    found = Account.objects.filter(grants__unit__path__startswith=unit.path, pk=account_id).distinct().first()
    return AccountDoor(unit, _or_404(found))


def for_key(actor: Any, *, ward: str, key_id: int) -> tuple[Unit, ApiKey]:
    """A key to be revoked: one's own, or of an account of the ward for whoever gives roles there; else a 404."""
    unit = for_anybody(actor, ward=ward)
    mine = ApiKey.objects.within_reach(actor, unit, gives=holds(actor, GRANTERS, unit))
    return unit, _or_404(mine.filter(pk=key_id).first())


def for_grant(actor: Any, *, ward: str, grant_id: int) -> GrantDoor:
    """A role given in the ward, for whoever gives roles there."""
    unit = for_granter(actor, ward=ward)
    found = Grant.objects.filter(unit__path__startswith=unit.path, pk=grant_id).select_related(
        "unit", "account"
    )
    return GrantDoor(unit, _or_404(found.first()))


def for_holding(actor: Any, *, ward: str, holding_id: int) -> HoldingDoor:
    """An office held in the ward, to end it."""
    unit = for_writer(actor, ward=ward)
    found = OfficeHolding.objects.filter(office__unit__path__startswith=unit.path, pk=holding_id)
    return HoldingDoor(unit, _or_404(found.select_related("office__unit", "person").first()))


def for_assignment(actor: Any, *, ward: str, assignment_id: int) -> AssignmentDoor:
    """A standing assignment of the ward, to end it."""
    unit = for_writer(actor, ward=ward)
    found = Assignment.objects.filter(charge__path__startswith=unit.path, pk=assignment_id)
    return AssignmentDoor(unit, _or_404(found.select_related("charge", "person", "office").first()))


def for_day_off(actor: Any, *, ward: str, day_off_id: int) -> DayOffDoor:
    """A day that the ward itself has said something about, to drop it."""
    unit = for_writer(actor, ward=ward)
    return DayOffDoor(unit, _or_404(DayOff.objects.filter(unit=unit, pk=day_off_id).first()))


def open_paths(actor: Any, ward: Unit) -> tuple[str, ...]:
    """Below which paths units of a ward are open: the whole ward to readers, the own branch to its secretary."""
    if holds(actor, READERS, ward):
        return (ward.path,)
    return tuple(paths_below(actor, (Role.BRANCH_SECRETARY,), ward))


def for_units(actor: Any, *, ward: str) -> UnitDoor:
    """The organisation of a ward for everybody who reads ordinary records; a branch secretary enters too."""
    home = for_anybody(actor, ward=ward)
    paths = open_paths(actor, home)
    if not paths:
        raise PermissionDenied
    return _unit_door(actor, home, home, paths)


def for_unit(actor: Any, *, ward: str, unit_id: int) -> UnitDoor:
    """One unit of the ward. A branch secretary reaches the own branch only; any other is a 404."""
    door = for_units(actor, ward=ward)
    found = Unit.objects.filter(_under(door.open_paths, "path"), pk=unit_id).select_related("parent")
    return _unit_door(actor, door.ward, _or_404(found.first()), door.open_paths)


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
    return PeopleDoor(unit, sight, holds(actor, WRITERS, unit))


def for_people_writer(actor: Any, *, ward: str) -> PeopleDoor:
    """The people of a ward, to add some: clerk and secretary."""
    for_writer(actor, ward=ward)
    return for_people(actor, ward=ward)


def for_person(actor: Any, *, ward: str, person_id: int) -> PersonDoor:
    """One person in sight. Somebody of another ward, or of another branch than the secretary's, is a 404."""
    door = for_people(actor, ward=ward)
    within = Q(unit__path__startswith=door.ward.path)
    if not any(door.ward.path.startswith(path) for path in door.sight.paths):
        within &= _under(door.sight.paths, "membership__branch__path")
    found = Person.objects.select_related("membership__branch", "unit").filter(within, pk=person_id)
    return PersonDoor(door.ward, _or_404(found.first()), door.sight, door.may_write)


def for_person_writer(actor: Any, *, ward: str, person_id: int) -> PersonDoor:
    """One person, to change the record: clerk and secretary."""
    for_writer(actor, ward=ward)
    return for_person(actor, ward=ward, person_id=person_id)


def for_batch(actor: Any, *, ward: str, batch_id: int) -> BatchDoor:
    """One import of people of the ward, for those who may write people."""
    unit = for_writer(actor, ward=ward)
    found = ImportBatch.objects.filter(unit__path__startswith=unit.path, pk=batch_id)
    return BatchDoor(unit, _or_404(found.first()))


def _unit_door(actor: Any, ward: Unit, unit: Unit, paths: tuple[str, ...]) -> UnitDoor:
    sight = Grant.objects.sight(actor, ward=ward)
    return UnitDoor(ward, unit, sight, paths, holds(actor, WRITERS, ward))


def _or_404(found: Found | None) -> Found:
    if found is None:
        raise Http404
    return found


def _under(paths: Collection[str], column: str) -> Q:
    """Rows under one of the paths; no path, no row."""
    within = Q(pk__in=[])
    for path in paths:
        within |= Q(**{f"{column}__startswith": path})
    return within
