from __future__ import annotations

import pytest

from nhiemky.org.rules.ethnic_groups import is_minority, readable, tidied


@pytest.mark.parametrize(
    ("group", "minority"),
    [
        ("Kinh", False),
        ("KINH", False),
        ("Việt", False),
        ("Tày", True),
        ("Sán Chay (Cao Lan)", True),
        ("", None),
    ],
)
def test_who_is_of_a_minority(group, minority):
    assert is_minority(group) is minority


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Kinh", True),
        ("Ê-đê", True),
        ("H’Mông", True),
        ("Sán Chay (Cao Lan)", True),
        ("Ta\u0300y", True),
        ("x", False),
        ("1", False),
        ("Kinh 1", False),
        ("=cmd|calc", False),
        ("", False),
    ],
)
def test_what_can_be_a_name(text, name):
    assert readable(text) is name


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        (" KINH ", "Kinh"),
        ("kinh", "Kinh"),
        ("xơ  đăng", "Xơ Đăng"),
        ("Ê-đê", "Ê-đê"),
        ("H'MÔNG", "H'Mông"),
        ("Ta\u0300y", "Tày"),
        ("", ""),
    ],
)
def test_one_spelling_for_one_group(typed, kept):
    assert tidied(typed) == kept
    assert tidied(kept) == kept
