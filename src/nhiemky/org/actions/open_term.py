"""A term of the committee begins."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Any

from nhiemky.journal.writing import record
from nhiemky.kernel.actions import action
from nhiemky.kernel.refusals import Refused
from nhiemky.org import queries, steps
from nhiemky.org.models import Term, Unit


@dataclass(frozen=True, slots=True)
class TermOpened:
    term: int
    congress_number: int | None
    first_year: int
    last_year: int


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
) -> Term:
    """Add a term; the one before it ends where this one begins, if its end was not said."""
    # facts
    unit = queries.locked_tree(ward).get(pk=unit.pk)
    known = set(unit.terms.values_list("first_year", flat=True))

    # decision
    if first_year in known:
        raise Refused("term-already-there", year=first_year, field="first_year")
    if last_year <= first_year:
        raise Refused("term-ends-too-early", field="last_year")

    # consequences
    term = steps.open_term(
        unit,
        first_year=first_year,
        last_year=last_year,
        congress_number=congress_number,
        opened_on=opened_on,
    )
    event = TermOpened(term.pk, congress_number, first_year, last_year)
    record(actor, event, unit=ward.pk, topic=f"unit/{unit.pk}")
    return term
