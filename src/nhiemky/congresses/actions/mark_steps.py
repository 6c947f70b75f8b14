"""Mark steps of a congress: done on a day, not needed for a reason, or open again."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Mapping
from typing import Any

from nhiemky.congresses import queries, steps
from nhiemky.congresses.events import StepsMarked
from nhiemky.congresses.models import Congress, Step
from nhiemky.congresses.rules import checklist as rules
from nhiemky.journal.writing import record
from nhiemky.kernel.actions import action
from nhiemky.kernel.events import Values


@action
def mark_steps(
    actor: Any,
    congress: Congress,
    *,
    chosen: Collection[int],
    state: str,
    on: dt.date | None = None,
    note: str = "",
    seen: Mapping[int, str] | None = None,
) -> list[Step]:
    """`chosen`: ids of steps; `on`: the day they were done, today if not said; `seen`: the state of each step on the
    page it was ticked on, None where nobody ticked on one.
    """
    # facts
    congress = steps.congress_again(congress)
    today = queries.today_in(congress.season.unit)
    rows = steps.steps_to_mark(congress, chosen)
    mark = rules.Marked(
        state=state,
        on=on,
        note=note,
        chosen=len(rows),
        afterwards=sum(row.line.package == rules.AFTERWARDS for row in rows),
    )
    imported = congress.imported or congress.season.imported
    # decision
    if seen is not None:
        rules.check_seen(seen, now={row.pk: row.state for row in rows})
    rules.check_marks(mark, congress_state=congress.state, today=today, imported=imported)
    # consequences
    steps.mark(rows, state=state, on=on or today, note=note, by=actor)
    steps.set_dues(congress.season, [congress])
    said = {name: value for name, value in (("on", on), ("note", note)) if value}
    event = StepsMarked(congress.season_id, tuple(row.pk for row in rows), state, Values(said))
    record(actor, event, unit=congress.unit_id, topic=f"congress/{congress.pk}")
    return rows
