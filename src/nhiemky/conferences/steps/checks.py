"""What is asked of the content of a line before it is written: the rules of its kind, with the facts they need."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from nhiemky.conferences.models import Attendance, Conference, Line
from nhiemky.conferences.queries.progress import entries, roll, vote_sizes
from nhiemky.conferences.rules import attendance, dating, editing, milestones, votes
from nhiemky.conferences.steps.contents import (
    AttendanceContent,
    AwardContent,
    ConferenceContent,
    Content,
    VoteContent,
)
from nhiemky.conferences.steps.meeting import Mark

ONE_EACH = (Attendance.Role.CHAIR, Attendance.Role.NOTE_TAKER)


def check_head(content: ConferenceContent) -> None:
    """Refuse a head without a day, or one that ends before it begins; an old text may say strange hours."""
    editing.check_title(content.title)
    dating.check(held_on=content.held_on, ends_on=content.ends_on, as_written=content.held_on_as_written)
    if not content.imported:
        dating.check_hours(
            began_at=content.began_at,
            ended_at=content.ended_at,
            held_on=content.held_on,
            ends_on=content.ends_on,
        )


def check(conference: Conference, content: Content, *, line: Line | None = None) -> None:
    """Refuse what cannot be true; `line`: the one that is being changed.

    An imported history gets warnings instead, except for more hands than people.
    """
    match content:
        case AttendanceContent():
            others = conference.attendances.exclude(pk=line.pk if line else 0)
            editing.check_once(
                [content.person.pk] if content.person else [],
                there=set(others.filter(person__isnull=False).values_list("person_id", flat=True)),
            )
            if content.role in ONE_EACH:
                taken = others.filter(role=content.role).values_list("label", flat=True)
                editing.check_role_free(next(iter(taken), ""))
            if line is not None:
                now = attendance.Entry(
                    group=content.group,
                    status=content.status,
                    summoned=content.summoned,
                    came=content.headcount,
                )
                _check_votes(conference, {**entries(conference), line.pk: now})
        case VoteContent():
            votes.check(
                present=content.present,
                agreed=content.agreed,
                disagreed=content.disagreed,
                abstained=content.abstained,
                attended=None if conference.imported else roll(conference).everybody,
            )
        case AwardContent() if not conference.imported:
            milestones.check(content.milestones, on=conference.held_on)


def check_marks(conference: Conference, marks: Mapping[int, Mark]) -> None:
    """Refuse a roll call after which fewer people came than a recorded vote counted."""
    called = {
        pk: replace(entry, status=marks[pk].status, came=marks[pk].headcount) if pk in marks else entry
        for pk, entry in entries(conference).items()
    }
    _check_votes(conference, called)


def check_removal(conference: Conference, line: Line) -> None:
    """The same for a line that is taken off the roll."""
    if isinstance(line, Attendance):
        _check_votes(conference, {pk: one for pk, one in entries(conference).items() if pk != line.pk})


def _check_votes(conference: Conference, called: Mapping[int, attendance.Entry]) -> None:
    attended = None if conference.imported else attendance.count(called.values()).everybody
    votes.check_roll(vote_sizes(conference), attended=attended)
