from __future__ import annotations

from decimal import Decimal

from nhiemky.figures import steps
from nhiemky.figures.models import Indicator
from nhiemky.figures.queries import indicators as catalogue
from nhiemky.figures.queries import series as queries
from nhiemky.figures.rules import periods
from nhiemky.figures.rules.entry import NewFigure, Value
from nhiemky.org.models import Unit


def define(unit: Unit, code: str, **more) -> Indicator:
    return Indicator.objects.create(unit=unit, code=code, name=code, **more)


def report(cast, indicator: Indicator, period: periods.Period, value: str, **more):
    new = NewFigure(
        code=f"{indicator.code}-{periods.key(period)}",
        subject=indicator.name,
        value=Value(value=Decimal(value), measure=indicator.measure, **more),
        period_from=period.first,
        period_to=period.last,
        indicator=indicator.pk,
    )
    return steps.enter(cast.clerk, cast.ward, new)


def test_points_of_derived_indicators_are_computed(cast, django_assert_num_queries):
    revenue = define(cast.ward, "thu", measure="VND")
    growth = define(cast.ward, "tang-thu", measure="%", formula="growth", operand=revenue)
    change = define(cast.ward, "tang-nhanh-hon", measure="điểm %", formula="change", operand=growth)
    good = define(cast.ward, "tot", measure="chi bộ", combines="pooled")
    better = define(cast.ward, "tot-hon", measure="điểm %", formula="change", operand=good)
    for year, value in ((2023, "66"), (2021, "50"), (2022, "60")):
        report(cast, revenue, periods.year(year), value, qualifier="ước" if year == 2023 else "")
    report(cast, revenue, periods.quarter(2023, 1), "20")
    for year, part in ((2022, "6"), (2023, "9")):
        report(cast, good, periods.year(year), part, out_of=Decimal(12))
    with django_assert_num_queries(1):
        assert [point.value for point in queries.series(cast.ward, [revenue])[revenue.pk]] == [50, 60, 20, 66]
    with django_assert_num_queries(1):
        found = queries.yearly(cast.ward, [change, growth, revenue, good, better])
    assert {year: point.value for year, point in found[growth.pk].items()} == {2022: 20, 2023: 10}
    newest = found[change.pk][2023]
    assert (newest.value, newest.estimate, newest.computed, newest.confirmed) == (-10, True, True, False)
    assert len(newest.made_of) == 3
    assert found[better.pk][2023].value == 25
    assert (found[good.pk][2023].value, found[good.pk][2023].out_of) == (9, 12)
    with django_assert_num_queries(4):  # itself, growth, revenue, their figures
        lone = Indicator.objects.get(pk=change.pk)
        assert list(queries.yearly(cast.ward, [lone])[lone.pk]) == [2023]
    assert queries.series(cast.branch, [growth])[growth.pk] == []


def test_a_unit_sees_its_own_indicators_and_those_above_and_the_nearest_counts(
    cast, django_assert_num_queries
):
    above = cast.ward.parent
    define(above, "thu", measure="VND")
    define(above, "ngheo", measure="hộ")
    own = define(cast.ward, "thu", measure="triệu")
    define(cast.other, "khac")
    with django_assert_num_queries(1):
        found = catalogue.visible(cast.branch)
    assert list(found) == ["ngheo", "thu"] and found["thu"] == own
    assert catalogue.visible(cast.other, ["thu", "khac", "x"])["thu"].unit == above
    assert catalogue.catalogue(cast.ward).count() == 3
