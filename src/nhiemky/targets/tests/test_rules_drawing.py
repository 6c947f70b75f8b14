from __future__ import annotations

import datetime as dt
from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from nhiemky.targets.rules import bars, chart, years_line
from nhiemky.targets.rules.bars import Stretch
from nhiemky.targets.rules.chart import Drawn

F = Fraction

NUMBERS = st.fractions(min_value=-1000, max_value=1000)


def test_a_bar_is_as_long_as_its_figure_is_of_the_goal():
    found = bars.bar(figure=F(50), goal=F(100), baseline=F(25))
    assert (found.figure.x, found.goal, found.baseline) == (0, 241, 60)
    assert abs(found.figure.width * 2 - found.goal) <= 1
    assert (found.goal_band, found.forecast, found.ahead) == (None, None, None)


def test_a_range_is_a_band_and_a_forecast_a_hatched_one():
    found = bars.bar(figure=None, goal=F(8), goal2=F(10), band=(F(5), F(6), F(7)))
    assert found.figure is None and found.goal is None
    assert found.goal_band.x < found.goal_band.x + found.goal_band.width <= bars.WIDTH
    assert found.forecast.x < found.ahead < found.forecast.x + found.forecast.width


def test_a_figure_of_nothing_is_seen():
    assert bars.bar(figure=F(0), goal=F(0)).figure == Stretch(0, 2)
    assert bars.bar(figure=F(5), goal=None).goal_band is None


@given(st.lists(NUMBERS, min_size=1, max_size=6))
def test_everything_lies_on_the_axis(values):
    axis = bars.Axis.over(values, length=200)
    assert all(0 <= axis.at(one) <= 200 for one in values)


@given(st.lists(NUMBERS, min_size=1, max_size=6))
def test_round_numbers_enclose_the_values(values):
    axis, ticks = bars.nice_axis(values, length=200)
    assert axis.least <= min(values) and max(values) <= axis.most
    assert 2 <= len(ticks) <= 12 and ticks[0] == axis.least and ticks[-1] == axis.most
    assert len({b - a for a, b in zip(ticks, ticks[1:], strict=False)}) == 1


def test_the_axis_of_large_numbers_begins_at_zero_unless_they_lie_close_together():
    assert bars.nice_axis([F(20), F(60)], length=100)[1][0] == 0
    assert bars.nice_axis([F(94), F(97)], length=100)[1][0] > 90
    assert bars.nice_axis([F("0.02"), F("0.05")], length=100)[1][-1] == F("0.06")


def drawn(**more) -> Drawn:
    usual = {
        "years": (2021, 2025),
        "figures": [(2021, F(5), False), (2022, F(6), False), (2024, F(8), True)],
        "plans": {},
    }
    return Drawn(**{**usual, **more})


def test_a_missing_year_breaks_the_line_and_an_estimate_is_marked():
    found = chart.chart(drawn())
    assert [line.count(",") for line in found.split] == [2, 1]
    assert [mark.estimate for mark in found.marks] == [False, False, True]
    assert [int(tick.value) for tick in found.years] == [2021, 2022, 2023, 2024, 2025]
    assert (found.goal, found.goal_band, found.ahead, found.baseline, found.middle) == (
        None, None, "", None, None,
    )  # fmt: skip


def test_goal_plans_beginning_and_forecast_stand_where_they_belong():
    found = chart.chart(
        drawn(
            plans={2022: F(7)},
            baseline=(2020, F(4)),
            goal=F(9),
            ahead=(2026, (F(8), F(10), F(12))),
        )
    )
    assert found.baseline.x == chart.LEFT and found.middle.year == 2026
    assert found.goal < found.plans[0].y < found.baseline.y
    assert found.ahead.count(",") == 3
    band = chart.chart(drawn(goal=F(6), goal2=F(9)))
    assert band.goal is None and band.goal_band[1] > 2


def test_an_empty_picture_says_nothing():
    assert chart.chart(drawn(figures=[])) is None
    planned = chart.chart(drawn(figures=[], plans={2021: F(3)}, ahead=(2025, (F(1), F(2), F(3)))))
    assert planned.ahead == "" and len(planned.plans) == 1
    one = chart.chart(Drawn(years=(2021, 2021), figures=[(2021, F(3), False)], plans={}))
    assert one.marks[0].x == chart.LEFT


def test_the_line_of_the_years_holds_everything_and_dots_do_not_cover_each_other():
    first, last = dt.date(2021, 1, 1), dt.date(2025, 12, 31)
    days = [dt.date(2020, 6, 12), dt.date(2022, 5, 1), dt.date(2022, 5, 2), dt.date(2022, 5, 3)]
    line = years_line.line(first, last, days=days, lanes=2)
    assert (line.first.year, line.last.year, line.lanes) == (2020, 2025, 2)
    places = line.spread([(days[0], 0), (days[1], 1), (days[2], 1), (days[3], 0)])
    assert places[2][0] - places[1][0] >= years_line.APART
    assert places[3] == (line.at(days[3]), line.lane_at(0))
    assert [year for year, _x in line.years] == [2020, 2021, 2022, 2023, 2024, 2025]
    assert line.width == years_line.WIDTH and line.height > line.lane_at(1)
