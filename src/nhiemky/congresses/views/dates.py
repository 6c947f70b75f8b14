"""The map of dates: months as calendar weeks, each day with its congresses."""

from __future__ import annotations

import calendar
import datetime as dt
from collections import defaultdict
from dataclasses import dataclass, field

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext_lazy as _

from nhiemky.congresses import access, queries
from nhiemky.congresses.access import SeasonDoor
from nhiemky.congresses.models import Congress
from nhiemky.kernel.gates import open_to
from nhiemky.org.queries import work_calendar
from nhiemky.vietnamese.dates import format_date

#: So many congresses of a day are named; the others are counted, with the way to them.
MOST_NAMED = 4


@dataclass(frozen=True, slots=True)
class DayShown:
    """`works`: a working day; `inside`: of the season and of the month of its table."""

    date: dt.date
    inside: bool
    works: bool
    is_today: bool
    congresses: list[Congress] = field(default_factory=list)
    more: int = 0

    @property
    def number(self) -> int:
        return len(self.congresses) + self.more

    @property
    def asked(self) -> str:
        return format_date(self.date)


@dataclass(frozen=True, slots=True)
class MonthShown:
    first: dt.date
    weeks: list[list[DayShown]]
    number: int


@open_to(access.for_season)
def dates(request: HttpRequest, door: SeasonDoor) -> HttpResponse:
    today = queries.today_in(door.ward)
    on_days = congresses_by_day(list(queries.by_day(door.congresses)))
    summary = queries.summary(door.congresses, today=today)
    context = {
        "ward": door.ward,
        "season": door.season,
        "door": door,
        "title": _("Lịch đại hội"),
        "months": months(door, on_days, today=today),
        "summary": summary,
        "topics": f"season/{door.season.pk}",
    }
    return render(request, "congresses/dates.html", context)


def congresses_by_day(congresses: list[Congress]) -> dict[dt.date, list[Congress]]:
    """Day → what sits then; a congress of several days stands on each of them."""
    found: dict[dt.date, list[Congress]] = defaultdict(list)
    for congress in congresses:
        plan = queries.plan_of(congress)
        if plan.day is None or plan.last is None:
            continue
        for offset in range((plan.last - plan.day).days + 1):
            found[plan.day + dt.timedelta(days=offset)].append(congress)
    return found


def months(door: SeasonDoor, on_days: dict[dt.date, list[Congress]], *, today: dt.date) -> list[MonthShown]:
    """The months in which something sits; those of the season's window where nothing has a day yet."""
    days = work_calendar(door.season.unit)
    wanted = sorted({day.replace(day=1) for day in on_days}) or [door.season.begins_on.replace(day=1)]
    shown = []
    for first in wanted:
        weeks = [
            [_day(day, on_days, month=first.month, works=days.works(day), today=today) for day in week]
            for week in calendar.Calendar().monthdatescalendar(first.year, first.month)
        ]
        number = sum(len(on) for day, on in on_days.items() if day.replace(day=1) == first)
        shown.append(MonthShown(first, weeks, number))
    return shown


def _day(
    day: dt.date,
    on_days: dict[dt.date, list[Congress]],
    *,
    month: int,
    works: bool,
    today: dt.date,
) -> DayShown:
    inside = day.month == month
    sits = on_days.get(day, []) if inside else []
    return DayShown(day, inside, works, day == today, sits[:MOST_NAMED], max(len(sits) - MOST_NAMED, 0))
