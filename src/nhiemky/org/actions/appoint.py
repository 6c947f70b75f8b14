"""A person holds an office of a unit from a day."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Any

from nhiemky.journal.writing import record
from nhiemky.kernel.actions import action
from nhiemky.kernel.events import Values
from nhiemky.kernel.refusals import Refused
from nhiemky.org import queries, steps
from nhiemky.org.models import OfficeHolding, Person, Unit


@dataclass(frozen=True, slots=True)
class PersonAppointed:
    person: int
    office: int
    valid_from: dt.date | None
    values: Values


@action
def appoint(
    actor: Any, ward: Unit, unit: Unit, *, person: Person, title: str, valid_from: dt.date | None, basis: str
) -> OfficeHolding:
    """Let a person hold the office of that title; the office is made when the unit has none of it."""
    # facts
    unit = queries.locked_tree(ward).get(pk=unit.pk)
    person = Person.objects.select_for_update().get(pk=person.pk, unit__path__startswith=ward.path)
    held = person.holdings.filter(office__unit=unit, office__title=title, valid_to=None).exists()

    # decision
    if held:
        raise Refused("office-already-held", field="person")

    # consequences
    office = steps.create_office(unit, title=title)
    holding = steps.appoint(person, office=office, valid_from=valid_from, basis=basis)
    event = PersonAppointed(person.pk, office.pk, valid_from, Values(title=title, basis=basis))
    record(actor, event, unit=ward.pk, topic=f"unit/{unit.pk}")
    record(actor, event, unit=ward.pk, topic=f"person/{person.pk}")
    return holding
