"""What is there of a longer period that is not complete: the quarter that has come in, and from how many units."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

from nhiemky.figures.models import Figure, Indicator, UnitSum
from nhiemky.figures.queries import totals
from nhiemky.figures.queries.indicators import is_pooled
from nhiemky.figures.queries.totals import Asked
from nhiemky.figures.rules import rollup, through_time
from nhiemky.figures.rules.formulas import Amount
from nhiemky.figures.rules.periods import Period, key, part_words
from nhiemky.figures.rules.rollup import Total
from nhiemky.org.models import Unit


@dataclass(frozen=True, slots=True)
class PartThere:
    """`words`: "quý III". `shown`: what it comes to, of those who have reported it."""

    period: Period
    shown: str
    asked: Asked

    @property
    def words(self) -> str:
        return part_words(self.period)

    @property
    def key(self) -> str:
        return key(self.period)


@dataclass(frozen=True, slots=True)
class Partly:
    """`lacking`: what of the period nobody has reported ("quý IV"), where parts of it are there."""

    parts: tuple[PartThere, ...] = ()
    lacking: str = ""


NOTHING_THERE = Partly()


def partly(
    top: Unit, indicators: Iterable[Indicator], period: Period, *, reporters: Collection[Unit]
) -> Mapping[int, Partly]:
    """Indicator id → its parts, of the indicators whose longer periods follow from shorter ones. Two queries, or none."""
    following = [one for one in indicators if one.over_time != through_time.APART and not one.is_derived]
    if not following or not through_time.is_longer(period):
        return {}
    there = _there(top, following, period)
    return {
        one.pk: Partly(
            tuple(
                _part(top, one, part, there[one.pk][part], reporters=reporters)
                for part in _shown(one, through_time.longest(period, _most_reported(there[one.pk])))
            ),
            through_time.lacking(period, there[one.pk], one.over_time),
        )
        for one in following
        if one.pk in there
    }


def _there(top: Unit, following: Collection[Indicator], period: Period) -> dict[int, dict[Period, Total]]:
    found: dict[int, dict[Period, Total]] = defaultdict(dict)
    within = {"period_from__gte": period.first, "period_to__lte": period.last, "indicator__in": following}
    sums = UnitSum.objects.filter(unit=top, reported__gt=0, **within).values_list(
        "indicator", "period_from", "period_to", "total", "out_of", "reported", "estimated"
    )
    for indicator, first, last, total, whole, reported, estimated in sums:
        found[indicator][Period(first, last)] = Total(total, whole, reported, estimated)
    own = [one for one in following if totals.reports(one, unit=top.pk, kind=top.kind)]
    figures = Figure.objects.filter(unit=top, current__isnull=False, **{**within, "indicator__in": own})
    for indicator, first, last, value, whole, qualifier in figures.values_list(
        *("indicator", "period_from", "period_to"),
        *("current__value", "current__out_of", "current__qualifier"),
    ):
        found[indicator][Period(first, last)] = Total(value, whole or rollup.ZERO, 1, int(bool(qualifier)))
    return found


def _shown(indicator: Indicator, parts: Sequence[Period]) -> Sequence[Period]:
    """Of what stands, only how it stood last."""
    return parts[-1:] if indicator.over_time == through_time.LAST else parts


def _most_reported(there: Mapping[Period, Total]) -> list[Period]:
    """Without what fewer units have in full than some part of it: 46 of 60 for a quarter say more than 3 of 60 for nine
    months."""
    return [
        whole
        for whole, total in there.items()
        if not any(
            other.reported > total.reported
            for one, other in there.items()
            if through_time.contains(whole, one)
        )
    ]


def _part(
    top: Unit, indicator: Indicator, period: Period, total: Total, *, reporters: Collection[Unit]
) -> PartThere:
    own = totals.reports(indicator, unit=top.pk, kind=top.kind)
    asked = sum(
        one.pk != top.pk
        and one.kind == indicator.reported_by
        and rollup.is_asked(period.last, one.valid_from, one.valid_to)
        for one in reporters
    )
    value = rollup.amount(total, rollup.POOLED if is_pooled(indicator) else rollup.SUM)
    assert isinstance(value, Amount)  # something was reported
    return PartThere(
        period,
        totals.written(indicator, total, value),
        Asked(total.reported, 1 if own else max(asked, total.reported)),
    )
