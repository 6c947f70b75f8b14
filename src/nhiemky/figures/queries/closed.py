"""Which campaign has closed a period: what is written there afterwards is late and says why."""

from __future__ import annotations

from nhiemky.figures.models import Campaign, Figure, Indicator
from nhiemky.figures.queries.reporting import closing
from nhiemky.figures.rules.periods import Period
from nhiemky.org.models import Unit

#: What is to be written: the value of an indicator of a unit for a period.
Spot = tuple[Unit, Indicator, Period]


def closed_by(what: Figure | Spot) -> Campaign | None:
    """The campaign that asked this unit for this indicator and this period, or a longer one that follows from it, and was
    closed; None: it is open.

    A figure without an indicator is asked for by no campaign. Two queries, none for such a figure.
    """
    if not isinstance(what, Figure):
        return closing(*what)
    if what.indicator is None or what.period_from is None or what.period_to is None:
        return None
    return closing(what.unit, what.indicator, Period(what.period_from, what.period_to))
