"""A person no longer holds an office."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Any

from nhiemky.journal.writing import record
from nhiemky.kernel.actions import action
from nhiemky.kernel.events import Values
from nhiemky.org import steps
from nhiemky.org.models import OfficeHolding, Unit
from nhiemky.org.rules import offices


@dataclass(frozen=True, slots=True)
class HoldingEnded:
    person: int
    office: int
    valid_to: dt.date
    values: Values


@action
def end_holding(actor: Any, ward: Unit, holding: OfficeHolding, *, valid_to: dt.date, reason: str) -> None:
    """`valid_to` is the last day in office."""
    # facts
    holding = OfficeHolding.objects.select_for_update().get(
        pk=holding.pk, office__unit__path__startswith=ward.path
    )

    # decision
    offices.check_end(on=valid_to, valid_from=holding.valid_from, valid_to=holding.valid_to)

    # consequences
    steps.end_holding(holding, on=valid_to)
    event = HoldingEnded(holding.person_id, holding.office_id, valid_to, Values(reason=reason))
    record(actor, event, unit=ward.pk, topic=f"unit/{holding.office.unit_id}")
    record(actor, event, unit=ward.pk, topic=f"person/{holding.person_id}")
