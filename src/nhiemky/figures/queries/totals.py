"""What units have to say about indicators: their own figures, else the sums kept above them; and who was asked for it."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field

from django.db.models import Count, F, Q, QuerySet

from nhiemky.figures.models import Figure, Indicator, UnitSum
from nhiemky.figures.queries import indicators as catalogues
from nhiemky.figures.rules import formulas, rollup
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
    """Two queries. A sum counts only above the units that report, a figure only of the kind that does."""
    kinds = {unit.pk: unit.kind for unit in units}
    found: dict[tuple[int, int, Period], Total] = {}
    for row in _narrowed(UnitSum.objects.all(), of).filter(unit__in=kinds).iterator():
        place = (row.unit_id, row.indicator_id, Period(row.period_from, row.period_to))
        found[place] = Total(row.total, row.out_of, row.reported, row.estimated)
    own = _narrowed(Figure.objects.filter(unit__in=kinds, current__isnull=False), of)
    for unit, indicator, first, last, value, whole, qualifier in own.values_list(
        "unit",
        "indicator",
        "period_from",
        "period_to",
        "current__value",
        "current__out_of",
        "current__qualifier",
    ):
        one = of.known[indicator]
        if reports(one, unit=unit, kind=kinds[unit]) and (whole or one.combines != rollup.POOLED):
            part = Total(value, whole or rollup.ZERO, 1, int(bool(qualifier)))
            found[(unit, indicator, Period(first, last))] = part
    return found


def reports(indicator: Indicator, *, unit: int, kind: str) -> bool:
    """Does the unit itself count the indicator?"""
    return indicator.reported_by == kind or (not indicator.reported_by and indicator.unit_id == unit)


def said(units: Collection[Unit], of: Scope) -> Mapping[Pair, set[int]]:
    """Who of some units has reported: typed indicator and period → ids. One query, by unit: a country may lie around them."""
    found: dict[Pair, set[int]] = defaultdict(set)
    there = [unit.pk for unit in units]
    rows = _narrowed(Figure.objects.filter(unit__in=there, current__isnull=False), of)
    rows = rows.filter(Q(indicator__reported_by=F("unit__kind")) | Q(indicator__reported_by=""))
    for indicator, first, last, unit in rows.exclude(
        indicator__combines=rollup.POOLED, current__out_of__isnull=True
    ).values_list("indicator", "period_from", "period_to", "unit"):
        found[(indicator, Period(first, last))].add(unit)
    return found


def _narrowed(rows: QuerySet, of: Scope) -> QuerySet:  # type: ignore[type-arg]  # figures or sums: both have the columns
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


class AskedBelow:
    """How many units below some units report for a day; at most four queries, however many units there are.

    Counted in groups of units that stand under one parent: a country of 60,000 units is a few thousand groups.
    """

    def __init__(self, top: Unit, rows: Collection[Unit], of: Scope) -> None:
        self.of = of
        self.rows = {row.pk: row for row in (top, *rows)}
        self.reporting: dict[tuple[int, str, dt.date], int] = defaultdict(int)
        self.ended: dict[tuple[int, int, Period], int] = defaultdict(int)
        self.said: dict[tuple[int, int, Period], int] = defaultdict(int)
        days = {period.last for _indicator, period in of.pairs}
        self._count_units(top, days)
        self._count_ended(top, days)
        self._count_apart(top)

    def of_pair(self, unit: int, pair: Pair, total: Total) -> Asked:
        indicator, period = self.of.known[pair[0]], pair[1]
        row = self.rows[unit]
        if reports(indicator, unit=unit, kind=row.kind):
            return Asked(total.reported, 1)
        asked = self.reporting[(unit, indicator.reported_by, period.last)]
        reported = total.reported or self.said[(unit, pair[0], period)]
        return Asked(reported, max(asked + self.ended[(unit, pair[0], period)], reported))

    def of_value(self, unit: int, indicator: Indicator, period: Period, found: Totals) -> Asked:
        pairs = self.of.of_each[(indicator.pk, period)]
        return worst(self.of_pair(unit, pair, found.get((unit, *pair), NOTHING)) for pair in pairs)

    def _count_units(self, top: Unit, days: Collection[dt.date]) -> None:
        groups = (
            Unit.objects.filter(path__startswith=top.path, kind__in=self.of.kinds)
            .exclude(pk=top.pk)
            .order_by()
            .values_list("parent__path", "kind", "valid_from", "valid_to")
            .annotate(units=Count("pk"))
        )
        for path, kind, begins, ends, units in groups:
            above = self._above(path)
            for day in days:
                if rollup.is_asked(day, begins, ends):
                    for one in above:
                        self.reporting[(one, kind, day)] += units

    def _count_ended(self, top: Unit, days: Collection[dt.date]) -> None:
        """Units that reported for a period on whose last day they did not exist: few, or none."""
        if not days:
            return
        below = Unit.objects.filter(path__startswith=top.path, kind__in=self.of.kinds)
        others = Q(valid_to__lt=max(days)) | Q(valid_from__gt=min(days))
        if not below.filter(others).exists():
            return
        rows = self._figures(top).filter(
            Q(unit__valid_to__lt=F("period_to")) | Q(unit__valid_from__gt=F("period_to")),
            unit__in=below.filter(others),
        )
        self._count_figures(rows, self.ended)

    def _count_apart(self, top: Unit) -> None:
        """Of what is not added up there are no sums that know how many have reported."""
        if any(one.combines == rollup.APART for one in self.of.typed):
            self._count_figures(self._figures(top).filter(indicator__combines=rollup.APART), self.said)

    def _figures(self, top: Unit) -> QuerySet[Figure]:
        rows = _narrowed(Figure.objects.filter(current__isnull=False), self.of)
        return rows.filter(unit__path__startswith=top.path, indicator__reported_by=F("unit__kind"))

    def _count_figures(self, rows: QuerySet[Figure], into: dict[tuple[int, int, Period], int]) -> None:
        groups = rows.order_by().values_list("unit__parent__path", "indicator", "period_from", "period_to")
        for path, indicator, first, last, units in groups.annotate(units=Count("pk")):
            for one in self._above(path):
                into[(one, indicator, Period(first, last))] += units

    def _above(self, path: str | None) -> list[int]:
        ids = (int(part) for part in (path or "").strip("/").split("/") if part)
        return [one for one in ids if one in self.rows]


def periods_below(top: Unit) -> list[Period]:
    """The periods for which anything is known of the unit or below it, the latest first. Two queries."""
    sums = UnitSum.objects.filter(unit=top, reported__gt=0).order_by().values_list("period_from", "period_to")
    own = Figure.objects.filter(unit=top, indicator__isnull=False).order_by()
    below = Figure.objects.filter(
        unit__path__startswith=top.path, indicator__combines=rollup.APART
    ).order_by()
    found = {*sums.distinct(), *own.values_list("period_from", "period_to").distinct()}
    found |= set(below.values_list("period_from", "period_to").distinct())
    known = [Period(first, last) for first, last in found if first is not None and last is not None]
    return sorted(known, key=lambda one: (one.last, one.first), reverse=True)
