"""The steps of one congress, to be looked at and to be marked."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext_lazy as _

from nhiemky.congresses import access, queries
from nhiemky.congresses.access import CongressDoor
from nhiemky.congresses.actions.mark_steps import mark_steps
from nhiemky.congresses.forms.lines import MarkForm
from nhiemky.congresses.models import CongressState, Package, Step
from nhiemky.congresses.rules.board import NOTHING, Tally
from nhiemky.congresses.views import seasons
from nhiemky.congresses.views.address import of_congress
from nhiemky.congresses.views.board import STATES
from nhiemky.kernel.gates import open_to
from nhiemky.pages.forms import submit
from nhiemky.pages.lists import Chip

TEMPLATE = "congresses/steps.html"


@dataclass(frozen=True, slots=True)
class StepShown:
    step: Step
    tally: Tally
    late: bool


@open_to(access.for_congress)
def steps(request: HttpRequest, door: CongressDoor) -> HttpResponse:
    """The steps of one congress by package."""
    return render(request, TEMPLATE, {**_context(request, door), "form": _form(door, None)})


@open_to(access.for_marker)
def mark(request: HttpRequest, door: CongressDoor) -> HttpResponse:
    """Ticked steps, and what became of them; refused, the page comes back with everything ticked."""
    form = _form(door, request.POST or None)
    return submit(
        request,
        form,
        lambda data: mark_steps(
            request.user,
            door.congress,
            chosen=[step.pk for step in data["chosen"]],
            state=data["state"],
            on=data["on"],
            note=data["note"],
            seen={step.pk: request.POST.get(f"seen-{step.pk}", "") for step in data["chosen"]},
        ),
        ward=door.ward,
        template=TEMPLATE,
        context=_context(request, door),
        then=of_congress("congress-steps", door.ward, door.congress),
        said=_("Đã ghi tiến độ."),
    )


def _form(door: CongressDoor, sent: Any) -> MarkForm:
    return MarkForm(sent, offered=Step.objects.filter(congress=door.congress))


def _context(request: HttpRequest, door: CongressDoor) -> dict[str, Any]:
    congress, today = door.congress, queries.today_in(door.ward)
    shown = [_shown(step, today) for step in queries.steps_of(congress)]
    return {
        "ward": door.ward,
        "congress": congress,
        "season": congress.season,
        "door": door,
        "state": Chip(STATES[CongressState(congress.state)], CongressState(congress.state).label),
        "packages": _by_package(shown),
        "whole": sum((one.tally for one in shown), NOTHING),
        "ticked": set(request.POST.getlist("chosen")),
        "doubts": seasons.doubts_in_words(request, congress) if door.may_mark else [],
        "may_plan": door.may_write and access.plans(request.user, door),
        "topic": f"congress/{congress.pk}",
    }


def _shown(step: Step, today: dt.date) -> StepShown:
    needed, done = step.state != Step.State.WAIVED, step.state == Step.State.DONE
    late = step.state == Step.State.OPEN and step.due is not None and step.due < today
    return StepShown(step, Tally(int(needed), int(done), int(late)), late)


def _by_package(shown: list[StepShown]) -> list[tuple[str, Any, Tally, list[StepShown]]]:
    """Code, words, tally and steps of each package that has some."""
    grouped = [
        (package, Package(package).label, [one for one in shown if one.step.line.package == package])
        for package in Package.values
    ]
    return [
        (package, words, sum((one.tally for one in steps), NOTHING), steps)
        for package, words, steps in grouped
        if steps
    ]
