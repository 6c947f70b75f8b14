"""How many units below a superior were asked for its indicators, and how many have reported, however many there are."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Collection

from django.db.models import Count, F, Q, QuerySet

from nhiemky.figures.models import Figure, Indicator
from nhiemky.figures.queries.totals import Asked, Pair, Scope, Totals, narrowed, reports, worst
from nhiemky.figures.rules import rollup, through_time
from nhiemky.figures.rules.periods import Period
from nhiemky.figures.rules.rollup import NOTHING, Total
from nhiemky.org.models import Unit


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
        apart = [one for one in self.of.typed if one.combines == rollup.APART]
        if apart:
            self._count_figures(self._figures(top).filter(indicator__combines=rollup.APART), self.said)
        following = [one for one in apart if one.over_time != through_time.APART]
        if following:
            self._count_following(top, following)

    def _count_following(self, top: Unit, following: Collection[Indicator]) -> None:
        """Who has typed nothing of a period that follows from shorter ones which are all there."""
        typed: dict[tuple[int, int], set[Period]] = defaultdict(set)
        paths: dict[int, str] = {}
        rows = Figure.objects.filter(
            current__isnull=False,
            unit__path__startswith=top.path,
            indicator__in=following,
            indicator__reported_by=F("unit__kind"),
            period_from__year__in={period.first.year for _indicator, period in self.of.pairs},
        )
        for unit, path, indicator, first, last in rows.values_list(
            "unit", "unit__parent__path", "indicator", "period_from", "period_to"
        ):
            assert first is not None and last is not None  # as the database sees to
            typed[(unit, indicator)].add(Period(first, last))
            paths[unit] = path
        for (unit, pk), there in typed.items():
            for indicator, period in self.of.pairs:
                over_time = self.of.known[indicator].over_time
                if (
                    indicator == pk
                    and period not in there
                    and through_time.parts_of(period, there, over_time)
                ):
                    for one in self._above(paths[unit]):
                        self.said[(one, pk, period)] += 1

    def _figures(self, top: Unit) -> QuerySet[Figure]:
        rows = narrowed(Figure.objects.filter(current__isnull=False), self.of)
        return rows.filter(unit__path__startswith=top.path, indicator__reported_by=F("unit__kind"))

    def _count_figures(self, rows: QuerySet[Figure], into: dict[tuple[int, int, Period], int]) -> None:
        groups = rows.order_by().values_list("unit__parent__path", "indicator", "period_from", "period_to")
        for path, indicator, first, last, units in groups.annotate(units=Count("pk")):
            for one in self._above(path):
                into[(one, indicator, Period(first, last))] += units

    def _above(self, path: str | None) -> list[int]:
        ids = (int(part) for part in (path or "").strip("/").split("/") if part)
        return [one for one in ids if one in self.rows]
