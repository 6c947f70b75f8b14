import datetime as dt

import pytest

from nhiemky.kernel.refusals import Refused
from nhiemky.org.rules.days_off import check, days

TET = dt.date(2027, 2, 5)


def test_one_day_or_all_from_the_first_to_the_last() -> None:
    assert days(first=TET, last=None) == (TET,)
    assert days(first=TET, last=dt.date(2027, 2, 7)) == (TET, dt.date(2027, 2, 6), dt.date(2027, 2, 7))


@pytest.mark.parametrize(
    ("last", "code"),
    [(dt.date(2027, 2, 4), "ends-before-it-begins"), (dt.date(2028, 2, 5), "days-off-too-long")],
)
def test_a_mistyped_end_is_refused(last: dt.date, code: str) -> None:
    with pytest.raises(Refused) as refused:
        days(first=TET, last=last)
    assert (refused.value.code, refused.value.facts["field"]) == (code, "last")


def test_an_exchanged_day_is_one_that_is_otherwise_free() -> None:
    saturday = dt.date(2027, 2, 20)
    check((saturday,), works=True, basis="Thông báo")
    check((TET,), works=False, basis="Thông báo")
    with pytest.raises(Refused, match="day-is-worked-anyway"):
        check((TET,), works=True, basis="Thông báo")


def test_a_day_off_rests_on_an_announcement() -> None:
    with pytest.raises(Refused, match="days-off-without-basis"):
        check((TET,), works=False, basis=" ")
