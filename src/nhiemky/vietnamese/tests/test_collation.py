import random
import re
import unicodedata
from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nhiemky.vietnamese.collation import name_key, text_key

# Sorted by hand: given name, family name, middle name; letters before tones.
PEOPLE = """
Trần Thị An
Nguyễn Thị Anh
Nguyễn Văn Anh
Trần Anh
Lê Ánh
Nguyễn Văn Ăn
Lê Văn Ân
Đỗ Thị Bình
Lê Dung
Lê Dũng
Phạm Dụng
Lê Đan
Lê Đức
Hà Em
Hà Êm
Bùi Hoa
Bùi Hòa
Bùi Hỏa
Bùi Hõa
Bùi Hóa
Bùi Họa
Lê Long
Mẫu
Đinh Thị Mẫu
Nguyễn Ánh Mẫu
Nguyễn Văn Mẫu
Trần Mẫu
Lê Oanh
Lê Ôn
Lê Ơn
Lê Tú
Lê Tư
Lê Xuân
Lê Y
Lê Ý
"""

TITLES = """
10 chỉ tiêu
Ban Chấp hành
Chi bộ
Chi bộ 2
Chi bộ 7
Chi bộ 7b
Chi bộ 10
Chi bộ 12345678
Chi bộ 123456789
Chi bộ 1234567890
Chi bộ cơ quan
Chi ủy
Đại hội
Hoa
Hoà bình
Hoàn
TDP 7
TDP7b 1
TDP 7b 2
TDP 14
Tổ
Юг
"""


@pytest.mark.parametrize(("listed", "key"), [(PEOPLE, name_key), (TITLES, text_key)])
def test_stands_in_the_order_of_the_list(listed, key) -> None:
    lines = listed.strip().splitlines()
    assert sorted(random.Random(7).sample(lines, len(lines)), key=key) == lines
    wrong = [(first, second) for first, second in combinations(lines, 2) if not key(first) < key(second)]
    assert wrong == []


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Lê Văn Thuỷ", "Lê Văn Thủy"),
        ("NGUYỄN VĂN MẪU", " nguyễn  văn mẫu "),
        ("Nguyễn Văn Mẫu (Ba)", "Nguyễn Văn Mẫu"),
        ("Ðinh Mẫu", "Đinh Mẫu"),
    ],
)
def test_spelling_does_not_move_a_person(first: str, second: str) -> None:
    assert name_key(first) == name_key(second) == name_key(unicodedata.normalize("NFD", first))


def test_a_number_is_compared_by_its_value() -> None:
    assert text_key("TDP 07") == text_key("TDP7")
    assert text_key("Quý 0") < text_key("Quý 1")


def test_nothing_has_an_empty_key() -> None:
    assert name_key("") == text_key("–…") == ""


@settings(max_examples=150, deadline=None)
@given(st.text(max_size=20))
def test_no_collation_can_have_an_opinion(text: str) -> None:
    key = text_key(text)
    assert re.fullmatch("[0-9a-z]*", key)
    # Pairs of letters are letters of their own in some languages (ch, ll, aa).
    assert not re.search("[a-z]{2}", key)


@settings(max_examples=100, deadline=None)
@given(st.integers(0, 10**25), st.integers(0, 10**25))
def test_numbers_sort_as_numbers(first: int, second: int) -> None:
    assert (text_key(f"Chi bộ {first}") < text_key(f"Chi bộ {second}")) == (first < second)


@settings(max_examples=60, deadline=None)
@given(st.text(alphabet="aăâbcdđeêghiklmnoôơpqrstuưvxyàảãáạớ 019", max_size=25))
def test_the_key_fits_a_column(text: str) -> None:
    assert len(text_key(text)) <= 3 * len(text)
