"""Days off, or days worked in exchange, are announced; deadlines in working days follow from them."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Any

from nhiemky.journal.writing import record
from nhiemky.kernel.actions import action
from nhiemky.kernel.events import Values
from nhiemky.org import steps
from nhiemky.org.models import DayOff, Unit
from nhiemky.org.rules import days_off


@dataclass(frozen=True, slots=True)
class DaysOffSet:
    unit: int
    first: dt.date
    last: dt.date
    works: bool
    values: Values


@action
def set_days_off(
    actor: Any, ward: Unit, *, first: dt.date, last: dt.date | None, works: bool, basis: str
) -> list[DayOff]:
    """For the ward and everything below it. A day that was said before is said anew."""
    # facts
    days = days_off.days(first=first, last=last)
    # decision
    days_off.check(days, works=works, basis=basis)
    # consequences
    rows = steps.say_days(ward, days, works=works, basis=basis)
    event = DaysOffSet(ward.pk, days[0], days[-1], works, Values(basis=basis.strip()))
    record(actor, event, unit=ward.pk, topic=f"unit/{ward.pk}")
    return rows
