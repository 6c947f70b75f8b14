"""A body issues no more papers after a day; what it has issued stays."""

from __future__ import annotations

import datetime as dt
from typing import Any

from nhiemky.documents.events import IssuerEnded
from nhiemky.documents.models import Issuer
from nhiemky.journal.writing import record
from nhiemky.kernel.actions import action
from nhiemky.kernel.refusals import Refused


@action
def end_issuer(actor: Any, issuer: Issuer, *, valid_to: dt.date) -> Issuer:
    # facts
    issuer = Issuer.objects.select_for_update().get(pk=issuer.pk)
    # decision
    if valid_to < issuer.valid_from:
        raise Refused("issuer-ends-too-early", since=f"{issuer.valid_from:%d/%m/%Y}", field="valid_to")
    # consequences
    issuer.valid_to = valid_to
    issuer.revision += 1
    issuer.save(update_fields=["valid_to", "revision"])
    record(actor, IssuerEnded(issuer.pk, valid_to), unit=issuer.unit_id, topic=f"unit/{issuer.unit_id}")
    return issuer
