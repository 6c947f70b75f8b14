from __future__ import annotations

import datetime as dt
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nhiemky.kernel.refusals import Refused
from nhiemky.targets.rules import danger, quoting, readings, remedying, yardsticks
from nhiemky.targets.rules.danger import Reason
from nhiemky.targets.rules.forecast import Forecast, Outlook
from nhiemky.targets.rules.judging import rough
from nhiemky.targets.rules.part_year import Part, SoFar, so_far
from nhiemky.targets.rules.readings import YearFigure
from nhiemky.targets.rules.standing import Said
from nhiemky.targets.rules.target import Operator
from nhiemky.targets.rules.yardsticks import Better, Kind, compare

F = Fraction


def beside(kind, figure, reference, *, is_percent=False, better=Better.MORE):
    return compare(
        kind,
        year=2025,
        figure=F(str(figure)),
        reference=F(str(reference)),
        is_percent=is_percent,
        better=better,
    )


@pytest.mark.parametrize(
    ("figure", "reference", "percent", "over"),
    [
        ("681.8", "100", "681.80", "581.80"),  # R04: đạt 681,8 %
        ("188.9", "33.2044", "568.90", "468.90"),  # R07: vượt 468,9 %
        ("151", "25", "604.00", "504.00"),  # R10
        ("14.8", "14.7557", "100.30", "0.30"),  # R11
        ("70", "100", "70.00", "-30.00"),  # R12
        ("78.2", "77.96610", "100.30", "0.30"),  # R04, a percentage of a percentage
    ],
)
def test_dat_and_vuot_are_two_styles_of_one_comparison(figure, reference, percent, over):
    found = beside(Kind.PLAN, figure, reference)
    assert (found.percent, found.over) == (Decimal(percent), Decimal(over))
    assert found.reached is (found.over >= 0)


def test_less_is_better_turns_the_comparison_round_and_has_no_percent():
    poor = beside(Kind.PLAN, "0.71", "0.8", is_percent=True, better=Better.LESS)
    assert (poor.percent, poor.over, poor.difference, poor.points) == (None, None, Decimal("-0.09"), True)
    assert poor.reached and not beside(Kind.PLAN, "0.9", "0.8", better=Better.LESS).reached
    assert beside(Kind.PLAN, 5, 5, better=Better.NEITHER).reached
    assert not beside(Kind.PLAN, 6, 5, better=Better.NEITHER).reached


def test_a_percentage_of_before_is_compared_in_points():
    before = beside(Kind.SAME_PERIOD, "0.71", "1.1", is_percent=True, better=Better.LESS)
    assert (before.percent, before.difference, before.improved, before.reached) == (
        None, Decimal("-0.39"), True, None,
    )  # fmt: skip
    grown = beside(Kind.BASELINE, 130, 100, better=Better.LESS)
    assert (grown.percent, grown.over, grown.improved) == (Decimal(130), Decimal(30), False)
    assert beside(Kind.BASELINE, 5, 5).improved is None
    assert beside(Kind.BASELINE, 6, 5, better=Better.NEITHER).improved is None
    assert beside(Kind.SAME_PERIOD, 5, 0).percent is None


def test_the_operator_says_which_way_is_the_right_one():
    assert yardsticks.better_of(Operator.REDUCTION, otherwise=Better.MORE) is Better.LESS
    assert yardsticks.better_of(Operator.GROWTH, otherwise=Better.LESS) is Better.MORE
    assert yardsticks.better_of(Operator.EQUAL, otherwise=Better.NEITHER) is Better.NEITHER


def ahead(*, short: bool) -> Forecast:
    return Forecast(
        at=2030, years=5, value=F(1), low=F(1), high=F(1), outlook=Outlook.MISSES, falls_short=short
    )


def test_the_red_list_gives_every_reason():
    late = SoFar(2026, 9, F(60))
    everything = danger.reasons(
        said=Said.NOT_MET, forecast=ahead(short=True), done=late, plan=F(100), less_is_better=False
    )
    assert everything == (Reason.MISSED, Reason.FORECAST, Reason.BEHIND)


@pytest.mark.parametrize(
    "calm",
    [
        {"done": SoFar(2026, 9, F(75))},
        {"done": SoFar(2026, 9, F(60)), "plan": None},
        {"done": SoFar(2026, 9, F(60)), "less_is_better": True},
        {"done": SoFar(2026, 9, F(60)), "plan": F(0)},
        {"forecast": ahead(short=False)},
        {},
    ],
)
def test_nothing_is_in_danger_without_a_reason(calm):
    usual = {"said": Said.MET, "forecast": None, "done": None, "plan": F(100), "less_is_better": False}
    assert danger.reasons(**{**usual, **calm}) == ()


def months(first, last, value, year=2026) -> Part:
    return Part(dt.date(year, first, 1), dt.date(year, last, 28), F(value))


@pytest.mark.parametrize(
    ("parts", "expected"),
    [
        ([months(1, 3, 10), months(1, 6, 22)], (6, 22)),
        ([months(1, 3, 10), months(4, 6, 11), months(7, 9, 12)], (9, 33)),
        ([months(1, 1, 3), months(2, 2, 4), months(1, 2, 8)], (2, 8)),
        ([months(1, 3, 10), months(7, 9, 12)], (3, 10)),
        ([months(1, 6, 22), months(1, 6, 22, year=2025)], (6, 22)),
    ],
)
def test_the_year_so_far_is_the_longest_stretch_without_a_gap(parts, expected):
    found = so_far(parts, year=2026)
    assert (found.months, found.value) == expected


def test_no_stretch_from_january_and_no_whole_year():
    assert so_far([], year=2026) is None
    assert so_far([months(4, 6, 5)], year=2026) is None
    assert so_far([months(1, 12, 5)], year=2026) is None


@given(st.permutations([months(1, 3, 10), months(1, 6, 22), months(4, 6, 12), months(7, 9, 5)]))
def test_the_order_of_reports_does_not_matter(parts):
    assert so_far(parts, year=2026) == SoFar(2026, 9, F(27))


def read(value, *, promised, counted, out_of=None, operator=Operator.AT_LEAST, n_of_m=False):
    figure = YearFigure(2025, F(value), None if out_of is None else F(out_of))
    (found,) = readings.levels([figure], operator=operator, promised=promised, counted=counted, n_of_m=n_of_m)
    return found.value


def test_figures_are_read_in_the_measure_of_the_target():
    assert read(42_800_000_000, promised="tỷ đồng", counted="VND") == F("42.8")
    assert read(60, promised="triệu đồng/người/năm", counted="triệu đồng") == 60
    assert read(3, promised="%", counted="trường", out_of=4) == 75
    assert read(3, promised="trường", counted="trường", out_of=4, n_of_m=True) == 3
    assert read(7, promised="hộ", counted="người") == 7
    assert read(7_000_000, promised="%", counted="VND", operator=Operator.GROWTH) == 7_000_000


def test_a_percentage_of_what_is_no_percentage_is_its_growth():
    assert readings.is_growth(operator=Operator.RANGE, promised="%/năm", counted="VND", n_of_m=False)
    assert not readings.is_growth(operator=Operator.RANGE, promised="%", counted="hộ", n_of_m=True)
    for operator, promised, counted in (
        (Operator.GROWTH, "%", "VND"),
        (Operator.RANGE, "%", "%"),
        (Operator.RANGE, "tỷ đồng", "VND"),
        (Operator.RANGE, "%", ""),
    ):
        assert not readings.is_growth(operator=operator, promised=promised, counted=counted, n_of_m=False)
    levels = readings.levels(
        [YearFigure(year, F(value)) for year, value in ((2021, 100), (2022, 110), (2024, 0), (2025, 5))],
        operator=Operator.RANGE,
        promised="VND",
        counted="VND",
        n_of_m=False,
    )
    assert [(one.year, one.value) for one in readings.growth(levels)] == [(2022, 10)]


def test_a_forecast_pretends_to_three_digits():
    assert [rough(F(one)) for one in ("228.18", "0", "-17.26", "1234", "0.04567")] == [
        228, 0, F("-17.3"), 1230, F("0.0457"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("wrong", "code"),
    [
        ({"year": 2020}, "remedy-of-another-term"),
        ({"year": 2025}, "remedy-of-another-term"),
        ({"cause": " "}, "remedy-without-cause"),
        ({"remedy": ""}, "remedy-without-remedy"),
    ],
)
def test_cause_and_remedy_belong_to_a_year_that_has_begun(wrong, code):
    good = {"year": 2024, "term": (2021, 2025), "this_year": 2024, "cause": "c", "remedy": "r"}
    remedying.check(**good)
    with pytest.raises(Refused, match=code):
        remedying.check(**{**good, **wrong})


@pytest.mark.parametrize(
    ("wrong", "code"),
    [
        ({"shown": True}, "quotation-already-shown"),
        ({"decisive": False}, "quotation-of-ordinary-target"),
        ({"said": Said.MET}, "quotation-target-not-behind"),
        ({"said": None}, "quotation-target-not-behind"),
    ],
)
def test_a_remark_stands_only_beside_a_decisive_target_that_is_behind(wrong, code):
    good = {"decisive": True, "said": Said.NOT_MET, "shown": False}
    quoting.check_shown(**good)
    with pytest.raises(Refused, match=code):
        quoting.check_shown(**{**good, **wrong})


def test_only_what_is_shown_is_hidden():
    quoting.check_hidden(shown=True)
    with pytest.raises(Refused, match="quotation-not-shown"):
        quoting.check_hidden(shown=False)


def test_percentages_of_several_wholes_stand_side_by_side_and_sums_of_two_units_do_not():
    assert readings.is_alike("%", "% số hộ")
    assert readings.is_alike("triệu đồng", "triệu đồng")
    assert not readings.is_alike("VND", "triệu đồng")


@pytest.mark.parametrize(
    "operator, promised, counted, measure",
    [
        (Operator.GROWTH, "%", "VND", "VND"),  # "tăng 10%/năm": a year and its plan are told in money
        (Operator.RANGE, "%/năm", "VND", "VND"),
        (Operator.AT_LEAST, "%", "%", "%"),
        (Operator.AT_LEAST, "triệu đồng", "VND", "triệu đồng"),
    ],
)
def test_the_years_of_a_rate_are_told_in_what_is_counted(operator, promised, counted, measure):
    assert (
        readings.level_measure(operator=operator, promised=promised, counted=counted, n_of_m=False) == measure
    )
