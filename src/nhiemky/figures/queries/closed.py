"""Which campaign has closed a period: what is written there afterwards is late and says why."""

from __future__ import annotations

from nhiemky.figures.models import Campaign, Figure, Indicator
from nhiemky.figures.rules.periods import Period
from nhiemky.org.models import Unit

#: What is to be written: the value of an indicator of a unit for a period.
Place = tuple[Unit, Indicator, Period]


def closed_by(what: Figure | Place) -> Campaign | None:
    """The campaign, closed first, that asked this unit for this indicator and exactly this period; None: it is open.

    A figure without an indicator is asked for by no campaign. One query, none for such a figure.
    """
    if not isinstance(what, Figure):
        unit, indicator, period = what
        return _closed(unit.pk, indicator.pk, period)
    if what.indicator_id is None or what.period_from is None or what.period_to is None:
        return None
    return _closed(what.unit_id, what.indicator_id, Period(what.period_from, what.period_to))


def _closed(unit: int, indicator: int, period: Period) -> Campaign | None:
    closed = Campaign.objects.filter(
        closed_at__isnull=False,
        period_from=period.first,
        period_to=period.last,
        indicators=indicator,
        asked__unit=unit,
    )
    return closed.order_by("closed_at", "pk").first()
