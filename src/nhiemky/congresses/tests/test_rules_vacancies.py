"""Which seats are empty, and since when."""

from __future__ import annotations

import datetime as dt

import pytest

from nhiemky.congresses.rules import vacancies
from nhiemky.congresses.rules.vacancies import Held

TODAY = dt.date(2025, 6, 1)
BRANCH = "Chi bộ 4"


def days_ago(days: int) -> dt.date:
    return TODAY - dt.timedelta(days=days)


def held(person, last_day=None, *, post="secretary", title="Bí thư Chi bộ 4", unit=4):
    return Held(unit, post, title, person, last_day)


@pytest.mark.parametrize(
    ("title", "branch", "post"),
    [
        ("Bí thư Chi bộ 4", True, "secretary"),
        ("bí thư chi bộ", True, "secretary"),
        ("Bí thư", True, "secretary"),
        ("Phó Bí thư Chi bộ 4", True, "deputy_secretary"),
        ("Chi ủy viên Chi bộ 4", True, "committee"),
        ("Bí thư Đảng ủy", False, "secretary"),
        ("Phó Bí thư Thường trực Đảng ủy", False, "deputy_secretary"),
        ("Ủy viên Ban Chấp hành Đảng bộ", False, "committee"),
        ("Bí thư Đoàn Thanh niên", False, None),
        ("Chủ tịch UBND phường", False, None),
    ],
)
def test_offices_of_the_committee_are_known_by_their_titles(title, branch, post):
    assert vacancies.post_of(title, branch=branch, unit=BRANCH if branch else "Đảng ủy phường Mẫu") == post


def vacant(*rows, elected=None):
    return [
        (one.post, one.seats, one.days) for one in vacancies.vacant(rows, elected=elected or {}, today=TODAY)
    ]


def test_a_post_that_had_a_holder_and_has_none_is_empty_since_the_last_one_left():
    assert vacant(held(1, days_ago(400)), held(2, days_ago(94))) == [("secretary", 1, 94)]
    assert vacant(held(1, days_ago(400)), held(2)) == []
    assert vacant(held(1, TODAY)) == []


def test_the_same_post_under_another_title_is_not_empty():
    assert vacant(held(1, days_ago(9), title="Bí thư chi bộ"), held(2)) == []


def test_the_standing_deputy_is_a_post_of_its_own():
    deputy = {"post": "deputy_secretary", "unit": 1}
    rows = (
        held(1, days_ago(30), title="Phó Bí thư Thường trực Đảng ủy", **deputy),
        held(2, title="Phó Bí thư Đảng ủy", **deputy),
    )
    assert vacant(*rows) == [("deputy_secretary", 1, 30)]


def test_a_committee_has_fewer_members_than_were_elected():
    member = {"post": "committee", "title": "Chi ủy viên Chi bộ 4"}
    rows = (
        held(1, **member),
        held(2),  # the secretary is one of the committee, under one title or two
        held(2, **member),
        held(3, days_ago(94), **member),
        held(4, days_ago(20), **member),
        held(5, days_ago(900), **member),
    )
    assert vacant(*rows, elected={4: 4}) == [("committee", 2, 94)]
    assert vacant(*rows, elected={4: 3}) == [("committee", 1, 20)]
    assert vacant(*rows, elected={4: 2}) == [] == vacant(*rows)


def test_a_committee_of_which_nobody_is_on_record_says_nothing():
    assert vacant(held(1), elected={4: 5}) == [] == vacant(elected={4: 5})
    assert vacant(held(1, days_ago(3)), elected={4: 5}) == [("secretary", 1, 3)]


def test_who_left_one_post_and_stays_in_another_left_no_seat():
    member = {"post": "committee", "title": "Chi ủy viên Chi bộ 4"}
    rows = (
        held(1, days_ago(50)),
        held(1, **member),
        held(2, **member),
        held(3, days_ago(7), **member),
        held(3, days_ago(70), **member),
    )
    assert vacant(*rows, elected={4: 3}) == [("secretary", 1, 50), ("committee", 1, 7)]
