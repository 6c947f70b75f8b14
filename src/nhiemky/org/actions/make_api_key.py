"""An account gets a key with which another program works as it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from nhiemky.journal.writing import record
from nhiemky.kernel.actions import action
from nhiemky.kernel.events import Values
from nhiemky.org import queries
from nhiemky.org.models import Account, ApiKey, Unit
from nhiemky.org.rules import granting

#: First signs of a key that are kept readable: three of the mark and a few of chance.
READABLE = 8


@dataclass(frozen=True, slots=True)
class ApiKeyMade:
    account: int
    key: int
    values: Values


@action
def make_api_key(actor: Any, ward: Unit, account: Account, *, label: str, secret: str) -> ApiKey:
    """`secret` is shown once and kept nowhere."""
    # facts
    account = Account.objects.select_for_update().get(pk=account.pk)
    grants = [(g.role, queries.roles_held(actor, g.unit)) for g in queries.grants_not_ended(account)]

    # decision
    granting.check_key(maker=actor.pk, owner=account.pk, grants=grants, label=label)

    # consequences
    key = ApiKey.objects.create(
        account=account,
        label=label.strip(),
        digest=queries.digest_of(secret),
        beginning=secret[:READABLE],
        created_by=actor,
    )
    event = ApiKeyMade(account.pk, key.pk, Values(label=key.label))
    record(actor, event, unit=ward.pk, topic=f"account/{account.pk}")
    return key
