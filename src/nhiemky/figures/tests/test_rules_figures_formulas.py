from __future__ import annotations

import datetime as dt
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nhiemky.figures.rules import formulas, periods
from nhiemky.figures.rules.formulas import Amount, Derivation, Formula, compute

REVENUE, PEOPLE, RATE, SHARE = 1, 2, 3, 4
Y = {number: periods.year(number) for number in range(2018, 2027)}


def known(**more: str) -> dict:
    """`r2023="60"`: indicator by its letter, year, value; "ước 60" is an estimate."""
    found = {}
    for place, (name, said) in enumerate(more.items(), start=1):
        qualifier, _, value = said.rpartition(" ")
        key = ({"r": REVENUE, "p": PEOPLE}[name[0]], Y[int(name[1:])])
        found[key] = Amount(value=Fraction(value), qualifier=qualifier, versions=(place,), confirmed=True)
    return found


def of(formula: Formula, *, operand: int = REVENUE, second: int = 0, **more: int) -> dict[int, Derivation]:
    return {RATE: Derivation(formula=formula, operand=operand, second=second, **more)}


@pytest.mark.parametrize(
    ("derivation", "values", "year", "expected"),
    [
        (of(Formula.GROWTH), {"r2023": "66", "r2022": "60"}, 2023, "10"),
        (of(Formula.GROWTH), {"r2023": "2", "r2022": "3"}, 2023, "-100/3"),
        (of(Formula.GROWTH), {"r2023": "66"}, 2023, None),
        (of(Formula.GROWTH), {"r2023": "66", "r2022": "0"}, 2023, None),
        (of(Formula.GROWTH), {"r2023": "66", "r2022": "-1"}, 2023, None),
        (of(Formula.CHANGE), {"r2023": "0.71", "r2022": "1.1"}, 2023, "-0.39"),
        (of(Formula.DIFFERENCE, second=PEOPLE), {"r2023": "5", "p2023": "7"}, 2023, "-2"),
        (of(Formula.SHARE, second=PEOPLE), {"r2023": "5", "p2023": "8"}, 2023, "62.5"),
        (of(Formula.SHARE, second=PEOPLE, hundred=1000), {"r2023": "5", "p2023": "8"}, 2023, "625"),
        (of(Formula.SHARE, second=PEOPLE), {"r2023": "5", "p2023": "0"}, 2023, None),
        (of(Formula.PER_HEAD, second=PEOPLE), {"r2023": "-60", "p2023": "8"}, 2023, "-7.5"),
        (of(Formula.PER_HEAD, second=PEOPLE), {"r2023": "60", "p2022": "8"}, 2023, None),
        (of(Formula.CAGR, since=2021), {"r2023": "1.21", "r2021": "1"}, 2023, "10"),
        (of(Formula.CAGR, since=2022), {"r2023": "1.5", "r2022": "1"}, 2023, "50"),
        (of(Formula.CAGR, since=2021), {"r2023": "0", "r2021": "1"}, 2023, "-100"),
        (of(Formula.CAGR, since=2023), {"r2023": "2"}, 2023, None),
        (of(Formula.CAGR, since=2021), {"r2023": "-2", "r2021": "1"}, 2023, None),
        (of(Formula.CAGR, since=2021), {"r2023": "2", "r2021": "0"}, 2023, None),
        (of(Formula.CAGR, since=0), {"r2023": "2"}, 2023, None),
    ],
)
def test_a_formula_is_exact_or_missing(derivation, values, year, expected):
    found = compute(RATE, Y[year], derivations=derivation, known=known(**values))
    assert (None if found is None else found.value) == (None if expected is None else Fraction(expected))


def test_a_root_that_is_no_fraction_is_near():
    found = compute(
        RATE, Y[2023], derivations=of(Formula.CAGR, since=2021), known=known(r2023="2", r2021="1")
    )
    assert found is not None and formulas.rounded(found.value, "%") == Decimal("41.42")
    assert formulas.as_decimal(Fraction(1, 8)) == Decimal("0.125")


@pytest.mark.parametrize(
    ("first", "second", "said"),
    [("66", "60", ""), ("ước 66", "60", "ước"), ("66", "ước 60", "ước"), ("hơn 66", "60", "khoảng")],
)
def test_what_is_made_of_an_estimate_is_one_and_knows_its_versions(first, second, said):
    found = compute(RATE, Y[2023], derivations=of(Formula.GROWTH), known=known(r2023=first, r2022=second))
    assert found == Amount(value=Fraction(10), qualifier=said, versions=(1, 2), confirmed=True)


def test_formulas_stand_on_formulas_and_a_circle_is_missing():
    nested = of(Formula.CHANGE, operand=SHARE) | {
        SHARE: Derivation(formula=Formula.SHARE, operand=REVENUE, second=PEOPLE)
    }
    values = known(r2023="3", p2023="4", r2022="1", p2022="2")
    found = compute(RATE, Y[2023], derivations=nested, known=values)
    assert found is not None and (found.value, found.versions) == (25, (1, 2, 3, 4))
    assert formulas.leaves(RATE, nested) == {REVENUE, PEOPLE}
    assert formulas.candidates(RATE, derivations=nested, known=values) == [Y[2022], Y[2023]]
    assert formulas.leaves(RATE, of(Formula.DIFFERENCE, second=REVENUE)) == {REVENUE}
    circle = of(Formula.CHANGE, operand=SHARE) | {
        SHARE: Derivation(formula=Formula.SHARE, operand=REVENUE, second=RATE)
    }
    assert compute(RATE, Y[2023], derivations=circle, known=values) is None
    assert compute(REVENUE, Y[2023], derivations={}, known=values) == values[REVENUE, Y[2023]]


def test_n_of_m_counts_in_percent_and_measures_follow():
    assert formulas.part_of(Decimal(12), Decimal(16)) == 75 and formulas.part_of(Decimal(12), None) == 12
    assert formulas.measure_of(Formula.GROWTH, "VND") == formulas.measure_of(Formula.SHARE, "hộ", "hộ") == "%"
    assert formulas.measure_of(Formula.PER_HEAD, "đồng", "người") == "đồng/người"
    assert formulas.measure_of(Formula.CHANGE, "%") == "điểm %"
    assert formulas.measure_of(Formula.DIFFERENCE, "VND") == "VND"


@pytest.mark.parametrize(
    ("value", "measure", "shown"),
    [
        ("1/3", "%", "0.33"),
        ("-1/3", "%", "-0.33"),
        ("1/200", "", "0.01"),
        ("-1/200", "", "-0.01"),
        ("100", "", "100"),
    ]
    + [("50000001/2", "VND", "25000001")],
)
def test_only_what_is_shown_is_rounded_half_up(value, measure, shown):
    assert str(formulas.rounded(Fraction(value), measure)) == shown


@given(
    st.dictionaries(st.sampled_from(sorted(Y)), st.fractions(min_value=0, max_value=10**9), min_size=2),
    st.randoms(),
)
def test_the_order_of_entry_does_not_matter(values, dice):
    amounts = {(REVENUE, Y[year]): Amount(value=value, versions=(year,)) for year, value in values.items()}
    shuffled = list(amounts.items())
    dice.shuffle(shuffled)
    for formula in (Formula.GROWTH, Formula.CHANGE):
        for year in Y.values():
            one = compute(RATE, year, derivations=of(formula), known=amounts)
            assert one == compute(RATE, year, derivations=of(formula), known=dict(shuffled))


@given(st.fractions(min_value=1, max_value=10**6), st.integers(-99, 500), st.integers(1, 5))
def test_a_compound_rate_leads_back(start, rate, years):
    end = start * Fraction(100 + rate, 100) ** years
    amounts = {(REVENUE, Y[2018 + years]): Amount(value=end), (REVENUE, Y[2018]): Amount(value=start)}
    found = compute(RATE, Y[2018 + years], derivations=of(Formula.CAGR, since=2018), known=amounts)
    assert found is not None and found.value == rate


@given(st.lists(st.fractions(min_value=0, max_value=10**9), min_size=1, max_size=8))
def test_shares_of_a_whole_make_a_hundred(parts):
    whole = sum(parts)
    derivation = of(Formula.SHARE, second=PEOPLE)
    found = [
        compute(
            RATE,
            Y[2023],
            derivations=derivation,
            known={(REVENUE, Y[2023]): Amount(value=part), (PEOPLE, Y[2023]): Amount(value=whole)},
        )
        for part in parts
    ]
    assert found == [None] * len(parts) if not whole else sum(one.value for one in found if one) == 100


DAYS = st.dates(dt.date(1, 1, 1), dt.date(9999, 12, 31))


@given(DAYS, DAYS)
def test_every_key_of_a_period_leads_back(one, other):
    period = periods.Period(*sorted((one, other)))
    assert periods.of_key(periods.key(period)) == period


@given(
    st.integers(1, 9999),
    st.sampled_from(
        [(m, m) for m in range(1, 13)] + [(1, 3), (4, 6), (7, 9), (10, 12), (1, 6), (1, 9), (1, 12)]
    ),
)
def test_keys_of_the_usual_periods_lead_back_and_are_short(year, ends):
    period = periods.months(year, *ends)
    assert periods.of_key(periods.key(period)) == period and len(periods.key(period)) <= 7
    before = periods.in_year(period, year - 1)
    assert before == (periods.months(year - 1, *ends) if year > 1 else None)


@pytest.mark.parametrize(
    "text", ["", "0000", "2023-13", "2023-00", "20230230-20230301", "20230301-20230228", "x"]
)
def test_anything_else_is_no_period(text):
    assert periods.of_key(text) is None


def test_periods_in_words():
    months, half = periods.months(2024, 2, 2), periods.half(2023)
    words = [str(one) for one in (Y[2023], periods.quarter(2023, 1), half, periods.nine_months(2023), months)]
    assert words == [
        "năm 2023",
        "quý I năm 2023",
        "6 tháng đầu năm 2023",
        "9 tháng năm 2023",
        "tháng 2 năm 2024",
    ]
    term = periods.Period(dt.date(2020, 1, 1), dt.date(2025, 12, 31))
    odd = periods.Period(dt.date(2020, 2, 29), dt.date(2023, 3, 8))
    assert (str(term), str(odd)) == ("2020–2025", "29/02/2020 – 08/03/2023")
    assert periods.year_before(months) == periods.months(2023, 2, 2)
    assert periods.year_before(odd).first == dt.date(2019, 2, 28)
    assert periods.in_year(term, 9995) is None and periods.in_year(odd, 1) is not None
    with pytest.raises(ValueError, match="no year before"):
        periods.year_before(periods.year(1))


@pytest.mark.parametrize(
    ("every", "day", "expected"),
    [
        ("month", (2026, 3, 31), "2026-02"),
        ("month", (2026, 1, 1), "2025-12"),
        ("quarter", (2026, 6, 30), "2026-q1"),
        ("quarter", (2026, 2, 1), "2025-q4"),
        ("half", (2026, 6, 30), "2025-6t"),
        ("half", (2026, 7, 1), "2026-6t"),
        ("year", (2026, 12, 31), "2025"),
    ],
)
def test_the_last_period_that_has_ended(every, day, expected):
    assert periods.key(periods.last_ended(every, dt.date(*day))) == expected


def test_parts_of_a_year():
    odd = periods.Period(dt.date(2020, 2, 29), dt.date(2023, 3, 8))
    named = [Y[2023], periods.half(2023), periods.quarter(2023, 2), periods.months(2023, 4, 4), odd]
    assert [periods.part(one) for one in named] == ["", "6t", "q2", "04", "-"]
    assert Formula.of_one() + Formula.of_two() == tuple(Formula)  # every formula says what it needs
