"""The only doors to elections.

Who prepares them (clerk, secretary; of a branch also its own secretary), who counts (the counting board and the office
that serves it), who looks on (superior level, inspection). Nobody sees what another operator keys.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import reduce
from typing import Any

from django.core.exceptions import PermissionDenied
from django.db.models import Q, QuerySet
from django.http import Http404

from nhiemky.elections import models
from nhiemky.org import access
from nhiemky.org.models import Role, Unit, UnitKind
from nhiemky.org.queries import below

#: Candidates are members: editors of the portal get what is published, not the names before the vote.
READERS = (Role.CLERK, Role.SECRETARY, Role.TELLER, Role.SUPERIOR_OBSERVER, Role.AUDITOR)
#: The counting board, and the clerk as the technical staff that serves it (Article 8).
COUNTERS = (Role.TELLER, Role.CLERK)
#: Who may take the papers out for a recount: the counting board and the inspection level.
RECOUNTERS = (Role.TELLER, Role.AUDITOR)
PAPERS = (
    "danh-sach-bau-cu",
    "bien-ban-kiem-phieu",
    "bao-cao-ket-qua",
    "to-trinh-chuan-y",
    "bien-ban-niem-phong",
    "bien-ban-huy-phieu",
    "nhat-ky-nhap-phieu",
    "nhat-ky-doc-may",
)
#: Papers about one ballot; the others are about the election as a whole.
ROUND_PAPERS = (
    "danh-sach-bau-cu",
    "bien-ban-kiem-phieu",
    "bien-ban-niem-phong",
    "bien-ban-huy-phieu",
    "nhat-ky-nhap-phieu",
    "nhat-ky-doc-may",
)
PAPER_FORMS = ("pdf", "docx")


@dataclass(frozen=True, slots=True)
class Elections:
    """What the list works on: the ward and those of its elections and appointments that the actor may read."""

    ward: Unit
    rows: QuerySet[models.Election]
    appointments: QuerySet[models.Appointment]
    may_open: bool


@dataclass(frozen=True, slots=True)
class Hosts:
    """A ward and the units for which the actor may open an election."""

    ward: Unit
    units: QuerySet[Unit]


@dataclass(frozen=True, slots=True)
class ElectionDoor:
    """One election; what the actor may do decides which forms a page offers."""

    ward: Unit
    election: models.Election
    may_prepare: bool
    may_count: bool


@dataclass(frozen=True, slots=True)
class CandidateDoor:
    ward: Unit
    election: models.Election
    candidate: models.Candidate


@dataclass(frozen=True, slots=True)
class RollLineDoor:
    ward: Unit
    election: models.Election
    line: models.RollLine


@dataclass(frozen=True, slots=True)
class RoundDoor:
    """One ballot of an election."""

    ward: Unit
    election: models.Election
    round: models.Round
    may_prepare: bool
    may_count: bool


@dataclass(frozen=True, slots=True)
class StackDoor:
    """One bundle in the count of the actor, and of nobody else."""

    ward: Unit
    round: models.Round
    count: models.Count
    stack: models.Stack


@dataclass(frozen=True, slots=True)
class PaperOf:
    """`paper` is one of PAPERS, `form` pdf or docx; `round` None for papers about the whole election."""

    ward: Unit
    election: models.Election
    round: models.Round | None
    paper: str
    form: str


@dataclass(frozen=True, slots=True)
class AppointmentDoor:
    ward: Unit
    appointment: models.Appointment
    may_prepare: bool


def for_list(actor: Any, *, ward: str) -> Elections:
    place = _entered(actor, ward)
    appointed = _of(actor, place, models.Appointment.objects.select_related("unit"))
    return Elections(place, visible(actor, place), appointed, _hosts(actor, place).exists())


def for_opener(actor: Any, *, ward: str) -> Hosts:
    place = _entered(actor, ward)
    units = _hosts(actor, place)
    if not units.exists():
        raise PermissionDenied
    return Hosts(place, units)


def for_reader(actor: Any, *, ward: str, election_id: int) -> ElectionDoor:
    place = _entered(actor, ward)
    election = visible(actor, place).filter(pk=election_id).first()
    if election is None:
        raise Http404
    counts = access.holds(actor, COUNTERS, election.unit)
    return ElectionDoor(place, election, may_prepare(actor, place, election.unit), counts)


def for_preparer(actor: Any, *, ward: str, election_id: int) -> ElectionDoor:
    door = for_reader(actor, ward=ward, election_id=election_id)
    if not door.may_prepare:
        raise PermissionDenied
    return door


def for_candidate(actor: Any, *, ward: str, election_id: int, candidate_id: int) -> CandidateDoor:
    """Somebody proposed, to be changed by whoever prepares the election."""
    door = for_preparer(actor, ward=ward, election_id=election_id)
    found = door.election.candidates.select_related("person").filter(pk=candidate_id).first()
    if found is None:
        raise Http404
    return CandidateDoor(door.ward, door.election, found)


def for_roll_line(actor: Any, *, ward: str, election_id: int, line_id: int) -> RollLineDoor:
    """A line of the roll that is not frozen yet."""
    door = for_preparer(actor, ward=ward, election_id=election_id)
    found = door.election.roll_lines.filter(pk=line_id, round=None).first()
    if found is None:
        raise Http404
    return RollLineDoor(door.ward, door.election, found)


def for_round(actor: Any, *, ward: str, election_id: int, number: int) -> RoundDoor:
    door = for_reader(actor, ward=ward, election_id=election_id)
    found = door.election.rounds.filter(number=number).first()
    if found is None:
        raise Http404
    found.election = door.election
    return RoundDoor(door.ward, door.election, found, door.may_prepare, door.may_count)


def for_round_preparer(actor: Any, *, ward: str, election_id: int, number: int) -> RoundDoor:
    """A ballot, for whoever records what the assembly decided about it."""
    door = for_round(actor, ward=ward, election_id=election_id, number=number)
    if not door.may_prepare:
        raise PermissionDenied
    return door


def for_counter(actor: Any, *, ward: str, election_id: int, number: int) -> RoundDoor:
    """A ballot, for the counting board."""
    door = for_round(actor, ward=ward, election_id=election_id, number=number)
    if not door.may_count:
        raise PermissionDenied
    return door


def for_operator(actor: Any, *, ward: str, election_id: int, number: int, batch: int) -> StackDoor:
    """The actor's own count of a bundle. Somebody who counts here but has no place in this round gets a 404."""
    door = for_counter(actor, ward=ward, election_id=election_id, number=number)
    stacks = models.Stack.objects.select_related("batch", "count")
    found = stacks.filter(count__round=door.round, count__operator=actor, batch__number=batch).first()
    if found is None:
        raise Http404
    return StackDoor(door.ward, door.round, found.count, found)


def for_recount(actor: Any, *, ward: str, election_id: int, number: int) -> RoundDoor:
    """A ballot, for whoever may take its anonymous papers out by a recorded decision."""
    door = for_round(actor, ward=ward, election_id=election_id, number=number)
    if not access.holds(actor, RECOUNTERS, door.election.unit):
        raise PermissionDenied
    return door


def for_paper(actor: Any, *, ward: str, election_id: int, paper: str, form: str) -> PaperOf:
    door = for_reader(actor, ward=ward, election_id=election_id)
    if paper not in PAPERS or paper in ROUND_PAPERS or form not in PAPER_FORMS:
        raise Http404
    return PaperOf(door.ward, door.election, None, paper, form)


def for_round_paper(
    actor: Any, *, ward: str, election_id: int, number: int, paper: str, form: str
) -> PaperOf:
    door = for_round(actor, ward=ward, election_id=election_id, number=number)
    if paper not in ROUND_PAPERS or form not in PAPER_FORMS:
        raise Http404
    return PaperOf(door.ward, door.election, door.round, paper, form)


def for_practice(actor: Any, *, ward: str) -> Hosts:
    """What the ward has confirmed about open questions of the regulations: read by those who prepare elections."""
    return for_opener(actor, ward=ward)


def for_practice_writer(actor: Any, *, ward: str) -> Unit:
    return access.for_writer(actor, ward=ward)


def for_appointment(actor: Any, *, ward: str, appointment_id: int) -> AppointmentDoor:
    place = _entered(actor, ward)
    found = _of(actor, place, models.Appointment.objects.all()).filter(pk=appointment_id).first()
    if found is None:
        raise Http404
    return AppointmentDoor(place, found, may_prepare(actor, place, found.unit))


def visible(actor: Any, ward: Unit) -> QuerySet[models.Election]:
    """The elections of a ward that the actor may read: all of them, or those of his own branches."""
    elections = models.Election.objects.select_related("unit", "conference", "term", "among", "poll_of")
    return _of(actor, ward, elections)


def may_prepare(actor: Any, ward: Unit, unit: Unit) -> bool:
    """Clerks and the secretary of the ward; for a branch also its own secretary."""
    if access.holds(actor, access.WRITERS, ward):
        return True
    own = (*access.WRITERS, Role.BRANCH_SECRETARY)
    return unit.kind == UnitKind.BRANCH and access.holds(actor, own, unit)


def _of(actor: Any, ward: Unit, rows: QuerySet[Any]) -> QuerySet[Any]:
    within = rows.filter(unit__path__startswith=ward.path)
    if access.holds(actor, READERS, ward):
        return within
    paths = _own_paths(actor, ward)
    return within.filter(
        reduce(lambda either, path: either | Q(unit__path__startswith=path), paths, Q(pk__in=[]))
    )


def _own_paths(actor: Any, ward: Unit) -> list[str]:
    return access.paths_below(actor, (*READERS, Role.BRANCH_SECRETARY), ward)


def _entered(actor: Any, slug: str) -> Unit:
    ward = access.for_anybody(actor, ward=slug)
    if not access.holds(actor, READERS, ward) and not _own_paths(actor, ward):
        raise PermissionDenied
    return ward


def _hosts(actor: Any, ward: Unit) -> QuerySet[Unit]:
    units = below(ward).filter(valid_to=None)
    if access.holds(actor, access.WRITERS, ward):
        return units.filter(kind__in=(UnitKind.WARD, UnitKind.GRASSROOTS, UnitKind.BRANCH)).order_by("path")
    grants = access.grants_of(actor).filter(
        role__in=(*access.WRITERS, Role.BRANCH_SECRETARY), unit__path__startswith=ward.path
    )
    return units.filter(kind=UnitKind.BRANCH, pk__in=grants.values("unit")).order_by("path")
