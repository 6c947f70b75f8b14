"""The only doors to seasons and congresses.

The ward's readers see a season; clerk and secretary plan it. A branch secretary, and a committee member in charge of a
branch, see their own congresses in it and mark their steps. Delegates and planned people are members: editors and
approvers of the portal get what is published and not their names.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

from django.core.exceptions import PermissionDenied
from django.db.models import Q, QuerySet
from django.http import Http404

from nhiemky.congresses import models
from nhiemky.org import access
from nhiemky.org.models import Role, Unit, UnitKind

#: Names of delegates and of planned people are read by those who prepare and those who look on.
NAME_READERS = (Role.CLERK, Role.SECRETARY, Role.SUPERIOR_OBSERVER, Role.AUDITOR)
SEASON_PAPERS = ("bang-tien-do", "lich-dai-hoi", "bao-cao-tong-ket", "thong-ke", "kinh-phi", "khanh-tiet")
CONGRESS_PAPERS = ("chuong-trinh", "kich-ban", "bao-cao-tham-tra", "de-an-nhan-su")
#: Papers with names of delegates, candidates or planned people, and figures by which few people can be told apart.
PERSONAL_PAPERS = ("kich-ban", "bao-cao-tham-tra", "de-an-nhan-su")
PAPER_FORMS = ("pdf", "docx", "xlsx")


@dataclass(frozen=True, slots=True)
class Seasons:
    """The ward, its seasons that the actor may see, whether the actor may open one."""

    ward: Unit
    rows: QuerySet[models.Season]
    may_write: bool


@dataclass(frozen=True, slots=True)
class SeasonDoor:
    """A season; `congresses`: those in sight; `whole`: all are; `sees_few`: figures of a few people (NAME_READERS)."""

    ward: Unit
    season: models.Season
    congresses: QuerySet[models.Congress]
    whole: bool
    may_write: bool
    sees_few: bool = False

    @property
    def sees_people(self) -> bool:
        """Who is in charge is data of members: for those who plan, and for those who see their own part only."""
        return self.may_write or not self.whole


@dataclass(frozen=True, slots=True)
class CongressDoor:
    """One congress. `may_write`: records it; `may_mark`: marks its steps; `sees_names`: of candidates, planned people.
    `sees_roll`: of a congress of members it lists the members of a unit, whom those who look on see nowhere else."""

    ward: Unit
    congress: models.Congress
    may_write: bool
    may_mark: bool
    sees_names: bool
    sees_roll: bool

    @property
    def season(self) -> models.Season:
        return self.congress.season


@dataclass(frozen=True, slots=True)
class LineDoor:
    """A row of a season that somebody is about to change: a line, a lesson, a sum of money, a slogan, a meeting."""

    ward: Unit
    season: models.Season
    row: Any


@dataclass(frozen=True, slots=True)
class CongressRow:
    """A row of a congress that somebody is about to change: a delegate, somebody of the scheme."""

    ward: Unit
    congress: models.Congress
    row: Any


@dataclass(frozen=True, slots=True)
class SeasonPaper:
    ward: Unit
    season: models.Season
    congresses: QuerySet[models.Congress]
    sees_people: bool
    sees_few: bool
    paper: str
    form: str


@dataclass(frozen=True, slots=True)
class CongressPaper:
    ward: Unit
    congress: models.Congress
    paper: str
    form: str


def visible(actor: Any, ward: Unit) -> QuerySet[models.Congress]:
    """The congresses of units of a ward that the actor may see."""
    rows = models.Congress.objects.filter(season__unit__path__startswith=ward.path)
    if access.holds(actor, access.READERS, ward):
        return rows
    own = Q(pk__in=[])
    for path in access.paths_below(actor, (*access.READERS, Role.BRANCH_SECRETARY), ward):
        own |= Q(unit__path__startswith=path)
    if actor.person_id:
        own |= Q(in_charge_id=actor.person_id)
    return rows.filter(own)


def for_list(actor: Any, *, ward: str) -> Seasons:
    place = access.for_anybody(actor, ward=ward)
    rows = models.Season.objects.filter(unit__path__startswith=place.path).select_related("unit", "directive")
    if access.holds(actor, access.READERS, place):
        return Seasons(place, rows, access.holds(actor, access.WRITERS, place))
    seen = visible(actor, place)
    if not _works_here(actor, place) and not seen.exists():
        raise PermissionDenied
    return Seasons(place, rows.filter(pk__in=seen.values("season")), may_write=False)


def for_opener(actor: Any, *, ward: str) -> Unit:
    """Whoever may open a season: clerk and secretary of the ward."""
    return access.for_writer(actor, ward=ward)


def for_season(actor: Any, *, ward: str, season_id: int) -> SeasonDoor:
    found = for_list(actor, ward=ward)
    season = found.rows.filter(pk=season_id).first()
    if season is None:
        raise Http404
    whole = access.holds(actor, access.READERS, found.ward)
    congresses = visible(actor, found.ward).filter(season=season)
    return SeasonDoor(found.ward, season, congresses, whole, found.may_write)


def for_whole_season(actor: Any, *, ward: str, season_id: int) -> SeasonDoor:
    """The season with everything that is counted over all its units; a branch secretary sees the own part only."""
    door = for_season(actor, ward=ward, season_id=season_id)
    if not door.whole:
        raise PermissionDenied
    return replace(door, sees_few=access.holds(actor, NAME_READERS, door.ward))


def for_planner(actor: Any, *, ward: str, season_id: int) -> SeasonDoor:
    """A season, to change it."""
    door = for_season(actor, ward=ward, season_id=season_id)
    if not door.may_write:
        raise PermissionDenied
    return door


def for_congress(actor: Any, *, ward: str, congress_id: int) -> CongressDoor:
    place = access.for_anybody(actor, ward=ward)
    related = ("season__unit", "unit", "conference", "in_charge", "resolution")
    congress = visible(actor, place).select_related(*related).filter(pk=congress_id).first()
    if congress is None:
        if not _works_here(actor, place):
            raise PermissionDenied
        raise Http404
    writes = _writes(actor, place, congress)
    marks = writes or (actor.person_id is not None and congress.in_charge_id == actor.person_id)
    names = marks or access.holds(actor, NAME_READERS, congress.unit)
    of_members = congress.assembly == models.Assembly.MEMBER_CONGRESS
    return CongressDoor(place, congress, writes, marks, names, marks or (names and not of_members))


def for_congress_writer(actor: Any, *, ward: str, congress_id: int) -> CongressDoor:
    """A congress, to prepare and to record it: clerk and secretary, of a branch also its own secretary."""
    door = for_congress(actor, ward=ward, congress_id=congress_id)
    if not door.may_write:
        raise PermissionDenied
    return door


def for_congress_planner(actor: Any, *, ward: str, congress_id: int) -> CongressDoor:
    """A congress, to give it its day, its contents and whoever is in charge: clerk and secretary of the ward only."""
    door = for_congress(actor, ward=ward, congress_id=congress_id)
    if not access.holds(actor, access.WRITERS, door.ward):
        raise PermissionDenied
    return door


def plans(actor: Any, door: CongressDoor) -> bool:
    """May somebody who has come in also give the congress its day?"""
    return access.holds(actor, access.WRITERS, door.ward)


def for_names(actor: Any, *, ward: str, congress_id: int) -> CongressDoor:
    """A congress with the names of its delegates and of those its scheme plans."""
    door = for_congress(actor, ward=ward, congress_id=congress_id)
    if not door.sees_names:
        raise PermissionDenied
    return door


def for_roll(actor: Any, *, ward: str, congress_id: int) -> CongressDoor:
    """A congress with its roll."""
    door = for_congress(actor, ward=ward, congress_id=congress_id)
    if not door.sees_roll:
        raise PermissionDenied
    return door


def for_marker(actor: Any, *, ward: str, congress_id: int) -> CongressDoor:
    """A congress, to mark what has been prepared: also the committee member in charge."""
    door = for_congress(actor, ward=ward, congress_id=congress_id)
    if not door.may_mark:
        raise PermissionDenied
    return door


def for_line(actor: Any, *, ward: str, season_id: int, line_id: int) -> LineDoor:
    """A line of the checklist, to change it."""
    return _row(actor, ward, season_id, models.ChecklistLine, line_id)


def for_lesson(actor: Any, *, ward: str, season_id: int, lesson_id: int) -> LineDoor:
    return _row(actor, ward, season_id, models.Lesson, lesson_id)


def for_funding(actor: Any, *, ward: str, season_id: int, funding_id: int) -> LineDoor:
    return _row(actor, ward, season_id, models.Funding, funding_id)


def for_decoration(actor: Any, *, ward: str, season_id: int, decoration_id: int) -> LineDoor:
    return _row(actor, ward, season_id, models.Decoration, decoration_id)


def for_meeting(actor: Any, *, ward: str, season_id: int, meeting_id: int) -> LineDoor:
    return _row(actor, ward, season_id, models.Meeting, meeting_id)


def for_delegate(actor: Any, *, ward: str, congress_id: int, delegate_id: int) -> CongressRow:
    door = for_congress_writer(actor, ward=ward, congress_id=congress_id)
    related = ("person__membership__branch", "from_unit", "replaces__person")
    found = door.congress.delegates.select_related(*related).filter(pk=delegate_id).first()
    return CongressRow(door.ward, door.congress, _or_404(found))


def for_scheme_person(actor: Any, *, ward: str, congress_id: int, row_id: int) -> CongressRow:
    door = for_congress_writer(actor, ward=ward, congress_id=congress_id)
    row = models.SchemePerson.objects.filter(scheme__congress=door.congress, pk=row_id).first()
    return CongressRow(door.ward, door.congress, _or_404(row))


def for_season_paper(actor: Any, *, ward: str, season_id: int, paper: str, form: str) -> SeasonPaper:
    door = for_whole_season(actor, ward=ward, season_id=season_id)
    if paper not in SEASON_PAPERS or form not in PAPER_FORMS:
        raise Http404
    return SeasonPaper(door.ward, door.season, door.congresses, door.sees_people, door.sees_few, paper, form)


def for_congress_paper(actor: Any, *, ward: str, congress_id: int, paper: str, form: str) -> CongressPaper:
    """Papers with names of delegates or planned people are for those who see the names."""
    door = for_congress(actor, ward=ward, congress_id=congress_id)
    if paper not in CONGRESS_PAPERS or form not in PAPER_FORMS[:2]:
        raise Http404
    if paper in PERSONAL_PAPERS and not door.sees_names:
        raise PermissionDenied
    return CongressPaper(door.ward, door.congress, paper, form)


def _writes(actor: Any, ward: Unit, congress: models.Congress) -> bool:
    if access.holds(actor, access.WRITERS, ward):
        return True
    return congress.unit.kind == UnitKind.BRANCH and access.holds(
        actor, (*access.WRITERS, Role.BRANCH_SECRETARY), congress.unit
    )


def _works_here(actor: Any, ward: Unit) -> bool:
    """Reader of the ward or secretary of one of its branches; a teller has no business here."""
    return bool(access.paths_below(actor, (Role.BRANCH_SECRETARY, *access.READERS), ward)) or access.holds(
        actor, access.READERS, ward
    )


def _row(actor: Any, ward: str, season_id: int, model: Any, row_id: int) -> LineDoor:
    door = for_planner(actor, ward=ward, season_id=season_id)
    found = model.objects.filter(season=door.season, pk=row_id).first()
    return LineDoor(door.ward, door.season, _or_404(found))


def _or_404(found: Any) -> Any:
    if found is None:
        raise Http404
    return found
