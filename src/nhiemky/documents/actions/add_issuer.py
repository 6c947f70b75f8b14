"""Write down a body of the ward that issues papers."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import Any

from nhiemky.documents.events import IssuerAdded
from nhiemky.documents.models import Issuer
from nhiemky.documents.steps.registers import check_issuer, issuer_facts
from nhiemky.journal.writing import record
from nhiemky.kernel.actions import action
from nhiemky.kernel.events import Values
from nhiemky.org.models import Unit


@action
def add_issuer(actor: Any, unit: Unit, *, said: Mapping[str, Any], valid_from: dt.date) -> Issuer:
    # facts
    issuer = Issuer(unit=unit, valid_from=valid_from, **said)
    # decision
    check_issuer(issuer)
    # consequences
    issuer.save()
    event = IssuerAdded(issuer.pk, Values(issuer_facts(issuer)))
    record(actor, event, unit=unit.pk, topic=f"unit/{unit.pk}")
    return issuer
