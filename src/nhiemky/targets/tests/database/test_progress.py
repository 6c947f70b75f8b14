from __future__ import annotations

from decimal import Decimal

from nhiemky.targets.models import Attainment, Target, Yardstick
from nhiemky.targets.queries import compared
from nhiemky.targets.rules.danger import Reason
from nhiemky.targets.rules.standing import Said
from nhiemky.targets.rules.yardsticks import Kind
from nhiemky.targets.tests.database.progress_ward import behind, today, ward

__all__ = ["behind", "today", "ward"]


def test_growth_is_judged_from_the_levels_of_the_register(ward, behind):
    found = ward.stands(behind)
    assert [one.said for one in found.standing.strip[:4]] == [
        Said.EXCEEDED, Said.EXCEEDED, Said.NOT_MET, Said.NOT_MET,
    ]  # fmt: skip
    assert found.standing.said is Said.NOT_MET and found.standing.judgement.estimate
    assert found.reasons == (Reason.MISSED,) and found.level_measure == "VND" and found.measure == "%"


def test_a_rate_promised_of_a_level_and_an_amount_in_another_measure_are_read(ward):
    revenue = ward.indicator("thu", "VND")
    for year, value in ((2020, 50), (2021, 54), (2022, 60)):
        ward.figure(revenue, str(year), value * 10**9)
    rate = ward.target(revenue, operator="range", value=Decimal(8), value2=Decimal(10), measure="%/năm")
    found = ward.stands(rate, as_of=2022)
    assert found.is_growth and [one.said for one in found.standing.strip[:2]] == [Said.MET, Said.EXCEEDED]
    amount = ward.target(
        revenue, operator="at_least", value=Decimal(60), measure="tỷ đồng", cadence="by_date"
    )
    assert ward.stands(amount, as_of=2022).standing.said is Said.MET


def test_n_of_m_is_a_percentage_where_one_is_promised_and_n_where_n_of_m_is(ward):
    schools = ward.indicator("truong", "trường", combines="pooled")
    ward.figure(schools, "2023", 3, out_of=4)
    share = ward.target(schools, value=Decimal(75), measure="%")
    counted = ward.target(schools, value=Decimal(3), out_of=Decimal(4), measure="trường", cadence="by_date")
    assert ward.stands(share, as_of=2023).standing.said is Said.MET
    assert ward.stands(counted, as_of=2023).standing.said is Said.MET


def test_as_assigned_takes_the_newest_number_of_each_year(ward, cast):
    cover = ward.indicator("bhyt")
    for year, value in ((2024, 93), (2025, 94)):
        ward.figure(cover, str(year), value)
    target = ward.target(cover, value=None, as_assigned=True)
    ward.yardstick(target, "assigned", 2024, 92)
    ward.yardstick(target, "assigned", 2025, 93)
    Yardstick.objects.create(
        target=target,
        kind="assigned",
        year=2025,
        number=2,
        value=95,
        reason="giao lại",
        written_by=cast.clerk,
    )
    found = ward.stands(target, as_of=2025)
    assert (found.standing.said, found.standing.judgement.years_met) == (Said.NOT_MET, 1)


def test_a_milestone_is_reached_by_its_attainment(ward, cast):
    target = ward.target(None, operator="milestone", cadence="by_date", value=None, due_year=2026, measure="")
    assert ward.stands(target).standing.said is Said.NOT_DUE
    Attainment.objects.create(target=target, year=2024, recorded_by=cast.clerk)
    found = ward.stands(Target.objects.get(pk=target.pk))
    assert (found.standing.said, found.standing.judgement.early_years) == (Said.EXCEEDED, 2)


def test_parts_of_the_running_year_behind_its_plan_are_on_the_red_list(ward):
    revenue = ward.indicator("thu", "VND")
    target = ward.target(revenue, operator="at_least", value=Decimal(60), measure="tỷ đồng")
    ward.figure(revenue, "2025", 61 * 10**9)
    ward.figure(revenue, "2026-9t", 40 * 10**9)
    ward.yardstick(target, "plan", 2026, 64)
    found = ward.stands(target)
    assert found.reasons == (Reason.BEHIND,) and found.done.months == 9 and found.done.value == 40
    ward.figure(revenue, "2026", 65 * 10**9, rough=True)
    assert ward.stands(target).reasons == ()


def test_a_forecast_that_falls_short_is_on_the_red_list_and_counts_as_nothing(ward):
    cover = ward.indicator("bhyt")
    for year, value in ((2023, 80), (2024, 82), (2025, 84)):
        ward.figure(cover, str(year), value)
    target = ward.target(cover, value=Decimal(95), cadence="by_date", due_year=2026)
    found = ward.stands(target)
    assert found.forecast.value == 86 and found.standing.said is Said.NOT_DUE
    assert found.reasons == (Reason.FORECAST,)


def test_every_yardstick_of_a_year_stands_beside_it(ward, behind):
    ward.yardstick(behind, "plan", 2023, 130 * 10**9)
    ward.yardstick(behind, "estimate", 2023, 120 * 10**9)
    lines = {one.kind: one for one in compared.compared(ward.stands(behind), 2023)}
    assert set(lines) == {Kind.RESOLUTION, Kind.PLAN, Kind.ESTIMATE, Kind.SAME_PERIOD}
    assert (str(lines[Kind.PLAN].percent), lines[Kind.PLAN].reached) == ("97.69", False)
    assert str(lines[Kind.ESTIMATE].over) == "5.83"
    assert compared.compared(ward.stands(behind), 2026) == []
