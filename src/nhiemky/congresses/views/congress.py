"""The page of one congress: where it stands and what is next, then its parts with their numbers."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from nhiemky.conferences import queries as conferences
from nhiemky.congresses import access
from nhiemky.congresses.access import CONGRESS_PAPERS, PERSONAL_PAPERS, CongressDoor
from nhiemky.congresses.models import Congress, CongressState
from nhiemky.congresses.queries import congress as queries
from nhiemky.congresses.queries.delegates import roll_count
from nhiemky.congresses.queries.scheme import scheme_record
from nhiemky.congresses.rules import resolving
from nhiemky.congresses.views import road
from nhiemky.congresses.views.place import here, there
from nhiemky.documents import access as documents
from nhiemky.elections import access as elections
from nhiemky.elections.queries import listed
from nhiemky.kernel.gates import open_to
from nhiemky.org.access import WRITERS, holds
from nhiemky.org.models import Unit
from nhiemky.pages.chips import Chip
from nhiemky.pages.objects import PaperLink, object_page
from nhiemky.tasks import access as tasks
from nhiemky.tasks.models import Task
from nhiemky.tasks.queries import nearness, owner_words, state_chip

MOODS = {CongressState.PLANNED: "info", CongressState.HELD: "ok", CongressState.WITHDRAWN: "plain"}
PAPERS = {
    "chuong-trinh": _("Chương trình đại hội"),
    "kich-ban": _("Kịch bản điều hành"),
    "bao-cao-tham-tra": _("Báo cáo thẩm tra tư cách, tình hình người dự đại hội"),
    "de-an-nhan-su": _("Đề án nhân sự"),
}


@open_to(access.for_congress)
def congress(request: HttpRequest, door: CongressDoor) -> HttpResponse:
    shown = door.congress
    seen = _seen(request, door)
    steps = road.shown(door, seen)
    return object_page(
        request,
        ward=door.ward,
        topic=f"congress/{shown.pk}",
        subject=shown,
        template="congresses/congress.html",
        context={
            "congress": shown,
            "season": door.season,
            "state": state_chip_of(shown),
            "door": door,
            "steps": steps,
            "now": road.current(steps),
            "roll": seen.roll,
            "step_count": queries.step_count(shown),
            "steps_url": there("congress-steps", door.ward, congress_id=shown.pk),
            "season_url": there("season", door.ward, season_id=shown.season_id),
            "conference_url": seen.conference_url,
            "plan_url": seen.plan_url,
            "elections": _elections(request, door),
            "usual": queries.usual_bodies(shown),
            "scheme": scheme_record(shown),
            "vote": seen.vote,
            "vote_url": road.vote_url(door, seen),
            "draft_url": _draft_url(request, door),
            "after": _after(request, door),
            "doubts": _doubts(shown),
            "ahead": shown.state == CongressState.PLANNED,
            "history": queries.is_history(shown),
        },
        papers=_papers(door),
    )


def state_chip_of(shown: Congress) -> Chip:
    return Chip(MOODS[CongressState(shown.state)], CongressState(shown.state).label)


def _seen(request: HttpRequest, door: CongressDoor) -> road.Seen:
    shown = door.congress
    opened = queries.elections_of(shown)
    mine = elections.visible(request.user, door.ward).filter(pk__in=opened.values("pk"))
    return road.Seen(
        facts=queries.facts(shown),
        roll=roll_count(shown),
        elections=tuple(mine.order_by("pk")),
        conference_url=_conference_url(request, door.ward, shown),
        plan_url=_plan_url(request, door),
        vote=queries.resolution_vote(shown),
    )


def _plan_url(request: HttpRequest, door: CongressDoor) -> str:
    """Day and contents are given by the office of the ward, not by the branch."""
    plans = holds(request.user, WRITERS, door.ward) and door.congress.state == CongressState.PLANNED
    return there("congress-plan", door.ward, congress_id=door.congress.pk) if plans else ""


def _conference_url(request: HttpRequest, ward: Unit, shown: Congress) -> str:
    """Somebody in charge without a role in the branch sees the congress and not its record."""
    if shown.conference_id is None:
        return ""
    mine = conferences.visible(request.user, ward).filter(pk=shown.conference_id)
    return there("conference", ward, conference_id=shown.conference_id) if mine.exists() else ""


def _elections(request: HttpRequest, door: CongressDoor) -> list[tuple[Any, str]]:
    """Each election with its counts, and its address for whoever may open it."""
    mine = elections.visible(request.user, door.ward).values_list("pk", flat=True)
    opened = list(listed(queries.elections_of(door.congress)).order_by("pk"))
    allowed = set(mine.filter(pk__in=[one.pk for one in opened]))
    return [
        (one, there("election", door.ward, election_id=one.pk) if one.pk in allowed else "") for one in opened
    ]


def _draft_url(request: HttpRequest, door: CongressDoor) -> str:
    draft = door.congress.resolution
    if draft is None:
        return ""
    try:
        shelf = documents.for_reader(request.user, ward=door.ward.slug)
    except PermissionDenied:
        return ""
    seen = type(draft).objects.filter(shelf.seen, pk=draft.pk).exists()
    return there("draft", door.ward, draft_id=draft.pk) if seen else ""


def _after(request: HttpRequest, door: CongressDoor) -> list[tuple[Any, Any, Any, str]]:
    """Steps after the congress: the step, owner, state, and the address of its task for whoever may read it."""
    steps = list(queries.steps_after(door.congress))
    try:
        seen = tasks.for_reader(request.user, ward=door.ward.slug).seen
    except PermissionDenied:
        readable: dict[int, Task] = {}
    else:
        wanted = [one.task_id for one in steps if one.task_id]
        related = ("owner_person", "owner_office__unit", "owner_unit")
        readable = Task.objects.filter(seen).select_related(*related).in_bulk(wanted)
    today = timezone.localdate()
    found = []
    for step in steps:
        task = readable.get(step.task_id or 0)
        url = there("task", door.ward, task_id=task.pk) if task else ""
        chip = (nearness(task, today) or state_chip(task)) if task else None
        found.append((step, owner_words(task) if task else "", chip, url))
    return found


def _doubts(shown: Congress) -> tuple[str, ...]:
    """Codes of what is odd: the meeting has another day than the plan; over without everything (imported)."""
    held = shown.conference
    moved = held is not None and shown.state == CongressState.PLANNED and held.held_on != shown.planned_on
    found: tuple[str, ...] = ("day-moved",) if moved else ()
    if queries.is_history(shown) and shown.state == CongressState.HELD:
        found += resolving.missing(queries.ending(shown))
    return found


def _papers(door: CongressDoor) -> tuple[PaperLink, ...]:
    may = [paper for paper in CONGRESS_PAPERS if door.sees_names or paper not in PERSONAL_PAPERS]
    return tuple(
        PaperLink(f"{PAPERS[paper]} ({form.upper()})", here("congress-paper", door, paper=paper, form=form))
        for paper in may
        for form in ("pdf", "docx")
    )
