"""The book of arrivals goes on from what the paper book had reached this year."""

from __future__ import annotations

from typing import Any

from nhiemky.documents.events import ArrivalsContinued
from nhiemky.documents.models import ArrivalBook
from nhiemky.documents.rules import numbering
from nhiemky.documents.steps.registers import locked_book
from nhiemky.journal.writing import record
from nhiemky.kernel.actions import action
from nhiemky.kernel.events import Values
from nhiemky.org.models import Unit


@action
def continue_arrivals(actor: Any, unit: Unit, *, year: int, reached: int, reason: str) -> ArrivalBook:
    # facts
    book = locked_book(unit, year)
    # decision
    numbering.check_goes_on(reached, last=book.last, reason=reason)
    # consequences
    book.began_at = book.began_at if book.last > book.began_at else reached
    book.last = reached
    book.save(update_fields=["began_at", "last"])
    event = ArrivalsContinued(year, reached, Values(reason=reason.strip()))
    record(actor, event, unit=unit.pk, topic=f"unit/{unit.pk}")
    return book
