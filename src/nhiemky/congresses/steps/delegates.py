"""Writers of the roll of a congress, and of the report on those attending in the record of its meeting."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Any

from nhiemky.conferences import steps as conferences
from nhiemky.conferences.events import LineAdded, LineEdited
from nhiemky.conferences.models import Attendance, Conference
from nhiemky.congresses.models import Congress, Delegate
from nhiemky.congresses.queries.delegates import Proposed
from nhiemky.congresses.rules import wording
from nhiemky.congresses.rules.credentials import Credentials
from nhiemky.congresses.rules.delegates import Mark
from nhiemky.journal.writing import record
from nhiemky.kernel.events import Values
from nhiemky.org.models import Person, Unit


def summon(congress: Congress, people: Iterable[Proposed]) -> int:
    """Put people on the roll; returns how many."""
    rows = [
        Delegate(
            congress=congress,
            person_id=one.person,
            way=one.way,
            standing=one.standing,
            from_unit_id=one.from_unit,
        )
        for one in people
    ]
    return len(Delegate.objects.bulk_create(rows))


def add_delegates(
    congress: Congress, people: Sequence[Person], *, way: str, standing: str, from_unit: Unit | None
) -> list[Delegate]:
    return [
        Delegate.objects.create(
            congress=congress, person=person, way=way, standing=standing, from_unit=from_unit
        )
        for person in people
    ]


def replace(official: Delegate, alternate: Delegate) -> None:
    alternate.replaces = official
    alternate.save(update_fields=["replaces"])


def mark(congress: Congress, marks: Mapping[int, Mark], changed: Collection[int]) -> None:
    """Set what became of those whose mark is another one than before."""
    rows = list(congress.delegates.filter(pk__in=changed))
    for row in rows:
        row.attendance, row.reason = marks[row.pk].attendance, marks[row.pk].reason.strip()
    Delegate.objects.bulk_update(rows, ["attendance", "reason"])


def write_credentials(actor: Any, congress: Congress, figures: Credentials) -> Conference:
    """The numbers as lines of the record of the meeting: those who vote, and those who attend without a vote.

    Whoever stands there by name (the chair) is not counted a second time.
    """
    conference = conferences.being_recorded(_meeting(congress))
    named = set(
        conference.attendances.filter(person__isnull=False, group=Attendance.Group.COMMITTEE).values_list(
            "person_id", flat=True
        )
    )
    official = congress.delegates.filter(standing=Delegate.Standing.OFFICIAL, person__in=named)
    there = official.filter(attendance=Delegate.Attendance.PRESENT).count()
    _write_group(
        actor,
        conference,
        label=f"{wording.those_voting(congress.assembly).capitalize()} được triệu tập",
        group=Attendance.Group.DELEGATE,
        summoned=figures.summoned - official.count(),
        came=figures.voting_present - there,
    )
    if figures.observing:
        _write_group(
            actor,
            conference,
            label="Đảng viên dự bị (dự, không biểu quyết)",
            group=Attendance.Group.GUEST,
            summoned=figures.observing,
            came=figures.observing_present,
        )
    conferences.begin_recording(conference)
    return conference


def _meeting(congress: Congress) -> Conference:
    if congress.conference is None:
        raise ValueError(f"congress {congress.pk} has no meeting")
    return congress.conference


def _write_group(
    actor: Any, conference: Conference, *, label: str, group: str, summoned: int, came: int
) -> None:
    content = conferences.AttendanceContent(
        label=label, group=group, status=Attendance.Status.PRESENT, summoned=summoned, headcount=came
    )
    line = conference.attendances.filter(label=label, person=None).order_by("number").first()
    conferences.check(conference, content, line=line)
    said = Values(conferences.said(content))
    if line is None:
        new = conferences.write_line(conference, content)
        event: Any = LineAdded(conference.pk, new.kind_code, new.pk, new.number, said)
    elif (line.summoned, line.headcount, line.status) == (summoned, came, Attendance.Status.PRESENT):
        return
    else:
        conferences.rewrite_line(conference, line, content)
        event = LineEdited(conference.pk, line.kind_code, line.pk, line.number, said)
    record(actor, event, unit=conference.unit_id, topic=f"conference/{conference.pk}")
