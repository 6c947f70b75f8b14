"""Whoever set the task takes the report as its end."""

from __future__ import annotations

from typing import Any

from nhiemky.journal.writing import record
from nhiemky.kernel.actions import action
from nhiemky.org.queries import ward_of
from nhiemky.tasks import access, steps
from nhiemky.tasks.events import TaskAccepted
from nhiemky.tasks.models import Task
from nhiemky.tasks.rules import flow
from nhiemky.tasks.rules.flow import Verb


@action
def accept_task(actor: Any, task: Task) -> Task:
    # facts
    task = steps.locked(task)
    parts = access.parts_of(actor, task, ward_of(task.unit))
    # decision
    state = flow.after(task.state, Verb.ACCEPT, parts)
    # consequences
    steps.finish(task, state=state, accepted_by=actor)
    record(actor, TaskAccepted(task.pk), unit=task.unit_id, topic=f"task/{task.pk}")
    return task
