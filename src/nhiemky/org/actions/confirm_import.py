"""Every row of a previewed list is written, or none."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.utils import timezone

from nhiemky.journal.writing import record
from nhiemky.kernel.actions import action
from nhiemky.org import queries, steps
from nhiemky.org.models import ImportBatch, Unit
from nhiemky.org.rules import duplicates, import_kept


@dataclass(frozen=True, slots=True)
class ImportConfirmed:
    batch: int
    count: int


@action
def confirm_import(actor: Any, ward: Unit, batch: ImportBatch) -> int:
    """Write all rows; refused while one of them has an error. Returns how many people were added."""
    # facts
    batch = queries.locked_batch(ward, batch.pk)
    rows = [import_kept.read_back(plain) for plain in batch.rows]
    again = [import_kept.read_back({**plain, "findings": []}) for plain in batch.rows]
    duplicates.mark(again, queries.known_people(ward))

    # decision
    import_kept.check_open(batch.state)
    import_kept.check_to_write(rows)
    import_kept.check_fresh(again)

    # consequences
    people = steps.write_rows(ward, batch, rows, on=timezone.localdate())
    record(actor, ImportConfirmed(batch.pk, len(people)), unit=ward.pk, topic=f"import/{batch.pk}")
    return len(people)
