"""Reporting campaigns on Hôm nay: for the office who has not reported, for the secretary of a branch the own report."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _g

from nhiemky.figures import access as door
from nhiemky.figures import queries
from nhiemky.figures.models import Asked
from nhiemky.org.models import Unit
from nhiemky.pages.chips import Chip
from nhiemky.site.today_papers import near
from nhiemky.vietnamese.dates import format_date

MOST_REPORTS = 3


@dataclass(frozen=True, slots=True)
class ReportLine:
    """A campaign of the office, or a report that the reader owes. `reminded`: the day of the last reminder, in words."""

    title: str
    url: str
    about: str
    nearness: Chip
    reminded: str = ""


def lines(actor: Any, ward: Unit, date: dt.date, *, ahead: int) -> list[ReportLine]:
    """The own reports first, the nearest due day on top; campaigns for those who write."""
    own = door.reports_of(actor, ward).select_related("campaign", "unit").prefetch_related("reminders")
    found = [_own(row, ward, date) for row in own.order_by("campaign__due_on", "pk")[:MOST_REPORTS]]
    if door.may_write(actor, ward):
        rows = queries.running(ward, until=date + dt.timedelta(days=ahead))
        found += [_campaign(row, ward, date) for row in rows[:MOST_REPORTS]]
    return found


def _own(row: Asked, ward: Unit, date: dt.date) -> ReportLine:
    days = sorted(reminder.on for reminder in row.reminders.all())
    return ReportLine(
        title=row.campaign.title,
        url=reverse("report", kwargs={"ward": ward.slug, "asked_id": row.pk}),
        about=_g("Số liệu của %(unit)s") % {"unit": row.unit.called},
        nearness=near(row.campaign.due_on, date),
        reminded=format_date(days[-1]) if days else "",
    )


def _campaign(row: Any, ward: Unit, date: dt.date) -> ReportLine:
    return ReportLine(
        title=row.title,
        url=reverse("campaign", kwargs={"ward": ward.slug, "campaign_id": row.pk}),
        about=_g("đã báo cáo %(done)s/%(all)s đơn vị") % {"done": row.reported, "all": row.total},
        nearness=near(row.due_on, date),
    )
