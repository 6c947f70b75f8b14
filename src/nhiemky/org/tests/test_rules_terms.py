from __future__ import annotations

import datetime as dt

import pytest

from nhiemky.kernel.refusals import Refused
from nhiemky.org.rules.terms import Placed, Years, place

JUNE = dt.date(2020, 6, 4)
AUGUST = dt.date(2025, 8, 15)
EVE_OF_JUNE, EVE_OF_AUGUST = dt.date(2020, 6, 3), dt.date(2025, 8, 14)


def years(
    first: int, *, opened: dt.date | None = None, closed: dt.date | None = None, last: int = 0
) -> Years:
    return Years(first_year=first, last_year=last or first + 5, opened_on=opened, closed_on=closed)


FIRST = years(2020, opened=JUNE)
SECOND = years(2025, opened=AUGUST)


@pytest.mark.parametrize(
    ("new", "known", "expected"),
    [
        pytest.param(FIRST, [], Placed(None, None, None), id="the first one"),
        pytest.param(SECOND, [FIRST], Placed(FIRST, None, EVE_OF_AUGUST), id="the next one"),
        pytest.param(years(2025), [FIRST], Placed(FIRST, None, None), id="no day known, no end known"),
        pytest.param(
            SECOND,
            [years(2015), FIRST],
            Placed(FIRST, None, EVE_OF_AUGUST),
            id="the nearest one ends, not the oldest",
        ),
        pytest.param(FIRST, [SECOND], Placed(None, SECOND, None), id="an older one"),
        pytest.param(
            SECOND,
            [years(2020, opened=JUNE, closed=dt.date(2025, 3, 1))],
            Placed(years(2020, opened=JUNE, closed=dt.date(2025, 3, 1)), None, dt.date(2025, 3, 1)),
            id="an end that was said stays",
        ),
        pytest.param(
            FIRST,
            [years(2015, closed=EVE_OF_AUGUST), SECOND],
            Placed(years(2015, closed=EVE_OF_AUGUST), SECOND, EVE_OF_JUNE),
            id="between two that followed each other",
        ),
        pytest.param(
            years(2020),
            [years(2015, closed=EVE_OF_AUGUST), SECOND],
            Placed(years(2015, closed=EVE_OF_AUGUST), SECOND, None),
            id="between two, its day unknown",
        ),
    ],
)
def test_a_term_stands_between_its_neighbours(new, known, expected):
    assert place(new, reversed(known)) == expected


def test_what_changes_for_the_one_before_and_when_an_older_one_ends():
    assert place(SECOND, [FIRST]).ends_before
    assert not place(years(2025), [FIRST]).ends_before
    assert not place(FIRST, []).ends_before
    assert place(FIRST, [SECOND]).closed_on == EVE_OF_AUGUST
    assert place(FIRST, [years(2025)]).closed_on is None
    assert place(SECOND, [FIRST]).closed_on is None


@pytest.mark.parametrize(
    ("new", "known", "code", "field"),
    [
        (years(2020), FIRST, "term-already-there", "first_year"),
        (years(2025, last=2025), FIRST, "term-ends-too-early", "last_year"),
        (years(2024, opened=dt.date(2019, 1, 1)), FIRST, "term-before-the-last-one", "opened_on"),
        (years(2025, opened=JUNE), FIRST, "term-before-the-last-one", "opened_on"),
        (years(2014, last=2019, opened=JUNE), FIRST, "term-before-the-last-one", "opened_on"),
        (years(2018), FIRST, "term-before-the-last-one", "first_year"),
        (
            years(2024, opened=dt.date(2024, 5, 1)),
            years(2020, closed=dt.date(2025, 3, 1)),
            "term-inside-a-closed-one",
            "opened_on",
        ),
        (
            years(2025, opened=dt.date(2025, 3, 1)),
            years(2020, closed=dt.date(2025, 3, 1)),
            "term-inside-a-closed-one",
            "opened_on",
        ),
    ],
)
def test_a_term_that_would_overlap_is_refused(new, known, code, field):
    with pytest.raises(Refused) as refused:
        place(new, [known])
    assert (refused.value.code, refused.value.facts["field"]) == (code, field)
