"""The conferences of a season: one that is named as its meeting, and those of congresses, which move with them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import fields, replace
from typing import Any

from django.db.models import Q

from nhiemky.conferences import steps as conferences
from nhiemky.conferences.events import ConferenceCreated, ConferenceEdited, LineAdded
from nhiemky.conferences.models import Conference, Finding, Part, PartKind
from nhiemky.congresses.models import Congress, Meeting, Season
from nhiemky.congresses.rules import sitting
from nhiemky.elections import steps as elections
from nhiemky.elections.events import ElectionEdited
from nhiemky.elections.models import Election, ElectionState
from nhiemky.journal.writing import record
from nhiemky.kernel.events import Values
from nhiemky.kernel.refusals import Refused

#: What the part that the lessons are written into is called where the conference has none.
PART_OF_LESSONS = "Rút kinh nghiệm đại hội điểm"


def check_may_move(congresses: Iterable[Congress]) -> None:
    """The conference of a congress moves with it while it is only prepared; what has begun stays where it was."""
    for congress in congresses:
        meeting = congress.conference
        if meeting is not None and meeting.state != Conference.State.PREPARED:
            raise Refused("congress-has-begun", unit=congress.unit.name, field="planned_on")


def move_meeting(actor: Any, congress: Congress) -> None:
    """Give the conference of a congress the day of the congress; its elections that are being prepared go as many days.

    No day is entered twice, and none is rewritten once the record has begun. Written into the journals of the conference
    and of the elections.
    """
    meeting, day = congress.conference, congress.planned_on
    if meeting is None or meeting.state != Conference.State.PREPARED or day is None:
        return
    part = congress.part_of_day or meeting.part_of_day
    moved = (day, ends_on(congress, part=part), part)
    if moved == (meeting.held_on, meeting.ends_on, meeting.part_of_day):
        return
    before = meeting.held_on
    content = replace(_content(meeting), held_on=moved[0], ends_on=moved[1], part_of_day=moved[2])
    conferences.rewrite_conference(meeting, content)
    edited = ConferenceEdited(meeting.pk, Values(held_on=day))
    record(actor, edited, unit=meeting.unit_id, topic=f"conference/{meeting.pk}")
    if before is not None and before != day:
        _move_elections(actor, meeting, by=day - before)


def ends_on(congress: Congress, *, part: str) -> dt.date | None:
    """The last day of a meeting that opens in that part of the day of the plan; None: it is over on the day it opens."""
    day = congress.planned_on
    last = day and sitting.last_day(day, part=part, half_days=congress.half_days)
    return last if last != day else None


def _move_elections(actor: Any, meeting: Conference, *, by: dt.timedelta) -> None:
    """Each keeps its place among the days of the congress: a secretary may be elected on its second day.

    One that is held later among those elected here, by a meeting nobody has recorded yet, goes along.
    """
    here, none = Q(conference=meeting), Q(conference=None)
    later = none & (Q(among__conference=meeting) | Q(among__among__conference=meeting))
    waiting = Election.objects.filter(here | later, state=ElectionState.PREPARING, rounds=None)
    for election in waiting.order_by("pk"):
        elections.rewrite_election(election, _election(election, election.held_on + by))
        said = ElectionEdited(election.pk, Values(title=election.title))
        record(actor, said, unit=election.unit_id, topic=f"election/{election.pk}")


def _content(meeting: Conference) -> conferences.ConferenceContent:
    return conferences.ConferenceContent(
        **{field.name: getattr(meeting, field.name) for field in fields(conferences.ConferenceContent)}
    )


def _election(election: Election, day: dt.date) -> elections.ElectionContent:
    kept = {field.name: getattr(election, field.name) for field in fields(elections.ElectionContent)}
    return elections.ElectionContent(**{**kept, "held_on": day})


def open_conference(actor: Any, season: Season, content: conferences.ConferenceContent) -> Conference:
    """A new conference of the season's committee, written down as one."""
    conferences.check_head(content)
    made = conferences.write_conference(season.unit, content)
    created = ConferenceCreated(made.pk, made.kind, made.held_on, Values(conferences.said(content)))
    record(actor, created, unit=made.unit_id, topic=f"conference/{made.pk}")
    return made


def name(season: Season, conference: Conference, *, purpose: str) -> Meeting:
    return Meeting.objects.create(season=season, conference=conference, purpose=purpose)


def write_finding(actor: Any, conference: Conference, *, text: str) -> Finding:
    """A lesson in the record of its meeting, under the part for lessons, which is made where there is none."""
    conference = conferences.being_recorded(conference)
    part = conference.parts.filter(kind=PartKind.LESSONS).order_by("number").first()
    if part is None:
        made: Any = _write(
            actor, conference, conferences.PartContent(kind=PartKind.LESSONS, title=PART_OF_LESSONS)
        )
        part = made
    finding: Any = _write(actor, conference, _finding(part, text))
    conferences.begin_recording(conference)
    return finding  # type: ignore[no-any-return]  # the content says which line is written


def _finding(part: Part, text: str) -> conferences.FindingContent:
    return conferences.FindingContent(part=part, kind=Finding.Kind.LESSON, text=text.strip())


def _write(actor: Any, conference: Conference, content: conferences.Content) -> Any:
    conferences.check(conference, content)
    line = conferences.write_line(conference, content)
    added = LineAdded(conference.pk, line.kind_code, line.pk, line.number, Values(conferences.said(content)))
    record(actor, added, unit=conference.unit_id, topic=f"conference/{conference.pk}")
    return line
