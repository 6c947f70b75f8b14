from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nhiemky.targets.rules import forecast as forecasts
from nhiemky.targets.rules.forecast import Outlook, forecast, trend
from nhiemky.targets.rules.target import Actual, Baseline, Cadence, Operator, Target

F = Fraction


def target(values, *, operator=Operator.AT_LEAST, cadence=Cadence.BY_DATE, value=100, **more) -> Target:
    first = more.pop("first", 2021)
    actuals = tuple(Actual(first + at, F(str(one))) for at, one in enumerate(values))
    return Target(
        id="t",
        operator=operator,
        value=None if value is None else F(value),
        cadence=cadence,
        term=more.pop("term", (2021, 2025)),
        as_of=more.pop("as_of", actuals[-1].year if actuals else 2023),
        actuals=actuals,
        **more,
    )


def test_a_straight_line_goes_on_and_has_no_scatter():
    found = forecast(target([70, 80, 90]), is_share=False)
    assert (found.at, found.years, found.low, found.value, found.high) == (2025, 3, 110, 110, 110)
    assert (found.outlook, found.falls_short) == (Outlook.REACHES, False)


def test_the_interval_is_the_one_of_the_textbooks():
    """Checked by hand: x 1 2 3 4, y 10 14 13 19, x₀ 5; slope 2,6, s² = 8,2/2; √(4,1 · (1+1/4+6,25/5)) · 1,886 = 6,038."""
    found = forecast(target([10, 14, 13, 19], value=25), is_share=False)
    assert found.value == F("20.5")
    assert float(found.high - found.value) == pytest.approx(1.886 * 10.25**0.5, abs=1e-9)
    assert (found.outlook, found.falls_short) == (Outlook.TOUCHES, True)


@pytest.mark.parametrize(
    "none",
    [
        target([70, 80]),
        target([70, 80, 90], cadence=Cadence.PER_YEAR),
        target([70, 80, 90], operator=Operator.MILESTONE),
        target([70, 80, 90, 95, 99]),
        target([70, 80, 90], as_of=2026, term=(2021, 2030)),
        target([70, 80, 90], value=None),
        target([70, 80, 90], operator=Operator.GROWTH),
        target([70, 80, 90], operator=Operator.MULTIPLE, value=2),
        target([70, 80, 90], operator=Operator.MULTIPLE, value=2, baseline=Baseline(F(0), 2020)),
        target(
            [70, 80, 90],
            operator=Operator.GROWTH,
            cadence=Cadence.TERM_AVERAGE,
            baseline=Baseline(F(50), 2025),
        ),
        target([70, 80, 90], cadence=Cadence.TERM_TOTAL, term=None),
    ],
)
def test_where_nothing_can_be_said_nothing_is(none):
    assert forecast(none, is_share=False) is None


def test_a_share_ends_at_a_hundred_and_a_count_at_zero():
    share = forecast(target([80, 90, 99], value=98), is_share=True)
    assert (share.value, share.high, share.falls_short) == (100, 100, False)
    gone = forecast(target([9, 5, 1], operator=Operator.NONE_LEFT, value=None), is_share=False)
    assert (gone.value, gone.low, gone.outlook) == (0, 0, Outlook.REACHES)
    debt = forecast(target([-9, -5, -2], operator=Operator.AT_MOST, value=-1), is_share=False)
    assert debt.low < 5 and debt.falls_short


def test_a_sum_adds_the_years_that_are_left_to_those_that_are_there():
    total = forecast(target([50, 52, 54], cadence=Cadence.TERM_TOTAL, value=270), is_share=False)
    assert (total.value, total.level, total.falls_short) == (50 + 52 + 54 + 56 + 58, None, False)
    mean = forecast(target([50, 52, 54], cadence=Cadence.TERM_AVERAGE, value=55), is_share=False)
    assert (mean.value, mean.outlook) == (54, Outlook.MISSES)
    times = target(
        [50, 52, 54], operator=Operator.MULTIPLE, cadence=Cadence.TERM_TOTAL, value=2,
        baseline=Baseline(F(135)),
    )  # fmt: skip
    assert forecast(times, is_share=False).value == 2
    before = target([40, 45, 50], cadence=Cadence.TERM_TOTAL, first=2018, term=(2021, 2022))
    assert forecast(before, is_share=False).value == 55 + 60


def test_years_before_the_term_show_the_trend_but_are_not_summed():
    found = target([48, 50, 52, 54], first=2020, cadence=Cadence.TERM_TOTAL, value=270)
    assert forecast(found, is_share=False).value == 50 + 52 + 54 + 56 + 58


def test_rates_and_multiples_grow_by_a_rate():
    grown = [F(110), F(121), F("133.1")]
    compound = target(
        grown, operator=Operator.GROWTH, cadence=Cadence.TERM_AVERAGE, value=10, baseline=Baseline(F(100))
    )
    found = forecast(compound, is_share=False)
    assert float(found.value) == pytest.approx(10) and float(found.level[1]) == pytest.approx(161.051)
    double = target(grown, operator=Operator.MULTIPLE, value=2, baseline=Baseline(F(100)))
    assert float(forecast(double, is_share=False).value) == pytest.approx(1.61051)
    through_zero = target([0, 10, 20], operator=Operator.MULTIPLE, value=2, baseline=Baseline(F(10)))
    assert forecast(through_zero, is_share=False).value == 4


def test_a_value_to_the_digit_is_a_road_up_or_down_to_it():
    up = forecast(target([80, 85, 90], operator=Operator.EQUAL, value=95), is_share=False)
    down = forecast(target([9, 8, 7], operator=Operator.EQUAL, value=4), is_share=False)
    assert (up.falls_short, down.falls_short) == (False, True)


def test_missing_years_leave_a_gap_in_the_line():
    gap = Target(
        id="t", operator=Operator.AT_LEAST, value=F(10), cadence=Cadence.BY_DATE, term=(2021, 2026), as_of=2024,
        actuals=(Actual(2021, F(1)), Actual(2022, None), Actual(2023, F(3)), Actual(2024, F(4))),
    )  # fmt: skip
    assert forecast(gap, is_share=False).value == 6


@given(
    st.lists(st.integers(min_value=-1000, max_value=1000), min_size=3, max_size=10),
    st.integers(min_value=1, max_value=5),
)
def test_the_middle_lies_inside_and_the_interval_widens_with_the_distance(values, ahead):
    points = [(2000 + at, F(value)) for at, value in enumerate(values)]
    line = trend(points)
    assert line is not None
    last = points[-1][0]
    _middle, near = line.over([last + ahead])
    _middle, far = line.over([last + ahead + 1])
    assert 0 <= near <= far


def test_the_sum_of_years_is_the_sum_of_their_middles():
    line = trend([(2021, F(3)), (2022, F(8)), (2023, F(4)), (2024, F(9))])
    both, one, two = (line.over(years)[0] for years in ([2025, 2026], [2025], [2026]))
    assert both == one + two
    assert forecasts.trend([]) is None
