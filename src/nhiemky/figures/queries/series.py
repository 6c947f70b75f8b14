"""The figures of an indicator through the years: what progress, charts and reports are made of."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal

from nhiemky.figures.models import Figure, FigureVersion, Indicator
from nhiemky.figures.queries import indicators as catalogue
from nhiemky.figures.rules import formulas, periods, through_time
from nhiemky.figures.rules.formulas import Amount
from nhiemky.figures.rules.periods import Period
from nhiemky.figures.rules.shown import Shown
from nhiemky.org.models import Unit


@dataclass(frozen=True, slots=True, kw_only=True)
class Point:
    """An indicator of a unit in a period, as it stands now. `qualifier`: "ước" makes it an estimate.

    `figure`, `version`: ids; 0 for one that was computed, whose operands' versions stand in `made_of`: by a formula, or
    from the shorter periods in `parts`. `value` of n/m figures is n, `out_of` m; `late`: written after its period was
    closed. What a formula gives is exact as far as a decimal number can be: round it where it is shown.
    """

    period: Period
    value: Decimal
    out_of: Decimal | None = None
    qualifier: str = ""
    figure: int = 0
    version: int = 0
    confirmed: bool = False
    late: bool = False
    made_of: tuple[int, ...] = ()
    parts: tuple[Period, ...] = ()

    @property
    def estimate(self) -> bool:
        return self.qualifier == formulas.ESTIMATE

    @property
    def computed(self) -> bool:
        return not self.version


#: Indicator id → its points in the order of their last days.
Series = Mapping[int, list[Point]]


def series(unit: Unit, indicators: Collection[Indicator]) -> Series:
    """Every point of the indicators that the unit itself has; those of derived indicators are computed, and those of longer
    periods whose parts are all there (`Indicator.over_time`).

    One query where all are typed, one more for each level of formulas.
    """
    known = catalogue.loaded(indicators)
    formulas_of = catalogue.derivations(known)
    typed = {
        pk: filled(known[pk], points)
        for pk, points in _typed(unit, [pk for pk in known if pk not in formulas_of]).items()
    }
    amounts = {
        (pk, one.period): amount(one, pooled=catalogue.is_pooled(known[pk]))
        for pk, ones in typed.items()
        for one in ones
    }
    found: dict[int, list[Point]] = defaultdict(list)
    for one in indicators:
        if one.pk in formulas_of:
            found[one.pk] = _computed(one.pk, formulas_of, amounts)
        elif one.pk in typed:
            found[one.pk] = typed[one.pk]
    return found


def yearly(unit: Unit, indicators: Collection[Indicator]) -> Mapping[int, dict[int, Point]]:
    """Indicator id → year → its point of that whole year."""
    return {
        indicator: {point.period.first.year: point for point in points if periods.is_year(point.period)}
        for indicator, points in series(unit, indicators).items()
    }


def amount(point: Point, *, pooled: bool) -> Amount:
    """A point of a typed indicator as formulas take it: n of m of a pooled indicator counts in percent."""
    return Amount(
        value=formulas.part_of(point.value, point.out_of if pooled else None),
        qualifier=point.qualifier,
        versions=point.made_of or (point.version,),
        confirmed=point.confirmed,
    )


def filled(indicator: Indicator, typed: Iterable[Point]) -> list[Point]:
    """What was typed, and the longer periods that follow from it and that nobody typed."""
    points = {point.period: point for point in typed}
    made = [
        _through_time(indicator, period, points) for period in through_time.made(points, indicator.over_time)
    ]
    return sorted([*points.values(), *made], key=lambda one: (one.period.last, one.period.first))


def followed(
    units: Iterable[int], indicators: Iterable[Indicator], period: Period
) -> Mapping[tuple[int, int], Shown]:
    """Unit and indicator → what nobody typed for a period and follows from shorter ones. One query, or none."""
    following = {one.pk: one for one in indicators if one.over_time != through_time.APART}
    if not following or not through_time.is_longer(period):
        return {}
    rows = Figure.objects.filter(
        unit__in=list(units),
        indicator__in=following,
        current__isnull=False,
        period_from__gte=period.first,
        period_to__lte=period.last,
    )
    typed: dict[tuple[int, int], list[Point]] = defaultdict(list)
    for figure in rows.select_related("current"):
        if figure.indicator_id is not None and figure.current is not None:
            figure.current.figure = figure
            typed[(figure.unit_id, figure.indicator_id)].append(point_of(figure.current))
    return {
        place: shown_point(following[place[1]], point)
        for place, points in typed.items()
        for point in filled(following[place[1]], points)
        if point.period == period and point.computed
    }


def shown_point(indicator: Indicator, point: Point) -> Shown:
    """A point of a typed indicator as texts write it."""
    return Shown(
        code=indicator.code,
        value=point.value,
        measure=indicator.measure,
        out_of=point.out_of,
        qualifier=point.qualifier,
    )


def _through_time(indicator: Indicator, period: Period, typed: Mapping[Period, Point]) -> Point:
    parts = through_time.parts_of(period, typed, indicator.over_time)
    points = [typed[one] for one in parts]
    value, whole = through_time.together((one.value, one.out_of) for one in points)
    return Point(
        period=period,
        value=value,
        out_of=whole,
        qualifier=formulas.qualifier_of(one.qualifier for one in points),
        confirmed=all(one.confirmed for one in points),
        late=any(one.late for one in points),
        made_of=tuple(one.version for one in points),
        parts=parts,
    )


def point_of(version: FigureVersion) -> Point:
    """A version of a figure that is counted for an indicator; its figure must be loaded."""
    figure = version.figure
    assert figure.period_from is not None and figure.period_to is not None
    return Point(
        period=Period(figure.period_from, figure.period_to),
        value=version.value,
        out_of=version.out_of,
        qualifier=version.qualifier,
        figure=figure.pk,
        version=version.pk,
        confirmed=version.confirmed_by_id is not None,
        late=version.late_for_id is not None,
    )


#: What a point is made of, read without models: a ward with twenty years of quarters has a thousand of them.
_COLUMNS = (
    "period_from",
    "period_to",
    "current__value",
    "current__out_of",
    "current__qualifier",
    "pk",
    "current",
    "current__confirmed_by",
    "current__late_for",
)


def _typed(unit: Unit, indicators: Iterable[int]) -> dict[int, list[Point]]:
    found: dict[int, list[Point]] = defaultdict(list)
    rows = Figure.objects.filter(unit=unit, indicator__in=list(indicators), current__isnull=False)
    ordered = rows.order_by("period_to", "period_from").values_list("indicator", *_COLUMNS)
    for indicator, first, last, value, out_of, qualifier, figure, version, confirmed, late in ordered:
        found[indicator].append(
            Point(
                period=Period(first, last),
                value=value,
                out_of=out_of,
                qualifier=qualifier,
                figure=figure,
                version=version,
                confirmed=confirmed is not None,
                late=late is not None,
            )
        )
    return found


def _computed(
    indicator: int, derivations: formulas.Derivations, known: Mapping[tuple[int, Period], Amount]
) -> list[Point]:
    points = []
    for period in formulas.candidates(indicator, derivations=derivations, known=known):
        found = formulas.compute(indicator, period, derivations=derivations, known=known)
        if found is not None:
            points.append(computed_point(period, found))
    return points


def computed_point(period: Period, found: Amount) -> Point:
    return Point(
        period=period,
        value=formulas.as_decimal(found.value),
        qualifier=found.qualifier,
        confirmed=found.confirmed,
        made_of=found.versions,
    )
