"""An own paper was sent to everybody who had not been sent it yet."""

from __future__ import annotations

import datetime as dt
from typing import Any

from nhiemky.documents.events import PaperSent
from nhiemky.documents.models import Document
from nhiemky.documents.queries.registers import today_in
from nhiemky.documents.rules import passage
from nhiemky.journal.writing import record
from nhiemky.kernel.actions import action
from nhiemky.kernel.refusals import Refused


@action
def send_paper(actor: Any, document: Document, *, on: dt.date) -> int:
    """How many it was sent to."""
    # facts
    document = Document.objects.select_for_update(of=("self",)).select_related("unit").get(pk=document.pk)
    waiting = document.recipients.filter(sent_on=None)
    # decision
    passage.check_done_on(on, today=today_in(document.unit))
    if not waiting.exists():
        raise Refused("nobody-to-send-to")
    # consequences
    sent = waiting.update(sent_on=on)
    record(actor, PaperSent(document.pk, sent, on), unit=document.unit_id, topic=f"document/{document.pk}")
    return sent
