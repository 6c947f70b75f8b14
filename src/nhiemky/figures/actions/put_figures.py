"""Another program puts figures: of units, indicators and periods, all of them or none."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any, TypeVar

from nhiemky.figures import queries, steps
from nhiemky.figures.events import FiguresPut
from nhiemky.figures.rules import campaigns as rules
from nhiemky.figures.rules import entry
from nhiemky.figures.rules.entry import Value
from nhiemky.figures.steps import Outcome, Put, Spot
from nhiemky.journal.writing import record
from nhiemky.kernel.actions import action
from nhiemky.kernel.events import Values
from nhiemky.kernel.refusals import Refused
from nhiemky.org.models import Unit

T = TypeVar("T")


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
    # facts
    places = list(enumerate(sent))
    # decision
    for at, one in places:
        _named(at, partial(_check, one))
    # consequences
    with steps.gathered():
        done = [_named(at, partial(_put, actor, one)) for at, one in places]
    written = [put for put in done if put.outcome != Outcome.SAME]
    outcomes = [put.outcome for put in written]
    said = Values(figures=", ".join(put.figure.code for put in written))
    event = FiguresPut(outcomes.count(Outcome.NEW), outcomes.count(Outcome.CORRECTED), said)
    if written:
        topic = f"figure/{done[0].figure.pk}" if len(done) == 1 else f"unit/{ward.pk}"
        record(actor, event, unit=ward.pk, topic=topic)
    return done


def _put(actor: Any, sent: ToPut) -> Put:
    return steps.put_value(actor, sent.spot, sent.value, reason=sent.reason.strip())


def _named(at: int, run: Callable[[], T]) -> T:
    """A refusal of one value says which."""
    try:
        return run()
    except Refused as refusal:
        refusal.facts["at"] = at
        raise


def _check(sent: ToPut) -> None:
    spot, value = sent.spot, sent.value
    entry.check(value)  # before anything is computed with it: a program may send 1e999999
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
