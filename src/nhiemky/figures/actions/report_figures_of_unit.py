"""A unit reports: its figures of a campaign, and why one of them is missing, saved together."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import Any

from nhiemky.figures import queries, steps
from nhiemky.figures.events import UnitFiguresReported
from nhiemky.figures.models import Asked, Indicator
from nhiemky.figures.rules import campaigns as rules
from nhiemky.figures.rules.campaigns import Said
from nhiemky.figures.steps import Outcome, Put, Spot
from nhiemky.journal.writing import record
from nhiemky.kernel.actions import action
from nhiemky.kernel.events import Values
from nhiemky.kernel.refusals import Refused


@dataclass(frozen=True, slots=True)
class Reported:
    """How many values are new, how many replace an older one, how many were said to be missing."""

    new: int
    corrected: int
    lacking: int


@action
def report_figures_of_unit(actor: Any, asked: Asked, *, said: Sequence[Said], reason: str = "") -> Reported:
    """`said`: what is typed; nothing about an indicator leaves it as it is."""
    # facts
    campaign = steps.campaign_again(asked.campaign)
    asked = steps.asked_again(asked)
    indicators = {one.pk: one for one in queries.indicators_of(campaign)}
    period = queries.period_of(campaign)
    standing = queries.in_period([asked.unit_id], indicators, period)
    # decision
    rules.check_running(closed=campaign.closed_at is not None)
    for one in said:
        figure = standing.get((asked.unit_id, one.indicator))
        indicator = indicators.get(one.indicator)
        rules.check_said(
            one,
            name=indicator.name if indicator else "",
            current=figure.current_id or 0 if figure else 0,
            asked=indicator is not None and queries.asks(indicator, asked.unit),
        )
    corrects = [one for one in said if one.seen and _differs(one, standing[asked.unit_id, one.indicator])]
    why = rules.check_correction(sent=asked.done_at is not None, reason=reason) if corrects else ""
    # consequences
    source = f"{campaign.title} – {asked.unit.called}"[:200]
    topic = f"campaign/{campaign.pk}"
    done = _put_all(actor, asked, said, indicators, partial(replace, source=source, source_topic=topic), why)
    lacking = steps.say_lacking(actor, asked, said)
    result = _counted(done, lacking)
    if result != Reported(0, 0, 0):
        names = _names(
            [put.figure.indicator_id or 0 for put in done if put.outcome != Outcome.SAME], indicators
        )
        event = UnitFiguresReported(
            campaign.pk,
            asked.pk,
            result.new,
            result.corrected,
            result.lacking,
            Values(unit=asked.unit.called, figures=names, reason=why),
        )
        record(actor, event, unit=campaign.unit_id, topic=topic)
    return result


def _differs(said: Said, figure: Any) -> bool:
    return said.value is not None and not steps.says(said.value, figure)


def _put_all(
    actor: Any,
    asked: Asked,
    said: Sequence[Said],
    indicators: Mapping[int, Indicator],
    sourced: Callable[[Any], Any],
    why: str,
) -> list[Put]:
    """The values one by one; the sums above the unit change once."""
    period = queries.period_of(asked.campaign)
    with steps.gathered():
        return [
            _put(actor, Spot(asked.unit, indicators[one.indicator], period), sourced(one.value), one, why)
            for one in said
            if one.value is not None
        ]


def _put(actor: Any, spot: Spot, value: Any, said: Said, why: str) -> Put:
    """A refusal of one value names the field it was typed in."""
    try:
        return steps.put_value(actor, spot, value, reason=why if said.seen else "")
    except Refused as refusal:
        refusal.facts["field"] = said.field
        raise


def _counted(done: Sequence[Put], lacking: int) -> Reported:
    outcomes = [put.outcome for put in done]
    return Reported(outcomes.count(Outcome.NEW), outcomes.count(Outcome.CORRECTED), lacking)


def _names(found: Sequence[int], indicators: dict[int, Indicator]) -> str:
    return ", ".join(indicators[pk].name for pk in found)
