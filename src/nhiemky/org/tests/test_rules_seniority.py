from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nhiemky.org.rules.seniority import (
    BANDS,
    Gap,
    anniversary,
    counted_from,
    full_years,
    last_base,
    months_later,
    seniority,
    years_reached,
)

DAYS = st.dates(dt.date(1930, 1, 1), dt.date(2090, 12, 31))


@st.composite
def gaps(draw):
    began = draw(DAYS)
    return Gap(began, began + dt.timedelta(days=draw(st.integers(1, 400))))


def days_outside(decided: dt.date, found: list[Gap], until: dt.date) -> int:
    """Counted one by one: the slow way that nobody can get wrong."""
    outside = set()
    for gap in found:
        day = max(gap.began_on, decided)
        while day < min(gap.ended_on, until):
            outside.add(day)
            day += dt.timedelta(days=1)
    return len(outside)


@pytest.mark.parametrize(
    ("decided", "on", "years"),
    [
        ("1976-11-07", "2026-11-06", 49),
        ("1976-11-07", "2026-11-07", 50),
        ("1996-02-29", "2026-02-27", 29),
        ("1996-02-29", "2026-02-28", 30),
        ("1996-02-29", "2028-02-28", 31),
        ("1996-02-29", "2028-02-29", 32),
        ("2026-05-01", "2026-05-01", 0),
        ("2030-05-01", "2026-05-01", 0),
    ],
)
def test_years_are_full_on_the_anniversary(decided, on, years):
    assert seniority(dt.date.fromisoformat(decided), dt.date.fromisoformat(on)) == years


def test_two_gaps_are_taken_off():
    found = [Gap(dt.date(1990, 1, 1), dt.date(1991, 1, 1)), Gap(dt.date(2000, 3, 1), dt.date(2000, 3, 31))]
    assert counted_from(dt.date(1980, 5, 19), found) == dt.date(1980, 5, 19) + dt.timedelta(days=365 + 30)
    assert seniority(dt.date(1980, 5, 19), dt.date(2011, 6, 17), found) == 29
    assert seniority(dt.date(1980, 5, 19), dt.date(2011, 6, 18), found) == 30


def test_days_in_two_gaps_count_once_and_days_before_the_decision_not_at_all():
    found = [Gap(dt.date(1979, 1, 1), dt.date(1980, 1, 11)), Gap(dt.date(1980, 1, 6), dt.date(1980, 1, 21))]
    assert counted_from(dt.date(1980, 1, 1), found) == dt.date(1980, 1, 21)


@given(decided=DAYS, found=st.lists(gaps(), max_size=4))
def test_the_order_of_gaps_does_not_matter_and_every_day_counts_once(decided, found):
    assert counted_from(decided, found) == counted_from(decided, found[::-1])
    until = dt.date(2110, 1, 1)
    assert counted_from(decided, found, until=until) == decided + dt.timedelta(
        days_outside(decided, found, until)
    )


@given(decided=DAYS, found=st.lists(gaps(), max_size=3), on=DAYS)
def test_seniority_never_falls_and_stands_still_inside_a_gap(decided, found, on):
    tomorrow = on + dt.timedelta(days=1)
    today_years, tomorrow_years = seniority(decided, on, found), seniority(decided, tomorrow, found)
    assert 0 <= tomorrow_years - today_years <= 1
    inside = any(gap.began_on <= on < gap.ended_on for gap in found) and on >= decided
    if inside:
        moved = counted_from(decided, found, until=tomorrow) - counted_from(decided, found, until=on)
        assert moved == dt.timedelta(days=1)


@given(decided=DAYS, found=st.lists(gaps(), max_size=3), on=DAYS)
def test_a_gap_never_adds_years(decided, found, on):
    assert seniority(decided, on, found) <= full_years(decided, on)


@given(day=DAYS, years=st.integers(0, 100))
def test_an_anniversary_has_the_same_month(day, years):
    found = anniversary(day, years)
    assert (found.year, found.month) == (day.year + years, day.month)
    assert found.day == day.day or (day.month, day.day, found.day) == (2, 29, 28)


@given(base=DAYS, on=DAYS, years=st.integers(1, 90))
def test_the_filter_by_band_agrees_with_the_count(base, on, years):
    assert (base <= last_base(years, on)) == (full_years(base, on) >= years)


def test_the_filter_by_band_on_the_last_of_february():
    assert last_base(30, dt.date(2026, 2, 28)) == dt.date(1996, 2, 29)
    assert last_base(28, dt.date(2026, 2, 28)) == dt.date(1998, 2, 28)
    assert last_base(4, dt.date(2028, 2, 28)) == dt.date(2024, 2, 28)
    assert last_base(1, dt.date(2028, 2, 29)) == dt.date(2027, 2, 28)


@pytest.mark.parametrize(
    ("ended", "on", "years"),
    [
        (None, "2026-03-22", 48),
        ("2026-02-13", "2026-11-27", 47),
        ("2026-03-22", "2026-11-27", 48),
        ("2026-02-13", "2020-03-21", 41),
    ],
)
def test_seniority_stops_where_the_membership_ended(ended, on, years):
    last = dt.date.fromisoformat(ended) if ended else None
    assert years_reached(dt.date(1978, 3, 22), last, dt.date.fromisoformat(on)) == years


def test_bands_follow_one_another():
    assert [below for _, below in BANDS[:-1]] == [least for least, _ in BANDS[1:]]


@pytest.mark.parametrize(
    ("day", "months", "later"),
    [
        ("2025-01-31", 1, "2025-02-28"),
        ("2024-02-29", 12, "2025-02-28"),
        ("2025-03-26", 12, "2026-03-26"),
        ("2025-12-15", 36, "2028-12-15"),
        ("2025-11-30", 3, "2026-02-28"),
    ],
)
def test_months_later(day, months, later):
    assert months_later(dt.date.fromisoformat(day), months) == dt.date.fromisoformat(later)
