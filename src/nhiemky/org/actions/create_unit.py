"""A new unit under another one of the ward."""

from __future__ import annotations

import datetime as dt
from dataclasses import asdict, dataclass
from typing import Any

from nhiemky.journal.writing import record
from nhiemky.kernel.actions import action
from nhiemky.kernel.events import Values
from nhiemky.org import queries, steps
from nhiemky.org.models import Unit
from nhiemky.org.rules import placing
from nhiemky.org.rules.slugs import slug_for


@dataclass(frozen=True, slots=True)
class UnitCreated:
    parent: int
    kind: str
    branch_type: str
    valid_from: dt.date | None
    values: Values


@action
def create_unit(actor: Any, ward: Unit, *, parent: Unit, new: steps.NewUnit) -> Unit:
    """Add a unit under `parent`, which is the ward or a part of it."""
    # facts
    above = queries.locked_tree(ward).get(pk=parent.pk)
    taken = queries.taken_slugs(ward)

    # decision
    placing.check_branch_type(kind=new.kind, branch_type=new.branch_type)
    slug = slug_for(ward.slug, new.name, taken=taken)

    # consequences
    unit = steps.create_unit(slug=slug, parent=above, **asdict(new))
    names = Values(name=new.name, short_name=new.short_name, place_name=new.place_name)
    event = UnitCreated(above.pk, new.kind, new.branch_type, new.valid_from, names)
    record(actor, event, unit=ward.pk, topic=f"unit/{unit.pk}")
    return unit
