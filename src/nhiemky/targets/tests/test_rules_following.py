"""Numbers of a year keep the older ones, directives have authors, milestones lie in the past."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from typing import Any

import pytest

from nhiemky.kernel.refusals import Refused
from nhiemky.targets.rules import following
from nhiemky.targets.rules.following import Measured, Place
from nhiemky.targets.rules.promises import Years

TERM, TODAY = Years(2025, 2030), dt.date(2027, 5, 2)
PLAN = Place(1, "plan")
KNOWN = {PLAN: Measured(Decimal(95))}


def code_of(call: Any) -> str:
    with pytest.raises(Refused) as no:
        call()
    return no.value.code


def numbers(typed: dict[Place, Measured], *, year: int = 2026, reason: str = "") -> dict[Place, Measured]:
    return following.new_numbers(typed, KNOWN, year=year, years=TERM, reason=reason)


def test_only_what_is_new_is_written():
    assigned = Place(1, "assigned")
    both = {PLAN: Measured(Decimal(95)), assigned: Measured(Decimal(22), Decimal(25))}
    assert numbers(both) == {assigned: Measured(Decimal(22), Decimal(25))}
    changed = {PLAN: Measured(Decimal(96))}
    assert numbers(changed, reason="Giao lại") == changed


@pytest.mark.parametrize(
    ("typed", "year", "code"),
    [
        ({PLAN: Measured(Decimal(96))}, 2026, "yardstick-without-reason"),
        ({PLAN: Measured(Decimal(96))}, 2031, "yardstick-year-odd"),
        (KNOWN, 2026, "yardsticks-unchanged"),
        ({Place(2, "plan"): Measured(Decimal("0.00001"))}, 2026, "yardstick-number-odd"),
        ({Place(2, "plan"): Measured(Decimal(10) ** 20)}, 2026, "yardstick-number-odd"),
        ({Place(2, "plan"): Measured(Decimal(5), Decimal(4))}, 2026, "yardstick-range-turned"),
    ],
)
def test_numbers_that_cannot_be(typed: dict[Place, Measured], year: int, code: str):
    assert code_of(lambda: numbers(typed, year=year)) == code


def test_directives():
    good: dict[str, Any] = {"author": "Bí thư", "text": "Giữ nguyên.", "said_on": TODAY, "today": TODAY}
    following.check_directive(**good)
    following.check_directive(**{**good, "said_on": None})
    for change, code in (
        ({"author": " "}, "directive-without-author"),
        ({"text": ""}, "directive-without-text"),
        ({"said_on": dt.date(2027, 5, 3)}, "directive-in-the-future"),
    ):
        assert code_of(lambda change=change: following.check_directive(**{**good, **change})) == code
    assert following.contradictory(["keep", "other", "adjust"])
    assert not following.contradictory(["keep", "other", "keep"])


def test_what_else_is_said():
    following.check_programme("Cải cách")
    following.check_linked(exists=False)
    following.check_decisive("Bí thư")
    assert code_of(lambda: following.check_programme(" ")) == "programme-without-title"
    assert code_of(lambda: following.check_linked(exists=True)) == "programme-linked-already"
    assert code_of(lambda: following.check_decisive("")) == "decisive-said-by-nobody"


def test_milestones():
    good: dict[str, Any] = {"operator": "milestone", "year": 2026, "years": TERM, "today": TODAY}
    following.check_milestone(**good)
    following.check_day_of(on=None, year=2026)
    following.check_day_of(on=dt.date(2026, 3, 1), year=2026)
    for change, code in (
        ({"operator": "equal"}, "not-a-milestone"),
        ({"year": 2028}, "milestone-in-the-future"),
        ({"year": 2024}, "milestone-before-resolution"),
    ):
        assert code_of(lambda change=change: following.check_milestone(**{**good, **change})) == code
    assert (
        code_of(lambda: following.check_day_of(on=dt.date(2025, 3, 1), year=2026))
        == "milestone-day-of-another-year"
    )
