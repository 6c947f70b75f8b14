"""Days off and exchanged working days, as they are announced every year."""

from __future__ import annotations

import datetime as dt

from nhiemky.kernel.refusals import Refused

#: Tết takes nine days with its weekends; longer than a month is a mistyped year.
LONGEST = 31
_SATURDAY = 5


def days(*, first: dt.date, last: dt.date | None) -> tuple[dt.date, ...]:
    """The days from the first to the last one, both counted; one day without a last one."""
    last = last or first
    if last < first:
        raise Refused("ends-before-it-begins", field="last")
    number = (last - first).days + 1
    if number > LONGEST:
        raise Refused("days-off-too-long", days=number, most=LONGEST, field="last")
    return tuple(first + dt.timedelta(days=offset) for offset in range(number))


def check(found: tuple[dt.date, ...], *, works: bool, basis: str) -> None:
    """A day worked in exchange is one that is otherwise free; every day rests on an announcement."""
    if not basis.strip():
        raise Refused("days-off-without-basis", field="basis")
    if works and any(day.weekday() < _SATURDAY for day in found):
        raise Refused("day-is-worked-anyway", field="first")
