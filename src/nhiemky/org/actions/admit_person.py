"""Somebody the office knows becomes a member of a branch."""

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
from nhiemky.org.models import Membership, Person, Unit
from nhiemky.org.rules import entering


@dataclass(frozen=True, slots=True)
class PersonAdmitted:
    branch: int
    state: str
    values: Values


@action
def admit_person(
    actor: Any, ward: Unit, person: Person, *, revision: int, newcomer: steps.NewPerson
) -> Membership:
    """Of `newcomer` only branch, state, dates and card number are taken."""
    # facts
    person = queries.locked_person(ward, person.pk)
    standing = queries.standing_of(person)
    today = timezone.localdate()
    dates: dict[str, dt.date | None] = {
        "decided_on": newcomer.decided_on,
        "admitted_on": newcomer.admitted_on,
        "official_on": newcomer.official_on,
    }

    # decision
    if person.revision != revision:
        raise Refused("changed-meanwhile")
    if standing is not None:
        raise Refused("already-a-member", field="branch")
    if newcomer.branch is None:
        raise Refused("branch-not-named", field="branch")
    entering.check_dates(birth_date=person.birth_date, **dates, today=today)

    # consequences
    (membership,) = steps.add_memberships([(newcomer, person)], on=today)
    steps.write_record(person, {})
    values = Values(**dates, card_number=newcomer.card_number, basis=newcomer.basis)
    event = PersonAdmitted(newcomer.branch.pk, newcomer.state, values)
    record(actor, event, unit=ward.pk, topic=f"person/{person.pk}")
    return membership
