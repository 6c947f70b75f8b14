"""A membership changes its state on a day."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Any

from django.utils import timezone

from nhiemky.journal.writing import record
from nhiemky.kernel.actions import action
from nhiemky.kernel.events import Values
from nhiemky.kernel.refusals import Refused
from nhiemky.org import queries, steps
from nhiemky.org.models import Person, Unit
from nhiemky.org.rules import membership as rules


@dataclass(frozen=True, slots=True)
class MembershipChanged:
    state: str
    on: dt.date
    until: dt.date | None
    rule_version: str
    values: Values


@action
def change_membership(
    actor: Any, ward: Unit, person: Person, *, revision: int, change: steps.Change
) -> rules.Step:
    """Write the change and return what was decided, with what to look at twice."""
    # facts
    person = queries.locked_person(ward, person.pk)
    standing = queries.standing_of(person)

    # decision
    if person.revision != revision:
        raise Refused("changed-meanwhile")
    step = rules.change(rules.known(standing), to=change.state, on=change.on, today=timezone.localdate())
    if change.until is not None and change.until < change.on:
        raise Refused("ends-before-it-begins", field="until")

    # consequences
    steps.write_change(person, step, change)
    event = MembershipChanged(
        change.state, change.on, change.until, step.rule_version, Values(basis=change.basis)
    )
    record(actor, event, unit=ward.pk, topic=f"person/{person.pk}")
    return step
