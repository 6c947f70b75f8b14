"""Say that a sentence of the conclusion needs no follow-up."""

from __future__ import annotations

from typing import Any

from nhiemky.conferences import steps
from nhiemky.conferences.events import ConclusionWaived
from nhiemky.conferences.models import Conclusion, Conference
from nhiemky.conferences.rules import editing
from nhiemky.journal.writing import record
from nhiemky.kernel.actions import action


@action
def waive_conclusion(
    actor: Any, conference: Conference, *, conclusion: Conclusion, revision: int
) -> Conclusion:
    # facts
    conference = steps.being_recorded(conference)
    conclusion = steps.conclusion_again(conference, conclusion)
    # decision
    editing.check_unchanged(seen=revision, now=conclusion.revision)
    editing.check_free_of_task(task=conclusion.task_id, number=conclusion.number)
    # consequences
    steps.waive(conclusion)
    event = ConclusionWaived(conference.pk, conclusion.pk, conclusion.number)
    record(actor, event, unit=conference.unit_id, topic=f"conference/{conference.pk}")
    return conclusion
