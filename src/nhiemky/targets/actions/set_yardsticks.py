"""Write down the numbers that a year is compared with: plan, estimate, council, assigned. The newest holds, older stay."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from nhiemky.journal.writing import record
from nhiemky.kernel.actions import action
from nhiemky.kernel.events import Values
from nhiemky.targets import steps
from nhiemky.targets.events import YardsticksSet
from nhiemky.targets.models import Resolution, Yardstick
from nhiemky.targets.queries.following import numbers_of
from nhiemky.targets.rules import following
from nhiemky.targets.rules.following import Measured, Place
from nhiemky.targets.rules.promises import Years
from nhiemky.targets.steps import NumbersSource


@action
def set_yardsticks(
    actor: Any,
    resolution: Resolution,
    *,
    year: int,
    numbers: Mapping[Place, Measured],
    said: NumbersSource,
) -> list[Yardstick]:
    """`resolution`: whose targets they are; `said.plan` is the plan of the year that says them."""
    # facts
    resolution = steps.locked_resolution(resolution)
    targets = {target.pk: target for target in resolution.targets.all()}
    own = {place: number for place, number in numbers.items() if place.target in targets}
    # decision
    new = following.new_numbers(
        own,
        numbers_of(list(targets.values()), year),
        year=year,
        years=Years(resolution.first_year, resolution.last_year),
        reason=said.reason,
    )
    # consequences
    made = steps.write_yardsticks(actor, year, new, said)
    written = {f"{one.target_id}.{one.kind}": one.value for one in made}
    event = YardsticksSet(resolution.pk, year, len(made), Values({**written, "reason": said.reason}))
    record(actor, event, unit=resolution.unit_id, topic=f"resolution/{resolution.pk}")
    return made
