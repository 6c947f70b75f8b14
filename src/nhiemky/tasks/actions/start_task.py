"""The owner has begun."""

from __future__ import annotations

from typing import Any

from nhiemky.journal.writing import record
from nhiemky.kernel.actions import action
from nhiemky.org.queries import ward_of
from nhiemky.tasks import access, steps
from nhiemky.tasks.events import TaskStarted
from nhiemky.tasks.models import Task
from nhiemky.tasks.rules import flow
from nhiemky.tasks.rules.flow import Verb


@action
def start_task(actor: Any, task: Task) -> Task:
    # facts
    task = steps.locked(task)
    parts = access.parts_of(actor, task, ward_of(task.unit))
    # decision
    state = flow.after(task.state, Verb.START, parts)
    # consequences
    steps.move(task, state=state)
    record(actor, TaskStarted(task.pk), unit=task.unit_id, topic=f"task/{task.pk}")
    return task
