"""The office has checked form, authority and words of a draft: it may go to the organ that approves it."""

from __future__ import annotations

from typing import Any

from nhiemky.documents.events import DraftChecked
from nhiemky.documents.models import Draft, Passage
from nhiemky.documents.queries.passage import standing_of
from nhiemky.documents.queries.registers import today_in
from nhiemky.documents.rules import passage
from nhiemky.documents.steps.passage import Said, locked_draft, move
from nhiemky.files.rules.secrecy import refuse_secret
from nhiemky.journal.writing import record
from nhiemky.kernel.actions import action


@action
def check_draft(actor: Any, draft: Draft, *, note: str = "") -> Draft:
    # facts
    draft = locked_draft(draft)
    # decision
    stage = passage.after("checked", standing_of(draft))
    refuse_secret(note, field="note")
    # consequences
    said = Said(verb=Passage.Verb.CHECKED, done_on=today_in(draft.unit), note=note)
    passed = move(actor, draft, said, stage=stage)
    event = DraftChecked(draft.pk, passed.version.number)
    record(actor, event, unit=draft.unit_id, topic=f"draft/{draft.pk}")
    return draft
