"""Days of the sample: fixed where an article states them, counted from the day of loading where they are ours."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

SATURDAY = 5


@dataclass(frozen=True, slots=True)
class Calendar:
    """`today` is the day of loading."""

    today: dt.date

    def day(self, written: dt.date | int | str | None) -> dt.date | None:
        """A date as written; a whole number counts working days' dates from today; `tuần này` is still to come."""
        if written is None or isinstance(written, dt.date):
            return written
        if isinstance(written, int):
            return self.working(self.today + dt.timedelta(days=written))
        if written == "tuần này":
            return self.this_week()
        raise ValueError(f"{written!r} is no day")

    def working(self, day: dt.date) -> dt.date:
        """The day itself; the Friday before it at a weekend, except for today."""
        late = day.weekday() - SATURDAY + 1
        return day if late <= 0 or day == self.today else day - dt.timedelta(days=late)

    def this_week(self) -> dt.date:
        """In two days, but not after Sunday."""
        return self.today + dt.timedelta(days=min(2, 6 - self.today.weekday()))
