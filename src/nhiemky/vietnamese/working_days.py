"""Deadlines counted in working days. Which days are holidays is decided every year, so it is always data passed in."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, timedelta

_SATURDAY = 5


def is_working_day(
    day: date, *, holidays: Collection[date], extra_working: Collection[date] = frozenset()
) -> bool:
    """Monday to Friday and no holiday, or a day off that is worked in exchange for another (`extra_working`)."""
    return day in extra_working or (day.weekday() < _SATURDAY and day not in holidays)


def add_working_days(
    start: date, count: int, *, holidays: Collection[date], extra_working: Collection[date] = frozenset()
) -> date:
    """The `count`-th working day after `start` (before it when negative); `start` itself is not counted.

    A count of 0 gives `start`, or the next working day when `start` is a day off.
    """
    day = start - timedelta(days=1) if count == 0 else start
    step = timedelta(days=-1 if count < 0 else 1)
    left = abs(count) or 1
    while left:
        day += step
        left -= is_working_day(day, holidays=holidays, extra_working=extra_working)
    return day


def working_days_between(
    start: date, end: date, *, holidays: Collection[date], extra_working: Collection[date] = frozenset()
) -> int:
    """Working days after `start` up to and including `end`: the inverse of `add_working_days`.

    When `end` lies before `start` it is minus the working days from `end` up to the day before `start`.
    """
    step = 1 if start <= end else -1
    days = (start + timedelta(days=step * offset) for offset in range(1, abs((end - start).days) + 1))
    return step * sum(is_working_day(day, holidays=holidays, extra_working=extra_working) for day in days)


@dataclass(frozen=True, slots=True)
class WorkCalendar:
    """Days off, and days off that are worked in exchange for others."""

    holidays: Collection[date] = ()
    extra_working: Collection[date] = ()

    def after(self, day: date, working_days: int) -> date:
        """The working day that many after `day` (before it when negative)."""
        return add_working_days(day, working_days, holidays=self.holidays, extra_working=self.extra_working)

    def between(self, start: date, end: date) -> int:
        """Working days after `start` up to and including `end`; negative when `end` lies before."""
        return working_days_between(start, end, holidays=self.holidays, extra_working=self.extra_working)

    def works(self, day: date) -> bool:
        return is_working_day(day, holidays=self.holidays, extra_working=self.extra_working)
