from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nhiemky.documents.rules import kinds, numbering, signing
from nhiemky.documents.rules.kinds import PARTY, STATE, kind_on
from nhiemky.documents.rules.numbering import Period
from nhiemky.documents.rules.order import Numbered, doubts
from nhiemky.documents.rules.signing import Authority, Signing
from nhiemky.documents.rules.symbols import letter_of, read_symbol
from nhiemky.documents.rules.usual_issuers import usual
from nhiemky.kernel.refusals import Refused
from nhiemky.vietnamese.symbols import parse_symbol

OLD, NEW = dt.date(2025, 12, 31), dt.date(2026, 1, 9)


def refused(code: str):
    return pytest.raises(Refused, match=f"^{code}$")


def test_the_regulation_of_a_day():
    names = [
        kinds.regulation_on(style, on).name
        for style, on in ((PARTY, OLD), (PARTY, NEW), (PARTY, dt.date(1999, 1, 1)), (STATE, NEW))
    ]
    assert names == [
        "Quy định 66-QĐ/TW",
        "Quy định 399-QĐ/TW",
        "Quy định 66-QĐ/TW",
        "Nghị định 30/2020/NĐ-CP",
    ]
    assert len(kinds.REGULATIONS[-1].kinds) == 29
    for regulation in kinds.REGULATIONS:
        codes = [kind.code for kind in regulation.kinds]
        assert len(set(codes)) == len(codes) and all(kind.name for kind in regulation.kinds)


def test_a_regulation_of_the_state_has_letters_of_its_own():
    assert kind_on("QĐi", style=PARTY, on=NEW).letters == "QĐ"
    assert kind_on("QĐi", style=STATE, on=NEW).letters == "QyĐ"
    assert kind_on("CĐ", style=PARTY, on=NEW) == kinds.Kind("CĐ", "Công điện", "CĐ", "unverified")
    assert kind_on("XX", style=PARTY, on=NEW).name == "XX"


@pytest.mark.parametrize(
    ("code", "organ", "not_its", "found"),
    [
        ("KH", "Ban Thường vụ", (), []),
        ("QC", "Ban Thường vụ", (), ["kind-not-of-organ"]),
        ("HD", "T/M BAN CHẤP HÀNH", (), ["kind-not-of-organ"]),
        ("QĐi", "Chi bộ 1", (), ["kind-not-of-organ"]),
        ("KH", "Văn phòng", ("KH",), ["kind-not-of-organ"]),
        ("CĐ", "", (), ["kind-not-listed"]),
    ],
)
def test_what_an_organ_does_not_issue_is_a_doubt(code, organ, not_its, found):
    got = kinds.doubts(code, style=PARTY, on=NEW, organ=organ, not_its=not_its)
    assert [doubt.code for doubt in got] == found


def test_the_matrix_is_not_asked_for_papers_of_the_state():
    assert kinds.doubts("QC", style=STATE, on=NEW, organ="Ban Thường vụ") == ()


@pytest.mark.parametrize(
    ("code", "style", "number", "more", "symbol"),
    [
        ("KH", PARTY, 2, {}, "02-KH/ĐU"),
        ("KH", PARTY, 112, {}, "112-KH/ĐU"),
        ("CTr", PARTY, 1, {"suffix": "a"}, "01a-CTr/ĐU"),
        ("CV", PARTY, 62, {}, "62-CV/ĐU"),
        ("QĐ", STATE, 156, {}, "156/QĐ-ĐU"),
        ("CV", STATE, 12, {"desk": " VP"}, "12/ĐU-VP"),
        ("CV", STATE, 12, {}, "12/ĐU"),
        ("QĐi", STATE, 3, {}, "03/QyĐ-ĐU"),
    ],
)
def test_a_symbol_is_written_as_its_regulation_says(code, style, number, more, symbol):
    kind = kind_on(code, style=style, on=NEW)
    assert numbering.symbol(number, kind, code="ĐU", style=style, **more) == symbol


@given(st.integers(1, 99_999), st.sampled_from(["NQ", "QĐ", "KH", "CTr", "BC", "TTr", "CV"]))
def test_a_symbol_that_was_written_is_read_back(number, code):
    for style in (PARTY, STATE):
        kind = kind_on(code, style=style, on=NEW)
        symbol = numbering.symbol(number, kind, code="UBND", style=style, desk="VP")
        read = parse_symbol(symbol)
        assert (read.number, read.written) == (number, symbol)
        assert read_symbol(symbol, kind.name).symbol == symbol


def test_how_the_symbols_of_a_series_end():
    plan = kind_on("KH", style=PARTY, on=NEW)
    assert numbering.tail(plan, code="ĐU", style=PARTY, counted="kind") == "-KH/ĐU"
    assert numbering.tail(plan, code="UBND", style=STATE, counted="kind") == "/KH-UBND"
    assert numbering.tail(plan, code="ĐH", style=PARTY, counted="all") == "/ĐH"


def test_what_shares_a_series():
    regulation = kind_on("QĐi", style=PARTY, on=NEW)
    assert [numbering.series_of(regulation, counted=one) for one in ("kind", "letters", "all")] == [
        "QĐi",
        "QĐ",
        "",
    ]


def test_a_term_does_not_begin_again_on_the_first_of_january_and_a_year_does():
    terms = [(7, dt.date(2025, 7, 1)), (3, dt.date(2020, 6, 1))]
    first, second = (numbering.term_of(day, terms) for day in (dt.date(2025, 12, 31), dt.date(2026, 1, 1)))
    assert first == second == Period(dt.date(2025, 7, 1), None, 7)
    assert numbering.term_of(dt.date(2025, 6, 30), terms) == Period(
        dt.date(2020, 6, 1), dt.date(2025, 7, 1), 3
    )
    assert numbering.year_of(dt.date(2026, 1, 1)).begins == dt.date(2026, 1, 1)
    with refused("number-without-term"):
        numbering.term_of(dt.date(2019, 1, 1), terms)


def test_a_series_goes_on_from_a_paper_register_on_purpose():
    numbering.check_begun(begun=False, reached=0, name="KH/ĐU")
    numbering.check_begun(begun=True, reached=5, name="KH/ĐU")
    with refused("series-not-begun"):
        numbering.check_begun(begun=False, reached=5, name="KH/ĐU")
    numbering.check_goes_on(12, last=12, reason="sổ giấy")
    with refused("series-goes-back"):
        numbering.check_goes_on(11, last=12, reason="sổ giấy")
    with refused("series-without-reason"):
        numbering.check_goes_on(13, last=12, reason=" ")
    numbering.check_free("02-KH/ĐU", taken=False)
    with refused("number-in-register"):
        numbering.check_free("02-KH/ĐU", taken=True)


def test_a_number_in_between_needs_permission_and_takes_the_first_free_letter():
    assert numbering.between(1, last=3, taken=(), permitted_by="Chánh Văn phòng") == "a"
    assert numbering.between(1, last=3, taken={"a", "b"}, permitted_by="Chánh Văn phòng") == "c"
    for code, said in (
        ("number-without-permission", {"number": 1, "taken": (), "permitted_by": " "}),
        ("number-not-given-yet", {"number": 4, "taken": (), "permitted_by": "x"}),
        ("number-not-given-yet", {"number": 0, "taken": (), "permitted_by": "x"}),
        (
            "number-without-letter",
            {"number": 1, "taken": set("abcdefghijklmnopqrstuvwxyz"), "permitted_by": "x"},
        ),
    ):
        with refused(code):
            numbering.between(last=3, **said)


def test_a_letter_behind_a_number_is_not_the_number_used_twice():
    def one(pk: int, letter: str, day: int) -> Numbered:
        return Numbered(pk, "Kế hoạch", "Đảng ủy", 1, dt.date(2026, 1, day), "01", letter=letter)

    assert doubts([one(1, "", 1), one(2, "a", 5)]) == {}
    assert [found.code for found in doubts([one(1, "a", 1), one(2, "a", 5)])[1]] == ["number-used-twice"]
    assert (letter_of("01a-KH/ĐU"), letter_of("01-KH/ĐU"), letter_of("?")) == ("a", "", "")


def test_three_dashes_are_said_as_such():
    found = read_symbol("02-KH-ĐU-3", "Kế hoạch").doubts
    assert [doubt.code for doubt in found] == ["symbol-too-many-dashes"]


@pytest.mark.parametrize(
    ("authority", "style", "before", "words"),
    [
        (Authority.ON_BEHALF, PARTY, "Ban Thường vụ", "T/M BAN THƯỜNG VỤ"),
        (Authority.ON_BEHALF, STATE, "Ủy ban nhân dân", "TM. ỦY BAN NHÂN DÂN"),
        (Authority.FOR, STATE, "Chủ tịch", "KT. CHỦ TỊCH"),
        (Authority.FOR, PARTY, "Chánh Văn phòng", "K/T CHÁNH VĂN PHÒNG"),
        (Authority.BY_ORDER, PARTY, "Ban Thường vụ", "T/L BAN THƯỜNG VỤ"),
        (Authority.ACTING, STATE, "Chủ tịch", "Q. CHỦ TỊCH"),
        (Authority.ITSELF, PARTY, "", ""),
    ],
)
def test_the_words_before_a_signature(authority, style, before, words):
    said = Signing(authority, before, "Bí thư", "Người Ký")
    signing.check(said)
    assert signing.words(said, style=style) == words


def test_somebody_signed_in_a_post_for_somebody():
    for code, said in (
        ("signed-by-nobody", Signing(Authority.ITSELF, "", "Bí thư", " ")),
        ("signed-without-post", Signing(Authority.ITSELF, "", "", "Người Ký")),
        ("signed-for-nobody", Signing(Authority.FOR, " ", "Bí thư", "Người Ký")),
    ):
        with refused(code):
            signing.check(said)
    assert signing.usual(collective=True) is Authority.ON_BEHALF
    assert signing.usual(collective=False) is Authority.ITSELF


@pytest.mark.parametrize(
    ("authority", "collective", "style", "scanned", "found"),
    [
        ("K/T BÍ THƯ", True, PARTY, True, ["signed-for-collective"]),
        ("T/M VĂN PHÒNG", False, PARTY, True, ["signed-on-behalf-of-one"]),
        ("T/M BAN THƯỜNG VỤ", True, PARTY, False, ["signed-copy-missing"]),
        ("KT. CHỦ TỊCH", True, STATE, True, []),
    ],
)
def test_odd_signatures_are_doubts(authority, collective, style, scanned, found):
    got = signing.doubts(authority, collective=collective, style=style, has_seal=True, scanned=scanned)
    assert [doubt.code for doubt in got] == found


def test_the_usual_bodies_of_a_ward():
    rows = usual("Đảng bộ phường Mẫu", place="phường Mẫu", superior="Đảng bộ quận Mẫu")
    assert [(row.code, row.counted, row.collective) for row in rows] == [
        ("ĐU", "kind", True),
        ("ĐH", "all", True),
        ("VPĐU", "kind", False),
        ("UBND", "kind", True),
        ("CB", "kind", True),
    ]
    assert (rows[0].name, rows[0].superior) == ("Đảng ủy phường Mẫu", "Đảng bộ quận Mẫu")
    assert not rows[-1].has_seal and rows[-1].of_branches


def test_the_page_about_numbers_says_what_the_data_say():
    page = (Path(__file__).parents[4] / "docs" / "rules" / "document-numbers.md").read_text(encoding="utf-8")
    for regulation in kinds.REGULATIONS:
        since = f"{regulation.since.day}/{regulation.since.month}/{regulation.since.year}"
        assert regulation.name in page and since in page
    for style, words in ((PARTY, "T/L BAN THƯỜNG VỤ"), (STATE, "TM. ỦY BAN NHÂN DÂN")):
        authority = Authority.BY_ORDER if style == PARTY else Authority.ON_BEHALF
        before = words.partition(" ")[2].lower()
        assert words in page and signing.words(Signing(authority, before, "x", "x"), style=style) == words
    assert "executive committee no HD, CT, TT; the standing committee no QC" in page
    assert kinds.NOT_BY["committee"] == {"HD", "CT", "TT"} and kinds.NOT_BY["standing"] == {"QC"}
