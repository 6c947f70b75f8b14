"""Writers of units, terms, offices and standing assignments."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import Value
from django.db.models.functions import Concat, Substr

from nhiemky.org.models import (
    Assignment,
    Grant,
    Office,
    OfficeHolding,
    Person,
    Placement,
    Succession,
    Term,
    Unit,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class NewUnit:
    """A unit as the office enters it; slug and path are found."""

    kind: str
    name: str
    branch_type: str = ""
    short_name: str = ""
    place_name: str = ""
    valid_from: dt.date | None = None


def create_unit(*, slug: str, kind: str, name: str, parent: Unit | None = None, **facts: Any) -> Unit:
    """Add a unit under another one and remember its placement. `facts`: further columns of Unit."""
    unit = Unit(slug=slug, kind=kind, name=name, parent=parent, **facts)
    unit.is_sample = unit.is_sample or bool(parent and parent.is_sample)
    unit.save()
    unit.path = f"{parent.path if parent else '/'}{unit.pk}/"
    unit.save(update_fields=["path"])
    if parent is not None:
        Placement.objects.create(unit=unit, parent=parent, valid_from=unit.valid_from)
    return unit


def move_unit(unit: Unit, *, parent: Unit, on: dt.date) -> None:
    """Place a unit under another one from a day and rewrite the path of everything below it."""
    unit.placements.filter(valid_to=None).update(valid_to=on - dt.timedelta(days=1))
    Placement.objects.create(unit=unit, parent=parent, valid_from=on)
    old, new = unit.path, f"{parent.path}{unit.pk}/"
    Unit.objects.filter(path__startswith=old).update(path=Concat(Value(new), Substr("path", len(old) + 1)))
    unit.path, unit.parent, unit.revision = new, parent, unit.revision + 1
    unit.save(update_fields=["parent", "revision"])


def end_unit(unit: Unit, *, on: dt.date) -> None:
    """`on` is the unit's last day: its placement, offices held, assignments and roles end with it."""
    unit.valid_to, unit.revision = on, unit.revision + 1
    unit.save(update_fields=["valid_to", "revision"])
    unit.placements.filter(valid_to=None).update(valid_to=on)
    OfficeHolding.objects.filter(office__unit=unit, valid_to=None).exclude(valid_from__gt=on).update(
        valid_to=on
    )
    Assignment.objects.filter(charge=unit, valid_to=None).exclude(valid_from__gt=on).update(valid_to=on)
    Grant.objects.filter(unit=unit, valid_to=None).update(valid_to=on)


def link_successors(
    before: Sequence[Unit], after: Sequence[Unit], *, kind: str, on: dt.date, basis: str
) -> None:
    """Say which units follow which from a day; the predecessors end the day before."""
    for old in before:
        end_unit(old, on=on - dt.timedelta(days=1))
        Succession.objects.bulk_create(
            [Succession(predecessor=old, successor=new, kind=kind, on=on, basis=basis) for new in after]
        )


def open_term(
    unit: Unit,
    *,
    first_year: int,
    last_year: int,
    congress_number: int | None = None,
    opened_on: dt.date | None = None,
    closed_on: dt.date | None = None,
) -> Term:
    """Add a term of the unit's committee. `closed_on`: its last day, if it is known to be over."""
    return Term.objects.create(
        unit=unit,
        first_year=first_year,
        last_year=last_year,
        congress_number=congress_number,
        opened_on=opened_on,
        closed_on=closed_on,
    )


def end_term(term: Term, *, on: dt.date | None) -> Term:
    """`on` is the term's last day; None where the first day of the next one is not known."""
    term.closed_on = on
    term.save(update_fields=["closed_on"])
    return term


def create_office(unit: Unit, *, title: str, rank: int = 100) -> Office:
    """The office of that title in the unit, made if it is new; the smaller the rank, the higher it stands."""
    return Office.objects.get_or_create(unit=unit, title=title, defaults={"rank": rank})[0]


def appoint(
    person: Person, *, office: Office, valid_from: dt.date | None = None, basis: str = ""
) -> OfficeHolding:
    """Let a person hold an office from a day. Several may hold one office (Ủy viên)."""
    return OfficeHolding.objects.create(office=office, person=person, valid_from=valid_from, basis=basis)


def end_holding(holding: OfficeHolding, *, on: dt.date) -> None:
    """`on` is the last day in office. Whether it may end then is asked before (`rules.offices.check_end`)."""
    holding.valid_to = on
    holding.save(update_fields=["valid_to"])


def assign(
    holder: Person | Office, *, charge: Unit, valid_from: dt.date | None = None, basis: str = ""
) -> Assignment:
    """Put a person, or whoever holds an office, in charge of a unit (phụ trách chi bộ)."""
    column = "person" if isinstance(holder, Person) else "office"
    return Assignment.objects.create(charge=charge, valid_from=valid_from, basis=basis, **{column: holder})
