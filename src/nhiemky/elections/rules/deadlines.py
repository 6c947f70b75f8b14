"""Days by which things are due after an election. Holidays are decided every year, so a calendar is passed in.

Report and approval: 24-QĐ/TW §16.1 [V]; complaints: Art. 33, keeping of papers: Art. 35 of 190-QĐ/TW [V].
"""

from __future__ import annotations

import calendar
import datetime as dt

from nhiemky.elections.rules.regulation import Regulation
from nhiemky.kernel.refusals import Refused
from nhiemky.vietnamese.working_days import WorkCalendar


def notice_by(opening: dt.date, *, regulation: Regulation, days: WorkCalendar) -> dt.date:
    """The last day to announce the congress: 30 working days before it opens (24-QĐ/TW §11.1 [V])."""
    return days.after(opening, -regulation.notice_working_days)


def self_nomination_by(opening: dt.date, *, regulation: Regulation, days: WorkCalendar) -> dt.date:
    """The last day for a member who is no delegate to stand: 15 working days (04-HD/TW 2024; for a ward or a branch [P])."""
    return days.after(opening, -regulation.self_nomination_working_days)


def report_by(closed: dt.date, *, regulation: Regulation, days: WorkCalendar) -> dt.date:
    """The last day to report the result to the next higher level."""
    return days.after(closed, regulation.report_working_days)


def approval_by(received: dt.date, *, regulation: Regulation, days: WorkCalendar) -> dt.date:
    """The last day for the higher level to approve, counted from the day it received the report."""
    return days.after(received, regulation.approval_working_days)


def complaints_by(closed: dt.date, *, regulation: Regulation, days: WorkCalendar) -> dt.date:
    """The last day for complaints, counted from the close of the congress or conference."""
    return days.after(closed, regulation.complaint_working_days)


def kept_until(sealed: dt.date, *, regulation: Regulation) -> dt.date:
    """The last day on which sealed papers have to be kept: six months later, at the latest the end of that month."""
    months = sealed.month - 1 + regulation.retention_months
    year, month = sealed.year + months // 12, months % 12 + 1
    return dt.date(year, month, min(sealed.day, calendar.monthrange(year, month)[1]))


def check_destruction(*, sealed: dt.date, day: dt.date, open_complaints: int, regulation: Regulation) -> None:
    """Refuse to destroy papers before six months are over, or while a complaint or denunciation is open (Art. 35 [V])."""
    until = kept_until(sealed, regulation=regulation)
    if day <= until:
        raise Refused("papers-still-kept", until=f"{until:%d/%m/%Y}", field="day")
    if open_complaints:
        raise Refused("papers-under-complaint", complaints=open_complaints)
