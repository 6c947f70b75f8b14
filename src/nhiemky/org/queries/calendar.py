"""Which days are worked in a unit."""

from __future__ import annotations

from django.db.models import QuerySet

from nhiemky.org.models import DayOff, Unit
from nhiemky.vietnamese.working_days import WorkCalendar


def work_calendar(unit: Unit) -> WorkCalendar:
    """What the unit and those above it say about days; the nearest one is right. One query."""
    said = DayOff.objects.filter(unit_id__in=unit.ids_above).order_by("unit__path")
    works = dict(said.values_list("day", "works"))
    return WorkCalendar(
        holidays=frozenset(day for day, worked in works.items() if not worked),
        extra_working=frozenset(day for day, worked in works.items() if worked),
    )


def days_off_of(unit: Unit) -> QuerySet[DayOff]:
    """What is said of days in the unit and above it, the latest first; what is said nearest is right."""
    said = DayOff.objects.filter(unit_id__in=unit.ids_above)
    return said.select_related("unit").order_by("-day", "-unit__path")
