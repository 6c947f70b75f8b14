"""A preview is thrown away."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from nhiemky.journal.writing import record
from nhiemky.kernel.actions import action
from nhiemky.org import queries, steps
from nhiemky.org.models import ImportBatch, Unit
from nhiemky.org.rules import import_kept


@dataclass(frozen=True, slots=True)
class ImportDropped:
    batch: int


@action
def drop_import(actor: Any, ward: Unit, batch: ImportBatch) -> None:
    """Forget the rows of a preview; nobody has been added."""
    # facts
    batch = queries.locked_batch(ward, batch.pk)

    # decision
    import_kept.check_open(batch.state)

    # consequences
    steps.close_preview(batch, state=ImportBatch.State.DROPPED)
    record(actor, ImportDropped(batch.pk), unit=ward.pk, topic=f"import/{batch.pk}")
