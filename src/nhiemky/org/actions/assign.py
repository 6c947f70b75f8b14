"""A person is put in charge of a unit (phụ trách chi bộ)."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Any

from nhiemky.journal.writing import record
from nhiemky.kernel.actions import action
from nhiemky.kernel.events import Values
from nhiemky.kernel.refusals import Refused
from nhiemky.org import queries, steps
from nhiemky.org.models import Assignment, Person, Unit


@dataclass(frozen=True, slots=True)
class PersonAssigned:
    person: int
    charge: int
    valid_from: dt.date | None
    values: Values


@action
def assign(
    actor: Any, ward: Unit, unit: Unit, *, person: Person, valid_from: dt.date | None, basis: str
) -> Assignment:
    """Put a person in charge of a unit from a day."""
    # facts
    unit = queries.locked_tree(ward).get(pk=unit.pk)
    person = Person.objects.select_for_update().get(pk=person.pk, unit__path__startswith=ward.path)
    already = person.assignments.filter(charge=unit, valid_to=None).exists()

    # decision
    if already:
        raise Refused("already-in-charge", field="person")

    # consequences
    assignment = steps.assign(person, charge=unit, valid_from=valid_from, basis=basis)
    event = PersonAssigned(person.pk, unit.pk, valid_from, Values(basis=basis))
    record(actor, event, unit=ward.pk, topic=f"unit/{unit.pk}")
    record(actor, event, unit=ward.pk, topic=f"person/{person.pk}")
    return assignment
