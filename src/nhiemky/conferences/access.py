"""The only doors to the conferences of a ward. Branch secretaries come through them to their own branches only."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.core.exceptions import PermissionDenied
from django.db.models import QuerySet
from django.http import Http404

from nhiemky.conferences import models
from nhiemky.conferences.models.sight import own_paths, visible
from nhiemky.org import access
from nhiemky.org.models import Role, Unit, UnitKind
from nhiemky.org.queries import below

#: Kind of line as addresses name it → its rows.
LINES: dict[str, type[models.Line]] = {
    "noi-dung": models.Part,
    "thanh-phan": models.Attendance,
    "bao-cao": models.Report,
    "tham-luan": models.Speech,
    "danh-gia": models.Finding,
    "chi-dao": models.Remark,
    "ket-luan": models.Conclusion,
    "bieu-quyet": models.HandVote,
    "trao-thuong": models.AwardAct,
    "anh": models.Photo,
}
PAPERS = ("bien-ban", "thong-bao-ket-luan", "chuong-trinh")
PAPER_FORMS = ("pdf", "docx")


@dataclass(frozen=True, slots=True)
class Conferences:
    """What the list works on: the ward and those of its conferences that the actor may read."""

    ward: Unit
    rows: QuerySet[models.Conference]
    may_create: bool


@dataclass(frozen=True, slots=True)
class Room:
    """One conference of a ward; `may_write` says whether the page offers its forms."""

    ward: Unit
    conference: models.Conference
    may_write: bool


@dataclass(frozen=True, slots=True)
class LineOf:
    """One line of a conference that the actor may change."""

    ward: Unit
    conference: models.Conference
    line: Any


@dataclass(frozen=True, slots=True)
class PaperOf:
    """`paper` is one of PAPERS, `form` pdf or docx."""

    ward: Unit
    conference: models.Conference
    paper: str
    form: str


@dataclass(frozen=True, slots=True)
class Hosts:
    """A ward and the units for which the actor may open a conference."""

    ward: Unit
    units: QuerySet[Unit]


def for_list(actor: Any, *, ward: str) -> Conferences:
    place = _entered(actor, ward)
    return Conferences(place, visible(actor, place), _hosts(actor, place).exists())


def for_creator(actor: Any, *, ward: str) -> Hosts:
    place = _entered(actor, ward)
    units = _hosts(actor, place)
    if not units.exists():
        raise PermissionDenied
    return Hosts(place, units)


def for_reader(actor: Any, *, ward: str, conference_id: int) -> Room:
    place = _entered(actor, ward)
    conference = visible(actor, place).filter(pk=conference_id).first()
    if conference is None:
        raise Http404
    return Room(place, conference, may_write(actor, place, conference))


def for_writer(actor: Any, *, ward: str, conference_id: int) -> Room:
    room = for_reader(actor, ward=ward, conference_id=conference_id)
    if not room.may_write:
        raise PermissionDenied
    return room


def for_line(actor: Any, *, ward: str, conference_id: int, kind: str, line_id: int) -> LineOf:
    room = for_writer(actor, ward=ward, conference_id=conference_id)
    line = _line(room.conference, kind, line_id)
    return LineOf(room.ward, room.conference, line)


def for_kind(actor: Any, *, ward: str, conference_id: int, kind: str) -> Room:
    room = for_writer(actor, ward=ward, conference_id=conference_id)
    if kind not in LINES:
        raise Http404
    return room


def for_conclusion(actor: Any, *, ward: str, conference_id: int, line_id: int) -> LineOf:
    return for_line(actor, ward=ward, conference_id=conference_id, kind="ket-luan", line_id=line_id)


def for_paper(actor: Any, *, ward: str, conference_id: int, paper: str, form: str) -> PaperOf:
    room = for_reader(actor, ward=ward, conference_id=conference_id)
    if paper not in PAPERS or form not in PAPER_FORMS:
        raise Http404
    return PaperOf(room.ward, room.conference, paper, form)


def for_photo(actor: Any, *, ward: str, conference_id: int, photo_id: int) -> LineOf:
    """A photograph, to look at."""
    room = for_reader(actor, ward=ward, conference_id=conference_id)
    return LineOf(room.ward, room.conference, _line(room.conference, "anh", photo_id))


def for_opinion(actor: Any, *, ward: str, conference_id: int, opinion_id: int) -> LineOf:
    """An opinion that was raised in the conference, to answer it."""
    room = for_writer(actor, ward=ward, conference_id=conference_id)
    raised = models.RaisedOpinion.objects.filter(part__conference=room.conference, opinion_id=opinion_id)
    found = raised.select_related("opinion__draft").first()
    if found is None:
        raise Http404
    return LineOf(room.ward, room.conference, found.opinion)


def may_write(actor: Any, ward: Unit, conference: models.Conference) -> bool:
    """Clerks and the secretary of the ward; of a branch's conferences also its own secretary."""
    if access.holds(actor, access.WRITERS, ward):
        return True
    return conference.unit.kind == UnitKind.BRANCH and access.holds(
        actor, (*access.WRITERS, Role.BRANCH_SECRETARY), conference.unit
    )


def _entered(actor: Any, slug: str) -> Unit:
    """The ward, for somebody who reads in it or in a part of it; a teller has no business here."""
    ward = access.for_anybody(actor, ward=slug)
    if not access.holds(actor, access.READERS, ward) and not own_paths(actor, ward):
        raise PermissionDenied
    return ward


def _hosts(actor: Any, ward: Unit) -> QuerySet[Unit]:
    units = below(ward)
    if access.holds(actor, access.WRITERS, ward):
        return units.filter(kind__in=(UnitKind.WARD, UnitKind.BRANCH)).order_by("path")
    grants = access.grants_of(actor).filter(
        role__in=(*access.WRITERS, Role.BRANCH_SECRETARY), unit__path__startswith=ward.path
    )
    return units.filter(kind=UnitKind.BRANCH, pk__in=grants.values("unit")).order_by("path")


def _line(conference: models.Conference, kind: str, line_id: int) -> Any:
    if kind not in LINES:
        raise Http404
    model = LINES[kind]
    held = {"conference": conference} if model.parent == "conference" else {"part__conference": conference}
    line = model._default_manager.filter(pk=line_id, **held).first()
    if line is None:
        raise Http404
    return line
