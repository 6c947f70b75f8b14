"""A standing assignment ends."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Any

from nhiemky.journal.writing import record
from nhiemky.kernel.actions import action
from nhiemky.kernel.events import Values
from nhiemky.org.models import Assignment, Unit
from nhiemky.org.rules import offices


@dataclass(frozen=True, slots=True)
class AssignmentEnded:
    assignment: int
    person: int | None
    charge: int
    valid_to: dt.date
    values: Values


@action
def end_assignment(actor: Any, ward: Unit, assignment: Assignment, *, valid_to: dt.date, reason: str) -> None:
    """`valid_to` is the last day in charge."""
    # facts
    assignment = Assignment.objects.select_for_update().get(
        pk=assignment.pk, charge__path__startswith=ward.path
    )

    # decision
    offices.check_end(on=valid_to, valid_from=assignment.valid_from, valid_to=assignment.valid_to)

    # consequences
    assignment.valid_to = valid_to
    assignment.save(update_fields=["valid_to"])
    event = AssignmentEnded(
        assignment.pk, assignment.person_id, assignment.charge_id, valid_to, Values(reason=reason)
    )
    record(actor, event, unit=ward.pk, topic=f"unit/{assignment.charge_id}")
    if assignment.person_id:
        record(actor, event, unit=ward.pk, topic=f"person/{assignment.person_id}")
