"""Take the list of conferences away as a file."""

from __future__ import annotations

from typing import Any

from nhiemky.conferences.events import ConferencesExported
from nhiemky.journal.writing import record
from nhiemky.kernel.actions import action
from nhiemky.org.models import Unit


@action
def export_conferences(actor: Any, ward: Unit, *, form: str, rows: int) -> ConferencesExported:
    # facts
    event = ConferencesExported(form, rows)
    # decision: whoever may read the list may take it away
    # consequences
    record(actor, event, unit=ward.pk, topic=f"unit/{ward.pk}")
    return event
