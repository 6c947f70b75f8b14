"""Targets in danger on Hôm nay, for those who can do something about it; and the number beside their room."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Any

from django.urls import reverse

from nhiemky.journal.keeping import kept
from nhiemky.org import access as org_door
from nhiemky.org.models import Unit
from nhiemky.pages.chips import Chip
from nhiemky.targets.queries import amounts, state
from nhiemky.targets.queries.standing import TargetState
from nhiemky.targets.queries.state import State

MOST_TARGETS = 2


@dataclass(frozen=True, slots=True)
class TargetLine:
    """`why`: the first reason it is on the red list."""

    name: str
    url: str
    chip: Chip
    decisive: bool
    why: str


@dataclass(frozen=True, slots=True)
class TargetsBox:
    """x of y of the running term, and the most urgent of those in danger. `count`: how many those are."""

    reached: int
    total: int
    url: str
    lines: list[TargetLine]
    count: int


def box(actor: Any, ward: Unit, date: dt.date) -> TargetsBox | None:
    """None for whoever only reads, and where nothing is in danger."""
    if not org_door.holds(actor, org_door.WRITERS, ward):
        return None
    now = _now(ward, date)
    if now is None or not now.endangered:
        return None
    return TargetsBox(
        reached=now.total.reached,
        total=now.total.total,
        url=reverse("target-state", kwargs={"ward": ward.slug}),
        lines=[_line(one, ward) for one in now.endangered[:MOST_TARGETS]],
        count=len(now.endangered),
    )


def in_danger(_actor: Any, ward: Unit) -> int:
    """The number beside the room."""
    now = _now(ward, state.today_in(ward))
    return len(now.endangered) if now else 0


def _now(ward: Unit, date: dt.date) -> State | None:
    """All targets are judged for it: once until somebody writes something down."""
    return kept(("targets in danger", ward.pk, date.isoformat()), lambda: state.now(ward, today=date))


def _line(one: TargetState, ward: Unit) -> TargetLine:
    return TargetLine(
        name=one.version.name,
        url=reverse("target", kwargs={"ward": ward.slug, "target_id": one.target.pk}),
        chip=amounts.chip(one.standing.said),
        decisive=one.target.decisive,
        why=amounts.why(one)[0],
    )
