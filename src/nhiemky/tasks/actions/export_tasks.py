"""Write down that the list of tasks left the house as a file: it names owners."""

from __future__ import annotations

from typing import Any

from nhiemky.journal.writing import record
from nhiemky.kernel.actions import action
from nhiemky.org.models import Unit
from nhiemky.tasks.events import TasksExported


@action
def export_tasks(actor: Any, ward: Unit, *, format: str, rows: int) -> None:
    # facts: the format (xlsx, csv or pdf) and how many rows
    # decision: whoever sees the list may take it along
    # consequences
    record(actor, TasksExported(format, rows), unit=ward.pk, topic=f"unit/{ward.pk}")
