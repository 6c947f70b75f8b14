"""Which guidance is in force, and what it says."""

from __future__ import annotations

from datetime import date

import pytest

from nhiemky.printing.formats import FORMATS, HD05, HD36, ND30, ended, format_for, format_on


@pytest.mark.parametrize(
    ("day", "form"),
    [
        (date(2017, 1, 1), HD36),
        (date(2018, 4, 3), HD36),
        (date(2026, 5, 26), HD36),
        (date(2026, 5, 27), HD05),
        (date(2031, 1, 1), HD05),
    ],
)
def test_the_format_of_a_day(day: date, form: object) -> None:
    assert format_on(day) is form


def test_a_paper_without_a_date_takes_the_newest_format() -> None:
    assert format_for(None) is FORMATS[-1]
    assert format_for(date(2021, 11, 30)) is HD36


def test_formats_stand_in_the_order_of_their_dates() -> None:
    days = [form.valid_from for form in FORMATS]
    assert days == sorted(set(days))


def test_margins_of_a4() -> None:
    for form in FORMATS:
        sheet = form.sheet("A4")
        assert (sheet.top, sheet.bottom, sheet.left, sheet.right) == (20, 20, 30, 15)
        assert sheet.text_width == 165
        assert form.sheet("A5").text_width < 148


def test_a_sheet_turned_keeps_its_area() -> None:
    turned = HD36.a4.turned()
    assert (turned.width, turned.height) == (297, 210)


@pytest.mark.parametrize("text", ["Nơi nhận", "Nơi nhận.", "Nơi nhận./.", "Nơi nhận ./. "])
def test_the_end_mark_stands_once(text: str) -> None:
    assert ended(text, form=HD36) == "Nơi nhận."


def test_the_state_has_a_format_of_its_own() -> None:
    assert format_for(None, style="state") is ND30
    assert format_on(date(2016, 1, 1), style="state") is ND30
    assert (ND30.end_mark, ND30.after_number_word, ND30.between_recipients) == ("./.", ":", ";")
    assert ND30.a4.text_width == 165


@pytest.mark.parametrize("text", ["Nơi nhận", "Nơi nhận.", "Nơi nhận;", "Nơi nhận./."])
def test_the_end_mark_of_the_state_stands_once(text: str) -> None:
    assert ended(text, form=ND30) == "Nơi nhận./."
