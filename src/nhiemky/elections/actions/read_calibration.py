"""The trial sheet of the counting board is read: can this pen, this printer and this scanner be used?"""

from __future__ import annotations

from typing import Any

from nhiemky.elections import queries, steps
from nhiemky.elections.events import CalibrationRead
from nhiemky.elections.models import Election
from nhiemky.elections.rules import calibrating
from nhiemky.elections.rules.scanned import SheetReading
from nhiemky.elections.rules.thresholds import USUAL
from nhiemky.journal.writing import record
from nhiemky.kernel.actions import action


@action
def read_calibration(actor: Any, election: Election, *, file: steps.ScanFile) -> list[SheetReading]:
    """Nothing of it is kept but what it came to. Returns the pages (rules.calibrating says what each row came to)."""
    # facts
    election = steps.locked_election(election)
    pages = queries.pages_in(file.content, name=file.name)
    # decision
    calibrating.check_pages(pages)
    # consequences
    sheets = queries.calibration(file.content, name=file.name)
    sums = calibrating.sums(sheets)
    event = CalibrationRead(election.pk, pages, program=queries.program(), thresholds=USUAL.digest, **sums)
    record(actor, event, unit=election.unit_id, topic=f"election/{election.pk}")
    return sheets
