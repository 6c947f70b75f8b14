"""Give a sentence of the conclusion to somebody, with a day."""

from __future__ import annotations

from datetime import date
from typing import Any

from nhiemky.conferences import steps
from nhiemky.conferences.events import ConclusionAssigned
from nhiemky.conferences.models import Conclusion, Conference
from nhiemky.conferences.rules import editing
from nhiemky.journal.writing import record
from nhiemky.kernel.actions import action
from nhiemky.org.models import Office, Person, Unit


@action
def assign_conclusion(
    actor: Any,
    conference: Conference,
    *,
    conclusion: Conclusion,
    revision: int,
    owner: Person | Office | Unit,
    due: date | None,
) -> Conclusion:
    """A day is asked for except in an imported history; the task itself is opened when the conference is closed."""
    # facts
    conference = steps.being_recorded(conference)
    conclusion = steps.conclusion_again(conference, conclusion)
    # decision
    editing.check_unchanged(seen=revision, now=conclusion.revision)
    editing.check_free_of_task(task=conclusion.task_id, number=conclusion.number)
    editing.check_due(due, held_on=conference.held_on, imported=conference.imported)
    # consequences
    steps.assign(conclusion, owner=owner, due=due)
    key = f"{type(owner).__name__.lower()}/{owner.pk}"
    event = ConclusionAssigned(conference.pk, conclusion.pk, conclusion.number, key, due)
    record(actor, event, unit=conference.unit_id, topic=f"conference/{conference.pk}")
    return conclusion
