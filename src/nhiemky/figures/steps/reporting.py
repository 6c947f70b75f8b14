"""Write the value of an indicator for a unit and a period: the first one, or the next version of it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any

from nhiemky.figures import queries
from nhiemky.figures.events import FigureCorrected
from nhiemky.figures.models import Citation, Figure, Indicator
from nhiemky.figures.queries.reporting import codes_taken, measure_of
from nhiemky.figures.rules import counting, entry
from nhiemky.figures.rules.entry import Value
from nhiemky.figures.rules.periods import Period
from nhiemky.figures.steps.figures import add_version, facts, write_figure
from nhiemky.journal.writing import record
from nhiemky.kernel.events import Values
from nhiemky.kernel.refusals import Refused
from nhiemky.org.models import Unit


class Outcome(StrEnum):
    NEW = "new"
    CORRECTED = "corrected"
    SAME = "same"


@dataclass(frozen=True, slots=True)
class Put:
    figure: Figure
    outcome: Outcome


@dataclass(frozen=True, slots=True)
class Spot:
    """Whose number of what and when."""

    unit: Unit
    indicator: Indicator
    period: Period


def put_value(actor: Any, spot: Spot, value: Value, *, reason: str) -> Put:
    """`reason` is kept with a correction, and with a first value where one is given (of a closed period).

    Who calls this writes the journal row of the whole; a correction is told by FigureCorrected besides, because texts
    and articles follow it. Returns what became of the value: the same one again writes nothing.
    """
    if spot.indicator.is_derived:
        raise Refused("report-indicator-derived", name=spot.indicator.name)
    found = _standing(spot)
    if found is None:
        return Put(_first(actor, spot, value, reason), Outcome.NEW)
    if says(value, found):
        return Put(found, Outcome.SAME)
    counting.check_whole(value, pooled=queries.is_pooled(spot.indicator))
    _correct(actor, found, value, reason)
    return Put(found, Outcome.CORRECTED)


def _standing(spot: Spot) -> Figure | None:
    figures = Figure.objects.select_for_update(of=("self",)).select_related("current")
    return figures.filter(
        unit=spot.unit,
        indicator=spot.indicator,
        period_from=spot.period.first,
        period_to=spot.period.last,
        current__isnull=False,
    ).first()


def _first(actor: Any, spot: Spot, value: Value, reason: str) -> Figure:
    indicator, period = spot.indicator, spot.period
    measure = entry.same_measure(measure_of(indicator), value.measure)
    known = queries.counted(indicator)
    new = counting.figure_of(known, period, replace(value, measure=measure), reason=reason)
    named = counting.with_free_code(new, codes_taken(spot.unit, new.code))
    return write_figure(actor, spot.unit, named)


def _correct(actor: Any, figure: Figure, value: Value, reason: str) -> None:
    if not reason:
        raise Refused("figure-correction-without-reason", field="reason")
    last = queries.newest(figure)
    entry.check(value)
    entry.same_measure(figure.measure, value.measure)
    written = replace(value, measure=figure.measure)
    version = add_version(actor, figure, written, number=last.number + 1, reason=reason)
    texts = tuple(Citation.objects.filter(version__figure=figure).values_list("topic", flat=True).distinct())
    corrected = Values(facts(written, reason=reason, previous=last.value))
    event = FigureCorrected(figure.pk, version.pk, version.number, texts, corrected)
    record(actor, event, unit=figure.unit_id, topic=f"figure/{figure.pk}")


def says(value: Value, figure: Figure) -> bool:
    """Does the figure say this value already?"""
    now = figure.current
    assert now is not None
    return (value.value, value.out_of, value.qualifier) == (now.value, now.out_of, now.qualifier)
