"""Hôm nay: what is due, what is late and whose, what happens this week. A room that is closed to the reader is absent."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Any
from zoneinfo import ZoneInfo

from django.core.exceptions import PermissionDenied
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _g

from nhiemky.conferences import access as conferences_door
from nhiemky.conferences import queries as conferences
from nhiemky.conferences.models import Conference
from nhiemky.congresses.queries import vacancies
from nhiemky.documents import access as documents_door
from nhiemky.documents import queries as documents
from nhiemky.documents.models import Asked
from nhiemky.elections import access as elections_door
from nhiemky.elections import queries as elections
from nhiemky.elections.models import Round
from nhiemky.journal.keeping import kept
from nhiemky.org import access as org_door
from nhiemky.org.models import Unit
from nhiemky.pages.chips import Chip
from nhiemky.site import today_papers, today_reports
from nhiemky.site.topics import url_of
from nhiemky.site.weekdays import weekday
from nhiemky.tasks import access as tasks_door
from nhiemky.tasks import queries as tasks
from nhiemky.tasks.models import Task
from nhiemky.vietnamese.dates import format_date

#: Days ahead that "due" looks, and how many lines stand on the page: it answers without scrolling at 1366×768.
AHEAD = 14
MOST_LATE, MOST_LINES, MOST_MEETINGS, MOST_BALLOTS, MOST_SEATS, MOST_OPINIONS = 4, 6, 4, 4, 2, 4


@dataclass(frozen=True, slots=True)
class TaskLine:
    """A task as the day shows it: how near, whose, from where."""

    title: str
    url: str
    nearness: Chip | None
    owner: str
    source: str


@dataclass(frozen=True, slots=True)
class MeetingLine:
    """A conference of this week. `is_today` marks the ones of this very day."""

    title: str
    url: str
    day: str
    hour: str
    place: str
    state: Chip
    is_today: bool


@dataclass(frozen=True, slots=True)
class BallotLine:
    """A ballot that is open now: for those who count it this is the day."""

    title: str
    number: int
    url: str
    state: Chip


@dataclass(frozen=True, slots=True)
class OpinionLine:
    """A draft on which the reader is asked for an opinion. `reminded`: the day they were reminded last, in words."""

    title: str
    url: str
    name: str
    state: Chip
    due: str
    reminded: str


@dataclass(frozen=True, slots=True)
class Day:
    """`tasks_open` is False for somebody who sees no task of the ward, `meetings_open` for one who sees no conference;
    the counts are of all lines, shown or not."""

    date: dt.date
    tasks_open: bool
    late: list[TaskLine]
    late_count: int
    due: list[TaskLine]
    due_count: int
    meetings: list[MeetingLine]
    meetings_open: bool
    may_create_meetings: bool
    ballots: list[BallotLine]
    more_ballots: bool
    opinions: list[OpinionLine]
    seats: list[vacancies.EmptySeat]
    seats_count: int
    papers: list[today_papers.PaperLine]
    papers_count: int
    reports: list[today_reports.ReportLine]


def date_in(ward: Unit) -> dt.date:
    """Today where the ward is."""
    return timezone.localdate(timezone=ZoneInfo(ward.time_zone))


def overdue(_actor: Any, ward: Unit) -> int:
    """The number beside Nhiệm vụ, for those who see all tasks of the ward. One query."""
    return tasks.overdue_count(ward, date_in(ward))


def of(actor: Any, ward: Unit) -> Day:
    """The day of a ward, in its own time zone, as the actor may see it."""
    date = date_in(ward)
    around = {
        **_week(actor, ward, date),
        **_ballots(actor, ward),
        **_seats(actor, ward, date),
        "opinions": _opinions(actor, ward, date),
        "reports": today_reports.lines(actor, ward, date, ahead=AHEAD),
    }
    around |= dict(
        zip(("papers", "papers_count"), today_papers.lines(actor, ward, date, ahead=AHEAD), strict=True)
    )
    try:
        seen = tasks_door.for_reader(actor, ward=ward.slug).seen
    except PermissionDenied:
        return Day(date, tasks_open=False, late=[], late_count=0, due=[], due_count=0, **around)
    late, due = tasks.overdue(ward, date).filter(seen), tasks.due(ward, date, days=AHEAD).filter(seen)
    late_lines = [_task(row, ward, date) for row in late[:MOST_LATE]]
    return Day(
        date=date,
        tasks_open=True,
        late=late_lines,
        late_count=late.count(),
        due=[_task(row, ward, date) for row in due[: MOST_LINES - len(late_lines)]],
        due_count=due.count(),
        **around,
    )


def _week(actor: Any, ward: Unit, date: dt.date) -> dict[str, Any]:
    try:
        opened = conferences_door.for_list(actor, ward=ward.slug)
    except PermissionDenied:
        return {"meetings": [], "meetings_open": False, "may_create_meetings": False}
    rows = conferences.this_week(ward, date).filter(pk__in=opened.rows.values("pk"))
    return {
        "meetings": [_meeting(row, ward, date) for row in rows[:MOST_MEETINGS]],
        "meetings_open": True,
        "may_create_meetings": opened.may_create,
    }


def _ballots(actor: Any, ward: Unit) -> dict[str, Any]:
    seen = elections_door.visible(actor, ward)  # none, for somebody to whom elections are closed
    rows = list(elections.open_ballots(seen)[: MOST_BALLOTS + 1])
    lines = [_ballot(row, ward) for row in rows[:MOST_BALLOTS]]
    return {"ballots": lines, "more_ballots": len(rows) > MOST_BALLOTS}


def _seats(actor: Any, ward: Unit, date: dt.date) -> dict[str, Any]:
    """Empty seats of the committees, for those who can have them filled: posts first, the longest empty of them on top."""
    if not org_door.holds(actor, org_door.WRITERS, ward):
        return {"seats": [], "seats_count": 0}
    # All holdings of a ward are gone through for it: once until somebody writes something down.
    found = kept(("empty seats", ward.pk, date.isoformat()), lambda: vacancies.empty_seats(ward, today=date))
    ordered = sorted(found, key=lambda seat: seat.is_seat)
    return {"seats": ordered[:MOST_SEATS], "seats_count": len(found)}


def _opinions(actor: Any, ward: Unit, date: dt.date) -> list[OpinionLine]:
    """Open rounds that ask the reader: those who have not answered first, and the nearest due day first among them."""
    lines = documents.asking(ward, documents_door.asked_of(actor, ward))
    ordered = sorted(lines, key=lambda line: line.answered_on is not None)
    return [_opinion(line, ward, date) for line in ordered[:MOST_OPINIONS]]


def _opinion(row: Asked, ward: Unit, date: dt.date) -> OpinionLine:
    late = (date - row.round.due_on).days
    if row.answered_on is not None:
        state = Chip("ok", _g("Đã trả lời"))
    elif late > 0:
        state = Chip("late", _g("Quá hạn %(days)s ngày") % {"days": late})
    else:
        state = Chip("warn", _g("Chờ trả lời"))
    return OpinionLine(
        title=row.round.draft.title,
        url=reverse("draft-asked", kwargs={"ward": ward.slug, "draft_id": row.round.draft_id}),
        name=row.name,
        state=state,
        due=format_date(row.round.due_on),
        reminded=format_date(row.reminded_on) if row.reminded_on and row.answered_on is None else "",
    )


def _ballot(row: Round, ward: Unit) -> BallotLine:
    where = {"ward": ward.slug, "election_id": row.election_id, "number": row.number}
    return BallotLine(
        title=row.election.title,
        number=row.number,
        url=reverse("ballot", kwargs=where),
        state=Chip("warn", row.get_state_display()),
    )


def _task(row: Task, ward: Unit, date: dt.date) -> TaskLine:
    return TaskLine(
        title=row.title,
        url=url_of(f"task/{row.pk}", ward=ward.slug),
        nearness=tasks.nearness(row, date),
        owner=tasks.owner_words(row),
        source=row.source_label,
    )


STATES = {"prepared": "info", "recorded": "warn", "closed": "ok"}


def _meeting(row: Conference, ward: Unit, date: dt.date) -> MeetingLine:
    first, last = row.held_on or date, row.ends_on or row.held_on or date
    is_today = first <= date <= last
    shown = date if is_today else first
    return MeetingLine(
        title=row.title,
        url=url_of(f"conference/{row.pk}", ward=ward.slug),
        day=f"{weekday(shown)} {format_date(shown)[:5]}",
        hour=f"{row.began_at:%H:%M}" if row.began_at else str(row.get_part_of_day_display()),
        place=row.place,
        state=Chip(STATES.get(row.state, "plain"), row.get_state_display()),
        is_today=is_today,
    )
