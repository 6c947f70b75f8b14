"""What a task must say."""

from __future__ import annotations

import datetime as dt

from nhiemky.kernel.refusals import Refused


def check(*, title: str, due: dt.date | None, previous_due: dt.date | None, today: dt.date) -> None:
    """It says what is to be done; a new due date is not in the past.

    `previous_due` is the due date it had, which may stay as it is however old. A task that is set late because
    it was decided earlier (minutes entered afterwards) comes in through steps, which do not ask.
    """
    if not title.strip():
        raise Refused("task-without-title", field="title")
    if due is not None and due < today and due != previous_due:
        raise Refused("task-due-in-the-past", field="due")
