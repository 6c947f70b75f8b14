"""Close a round: every opinion has a disposition, and about those who did not answer there is a word."""

from __future__ import annotations

import datetime as dt
from typing import Any

from django.utils import timezone

from nhiemky.documents import queries, steps
from nhiemky.documents.events import OpinionRoundClosed
from nhiemky.documents.models import OpinionRound
from nhiemky.documents.rules import rounds
from nhiemky.journal.writing import record
from nhiemky.kernel.actions import action
from nhiemky.kernel.events import Values
from nhiemky.kernel.refusals import Refused


@action
def close_round(
    actor: Any, found: OpinionRound, *, note: str, revision: int, closed_on: dt.date | None = None
) -> OpinionRound:
    """`closed_on`: of a round of former days; else it closes today."""
    # facts
    found = steps.round_again(found)
    opinions = queries.standings(found.draft, found)
    lines = queries.lines_of(found)
    today = timezone.localdate()
    # decision
    if found.revision != revision:
        raise Refused("changed-meanwhile")
    rounds.check_closing_day(closed_on=closed_on or today, opened_on=found.opened_on, today=today)
    silent = rounds.check_closed(opinions, lines, closed=found.closed_on is not None, note=note)
    # consequences
    found.closed_on, found.closing_note = closed_on or today, note.strip()
    found.revision += 1
    found.save(update_fields=["closed_on", "closing_note", "revision"])
    count = sum(not opinion.withdrawn for opinion in opinions)
    said = Values(note=found.closing_note, asked=", ".join(silent))
    event = OpinionRoundClosed(found.draft_id, found.pk, count, len(silent), said)
    record(actor, event, unit=found.draft.unit_id, topic=f"draft/{found.draft_id}")
    return found
