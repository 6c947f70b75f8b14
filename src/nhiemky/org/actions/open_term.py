"""A term of the committee begins."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Any

from nhiemky.journal.writing import record
from nhiemky.kernel.actions import action
from nhiemky.org import queries, steps
from nhiemky.org.models import Unit
from nhiemky.org.rules import terms
from nhiemky.org.rules.terms import Placed, Years


@dataclass(frozen=True, slots=True)
class TermOpened:
    """`ended`: the term before, if its last day was set or changed with this; `ended_on`: that day."""

    term: int
    congress_number: int | None
    first_year: int
    last_year: int
    ended: int | None
    ended_on: dt.date | None


@action
def open_term(
    actor: Any,
    ward: Unit,
    unit: Unit,
    *,
    first_year: int,
    last_year: int,
    congress_number: int | None,
    opened_on: dt.date | None,
) -> Placed:
    """Add a term; the one before it ends on the day before this one begins, if its end was not said."""
    # facts
    unit = queries.locked_tree(ward).get(pk=unit.pk)
    known = queries.terms_of(unit)
    new = Years(first_year=first_year, last_year=last_year, opened_on=opened_on)

    # decision
    placed = terms.place(new, known)

    # consequences
    term = steps.open_term(
        unit,
        first_year=first_year,
        last_year=last_year,
        congress_number=congress_number,
        opened_on=opened_on,
        closed_on=placed.closed_on,
    )
    ended = None
    if placed.before and placed.ends_before:
        ended = steps.end_term(known[placed.before], on=placed.before_ends).pk
    event = TermOpened(
        term.pk, congress_number, first_year, last_year, ended, placed.before_ends if ended else None
    )
    record(actor, event, unit=ward.pk, topic=f"unit/{unit.pk}")
    return placed
