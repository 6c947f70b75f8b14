"""Dates of a person that contradict each other: refused where they are impossible, a finding where they are odd."""

from __future__ import annotations

import datetime as dt

from nhiemky.kernel.refusals import Refused
from nhiemky.org.rules.seniority import Gap, full_years

#: Admission under 18 is not possible under the Charter; older lists hold such dates, so it warns.
YOUNGEST = 18
#: Older than anybody: a wrong century.
OLDEST = 120


def order_of_dates(
    *,
    birth_date: dt.date | None,
    decided_on: dt.date | None,
    admitted_on: dt.date | None,
    official_on: dt.date | None,
    today: dt.date,
) -> list[tuple[str, str]]:
    """What is impossible, as (code, field): in the future, born too long ago, or in the wrong order."""
    days = {
        "birth_date": birth_date,
        "decided_on": decided_on,
        "admitted_on": admitted_on,
        "official_on": official_on,
    }
    wrong = [("date-in-the-future", name) for name, day in days.items() if day and day > today]
    if birth_date and birth_date <= today and full_years(birth_date, today) > OLDEST:
        wrong.append(("born-too-long-ago", "birth_date"))
    party = [(name, day) for name, day in days.items() if name != "birth_date" and day]
    wrong += [("before-birth", name) for name, day in party if birth_date and day <= birth_date]
    earlier = [(decided_on, admitted_on, "admitted_on"), (admitted_on, official_on, "official_on")]
    wrong += [
        ("dates-in-wrong-order", name) for first, then, name in earlier if first and then and then < first
    ]
    return wrong


def underage(birth_date: dt.date | None, admitted_on: dt.date | None) -> bool:
    """Admitted before the 18th birthday."""
    if birth_date is None or admitted_on is None or admitted_on <= birth_date:
        return False
    return full_years(birth_date, admitted_on) < YOUNGEST


def check_dates(
    *,
    birth_date: dt.date | None,
    decided_on: dt.date | None,
    admitted_on: dt.date | None,
    official_on: dt.date | None,
    today: dt.date,
) -> None:
    """Refuse what is impossible, naming the field."""
    wrong = order_of_dates(
        birth_date=birth_date,
        decided_on=decided_on,
        admitted_on=admitted_on,
        official_on=official_on,
        today=today,
    )
    if not wrong:
        return
    code, field = wrong[0]
    if code == "date-in-the-future":
        raise Refused("date-in-the-future", field=field)
    if code == "born-too-long-ago":
        raise Refused("born-too-long-ago", field=field)
    raise Refused("before-birth" if code == "before-birth" else "dates-in-wrong-order", field=field)


def check_gap(gap: Gap, *, today: dt.date) -> None:
    """A gap has days and lies in the past."""
    if gap.ended_on <= gap.began_on:
        raise Refused("gap-without-days", field="ended_on")
    if gap.ended_on > today:
        raise Refused("change-in-the-future", field="ended_on")
