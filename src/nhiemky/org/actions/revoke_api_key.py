"""A key does not open anything any more."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.utils import timezone

from nhiemky.journal.writing import record
from nhiemky.kernel.actions import action
from nhiemky.org.models import ApiKey, Unit
from nhiemky.org.rules import granting


@dataclass(frozen=True, slots=True)
class ApiKeyRevoked:
    account: int
    key: int


@action
def revoke_api_key(actor: Any, ward: Unit, key: ApiKey) -> ApiKey:
    # facts
    key = ApiKey.objects.select_for_update().get(pk=key.pk)

    # decision
    granting.check_revoked(revoked=key.revoked_at is not None)

    # consequences
    key.revoked_at = timezone.now()
    key.save(update_fields=["revoked_at"])
    record(actor, ApiKeyRevoked(key.account_id, key.pk), unit=ward.pk, topic=f"account/{key.account_id}")
    return key
