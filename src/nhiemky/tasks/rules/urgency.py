"""How near a due date is: quá hạn 5 ngày, hôm nay, còn 3 ngày, không hạn."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum

SOON = 3  # days


class Nearness(StrEnum):
    """`DONE` for a task that its owner has nothing more to do for."""

    OVERDUE = "overdue"
    TODAY = "today"
    SOON = "soon"
    LATER = "later"
    NO_DUE = "no_due"
    DONE = "done"


@dataclass(frozen=True, slots=True)
class Urgency:
    """`days` is how many days it is late, or left."""

    nearness: Nearness
    days: int = 0


def urgency(due: dt.date | None, today: dt.date, *, with_owner: bool) -> Urgency:
    """`with_owner`: the owner still has to do something; reported and closed tasks are never late."""
    if not with_owner:
        return Urgency(Nearness.DONE)
    if due is None:
        return Urgency(Nearness.NO_DUE)
    left = (due - today).days
    if left < 0:
        return Urgency(Nearness.OVERDUE, -left)
    if left == 0:
        return Urgency(Nearness.TODAY)
    return Urgency(Nearness.SOON if left <= SOON else Nearness.LATER, left)
