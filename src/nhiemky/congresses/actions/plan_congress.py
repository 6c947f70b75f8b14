"""Give a congress its day, its contents and whoever is in charge."""

from __future__ import annotations

from typing import Any

from nhiemky.congresses import queries, steps
from nhiemky.congresses.events import CongressPlanned
from nhiemky.congresses.models import Congress
from nhiemky.congresses.rules import planning
from nhiemky.congresses.rules import season as rules
from nhiemky.congresses.steps import meetings, seasons
from nhiemky.journal.writing import record
from nhiemky.kernel.actions import action
from nhiemky.kernel.events import Values
from nhiemky.kernel.refusals import Refused

#: What a record that has begun holds: its day, and how long it sits from when on.
_WHEN = ("planned_on", "part_of_day", "half_days")


@action
def plan_congress(actor: Any, congress: Congress, *, revision: int, content: steps.PlanContent) -> Congress:
    """What only looks wrong is saved; `queries.doubts_of` says it on the page."""
    # facts
    congress = steps.locked_congress(congress)
    today = queries.today_in(congress.season.unit)
    charge = content.in_charge.pk if content.in_charge else None
    around = queries.around(congress, in_charge=charge, today=today)
    moves = any(getattr(content, name) != getattr(congress, name) for name in _WHEN)
    plan = planning.Plan(
        day=content.planned_on,
        half_days=content.half_days,
        part=content.part_of_day,
        pilot=content.is_pilot,
    )
    # decision
    if revision != congress.revision:
        raise Refused("changed-meanwhile")
    rules.check_ahead(congress.state)
    planning.check(plan, around)
    if moves:
        meetings.check_may_move([congress])
    # consequences
    steps.write_plan(congress, content)
    steps.spread(congress.season, [congress])
    meetings.move_meeting(actor, congress)
    planned = Values(seasons.said(content, without=("in_charge",)))
    event = CongressPlanned(congress.pk, congress.planned_on, congress.in_charge_id, planned)
    record(actor, event, unit=congress.unit_id, topic=f"congress/{congress.pk}")
    return congress
