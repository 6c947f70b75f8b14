"""A person's record is put right."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.utils import timezone

from nhiemky.journal.writing import record
from nhiemky.kernel.actions import action
from nhiemky.kernel.events import Values
from nhiemky.kernel.refusals import Refused
from nhiemky.org import queries, steps
from nhiemky.org.models import Person, Unit
from nhiemky.org.rules import entering
from nhiemky.org.rules.masking import journaled


@dataclass(frozen=True, slots=True)
class PersonEdited:
    revision: int
    values: Values


@action
def edit_person(
    actor: Any, ward: Unit, person: Person, *, revision: int, changes: Mapping[str, Any]
) -> Person:
    """Set fields of a person and of the membership; `revision` is the one the editor saw."""
    # facts
    person = queries.locked_person(ward, person.pk)
    before = queries.record_of(person)
    changed = {name: value for name, value in changes.items() if before[name] != value}
    after = {**before, **changed}

    # decision
    if person.revision != revision:
        raise Refused("changed-meanwhile")
    dates = ("birth_date", "decided_on", "admitted_on", "official_on")
    entering.check_dates(**{name: after.get(name) for name in dates}, today=timezone.localdate())

    # consequences
    steps.write_record(person, changed)
    record(
        actor,
        PersonEdited(person.revision, Values(journaled(changed))),
        unit=ward.pk,
        topic=f"person/{person.pk}",
    )
    return person
