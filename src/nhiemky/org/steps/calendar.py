"""Writers of the calendar of working days."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

from nhiemky.org.models import DayOff, Unit


def say_days(unit: Unit, days: Iterable[dt.date], *, works: bool, basis: str) -> list[DayOff]:
    """One row for each day; a day that is there already is written over."""
    said = {"works": works, "basis": basis.strip()}
    return [DayOff.objects.update_or_create(unit=unit, day=day, defaults=said)[0] for day in days]
