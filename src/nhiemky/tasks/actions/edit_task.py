"""Change what a task says, who owns it or when it is due."""

from __future__ import annotations

import datetime as dt
from typing import Any

from django.utils import timezone

from nhiemky.files.rules.secrecy import refuse_secret
from nhiemky.journal.writing import record
from nhiemky.kernel.actions import action
from nhiemky.kernel.events import Values
from nhiemky.kernel.refusals import Refused
from nhiemky.org.queries import ward_of
from nhiemky.tasks import access, steps
from nhiemky.tasks.events import TaskEdited
from nhiemky.tasks.models import Task
from nhiemky.tasks.rules import flow, setting
from nhiemky.tasks.rules.flow import Verb
from nhiemky.tasks.steps import Owner


@action
def edit_task(
    actor: Any, task: Task, *, title: str, owner: Owner, due: dt.date | None, revision: int
) -> Task:
    # facts
    task = steps.locked(task)
    parts = access.parts_of(actor, task, ward_of(task.unit))
    before = task.title
    # decision
    if task.revision != revision:
        raise Refused("changed-meanwhile")
    flow.after(task.state, Verb.EDIT, parts)
    setting.check(title=title, due=due, previous_due=task.due, today=timezone.localdate())
    refuse_secret(title, field="title")
    # consequences
    task.title, task.due = title.strip(), due
    steps.give(task, owner)
    task.revision += 1
    task.save()
    event = TaskEdited(task.pk, steps.owner_code(task), task.due, Values(title=(before, task.title)))
    record(actor, event, unit=task.unit_id, topic=f"task/{task.pk}")
    return task
