"""Write a line into the catalogue: what is counted, or what follows from others by a formula."""

from __future__ import annotations

from typing import Any

from nhiemky.figures import steps
from nhiemky.figures.models import Indicator
from nhiemky.figures.queries.indicators import measures_in
from nhiemky.figures.rules import definitions
from nhiemky.figures.rules.definitions import Definition
from nhiemky.journal.writing import record
from nhiemky.kernel.actions import action
from nhiemky.org.models import Unit


@action
def define_indicator(actor: Any, ward: Unit, *, new: Definition) -> Indicator:
    """Returns the indicator. An empty code in `new` gets one from the name."""
    # facts
    taken = set(Indicator.objects.filter(unit=ward).values_list("code", flat=True))
    measures = measures_in(ward)
    # decision
    checked = definitions.checked(new, taken=taken, measures=measures)
    # consequences
    indicator = steps.write_indicator(ward, checked)
    record(actor, steps.defined(indicator), unit=ward.pk, topic=f"indicator/{indicator.pk}")
    return indicator
