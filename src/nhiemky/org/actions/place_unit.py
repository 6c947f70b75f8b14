"""A unit stands under another one from a day on."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Any

from django.utils import timezone

from nhiemky.journal.writing import record
from nhiemky.kernel.actions import action
from nhiemky.org import queries, steps
from nhiemky.org.models import Unit
from nhiemky.org.rules import placing


@dataclass(frozen=True, slots=True)
class UnitPlaced:
    parent: int
    valid_from: dt.date


@action
def place_unit(actor: Any, ward: Unit, unit: Unit, *, parent: Unit, on: dt.date) -> Unit:
    """Move a unit with everything below it under another unit of the ward; the old placement ends the day before."""
    # facts
    tree = queries.locked_tree(ward)
    unit, above = tree.get(pk=unit.pk), tree.get(pk=parent.pk)
    current = unit.placements.filter(valid_to=None).first()

    # decision
    placing.check_placement(
        path=unit.path,
        parent_path=above.path,
        on=on,
        current_from=current.valid_from if current else None,
        today=timezone.localdate(),
    )

    # consequences
    steps.move_unit(unit, parent=above, on=on)
    record(actor, UnitPlaced(above.pk, on), unit=ward.pk, topic=f"unit/{unit.pk}")
    return unit
