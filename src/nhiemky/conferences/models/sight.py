"""Which conferences somebody's roles reach: one set of rows for the doors and for every query."""

from __future__ import annotations

from functools import reduce
from typing import Any

from django.db.models import Q, QuerySet

from nhiemky.conferences.models.meeting import Conference
from nhiemky.org.access import READERS, holds, paths_below
from nhiemky.org.models import Role, Unit


def visible(actor: Any, ward: Unit) -> QuerySet[Conference]:
    """The conferences of a ward that the actor may read: all of them, or those of his own branches."""
    conferences = Conference.objects.filter(unit__path__startswith=ward.path).select_related("unit", "term")
    if holds(actor, READERS, ward):
        return conferences
    return conferences.filter(_under(own_paths(actor, ward)))


def own_paths(actor: Any, ward: Unit) -> list[str]:
    """The paths of the units below a ward in which the actor works: reader, clerk or branch secretary there."""
    paths = paths_below(actor, (*READERS, Role.BRANCH_SECRETARY), ward)
    return [path for path in paths if path != ward.path]


def _under(paths: list[str]) -> Q:
    return reduce(lambda either, path: either | Q(unit__path__startswith=path), paths, Q(pk__in=[]))
