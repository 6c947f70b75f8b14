"""What happened and what is due over the years of a resolution, from the rows that say it."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from itertools import pairwise

from nhiemky.figures.models import Campaign
from nhiemky.org.models import Unit
from nhiemky.targets.models import Attainment, Resolution, TargetVersion
from nhiemky.targets.queries.promises import changed_words
from nhiemky.targets.rules.target import Operator

#: Lanes of the timeline, from top to bottom.
CONGRESS, PLAN, MIDTERM, DUE, REACHED, ADJUSTED, CAMPAIGN = (
    "congress",
    "plan",
    "midterm",
    "due",
    "reached",
    "adjusted",
    "campaign",
)
LANES = (CONGRESS, PLAN, MIDTERM, DUE, REACHED, ADJUSTED, CAMPAIGN)


@dataclass(frozen=True, slots=True)
class Event:
    """`exact`: the day is known; else `day` only places it in its year. `topic`: where it leads."""

    lane: str
    day: dt.date
    exact: bool
    title: str
    topic: str
    done: bool


def events(resolution: Resolution, ward: Unit, *, today: dt.date) -> list[Event]:
    """Everything of a resolution in the order of the days."""
    found = [*_congress(resolution), *_plans(resolution), *_midterm(resolution, today)]
    found += [*_due(resolution, today), *_reached(resolution), *_adjusted(resolution)]
    found += _campaigns(resolution, ward)
    return sorted(found, key=lambda one: (one.day, LANES.index(one.lane), one.title))


def _congress(resolution: Resolution) -> list[Event]:
    day = resolution.adopted_on
    lane = CONGRESS if resolution.kind == Resolution.Kind.CONGRESS else PLAN
    placed = day or dt.date(resolution.first_year, 1, 1)
    return [Event(lane, placed, day is not None, resolution.title, f"resolution/{resolution.pk}", done=True)]


def _plans(resolution: Resolution) -> list[Event]:
    return [
        Event(
            PLAN,
            row.adopted_on or dt.date(row.first_year, 1, 1),
            row.adopted_on is not None,
            row.title,
            f"resolution/{row.pk}",
            done=True,
        )
        for row in resolution.plans.all()
    ]


def _midterm(resolution: Resolution, today: dt.date) -> list[Event]:
    """Half of the years are over: usual, laid down nowhere."""
    if resolution.kind != Resolution.Kind.CONGRESS:
        return []
    months = (resolution.last_year - resolution.first_year + 1) * 6
    day = dt.date(resolution.first_year + months // 12, months % 12 + 1, 1)
    return [Event(MIDTERM, day, exact=False, title="", topic="", done=day <= today)]


def _due(resolution: Resolution, today: dt.date) -> list[Event]:
    """The year of every target that has one of its own; the end of the term is everybody's."""
    newest: dict[int, TargetVersion] = {}
    for row in TargetVersion.objects.filter(target__resolution=resolution).order_by("number"):
        newest[row.target_id] = row
    dated = [
        row
        for row in newest.values()
        if row.due_year is not None
        and (row.operator == Operator.MILESTONE or row.due_year != resolution.last_year)
    ]
    return [
        Event(
            DUE,
            dt.date(row.due_year or 1, 12, 31),
            exact=False,
            title=row.name,
            topic=f"target/{row.target_id}",
            done=(row.due_year or 1) < today.year,
        )
        for row in dated
    ]


def _reached(resolution: Resolution) -> list[Event]:
    found = []
    for row in Attainment.objects.filter(target__resolution=resolution).prefetch_related("target__versions"):
        name = list(row.target.versions.all())[-1].name
        day = row.on or dt.date(row.year, 12, 31)
        found.append(Event(REACHED, day, row.on is not None, name, f"target/{row.target_id}", done=True))
    return found


def _adjusted(resolution: Resolution) -> list[Event]:
    """Each with the value that it took the place of."""
    versions = TargetVersion.objects.filter(target__resolution=resolution).select_related("document")
    ordered = list(versions.order_by("target", "number"))
    rows = [(before, row) for before, row in pairwise(ordered) if before.target_id == row.target_id]
    return [
        Event(
            ADJUSTED,
            (row.document.dated if row.document else None) or row.written_at.date(),
            exact=True,
            title=" · ".join(part for part in (row.name, changed_words(before, row), row.organ) if part),
            topic=f"target/{row.target_id}",
            done=True,
        )
        for before, row in rows
    ]


def _campaigns(resolution: Resolution, ward: Unit) -> list[Event]:
    rows = Campaign.objects.filter(
        unit=ward, due_on__year__gte=resolution.first_year, due_on__year__lte=resolution.last_year
    )
    return [
        Event(
            CAMPAIGN,
            row.due_on,
            exact=True,
            title=row.title,
            topic=f"campaign/{row.pk}",
            done=row.closed_at is not None,
        )
        for row in rows
    ]
