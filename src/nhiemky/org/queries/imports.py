"""What a list of people is compared with, and what became of an import."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from django.db.models import Model

from nhiemky.org.models import ImportBatch, Membership, Person, Unit
from nhiemky.org.rules.duplicates import Known
from nhiemky.vietnamese.folding import fold


@dataclass(frozen=True, slots=True)
class Used:
    """Somebody of an import who has been used elsewhere since, so that the import cannot be undone."""

    person: int
    name: str


def known_people(ward: Unit) -> list[Known]:
    """Everybody of the ward as the search for duplicates needs them; one query."""
    rows = Person.objects.filter(unit__path__startswith=ward.path)
    columns = ("pk", "folded", "birth_date", "membership__card_number")
    return [Known(pk, name, born, card or "") for pk, name, born, card in rows.values_list(*columns)]


def branch_finder(ward: Unit) -> Callable[[str], int]:
    """A function from the words of a list to the id of an open branch of the ward; 0 if none or several fit.

    `Chi bộ TDP số 1`, `TDP số 1` and `tdp so 1` are the same branch.
    """
    found: dict[str, set[int]] = {}
    branches = Unit.objects.filter(path__startswith=ward.path, kind="branch", valid_to=None)
    for pk, name, short in branches.values_list("pk", "name", "short_name"):
        for words in {_bare(name), _bare(short)} - {""}:
            found.setdefault(words, set()).add(pk)
    return lambda text: next(iter(ids)) if len(ids := found.get(_bare(text), set())) == 1 else 0


def _bare(words: str) -> str:
    return fold(words).removeprefix("chi bo ").strip(" .")


def locked_batch(ward: Unit, pk: int) -> ImportBatch:
    """The import with a locked row, read again: confirming twice at the same time writes once."""
    return ImportBatch.objects.select_for_update().get(pk=pk, unit__path__startswith=ward.path)


def edited_since(batch: ImportBatch) -> list[Used]:
    """People of an import whose record somebody has changed since."""
    rows = batch.people.filter(revision__gt=1).order_by("sort_key")
    return [Used(pk, name) for pk, name in rows.values_list("pk", "full_name")]


def people_behind(held: Iterable[Model], batch: ImportBatch) -> list[Used]:
    """Of an import the people to whom some rows of other tables point, directly or through the membership."""
    persons: set[int] = set()
    members: set[int] = set()
    for row in held:
        for column in row._meta.concrete_fields:
            if column.related_model is Person:
                persons.add(getattr(row, column.attname))
            elif column.related_model is Membership:
                members.add(getattr(row, column.attname))
    found = batch.people.filter(pk__in=persons) | batch.people.filter(membership__in=members)
    return [
        Used(pk, name) for pk, name in found.order_by("sort_key").values_list("pk", "full_name").distinct()
    ]
