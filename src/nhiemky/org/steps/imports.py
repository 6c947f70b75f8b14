"""Writers of imports of people."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from typing import Any

from nhiemky.org.models import ImportBatch, Membership, MembershipChange, Person, SeniorityGap, Unit
from nhiemky.org.rules.import_rows import Row
from nhiemky.org.steps.people import NewPerson, add_people

_TEXTS = (
    *("full_name", "gender", "ethnic_group", "native_place", "residence", "phone", "national_id"),
    *("education", "political_theory", "card_number", "state"),
)


def write_rows(ward: Unit, batch: ImportBatch, rows: Iterable[Row], *, on: dt.date) -> list[Person]:
    """Add the people of some rows, close the preview and forget what it held."""
    branches = Unit.objects.filter(path__startswith=ward.path).in_bulk()
    people = add_people(ward, [_newcomer(row, branches[row.branch]) for row in rows], on=on, batch=batch)
    close_preview(batch, state=ImportBatch.State.CONFIRMED)
    return people


def close_preview(batch: ImportBatch, *, state: str) -> None:
    """The rows are personal data of people who may never be entered: they go as soon as the preview ends."""
    batch.state, batch.rows = state, []
    batch.save(update_fields=["state", "rows"])


def remove_people(batch: ImportBatch) -> int:
    """Delete the people of an import with their memberships. Raises ProtectedError if one is used elsewhere."""
    SeniorityGap.objects.filter(membership__person__import_batch=batch).delete()
    MembershipChange.objects.filter(membership__person__import_batch=batch).delete()
    Membership.objects.filter(person__import_batch=batch).delete()
    count, _ = Person.objects.filter(import_batch=batch).delete()
    batch.state = ImportBatch.State.UNDONE
    batch.save(update_fields=["state"])
    return count


def _newcomer(row: Row, branch: Unit) -> NewPerson:
    fields: dict[str, Any] = {name: row.texts[name] for name in _TEXTS if name in row.texts}
    return NewPerson(branch=branch, **fields | row.dates)
