"""Ring 1: what figures of many units make together; bars beside numbers."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nhiemky.figures.rules import bars, periods, rollup
from nhiemky.figures.rules.formulas import Derivation, Formula
from nhiemky.figures.rules.rollup import NOTHING, Total

NUMBER = st.decimals(-(10**9), 10**9, places=4)
TOTAL = st.builds(Total, NUMBER, NUMBER, st.integers(0, 9), st.integers(0, 9))


def test_a_pooled_figure_adds_n_and_m_and_a_summed_one_its_value():
    n_of_m = {"value": Decimal(12), "out_of": Decimal(13), "qualifier": ""}
    assert rollup.counted("pooled", **n_of_m) == Total(Decimal(12), Decimal(13), 1, 0)
    assert rollup.counted("sum", **n_of_m | {"qualifier": "ước"}) == Total(Decimal(12), Decimal(0), 1, 1)


def test_a_pooled_figure_without_its_whole_has_not_been_reported():
    assert rollup.counted("pooled", value=Decimal(12), out_of=None, qualifier="") == NOTHING


@given(st.lists(TOTAL), TOTAL)
def test_what_is_added_can_be_taken_away_and_order_does_not_matter(parts, one):
    whole = rollup.together(parts)
    assert rollup.together(reversed(parts)) == whole
    assert whole + one - one == whole


@pytest.mark.parametrize(
    ("said", "adds"),
    [
        ({}, True),
        ({"combines": "apart"}, False),
        ({"formula": "growth"}, False),
        ({"reported_by": ""}, False),
        ({"kind": "ward"}, False),
    ],
)
def test_only_typed_figures_of_the_reporting_kind_add_up(said, adds):
    facts = {"combines": "sum", "formula": "", "reported_by": "branch", "kind": "branch"} | said
    assert rollup.adds_up(**facts) is adds


def test_sums_are_kept_from_the_unit_that_defined_the_indicator_down_to_above_the_reporting_one():
    assert rollup.summed_above((1, 5, 9, 12), 5) == (5, 9)
    assert rollup.summed_above((1, 5, 9, 12), 12) == ()
    assert rollup.summed_above((1, 5, 9, 12), 77) == ()


@pytest.mark.parametrize(
    ("begins", "ends", "asked"),
    [
        (None, None, True),
        ("2024-01-01", None, False),
        (None, "2023-12-30", False),
        ("2023-12-31", "2023-12-31", True),
    ],
)
def test_who_exists_on_the_last_day_is_asked(begins, ends, asked):
    days = [dt.date.fromisoformat(day) if day else None for day in (begins, ends)]
    assert rollup.is_asked(dt.date(2023, 12, 31), *days) is asked


def test_what_a_value_is_made_of():
    year, before = periods.year(2023), periods.year(2022)
    derivations = {
        3: Derivation(formula=Formula.SHARE, operand=1, second=2),
        4: Derivation(formula=Formula.CHANGE, operand=3),
        5: Derivation(formula=Formula.CAGR, operand=1, since=2020),
        6: Derivation(formula=Formula.CAGR, operand=1, since=0),
    }
    assert rollup.wanted(1, year, derivations) == {(1, year)}
    assert rollup.wanted(4, year, derivations) == {(one, when) for one in (1, 2) for when in (year, before)}
    assert rollup.wanted(5, year, derivations) == {(1, year), (1, periods.year(2020))}
    assert rollup.wanted(6, year, derivations) == {(1, year)}


def test_a_sum_as_formulas_take_it():
    pooled = rollup.amount(Total(Decimal(12), Decimal(16), 3, 1), "pooled")
    assert pooled is not None and (pooled.value, pooled.qualifier) == (Fraction(75), "ước")
    plain = rollup.amount(Total(Decimal("1.5"), Decimal(0), 1, 0), "sum")
    assert plain is not None and (plain.value, plain.qualifier) == (Fraction(3, 2), "")
    assert rollup.amount(NOTHING, "sum") is None
    assert rollup.amount(Total(Decimal(1), Decimal(0), 1, 0), "apart") is None


def test_bars_stand_in_order_and_who_said_nothing_at_the_end():
    said = [("a", None), ("b", Fraction(2)), ("c", Fraction(5)), ("d", Fraction(2)), ("e", None)]
    assert [one for one, _ in bars.ordered(said, better="more")] == ["c", "b", "d", "a", "e"]
    assert [one for one, _ in bars.ordered(said, better="less")] == ["b", "d", "c", "a", "e"]
    values = [value for _, value in bars.ordered(said, better="neither")]
    assert bars.ranks(values) == [1, 2, 2, 0, 0]


def test_a_bar_begins_at_nothing_and_no_value_has_none():
    assert bars.bars([Fraction(50), Fraction(0), None]) == [
        bars.Bar(0.0, 100.0, 0.0),
        bars.Bar(0.0, 0.0, 0.0),
        None,
    ]
    assert bars.bars([Fraction(30), Fraction(-10)]) == [bars.Bar(25.0, 75.0, 25.0), bars.Bar(0.0, 25.0, 25.0)]
    assert bars.bars([Fraction(0)]) == [bars.Bar(0.0, 0.0, 0.0)]


@given(st.lists(st.one_of(st.none(), st.fractions(-1000, 1000))))
def test_longer_bars_are_larger_values(values):
    drawn = [
        (abs(value), bar) for value, bar in zip(values, bars.bars(values), strict=True) if value is not None
    ]
    for (one, first), (other, second) in zip(drawn, drawn[1:], strict=False):
        if one > other:
            assert first.width >= second.width


def test_what_a_unit_says_about_a_year_out_of_its_quarters():
    quarters = [periods.quarter(2025, number) for number in (1, 2, 3, 4)]
    year = periods.year(2025)
    typed = {one: Total(Decimal(3), Decimal(4), 1, int(at == 3)) for at, one in enumerate(quarters)}
    assert rollup.effective(year, typed, "sum") == Total(Decimal(12), Decimal(16), 1, 1)
    assert rollup.effective(year, typed, "last") == Total(Decimal(3), Decimal(4), 1, 1)
    assert rollup.effective(year, typed, "apart") == NOTHING
    assert rollup.effective(year, typed | {quarters[1]: NOTHING}, "sum") == NOTHING
    without = typed | {quarters[1]: Total(Decimal(3), Decimal(0), 1, 0)}
    assert rollup.effective(year, without, "sum").out_of == 0
    assert rollup.effective(year, typed | {year: Total(Decimal(13), Decimal(0), 1, 0)}, "sum").total == 13


def test_which_sums_a_figure_may_change():
    quarter = periods.quarter(2025, 3)
    assert rollup.touched(quarter, "apart") == [quarter]
    assert rollup.touched(quarter, "sum") == [quarter, periods.nine_months(2025), periods.year(2025)]
