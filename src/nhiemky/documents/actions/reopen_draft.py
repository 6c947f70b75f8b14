"""Ask for opinions again (lấy ý kiến lần 2), with the reason."""

from __future__ import annotations

from typing import Any

from nhiemky.documents.events import DraftReopened
from nhiemky.documents.models import Draft
from nhiemky.documents.rules import consultation
from nhiemky.journal.writing import record
from nhiemky.kernel.actions import action
from nhiemky.kernel.events import Values


@action
def reopen_draft(actor: Any, draft: Draft, *, reason: str) -> Draft:
    # facts
    draft = Draft.objects.select_for_update().get(pk=draft.pk)
    # decision
    consultation.check_reopened(settled=draft.state == Draft.State.SETTLED, reason=reason)
    # consequences
    draft.state = Draft.State.OPEN
    draft.revision += 1
    draft.save(update_fields=["state", "revision"])
    event = DraftReopened(draft.pk, Values(reason=reason.strip()))
    record(actor, event, unit=draft.unit_id, topic=f"draft/{draft.pk}")
    return draft
