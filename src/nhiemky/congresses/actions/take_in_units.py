"""Take units into a season: each gets a congress with the steps of the checklist."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from nhiemky.congresses import queries, steps
from nhiemky.congresses.events import UnitsTakenIn
from nhiemky.congresses.models import Congress, CongressState, Season
from nhiemky.congresses.rules import season as rules
from nhiemky.journal.writing import record
from nhiemky.kernel.actions import action
from nhiemky.org.models import Unit
from nhiemky.org.queries import assignments_on


@action
def take_in_units(actor: Any, season: Season, *, units: Sequence[Unit], variant: str) -> list[Congress]:
    """Who is in charge of a unit today is proposed as in charge of its congress; which assembly follows from its size.

    A unit whose congress was withdrawn comes back as it was planned, with its steps.
    """
    # facts
    season = steps.running_season(season)
    today = queries.today_in(season.unit)
    units = steps.locked_units(units)
    there = season.congresses.filter(unit__in=units)
    withdrawn = there.filter(state=CongressState.WITHDRAWN)
    already = there.exclude(state=CongressState.WITHDRAWN).values_list("unit__name", flat=True)
    elsewhere = queries.ahead_elsewhere(season, units)
    charged = queries.in_charge_of(units, assignments_on(season.unit, today), on=today)
    members = queries.members_below(season.unit)
    # decision
    rules.check_units(
        [(unit.name, unit.kind, unit.valid_to) for unit in units],
        already=list(already),
        elsewhere=elsewhere,
        today=today,
        imported=season.imported,
    )
    # consequences
    taken = [
        steps.TakenIn(
            unit=unit,
            assembly=rules.assembly_for(
                branch=queries.is_branch(unit), members=queries.members_path(members, unit)
            ),
            in_charge=charged.get(unit.pk),
        )
        for unit in units
    ]
    congresses = steps.revive(withdrawn, variant=variant)
    back = {congress.unit_id for congress in congresses}
    new = [one for one in taken if one.unit.pk not in back]
    congresses += steps.write_congresses(season, new, variant=variant)
    steps.spread(season, congresses)
    event = UnitsTakenIn(season.pk, tuple(unit.pk for unit in units))
    record(actor, event, unit=season.unit_id, topic=f"season/{season.pk}")
    return congresses
