"""What pages and other rooms need to know about tasks."""

from __future__ import annotations

import datetime as dt

from django.db.models import F, QuerySet

from nhiemky.org.models import Unit
from nhiemky.tasks.models import Task
from nhiemky.tasks.rules.flow import UNFINISHED, WITH_OWNER
from nhiemky.tasks.rules.urgency import Urgency, urgency
from nhiemky.vietnamese.folding import fold


def tasks_in(ward: Unit) -> QuerySet[Task]:
    """All tasks of a ward, ready for a list."""
    return with_owners(Task.objects.filter(unit__path__startswith=ward.path))


def with_owners(tasks: QuerySet[Task]) -> QuerySet[Task]:
    """Load what a line of a list shows."""
    return tasks.select_related("owner_person", "owner_office__unit", "owner_unit", "set_by", "unit")


def by_due(tasks: QuerySet[Task]) -> QuerySet[Task]:
    """The most urgent first; those without a due date last."""
    return tasks.order_by(F("due").asc(nulls_last=True), "pk")


def due(ward: Unit, on: dt.date, *, days: int = 14) -> QuerySet[Task]:
    """What owners have to do between `on` and `days` later."""
    until = on + dt.timedelta(days=days)
    return by_due(tasks_in(ward).filter(state__in=WITH_OWNER, due__range=(on, until)))


def overdue(ward: Unit, on: dt.date) -> QuerySet[Task]:
    """What owners should have reported before `on`."""
    return by_due(tasks_in(ward).filter(state__in=WITH_OWNER, due__lt=on))


def of_source(topic: str) -> QuerySet[Task]:
    """The tasks that come from one object, e.g. "conference/12"."""
    return by_due(with_owners(Task.objects.filter(source_topic=topic)))


def open_count(ward: Unit) -> int:
    """How many tasks are neither accepted nor cancelled."""
    return Task.objects.filter(unit__path__startswith=ward.path, state__in=UNFINISHED).count()


def overdue_count(ward: Unit, on: dt.date) -> int:
    return Task.objects.filter(unit__path__startswith=ward.path, state__in=WITH_OWNER, due__lt=on).count()


def search(tasks: QuerySet[Task], words: str) -> QuerySet[Task]:
    """Those in whose title or source every word stands, with or without diacritics."""
    for word in fold(words).split():
        tasks = tasks.filter(folded__contains=word)
    return tasks


def urgency_of(task: Task, on: dt.date) -> Urgency:
    return urgency(task.due, on, with_owner=task.state in WITH_OWNER)
