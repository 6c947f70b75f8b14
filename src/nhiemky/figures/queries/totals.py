"""What units have to say about indicators: their own figures, else the sums kept above them; and who was asked for it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from django.db.models import QuerySet

from nhiemky.figures.models import Figure, Indicator, UnitSum
from nhiemky.figures.queries import indicators as catalogues
from nhiemky.figures.rules import formulas, periods, rollup, through_time
from nhiemky.figures.rules.formulas import Amount
from nhiemky.figures.rules.periods import Period
from nhiemky.figures.rules.rollup import NOTHING, Total
from nhiemky.figures.rules.shown import Shown, in_full, percent
from nhiemky.org.models import Unit

Pair = tuple[int, Period]


@dataclass(frozen=True, slots=True)
class Scope:
    """The indicators that are asked about, what they are computed from, and the pairs of typed indicator and period needed.

    `of_each`: indicator id → period → the pairs that its value is made of.
    """

    indicators: list[Indicator]
    known: Mapping[int, Indicator]
    derivations: formulas.Derivations
    of_each: Mapping[Pair, frozenset[Pair]] = field(default_factory=dict)

    @property
    def pairs(self) -> frozenset[Pair]:
        return frozenset(pair for pairs in self.of_each.values() for pair in pairs)

    def periods_of_each(self) -> Mapping[int, list[Period]]:
        """Typed indicator → the periods of it that are needed."""
        found: dict[int, list[Period]] = defaultdict(list)
        for indicator, period in sorted(self.pairs):
            found[indicator].append(period)
        return found

    @property
    def typed(self) -> list[Indicator]:
        return [self.known[pk] for pk in sorted({indicator for indicator, _period in self.pairs})]

    @property
    def kinds(self) -> set[str]:
        return {one.reported_by for one in self.typed} - {""}


def scope(indicators: Iterable[Indicator], periods: Collection[Period]) -> Scope:
    """No query where nothing is derived."""
    asked = list(indicators)
    known = catalogues.loaded(asked)
    derivations = catalogues.derivations(known)
    of_each = {
        (one.pk, period): rollup.wanted(one.pk, period, derivations) for one in asked for period in periods
    }
    return Scope(asked, known, derivations, of_each)


#: Unit id, typed indicator and period → what it has to say.
Totals = Mapping[tuple[int, int, Period], Total]


def totals(units: Collection[Unit], of: Scope) -> Totals:
    """Two queries, a third where longer periods follow from shorter ones. A sum counts only above the units that report, a figure only of the kind that does."""
    kinds, needed = {unit.pk: unit.kind for unit in units}, of.periods_of_each()
    found: dict[tuple[int, int, Period], Total] = {}
    for row in narrowed(UnitSum.objects.all(), of).filter(unit__in=kinds).iterator():
        place = (row.unit_id, row.indicator_id, Period(row.period_from, row.period_to))
        found[place] = Total(row.total, row.out_of, row.reported, row.estimated)
    for (unit, indicator), typed in _typed(kinds, of).items():
        one = of.known[indicator]
        if reports(one, unit=unit, kind=kinds[unit]):
            for period, total in _effective(one, typed, needed[indicator]):
                found[(unit, indicator, period)] = total
    return found


def reports(indicator: Indicator, *, unit: int, kind: str) -> bool:
    """Does the unit itself count the indicator?"""
    return indicator.reported_by == kind or (not indicator.reported_by and indicator.unit_id == unit)


def said(units: Collection[Unit], of: Scope) -> Mapping[Pair, set[int]]:
    """Who of some units has reported: typed indicator and period → ids. By unit: a country may lie around them."""
    found: dict[Pair, set[int]] = defaultdict(set)
    kinds, needed = {unit.pk: unit.kind for unit in units}, of.periods_of_each()
    for (unit, indicator), typed in _typed(kinds, of).items():
        one = of.known[indicator]
        if one.reported_by in ("", kinds[unit]):
            for period, _total in _effective(one, typed, needed[indicator]):
                found[(indicator, period)].add(unit)
    return found


#: Unit and indicator → what was typed, by period.
Typed = Mapping[tuple[int, int], Mapping[Period, Total]]


def _typed(units: Collection[int], of: Scope) -> Typed:
    """What the units themselves have typed that the scope needs. One query, and one for what longer periods follow from."""
    found: dict[tuple[int, int], dict[Period, Total]] = defaultdict(dict)
    figures = Figure.objects.filter(unit__in=list(units), current__isnull=False)
    asked = [narrowed(figures, of)]
    following = [one for one in of.typed if one.over_time != through_time.APART]
    if following:
        years = {period.first.year for _indicator, period in of.pairs}
        asked.append(figures.filter(indicator__in=following, period_from__year__in=years))
    for rows in asked:
        for unit, indicator, first, last, value, whole, qualifier in rows.values_list(
            *("unit", "indicator", "period_from", "period_to"),
            *("current__value", "current__out_of", "current__qualifier"),
        ):
            if whole or of.known[indicator].combines != rollup.POOLED:
                total = Total(value, whole or rollup.ZERO, 1, int(bool(qualifier)))
                found[(unit, indicator)][Period(first, last)] = total
    return found


def _effective(
    indicator: Indicator, typed: Mapping[Period, Total], needed: Iterable[Period]
) -> Iterator[tuple[Period, Total]]:
    """What a unit has to say about the periods that are needed: typed, or out of shorter ones that are all there."""
    for period in needed:
        total = rollup.effective(period, typed, indicator.over_time)
        if total.reported:
            yield period, total


def narrowed(rows: QuerySet, of: Scope) -> QuerySet:  # type: ignore[type-arg]  # figures or sums: both have the columns
    return rows.filter(
        indicator__in={indicator for indicator, _period in of.pairs},
        period_from__in={period.first for _indicator, period in of.pairs},
        period_to__in={period.last for _indicator, period in of.pairs},
    )


def amount(unit: Unit, indicator: Indicator, period: Period, *, of: Scope, found: Totals) -> Amount | None:
    """The value of an indicator in a unit: as it reports or as was summed, else by its formula. None: missing, or apart."""
    known: dict[Pair, Amount] = {}
    for pair in of.of_each[(indicator.pk, period)]:
        one = _known(of.known[pair[0]], unit, found.get((unit.pk, *pair), NOTHING))
        if one is not None:
            known[pair] = one
    return formulas.compute(indicator.pk, period, derivations=of.derivations, known=known)


def _known(typed: Indicator, unit: Unit, total: Total) -> Amount | None:
    """What cannot be added up can still be said by the unit that counts it."""
    if not reports(typed, unit=unit.pk, kind=unit.kind):
        return rollup.amount(total, typed.combines)
    return rollup.amount(total, rollup.POOLED if total.out_of else rollup.SUM)


def is_apart(unit: Unit, indicator: Indicator, period: Period, *, of: Scope) -> bool:
    """Does it need the sum of something that cannot be added up?"""
    typed = {of.known[pk] for pk, _when in of.of_each[(indicator.pk, period)]}
    return any(
        one.combines == rollup.APART and not reports(one, unit=unit.pk, kind=unit.kind) for one in typed
    )


def written(indicator: Indicator, total: Total | None, value: Amount) -> str:
    """`ước 32 đảng viên`, `9/12 chi bộ (75%)`, `8,5%`: a sum as it was reported, a computed value rounded."""
    if total is None or indicator.is_derived:
        shown = formulas.rounded(value.value, indicator.measure)
        return in_full(Shown(code="", value=shown, measure=indicator.measure, qualifier=value.qualifier))
    whole = total.out_of or None
    qualifier = formulas.ESTIMATE if total.estimated else ""
    text = Shown(code="", value=total.total, out_of=whole, measure=indicator.measure, qualifier=qualifier)
    return f"{in_full(text)} ({percent(text)})" if whole else in_full(text)


@dataclass(frozen=True, slots=True)
class Asked:
    """How many units have reported, of how many who were asked; one that reported and has ended since was asked too."""

    reported: int
    asked: int

    @property
    def missing(self) -> int:
        return self.asked - self.reported


def worst(found: Iterable[Asked]) -> Asked:
    """A value is as complete as the least complete of what it is made of."""
    return max(found, key=lambda one: (one.missing, one.asked), default=Asked(0, 0))


@dataclass(frozen=True, slots=True)
class KnownPeriods:
    """`every`: the latest first, also the years that may follow from shorter periods; `typed`: those that were reported."""

    every: list[Period]
    typed: frozenset[Period]

    def usual(self) -> Period | None:
        """Where a page begins: the latest year that was reported as one, else the latest period that was."""
        reported = [one for one in self.every if one in self.typed]
        return next((one for one in reported if periods.is_year(one)), reported[0] if reported else None)


def periods_below(top: Unit) -> KnownPeriods:
    """The periods for which anything is known of the unit or below it. Three queries."""
    columns = ("period_from", "period_to", "indicator__over_time")
    sums = UnitSum.objects.filter(unit=top, reported__gt=0).order_by().values_list(*columns)
    own = Figure.objects.filter(unit=top, indicator__isnull=False).order_by()
    below = Figure.objects.filter(unit__path__startswith=top.path, indicator__combines=rollup.APART)
    typed: set[Period] = set()
    years: set[Period] = set()
    for rows in (sums, own.values_list(*columns), below.order_by().values_list(*columns)):
        for first, last, over_time in rows.distinct():
            if first is not None and last is not None:
                typed.add(Period(first, last))
                years |= _years_of(Period(first, last), over_time)
    every = sorted(typed | years, key=lambda one: (one.last, one.first), reverse=True)
    return KnownPeriods(every, frozenset(typed))


def _years_of(period: Period, over_time: str | None) -> set[Period]:
    return {one for one in rollup.touched(period, over_time or through_time.APART) if periods.is_year(one)}
