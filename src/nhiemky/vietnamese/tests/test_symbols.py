import unicodedata
from contextlib import suppress

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nhiemky.vietnamese.document_kinds import KINDS, kind, kinds_of_letters, letters_of
from nhiemky.vietnamese.issuers import ISSUERS, is_issuer, issuer_code
from nhiemky.vietnamese.symbols import (
    Style,
    Symbol,
    find_symbols,
    kind_from_word,
    normal,
    parse_symbol,
    same,
)
from nhiemky.vietnamese.unreadable import Unreadable


@pytest.mark.parametrize(
    ("text", "kind_code", "written_well"),
    [
        ("02-KH/ĐU", "KH", "02-KH/ĐU"),
        ("02–KH/ĐU", "KH", "02-KH/ĐU"),
        ("02 - KH / ĐU", "KH", "02-KH/ĐU"),
        ("02-KH/DU", "KH", "02-KH/ĐU"),
        ("02-KH/ÐU", "KH", "02-KH/ĐU"),
        ("2-kh/đu", "KH", "02-KH/ĐU"),
        ("02A-KH/ĐU", "KH", "02a-KH/ĐU"),
        ("01- CrT/QU", "CTr", "01-CTr/QU"),
        ("01-CTR/QU", "CTr", "01-CTr/QU"),
        ("01- CT/TU", "CT", "01-CT/TU"),
        ("Số: 05-CT/TW", "CT", "05-CT/TW"),
        ("số 05-CT/T.Ư", "CT", "05-CT/TW"),
        ("S 05-CT/TW", "CT", "05-CT/TW"),
        ("So 05-CT/TW", "CT", "05-CT/TW"),
        ("2314 -QĐ/TU", "QĐ", "2314-QĐ/TU"),
        ("101-QD/TW", "QĐ", "101-QĐ/TW"),
        ("101-QĐi/TW", "QĐi", "101-QĐ/TW"),
        ("Quy định số 101-QĐ/TW", "QĐi", "101-QĐ/TW"),
        ("Chương trình số 01- CT/TU", "CTr", "01-CTr/TU"),
        ("Kế hoạch 02-CT/TU", "CT", "02-CT/TU"),
        ("05-ĐA/TU", "ĐA", "05-ĐA/TU"),
        ("05-DA/TU", "DA", "05-DA/TU"),
        ("04-NQLT/ĐTN-HPN", "NQLT", "04-NQLT/ĐTN-HPN"),
        ("04-xyz/abc", "XYZ", "04-XYZ/ABC"),
        ("07-TT/TW", "TT", "07-TT/TW"),
        ("…-KH/ĐU", "KH", "…-KH/ĐU"),
        ("Số       -KH/ĐU", "KH", "…-KH/ĐU"),
        ("___-KH/ĐU", "KH", "…-KH/ĐU"),
        ("156/QĐ-UBND", "QĐ", "156/QĐ-UBND"),
        ("Số: 156 / QĐ - UBND", "QĐ", "156/QĐ-UBND"),
        ("90/2020/NĐ-CP", "NĐ", "90/2020/NĐ-CP"),
        ("22/2023/TT-BTTTT", "TTư", "22/2023/TT-BTTTT"),
        ("15/NQ-HDND", "NQ", "15/NQ-HĐND"),
        ("123/UBND-VX", "CV", "123/UBND-VX"),
        ("76/2015/QH13", "", "76/2015/QH13"),
        ("12/SGD&ĐT-VP", "SGD&ĐT", "12/SGD&ĐT-VP"),
        ("02", "", "02"),
        ("Nghị quyết 22", "NQ", "22"),
        ("Kế hoạch số 3a", "KH", "03a"),
    ],
)
def test_reads(text: str, kind_code: str, written_well: str) -> None:
    symbol = parse_symbol(text)
    assert (symbol.kind, normal(symbol), symbol.written) == (kind_code, written_well, text)
    assert same(symbol, parse_symbol(unicodedata.normalize("NFD", text)))


def test_parts() -> None:
    assert parse_symbol("02a-KH/ĐU") == Symbol(2, "a", "KH", "ĐU", None, "02a-KH/ĐU")
    assert parse_symbol("90/2020/NĐ-CP") == Symbol(90, "", "NĐ", "CP", 2020, "90/2020/NĐ-CP", Style.STATE)
    assert parse_symbol("123/UBND-VX").style is Style.LETTER
    assert parse_symbol("76/2015/QH13").style is Style.LAW
    assert parse_symbol("-KH/ĐU").number is None


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("", "symbol-empty"),
        ("  ", "symbol-empty"),
        ("02-KH-A-B/ĐU", "symbol-too-many-dashes"),
        ("02---KH/ĐU", "symbol-too-many-dashes"),
        ("02--KH/ĐU", "symbol-unreadable"),
        ("02-KH", "symbol-without-issuer"),
        ("02-KH/", "symbol-without-issuer"),
        ("KH/ĐU", "symbol-without-number"),
        ("10/2020-KH", "symbol-unreadable"),
        ("1234567-KH/ĐU", "symbol-unreadable"),
    ],
)
def test_says_why_not(text: str, code: str) -> None:
    with pytest.raises(Unreadable) as refused:
        parse_symbol(text)
    assert refused.value.code == code


def test_the_word_before_decides() -> None:
    assert parse_symbol("01-CT/TU", word="chương  trình").kind == "CTr"
    assert parse_symbol("01-CT/TU", word="Chỉ thị").kind == "CT"
    with pytest.raises(Unreadable):
        parse_symbol("01-CT/TU", word="Bài ca")


def test_same_paper() -> None:
    assert same(parse_symbol("01- CrT/QU"), parse_symbol("Chương trình 01-CT/QU"))
    assert same(parse_symbol("Quy định 101-QĐ/TW"), parse_symbol("101-QĐ/TW"))
    assert not same(parse_symbol("01-CT/QU"), parse_symbol("01-CTr/QU"))
    assert not same(parse_symbol("02-KH/ĐU"), parse_symbol("02a-KH/ĐU"))
    assert not same(parse_symbol("Nghị quyết 22"), parse_symbol("Chỉ thị 22"))
    assert not same(parse_symbol("15/2020/NQ-HĐND"), parse_symbol("15/2021/NQ-HĐND"))


TEXT = """Ward papers: Chương trình 01- CT/TU, chương trình số 01- CrT/QU; Kế hoạch số 02-KH/ĐU ngày 10/12/2020,
chương trình 02 (quận); Kế hoạch số 03, 04 ngày 10/10/2020 và kế hoạch 05 năm 2021. Quy định 101-QĐ/TW.
Luật 76/2015/QH13, Nghị định số 90/2020/NĐ-CP, Quyết định 156/QĐ-UBND. None of these: 13/13 chi bộ, 30/11/2021,
kế hoạch 05 năm, chương trình 03 cấp học, báo cáo 09 ý kiến, KT-XH, 02 - Nhà văn hóa/UBND, 1.02-KH/ĐU, nghị quyết 5,
TDP 7, 24/7, Chỉ thị 05-06, nghị quyết 30%, quyết định 50 triệu; at last: Kế hoạch số 8 và 9."""


@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_finds_symbols_in_running_text(form: str) -> None:
    text = unicodedata.normalize(form, TEXT)
    found = find_symbols(text)
    assert [(symbol.kind, normal(symbol)) for _, _, symbol in found] == [
        ("CTr", "01-CTr/TU"),
        ("CTr", "01-CTr/QU"),
        ("KH", "02-KH/ĐU"),
        ("CTr", "02"),
        ("KH", "03"),
        ("KH", "04"),
        ("KH", "05"),
        ("QĐi", "101-QĐ/TW"),
        ("", "76/2015/QH13"),
        ("NĐ", "90/2020/NĐ-CP"),
        ("QĐ", "156/QĐ-UBND"),
        ("KH", "08"),
        ("KH", "09"),
    ]
    assert [text[start:end] for start, end, _ in found] == [symbol.written for _, _, symbol in found]
    assert found[0][2].written == "01- CT/TU"


symbols = st.builds(
    Symbol,
    number=st.none() | st.integers(1, 99999),
    letter=st.just(""),
    kind=st.sampled_from(sorted({item.letters for item in KINDS} - {"CT"})),
    issuer=st.sampled_from(sorted(ISSUERS)),
    year=st.none(),
    written=st.just(""),
)


@settings(max_examples=150, deadline=None)
@given(symbols, st.sampled_from(["-", " - ", "–", "- "]))
def test_what_is_written_reads_back(symbol: Symbol, dash: str) -> None:
    typed = normal(symbol).replace("-", dash)
    assert same(parse_symbol(typed), symbol)
    assert parse_symbol(typed).kind == symbol.kind
    assert symbol.number is None or [normal(found) for *_, found in find_symbols(f"Theo {typed}.")] == [
        normal(symbol)
    ]


@settings(max_examples=100, deadline=None)
@given(st.text(alphabet="012aKHĐUQTr-–/ .:Số", max_size=16))
def test_reads_or_says_why(text: str) -> None:
    # Any other exception fails the test.
    with suppress(Unreadable):
        symbol = parse_symbol(text)
        assert same(parse_symbol(normal(symbol)), symbol)


def test_kinds_are_named_by_their_word() -> None:
    assert all(kind(item.code) == item and kind_from_word(item.name.upper()) == item.code for item in KINDS)
    assert len({item.code for item in KINDS}) == len(KINDS)
    assert kind_from_word("Quy định") == "QĐi" != kind_from_word("Quyết định")
    with pytest.raises(Unreadable):
        kind_from_word("Truyện")
    with pytest.raises(Unreadable):
        kind("??")


def test_letters_can_mean_several_kinds() -> None:
    assert [item.name for item in kinds_of_letters("QĐ")] == ["Quyết định", "Quy định"]
    assert [item.code for item in kinds_of_letters("CT")] == ["CT", "CTr"]
    assert kinds_of_letters("XX") == ()
    assert [letters_of("QĐi"), letters_of("CTr"), letters_of("NQLT")] == ["QĐ", "CTr", "NQLT"]


def test_issuers() -> None:
    typed = ("du", "TƯ", "THU", "UBKTDU", "ubnd-vx", "BTTTT")
    assert [issuer_code(code) for code in typed] == ["ĐU", "TW", "ThU", "UBKTĐU", "UBND-VX", "BTTTT"]
    assert is_issuer("hdnd") and not is_issuer("BTTTT")
