"""Close the asking: every opinion has been accepted, explained or answered."""

from __future__ import annotations

from typing import Any

from nhiemky.documents import queries
from nhiemky.documents.events import DraftSettled
from nhiemky.documents.models import Draft
from nhiemky.documents.rules import consultation, rounds
from nhiemky.journal.writing import record
from nhiemky.kernel.actions import action


@action
def settle_draft(actor: Any, draft: Draft) -> Draft:
    # facts
    draft = Draft.objects.select_for_update().get(pk=draft.pk)
    opinions = queries.standings(draft)
    running = queries.open_round(draft)
    # decision
    rounds.check_none_open(round_open=running is not None)
    consultation.check_settled(opinions, settled=draft.state == Draft.State.SETTLED)
    # consequences
    draft.state = Draft.State.SETTLED
    draft.revision += 1
    draft.save(update_fields=["state", "revision"])
    event = DraftSettled(draft.pk, sum(not opinion.withdrawn for opinion in opinions))
    record(actor, event, unit=draft.unit_id, topic=f"draft/{draft.pk}")
    return draft
