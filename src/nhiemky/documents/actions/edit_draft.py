"""Change the title or the text of a draft while opinions are asked."""

from __future__ import annotations

from typing import Any

from nhiemky.documents import steps
from nhiemky.documents.events import DraftEdited
from nhiemky.documents.models import Draft
from nhiemky.documents.rules import consultation
from nhiemky.files.rules.secrecy import refuse_secret
from nhiemky.journal.writing import record
from nhiemky.kernel.actions import action
from nhiemky.kernel.events import Values
from nhiemky.kernel.refusals import Refused


@action
def edit_draft(actor: Any, draft: Draft, *, title: str, body: str, revision: int) -> Draft:
    # facts
    draft = Draft.objects.select_for_update().get(pk=draft.pk)
    before = draft.title
    # decision
    if draft.revision != revision:
        raise Refused("changed-meanwhile")
    consultation.check_text(settled=draft.state == Draft.State.SETTLED, title=title)
    refuse_secret(title, field="title")
    # consequences
    steps.write_version(draft, body, by=actor)
    draft.title = title.strip()
    draft.revision += 1
    draft.save(update_fields=["title", "revision", "folded"])
    event = DraftEdited(draft.pk, Values(title=(before, draft.title)))
    record(actor, event, unit=draft.unit_id, topic=f"draft/{draft.pk}")
    return draft
