"""Party seniority (tuổi đảng): counted from the admission decision, minus time outside Party life (governance §4.3)."""

from __future__ import annotations

import calendar
import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass

#: Milestones of seniority that lists are grouped by, in years.
BANDS = ((0, 30), (30, 40), (40, 50), (50, 60), (60, 70), (70, 200))


@dataclass(frozen=True, slots=True)
class Gap:
    """Time outside Party life, from the first day outside to the first day inside again."""

    began_on: dt.date
    ended_on: dt.date


def counted_from(decided_on: dt.date, gaps: Iterable[Gap] = (), *, until: dt.date = dt.date.max) -> dt.date:
    """The day from which seniority counts as if without gaps: the decision's date + the gaps' days before `until`.

    Days that lie in two gaps count once; days before the decision do not count at all.
    """
    outside = 0
    reached = decided_on
    for gap in sorted(gaps, key=lambda gap: gap.began_on):
        began, ended = max(gap.began_on, reached), min(gap.ended_on, until)
        if ended > began:
            outside += (ended - began).days
            reached = ended
    return decided_on + dt.timedelta(days=outside)


def anniversary(day: dt.date, years: int) -> dt.date:
    """The same day `years` later. 29/2 falls on 28/2 where the year has none: a term counted in years ends on the
    last day of a month that lacks the day (Civil Code 2015, article 148)."""
    year = day.year + years
    last = calendar.monthrange(year, day.month)[1]
    return dt.date(year, day.month, min(day.day, last))


def months_later(day: dt.date, months: int) -> dt.date:
    """The same day `months` later, or the last day of a month that lacks it."""
    years, month = divmod(day.month - 1 + months, 12)
    year = day.year + years
    return dt.date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


def full_years(since: dt.date, on: dt.date) -> int:
    """Full years from `since` to `on`; 0 before the first anniversary, and before `since`."""
    years = max(on.year - since.year, 0)
    return years if years == 0 or anniversary(since, years) <= on else years - 1


def seniority(decided_on: dt.date, on: dt.date, gaps: Iterable[Gap] = ()) -> int:
    """Full years of seniority on a day."""
    return full_years(counted_from(decided_on, gaps, until=on), on)


def years_reached(counted: dt.date, ended_on: dt.date | None, on: dt.date) -> int:
    """Full years on a day of a seniority that is counted from `counted` and stopped where the membership ended."""
    return full_years(counted, min(ended_on, on) if ended_on else on)


def last_base(years: int, on: dt.date) -> dt.date:
    """The latest base date that has `years` full years on a day: what a filter by band compares with."""
    year = on.year - years
    last = calendar.monthrange(year, on.month)[1]
    if on.month == 2 and on.day == 28 and last == 29 and not calendar.isleap(on.year):
        return dt.date(year, 2, 29)
    return dt.date(year, on.month, min(on.day, last))
