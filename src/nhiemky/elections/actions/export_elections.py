"""Write down that the list of elections left the house as a file: it names what is elected where."""

from __future__ import annotations

from typing import Any

from nhiemky.elections.events import ElectionsExported
from nhiemky.journal.writing import record
from nhiemky.kernel.actions import action
from nhiemky.org.models import Unit


@action
def export_elections(actor: Any, ward: Unit, *, format: str, rows: int) -> None:
    # facts: the format (xlsx, csv or pdf) and how many rows
    # decision: whoever sees the list may take it along
    # consequences
    record(actor, ElectionsExported(format, rows), unit=ward.pk, topic=f"unit/{ward.pk}")
