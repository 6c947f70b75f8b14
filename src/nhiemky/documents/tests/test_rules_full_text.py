from __future__ import annotations

import datetime as dt

import pytest

from nhiemky.documents.rules import full_text, snippets
from nhiemky.documents.rules.full_text import Either, Every, Place, Sign, Words


def test_what_stands_for_a_document():
    words = Words(
        line=("Kế hoạch 02-KH/ĐU", "", "Đảng ủy"),
        place=Place(units=(1, 12), kind="Kế hoạch", level="ward", book="out"),
        symbols=("02-KH/ĐU", ""),
        text="Căn cứ Chương trình 01-CTr/QU, kế hoạch số 05 và bộ lọc",
        dated=dt.date(2020, 12, 10),
    )
    found = full_text.signs(words)
    assert {"^ke", "^ke_hoach", "_hoach_2", "2", "=02-kh/du", "~01-ctr/qu", "_bo_loc"} <= found
    assert {"@u1", "@u12", "@kke-hoach", "@lward", "@bout", "@document"} <= found
    assert {"@d2020-12-10", "@m2020-12", "@n2020"} <= found
    assert "^bo" not in found and "=" not in found and "_dang_ke" not in found


def test_a_draft_without_anything():
    assert full_text.signs(Words(line=(), place=Place(units=(3,), draft=True))) == {"@u3", "@draft"}


def test_a_long_text_is_cut():
    words = Words(line=(), place=Place(units=()), text="một " * (full_text.MOST_WORDS + 5) + "cuối")
    assert "cuoi" not in full_text.signs(words)
    assert full_text.words_in("x" * 90) == ["x" * full_text.LONGEST_WORD]
    assert full_text.words_in("00 007") == ["0", "7"]


def test_words_are_asked_together_first_and_the_last_may_be_unfinished():
    assert full_text.asked("Dân vận khéo") == (
        Every((Sign("^dan_van"), Sign("^van_kheo"))),
        Every((Sign("_dan_van"), Sign("_van_kheo"))),
        Every((Sign("dan"), Sign("van"), Sign("kheo", begins=True))),
    )
    assert full_text.asked("ủy") == (Every((Sign("^uy"),)), Every((Sign("uy"),)), Every((Sign("uy"),)))


def test_a_symbol_is_itself_then_cited_then_its_letters():
    own, cited, _line, _together, anywhere = full_text.asked("2- kh/du")
    assert (own, cited) == (Sign("=02-kh/du"), Sign("~02-kh/du"))
    assert isinstance(anywhere, Either) and anywhere.parts[:2] == (own, cited)
    line, *_rest = full_text.asked("thực hiện 02-KH/ĐU tốt")
    assert line == Every((Sign("^thuc_hien"), Sign("^tot"), Sign("=02-kh/du")))


@pytest.mark.parametrize(
    ("typed", "sign"),
    [
        ("12/3/2020", "@d2020-03-12"),
        ("ngày 12-03-2020", "@d2020-03-12"),
        ("3 / 2020", "@m2020-03"),
        ("năm 2020", "@n2020"),
    ],
)
def test_dates(typed, sign):
    line, _together, anywhere = full_text.asked(typed)
    assert line == Every((Sign(sign),))
    assert isinstance(anywhere, Every) and isinstance(anywhere.parts[0], Either)


@pytest.mark.parametrize("typed", ["31/2/2020", "13/2020"])
def test_what_is_no_date_is_words(typed):
    assert full_text.asked(typed)[0] != () and "@" not in repr(full_text.asked(typed))


@pytest.mark.parametrize("typed", ["", "?? ' \" *", "\0"])
def test_nothing_asked(typed):
    assert full_text.asked(typed) == ()


def texts(asked) -> set[str]:
    return {asked.text} if isinstance(asked, Sign) else {text for part in asked.parts for text in texts(part)}


def test_no_mark_of_the_index_can_be_typed():
    typed = "@u1 ^x =1 ~2 a'b\"c"
    anywhere = full_text.asked(typed)[-1]
    assert texts(anywhere) == {"u1", "x", "1", "2", "a", "b", "c"}


def test_wrong_letters_of_a_symbol():
    assert full_text.spellings("01-CTr/QU", "Chương trình") >= {"01-CTr/QU", "01-CT/QU", "01-CrT/QU"}
    assert full_text.spellings("01-KH/QU", "Kế hoạch") == {"01-KH/QU"}


def test_places():
    assert full_text.within([1, 2]) == Either((Sign("@u1"), Sign("@u2")))


TEXT = "Kết quả. " + "Phần đầu dài. " * 20 + "Thực hiện kế hoạch số 02 về dân  vận. " + "Phần sau dài. " * 40


def test_the_place_in_a_text():
    pieces = snippets.snippet(TEXT, ["ke", "hoach", "so", "2"])
    line = "".join(piece for piece, _marked in pieces)
    assert [piece for piece, is_marked in pieces if is_marked] == ["kế hoạch số 02"]
    assert line.startswith("… ") and line.endswith(" …") and len(line) < snippets.LENGTH + 10


def test_one_of_the_words_is_enough_and_none_gives_nothing():
    assert snippets.marked("về dân, số vận", ["van", "dan"]) == (
        ("về ", False),
        ("dân", True),
        (", số ", False),
        ("vận", True),
    )
    assert ("dân", True) in snippets.snippet(TEXT, ["khong", "dan"])
    assert snippets.snippet(TEXT, ["khong"]) == () == snippets.snippet(TEXT, [])
    assert snippets.marked("Kết quả", []) == (("Kết quả", False),)
    assert snippets.snippet("Dân vận", ["dan"]) == (("Dân", True), (" vận", False))
    assert snippets.snippet("x" * 200 + " dân", ["dan"])[-1] == ("dân", True)
    assert snippets.snippet("dân" + "x" * 400, ["danx"]) == ()
    assert len(snippets.snippet("dân-" + "x" * 400, ["dan"])) == 2
    assert snippets.composed("e\u0302") == "ê"
