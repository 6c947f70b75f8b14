"""What tasks show on the pages of other rooms: those that come from there."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from nhiemky.org.models import Unit
from nhiemky.pages.doers import Doer
from nhiemky.pages.panels import Panel
from nhiemky.tasks import access, queries
from nhiemky.tasks.models import TaskState


def tasks_of(request: HttpRequest, ward: Unit, subject: Any) -> Panel | None:
    """On the page of a conference, a document, a draft: its tasks as far as the reader sees them.

    Somebody who may set tasks also finds the way to set one from here, so an empty panel is shown to them.
    """
    try:
        desk = access.for_reader(request.user, ward=ward.slug)
    except PermissionDenied:
        return None
    topic = f"{type(subject).__name__.lower()}/{subject.pk}"
    today = timezone.localdate()
    lines = [
        (task, queries.owner_words(task), queries.nearness(task, today), queries.state_chip(task))
        for task in queries.of_source(topic).filter(desk.seen)
    ]
    if not lines and not desk.writes:
        return None
    context = {"lines": lines, "topic": topic, "label": str(subject), "writes": desk.writes}
    return Panel(_("Nhiệm vụ"), "tasks/tasks_of.html", context)


def doers(request: HttpRequest, ward: Unit, topics: Collection[str]) -> Mapping[str, Sequence[Doer]]:
    """On a map of many objects: who owns the tasks that come from each, as far as the reader sees them. One query."""
    try:
        desk = access.for_reader(request.user, ward=ward.slug)
    except PermissionDenied:
        return {}
    today = timezone.localdate()
    found: defaultdict[str, list[Doer]] = defaultdict(list)
    for task in queries.of_sources(topics).filter(desk.seen).exclude(state=TaskState.CANCELLED):
        found[task.source_topic].append(
            Doer(
                who=queries.owner_words(task),
                what=task.title,
                due=task.due,
                state=queries.nearness(task, today) or queries.state_chip(task),
                url=reverse("task", kwargs={"ward": ward.slug, "task_id": task.pk}),
            )
        )
    return found
