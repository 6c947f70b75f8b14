"""An import is undone as a whole."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.db.models import ProtectedError

from nhiemky.journal.writing import record
from nhiemky.kernel.actions import action
from nhiemky.kernel.refusals import Refused
from nhiemky.org import queries, steps
from nhiemky.org.models import ImportBatch, Unit

#: Names that a refusal lists; the rest is a number.
NAMED = 20


@dataclass(frozen=True, slots=True)
class ImportUndone:
    batch: int
    count: int


@action
def undo_import(actor: Any, ward: Unit, batch: ImportBatch) -> int:
    """Remove everybody the import added; refused with names once one of them was edited or is used elsewhere."""
    # facts
    batch = queries.locked_batch(ward, batch.pk)
    used = queries.edited_since(batch)

    # decision
    if batch.state != ImportBatch.State.CONFIRMED:
        raise Refused("import-not-confirmed")
    if used:
        raise _still_used(used)

    # consequences
    try:
        count = steps.remove_people(batch)
    except ProtectedError as protected:
        raise _still_used(queries.people_behind(protected.protected_objects, batch)) from protected
    record(actor, ImportUndone(batch.pk, count), unit=ward.pk, topic=f"import/{batch.pk}")
    return count


def _still_used(used: list[queries.Used]) -> Refused:
    names = ", ".join(one.name for one in used[:NAMED]) + ("…" if len(used) > NAMED else "")
    return Refused("people-used-since", count=len(used), names=names)
