"""A member moves to another branch of the ward."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Any

from django.utils import timezone

from nhiemky.journal.writing import record
from nhiemky.kernel.actions import action
from nhiemky.kernel.events import Values
from nhiemky.kernel.refusals import Refused
from nhiemky.org import queries, steps
from nhiemky.org.models import Person, Unit
from nhiemky.org.rules import membership as rules


@dataclass(frozen=True, slots=True)
class MemberMoved:
    from_branch: int | None
    to_branch: int
    on: dt.date
    rule_version: str
    values: Values


@action
def move_member(
    actor: Any, ward: Unit, person: Person, *, revision: int, branch: Unit, on: dt.date, basis: str
) -> None:
    """The state stays; the branch is another one from `on`."""
    # facts
    person = queries.locked_person(ward, person.pk)
    standing = queries.standing_of(person)
    old = queries.branch_id_of(person)
    new = queries.locked_tree(ward).get(pk=branch.pk)

    # decision
    if person.revision != revision:
        raise Refused("changed-meanwhile")
    if new.pk == old:
        raise Refused("already-in-that-branch", field="branch")
    version = rules.move(rules.known(standing), on=on, today=timezone.localdate())

    # consequences
    steps.move_members([person.membership], branch=new, on=on, basis=basis, rule_version=version)
    event = MemberMoved(old, new.pk, on, version, Values(basis=basis))
    record(actor, event, unit=ward.pk, topic=f"person/{person.pk}")
