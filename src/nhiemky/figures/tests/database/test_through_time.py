"""Quarters are typed, the half-year and the year follow: as points, in texts, in the sums above; never from a part of them."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest
from django.test import Client
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from nhiemky.figures import queries, steps
from nhiemky.figures.actions.close_campaign import close_campaign
from nhiemky.figures.actions.correct_figure import correct_figure
from nhiemky.figures.actions.edit_indicator import edit_indicator
from nhiemky.figures.models import Indicator, UnitSum
from nhiemky.figures.queries import rollup
from nhiemky.figures.queries.series import series, yearly
from nhiemky.figures.queries.totals import KnownPeriods
from nhiemky.figures.rules import periods
from nhiemky.figures.rules.counting import figure_of
from nhiemky.figures.rules.entry import Value
from nhiemky.figures.rules.periods import Period
from nhiemky.kernel.refusals import Refused
from nhiemky.org.models import UnitKind
from nhiemky.org.steps import create_unit

pytestmark = pytest.mark.django_db
YEAR, QUARTERS = periods.year(2025), [periods.quarter(2025, number) for number in (1, 2, 3, 4)]


def flow(unit: Any, **more: Any) -> Indicator:
    facts = {
        "code": "dang-vien-moi",
        "name": "Đảng viên mới kết nạp",
        "measure": "đảng viên",
        "every": "quarter",
        "over_time": "sum",
    } | more
    return Indicator.objects.create(unit=unit, **facts)


def put(cast: Any, unit: Any, one: Indicator, period: Period, value: str, out_of: str = "") -> Any:
    said = Value(value=Decimal(value), measure=one.measure, out_of=Decimal(out_of) if out_of else None)
    return steps.enter(cast.clerk, unit, figure_of(queries.counted(one), period, said))


def test_four_quarters_are_the_year_and_three_are_not(cast: Any) -> None:
    one = flow(cast.ward)
    for period, value in zip(QUARTERS[:3], ("3", "0", "5"), strict=True):
        put(cast, cast.ward, one, period, value)
    assert yearly(cast.ward, [one])[one.pk] == {}
    found = {point.period: point for point in series(cast.ward, [one])[one.pk]}
    assert (found[periods.half(2025)].value, found[periods.nine_months(2025)].value) == (3, 8)
    put(cast, cast.ward, one, QUARTERS[3], "4")
    year = yearly(cast.ward, [one])[one.pk][2025]
    assert (year.value, year.computed, year.parts) == (
        12,
        True,
        tuple(QUARTERS),
    )


def test_a_typed_year_wins(cast: Any) -> None:
    one = flow(cast.ward)
    for period in QUARTERS:
        put(cast, cast.ward, one, period, "3")
    put(cast, cast.ward, one, YEAR, "13")
    assert yearly(cast.ward, [one])[one.pk][2025].value == 13


def test_growth_of_years_that_nobody_typed(cast: Any) -> None:
    one = flow(cast.ward)
    growth = Indicator.objects.create(
        unit=cast.ward, code="tang", name="Tăng", measure="%", formula="growth", operand=one, combines="apart"
    )
    put(cast, cast.ward, one, periods.year(2024), "10")
    for period in QUARTERS:
        put(cast, cast.ward, one, period, "3")
    assert yearly(cast.ward, [growth])[growth.pk][2025].value == 20


def test_a_text_takes_the_year_and_keeps_what_it_was_issued_with(cast: Any) -> None:
    one = flow(cast.ward)
    figures = [put(cast, cast.ward, one, period, "3") for period in QUARTERS]
    text = "Kết nạp {{ dang-vien-moi-2025 }}."
    assert queries.resolve(cast.ward, text) == "Kết nạp 12 đảng viên."
    steps.freeze(topic="document/1", label="Báo cáo", unit=cast.ward, texts=[text])
    correct_figure(
        cast.clerk,
        figures[0],
        value=Value(value=Decimal(4), measure="đảng viên"),
        reason="Đếm sót",
        revision=1,
    )
    assert str(queries.frozen("document/1")["dang-vien-moi-2025"]) == "12 đảng viên"
    assert queries.resolve(cast.ward, text) == "Kết nạp 13 đảng viên."
    assert [one.figure for one in queries.stale("document/1")] == [figures[0].pk]
    with pytest.raises(Refused) as refused:
        edit_indicator(cast.clerk, one, said={"name": one.name, "over_time": "last"}, revision=one.revision)
    assert refused.value.code == "indicator-over-time-issued"


def test_n_of_m_of_a_year_and_the_last_value_of_what_stands(cast: Any) -> None:
    attended = flow(cast.ward, code="du-hop", combines="pooled")
    people = flow(cast.ward, code="dan-so", over_time="last")
    for number, period in enumerate(QUARTERS, 1):
        put(cast, cast.ward, attended, period, "9", "10")
        put(cast, cast.ward, people, period, f"{number}000")
    assert queries.resolve(cast.ward, "{{ du-hop-2025|tỷ-lệ }}, {{ dan-so-2025|số }}") == "36/40, 4.000"


def branches(cast: Any, many: int) -> list[Any]:
    made = [
        create_unit(slug=f"chi-bo-{at}", kind=UnitKind.BRANCH, name=f"Chi bộ {at}", parent=cast.ward)
        for at in range(2, many + 1)
    ]
    return [cast.branch, *made]


def test_the_sum_of_a_year_counts_who_has_all_of_it(cast: Any, client: Client) -> None:
    one = flow(cast.ward, reported_by=UnitKind.BRANCH)
    units = branches(cast, 3)
    for period in QUARTERS[:3]:
        for unit in units:
            put(cast, unit, one, period, "1")
    (line,) = rollup.rolled_up(cast.ward, YEAR)
    assert (line.shown, line.asked.reported, line.asked.asked) == ("", 0, 3)
    assert [(part.words, part.shown) for part in line.partly.parts] == [("9 tháng", "9 đảng viên")]
    assert line.partly.lacking == "quý IV"
    client.force_login(cast.clerk)
    page = client.get("/lam-viec/phuong-a/so-lieu/tong-hop/?ky=2025").content.decode()
    assert "thiếu quý IV" in page
    put(cast, cast_second(cast), one, QUARTERS[0], "7")
    (line,) = rollup.rolled_up(cast.ward, YEAR)
    assert [(part.words, part.asked.reported, part.asked.asked) for part in line.partly.parts] == [
        ("quý I", 4, 4),
        ("quý II", 3, 4),
        ("quý III", 3, 4),
    ]
    put(cast, units[0], one, QUARTERS[3], "2")
    put(cast, units[1], one, YEAR, "4")
    (line,) = rollup.rolled_up(cast.ward, YEAR)
    assert (line.shown, line.asked.reported) == ("9 đảng viên", 2)
    assert [missing.unit for missing in line.missing] == [units[2], cast_second(cast)]


def test_two_quarters_written_together_make_the_half_year_once(cast: Any) -> None:
    one = flow(cast.ward, reported_by=UnitKind.BRANCH)
    said = Value(value=Decimal(2), measure=one.measure)
    steps.enter_many(
        cast.clerk,
        cast.branch,
        [figure_of(queries.counted(one), period, said) for period in QUARTERS],
    )
    kept = {
        periods.key(Period(row.period_from, row.period_to)): (row.total, row.reported)
        for row in UnitSum.objects.filter(unit=cast.ward)
    }
    assert kept["2025"] == (8, 1)
    assert kept["2025-6t"] == (4, 1)


def test_other_sums_are_counted_when_periods_begin_to_combine(cast: Any) -> None:
    one = flow(cast.ward, reported_by=UnitKind.BRANCH, over_time="apart")
    for period in QUARTERS:
        put(cast, cast.branch, one, period, "1")
    assert not UnitSum.objects.filter(period_from=YEAR.first, period_to=YEAR.last).exists()
    edit_indicator(
        cast.clerk,
        one,
        said={"name": one.name, "reported_by": one.reported_by, "over_time": "sum"},
        revision=one.revision,
    )
    assert UnitSum.objects.get(unit=cast.ward, period_from=YEAR.first, period_to=YEAR.last).total == 4


PARTS = [*QUARTERS, periods.half(2025), periods.nine_months(2025), YEAR, periods.months(2025, 10, 10)]


@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.lists(
        st.tuples(st.integers(0, 1), st.sampled_from(PARTS), st.integers(0, 9)),
        unique_by=lambda one: one[:2],
        max_size=12,
    ),
    st.sampled_from(["sum", "last", "apart"]),
)
def test_kept_sums_are_what_counting_anew_gives_in_any_order(
    cast: Any, said: list[tuple[int, Period, int]], over_time: str
) -> None:
    Indicator.objects.filter(code="dang-vien-moi").update(code=f"cu-{Indicator.objects.count()}")
    one = flow(cast.ward, reported_by=UnitKind.BRANCH, over_time=over_time)
    units = [cast.branch, cast_second(cast)]
    for at, period, value in said:
        put_again(cast, units[at], one, period, str(value))
    kept = rows(one)
    steps.recount(cast.ward, [one])
    assert rows(one) == kept


def cast_second(cast: Any) -> Any:
    known = type(cast.ward).objects.filter(slug="chi-bo-hai").first()
    return known or create_unit(slug="chi-bo-hai", kind=UnitKind.BRANCH, name="Chi bộ Hai", parent=cast.ward)


def put_again(cast: Any, unit: Any, one: Indicator, period: Period, value: str) -> None:
    code = f"{one.code}-{one.pk}-{periods.key(period)}"
    said = Value(value=Decimal(value), measure=one.measure)
    new = replace(figure_of(queries.counted(one), period, said), code=code)
    figure = steps.enter(cast.clerk, unit, new)
    again = Value(value=Decimal(value) + 1, measure=one.measure)
    correct_figure(cast.clerk, figure, value=again, reason="Đếm lại", revision=figure.revision)


def rows(one: Indicator) -> set[tuple[Any, ...]]:
    return set(
        UnitSum.objects.filter(indicator=one, reported__gt=0).values_list(
            *("unit", "period_from", "period_to", "total", "out_of", "reported", "estimated")
        )
    )


def campaign_of_the_year(cast: Any, one: Indicator) -> Any:
    return steps.write_campaign(
        cast.clerk,
        cast.ward,
        steps.NewCampaign(
            kind="year",
            title="Năm 2025",
            period=YEAR,
            due_on=YEAR.last,
            indicators=[one],
            units=[cast.branch],
        ),
    )


def test_a_campaign_of_the_year_does_not_ask_again(cast: Any, client: Client) -> None:
    one = flow(cast.ward, reported_by=UnitKind.BRANCH)
    for period in QUARTERS:
        put(cast, cast.branch, one, period, "3")
    campaign = campaign_of_the_year(cast, one)
    (line,) = queries.standing_of(campaign, today=YEAR.last).lines
    assert (line.given, line.cells[0].missing, str(line.cells[0].followed)) == (1, False, "12 đảng viên")
    client.force_login(cast.branch_secretary)
    address = f"/lam-viec/phuong-a/so-lieu/nhap/{line.asked.pk}/"
    assert "Không phải nhập lại" in client.get(address).content.decode()
    client.post(address, {f"v{one.pk}": "", f"s{one.pk}": "0", "sau": "gui"})
    line.asked.refresh_from_db()
    assert line.asked.done_at is not None


def test_a_quarter_of_a_closed_year_is_late(cast: Any) -> None:
    one = flow(cast.ward, reported_by=UnitKind.BRANCH)
    figure = put(cast, cast.branch, one, QUARTERS[0], "3")
    campaign = campaign_of_the_year(cast, one)
    assert queries.closed_by(figure) is None
    close_campaign(cast.clerk, campaign, revision=campaign.revision)
    assert queries.closed_by(figure) == campaign
    assert queries.closed_by((cast.branch, one, periods.quarter(2024, 1))) is None


def test_a_year_that_its_quarters_do_not_make_is_marked(cast: Any, client: Client) -> None:
    one = flow(cast.ward)
    for period in QUARTERS:
        put(cast, cast.ward, one, period, "3")
    year = put(cast, cast.ward, one, YEAR, "13")
    assert queries.wrong_sums(cast.ward) == [year.pk]
    client.force_login(cast.clerk)
    assert "lệch 1 đảng viên" in client.get(f"/lam-viec/phuong-a/so-lieu/{year.pk}/").content.decode()


def test_a_page_of_sums_begins_with_a_period_that_was_reported():
    quarter, year = periods.quarter(2026, 3), periods.year(2026)
    assert KnownPeriods([year, quarter], frozenset({quarter})).usual() == quarter
    assert KnownPeriods([year, quarter], frozenset({quarter, year})).usual() == year
    assert KnownPeriods([], frozenset()).usual() is None
