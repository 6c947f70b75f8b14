from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nhiemky.vietnamese.measures import (
    QUALIFIERS,
    Measure,
    Ratio,
    format_measure,
    format_ratio,
    label,
    parse_measure,
    parse_ratio,
)
from nhiemky.vietnamese.money import format_money, parse_money
from nhiemky.vietnamese.unreadable import Unreadable


@pytest.mark.parametrize(
    ("text", "value", "unit", "qualifier"),
    [
        ("26,6 km", "26.6", "km", ""),
        ("40km", "40", "km", ""),
        ("2560m2", "2560", "m2", ""),
        ("2.560 m²", "2560", "m2", ""),
        ("322,66 km2", "322.66", "km2", ""),
        ("1480m", "1480", "m", ""),
        ("1,5 mét vuông", "1.5", "m2", ""),
        ("3 HA", "3", "ha", ""),
        ("28,57%", "28.57", "%", ""),
        ("72 %", "72", "%", ""),
        ("5 ‰", "5", "‰", ""),
        ("120 tỷ đồng", "120000000000", "VND", ""),
        ("gần 10 tỷ đồng", "10000000000", "VND", "gần"),
        ("Hơn  527 triệu", "527000000", "VND", "hơn"),
        ("43,854 tỷ đồng", "43854000000", "VND", ""),
        ("90,88 triệu đồng", "90880000", "VND", ""),
        ("2 tr", "2000000", "VND", ""),
        ("34", "34", "", ""),
        ("5 nghìn", "5000", "", ""),
        ("3 triệu người", "3000000", "người", ""),
        ("74 mô hình", "74", "mô hình", ""),
        ("trên 100 đại biểu", "100", "đại biểu", "trên"),
        ("02 đồng chí", "2", "đồng chí", ""),
        ("3 trường", "3", "trường", ""),
        ("ước đạt 110,5%", "110.5", "%", "ước"),
        ("khoảng –3 m", "-3", "m", "khoảng"),
    ],
)
def test_reads(text: str, value: str, unit: str, qualifier: str) -> None:
    assert parse_measure(text) == Measure(Decimal(value), unit, qualifier)


@pytest.mark.parametrize(
    "text", ["", "km", "10-15%", "8/9 chỉ tiêu", "1.5 km", "gần", "5 triệu 3 tỷ đồng", "12 ?"]
)
def test_refuses(text: str) -> None:
    with pytest.raises(Unreadable):
        parse_measure(text)


@pytest.mark.parametrize(
    ("value", "unit", "qualifier", "text"),
    [
        (Decimal("26.6"), "km", "", "26,6 km"),
        (2560, "m2", "", "2.560 m²"),
        (Decimal("28.57"), "%", "", "28,57%"),
        (3, "‰", "dưới", "dưới 3‰"),
        (527_000_000, "VND", "hơn", "hơn 527 triệu đồng"),
        (120 * 10**9, "VND", "", "120 tỷ đồng"),
        (74, "mô hình", "", "74 mô hình"),
        (7, "", "", "7"),
    ],
)
def test_writes(value: Decimal | int, unit: str, qualifier: str, text: str) -> None:
    assert format_measure(value, unit, qualifier=qualifier) == text


def test_only_the_words_of_the_office_qualify() -> None:
    with pytest.raises(Unreadable, match="qualifier unknown"):
        format_measure(3, "km", qualifier="chừng")


def test_units_have_a_printed_form() -> None:
    assert [label("m2"), label("VND"), label("chi bộ")] == ["m²", "đồng", "chi bộ"]


amounts = st.decimals(allow_nan=False, allow_infinity=False, places=2, min_value=-(10**13), max_value=10**13)


@settings(max_examples=150, deadline=None)
@given(
    amounts,
    st.sampled_from(["km", "m", "m2", "ha", "%", "‰", "VND", "", "mô hình", "chi bộ", "đảng viên"]),
    st.sampled_from(["", *QUALIFIERS]),
)
def test_what_is_written_reads_back(value: Decimal, unit: str, qualifier: str) -> None:
    assert parse_measure(format_measure(value, unit, qualifier=qualifier)) == Measure(value, unit, qualifier)


@pytest.mark.parametrize(
    ("amount", "text"),
    [
        (120 * 10**9, "120 tỷ đồng"),
        (1200 * 10**9, "1.200 tỷ đồng"),
        (43_854_000_000, "43,854 tỷ đồng"),
        (527_000_000, "527 triệu đồng"),
        (90_880_000, "90,88 triệu đồng"),
        (12_345_000, "12.345.000 đồng"),
        (5_000_000, "5 triệu đồng"),
        (1_250_000, "1.250.000 đồng"),
        (2_340_000, "2.340.000 đồng"),
        (1_000_000_001, "1.000.000.001 đồng"),
        (0, "0 đồng"),
        (-5_000_000, "-5 triệu đồng"),
        (Decimal("0.5"), "0,5 đồng"),
    ],
)
def test_money_is_short_and_exact(amount: Decimal | int, text: str) -> None:
    assert format_money(amount) == text
    assert parse_money(text) == amount


@pytest.mark.parametrize(
    ("text", "amount"),
    [
        ("120 tỷ", 120 * 10**9),
        ("10 tỉ đồng", 10 * 10**9),
        ("2.340.000 đ", 2_340_000),
        ("2.340.000 VNĐ", 2_340_000),
        ("2340000", 2_340_000),
        ("1,2 nghìn tỷ", 1_200 * 10**9),
        ("5 tỷ 300 triệu đồng", 5_300_000_000),
        ("50 ngàn đồng", 50_000),
        ("−5 tr", -5_000_000),
    ],
)
def test_money_as_people_type_it(text: str, amount: int) -> None:
    assert parse_money(text) == amount
    assert "." not in str(parse_money(text))


@pytest.mark.parametrize(
    "text", ["", "đồng", "5 triệu người", "3 triệu 2 tỷ", "2 tỷ 2 tỷ", "5 tỷ 3 chi bộ", "1.5 tỷ"]
)
def test_no_money(text: str) -> None:
    with pytest.raises(Unreadable):
        parse_money(text)


def test_infinity_is_no_amount() -> None:
    with pytest.raises(Unreadable, match="not finite"):
        format_money(Decimal("NaN"))


@pytest.mark.parametrize(
    ("text", "ratio"),
    [
        ("13/13 chi bộ", Ratio(Decimal(13), Decimal(13), "chi bộ")),
        ("162 / 970 đảng viên", Ratio(Decimal(162), Decimal(970), "đảng viên")),
        ("5/7", Ratio(Decimal(5), Decimal(7), "")),
        ("4,896 tỷ/4,8 tỷ", Ratio(Decimal(4_896_000_000), Decimal(4_800_000_000), "VND")),
    ],
)
def test_reads_ratios(text: str, ratio: Ratio) -> None:
    assert parse_ratio(text) == ratio
    assert parse_ratio(format_ratio(ratio.part, ratio.whole, ratio.unit)) == ratio


def test_writes_ratios() -> None:
    assert format_ratio(13, 13, "chi bộ") == "13/13 chi bộ"
    assert format_ratio(6, 6, "") == "6/6"
    assert format_ratio(4_896_000_000, 4_800_000_000, "VND") == "4,896 tỷ đồng/4,8 tỷ đồng"


@pytest.mark.parametrize("text", ["13", "13/0 chi bộ", "5 km/7 ha", "gần 5/7", "5/gần 7", "a/b"])
def test_no_ratio(text: str) -> None:
    with pytest.raises(Unreadable):
        parse_ratio(text)


def test_nothing_is_no_whole() -> None:
    with pytest.raises(Unreadable, match="ratio of nothing"):
        format_ratio(1, 0, "chi bộ")
