"""Say what a paper that came in asks of the ward, and until when."""

from __future__ import annotations

import datetime as dt
from typing import Any

from nhiemky.documents.models import Document, Handling
from nhiemky.documents.steps.handling import asked, write_handling
from nhiemky.journal.writing import record
from nhiemky.kernel.actions import action


@action
def ask_handling(actor: Any, document: Document, *, asks: str, due_on: dt.date | None = None) -> Handling:
    # facts
    document = Document.objects.select_for_update(of=("self",)).select_related("unit").get(pk=document.pk)
    # decision: steps.write_handling asks rules.handling, for this action and for new arrivals alike
    # consequences
    handling = write_handling(document, asks=asks, due_on=due_on)
    record(actor, asked(handling), unit=document.unit_id, topic=f"document/{document.pk}")
    return handling
