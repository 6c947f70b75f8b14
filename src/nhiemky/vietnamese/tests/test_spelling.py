import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nhiemky.vietnamese.folding import fold
from nhiemky.vietnamese.spelling import equal, old_to_new_tone


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("uỷ ban", "ủy ban"),
        ("Uỷ viên UỶ BAN", "Ủy viên ỦY BAN"),
        ("hoà bình, văn hoá, xoá tên", "hòa bình, văn hóa, xóa tên"),
        ("khoẻ, xoè, Thuý, luỹ, tuỳ", "khỏe, xòe, Thúy, lũy, tùy"),
        ("nghoé", "nghóe"),
        ("Quận uỷ-Thành uỷ", "Quận ủy-Thành ủy"),
    ],
)
def test_moves_the_tone(old: str, new: str) -> None:
    assert old_to_new_tone(old) == new
    assert old_to_new_tone(unicodedata.normalize("NFD", old)) == new
    assert equal(old, new)


@pytest.mark.parametrize(
    "text",
    [
        "quý",
        "Quỳ Hợp",
        "giá",
        "hoàn",
        "hoài",
        "khuỷu",
        "huỳnh",
        "thuở",
        "của",
        "ủy",
        "hòa",
        "thuyền",
        "uỷx",
        "aoà",
    ],
)
def test_leaves_every_other_syllable(text: str) -> None:
    assert old_to_new_tone(text) == text


def test_different_tones_are_different_words() -> None:
    assert not equal("hoà", "hoá")


@settings(max_examples=100, deadline=None)
@given(st.text(alphabet="aoeuyqgihtnàáảãạòóỳỷýèé \u0301", max_size=20))
def test_is_idempotent_and_keeps_the_letters(text: str) -> None:
    once = old_to_new_tone(text)
    assert old_to_new_tone(once) == once
    assert fold(once) == fold(text)
    assert unicodedata.is_normalized("NFC", once)
