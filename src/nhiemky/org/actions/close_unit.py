"""A unit ends on a day."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Any

from nhiemky.journal.writing import record
from nhiemky.kernel.actions import action
from nhiemky.kernel.events import Values
from nhiemky.org import queries, steps
from nhiemky.org.models import Unit
from nhiemky.org.rules import placing


@dataclass(frozen=True, slots=True)
class UnitClosed:
    on: dt.date
    values: Values


@action
def close_unit(actor: Any, ward: Unit, unit: Unit, *, on: dt.date, reason: str) -> Unit:
    """`on` is the unit's last day. It keeps its records and is no longer offered."""
    # facts
    unit = queries.locked_tree(ward).get(pk=unit.pk)
    parts = queries.open_parts(unit)
    members = queries.members_going_on(unit).count()

    # decision
    placing.check_closing(
        on=on, valid_from=unit.valid_from, valid_to=unit.valid_to, parts=parts, members=members
    )

    # consequences
    steps.end_unit(unit, on=on)
    record(actor, UnitClosed(on, Values(reason=reason)), unit=ward.pk, topic=f"unit/{unit.pk}")
    return unit
