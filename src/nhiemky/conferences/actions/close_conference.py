"""Close a conference: its conclusions become tasks, its figures stay as they are."""

from __future__ import annotations

from typing import Any

from nhiemky.conferences import queries, steps
from nhiemky.conferences.events import ConferenceClosed
from nhiemky.conferences.models import Conference
from nhiemky.conferences.rules import closing
from nhiemky.journal.writing import record
from nhiemky.kernel.actions import action


@action
def close_conference(actor: Any, conference: Conference) -> tuple[int, ...]:
    """Refused while a conclusion has neither owner nor "no follow-up"; returns the ids of the tasks opened."""
    # facts
    conference = steps.being_recorded(conference)
    progress = queries.progress(conference)
    # decision
    closing.check(progress)
    # consequences
    tasks = steps.close(actor, conference)
    record(
        actor,
        ConferenceClosed(conference.pk, tasks),
        unit=conference.unit_id,
        topic=f"conference/{conference.pk}",
    )
    return tasks
