"""Set a task: what, who, by when."""

from __future__ import annotations

import datetime as dt
from typing import Any

from django.utils import timezone

from nhiemky.journal.writing import record
from nhiemky.kernel.actions import action
from nhiemky.org.models import Unit
from nhiemky.tasks import steps
from nhiemky.tasks.models import Task
from nhiemky.tasks.rules import setting
from nhiemky.tasks.steps import Owner


@action
def set_task(
    actor: Any,
    unit: Unit,
    *,
    title: str,
    owner: Owner,
    due: dt.date | None,
    source: tuple[str, str] = ("", ""),
) -> Task:
    """`source`: topic and words of what it comes from."""
    # facts
    today = timezone.localdate()
    # decision
    setting.check(title=title, due=due, previous_due=None, today=today)
    # consequences
    task = steps.write_task(actor, unit=unit, title=title, owner=owner, due=due, source=source)
    record(actor, steps.task_set(task), unit=unit.pk, topic=f"task/{task.pk}")
    return task
