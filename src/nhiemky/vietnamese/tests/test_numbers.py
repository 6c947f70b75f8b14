from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nhiemky.vietnamese.numbers import (
    format_number,
    from_roman,
    from_words,
    in_words,
    padded,
    parse_number,
    roman,
)
from nhiemky.vietnamese.unreadable import Unreadable


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("26,6", "26.6"),
        ("2.560", "2560"),
        ("2560", "2560"),
        ("71.128", "71128"),
        ("1,5", "1.5"),
        ("1.234,5", "1234.5"),
        ("2.764.424", "2764424"),
        ("2 560,50", "2560.5"),
        (" 2\xa0560 ", "2560"),
        ("02", "2"),
        ("0", "0"),
        ("1,234", "1.234"),
        ("-1.000", "-1000"),
        ("− 3", "-3"),
        ("+4", "4"),
    ],
)
def test_reads(text: str, value: str) -> None:
    assert parse_number(text) == Decimal(value)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("1.5", "number-dot-not-thousands"),
        ("0.125", "number-dot-not-thousands"),
        ("1.23.456", "number-dot-not-thousands"),
        ("1,234,567", "number-unreadable"),
        ("1 5", "number-unreadable"),
        ("1.234 567", "number-unreadable"),
        ("", "number-unreadable"),
        ("mười", "number-unreadable"),
        ("1,", "number-unreadable"),
        ("1e5", "number-unreadable"),
    ],
)
def test_refuses_rather_than_guesses(text: str, code: str) -> None:
    with pytest.raises(Unreadable) as refused:
        parse_number(text)
    assert (refused.value.code, refused.value.text) == (code, text)
    assert "1.234,5" in str(refused.value)


@pytest.mark.parametrize(
    ("value", "decimals", "text"),
    [
        (Decimal("1234.5"), None, "1.234,5"),
        (2560, None, "2.560"),
        (Decimal("1.50"), None, "1,5"),
        (Decimal("1E+3"), None, "1.000"),
        (Decimal("28.5714"), 2, "28,57"),
        (Decimal("0.125"), 2, "0,13"),
        (Decimal("-0.4"), 0, "0"),
        (Decimal("-1234.5"), 0, "-1.235"),
        (3, 2, "3,00"),
        (10**40, 1, f"{10**40:,}".replace(",", ".") + ",0"),
    ],
)
def test_writes(value: Decimal | int, decimals: int | None, text: str) -> None:
    assert format_number(value, decimals=decimals) == text


def test_infinity_is_no_number_of_a_report() -> None:
    with pytest.raises(Unreadable, match="not finite"):
        format_number(Decimal("Infinity"))


@settings(max_examples=150, deadline=None)
@given(st.decimals(allow_nan=False, allow_infinity=False, places=4, min_value=-(10**14), max_value=10**14))
def test_what_is_written_reads_back(value: Decimal) -> None:
    assert parse_number(format_number(value)) == value


def test_counts_below_ten_get_a_zero() -> None:
    assert [padded(9), padded(0), padded(12), padded(105)] == ["09", "00", "12", "105"]
    with pytest.raises(Unreadable):
        padded(-1)


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (0, "không"),
        (5, "năm"),
        (10, "mười"),
        (11, "mười một"),
        (14, "mười bốn"),
        (15, "mười lăm"),
        (20, "hai mươi"),
        (21, "hai mươi mốt"),
        (24, "hai mươi tư"),
        (55, "năm mươi lăm"),
        (100, "một trăm"),
        (101, "một trăm linh một"),
        (104, "một trăm linh bốn"),
        (105, "một trăm linh năm"),
        (110, "một trăm mười"),
        (1005, "một nghìn không trăm linh năm"),
        (1021, "một nghìn không trăm hai mươi mốt"),
        (2560, "hai nghìn năm trăm sáu mươi"),
        (1_000_005, "một triệu không trăm linh năm"),
        (527_000_000, "năm trăm hai mươi bảy triệu"),
        (2_005_000_000, "hai tỷ không trăm linh năm triệu"),
        (120 * 10**9, "một trăm hai mươi tỷ"),
        (10**12, "một nghìn tỷ"),
        (10**18, "một tỷ tỷ"),
        (-31, "âm ba mươi mốt"),
    ],
)
def test_is_read_aloud(number: int, words: str) -> None:
    assert in_words(number) == words
    assert from_words(words.upper()) == number


@pytest.mark.parametrize(
    ("words", "number"),
    [
        ("hai mươi bốn", 24),
        ("một ngàn không trăm lẻ năm", 1005),
        ("ba tỉ", 3 * 10**9),
        ("một trăm linh tư", 104),
    ],
)
def test_other_ways_to_say_it(words: str, number: int) -> None:
    assert from_words(words) == number


@pytest.mark.parametrize(
    "words", ["", "hai chi bộ", "mười mười", "trăm", "hai một", "hai mươi năm mốt", "một tỷ " * 2000]
)
def test_a_slip_is_not_a_number(words: str) -> None:
    with pytest.raises(Unreadable):
        from_words(words)


@settings(max_examples=150, deadline=None)
@given(st.integers(-(10**20), 10**20))
def test_words_read_back(number: int) -> None:
    assert from_words(in_words(number)) == number


@settings(max_examples=80, deadline=None)
@given(st.integers(1, 3999))
def test_roman_numbers_read_back(number: int) -> None:
    assert from_roman(f" {roman(number).lower()} ") == number


def test_congress_numbers() -> None:
    assert [roman(number) for number in (4, 6, 11, 14, 29)] == ["IV", "VI", "XI", "XIV", "XXIX"]


@pytest.mark.parametrize("text", ["", "IIII", "VX", "XIa", "11", "MMMM"])
def test_no_roman_number(text: str) -> None:
    with pytest.raises(Unreadable):
        from_roman(text)


@pytest.mark.parametrize("number", [0, -1, 4000])
def test_has_no_roman_form(number: int) -> None:
    with pytest.raises(Unreadable):
        roman(number)
