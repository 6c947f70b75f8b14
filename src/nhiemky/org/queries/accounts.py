"""Accounts and roles."""

from __future__ import annotations

from typing import Any

from django.db.models import Prefetch, Q, QuerySet
from django.utils import timezone

from nhiemky.org.models import Account, Grant, Unit


def roles_held(actor: Any, unit: Unit) -> frozenset[str]:
    """The roles that hold for the actor in a unit today: given there or above."""
    return frozenset(Grant.objects.held_by(actor).holding_in(unit).values_list("role", flat=True))


def grants_not_ended(account: Account) -> QuerySet[Grant]:
    """Roles that hold or will hold."""
    return account.grants.filter(Q(valid_to=None) | Q(valid_to__gte=timezone.localdate())).select_related(
        "unit"
    )


def accounts_of(ward: Unit) -> QuerySet[Account]:
    """Accounts with a role in the ward or a part of it, now or before, with those roles in `grants_here`."""
    here = Grant.objects.filter(unit__path__startswith=ward.path).select_related("unit")
    found = Account.objects.filter(grants__unit__path__startswith=ward.path).distinct()
    return found.prefetch_related(Prefetch("grants", queryset=here, to_attr="grants_here"))
