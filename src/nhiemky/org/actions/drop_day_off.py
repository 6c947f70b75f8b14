"""A day off was entered by mistake: its weekday decides again."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Any

from nhiemky.journal.writing import record
from nhiemky.kernel.actions import action
from nhiemky.kernel.refusals import Refused
from nhiemky.org.models import DayOff, Unit


@dataclass(frozen=True, slots=True)
class DayOffDropped:
    unit: int
    day: dt.date


@action
def drop_day_off(actor: Any, ward: Unit, *, day_off: int) -> None:
    # facts
    found = DayOff.objects.select_for_update().filter(unit=ward, pk=day_off).first()
    # decision
    if found is None:
        raise Refused("day-off-is-gone")
    # consequences
    found.delete()
    record(actor, DayOffDropped(ward.pk, found.day), unit=ward.pk, topic=f"unit/{ward.pk}")
