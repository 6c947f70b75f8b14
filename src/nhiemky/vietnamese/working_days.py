"""Deadlines counted in working days. Which days are holidays is decided every year, so it is always data passed in."""

from collections.abc import Collection
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
