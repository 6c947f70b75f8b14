"""An account gets a new first password."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from nhiemky.journal.writing import record
from nhiemky.kernel.actions import action
from nhiemky.org import queries
from nhiemky.org.models import Account, Unit
from nhiemky.org.rules import granting


@dataclass(frozen=True, slots=True)
class PasswordReset:
    account: int


@action
def reset_password(actor: Any, ward: Unit, account: Account, *, password: str) -> None:
    """Only for an account all of whose roles the actor could have given: nobody reaches above themselves this way."""
    # facts
    account = Account.objects.select_for_update().get(pk=account.pk)
    grants = [(g.role, queries.roles_held(actor, g.unit)) for g in queries.grants_not_ended(account)]

    # decision
    granting.check_reset(giver=actor.pk, receiver=account.pk, grants=grants)

    # consequences
    account.set_password(password)
    account.save(update_fields=["password"])
    record(actor, PasswordReset(account.pk), unit=ward.pk, topic=f"account/{account.pk}")
