from datetime import date, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from nhiemky.vietnamese.working_days import add_working_days, is_working_day, working_days_between

LONG_WEEKEND = frozenset({date(2025, 4, 30), date(2025, 5, 1), date(2025, 5, 2)})
WORKED_SATURDAY = frozenset({date(2025, 4, 26)})


def test_weekends_and_holidays_are_off() -> None:
    monday = date(2025, 4, 28)
    assert is_working_day(monday, holidays=LONG_WEEKEND)
    assert not is_working_day(date(2025, 4, 27), holidays=LONG_WEEKEND)
    assert not is_working_day(date(2025, 4, 30), holidays=LONG_WEEKEND)
    assert not is_working_day(date(2025, 4, 26), holidays=LONG_WEEKEND)
    assert is_working_day(date(2025, 4, 26), holidays=LONG_WEEKEND, extra_working=WORKED_SATURDAY)


def test_counts_over_a_holiday() -> None:
    assert add_working_days(date(2025, 4, 29), 1, holidays=LONG_WEEKEND) == date(2025, 5, 5)
    assert add_working_days(date(2025, 5, 5), -1, holidays=LONG_WEEKEND) == date(2025, 4, 29)
    friday = date(2025, 4, 25)
    assert add_working_days(friday, 1, holidays=(), extra_working=WORKED_SATURDAY) == date(2025, 4, 26)
    assert add_working_days(friday, 5, holidays=()) == date(2025, 5, 2)


def test_no_days_from_a_day_off_is_the_next_working_day() -> None:
    assert add_working_days(date(2025, 4, 30), 0, holidays=LONG_WEEKEND) == date(2025, 5, 5)
    assert add_working_days(date(2025, 5, 5), 0, holidays=LONG_WEEKEND) == date(2025, 5, 5)


def test_days_between() -> None:
    assert working_days_between(date(2025, 4, 25), date(2025, 5, 5), holidays=LONG_WEEKEND) == 3
    assert working_days_between(date(2025, 5, 5), date(2025, 4, 25), holidays=LONG_WEEKEND) == -3
    assert working_days_between(date(2025, 5, 5), date(2025, 5, 5), holidays=LONG_WEEKEND) == 0


days = st.dates(min_value=date(2024, 1, 1), max_value=date(2027, 12, 31))
offs = st.sets(st.integers(-40, 40), max_size=12)


@settings(max_examples=80, deadline=None)
@given(days, st.integers(-25, 25).filter(bool), offs, offs)
def test_counting_back_gives_the_count(start: date, count: int, off: set[int], worked: set[int]) -> None:
    calendar = {
        "holidays": {start + timedelta(days=offset) for offset in off},
        "extra_working": {start + timedelta(days=offset) for offset in worked},
    }
    end = add_working_days(start, count, **calendar)
    assert is_working_day(end, **calendar)
    assert (end > start) == (count > 0)
    assert working_days_between(start, end, **calendar) == count
