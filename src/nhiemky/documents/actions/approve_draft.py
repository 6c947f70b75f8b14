"""An organ has approved a draft: which one, on which day, in which meeting."""

from __future__ import annotations

from typing import Any

from nhiemky.documents.events import DraftApproved
from nhiemky.documents.models import Draft
from nhiemky.documents.queries.passage import standing_of
from nhiemky.documents.queries.registers import today_in
from nhiemky.documents.rules import passage
from nhiemky.documents.steps.passage import Said, locked_draft, move
from nhiemky.files.rules.secrecy import refuse_secret
from nhiemky.journal.writing import record
from nhiemky.kernel.actions import action
from nhiemky.kernel.events import Values


@action
def approve_draft(actor: Any, draft: Draft, *, said: Said) -> Draft:
    # facts
    draft = locked_draft(draft)
    # decision
    stage = passage.after("approved", standing_of(draft))
    passage.check_organ(said.organ)
    passage.check_done_on(said.done_on, today=today_in(draft.unit))
    refuse_secret(said.note, field="note")
    # consequences
    passed = move(actor, draft, said, stage=stage)
    event = DraftApproved(draft.pk, passed.version.number, said.topic, Values(organ=passed.organ))
    record(actor, event, unit=draft.unit_id, topic=f"draft/{draft.pk}")
    return draft
