"""The doors to scanned papers: the operator's own bundle, a sheet for a judge, a sheet for the head of the board."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.core.exceptions import PermissionDenied
from django.http import Http404

from nhiemky.elections import models
from nhiemky.elections.access.elections import RoundDoor, StackDoor, for_counter, for_operator
from nhiemky.elections.access.judges import may_decide_on, may_judge, may_order, to_decide
from nhiemky.org.models import Unit


@dataclass(frozen=True, slots=True)
class ScanDoor:
    """The scan of a bundle that counts now, for anybody who counts in this ballot: to stop it, to resume it."""

    ward: Unit
    round: models.Round
    scan: models.Scan


@dataclass(frozen=True, slots=True)
class PageDoor:
    """A page of the actor's own bundle."""

    ward: Unit
    round: models.Round
    count: models.Count
    stack: models.Stack
    sheet: models.ScannedSheet


@dataclass(frozen=True, slots=True)
class SheetDoor:
    """A sheet that people decide on. What others have said of it is not behind this door: ask queries.judging."""

    ward: Unit
    round: models.Round
    sheet: models.ScannedSheet


@dataclass(frozen=True, slots=True)
class BundleDoor:
    """A bundle in both of its counts, without what was counted."""

    ward: Unit
    election: models.Election
    round: models.Round
    batch: models.Batch


def for_scanner(actor: Any, *, ward: str, election_id: int, number: int, batch: int) -> StackDoor:
    """The actor's own bundle in a count by scanner."""
    return _own(actor, models.Count.Way.SCAN, ward, election_id, number, batch)


def for_tallier(actor: Any, *, ward: str, election_id: int, number: int, batch: int) -> StackDoor:
    """The actor's own bundle in a count by hand."""
    return _own(actor, models.Count.Way.TOTALS, ward, election_id, number, batch)


def for_page(actor: Any, *, ward: str, election_id: int, number: int, batch: int, sheet: UUID) -> PageDoor:
    """A page of the actor's own scan, to be set aside or given to the judges."""
    door = for_scanner(actor, ward=ward, election_id=election_id, number=number, batch=batch)
    found = _sheets().filter(scan__stack=door.stack, pk=sheet).first()
    if found is None:
        raise Http404
    return PageDoor(door.ward, door.round, door.count, door.stack, found)


def for_reading(actor: Any, *, ward: str, election_id: int, number: int, scan: UUID) -> ScanDoor:
    """A reading that goes on or has died: whoever counts here may stop or resume it."""
    door = for_counter(actor, ward=ward, election_id=election_id, number=number)
    scans = models.Scan.objects.filter(stack__count__round=door.round).select_related("stack__batch")
    found = scans.exclude(state=models.Scan.State.REPLACED).filter(pk=scan).first()
    if found is None:
        raise Http404
    return ScanDoor(door.ward, door.round, found)


def for_judge(actor: Any, *, ward: str, election_id: int, number: int, sheet: UUID) -> SheetDoor:
    """A sheet that waits for judges, for whoever counts in this ballot and does not stand on its paper."""
    door = for_counter(actor, ward=ward, election_id=election_id, number=number)
    if not may_judge(actor, door.round):
        raise PermissionDenied
    waiting = (models.ScannedSheet.State.TO_JUDGE, models.ScannedSheet.State.DIFFERS)
    found = _sheets().filter(round=door.round, state__in=waiting, pk=sheet).first()
    if found is None:
        raise Http404
    return SheetDoor(door.ward, door.round, found)


def for_head(actor: Any, *, ward: str, election_id: int, number: int, sheet: UUID) -> SheetDoor:
    """A sheet on which two judges differ: for the head of the counting board, or for whoever records the head's decision
    where the head has no account that counts here or has judged the sheet."""
    door = for_counter(actor, ward=ward, election_id=election_id, number=number)
    found = _sheets().filter(round=door.round, state=models.ScannedSheet.State.DIFFERS, pk=sheet).first()
    if found is None:
        if may_order(actor, door.round):
            raise Http404
        raise PermissionDenied
    found.round = door.round
    if not may_decide_on(actor, found):
        raise PermissionDenied
    return SheetDoor(door.ward, door.round, found)


def for_whole_bundle(actor: Any, *, ward: str, election_id: int, number: int, batch: int) -> BundleDoor:
    """A bundle on which two counts differ, for whoever may have all of it judged."""
    door = for_counter(actor, ward=ward, election_id=election_id, number=number)
    if not may_order(actor, door.round):
        raise PermissionDenied
    found = door.round.batches.filter(number=batch, state=models.Batch.State.DIFFERS).first()
    if found is None:
        raise Http404
    return BundleDoor(door.ward, door.election, door.round, found)


def for_head_of_board(actor: Any, *, ward: str, election_id: int, number: int) -> RoundDoor:
    """The sheets of a ballot on which two judges differ, for whoever decides on them."""
    door = for_counter(actor, ward=ward, election_id=election_id, number=number)
    if not may_order(actor, door.round) and not to_decide(actor, door.round):
        raise PermissionDenied
    return door


def _own(actor: Any, way: str, ward: str, election_id: int, number: int, batch: int) -> StackDoor:
    door = for_operator(actor, ward=ward, election_id=election_id, number=number, batch=batch)
    if door.count.way != way:
        raise Http404
    return door


def _sheets() -> Any:
    return models.ScannedSheet.objects.select_related("scan__stack__batch", "scan__stack__count", "file__key")
