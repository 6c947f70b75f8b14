"""What stands beside a figure of an indicator: the same period of other years, and what has changed since."""

from __future__ import annotations

from typing import Any

from nhiemky.figures.models import Figure
from nhiemky.figures.queries.reporting import history_of
from nhiemky.figures.queries.through_years import lines, same_part
from nhiemky.figures.rules.periods import Period
from nhiemky.figures.rules.questions import Past

#: Years before and after it that are shown.
MOST = 6


def neighbours_of(figure: Figure) -> dict[str, Any]:
    """`same`: this figure and those of the same part of other years, the newest first; `line`: this one's."""
    period = _period(figure)
    if figure.indicator is None or period is None:
        return {}
    found = same_part(lines(figure.unit, figure.indicator), period)
    place = next((at for at, line in enumerate(found) if line.point.figure == figure.pk), 0)
    first = max(0, place - MOST // 2)
    return {
        "same": found[first : first + MOST + 1],
        "line": next((line for line in found if line.point.figure == figure.pk), None),
    }


def earlier(figure: Figure) -> list[Past]:
    """What was reported for comparable earlier periods: for the question whether a value can be right."""
    period = _period(figure)
    if figure.indicator_id is None or period is None:
        return []
    found = history_of([figure.unit_id], [figure.indicator_id], period)
    return found.get((figure.unit_id, figure.indicator_id), [])


def _period(figure: Figure) -> Period | None:
    if figure.period_from is None or figure.period_to is None:
        return None
    return Period(figure.period_from, figure.period_to)
