"""Facts about people that elections show: the posts they hold."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection

from django.db.models import Q

from nhiemky.org.models import OfficeHolding


def posts_on(people: Collection[int], day: dt.date) -> dict[int, str]:
    """Person id → the highest office held on the day; one query for all."""
    held = (
        OfficeHolding.objects.filter(person__in=people)
        .filter(Q(valid_from=None) | Q(valid_from__lte=day), Q(valid_to=None) | Q(valid_to__gte=day))
        .order_by("-office__rank", "-pk")
        .values_list("person_id", "office__title")
    )
    return dict(held)
