from __future__ import annotations

import datetime as dt

import pytest

from nhiemky.org.rules import masking
from nhiemky.org.rules.masking import Level, Sight, journaled, level, shown_date, shown_text

WARD, BRANCH, OTHER = "/1/2/", "/1/2/3/", "/1/2/4/"


def test_whoever_is_not_named_in_the_table_sees_nothing():
    for role in ("teller", "editor", "approver", "superior_observer", "auditor", "administrator"):
        assert {level(role, field) for field in masking.TABLE} == {Level.HIDDEN}
        assert Sight(((WARD, role),)).paths == ()


def test_the_table_in_words():
    assert level("clerk", "national_id") is Level.FULL
    assert level("secretary", "national_id") is Level.PART
    assert level("branch_secretary", "national_id") is Level.HIDDEN
    assert level("branch_secretary", "birth_date") is Level.PART
    assert level("branch_secretary", "phone") is Level.FULL
    assert level("secretary", "ethnic_group") is Level.FULL
    assert level("branch_secretary", "ethnic_group") is Level.HIDDEN
    assert level("branch_secretary", "education") is Level.FULL
    assert {level("clerk", field) for field in masking.TABLE} == {Level.FULL}


def test_sight_ends_at_the_branch():
    sight = Sight(((BRANCH, "branch_secretary"),))
    assert sight.paths == (BRANCH,)
    assert sight.of("phone", at=BRANCH) is Level.FULL
    assert sight.of("phone", at=OTHER) is Level.HIDDEN
    assert sight.of("phone", at=WARD) is Level.HIDDEN
    # 1/2/3 does not hold in 1/2/33.
    assert sight.of("phone", at="/1/2/33/") is Level.HIDDEN


def test_two_roles_see_what_either_sees():
    sight = Sight(((WARD, "secretary"), (BRANCH, "branch_secretary"), (WARD, "editor")))
    assert sight.paths == (WARD,)
    assert sight.of("birth_date", at=BRANCH) is Level.FULL
    assert (sight.least("national_id"), sight.most("national_id")) == (Level.PART, Level.PART)


def test_a_list_over_two_branches_may_only_sort_by_what_is_full_in_both():
    sight = Sight(((BRANCH, "branch_secretary"), (OTHER, "clerk")))
    assert sight.paths == (BRANCH, OTHER)
    assert (sight.least("birth_date"), sight.most("birth_date")) == (Level.PART, Level.FULL)


def test_nobody_sees_nothing():
    nobody = Sight(())
    assert nobody.paths == ()
    assert nobody.least("phone") is nobody.most("phone") is Level.HIDDEN


@pytest.mark.parametrize(
    ("text", "at", "shown"),
    [
        ("001056001234", Level.FULL, "001056001234"),
        ("001056001234", Level.PART, "••••••••1234"),
        ("123456", Level.PART, "••••••"),
        ("", Level.PART, ""),
        ("001056001234", Level.HIDDEN, ""),
    ],
)
def test_texts(text, at, shown):
    assert shown_text(text, at=at) == shown


def test_dates():
    day = dt.date(1956, 4, 2)
    assert shown_date(day, at=Level.FULL) == day
    assert shown_date(day, at=Level.PART) == "1956"
    assert shown_date(day, at=Level.HIDDEN) == shown_date(None, at=Level.FULL) == ""


def test_the_journal_keeps_what_every_reader_may_see():
    values = {
        "full_name": "Đỗ Thị Mẫu",
        "birth_date": dt.date(1956, 4, 2),
        "ethnic_group": "Tày",
        "national_id": "001056001234",
        "phone": "0912345678",
        "card_number": "",
        "basis": "12-QĐ/ĐU",
    }
    assert journaled(values) == {**values, "birth_date": "1956", "ethnic_group": "", "national_id": ""}
    assert journaled({"birth_date": None}) == {"birth_date": None}
