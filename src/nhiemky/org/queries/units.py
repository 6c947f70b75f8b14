"""One unit: its parts, offices, who holds them, who is in charge."""

from __future__ import annotations

from django.db.models import F, QuerySet

from nhiemky.org.models import Assignment, Office, OfficeHolding, Term, Unit
from nhiemky.org.queries.tree import below
from nhiemky.org.rules import offices
from nhiemky.org.rules.terms import Years


def open_units(ward: Unit) -> QuerySet[Unit]:
    """Units of the ward that have not ended: choices of forms."""
    return below(ward).filter(valid_to=None)


def open_branches(ward: Unit) -> QuerySet[Unit]:
    return open_units(ward).filter(kind="branch")


def parts_of(unit: Unit) -> QuerySet[Unit]:
    """Units placed directly under this one, those that have ended last."""
    return unit.children.order_by(F("valid_to").asc(nulls_first=True), "kind", "sort_key")


def terms_of(unit: Unit) -> dict[Years, Term]:
    """The terms of a unit as the rules see them."""
    return {
        Years(
            first_year=term.first_year,
            last_year=term.last_year,
            opened_on=term.opened_on,
            closed_on=term.closed_on,
        ): term
        for term in unit.terms.all()
    }


def offices_of(unit: Unit) -> QuerySet[Office]:
    return unit.offices.order_by("rank", "title")


def holdings_of(unit: Unit) -> QuerySet[OfficeHolding]:
    """Who holds or held an office of the unit: present holders first, then the latest."""
    held = OfficeHolding.objects.filter(office__unit=unit).select_related("office", "person")
    return held.order_by(
        F("valid_to").desc(nulls_first=True), "office__rank", "office__title", "person__sort_key"
    )


def assignments_of(unit: Unit) -> QuerySet[Assignment]:
    """Who is or was in charge of the unit: present ones first."""
    charged = Assignment.objects.filter(charge=unit).select_related("person", "office__unit")
    return charged.order_by(F("valid_to").desc(nulls_first=True), "-valid_from", "pk")


def titles_in(ward: Unit) -> list[str]:
    """Titles of offices known in the ward, to be offered while typing."""
    titles = Office.objects.filter(unit__path__startswith=ward.path).order_by("rank", "title")
    return list(dict.fromkeys(titles.values_list("title", flat=True)))[:100]


def usually_one(holding: OfficeHolding) -> bool:
    """Is the office one that usually one person holds?"""
    return offices.usually_one_holder(holding.office.title)
