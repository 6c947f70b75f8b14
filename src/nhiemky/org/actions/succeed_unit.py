"""What became of units: merged into, split into, or renamed to others on a day, by a document."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from nhiemky.journal.writing import record
from nhiemky.kernel.actions import action
from nhiemky.kernel.events import Values
from nhiemky.org import queries, steps
from nhiemky.org.models import Unit
from nhiemky.org.rules import placing, regulations


@dataclass(frozen=True, slots=True)
class UnitSucceeded:
    kind: str
    on: dt.date
    predecessors: tuple[int, ...]
    successors: tuple[int, ...]
    members_moved: int
    values: Values


@action
def succeed_unit(
    actor: Any,
    ward: Unit,
    *,
    predecessors: Sequence[Unit],
    successors: Sequence[Unit],
    kind: str,
    on: dt.date,
    basis: str,
) -> None:
    """Link units with those that follow them from `on`; the predecessors end the day before, their members go along."""
    # facts
    tree = queries.locked_tree(ward)
    before = list(tree.filter(pk__in=[unit.pk for unit in predecessors]))
    after = list(tree.filter(pk__in=[unit.pk for unit in successors]).exclude(pk__in=[u.pk for u in before]))
    members = [member for unit in before for member in queries.members_going_on(unit)]

    # decision
    placing.check_succession(kind=kind, predecessors=len(before), successors=len(after), members=len(members))
    for unit in before:
        parts = queries.open_parts(unit)
        last_day = on - dt.timedelta(days=1)
        placing.check_closing(
            on=last_day, valid_from=unit.valid_from, valid_to=unit.valid_to, parts=parts, members=0
        )
    version = regulations.in_force(on).code

    # consequences
    steps.move_members(members, branch=after[0], on=on, basis=basis, rule_version=version)
    steps.link_successors(before, after, kind=kind, on=on, basis=basis)
    event = UnitSucceeded(
        kind, on, tuple(u.pk for u in before), tuple(u.pk for u in after), len(members), Values(basis=basis)
    )
    for unit in (*before, *after):
        record(actor, event, unit=ward.pk, topic=f"unit/{unit.pk}")
