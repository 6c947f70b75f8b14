"""Write down who answered on paper or in a meeting that they have nothing to say; each has a journal row of its own."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection
from typing import Any

from django.utils import timezone

from nhiemky.documents import steps
from nhiemky.documents.models import Asked, OpinionRound, Way
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
    # decision: steps.note_agreed asks rules.rounds about each of them
    if not chosen:
        raise Refused("round-agrees-nobody", field="asked")
    # consequences
    return [steps.note_agreed(actor, line, way=way, answered_on=answered_on, today=today) for line in chosen]
