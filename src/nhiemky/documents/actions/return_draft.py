"""Send a draft back to those who write it, with the reason; whatever station it had reached, it begins again."""

from __future__ import annotations

from typing import Any

from nhiemky.documents.events import DraftReturned
from nhiemky.documents.models import Draft, Passage, Stage
from nhiemky.documents.queries.passage import standing_of
from nhiemky.documents.queries.registers import today_in
from nhiemky.documents.rules import passage
from nhiemky.documents.steps.passage import Said, locked_draft, move
from nhiemky.files.rules.secrecy import refuse_secret
from nhiemky.journal.writing import record
from nhiemky.kernel.actions import action
from nhiemky.kernel.events import Values


@action
def return_draft(actor: Any, draft: Draft, *, note: str) -> Draft:
    # facts
    draft = locked_draft(draft)
    # decision
    passage.check_returned(standing_of(draft), reason=note)
    refuse_secret(note, field="note")
    # consequences
    said = Said(verb=Passage.Verb.RETURNED, done_on=today_in(draft.unit), note=note)
    move(actor, draft, said, stage=Stage.DRAFTING)
    event = DraftReturned(draft.pk, Values(reason=note.strip()))
    record(actor, event, unit=draft.unit_id, topic=f"draft/{draft.pk}")
    return draft
