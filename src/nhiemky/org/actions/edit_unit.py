"""A unit's names, type and dates put right."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from nhiemky.journal.writing import record
from nhiemky.kernel.actions import action
from nhiemky.kernel.events import Values
from nhiemky.kernel.refusals import Refused
from nhiemky.org import queries
from nhiemky.org.models import Unit
from nhiemky.org.rules import placing


@dataclass(frozen=True, slots=True)
class UnitEdited:
    unit: int
    revision: int
    values: Values


@action
def edit_unit(actor: Any, ward: Unit, unit: Unit, *, revision: int, changes: Mapping[str, Any]) -> Unit:
    """Set columns of a unit; `revision` is the one the editor saw."""
    # facts
    unit = queries.locked_tree(ward).get(pk=unit.pk)
    changed = {name: value for name, value in changes.items() if getattr(unit, name) != value}

    # decision
    if unit.revision != revision:
        raise Refused("changed-meanwhile")
    placing.check_branch_type(kind=unit.kind, branch_type=changes.get("branch_type", unit.branch_type))

    # consequences
    for name, value in changed.items():
        setattr(unit, name, value)
    unit.revision += 1
    unit.save()
    record(actor, UnitEdited(unit.pk, unit.revision, Values(changed)), unit=ward.pk, topic=f"unit/{unit.pk}")
    return unit
