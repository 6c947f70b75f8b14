"""Member data leaves the system as a file: written down with the count, never with names."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from nhiemky.journal.writing import record
from nhiemky.kernel.actions import action
from nhiemky.org.models import Unit


@dataclass(frozen=True, slots=True)
class PeopleExported:
    format: str
    count: int


@action
def export_people(actor: Any, ward: Unit, *, format: str, count: int) -> None:
    """Called before the file is sent."""
    # facts
    event = PeopleExported(format, count)

    # decision: none, the gate has let the reader in and the table of masking has cut the fields

    # consequences
    record(actor, event, unit=ward.pk, topic=f"unit/{ward.pk}")
