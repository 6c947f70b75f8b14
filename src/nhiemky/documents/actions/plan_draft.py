"""Say what a draft is to become: its kind, who issues it, by when, to whom it goes."""

from __future__ import annotations

import datetime as dt
from typing import Any

from nhiemky.documents.events import DraftPlanned
from nhiemky.documents.models import Draft, Issuer
from nhiemky.documents.queries.passage import standing_of
from nhiemky.documents.queries.registers import today_in
from nhiemky.documents.rules import handling, passage
from nhiemky.documents.steps.passage import locked_draft
from nhiemky.files.rules.secrecy import refuse_secret
from nhiemky.journal.writing import record
from nhiemky.kernel.actions import action
from nhiemky.kernel.events import Values
from nhiemky.kernel.refusals import Refused


@action
def plan_draft(
    actor: Any,
    draft: Draft,
    *,
    kind: str,
    issuer: Issuer,
    due_on: dt.date | None,
    addressees: str,
    revision: int,
) -> Draft:
    # facts
    draft = locked_draft(draft)
    # decision
    if draft.revision != revision:
        raise Refused("changed-meanwhile")
    passage.check_planned(standing_of(draft), kind=kind, issuer=draft.issuer_id == issuer.pk)
    handling.check_due(due_on, today=today_in(draft.unit), before=draft.due_on)
    refuse_secret(addressees, field="addressees")
    # consequences
    draft.kind, draft.issuer, draft.due_on, draft.addressees = kind, issuer, due_on, addressees.strip()
    draft.revision += 1
    draft.save(update_fields=["kind", "issuer", "due_on", "addressees", "revision"])
    event = DraftPlanned(draft.pk, due_on, Values(kind=kind, issuer=issuer.name, addressees=draft.addressees))
    record(actor, event, unit=draft.unit_id, topic=f"draft/{draft.pk}")
    return draft
