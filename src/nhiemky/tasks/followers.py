"""What becomes of a paper that came in when the work it asks for is set, reported, accepted or called off."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any, Protocol

from nhiemky.documents.steps import (
    handling_assigned,
    handling_done,
    handling_reported,
    handling_waits,
)
from nhiemky.tasks.events import TaskSet
from nhiemky.tasks.models import Task
from nhiemky.tasks.queries import evidence_of
from nhiemky.tasks.rules.flow import UNFINISHED, WITH_OWNER


class OfTask(Protocol):
    @property
    def task(self) -> int: ...


def give_paper(_actor: Any, event: TaskSet) -> None:
    """A task was set from a paper: somebody has its work."""
    handling_assigned(event.source, within=_task(event).unit)


def report_paper(_actor: Any, event: OfTask) -> None:
    task = _task(event)
    if not _others(task, WITH_OWNER):
        handling_reported(task.source_topic, within=task.unit)


def return_paper(_actor: Any, event: OfTask) -> None:
    """The report was not enough: the work goes on."""
    task = _task(event)
    handling_assigned(task.source_topic, within=task.unit)


def finish_paper(actor: Any, event: OfTask) -> None:
    """The last task of a paper was accepted: the report that was accepted is the result."""
    task = _task(event)
    if not _others(task, UNFINISHED):
        last = evidence_of(task).first()
        handling_done(actor, task.source_topic, within=task.unit, result=last.text if last else task.title)


def free_paper(_actor: Any, event: OfTask) -> None:
    """The task was called off: if nobody else has the work, the paper waits again."""
    task = _task(event)
    if not _others(task, UNFINISHED):
        handling_waits(task.source_topic, within=task.unit)


def _task(event: OfTask) -> Task:
    return Task.objects.select_related("unit").get(pk=event.task)


def _others(task: Task, states: Collection[str]) -> bool:
    """Is another task of the same paper in one of these states?"""
    others = Task.objects.filter(source_topic=task.source_topic, state__in=states)
    return bool(task.source_topic) and others.exclude(pk=task.pk).exists()
