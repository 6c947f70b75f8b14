"""The owner says what was done, with a file if there is one; whoever set the task decides on it."""

from __future__ import annotations

from typing import Any

from django.core.files.uploadedfile import UploadedFile

from nhiemky.files.rules.secrecy import refuse_secret
from nhiemky.files.steps import take_in
from nhiemky.journal.writing import record
from nhiemky.kernel.actions import action
from nhiemky.kernel.events import Values
from nhiemky.org.queries import ward_of
from nhiemky.tasks import access, steps
from nhiemky.tasks.events import TaskReported
from nhiemky.tasks.models import Evidence, Task
from nhiemky.tasks.rules import flow
from nhiemky.tasks.rules.flow import Verb


@action
def report_task(actor: Any, task: Task, *, text: str, upload: UploadedFile[bytes] | None = None) -> Evidence:
    """The file is checked, renamed and freed of position data by `files`; a refused one leaves nothing."""
    # facts
    task = steps.locked(task)
    parts = access.parts_of(actor, task, ward_of(task.unit))
    # decision
    state = flow.after(task.state, Verb.REPORT, parts)
    flow.check_words(Verb.REPORT, text)
    refuse_secret(text, field="text")
    # consequences
    steps.move(task, state=state)
    file = take_in(upload, unit=task.unit_id, actor=actor, kinds=steps.FILE_KINDS) if upload else None
    evidence = Evidence.objects.create(task=task, text=text.strip(), file=file, given_by=actor)
    event = TaskReported(task.pk, evidence.pk, Values(text=evidence.text))
    record(actor, event, unit=task.unit_id, topic=f"task/{task.pk}")
    return evidence
