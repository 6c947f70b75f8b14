"""Say how urgent the paper of a draft is marked, or take the mark away; an issued paper keeps its own."""

from __future__ import annotations

from typing import Any

from nhiemky.documents.events import DraftMarkedUrgent
from nhiemky.documents.models import Draft, Stage
from nhiemky.journal.writing import record
from nhiemky.kernel.actions import action
from nhiemky.kernel.events import Values
from nhiemky.kernel.refusals import Refused


@action
def mark_urgent(actor: Any, draft: Draft, *, urgency: str, revision: int) -> Draft:
    # facts
    draft = Draft.objects.select_for_update().get(pk=draft.pk)
    before = draft.urgency
    # decision
    if draft.revision != revision:
        raise Refused("changed-meanwhile")
    if draft.stage == Stage.ISSUED:
        raise Refused("urgency-of-an-issued-paper")
    # consequences
    draft.urgency = urgency
    draft.revision += 1
    draft.save(update_fields=["urgency", "revision"])
    event = DraftMarkedUrgent(draft.pk, Values(urgency=(before, urgency)))
    record(actor, event, unit=draft.unit_id, topic=f"draft/{draft.pk}")
    return draft
