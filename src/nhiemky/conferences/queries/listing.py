"""Which conferences somebody may see, and which of them come next."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from django.db.models import Q, QuerySet

from nhiemky.conferences.models import Conference
from nhiemky.conferences.models.sight import visible
from nhiemky.org.models import Unit
from nhiemky.pages.finding import standing_in
from nhiemky.vietnamese.folding import fold

SUNDAY = 6


def this_week(ward: Unit, on: date) -> QuerySet[Conference]:
    """The conferences of a ward from Monday to Sunday of the week of a day, in order."""
    monday = on - timedelta(days=on.weekday())
    return _between(ward, monday, monday + timedelta(days=SUNDAY))


def upcoming(ward: Unit, on: date, *, days: int = 30) -> QuerySet[Conference]:
    """The conferences of a ward from a day on, for so many days, in order."""
    return _between(ward, on, on + timedelta(days=days))


def _between(ward: Unit, first: date, last: date) -> QuerySet[Conference]:
    """Those that take place on a day between: a season of several weeks is on in each of them."""
    began = Q(held_on__lte=last) & (Q(held_on__gte=first) | Q(ends_on__gte=first))
    return (
        Conference.objects.filter(began, unit__path__startswith=ward.path)
        .select_related("unit")
        .order_by("held_on", "began_at", "pk")
    )


def search(actor: Any, ward: Unit, words: str) -> QuerySet[Conference]:
    """The conferences that the actor may read in whose title or place every word starts one, newest first."""
    rows = visible(actor, ward).filter(standing_in("folded", fold(words).split()))
    return rows.order_by("-held_on", "-pk")
