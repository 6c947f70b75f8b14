"""A congress is over: it counts as held, and what follows it becomes tasks."""

from __future__ import annotations

import datetime as dt
from typing import Any

from nhiemky.congresses.events import CongressHeld
from nhiemky.congresses.models import Congress
from nhiemky.congresses.queries import congress as queries
from nhiemky.congresses.queries.seasons import today_in
from nhiemky.congresses.rules import afterwards, resolving
from nhiemky.congresses.steps import congress as steps
from nhiemky.journal.writing import record
from nhiemky.kernel.actions import action
from nhiemky.org.queries import work_calendar


@action
def hold_congress(actor: Any, congress: Congress, *, held_on: dt.date | None) -> Congress:
    """Its last day is that of its meeting; `held_on` is for a history of which only the day is known.

    Refused while the meeting goes on, an election is not decided or the day is still to come. An imported congress opens no
    tasks: their days are over.
    """
    # facts
    congress = queries.locked(congress)
    day = (queries.last_day_of(congress) if congress.conference else None) or held_on
    # decision
    resolving.check_ahead(congress.state)
    closed_on = resolving.closing_day(
        queries.ending(congress),
        day=day,
        today=today_in(congress.season.unit),
        imported=queries.is_history(congress),
    )
    # consequences
    steps.hold(congress, held_on=closed_on)
    tasks: tuple[int, ...] = ()
    if not queries.is_history(congress):
        coming = afterwards.coming(
            queries.lines_after(congress),
            closed_on=closed_on,
            days=work_calendar(congress.unit),
            opened=queries.tasks_of(congress),
        )
        tasks = steps.follow_up(actor, congress, coming)
    event = CongressHeld(congress.pk, closed_on, tasks)
    record(actor, event, unit=congress.unit_id, topic=steps.topic(congress))
    return congress
