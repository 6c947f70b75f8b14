"""The tree of the sample: superior levels, wards, their bodies and offices."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from typing import Any

from django.db import transaction

from nhiemky.journal.writing import record
from nhiemky.kernel.events import Values
from nhiemky.org import steps
from nhiemky.org.actions.create_unit import UnitCreated
from nhiemky.org.actions.open_term import open_term
from nhiemky.org.models import Account, Unit, UnitKind
from nhiemky.org.queries import installation
from nhiemky.site.sample.books import Book
from nhiemky.site.sample.data_files import Table, only

NAMES = ("name", "short_name", "place_name", "issuer_code")


def superiors(actor: Account, entries: Iterable[Table]) -> dict[str, Unit]:
    """Provinces and districts by slug; each stands under its `parent`, or under the installation."""
    made: dict[str, Unit] = {}
    for entry in entries:
        parent = made[entry["parent"]] if "parent" in entry else installation()
        made[entry["slug"]] = _place(
            actor, parent, slug=entry["slug"], kind=entry["kind"], **only(entry, NAMES)
        )
    return made


def ward(actor: Account, parent: Unit, entry: Table, *, valid_from: dt.date | None = None) -> Unit:
    """A ward with everything below it marked as sample."""
    names = only(entry, NAMES)
    return _place(actor, parent, slug=entry["slug"], kind=UnitKind.WARD, valid_from=valid_from, **names)


def term(actor: Account, of: Unit, entry: Table) -> None:
    """The term of a ward's committee."""
    open_term(
        actor,
        of,
        of,
        first_year=entry["first_year"],
        last_year=entry["last_year"],
        congress_number=entry.get("congress_number"),
        opened_on=entry.get("opened_on"),
    )


def parts(book: Book, entries: Iterable[Table]) -> None:
    """Bodies, branches, staff of a ward with their offices, in the order of the file."""
    with transaction.atomic():
        for entry in entries:
            parent = book.units[entry["parent"]] if "parent" in entry else book.ward
            facts = only(entry, (*NAMES, "branch_type"))
            begins = book.calendar.day(entry.get("valid_from")) or book.ward.valid_from
            unit = _place(
                book.clerk, parent, slug=entry["slug"], kind=entry["kind"], valid_from=begins, **facts
            )
            book.units[entry["slug"]] = unit
            offices(book, unit, entry.get("offices", ()))


def offices(book: Book, unit: Unit, titles: Iterable[str]) -> None:
    """Posts of a unit, the highest first, whoever holds them."""
    for rank, title in enumerate(titles, 1):
        book.offices[title] = steps.create_office(unit, title=title, rank=rank)


def _place(actor: Account, parent: Unit, *, slug: str, kind: str, **facts: Any) -> Unit:
    """A unit with its entry. Not by the verb of the office: that one asks for the type of each branch,
    which an old article does not say, and makes nothing above or beside a ward."""
    with transaction.atomic():
        unit = steps.create_unit(slug=slug, kind=kind, parent=parent, is_sample=True, **facts)
        said = Values(name=unit.name, short_name=unit.short_name, place_name=unit.place_name)
        event = UnitCreated(parent.pk, kind, unit.branch_type, unit.valid_from, said)
        record(actor, event, unit=_chain(unit), topic=f"unit/{unit.pk}")
    return unit


def _chain(unit: Unit) -> int:
    """The ward's for a ward and its parts, the installation's above it."""
    ward = Unit.objects.filter(pk__in=unit.ids_above, kind=UnitKind.WARD).first()
    return ward.pk if ward else installation().pk
