"""What is asked of the content of a line before it is written: the rules of its kind, with the facts they need."""

from __future__ import annotations

from nhiemky.conferences.models import Attendance, Conference, Line
from nhiemky.conferences.queries.progress import roll
from nhiemky.conferences.rules import editing, milestones, votes
from nhiemky.conferences.steps.contents import AttendanceContent, AwardContent, Content, VoteContent

ONE_EACH = (Attendance.Role.CHAIR, Attendance.Role.NOTE_TAKER)


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
