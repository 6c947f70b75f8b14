"""Another program puts figures: of units, indicators and periods, all of them or none."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from nhiemky.figures import queries, steps
from nhiemky.figures.events import FiguresPut
from nhiemky.figures.rules import campaigns as rules
from nhiemky.figures.rules.entry import Value
from nhiemky.figures.steps import Outcome, Put, Spot
from nhiemky.journal.writing import record
from nhiemky.kernel.actions import action
from nhiemky.kernel.events import Values
from nhiemky.kernel.refusals import Refused
from nhiemky.org.models import Unit


@dataclass(frozen=True, slots=True, kw_only=True)
class ToPut:
    """One value that was sent. `sure`: what is odd about it was looked at; `reason` of a correction."""

    spot: Spot
    value: Value
    reason: str = ""
    sure: bool = False


@action
def put_figures(actor: Any, ward: Unit, sent: Sequence[ToPut]) -> list[Put]:
    """What became of each, in their order. A refusal names the place of the value in `at`."""
    # facts, decision and consequences, one value after the other: a later one may correct an earlier one
    done: list[Put] = []
    with steps.gathered():
        for at, one in enumerate(sent):
            try:
                _check(one)
                done.append(steps.put_value(actor, one.spot, one.value, reason=one.reason.strip()))
            except Refused as refusal:
                refusal.facts["at"] = at
                raise
    outcomes = [put.outcome for put in done]
    event = FiguresPut(
        outcomes.count(Outcome.NEW),
        outcomes.count(Outcome.CORRECTED),
        Values(figures=", ".join(put.figure.code for put in done if put.outcome != Outcome.SAME)),
    )
    if any(put.outcome != Outcome.SAME for put in done):
        topic = f"figure/{done[0].figure.pk}" if len(done) == 1 else f"unit/{ward.pk}"
        record(actor, event, unit=ward.pk, topic=topic)
    return done


def _check(sent: ToPut) -> None:
    spot, value = sent.spot, sent.value
    rules.check_put(
        name=spot.indicator.name,
        asked=queries.asks(spot.indicator, spot.unit),
        derived=spot.indicator.is_derived,
        closed=queries.closing(spot.unit, spot.indicator, spot.period) is not None,
        reason=sent.reason,
    )
    if not sent.sure:
        asked = queries.doubts_of_new(spot.unit, spot.indicator, spot.period, value)
        if asked:
            raise Refused(
                "figure-doubted",
                count=len(asked),
                questions=asked,
                measure=queries.measure_of(spot.indicator),
                field="value",
            )
