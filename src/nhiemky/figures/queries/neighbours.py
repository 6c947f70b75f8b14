"""What stands beside a figure of an indicator: the same period of other years, and what has changed since."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from nhiemky.figures.models import Figure, Indicator
from nhiemky.figures.queries.reporting import history_of
from nhiemky.figures.queries.series import Point
from nhiemky.figures.queries.through_years import lines, same_part
from nhiemky.figures.rules import through_time
from nhiemky.figures.rules.periods import Period, part_words
from nhiemky.figures.rules.questions import Past
from nhiemky.figures.rules.shown import Shown

#: Years before and after it that are shown.
MOST = 6


def neighbours_of(figure: Figure) -> dict[str, Any]:
    """`same`: this figure and those of the same part of other years, the newest first; `line`: this one's."""
    period = _period(figure)
    if figure.indicator is None or period is None:
        return {}
    every = lines(figure.unit, figure.indicator)
    found = same_part(every, period)
    place = next((at for at, line in enumerate(found) if line.point.figure == figure.pk), 0)
    first = max(0, place - MOST // 2)
    return {
        "same": found[first : first + MOST + 1],
        "line": next((line for line in found if line.point.figure == figure.pk), None),
        "against": against_its_parts(figure.indicator, period, [line.point for line in every]),
    }


@dataclass(frozen=True, slots=True)
class Against:
    """A typed value beside what its quarters or months make together."""

    parts: str
    sum: Shown
    difference: Shown


def against_its_parts(indicator: Indicator, period: Period, points: Iterable[Point]) -> Against | None:
    """None where both agree, a part is missing or one of them is not exact."""
    exact = {one.period: one.value for one in points if not one.computed and not one.qualifier}
    left = through_time.difference(period, exact, indicator.over_time)
    if not left:
        return None
    parts = through_time.parts_of(period, exact, indicator.over_time)
    return Against(
        ", ".join(part_words(one) for one in parts),
        Shown(code="", value=exact[period] - left, measure=indicator.measure),
        Shown(code="", value=left, measure=indicator.measure),
    )


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
