"""Whoever holds a role that edits a ward is in the group of its editors, and nobody else is."""

from __future__ import annotations

from functools import reduce
from typing import Any

from django.db.models import Q

from nhiemky.org.access import grants_of
from nhiemky.org.models import Account, Unit
from nhiemky.portal.access import EDITING
from nhiemky.portal.models import WardHome


def sync_account(account: Any) -> None:
    """Bring the groups of one account into line with the roles it holds today."""
    paths = grants_of(account).filter(role__in=EDITING).values_list("unit__path", flat=True)
    below = reduce(Q.__or__, (Q(unit__path__startswith=path) for path in paths), Q(pk__in=[]))
    wanted = set(WardHome.objects.filter(below, editors__isnull=False).values_list("editors_id", flat=True))
    ours = WardHome.objects.filter(editors__isnull=False).values("editors_id")
    held = set(account.groups.filter(pk__in=ours).values_list("pk", flat=True))
    if wanted != held:
        account.groups.remove(*(held - wanted))
        account.groups.add(*(wanted - held))


def sync_editors(ward: Unit) -> None:
    """Bring the editors of one ward into line: those with a role in it or above it."""
    home = WardHome.objects.filter(unit=ward).select_related("editors").first()
    members = home.editors.user_set.all() if home and home.editors else Account.objects.none()
    touched = Q(grants__unit_id__in=ward.ids_above) | Q(pk__in=members)
    for account in Account.objects.filter(touched).distinct():
        sync_account(account)
