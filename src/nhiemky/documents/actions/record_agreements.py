"""Write down who answered on paper or in a meeting that they have nothing to say; each has a journal row of its own."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection
from typing import Any

from django.utils import timezone

from nhiemky.documents import steps
from nhiemky.documents.models import Asked, OpinionRound, Way
from nhiemky.journal.writing import record
from nhiemky.kernel.actions import action
from nhiemky.kernel.refusals import Refused


@action
def record_agreements(
    actor: Any, found: OpinionRound, *, asked: Collection[int], way: Way, answered_on: dt.date
) -> list[Asked]:
    # facts
    found = steps.round_again(found)
    today = timezone.localdate()
    chosen = list(found.asked.filter(pk__in=asked).order_by("pk"))
    # decision: steps.write_agreed asks rules.rounds about each of them
    if not chosen:
        raise Refused("round-agrees-nobody", field="asked")
    # consequences
    said = [steps.write_agreed(line, way=way, answered_on=answered_on, today=today) for line in chosen]
    for line in said:
        record(actor, steps.agreed(line), unit=found.draft.unit_id, topic=f"draft/{found.draft_id}")
    return said
