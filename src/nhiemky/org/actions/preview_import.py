"""A list of people is read and looked through; nothing is written to people."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.utils import timezone

from nhiemky.journal.writing import record
from nhiemky.kernel.actions import action
from nhiemky.kernel.events import Values
from nhiemky.kernel.refusals import Refused
from nhiemky.org import queries
from nhiemky.org.models import ImportBatch, Unit
from nhiemky.org.reading.sheets import MOST_ROWS
from nhiemky.org.rules import duplicates, import_kept
from nhiemky.org.rules.import_columns import find_heading
from nhiemky.org.rules.import_rows import read_row


@dataclass(frozen=True, slots=True)
class ImportPreviewed:
    batch: int
    rows: int
    wrong: int
    values: Values


@action
def preview_import(actor: Any, ward: Unit, *, file_name: str, cells: Sequence[Sequence[Any]]) -> ImportBatch:
    """`cells`: the sheet, row by row. The rows with their findings are kept until confirmed or dropped."""
    # facts
    known = queries.known_people(ward)
    branch_of = queries.branch_finder(ward)
    today = timezone.localdate()
    heading, columns = find_heading(cells)

    # decision
    if heading < 0:
        raise Refused("list-without-heading", field="file")
    filled = [
        (n, row)
        for n, row in enumerate(cells, 1)
        if n > heading + 1 and any(str(c or "").strip() for c in row)
    ]
    import_kept.check_size(len(filled), most=MOST_ROWS)
    rows = [read_row(n, row, columns=columns, branch_of=branch_of, today=today) for n, row in filled]
    duplicates.mark(rows, known)

    # consequences
    batch = ImportBatch.objects.create(
        unit=ward, file_name=file_name[:200], rows=[import_kept.kept(row) for row in rows], created_by=actor
    )
    wrong = import_kept.count(rows).wrong
    event = ImportPreviewed(batch.pk, len(rows), wrong, Values(file_name=file_name))
    record(actor, event, unit=ward.pk, topic=f"import/{batch.pk}")
    return batch
