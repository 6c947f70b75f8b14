"""Put off the due day of a round, with the reason."""

from __future__ import annotations

import datetime as dt
from typing import Any

from django.utils import timezone

from nhiemky.documents import steps
from nhiemky.documents.events import OpinionRoundExtended
from nhiemky.documents.models import OpinionRound
from nhiemky.documents.rules import rounds
from nhiemky.journal.writing import record
from nhiemky.kernel.actions import action
from nhiemky.kernel.events import Values
from nhiemky.kernel.refusals import Refused


@action
def extend_round(
    actor: Any, found: OpinionRound, *, due_on: dt.date, reason: str, revision: int
) -> OpinionRound:
    # facts
    found = steps.round_again(found)
    before, today = found.due_on, timezone.localdate()
    # decision
    if found.revision != revision:
        raise Refused("changed-meanwhile")
    closed = found.closed_on is not None
    rounds.check_extended(closed=closed, due_on=before, new_due_on=due_on, today=today, reason=reason)
    # consequences
    found.due_on, found.extension = due_on, reason.strip()
    found.revision += 1
    found.save(update_fields=["due_on", "extension", "revision"])
    event = OpinionRoundExtended(
        found.draft_id, found.pk, Values(due_on=(before, due_on), reason=found.extension)
    )
    record(actor, event, unit=found.draft.unit_id, topic=f"draft/{found.draft_id}")
    return found
