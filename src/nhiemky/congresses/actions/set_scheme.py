"""Write down the numbers of the personnel scheme as it was approved."""

from __future__ import annotations

from typing import Any

from nhiemky.congresses.events import SchemeSet
from nhiemky.congresses.models import Congress, Scheme
from nhiemky.congresses.queries import congress as queries
from nhiemky.congresses.queries.scheme import scheme_of
from nhiemky.congresses.rules import resolving
from nhiemky.congresses.rules import scheme as rules
from nhiemky.congresses.steps import congress as steps
from nhiemky.journal.writing import record
from nhiemky.kernel.actions import action
from nhiemky.kernel.events import Values


@action
def set_scheme(
    actor: Any, congress: Congress, *, revision: int, numbers: rules.Numbers, basis: str
) -> Scheme:
    """`revision`: of the scheme that the editor saw; anything where there was none."""
    # facts
    congress = queries.locked(congress)
    there = scheme_of(congress)
    # decision
    resolving.check_recordable(congress.state, imported=queries.is_history(congress))
    rules.check_numbers(numbers)
    rules.check_unchanged(seen=revision, now=there.revision if there else None)
    # consequences
    scheme = steps.write_scheme(congress, numbers, basis=basis)
    said = {
        "seats": numbers.seats,
        "women": numbers.women,
        "young": numbers.young,
        "re_elected": numbers.re_elected,
        "basis": scheme.basis,
    }
    event = SchemeSet(
        congress.pk,
        numbers.seats,
        Values({name: value for name, value in said.items() if value not in (None, "")}),
    )
    record(actor, event, unit=congress.unit_id, topic=steps.topic(congress))
    return scheme
