"""Keys with which another program works as an account."""

from __future__ import annotations

from typing import Any

from django.db import models

from nhiemky.org.models.units import Unit


class ApiKeyQuerySet(models.QuerySet["ApiKey"]):
    """Whose key is whose."""

    def within_reach(self, actor: Any, ward: Unit, *, gives: bool) -> ApiKeyQuerySet:
        """The actor's own keys, and those of all accounts of the ward for somebody who gives roles there."""
        mine = models.Q(account=actor)
        if gives:
            mine |= models.Q(account__grants__unit__path__startswith=ward.path)
        return self.filter(mine).select_related("account").distinct()


class ApiKey(models.Model):
    """`digest`: SHA-256 of 32 random bytes that were shown once; a secret of that size needs no slow hash.

    `beginning`: its first signs, so that people can tell which key is which.
    """

    account = models.ForeignKey("org.Account", models.CASCADE, related_name="api_keys")
    label = models.CharField(max_length=80)
    digest = models.CharField(max_length=64, unique=True)
    beginning = models.CharField(max_length=12)
    created_by = models.ForeignKey("org.Account", models.PROTECT, related_name="+")
    created_at = models.DateTimeField(auto_now_add=True)
    last_used_on = models.DateField(null=True, blank=True)
    revoked_at = models.DateTimeField(null=True, blank=True)

    objects = ApiKeyQuerySet.as_manager()

    def __str__(self) -> str:
        return self.label
