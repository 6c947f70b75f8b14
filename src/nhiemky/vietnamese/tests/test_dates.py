import unicodedata
from datetime import date, time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nhiemky.vietnamese.dates import (
    PART_OF_DAY,
    PartialDate,
    day_phrase,
    format_date,
    format_partial,
    long_date,
    long_time,
    parse_date,
    part_of_day_code,
    part_of_day_of,
    short_date,
    term_years,
    weekday_name,
)
from nhiemky.vietnamese.unreadable import Unreadable


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("17/2/2023", (17, 2, 2023)),
        ("17-02-2023", (17, 2, 2023)),
        ("17 – 02 – 2023", (17, 2, 2023)),
        ("17.2.2023", (17, 2, 2023)),
        ("2023-02-17", (17, 2, 2023)),
        ("ngày 17 tháng 2 năm 2023", (17, 2, 2023)),
        (unicodedata.normalize("NFD", "Ngày 09 tháng 5 năm 2023"), (9, 5, 2023)),
        ("17 tháng 2/2023", (17, 2, 2023)),
        ("Thứ Bảy, 28/12/2024", (28, 12, 2024)),
        ("Chủ nhật 21/07/2024", (21, 7, 2024)),
        ("Sáng ngày 30/11/2021", (30, 11, 2021)),
        ("chiều 23/6", (23, 6, None)),
        ("15/10", (15, 10, None)),
        ("24-12", (24, 12, None)),
        ("29/2", (29, 2, None)),
        ("mùng 3 tháng 2", (3, 2, None)),
        ("tháng 8/2020", (None, 8, 2020)),
        ("tháng 8 năm 2020", (None, 8, 2020)),
        ("10/2020", (None, 10, 2020)),
        ("tháng 8", (None, 8, None)),
        ("năm 2021", (None, None, 2021)),
        ("2021", (None, None, 2021)),
    ],
)
def test_reads(text: str, parts: tuple[int | None, ...]) -> None:
    assert parse_date(text) == PartialDate(*parts)
    assert parse_date(format_partial(parse_date(text))) == PartialDate(*parts)


@pytest.mark.parametrize(
    "text", ["31/4/2021", "29/2/2023", "30/2", "13/13", "0/5/2021", "32/1/2021", "tháng 13/2020"]
)
def test_impossible_dates(text: str) -> None:
    with pytest.raises(Unreadable) as refused:
        parse_date(text)
    assert refused.value.code == "date-impossible"


@pytest.mark.parametrize(
    "text", ["", "ngày", "17/2/23", "27/32023", "15", "hôm qua", "17/2/2023 8h", "năm 21"]
)
def test_unreadable_dates(text: str) -> None:
    with pytest.raises(Unreadable) as refused:
        parse_date(text)
    assert refused.value.code == "date-unreadable"


@pytest.mark.parametrize(
    "parts", [(None, None, None), (3, None, None), (3, None, 2021), (0, 1, 2021), (1, 0, 2021), (1, 1, 0)]
)
def test_a_day_needs_its_month(parts: tuple[int | None, ...]) -> None:
    with pytest.raises(Unreadable):
        PartialDate(*parts)


def test_only_a_complete_date_is_a_day() -> None:
    assert parse_date("29/2/2024").complete == date(2024, 2, 29)
    for text in ("15/10", "tháng 8/2020", "năm 2021"):
        with pytest.raises(Unreadable, match="date incomplete"):
            parse_date(text).complete  # noqa: B018


@settings(max_examples=100, deadline=None)
@given(st.dates(min_value=date(1000, 1, 1), max_value=date(2999, 12, 31)))
def test_every_form_reads_back(day: date) -> None:
    forms = (format_date(day), short_date(day), long_date(day), day.isoformat(), day_phrase(day, "noon"))
    assert {parse_date(form).complete for form in forms} == {day}


def test_writes() -> None:
    day = date(2023, 2, 7)
    assert format_date(day) == "07/02/2023"
    assert short_date(day) == "7/2/2023"
    assert long_date(day) == "ngày 07 tháng 02 năm 2023"
    assert long_date(date(2021, 11, 30)) == "ngày 30 tháng 11 năm 2021"
    assert long_date(date(2021, 3, 5)) == "ngày 05 tháng 3 năm 2021"
    assert long_time(time(8, 5)) == "08 giờ 05 phút"
    assert weekday_name(day) == "Thứ Ba"
    assert weekday_name(date(2024, 7, 21)) == "Chủ nhật"


@pytest.mark.parametrize(
    ("clock", "code"),
    [
        (time(0, 0), "night"),
        (time(4, 59), "night"),
        (time(5, 0), "morning"),
        (time(8, 0), "morning"),
        (time(11, 0), "noon"),
        (time(13, 0), "afternoon"),
        (time(17, 59), "afternoon"),
        (time(18, 0), "evening"),
        (time(22, 0), "night"),
        (time(23, 59), "night"),
    ],
)
def test_parts_of_the_day(clock: time, code: str) -> None:
    assert part_of_day_of(clock) == code


def test_parts_of_the_day_have_words() -> None:
    assert [part_of_day_code(word.upper()) for word in PART_OF_DAY.values()] == list(PART_OF_DAY)
    with pytest.raises(Unreadable):
        part_of_day_code("khuya")


def test_phrases() -> None:
    day = date(2021, 11, 30)
    assert day_phrase(day, "morning") == "Sáng ngày 30/11/2021"
    assert day_phrase(date(2023, 2, 17), "afternoon") == "Chiều ngày 17/2/2023"
    assert day_phrase(day) == "Ngày 30/11/2021"
    with pytest.raises(Unreadable):
        day_phrase(day, "sáng")


@pytest.mark.parametrize(
    "text", ["2020-2025", "2020 – 2025", "2020 - 2025", " Nhiệm kỳ 2020—2025", "2020/2025"]
)
def test_terms(text: str) -> None:
    assert term_years(text) == (2020, 2025)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("2020-2020", "term-ends-before-it-begins"),
        ("2025-2020", "term-ends-before-it-begins"),
        ("2020", "term-unreadable"),
        ("2020-25", "term-unreadable"),
    ],
)
def test_no_terms(text: str, code: str) -> None:
    with pytest.raises(Unreadable) as refused:
        term_years(text)
    assert refused.value.code == code
