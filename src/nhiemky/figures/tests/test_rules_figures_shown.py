from decimal import Decimal

import pytest

from nhiemky.figures.rules.periods import year
from nhiemky.figures.rules.references import codes_in, missing, reference, render
from nhiemky.figures.rules.shown import Computed, Shown


def figure(value: str, measure: str = "", **more: object) -> Shown:
    return Shown(code="x", value=Decimal(value), measure=measure, **more)


@pytest.mark.parametrize(
    ("shown", "text"),
    [
        (figure("527000000", "VND", qualifier="hơn"), "hơn 527 triệu đồng"),
        (figure("2560.0000", "m2"), "2.560 m²"),
        (figure("26.6000", "km"), "26,6 km"),
        (figure("13", "chi bộ", out_of=Decimal(13)), "13/13 chi bộ"),
        (figure("5", "tuyến phố", out_of=Decimal(7), qualifier="gần"), "gần 5/7 tuyến phố"),
    ],
)
def test_a_figure_is_written_the_vietnamese_way(shown: Shown, text: str):
    assert str(shown) == text


@pytest.mark.parametrize(
    ("form", "shown", "text"),
    [
        ("số", figure("2560", "m2"), "2.560"),
        ("SỐ", figure("2560", "m2"), "2.560"),
        ("so", figure("2560", "m2"), "2.560"),
        ("hai-chữ-số", figure("9", "ý kiến"), "09"),
        ("hai chữ số", figure("1", "ý kiến"), "01"),
        ("hai-chữ-số", figure("13", "chi bộ"), "13"),
        ("hai-chữ-số", figure("26.6", "km"), "26,6"),
        ("hai-chữ-số", figure("-2", "km"), "-2"),
        ("tỷ-lệ", figure("13", "chi bộ", out_of=Decimal(13)), "13/13"),
        ("tỷ-lệ", figure("13", "chi bộ"), "13"),
        ("phần-trăm", figure("5", "tuyến phố", out_of=Decimal(7)), "71,43%"),
        ("phần-trăm", figure("6", "trường", out_of=Decimal(6)), "100%"),
        ("phần-trăm", figure("6", "trường"), "6 trường"),
        ("chữ", figure("2", "khâu"), "hai"),
        ("Chữ", figure("2", "khâu"), "Hai"),
        ("chữ", figure("26.6", "km"), "hai mươi sáu phẩy sáu"),
        ("chữ", figure("0.05", "%"), "không phẩy không năm"),
        ("chữ", figure("-3", "%"), "âm ba"),
        ("", figure("3", "năm"), "3 năm"),
        ("la-mã", figure("3", "năm"), "⟦không có cách viết: la-mã⟧"),
    ],
)
def test_a_text_asks_for_the_form_it_needs(form: str, shown: Shown, text: str):
    assert render(f"a {{{{ x|{form} }}}} b", {"x": shown}) == f"a {text} b"


def test_references_are_found_once_each_in_order_and_written_back():
    text = "{{ b }}, {{a|số}} và {{  B  | chữ }}; { c } {{ }}"
    assert codes_in(text) == ("b", "a")
    assert codes_in(reference("kenh-muong", "tỷ-lệ")) == codes_in(reference("kenh-muong")) == ("kenh-muong",)


def test_an_unknown_code_stays_visible_and_is_listed():
    assert render("có {{ mo-hinh }}.", {}) == "có ⟦không có số liệu: mo-hinh⟧."
    assert missing("{{ a }} {{ b }}", {"a"}) == ("b",)


def test_a_text_without_references_is_left_as_it_is():
    assert render("Đường {} dài {{", {}) == "Đường {} dài {{"


def test_a_value_is_never_read_as_a_reference():
    assert render("{{ x }}", {"x": figure("1", "{{ x }}")}) == "1 {{ x }}"


def test_a_text_cites_what_a_value_was_made_of():
    typed = Shown(code="x", value=Decimal(1), version=7)
    made = Computed(indicator=1, unit=2, period=year(2023), versions=(7, 8))
    assert (typed.versions, Shown(code="y", value=Decimal(1), computed=made).versions) == ((7,), (7, 8))
