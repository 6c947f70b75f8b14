"""People to choose from on a page: those found, and those ticked before, so that a search loses nobody."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django import forms
from django.db.models import QuerySet
from django.http import HttpRequest

from nhiemky.elections.queries import people
from nhiemky.org import access
from nhiemky.org.models import Person, Unit
from nhiemky.pages.lists import typed
from nhiemky.vietnamese.collation import name_key

#: The name of a button that shows the form again with people found, and saves nothing.
LOOK, SEARCH = "xem", "tim"


@dataclass(frozen=True, slots=True)
class Offer:
    """`choices`: id and words; `words`: what was searched; `empty`: something was searched and nobody found."""

    choices: list[tuple[int, str]]
    words: str
    empty: bool


def looks(request: HttpRequest) -> bool:
    """The form was sent only to be shown again."""
    return request.method == "POST" and LOOK in request.POST


def sent(request: HttpRequest) -> Any:
    """What a form is bound to: nothing while it is only looked at."""
    return None if request.method != "POST" or looks(request) else request.POST


def pool_of(request: HttpRequest, ward: Unit, unit: Unit) -> QuerySet[Person]:
    """Whose names this reader may choose: a branch secretary those of the own branch, clerk and secretary all."""
    return people.pool(unit, ward=ward, whole_ward=access.holds(request.user, access.WRITERS, ward))


def offer(request: HttpRequest, who: QuerySet[Person], unit: Unit, *, day: Any) -> Offer:
    """Without words the members of the unit, if few enough; those ticked stay in every case."""
    words = typed(request.POST.get(SEARCH, "") or request.GET.get(SEARCH, ""))
    ticked = _ids(request.POST.getlist("people"))
    shown = {one.pk: one for one in people.found(who, unit, words)}
    nobody = bool(words) and not shown
    shown |= {one.pk: one for one in who.filter(pk__in=ticked).select_related("membership__branch")}
    by_name = (
        list(shown.values()) if words else sorted(shown.values(), key=lambda one: name_key(one.full_name))
    )
    ordered = sorted(by_name, key=lambda one: one.pk not in ticked)
    return Offer(people.described(ordered, unit, day), words, nobody)


def keep_typed(form: forms.BaseForm, request: HttpRequest) -> None:
    """Fill a form that is only looked at with what was typed up to now: nothing is checked, nothing is lost."""
    if looks(request):
        form.initial.update(
            {
                name: field.widget.value_from_datadict(request.POST, request.FILES, name)
                for name, field in form.fields.items()
            }
        )


def _ids(values: Iterable[str]) -> set[int]:
    return {int(value) for value in values if value.isdecimal() and len(value) < 19}
