"""Write down what wards usually count, all at once."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

from nhiemky.figures import steps
from nhiemky.figures.events import UsualIndicatorsAdded
from nhiemky.figures.queries.indicators import visible
from nhiemky.figures.rules.usual_indicators import USUAL, needed
from nhiemky.journal.writing import record
from nhiemky.kernel.actions import action
from nhiemky.kernel.refusals import Refused
from nhiemky.org.models import Unit


@action
def add_usual_indicators(actor: Any, ward: Unit, *, chosen: Collection[str]) -> int:
    """`chosen`: codes of `USUAL`; what their formulas need comes with them. Returns how many are new.

    What the ward sees under a code already, its own or a superior's, stays as it is.
    """
    # facts
    known = visible(ward)
    wanted = needed(frozenset(chosen)) - known.keys()
    # decision
    if not wanted:
        raise Refused("no-indicator-chosen", field="chosen")
    # consequences
    steps.define_usual(actor, ward, [line for line in USUAL if line[0].code in wanted])
    record(actor, UsualIndicatorsAdded(len(wanted)), unit=ward.pk, topic=f"unit/{ward.pk}")
    return len(wanted)
