"""What a list of people is compared with, and what became of an import."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from django.db.models import Count, Model

from nhiemky.org.models import ImportBatch, Membership, MemberState, Person, Unit
from nhiemky.org.rules.duplicates import Known
from nhiemky.org.rules.import_kept import Counts, count, read_back
from nhiemky.org.rules.import_rows import Row
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

    `Chi bộ Tổ dân phố số 1`, `TDP số 1`, `tdp so 1` and `TDP 1` are the same branch.
    """
    found: dict[str, set[int]] = {}
    branches = Unit.objects.filter(path__startswith=ward.path, kind="branch", valid_to=None)
    for pk, name, short in branches.values_list("pk", "name", "short_name"):
        for words in {_bare(name), _bare(short)} - {""}:
            found.setdefault(words, set()).add(pk)
    return lambda text: next(iter(ids)) if len(ids := found.get(_bare(text), set())) == 1 else 0


def _bare(words: str) -> str:
    plain = fold(words).replace("to dan pho", "tdp").removeprefix("chi bo ")
    return " ".join(word for word in plain.strip(" .").split() if word != "so")


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


@dataclass(frozen=True, slots=True)
class Preview:
    """The rows of a preview that a page asks for, with the counts of all of them."""

    rows: list[Row]
    counts: Counts


@dataclass(frozen=True, slots=True)
class ShownRow:
    """A row of a preview with the branch it names and the people it collides with, to be shown side by side."""

    row: Row
    branch: str
    state: str
    met: tuple[Person, ...]


def batches_of(ward: Unit) -> list[ImportBatch]:
    """The newest imports of a ward, with how many people each has now."""
    rows = ImportBatch.objects.filter(unit__path__startswith=ward.path).defer("rows")
    return list(rows.annotate(people_now=Count("people")).select_related("created_by").order_by("-pk")[:50])


def preview(batch: ImportBatch, *, sort: str) -> Preview:
    """`sort`: loi (rows with errors), nghi (sound rows with something odd), anything else: all rows."""
    rows = [read_back(plain) for plain in batch.rows]
    chosen = {
        "loi": [row for row in rows if not row.sound],
        "nghi": [row for row in rows if row.sound and row.findings],
    }
    return Preview(chosen.get(sort, rows), count(rows))


def beside(ward: Unit, rows: Iterable[Row]) -> list[ShownRow]:
    """Some rows with the records of the ward that they collide with; three queries."""
    listed = list(rows)
    ids = {f.other for row in listed for f in row.findings if f.code.startswith("already-there")}
    known = Person.objects.filter(unit__path__startswith=ward.path).select_related("membership__branch")
    people = known.in_bulk(ids)
    names = dict(Unit.objects.filter(path__startswith=ward.path, kind="branch").values_list("pk", "name"))
    labels = dict(MemberState.choices)
    return [
        ShownRow(
            row=row,
            branch=names.get(row.branch, row.texts.get("branch", "")),
            state=str(labels.get(row.texts.get("state", ""), "")),
            met=tuple(
                people[f.other] for f in row.findings if f.other in people and f.code.startswith("already")
            ),
        )
        for row in listed
    ]
