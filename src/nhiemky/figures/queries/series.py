"""The figures of an indicator through the years: what progress, charts and reports are made of."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from decimal import Decimal

from nhiemky.figures.models import Figure, Indicator
from nhiemky.figures.rules import periods
from nhiemky.figures.rules.periods import Period
from nhiemky.org.models import Unit


@dataclass(frozen=True, slots=True, kw_only=True)
class Point:
    """An indicator of a unit in a period, as it stands now. `qualifier`: "ước" makes it an estimate.

    `figure`, `version`: ids; 0 for one computed by a formula. `value` of n/m figures is n, `out_of` m.
    """

    period: Period
    value: Decimal
    out_of: Decimal | None = None
    qualifier: str = ""
    figure: int = 0
    version: int = 0
    confirmed: bool = False

    @property
    def estimate(self) -> bool:
        return self.qualifier == "ước"


#: Indicator id → its points in the order of their last days.
Series = Mapping[int, list[Point]]


def series(unit: Unit, indicators: Collection[Indicator]) -> Series:
    """Every point of the indicators that the unit itself has; those of derived indicators are computed."""
    found: dict[int, list[Point]] = defaultdict(list)
    rows = Figure.objects.filter(unit=unit, indicator__in=indicators, current__isnull=False)
    for figure in rows.select_related("current").order_by("period_to", "period_from"):
        if figure.indicator_id is not None:
            found[figure.indicator_id].append(_point(figure))
    return found


def yearly(unit: Unit, indicators: Collection[Indicator]) -> Mapping[int, dict[int, Point]]:
    """Indicator id → year → its point of that whole year."""
    return {
        indicator: {point.period.first.year: point for point in points if periods.is_year(point.period)}
        for indicator, points in series(unit, indicators).items()
    }


def _point(figure: Figure) -> Point:
    version = figure.current
    assert version is not None and figure.period_from is not None and figure.period_to is not None
    return Point(
        period=Period(figure.period_from, figure.period_to),
        value=version.value,
        out_of=version.out_of,
        qualifier=version.qualifier,
        figure=figure.pk,
        version=version.pk,
        confirmed=version.confirmed_by_id is not None,
    )
