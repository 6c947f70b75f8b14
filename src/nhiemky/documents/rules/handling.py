"""What a paper that came in asks for, until when, and when it may be closed."""

from __future__ import annotations

import datetime as dt

from nhiemky.kernel.refusals import Refused
from nhiemky.vietnamese.working_days import WorkCalendar

WORKING = "working"
CLOSED = "closed"


def due(arrived: dt.date, *, days: int, counted: str, calendar: WorkCalendar) -> dt.date:
    """The day until which it is to be handled where the paper names none; a day off moves on to the next working day."""
    if counted == WORKING:
        return calendar.after(arrived, days)
    return calendar.after(arrived + dt.timedelta(days=days), 0)


def check_days(days: int) -> None:
    if not 1 <= days <= 365:
        raise Refused("days-to-handle-odd", field="days_to_handle")


def check_due(day: dt.date | None, *, today: dt.date, before: dt.date | None = None) -> None:
    """A deadline that is set today is not over; one that stood already may stay."""
    if day is not None and day != before and day < today:
        raise Refused("deadline-in-the-past", today=f"{today:%d/%m/%Y}", field="due_on")


def check_arrival(arrived: dt.date, *, today: dt.date, dated: dt.date | None) -> None:
    """It came today or before, and not before it was written."""
    if arrived > today:
        raise Refused("arrived-in-the-future", today=f"{today:%d/%m/%Y}", field="arrived_on")
    if dated is not None and arrived < dated:
        raise Refused("arrived-before-written", dated=f"{dated:%d/%m/%Y}", field="arrived_on")


def check_asks(asks: str, *, exists: bool, arrived: bool) -> None:
    if not arrived:
        raise Refused("handling-of-no-arrival")
    if exists:
        raise Refused("handling-already-open")
    if not asks.strip():
        raise Refused("handling-asks-nothing", field="asks")


def check_open(state: str) -> None:
    if state == CLOSED:
        raise Refused("handling-closed")


def check_closing(state: str, *, result: str, answered: bool) -> None:
    """It ends with words on what was done, or with the paper that answers it."""
    check_open(state)
    if not result.strip() and not answered:
        raise Refused("handling-without-result", field="result")


def check_reminder(state: str, *, reminded: dt.date | None, today: dt.date) -> None:
    """At most one reminder a day."""
    check_open(state)
    if reminded == today:
        raise Refused("reminded-today")
