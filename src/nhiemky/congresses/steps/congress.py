"""Writers of one congress: its meeting, its roll, its elections, its resolution, its end."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from django.utils import timezone

from nhiemky.conferences import steps as conferences
from nhiemky.conferences.events import ConferenceCreated, LineAdded
from nhiemky.conferences.models import Conference, ConferenceKind, PartKind
from nhiemky.congresses.models import (
    Congress,
    CongressState,
    DoneBy,
    Scheme,
    SchemePerson,
    Step,
)
from nhiemky.congresses.queries.congress import elections_of, is_history, level_of
from nhiemky.congresses.queries.delegates import officials
from nhiemky.congresses.rules import agenda, wording
from nhiemky.congresses.rules.afterwards import Coming
from nhiemky.congresses.rules.agenda import Item
from nhiemky.congresses.rules.scheme import Numbers
from nhiemky.congresses.steps import meetings
from nhiemky.documents.models import Draft
from nhiemky.elections import steps as elections
from nhiemky.elections.events import ElectionOpened, RollSet
from nhiemky.elections.models import Assembly, Election, ElectionState
from nhiemky.elections.rules import titles
from nhiemky.journal.writing import record
from nhiemky.kernel.events import Values
from nhiemky.org.models import Person, Unit, UnitKind
from nhiemky.tasks import steps as tasks


@dataclass(frozen=True, slots=True, kw_only=True)
class Meeting:
    """What is said about the meeting when it is convened; its day is that of the plan."""

    part_of_day: str = ""
    began_at: dt.time | None = None
    place: str = ""


def topic(congress: Congress) -> str:
    return f"congress/{congress.pk}"


def touched(congress: Congress, *fields: str) -> None:
    """Save the columns with the next revision."""
    congress.revision += 1
    congress.save(update_fields=[*fields, "revision"])


def called(congress: Congress) -> str:
    """Its name as records and tasks keep it: in Vietnamese, in whatever language the page is read."""
    return wording.called(
        congress.unit.name,
        level=level_of(congress.unit),
        assembly=congress.assembly,
        years=f"{congress.season.first_year}–{congress.season.last_year}",
    )


def head_of(congress: Congress, meeting: Meeting) -> conferences.ConferenceContent:
    """The head of its record: named after unit and term, as long as its half days."""
    return conferences.ConferenceContent(
        kind=ConferenceKind.CONGRESS,
        title=called(congress),
        held_on=congress.planned_on,
        ends_on=meetings.ends_on(congress, part=meeting.part_of_day or congress.part_of_day),
        part_of_day=meeting.part_of_day,
        began_at=meeting.began_at,
        place=meeting.place,
        imported=is_history(congress),
    )


def convene(actor: Any, congress: Congress, meeting: Meeting, items: Iterable[Item]) -> Conference:
    """Open the record of the meeting with its agenda, as the room of conferences would write it down."""
    head, level = head_of(congress, meeting), level_of(congress.unit)
    conference = conferences.write_conference(congress.unit, head)
    names = []
    for item in items:
        name = wording.title(item.code, level=level, assembly=congress.assembly, session=item.session)
        part = conferences.PartContent(kind=item.kind, title=name, minutes_planned=item.minutes)
        conferences.write_line(conference, part)
        names.append(name)
    said = Values({**conferences.said(head), "parts": names})
    event = ConferenceCreated(conference.pk, conference.kind, conference.held_on, said)
    record(actor, event, unit=conference.unit_id, topic=f"conference/{conference.pk}")
    attach(congress, conference)
    return conference


def attach(congress: Congress, conference: Conference) -> None:
    congress.conference = conference
    touched(congress, "conference")


def open_elections(actor: Any, congress: Congress, bodies: Sequence[str]) -> tuple[Election, ...]:
    """One election for each body, on the roll of the congress where the congress itself elects."""
    opened = {one.body: one for one in elections_of(congress)}
    level, made, summoned = level_of(congress.unit), [], officials(congress)
    for body in bodies:
        by_committee = agenda.by_the_committee(body, level=level)
        among = opened.get(agenda.among(body, opened))
        content = elections.ElectionContent(
            title=titles.proposed(
                body,
                branch=congress.unit.kind == UnitKind.BRANCH,
                unit=congress.unit.name,
                by_election=False,
            ),
            body=body,
            assembly=Assembly.COMMITTEE_CONFERENCE if by_committee else congress.assembly,
            held_on=_elected_on(congress),
            imported=is_history(congress),
            conference=congress.conference,
            among=among,
        )
        elections.check_content(congress.unit, content)
        election = elections.write_election(congress.unit, content)
        _record_opened(actor, election)
        if summoned and not by_committee:
            _set_summoned(actor, election, summoned)
        opened[body] = election
        made.append(election)
    return tuple(made)


def _elected_on(congress: Congress) -> dt.date:
    held = congress.conference.held_on if congress.conference else None
    return held or congress.planned_on or congress.held_on or timezone.localdate()


def _record_opened(actor: Any, election: Election) -> None:
    event = ElectionOpened(
        election.pk,
        election.body,
        election.assembly,
        election.regulation,
        election.by_election,
        election.poll_of_id,
        Values(title=election.title),
    )
    record(actor, event, unit=election.unit_id, topic=f"election/{election.pk}")


def _set_summoned(actor: Any, election: Election, summoned: int) -> None:
    elections.set_summoned(election, summoned)
    event = RollSet(election.pk, summoned)
    record(actor, event, unit=election.unit_id, topic=f"election/{election.pk}")


def hand_over_roll(actor: Any, congress: Congress) -> None:
    """The number summoned is typed nowhere: elections that no ballot has frozen yet follow the roll of the congress."""
    summoned = officials(congress)
    waiting = elections_of(congress).filter(
        state=ElectionState.PREPARING, assembly=congress.assembly, imported=False, rounds=None
    )
    for election in waiting.exclude(summoned=summoned) if summoned else ():
        _set_summoned(actor, elections.locked_election(election), summoned)


def write_scheme(congress: Congress, numbers: Numbers, *, basis: str) -> Scheme:
    scheme = Scheme.objects.filter(congress=congress).first() or Scheme(congress=congress, revision=0)
    scheme.seats, scheme.women = numbers.seats, numbers.women
    scheme.young, scheme.re_elected, scheme.basis = numbers.young, numbers.re_elected, basis.strip()
    scheme.revision += 1
    scheme.save()
    return scheme


def name_person(scheme: Scheme, person: Person, *, post: str) -> SchemePerson:
    return SchemePerson.objects.create(scheme=scheme, person=person, post=post)


def put_resolution(actor: Any, congress: Congress, draft: Draft) -> None:
    """The draft on which the congress votes; its meeting gets the content under which the vote is recorded."""
    congress.resolution = draft
    touched(congress, "resolution")
    conference = congress.conference
    if conference is None or conference.state == Conference.State.CLOSED:
        return
    if conference.parts.filter(kind=PartKind.RESOLUTION).exists():
        return
    content = conferences.PartContent(kind=PartKind.RESOLUTION, title="Thông qua nghị quyết đại hội")
    part = conferences.write_line(conference, content)
    event = LineAdded(conference.pk, part.kind_code, part.pk, part.number, Values(conferences.said(content)))
    record(actor, event, unit=conference.unit_id, topic=f"conference/{conference.pk}")


def hold(congress: Congress, *, held_on: dt.date) -> None:
    congress.state, congress.held_on = CongressState.HELD, held_on
    touched(congress, "state", "held_on")


def follow_up(actor: Any, congress: Congress, coming: Iterable[Coming]) -> tuple[int, ...]:
    """A task for each step after the congress, unless an election has opened it; returns the ids of the new ones."""
    due, opened = list(coming), []
    steps = Step.objects.select_related("line").in_bulk([one.step for one in due])
    for one in due:
        step = steps[one.step]
        if one.task is None:
            task = tasks.open_task(
                actor,
                unit=congress.unit,
                title=one.title,
                owner=_owner(congress, step),
                due=one.due,
                source_topic=topic(congress),
                source_label=called(congress)[:300],
            )
            opened.append(task.pk)
            step.task = task
        else:
            step.task_id = one.task
        step.due = one.due
        step.save(update_fields=["task", "due"])
    return tuple(opened)


def _owner(congress: Congress, step: Step) -> Person | Unit:
    match step.line.done_by:
        case DoneBy.IN_CHARGE if congress.in_charge is not None:
            return congress.in_charge
        case DoneBy.OFFICE:
            return congress.season.unit
        case _:
            return congress.unit
