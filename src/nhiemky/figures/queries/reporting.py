"""What was reported before and what stands now: the figures of units, indicators and a period, each with its history."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping

from django.db.models import Q, QuerySet

from nhiemky.figures.models import Campaign, Figure, Indicator
from nhiemky.figures.queries.figures import value_of
from nhiemky.figures.rules import periods, rollup
from nhiemky.figures.rules.entry import Value
from nhiemky.figures.rules.periods import Period
from nhiemky.figures.rules.questions import Past, Question, doubts
from nhiemky.org.models import Unit
from nhiemky.org.queries import open_units
from nhiemky.vietnamese.measures import label, parse_measure
from nhiemky.vietnamese.unreadable import Unreadable

#: (unit, indicator), both ids.
Place = tuple[int, int]
#: How far back a question looks; months of two years are 24 values.
YEARS_BACK = 6
#: 28 to 31 days are one month, 90 to 92 one quarter: periods of one kind differ by no more.
DAYS_APART = 3


def measure_of(indicator: Indicator) -> str:
    """The unit in which figures of an indicator are kept: VND also where the catalogue says "tỷ đồng"."""
    try:
        return parse_measure(f"1 {label(indicator.measure)}").unit
    except Unreadable:
        return indicator.measure


def in_period(units: Collection[int], indicators: Collection[int], period: Period) -> dict[Place, Figure]:
    """The figures that stand now, by unit and indicator. One query."""
    rows = _figures(units, indicators).filter(period_from=period.first, period_to=period.last)
    return {(row.unit_id, row.indicator_id or 0): row for row in rows}


def history_of(
    units: Collection[int], indicators: Collection[int], period: Period
) -> Mapping[Place, list[Past]]:
    """Earlier values of the same length of period, oldest first; where there is none, later ones, the nearest last: old
    years are typed in afterwards. One query."""
    length = period.last - period.first
    year = period.first.year
    rows = _figures(units, indicators).filter(
        period_to__gte=dt.date(max(year - YEARS_BACK, 1), 1, 1),
        period_from__lte=dt.date(year + YEARS_BACK, 12, 31),
    )
    found: dict[Place, list[Past]] = defaultdict(list)
    later: dict[Place, list[Past]] = defaultdict(list)
    for row in rows.order_by("period_to", "pk"):
        if row.period_from and row.period_to and row.current:
            then = Period(row.period_from, row.period_to)
            if then != period and abs((then.last - then.first - length).days) <= DAYS_APART:
                is_later = then.first >= period.first
                past = Past(periods.words(then), row.current.value, row.current.out_of, later=is_later)
                (later if is_later else found)[row.unit_id, row.indicator_id or 0].append(past)
    return {place: found[place] or later[place][::-1] for place in {*found, *later}}


def doubts_about(figure: Figure, history: Iterable[Past]) -> list[Question]:
    """What is odd about a figure as it stands now."""
    assert figure.current is not None
    figure.current.figure = figure
    return doubts(value_of(figure.current), list(history), figure.measure)


def doubts_of_new(unit: Unit, indicator: Indicator, period: Period, value: Value) -> list[Question]:
    """What is odd about a value that is not written yet; nothing about one that stands there already."""
    place = (unit.pk, indicator.pk)
    standing = in_period([unit.pk], [indicator.pk], period).get(place)
    if standing and standing.current and standing.current.value == value.value:
        return []
    return doubts(value, history_of([unit.pk], [indicator.pk], period).get(place, []), measure_of(indicator))


def closing(unit: Unit, indicator: Indicator, period: Period) -> Campaign | None:
    """The closed campaign over a unit, indicator and period; as long as another one is running there, none.

    Where a longer period follows from this one, its campaign closes it too: a quarter changes the year that was closed.
    """
    about = Campaign.objects.filter(asked__unit=unit, indicators=indicator)
    of_period = about.filter(period_from=period.first, period_to=period.last)
    if of_period.filter(closed_at__isnull=True).exists():
        return None
    longer = Q(period_from=period.first, period_to=period.last)
    for one in rollup.touched(period, indicator.over_time)[1:]:
        longer |= Q(period_from=one.first, period_to=one.last)
    return about.filter(longer, closed_at__isnull=False).order_by("-closed_at").first()


def indicators_of(campaign: Campaign) -> list[Indicator]:
    """What a campaign asks for, in the order of sectors and names."""
    return list(campaign.indicators.select_related("unit").order_by("sector", "sort_key", "pk"))


def period_of(campaign: Campaign) -> Period:
    return Period(campaign.period_from, campaign.period_to)


def figures_of_indicators(unit: Unit, *, period: Period | None, indicator: str) -> QuerySet[Figure]:
    """The figures of a unit that belong to the catalogue, the latest period first; `indicator` is a code."""
    rows = Figure.objects.filter(unit=unit, indicator__isnull=False, current__isnull=False)
    if period is not None:
        rows = rows.filter(period_from=period.first, period_to=period.last)
    if indicator:
        rows = rows.filter(indicator__code=indicator)
    return rows.select_related("indicator", "current").order_by("-period_to", "indicator__sort_key", "pk")


def open_reporters(ward: Unit, paths: Collection[str]) -> QuerySet[Unit]:
    """Units of a ward that go on and stand under one of the paths."""
    within = Q(pk__in=[])
    for path in paths:
        within |= Q(path__startswith=path)
    return open_units(ward).filter(within).order_by("sort_key", "pk")


def codes_taken(unit: Unit, beginning: str) -> set[str]:
    """Codes of a unit that begin like one."""
    return set(Figure.objects.filter(unit=unit, code__startswith=beginning).values_list("code", flat=True))


def _figures(units: Collection[int], indicators: Collection[int]) -> QuerySet[Figure]:
    rows = Figure.objects.filter(unit__in=units, indicator__in=indicators, current__isnull=False)
    return rows.select_related("current")
