import unicodedata

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from nhiemky.vietnamese.folding import fold, places


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Đảng uỷ phường Đức Giang", "dang uy phuong duc giang"),
        ("Đảng ủy  phường\tĐỨC\xa0GIANG ", "dang uy phuong duc giang"),
        ("Nghĩa trang Ư Ơ ă â ê ô", "nghia trang u o a a e o"),
        ("2010 – 2015 — “Dân vận khéo”", '2010 - 2015 - "dan van kheo"'),
        ("2.560 m²", "2.560 m2"),
        ("Ðảng bộ", "dang bo"),
        ("d’Artagnan´s…", "d'artagnan's..."),
        ("so\u00adát\u200blỗi", "soatloi"),
        ("", ""),
    ],
)
def test_folds(text: str, folded: str) -> None:
    assert fold(text) == folded
    assert fold(unicodedata.normalize("NFD", text)) == folded


@settings(max_examples=150, deadline=None)
@given(st.text(max_size=40))
@example("ΑΣ İıſK")
def test_folding_twice_changes_nothing(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@settings(max_examples=100, deadline=None)
@given(st.text(alphabet="aăâđeêoôơuưyÀẢÃÁẠỲỶ -–“", max_size=30))
def test_unicode_form_and_case_do_not_matter(text: str) -> None:
    assert fold(unicodedata.normalize("NFD", text)) == fold(text) == fold(text.upper())


def test_places_are_those_of_the_text_as_given() -> None:
    text = "Chi bộ  Đức Giang và Đ\u01b0\u0301c giang"
    assert [text[start:end] for start, end in places(text, "duc GIANG")] == [
        "Đức Giang",
        "Đ\u01b0\u0301c giang",
    ]
    assert places("tổ dân phố", "to dan pho") == [(0, 10)]
    decomposed = unicodedata.normalize("NFD", "ở tổ 7")
    assert [decomposed[start:end] for start, end in places(decomposed, "tổ")] == [
        unicodedata.normalize("NFD", "tổ")
    ]


def test_places_cross_runs_of_white_space() -> None:
    assert places("  đảng \n ủy", "dang uy") == [(2, 11)]


def test_nothing_is_found_for_an_empty_query() -> None:
    assert places("Đảng ủy", " ") == []
