"""Remind those of a round who have not answered, at most once a day; it is written down and stands on their page of the day."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

from django.db.models import F
from django.utils import timezone

from nhiemky.documents import queries, steps
from nhiemky.documents.events import AskedReminded
from nhiemky.documents.models import OpinionRound
from nhiemky.documents.rules import rounds
from nhiemky.documents.rules.rounds import Line
from nhiemky.journal.writing import record
from nhiemky.kernel.actions import action
from nhiemky.kernel.events import Values


@action
def remind_asked(actor: Any, found: OpinionRound, *, asked: Collection[int]) -> list[Line]:
    """`asked`: ids of the lines chosen. Returns whoever was reminded."""
    # facts
    found = steps.round_again(found)
    today = timezone.localdate()
    chosen = [line for line in queries.lines_of(found) if line.id in asked]
    # decision
    reminded = rounds.to_remind(chosen, closed=found.closed_on is not None, today=today)
    # consequences
    found.asked.filter(pk__in=[line.id for line in reminded]).update(
        reminded_on=today, reminders=F("reminders") + 1
    )
    names = ", ".join(line.name for line in reminded)
    event = AskedReminded(found.draft_id, found.pk, len(reminded), Values(asked=names))
    record(actor, event, unit=found.draft.unit_id, topic=f"draft/{found.draft_id}")
    return reminded
