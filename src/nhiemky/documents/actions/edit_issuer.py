"""Correct what is said of a body that issues papers."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from nhiemky.documents.events import IssuerEdited
from nhiemky.documents.models import Issuer
from nhiemky.documents.steps.registers import check_issuer, issuer_facts, locked_body
from nhiemky.journal.writing import record
from nhiemky.kernel.actions import action
from nhiemky.kernel.events import Values
from nhiemky.kernel.refusals import Refused


@action
def edit_issuer(actor: Any, issuer: Issuer, *, said: Mapping[str, Any], revision: int) -> Issuer:
    # facts
    locked_body(issuer)
    issuer = Issuer.objects.select_for_update(of=("self",)).select_related("unit").get(pk=issuer.pk)
    before = issuer_facts(issuer)
    # decision
    if issuer.revision != revision:
        raise Refused("changed-meanwhile")
    for name, value in said.items():
        setattr(issuer, name, value)
    check_issuer(issuer, before=before)
    # consequences
    issuer.revision += 1
    issuer.save()
    after = issuer_facts(issuer)
    edited = Values({name: (before[name], after[name]) for name in after if after[name] != before[name]})
    record(actor, IssuerEdited(issuer.pk, edited), unit=issuer.unit_id, topic=f"unit/{issuer.unit_id}")
    return issuer
