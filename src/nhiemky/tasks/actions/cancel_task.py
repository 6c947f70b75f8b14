"""The task is no longer to be done; the reason stays with it."""

from __future__ import annotations

from typing import Any

from nhiemky.files.rules.secrecy import refuse_secret
from nhiemky.journal.writing import record
from nhiemky.kernel.actions import action
from nhiemky.kernel.events import Values
from nhiemky.org.queries import ward_of
from nhiemky.tasks import access, steps
from nhiemky.tasks.events import TaskCancelled
from nhiemky.tasks.models import Task
from nhiemky.tasks.rules import flow
from nhiemky.tasks.rules.flow import Verb


@action
def cancel_task(actor: Any, task: Task, *, reason: str) -> Task:
    # facts
    task = steps.locked(task)
    parts = access.parts_of(actor, task, ward_of(task.unit))
    # decision
    state = flow.after(task.state, Verb.CANCEL, parts)
    flow.check_words(Verb.CANCEL, reason)
    refuse_secret(reason, field="reason")
    # consequences
    steps.move(task, state=state, reason=reason.strip())
    event = TaskCancelled(task.pk, Values(reason=task.reason))
    record(actor, event, unit=task.unit_id, topic=f"task/{task.pk}")
    return task
