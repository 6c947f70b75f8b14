"""Where one congress stands: its meeting, its elections, its vote, what follows it."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from django.db.models import Count, Q, QuerySet

from nhiemky.conferences.models import Conference, ConferenceKind, HandVote, PartKind
from nhiemky.congresses.models import Congress, CongressState, Delegate, Package, Scheme, Step
from nhiemky.congresses.rules import agenda
from nhiemky.congresses.rules.afterwards import Line
from nhiemky.congresses.rules.agenda import Level
from nhiemky.congresses.rules.resolving import Ending
from nhiemky.congresses.rules.sequence import Facts
from nhiemky.documents.models import Draft
from nhiemky.elections.models import Election, ElectionState
from nhiemky.elections.queries import practice_of
from nhiemky.elections.queries.people import official_members
from nhiemky.elections.rules import percent, practice
from nhiemky.org.models import Unit, UnitKind
from nhiemky.tasks.models import Task, TaskState

#: A step is done when it is marked, or when the task that carries it out was accepted.
STEP_DONE = Q(state=Step.State.DONE) | Q(state=Step.State.OPEN, task__state=TaskState.ACCEPTED)
STEP_NEEDED = ~Q(state=Step.State.WAIVED)
LEVELS = {UnitKind.BRANCH: Level.BRANCH, UnitKind.WARD: Level.WARD}


@dataclass(frozen=True, slots=True)
class StepCount:
    """`afterwards`: of those that follow the congress."""

    needed: int
    done: int
    afterwards: int
    afterwards_done: int


@dataclass(frozen=True, slots=True)
class Vote:
    """The vote on the resolution. `percent`: of those present, as the ward prints percentages."""

    question: str
    present: int
    agreed: int
    disagreed: int
    abstained: int
    percent: str


def level_of(unit: Unit) -> Level:
    """A branch, a ward, or a committee between the two."""
    return LEVELS.get(UnitKind(unit.kind), Level.GRASSROOTS)


def locked(congress: Congress) -> Congress:
    """The row as the database has it now, locked until the action ends."""
    rows = Congress.objects.select_for_update(of=("self",))
    return rows.select_related("season__unit", "unit", "conference", "in_charge").get(pk=congress.pk)


def is_history(congress: Congress) -> bool:
    """Entered again from old papers, by itself or with its season: then rules warn and refuse nothing."""
    return congress.imported or congress.season.imported


def day_of(congress: Congress) -> dt.date | None:
    """Its first day: of the meeting where it is recorded, else as planned."""
    held = congress.conference.held_on if congress.conference else None
    return held or congress.planned_on or congress.held_on


def last_day_of(congress: Congress) -> dt.date | None:
    """The day on which it closed: terms after it run from there."""
    ended = congress.conference.ends_on if congress.conference else None
    return ended or day_of(congress)


def elections_of(congress: Congress) -> QuerySet[Election]:
    """The elections that hang on its meeting, without opinion polls, in the order in which they were opened."""
    if congress.conference_id is None:
        return Election.objects.none()
    return Election.objects.filter(conference=congress.conference_id, poll_of=None).order_by("pk")


def decided(congress: Congress) -> QuerySet[Election]:
    """Those of its elections that have a result. One that was stopped before any ballot has none."""
    found = elections_of(congress).exclude(state=ElectionState.PREPARING)
    return found.exclude(state=ElectionState.STOPPED, rounds=None)


def has_begun(congress: Congress) -> bool:
    """Whether the record of its meeting is being written or is closed."""
    meeting = congress.conference
    return meeting is not None and meeting.state != Conference.State.PREPARED


def voters_known(congress: Congress) -> int | None:
    """How many vote, as far as anybody knows: those on the roll, else the official members of the unit."""
    summoned = Delegate.objects.filter(congress=congress, standing=Delegate.Standing.OFFICIAL).count()
    return summoned or official_members(congress.unit).number or None


def usual_bodies(congress: Congress) -> tuple[str, ...]:
    level = level_of(congress.unit)
    return agenda.bodies(congress.variant, level=level, voters=voters_known(congress))


def facts(congress: Congress) -> Facts:
    """What the page's sequence is worked out from."""
    counted, ends = step_count(congress), ending(congress)
    committee = congress.variant in agenda.COMMITTEE_ELECTED
    return Facts(
        planned=congress.planned_on is not None,
        elects=ends.elects,
        elects_committee=committee,
        scheme=Scheme.objects.filter(congress=congress).exists(),
        summoned=congress.delegates.filter(standing=Delegate.Standing.OFFICIAL).count(),
        convened=ends.convened,
        closed=ends.closed,
        elections=ends.elections,
        elections_decided=ends.elections - ends.elections_open,
        credentials=has_credentials(congress),
        resolution_voted=ends.resolution_voted,
        held=congress.state == CongressState.HELD,
        afterwards=counted.afterwards,
        afterwards_done=counted.afterwards_done,
    )


def ending(congress: Congress) -> Ending:
    """What stands between a congress and its end."""
    undecided = Q(state=ElectionState.PREPARING)
    counted = elections_of(congress).aggregate(all=Count("pk"), open=Count("pk", filter=undecided))
    held = congress.conference
    return Ending(
        convened=held is not None,
        closed=held is not None and held.state == Conference.State.CLOSED,
        elects=bool(agenda.choices(congress.variant, level=level_of(congress.unit))),
        elections=counted["all"],
        elections_open=counted["open"],
        resolution_voted=_votes(congress).exists(),
    )


def step_count(congress: Congress) -> StepCount:
    """Steps n of N. One query."""
    after = Q(line__package=Package.AFTERWARDS)
    found = congress.steps.filter(STEP_NEEDED).aggregate(
        needed=Count("pk"),
        done=Count("pk", filter=STEP_DONE),
        afterwards=Count("pk", filter=after),
        afterwards_done=Count("pk", filter=after & STEP_DONE),
    )
    return StepCount(**found)


def steps_after(congress: Congress) -> QuerySet[Step]:
    """The steps that follow the congress, with their tasks, in the order of their days."""
    rows = congress.steps.filter(line__package=Package.AFTERWARDS).select_related("line", "task")
    return rows.order_by("line__days", "line__number")


def lines_after(congress: Congress) -> list[Line]:
    """The same for the rules."""
    return [
        Line(
            step=step.pk,
            title=step.line.title,
            days=step.line.days,
            settled=step.state != Step.State.OPEN or step.task_id is not None,
        )
        for step in steps_after(congress)
    ]


def resolution_vote(congress: Congress) -> Vote | None:
    """The vote by hand under the content of the resolution; the last one where it was taken again."""
    found = _votes(congress).last()
    if found is None:
        return None
    made = practice.practice(practice_of(congress.unit))
    shown = (
        percent.percent(found.agreed, base=found.present, rounding=made.rounding, decimals=made.decimals)
        if found.present
        else ""
    )
    return Vote(found.question, found.present, found.agreed, found.disagreed, found.abstained, shown)


def part_of_kind(congress: Congress, kind: str) -> int | None:
    """Id of the first content of a kind in the record of the meeting."""
    if congress.conference is None:
        return None
    return congress.conference.parts.filter(kind=kind).order_by("number").values_list("pk", flat=True).first()


def has_credentials(congress: Congress) -> bool:
    """Whether those attending stand in the record of the meeting, from here or typed there."""
    if congress.conference is None:
        return False
    return congress.conference.attendances.filter(
        group="delegate", person=None, headcount__isnull=False
    ).exists()


def records_to_attach(congress: Congress) -> QuerySet[Conference]:
    """Congresses of the unit that are recorded already and belong to no congress of a season."""
    found = Conference.objects.filter(unit=congress.unit_id, kind=ConferenceKind.CONGRESS, congress=None)
    return found.order_by("-held_on", "-pk")


def drafts_for(congress: Congress) -> QuerySet[Draft]:
    """Drafts of the unit and of those above it up to the ward, the newest first."""
    own = congress.unit.ids_above[len(congress.season.unit.ids_above) - 1 :]
    return Draft.objects.filter(unit_id__in=own).order_by("-created_at", "-pk")


def tasks_of(congress: Congress) -> dict[str, int]:
    """Titles of tasks that the elections of this congress have set already, with their ids."""
    topics = [f"election/{pk}" for pk in elections_of(congress).values_list("pk", flat=True)]
    rows = Task.objects.filter(source_topic__in=topics).order_by("pk")
    return dict(rows.values_list("title", "pk"))


def _votes(congress: Congress) -> QuerySet[HandVote]:
    votes = HandVote.objects.filter(part__kind=PartKind.RESOLUTION)
    if congress.conference_id is None:
        return votes.none()
    return votes.filter(part__conference=congress.conference_id).order_by("part__number", "number")
