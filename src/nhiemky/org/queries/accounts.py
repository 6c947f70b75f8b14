"""Accounts and roles."""

from __future__ import annotations

import hashlib
from typing import Any

from django.db.models import F, Prefetch, Q, QuerySet
from django.utils import timezone

from nhiemky.org.models import Account, ApiKey, Grant, Unit


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


def digest_of(secret: str) -> str:
    """What is kept of a key."""
    return hashlib.sha256(secret.encode()).hexdigest()


def key_of(secret: str) -> ApiKey | None:
    """The key that a program shows, if it holds and its account may sign in."""
    held = ApiKey.objects.filter(revoked_at__isnull=True, account__is_active=True)
    return held.select_related("account").filter(digest=digest_of(secret)).first()


def keys_of(account: Account) -> QuerySet[ApiKey]:
    """The keys of an account, those that hold first."""
    return account.api_keys.select_related("created_by").order_by(
        F("revoked_at").asc(nulls_first=True), "-pk"
    )
