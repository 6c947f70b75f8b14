"""Taking a list of the journal out of the system is written into the journal."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from nhiemky.journal.models import Entry
from nhiemky.journal.writing import record
from nhiemky.kernel.actions import action


@dataclass(frozen=True)
class JournalExported:
    format: str
    rows: int


@action
def export_journal(actor: Any, *, unit: int, file_format: str, rows: int) -> Entry:
    """`file_format`: "xlsx", "csv" or "pdf"; `rows`: how many lines left the system."""
    # facts
    event = JournalExported(file_format, rows)

    # decision: whoever may read the page may take it along

    # consequences
    return record(actor, event, unit=unit, topic=f"unit/{unit}")
