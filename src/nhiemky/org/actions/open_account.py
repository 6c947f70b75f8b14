"""Somebody may sign in from now on."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from nhiemky.journal.writing import record
from nhiemky.kernel.actions import action
from nhiemky.kernel.events import Values
from nhiemky.kernel.refusals import Refused
from nhiemky.org import queries, steps
from nhiemky.org.models import Account, Unit
from nhiemky.org.rules import granting


@dataclass(frozen=True, slots=True)
class AccountOpened:
    account: int
    unit: int
    role: str
    person: int | None
    values: Values


@action
def open_account(actor: Any, ward: Unit, new: steps.NewAccount, *, unit: Unit, role: str) -> Account:
    """Open an account with its first role."""
    # facts
    place = queries.locked_tree(ward).get(pk=unit.pk)
    held = queries.roles_held(actor, place)
    taken = Account.objects.filter(username__iexact=new.username).exists()

    # decision
    if taken:
        raise Refused("username-taken", field="username")
    granting.check_grant(giver=actor.pk, receiver=0, held=held, role=role, unit_kind=place.kind)

    # consequences
    account = steps.create_account(
        username=new.username,
        shown_as=new.shown_as,
        password=new.password,
        roles=[(place, role)],
        person=new.person,
    )
    person = new.person.pk if new.person else None
    names = Values(username=new.username, shown_as=new.shown_as)
    event = AccountOpened(account.pk, place.pk, role, person, names)
    record(actor, event, unit=ward.pk, topic=f"account/{account.pk}")
    return account
