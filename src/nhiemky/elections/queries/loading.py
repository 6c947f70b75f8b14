"""Facts about people that elections show: the posts they hold."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Iterable

from django.db.models import Q

from nhiemky.org.models import OfficeHolding, Person, Unit
from nhiemky.org.queries import ward_of


def posts_on(people: Collection[int], day: dt.date) -> dict[int, str]:
    """Person id → the highest office held on the day; one query for all."""
    held = (
        OfficeHolding.objects.filter(person__in=people)
        .filter(Q(valid_from=None) | Q(valid_from__lte=day), Q(valid_to=None) | Q(valid_to__gte=day))
        .order_by("-office__rank", "-pk")
        .values_list("person_id", "office__title")
    )
    return dict(held)


def of_the_ward(unit: Unit, people: Iterable[Person]) -> list[Person]:
    """The same people as the database has them, each once; Person.DoesNotExist for somebody of another ward."""
    wanted = list(dict.fromkeys(person.pk for person in people))
    found = Person.objects.filter(unit__path__startswith=ward_of(unit).path).in_bulk(wanted)
    if len(found) < len(wanted):
        raise Person.DoesNotExist
    return [found[pk] for pk in wanted]
