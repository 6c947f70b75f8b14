"""What the search through everything finds in this room."""

from __future__ import annotations

from typing import Any

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from nhiemky.org.models import Grant, Role, Unit
from nhiemky.org.queries.people import membership_of, visible_people
from nhiemky.pages.finding import standing_in, standing_in_name
from nhiemky.pages.hits import Hit

#: Those who find units: everybody who reads ordinary records of the ward.
FIND_UNITS = (
    Role.CLERK,
    Role.SECRETARY,
    Role.EDITOR,
    Role.APPROVER,
    Role.AUDITOR,
    Role.SUPERIOR_OBSERVER,
)


def search(actor: Any, ward: Unit, words: tuple[str, ...], limit: int) -> list[Hit]:
    """Units and people of the ward in whose name every word stands; `words` are folded. People only as far as in
    sight; units by abbreviations too."""
    return [*_people(actor, ward, words, limit), *_units(actor, ward, words, limit)]


def _people(actor: Any, ward: Unit, words: tuple[str, ...], limit: int) -> list[Hit]:
    seen = visible_people(ward, Grant.objects.sight(actor, ward=ward)).select_related("membership__branch")
    found = seen.filter(standing_in("folded", words))
    return [
        Hit(
            kind=_("Đảng viên"),
            title=person.full_name,
            detail=membership.branch.called if (membership := membership_of(person)) else "",
            url=reverse("person", kwargs={"ward": ward.slug, "person_id": person.pk}),
        )
        for person in found.order_by("sort_key", "pk")[:limit]
    ]


def _units(actor: Any, ward: Unit, words: tuple[str, ...], limit: int) -> list[Hit]:
    held = Grant.objects.held_by(actor)
    if held.holding_in(ward).filter(role__in=FIND_UNITS).exists():
        units = Unit.objects.filter(path__startswith=ward.path)
    else:
        own = held.filter(role=Role.BRANCH_SECRETARY, unit__path__startswith=ward.path)
        units = Unit.objects.filter(pk__in=own.values("unit"))
    found = units.filter(standing_in_name("folded", words))
    return [
        Hit(
            kind=_("Tổ chức"),
            title=unit.name,
            detail=str(unit.get_kind_display()),
            url=reverse("unit", kwargs={"ward": ward.slug, "unit_id": unit.pk}),
        )
        for unit in found.order_by("sort_key", "pk")[:limit]
    ]
