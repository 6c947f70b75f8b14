"""The superior level appoints (chỉ định): somebody takes up an office without an election."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import Any

from nhiemky.elections import queries, steps
from nhiemky.elections.events import PeopleAppointed
from nhiemky.elections.models import Appointment, Election
from nhiemky.elections.rules import ending, safeguards
from nhiemky.journal.writing import record
from nhiemky.kernel.actions import action
from nhiemky.kernel.events import Values
from nhiemky.org.models import Person, Unit


@action
def record_appointment(  # noqa: PLR0913 - everything that a decision of appointment says
    actor: Any,
    unit: Unit,
    *,
    people: Sequence[Person],
    body: str,
    reason: str,
    document: str,
    decided_by: str,
    decided_on: dt.date,
    election: Election | None = None,
) -> Appointment:
    """A path of its own beside election: new units, a third failed ballot for a branch secretary, a vacancy."""
    # facts
    unit = Unit.objects.get(pk=unit.pk)
    people = queries.of_the_ward(unit, people)
    of_this_unit = election is None or election.unit_id == unit.pk
    # decision
    ending.check_appointment(document=document, decided_by=decided_by, people=len(people))
    safeguards.check_appointees(people=len(people), body=body, of_this_unit=of_this_unit)
    # consequences
    appointment = steps.write_appointment(
        unit,
        body=body,
        reason=reason,
        document=document,
        decided_by=decided_by,
        decided_on=decided_on,
        election=election,
    )
    steps.appoint(appointment, people)
    who = tuple(person.pk for person in people)
    said = Values(document=document, decided_by=decided_by)
    event = PeopleAppointed(appointment.pk, body, reason, who, said)
    record(actor, event, unit=unit.pk, topic=f"appointment/{appointment.pk}")
    return appointment
