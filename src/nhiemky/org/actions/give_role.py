"""An account gets a role in a unit."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from nhiemky.journal.writing import record
from nhiemky.kernel.actions import action
from nhiemky.org import queries, steps
from nhiemky.org.models import Account, Grant, Unit
from nhiemky.org.rules import granting


@dataclass(frozen=True, slots=True)
class RoleGiven:
    account: int
    unit: int
    role: str


@action
def give_role(actor: Any, ward: Unit, account: Account, *, unit: Unit, role: str) -> Grant:
    """The role holds in the unit and below, never sideways."""
    # facts
    place = queries.locked_tree(ward).get(pk=unit.pk)
    held = queries.roles_held(actor, place)

    # decision
    granting.check_grant(giver=actor.pk, receiver=account.pk, held=held, role=role, unit_kind=place.kind)

    # consequences
    given = steps.grant(account, unit=place, role=role)
    record(actor, RoleGiven(account.pk, place.pk, role), unit=ward.pk, topic=f"account/{account.pk}")
    return given
