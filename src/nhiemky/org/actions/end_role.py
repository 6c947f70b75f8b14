"""An account loses a role."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Any

from django.utils import timezone

from nhiemky.journal.writing import record
from nhiemky.kernel.actions import action
from nhiemky.kernel.events import Values
from nhiemky.org import queries
from nhiemky.org.models import Grant, Unit
from nhiemky.org.rules import granting


@dataclass(frozen=True, slots=True)
class RoleEnded:
    account: int
    unit: int
    role: str
    values: Values


@action
def end_role(actor: Any, ward: Unit, grant: Grant, *, reason: str) -> Grant:
    """From this moment; the grant stays as a fact that ended yesterday."""
    # facts
    grant = Grant.objects.select_for_update().get(pk=grant.pk, unit__path__startswith=ward.path)
    held = queries.roles_held(actor, grant.unit)

    # decision
    granting.check_grant(
        giver=actor.pk, receiver=grant.account_id, held=held, role=grant.role, unit_kind=grant.unit.kind
    )

    # consequences
    grant.valid_to = timezone.localdate() - dt.timedelta(days=1)
    grant.save(update_fields=["valid_to"])
    event = RoleEnded(grant.account_id, grant.unit_id, grant.role, Values(reason=reason))
    record(actor, event, unit=ward.pk, topic=f"account/{grant.account_id}")
    return grant
