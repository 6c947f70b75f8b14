"""Which reports are due next, what each still lacks, and by which campaign its figures are asked."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from nhiemky.figures import queries as figures
from nhiemky.figures.models import Indicator
from nhiemky.figures.queries.series import Series, series
from nhiemky.figures.rules.campaigns import DAYS_TO_ANSWER
from nhiemky.figures.rules.periods import Period
from nhiemky.org.models import Unit
from nhiemky.org.queries import work_calendar
from nhiemky.targets.models import Target
from nhiemky.targets.queries.promises import binding
from nhiemky.targets.queries.report import is_counted_in, resolution_of
from nhiemky.targets.rules import report
from nhiemky.targets.rules.report import ReportKind

#: How many the room shows.
MOST = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class DueReport:
    """`lacking`: targets that are counted as often as the report is made and have no figure of the period yet; `campaign`
    with `reported` of `total` units, None where none was opened."""

    kind: ReportKind
    period: Period
    due_on: dt.date
    lacking: tuple[str, ...]
    campaign: Any


def due(ward: Unit, *, today: dt.date) -> list[DueReport]:
    """The nearest due day first; what was asked for and is not closed stays until it is. Ten queries, however many targets."""
    resolution = resolution_of(ward, today.year)
    targets = list(resolution.targets.select_related("indicator").all()) if resolution else []
    indicators = {one.indicator.pk: one.indicator for one in targets if one.indicator}
    known = series(ward, list(indicators.values()))
    names = {pk: found.version.name for pk, found in binding(targets).items()}
    term = (resolution.first_year, resolution.last_year) if resolution else None
    found = [
        DueReport(
            kind=kind,
            period=period,
            due_on=day,
            campaign=campaign,
            lacking=tuple(
                names.get(one.pk, "") for one in targets if _lacks(one, kind=kind, period=period, known=known)
            ),
        )
        for kind, period, day, campaign in _asked(ward, term=term, today=today)
    ]
    return sorted(found, key=lambda one: (one.due_on, one.period.last))[:MOST]


def _asked(
    ward: Unit, *, term: tuple[int, int] | None, today: dt.date
) -> Iterator[tuple[ReportKind, Period, dt.date, Any]]:
    """Each kind with its newest periods, and the day by which it has to be there."""
    calendar = work_calendar(ward)
    campaigns: dict[Period, Any] = {}
    # Of several for one period the open one counts, and of these the nearest.
    for row in sorted(
        figures.campaigns_of(ward), key=lambda one: (one.closed_at is None, -one.due_on.toordinal())
    ):
        campaigns[figures.period_of(row)] = row
    for kind in ReportKind:
        for period in report.coming(kind, today=today, term=term):
            campaign = campaigns.get(period)
            day = campaign.due_on if campaign else calendar.after(period.last, DAYS_TO_ANSWER)
            waits = campaign is not None and campaign.closed_at is None
            if waits or day >= today:
                yield kind, period, day, campaign


def _lacks(target: Target, *, kind: ReportKind, period: Period, known: Series) -> bool:
    indicator: Indicator | None = target.indicator
    if indicator is None or not is_counted_in(kind, indicator):
        return False
    return all(point.period != period for point in known.get(indicator.pk, []))
