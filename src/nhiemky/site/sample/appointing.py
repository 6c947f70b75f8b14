"""A vacancy between two congresses, filled by appointment from above."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from nhiemky.elections.actions.record_appointment import record_appointment
from nhiemky.elections.models import Appointment, Body
from nhiemky.org.models import Person
from nhiemky.org.steps import NewPerson
from nhiemky.site.sample.books import Book
from nhiemky.site.sample.holdings import fit_for_a_branch
from nhiemky.vietnamese.dates import format_date

#: A branch that holds no congress of its own in the sample.
BRANCH = "phuong-mau-tdp-3"
DAYS_AGO = 45


def fill_a_vacancy(book: Book, members: Sequence[tuple[NewPerson, Person]], *, today: dt.date) -> Appointment:
    """The last of those fit for the branch holds no office yet."""
    day = book.calendar.working(today - dt.timedelta(days=DAYS_AGO))
    return record_appointment(
        book.clerk,
        book.units[BRANCH],
        people=fit_for_a_branch(members, BRANCH, on=today)[-1:],
        body=Body.COMMITTEE,
        reason=Appointment.Reason.VACANCY,
        document=f"Quyết định số 159-QĐ/ĐU ngày {format_date(day)}",
        decided_by="Ban Thường vụ Đảng ủy phường Mẫu",
        decided_on=day,
    )
