"""Submit a draft to the office for its check, with the words it has now."""

from __future__ import annotations

from typing import Any

from nhiemky.documents.events import DraftSubmitted
from nhiemky.documents.models import Draft, Passage
from nhiemky.documents.queries.passage import standing_of
from nhiemky.documents.queries.registers import today_in
from nhiemky.documents.rules import passage
from nhiemky.documents.steps.passage import Said, locked_draft, move
from nhiemky.journal.writing import record
from nhiemky.kernel.actions import action


@action
def submit_draft(actor: Any, draft: Draft) -> Draft:
    # facts
    draft = locked_draft(draft)
    standing = standing_of(draft)
    # decision
    stage = passage.after("submitted", standing)
    passage.check_submitted(standing)
    # consequences
    said = Said(verb=Passage.Verb.SUBMITTED, done_on=today_in(draft.unit))
    passed = move(actor, draft, said, stage=stage)
    event = DraftSubmitted(draft.pk, passed.version.number)
    record(actor, event, unit=draft.unit_id, topic=f"draft/{draft.pk}")
    return draft
