from __future__ import annotations

from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from nhiemky.figures.rules.charts import BOTTOM, HEIGHT, TOP, WIDTH, Given, through_years

VALUES = st.decimals(-(10**12), 10**12, allow_nan=False, places=2)


def test_a_year_that_nobody_reported_is_a_gap():
    chart = through_years([Given(2023, Decimal(30)), Given(2021, Decimal(15))])
    assert [(bar.given.year, bar.missing, bar.height) for bar in chart.bars] == [
        (2021, False, 76),
        (2022, True, 0),
        (2023, False, 152),
    ]
    assert chart.zero == HEIGHT - BOTTOM and not chart.crowded


def test_a_loss_hangs_below_the_line():
    gain, loss = through_years([Given(2022, Decimal(10)), Given(2023, Decimal(-10))]).bars
    assert (gain.y + gain.height, loss.y) == (100, 100)


def test_words_that_would_touch_are_left_to_the_table():
    few = [Given(year, Decimal(year), "ước 60 tỷ") for year in range(2019, 2026)]
    many = [Given(year, Decimal(year), "60 tỷ") for year in range(2005, 2026)]
    assert not through_years(few).crowded and through_years(many).crowded
    assert all(bar.named for bar in through_years(few).bars)
    assert [bar.given.year for bar in through_years(many).bars if bar.named] == [*range(2005, 2026, 2)]


def test_nothing_is_an_empty_chart():
    assert through_years([]).bars == ()


@given(st.dictionaries(st.integers(2000, 2030), VALUES, min_size=1))
def test_every_bar_stays_inside(values):
    chart = through_years([Given(year, value) for year, value in values.items()])
    for bar in chart.bars:
        assert bar.x >= 0 and bar.x + bar.width <= WIDTH
        assert bar.y >= TOP and bar.y + bar.height <= HEIGHT - BOTTOM + 1
