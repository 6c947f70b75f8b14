"""A page that the machine rejected is a paper of the bundle all the same: two people read it."""

from __future__ import annotations

from typing import Any

from nhiemky.elections import queries, steps
from nhiemky.elections.events import PageKept
from nhiemky.elections.models import ScannedSheet
from nhiemky.elections.rules import rounds, scanning
from nhiemky.journal.writing import record
from nhiemky.kernel.actions import action


@action
def keep_page(actor: Any, sheet: ScannedSheet) -> ScannedSheet:
    """A torn paper, or one so alike another that it was taken for the same. Never the same picture twice."""
    # facts
    queries.locked_batch(sheet.scan.stack)
    stack = queries.locked_stack(sheet.scan.stack)
    sheet = queries.locked_sheet(sheet)
    ballot, was = stack.batch.round, sheet.reason
    # decision
    rounds.check_keying(ballot=ballot.state, stack=stack.state, mine=stack.count.operator_id == actor.pk)
    scanning.check_keepable(sheet.state, reason=sheet.reason, counted=queries.picture_counts_already(sheet))
    # consequences
    steps.to_judges(sheet, marks=sheet.marks or scanning.nothing_read(ballot.names.count()))
    event = PageKept(ballot.pk, stack.count.letter, stack.batch.number, sheet.called, was)
    record(actor, event, unit=ballot.election.unit_id, topic=f"election/{ballot.election_id}")
    return sheet
