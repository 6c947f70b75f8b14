"""Longer periods out of their parts: added up, or the last one; never a part that is called the whole."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nhiemky.figures.rules import periods
from nhiemky.figures.rules import through_time as rules
from nhiemky.figures.rules.periods import Period, of_key
from nhiemky.figures.rules.through_time import APART, LAST, SUM

YEAR = periods.year(2025)


def keys(*names: str) -> list[Period]:
    found = [of_key(f"2025-{name}" if name else "2025") for name in names]
    return [one for one in found if one is not None]


def months(first: int, last: int) -> tuple[str, ...]:
    return tuple(f"{number:02}" for number in range(first, last + 1))


@pytest.mark.parametrize(
    ("given_", "parts"),
    [
        (("q1", "q2", "q3", "q4"), ("q1", "q2", "q3", "q4")),
        (("6t", "q3", "q4"), ("6t", "q3", "q4")),
        (("9t", "q4", "q1", "q2", "6t"), ("9t", "q4")),
        (months(1, 12), months(1, 12)),
        (("9t", *months(10, 12)), ("9t", *months(10, 12))),
        (("q1", "q2", "q3"), ()),
        ((*months(1, 11),), ()),
        (("",), ()),
        ((), ()),
    ],
)
def test_a_year_is_made_of_its_longest_parts_or_not_at_all(
    given_: tuple[str, ...], parts: tuple[str, ...]
) -> None:
    assert rules.parts_of(YEAR, keys(*given_), SUM) == tuple(keys(*parts))


@pytest.mark.parametrize(
    ("given_", "over_time", "missing"),
    [
        (("q1", "q2", "q3"), SUM, "quý IV"),
        (("q1", "q4"), SUM, "quý II, quý III"),
        (("9t",), SUM, "quý IV"),
        (months(1, 11), SUM, "tháng 12"),
        ((*months(1, 2), "q2"), SUM, "tháng 3, quý III, quý IV"),
        (("q1", "q2", "q3"), LAST, "quý IV"),
        (months(1, 11), LAST, "tháng 12"),
        (("q4",), LAST, ""),
        (("q1", "q2", "q3", "q4"), SUM, ""),
        (("q1",), APART, ""),
        ((), SUM, ""),
    ],
)
def test_what_is_missing_of_a_year_is_named(given_: tuple[str, ...], over_time: str, missing: str) -> None:
    assert rules.lacking(YEAR, keys(*given_), over_time) == missing


def test_of_what_stands_the_last_value_counts() -> None:
    assert rules.parts_of(YEAR, keys("q1", "q4", "12"), LAST) == tuple(keys("q4"))
    assert rules.parts_of(periods.half(2025), keys("q1", "q2"), LAST) == tuple(keys("q2"))


def test_everything_that_follows_from_four_quarters() -> None:
    made = rules.made(keys("q1", "q2", "q3", "q4"), SUM)
    assert [periods.key(one) for one in made] == ["2025-6t", "2025-9t", "2025"]
    assert rules.made(keys("q1", "q2", "q3", "q4"), APART) == []
    assert rules.made(keys(*months(1, 3)), SUM) == keys("q1")


def test_what_can_be_made_of_shorter_periods() -> None:
    assert [rules.is_longer(one) for one in keys("04", "q1", "6t", "9t", "")] == [
        False,
        True,
        True,
        True,
        True,
    ]


def test_a_stretch_without_a_name_is_no_part() -> None:
    odd = periods.months(2025, 2, 12)
    assert rules.parts_of(YEAR, [odd, *keys("01")], SUM) == ()
    two_years = Period(periods.year(2024).first, YEAR.last)
    assert rules.parts_of(two_years, [periods.year(2024), YEAR], SUM) == ()


def test_n_of_m_is_added_up_as_both() -> None:
    n, m = Decimal(3), Decimal(4)
    assert rules.together([(n, m), (Decimal(1), m)]) == (4, 8)
    assert rules.together([(n, None), (Decimal(1), None)]) == (4, None)
    assert rules.together([(n, m), (Decimal(1), None)]) == (4, None)


def test_a_typed_year_that_its_quarters_do_not_make_differs_by_so_much() -> None:
    typed = dict.fromkeys(keys("q1", "q2", "q3", "q4"), Decimal(10))
    assert rules.difference(YEAR, typed, SUM) == 0
    assert rules.difference(YEAR, {**typed, YEAR: Decimal(40)}, SUM) == 0
    assert rules.difference(YEAR, {**typed, YEAR: Decimal(42)}, SUM) == 2
    assert rules.difference(YEAR, {**typed, YEAR: Decimal(9)}, LAST) == -1
    assert rules.difference(YEAR, {YEAR: Decimal(9), **dict.fromkeys(keys("q1"), Decimal(4))}, SUM) == 0


@settings(deadline=None)  # a machine under load is no fault
@given(st.sets(st.sampled_from([*months(1, 12), "q1", "q2", "q3", "q4", "6t", "9t"])))
def test_parts_cover_each_month_once_whatever_is_known(names: set[str]) -> None:
    found = keys(*names)
    parts = rules.parts_of(YEAR, found, SUM)
    covered = [month for one in parts for month in range(one.first.month, one.last.month + 1)]
    assert covered in ([], list(range(1, 13)))
    assert parts == rules.parts_of(YEAR, list(reversed(found)), SUM)
    # What was cited is enough to make the same again.
    assert parts == rules.parts_of(YEAR, parts, SUM)
    assert bool(parts) != bool(rules.lacking(YEAR, found, SUM)) or not found


@pytest.mark.parametrize(
    ("key", "words"),
    [("q4", "quý IV"), ("6t", "6 tháng"), ("9t", "9 tháng"), ("04", "tháng 4"), ("", "năm 2025")],
)
def test_a_part_of_a_year_in_short_words(key: str, words: str) -> None:
    assert periods.part_words(keys(key)[0]) == words
