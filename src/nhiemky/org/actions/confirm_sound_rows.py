"""The rows of a previewed list that have no error are written; the others are left out because the clerk said so."""

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
class SoundRowsConfirmed:
    batch: int
    count: int
    left_out: int


@action
def confirm_sound_rows(actor: Any, ward: Unit, batch: ImportBatch) -> int:
    """Write the rows without errors, all of them or none. Returns how many people were added."""
    # facts
    batch = queries.locked_batch(ward, batch.pk)
    sound = [plain for plain in batch.rows if import_kept.read_back(plain).sound]
    left_out = len(batch.rows) - len(sound)
    rows = [import_kept.read_back({**plain, "findings": []}) for plain in sound]
    duplicates.mark(rows, queries.known_people(ward))

    # decision
    import_kept.check_open(batch.state)
    import_kept.check_something(import_kept.read_back(plain) for plain in sound)
    import_kept.check_fresh(rows)

    # consequences
    people = steps.write_rows(ward, batch, rows, on=timezone.localdate())
    event = SoundRowsConfirmed(batch.pk, len(people), left_out)
    record(actor, event, unit=ward.pk, topic=f"import/{batch.pk}")
    return len(people)
