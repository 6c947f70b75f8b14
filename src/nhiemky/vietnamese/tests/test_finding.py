import re

import pytest

from nhiemky.vietnamese.finding import LONG_FORMS, forms, nearness, pattern


@pytest.mark.parametrize(
    ("word", "text", "found"),
    [
        ("hoa", "pho hoa o to dan pho so 12", True),
        ("hoa", "van hoa", True),
        ("oa", "pho hoa", False),
        ("7", "chi bo to dan pho so 17", False),
        ("7", "chi bo to dan pho so 7", True),
        ("kh", "02-kh/du", True),
        ("/du", "02-kh/du", True),
        ("(a", "x(a", True),
        ("a.b", "axb", False),
    ],
)
def test_a_word_is_found_where_a_word_starts(word, text, found):
    assert bool(re.search(pattern(word), text)) is found


@pytest.mark.parametrize(
    ("title", "near"),
    [
        ("Phố hoa ở Tổ dân phố số 12", 0),
        ("Hoa trên phố", 1),
        ("Phó Chủ tịch dự lễ", 2),
        ("Nhà văn hóa khu phố", 1),
        ("Thông báo", 2),
    ],
)
def test_titles_are_near_or_far(title, near):
    assert nearness(title, ("pho", "hoa")) == near


def test_abbreviations_of_units_have_long_forms():
    assert forms("tdp") == ("tdp", "to dan pho")
    assert forms("du") == ("du", "dang uy")
    assert forms("hoa") == ("hoa",)
    assert nearness("Chi bộ Tổ dân phố số 7", ("cb", "tdp", "7")) == 1
    assert all(short != long for short, long in LONG_FORMS.items())
