"""The red list: which targets somebody has to look at, and why. A reason each, in words at the edge; no verdict."""

from __future__ import annotations

from enum import StrEnum
from fractions import Fraction

from nhiemky.targets.rules import part_year
from nhiemky.targets.rules.forecast import Forecast
from nhiemky.targets.rules.part_year import SoFar
from nhiemky.targets.rules.standing import Said


class Reason(StrEnum):
    MISSED = "missed"
    FORECAST = "forecast"
    BEHIND = "behind"


def reasons(
    *, said: Said, forecast: Forecast | None, done: SoFar | None, plan: Fraction | None, less_is_better: bool
) -> tuple[Reason, ...]:
    """Missed; or the trend leads below the target; or the plan of the running year is behind the share of the year gone.

    Of what should become less the months say nothing: few cases by June are no success.
    """
    found = []
    if said is Said.NOT_MET:
        found.append(Reason.MISSED)
    if forecast is not None and forecast.falls_short:
        found.append(Reason.FORECAST)
    if done is not None and plan is not None and not less_is_better and part_year.is_behind(done, plan=plan):
        found.append(Reason.BEHIND)
    return tuple(found)
