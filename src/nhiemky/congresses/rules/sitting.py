"""How long a congress sits: half days from the part of the day on which it opens."""

from __future__ import annotations

import datetime as dt

MORNING, AFTERNOON, EVENING = "morning", "afternoon", "evening"
#: What a congress whose part of the day is not known may take of each of its days.
WHOLE_DAY = (MORNING, AFTERNOON, EVENING)
ONE_DAY = dt.timedelta(days=1)

#: A day and a part of it.
Half = tuple[dt.date, str]


def halves(day: dt.date, *, part: str, half_days: int) -> tuple[Half, ...]:
    """The half days it sits, one after the other; an evening counts as one and the next morning follows it."""
    taken: list[Half] = []
    now = part or MORNING
    for _half in range(half_days):
        taken.append((day, now))
        if now == MORNING:
            now = AFTERNOON
        else:
            day, now = day + ONE_DAY, MORNING
    return tuple(taken)


def last_day(day: dt.date, *, part: str, half_days: int) -> dt.date:
    return halves(day, part=part, half_days=half_days)[-1][0]


def may_take(day: dt.date, *, part: str, half_days: int) -> frozenset[Half]:
    """The half days in which nobody who is there can be elsewhere: whole days where the part of the day is not known."""
    taken = halves(day, part=part, half_days=half_days)
    if part:
        return frozenset(taken)
    return frozenset((one, half) for one in {day for day, _half in taken} for half in WHOLE_DAY)
