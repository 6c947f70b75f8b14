"""A value that is counted for an indicator of the catalogue: may it be typed at all, and under which code."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection
from dataclasses import dataclass, replace

from nhiemky.figures.rules.entry import NewFigure, Value, same_measure
from nhiemky.figures.rules.periods import Period, words
from nhiemky.figures.rules.references import for_period
from nhiemky.kernel.refusals import Refused


@dataclass(frozen=True, slots=True, kw_only=True)
class Counted:
    """What the rules need to know of an indicator."""

    id: int
    code: str
    name: str
    measure: str
    derived: bool = False
    pooled: bool = False
    begins: dt.date | None = None
    ends: dt.date | None = None


def check(indicator: Counted, new: NewFigure) -> None:
    """Refuse a typed result of a formula, another measure, n without its m, a time in which nobody counts it."""
    if indicator.derived:
        raise Refused("figure-of-a-derived-indicator", name=indicator.name, field="value")
    if new.period_from is None or new.period_to is None:
        raise Refused("figure-without-period", field="period")
    same_measure(indicator.measure, new.value.measure)
    check_whole(new.value, pooled=indicator.pooled)
    if indicator.ends and new.period_from > indicator.ends:
        raise Refused("indicator-ended", ended=f"{indicator.ends:%d/%m/%Y}", field="period")
    if indicator.begins and new.period_to < indicator.begins:
        raise Refused("indicator-not-begun", begins=f"{indicator.begins:%d/%m/%Y}", field="period")


def check_whole(value: Value, *, pooled: bool) -> None:
    """17 of 18 and 5 of who knows how many are not added up: what is pooled is always n of m, also when it is corrected."""
    if pooled and value.out_of is None:
        raise Refused("figure-of-a-ratio-without-whole", field="value")


def check_time(period: Period, today: dt.date) -> None:
    """Nothing is counted of a time to come; a running period may have an estimate."""
    if period.first > today:
        raise Refused("figure-of-a-time-to-come", period=str(period), field="period")


def figure_of(indicator: Counted, period: Period, value: Value, *, reason: str = "") -> NewFigure:
    """The figure of an indicator in a period: subject, measure and code (`<indicator>-<period>`) follow from the catalogue."""
    return NewFigure(
        code=for_period(indicator.code, period),
        subject=indicator.name,
        value=value,
        period_from=period.first,
        period_to=period.last,
        period_label=words(period),
        indicator=indicator.id,
        reason=reason.strip(),
    )


def with_free_code(new: NewFigure, taken: Collection[str]) -> NewFigure:
    """With a number behind its code where another figure of the unit has that already."""
    numbered = (new.code if turn == 1 else f"{new.code}-{turn}" for turn in range(1, len(taken) + 2))
    return replace(new, code=next(code for code in numbered if code not in taken))
