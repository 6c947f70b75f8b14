"""A recipient has said that the paper arrived."""

from __future__ import annotations

import datetime as dt
from typing import Any

from nhiemky.documents.events import PaperAcknowledged
from nhiemky.documents.models import Recipient
from nhiemky.documents.queries.registers import today_in
from nhiemky.documents.rules import passage
from nhiemky.journal.writing import record
from nhiemky.kernel.actions import action
from nhiemky.kernel.refusals import Refused


@action
def acknowledge_paper(actor: Any, recipient: Recipient, *, on: dt.date, by: str = "") -> Recipient:
    """Who has it was sent it: a paper handed over by hand has both on one day."""
    # facts
    rows = Recipient.objects.select_for_update(of=("self",)).select_related("document__unit")
    recipient = rows.get(pk=recipient.pk)
    document = recipient.document
    # decision
    passage.check_done_on(on, today=today_in(document.unit))
    if recipient.acknowledged_on is not None:
        raise Refused("already-acknowledged", name=recipient.name)
    # consequences
    recipient.acknowledged_on, recipient.acknowledged_by = on, by.strip()[:160]
    recipient.sent_on = recipient.sent_on or on
    recipient.save(update_fields=["acknowledged_on", "acknowledged_by", "sent_on"])
    event = PaperAcknowledged(document.pk, recipient.pk, on)
    record(actor, event, unit=document.unit_id, topic=f"document/{document.pk}")
    return recipient
