"""The doors to reporting campaigns: readers look, writers run them, and a branch secretary enters the own unit's figures."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.core.exceptions import PermissionDenied
from django.db.models import Q, QuerySet
from django.http import Http404

from nhiemky.figures.models import Asked, Campaign, Sheet
from nhiemky.org import access
from nhiemky.org.models import Role, Unit

#: How the list of those who have not reported can be had.
PAPER_FORMS = ("pdf", "docx")


@dataclass(frozen=True, slots=True)
class CampaignDoor:
    ward: Unit
    campaign: Campaign
    writes: bool


@dataclass(frozen=True, slots=True)
class AskedOfUnit:
    """The report of one unit; `office`: whoever enters it works in the office (phoned in)."""

    ward: Unit
    asked: Asked
    office: bool


@dataclass(frozen=True, slots=True)
class SheetDoor:
    ward: Unit
    sheet: Sheet


@dataclass(frozen=True, slots=True)
class UnitFigures:
    """A unit whose figures another program reads or writes; `reporting`: it may write as one who reports the own unit."""

    ward: Unit
    unit: Unit


def for_campaign(actor: Any, *, ward: str, campaign_id: int) -> CampaignDoor:
    return _campaign(actor, access.for_reader(actor, ward=ward), campaign_id)


def for_campaign_writer(actor: Any, *, ward: str, campaign_id: int) -> CampaignDoor:
    return _campaign(actor, access.for_writer(actor, ward=ward), campaign_id)


def for_campaign_paper(actor: Any, *, ward: str, campaign_id: int, form: str) -> tuple[CampaignDoor, str]:
    found = for_campaign(actor, ward=ward, campaign_id=campaign_id)
    if form not in PAPER_FORMS:
        raise Http404
    return found, form


def for_asked(actor: Any, *, ward: str, asked_id: int) -> AskedOfUnit:
    """Clerk and secretary for every unit; a branch secretary for the own one, any other is a 404."""
    home = access.for_anybody(actor, ward=ward)
    lines = Asked.objects.filter(campaign__unit__path__startswith=home.path)
    office = access.holds(actor, access.WRITERS, home)
    if not office:
        paths = access.paths_below(actor, (Role.BRANCH_SECRETARY,), home)
        if not paths:
            raise PermissionDenied
        lines = lines.filter(_under(paths))
    found = lines.select_related("campaign__unit", "unit").filter(pk=asked_id).first()
    if found is None:
        raise Http404
    return AskedOfUnit(home, found, office)


def for_sheet(actor: Any, *, ward: str, sheet_id: int) -> SheetDoor:
    home = access.for_writer(actor, ward=ward)
    sheets = Sheet.objects.filter(unit__path__startswith=home.path, campaign__isnull=False)
    found = sheets.select_related("campaign__unit", "file", "taken_by").filter(pk=sheet_id).first()
    if found is None:
        raise Http404
    return SheetDoor(home, found)


def for_year_sheet(actor: Any, *, ward: str, sheet_id: int) -> SheetDoor:
    """A workbook of the ward's own years, which no campaign asked for."""
    home = access.for_writer(actor, ward=ward)
    sheets = Sheet.objects.filter(unit=home, campaign=None)
    found = sheets.select_related("unit", "file", "taken_by").filter(pk=sheet_id).first()
    if found is None:
        raise Http404
    return SheetDoor(home, found)


def reports_of(actor: Any, ward: Unit) -> QuerySet[Asked]:
    """The reports that the actor owes as secretary of a unit: of running campaigns, not sent yet."""
    paths = access.paths_below(actor, (Role.BRANCH_SECRETARY,), ward)
    if not paths:
        return Asked.objects.none()
    running = Asked.objects.filter(campaign__closed_at__isnull=True, done_at__isnull=True)
    return running.filter(_under(paths), campaign__unit__path__startswith=ward.path)


def for_unit_figures(actor: Any, *, ward: str, unit: str) -> UnitFigures:
    """The figures of a unit, to read them: readers of the ward for all, a branch secretary for the own unit."""
    home = access.for_anybody(actor, ward=ward)
    paths = access.open_paths(actor, home)
    if not paths:
        raise PermissionDenied
    return UnitFigures(home, _unit(home, paths, unit))


def for_unit_figures_writer(actor: Any, *, ward: str, unit: str) -> UnitFigures:
    """The figures of a unit, to write them: clerk and secretary for all, a branch secretary for the own unit."""
    home = access.for_anybody(actor, ward=ward)
    if access.holds(actor, access.WRITERS, home):
        return UnitFigures(home, _unit(home, (home.path,), unit))
    paths = access.paths_below(actor, (Role.BRANCH_SECRETARY,), home)
    if not paths:
        raise PermissionDenied
    return UnitFigures(home, _unit(home, paths, unit))


def _campaign(actor: Any, ward: Unit, campaign_id: int) -> CampaignDoor:
    campaigns = Campaign.objects.filter(unit__path__startswith=ward.path, pk=campaign_id)
    found = campaigns.select_related("unit", "opened_by", "closed_by").first()
    if found is None:
        raise Http404
    return CampaignDoor(ward, found, access.holds(actor, access.WRITERS, ward))


def _unit(ward: Unit, paths: tuple[str, ...] | list[str], slug: str) -> Unit:
    within = Q(pk__in=[])
    for path in paths:
        within |= Q(path__startswith=path)
    found = Unit.objects.filter(within, path__startswith=ward.path, slug=slug).first()
    if found is None:
        raise Http404
    return found


def _under(paths: list[str]) -> Q:
    within = Q(pk__in=[])
    for path in paths:
        within |= Q(unit__path__startswith=path)
    return within
