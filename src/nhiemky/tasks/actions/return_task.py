"""Whoever set the task gives the report back, with the reason."""

from __future__ import annotations

from typing import Any

from nhiemky.files.rules.secrecy import refuse_secret
from nhiemky.journal.writing import record
from nhiemky.kernel.actions import action
from nhiemky.kernel.events import Values
from nhiemky.org.queries import ward_of
from nhiemky.tasks import access, steps
from nhiemky.tasks.events import TaskReturned
from nhiemky.tasks.models import Task
from nhiemky.tasks.rules import flow
from nhiemky.tasks.rules.flow import Verb


@action
def return_task(actor: Any, task: Task, *, reason: str) -> Task:
    # facts
    task = steps.locked(task)
    parts = access.parts_of(actor, task, ward_of(task.unit))
    # decision
    state = flow.after(task.state, Verb.RETURN, parts)
    flow.check_words(Verb.RETURN, reason)
    refuse_secret(reason, field="reason")
    # consequences
    steps.move(task, state=state, reason=reason.strip())
    event = TaskReturned(task.pk, Values(reason=task.reason))
    record(actor, event, unit=task.unit_id, topic=f"task/{task.pk}")
    return task
