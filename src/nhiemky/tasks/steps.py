"""Writers that higher rooms and the sample may use inside their own action."""

from __future__ import annotations

import datetime as dt
from typing import Any

from django.utils import timezone

from nhiemky.files.models import StoredFile
from nhiemky.files.rules.secrecy import refuse_secret
from nhiemky.journal.writing import record
from nhiemky.kernel.events import Values
from nhiemky.kernel.refusals import Refused
from nhiemky.org.models import Office, Person, Unit
from nhiemky.org.queries import ward_of
from nhiemky.tasks.events import TaskSet
from nhiemky.tasks.models import Task
from nhiemky.tasks.queries import code_of

Owner = Person | Office | Unit
FILE_KINDS = frozenset(
    {StoredFile.Kind.PDF, StoredFile.Kind.DOCX, StoredFile.Kind.XLSX, StoredFile.Kind.IMAGE}
)


def open_task(
    set_by: Any,
    *,
    unit: Unit,
    title: str,
    owner: Owner,
    due: dt.date | None = None,
    source_topic: str = "",
    source_label: str = "",
) -> Task:
    """Set a task from somewhere else (a conclusion, a clause) and write it down; a past due date is allowed here."""
    task = write_task(
        set_by, unit=unit, title=title, owner=owner, due=due, source=(source_topic, source_label)
    )
    record(set_by, task_set(task), unit=unit.pk, topic=f"task/{task.pk}")
    return task


def write_task(
    set_by: Any,
    *,
    unit: Unit,
    title: str,
    owner: Owner,
    due: dt.date | None,
    source: tuple[str, str] = ("", ""),
) -> Task:
    """The row of a new task, without a journal row: its action writes that. `source`: topic and words."""
    refuse_secret(title, field="title")
    task = Task(
        unit=unit, title=title.strip(), due=due, set_by=set_by, source_topic=source[0], source_label=source[1]
    )
    give(task, owner)
    task.save()
    return task


def give(task: Task, owner: Owner) -> None:
    """Make somebody the one owner of a task; the owner must belong to the ward of the task."""
    home = owner if isinstance(owner, Unit) else owner.unit
    if not home.path.startswith(ward_of(task.unit).path):
        raise Refused("task-owner-of-another-ward", field="owner")
    task.owner_person = owner if isinstance(owner, Person) else None
    task.owner_office = owner if isinstance(owner, Office) else None
    task.owner_unit = owner if isinstance(owner, Unit) else None


def task_set(task: Task) -> TaskSet:
    said = Values(title=task.title, source=task.source_label)
    return TaskSet(task.pk, owner_code(task), task.due, task.source_topic, said)


def owner_code(task: Task) -> str:
    """`person/7`, `office/3` or `unit/4`."""
    return code_of(task.owner)


def locked(task: Task) -> Task:
    """The row as the database has it now, locked until the action ends."""
    related = ("unit", "owner_person", "owner_office", "owner_unit")
    return Task.objects.select_for_update(of=("self",)).select_related(*related).get(pk=task.pk)


def move(task: Task, *, state: str, reason: str = "") -> None:
    """Set the state; a reason given replaces the last one."""
    task.state, task.reason = state, reason or task.reason
    task.revision += 1
    task.save(update_fields=["state", "reason", "revision"])


def finish(task: Task, *, state: str, accepted_by: Any) -> None:
    """Set the last state, with who accepted the work and when."""
    task.state, task.accepted_by, task.accepted_at = state, accepted_by, timezone.now()
    task.revision += 1
    task.save(update_fields=["state", "accepted_by", "accepted_at", "revision"])
