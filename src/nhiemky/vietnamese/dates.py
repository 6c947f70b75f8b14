"""Dates and times as papers and the press write them: day before month before year."""

import re
import unicodedata
from calendar import isleap
from dataclasses import dataclass
from datetime import MAXYEAR, date, time

from nhiemky.vietnamese.unreadable import Unreadable

PART_OF_DAY = {"morning": "sáng", "noon": "trưa", "afternoon": "chiều", "evening": "tối", "night": "đêm"}
WEEKDAYS = ("Thứ Hai", "Thứ Ba", "Thứ Tư", "Thứ Năm", "Thứ Sáu", "Thứ Bảy", "Chủ nhật")
_PARTS_END = ((5, "night"), (11, "morning"), (13, "noon"), (18, "afternoon"), (22, "evening"))
_EXPECTED = "17/02/2023 · ngày 17 tháng 02 năm 2023 · 15/10 · tháng 8/2020 · năm 2021"
_LEAP_YEAR = 2000  # 29/2 without a year is possible
_DASHES = str.maketrans(dict.fromkeys("‐‑–—−", "-"))

_PREFIX = re.compile(
    r"^(?:(?:thứ \w+|chủ nhật) ?,? ?)?(?:(?:sáng|trưa|chiều|tối|đêm) )?(?:(?:ngày|mùng|mồng) )?"
)
_DAY, _MONTH = r"(?P<day>[0-9]{1,2})", r"(?P<month>[0-9]{1,2})"
_YEAR, _CUT = r"(?P<year>[12][0-9]{3})", r" ?[/.-] ?"
_FORMS = tuple(
    re.compile(form)
    for form in (
        rf"{_DAY}{_CUT}{_MONTH}{_CUT}{_YEAR}",
        rf"{_YEAR}-{_MONTH}-{_DAY}",
        rf"{_DAY} tháng {_MONTH}(?:(?: năm |{_CUT}){_YEAR})?",
        rf"{_DAY}{_CUT}{_MONTH}",
        rf"(?:tháng )?{_MONTH}{_CUT}{_YEAR}",
        rf"tháng {_MONTH}(?: năm {_YEAR})?",
        rf"(?:năm )?{_YEAR}",
    )
)
_TERM = re.compile(r"(?:nhiệm kỳ )?([12][0-9]{3}) ?[-/] ?([12][0-9]{3})")


@dataclass(frozen=True, slots=True)
class PartialDate:
    """A date of which the text may leave out the year, the day, or everything but the year."""

    day: int | None = None
    month: int | None = None
    year: int | None = None

    def __post_init__(self) -> None:
        nothing = self.month is None and (self.year is None or self.day is not None)
        day, month, year = (
            given if given is not None else standing_in
            for given, standing_in in ((self.day, 1), (self.month, 1), (self.year, _LEAP_YEAR))
        )
        if nothing or not _possible(day, month, year):
            raise Unreadable(
                "date-impossible", text=f"{self.day}/{self.month}/{self.year}", expected=_EXPECTED
            )

    @property
    def complete(self) -> date:
        """The calendar date; refused while a part is missing."""
        if self.day is None or self.month is None or self.year is None:
            raise Unreadable("date-incomplete", text=format_partial(self), expected="17/02/2023")
        return date(self.year, self.month, self.day)


def _possible(day: int, month: int, year: int) -> bool:
    longest = {2: 29 if isleap(year) else 28, 4: 30, 6: 30, 9: 30, 11: 30}
    return 1 <= year <= MAXYEAR and 1 <= month <= 12 and 1 <= day <= longest.get(month, 31)


def parse_date(text: str) -> PartialDate:
    """The date of `17/2/2023`, `17-02-2023`, `Sáng ngày 17 tháng 2 năm 2023`, `15/10`, `tháng 8/2020`, `năm 2021`.

    `10/2020` is a month; a year has four digits (17/2/23 is refused: it is not said which century).
    """
    body = _PREFIX.sub("", _cleaned(text), count=1)
    for form in _FORMS:
        if found := form.fullmatch(body):
            parts = {name: int(digits) for name, digits in found.groupdict().items() if digits}
            return PartialDate(parts.get("day"), parts.get("month"), parts.get("year"))
    raise Unreadable("date-unreadable", text=text, expected=_EXPECTED)


def _cleaned(text: str) -> str:
    return " ".join(unicodedata.normalize("NFKC", text).lower().translate(_DASHES).split())


def format_partial(partial: PartialDate) -> str:
    """`17/02/2023`, `15/10`, `tháng 8/2020`, `tháng 8` or `năm 2021`: what `parse_date` reads back."""
    if partial.day and partial.month and partial.year:
        return format_date(partial.complete)
    if partial.day:
        return f"{partial.day:02d}/{partial.month:02d}"
    if partial.month:
        return f"tháng {partial.month}" + (f"/{partial.year}" if partial.year else "")
    return f"năm {partial.year}"


def format_date(day: date) -> str:
    """`17/02/2023`: the form of every screen and table."""
    return f"{day.day:02d}/{day.month:02d}/{day.year:04d}"


def short_date(day: date) -> str:
    """`17/2/2023`: as the press writes."""
    return f"{day.day}/{day.month}/{day.year:04d}"


def long_date(day: date) -> str:
    """`ngày 17 tháng 02 năm 2023`: papers give days below 10 and months 1 and 2 a leading zero (36-HD/VPTW)."""
    month = f"{day.month:02d}" if day.month <= 2 else str(day.month)
    return f"ngày {day.day:02d} tháng {month} năm {day.year:04d}"


def long_time(clock: time) -> str:
    """`08 giờ 30 phút`: the opening and closing of minutes."""
    return f"{clock.hour:02d} giờ {clock.minute:02d} phút"


def part_of_day_of(clock: time) -> str:
    """Code of the part of day: morning from 5, noon from 11, afternoon from 13, evening from 18, night from 22."""
    return next((code for end, code in _PARTS_END if clock.hour < end), "night")


def part_of_day_code(word: str) -> str:
    """`afternoon` for `Chiều`."""
    codes = {name: code for code, name in PART_OF_DAY.items()}
    cleaned = _cleaned(word)
    if cleaned not in codes:
        raise Unreadable("part-of-day-unknown", text=word, expected=" · ".join(codes))
    return codes[cleaned]


def weekday_name(day: date) -> str:
    """`Thứ Hai` … `Chủ nhật`."""
    return WEEKDAYS[day.weekday()]


def day_phrase(day: date, part: str = "") -> str:
    """`Sáng ngày 30/11/2021`, or `Ngày 30/11/2021` when the part of day is not known."""
    if part and part not in PART_OF_DAY:
        raise Unreadable("part-of-day-unknown", text=part, expected=" · ".join(PART_OF_DAY))
    return f"{PART_OF_DAY[part].capitalize()} ngày {short_date(day)}" if part else f"Ngày {short_date(day)}"


def term_years(text: str) -> tuple[int, int]:
    """First and last year of `2020-2025`, `2020 – 2025`, `nhiệm kỳ 2020 - 2025`; a term ends after it begins."""
    found = _TERM.fullmatch(_cleaned(text))
    if found is None:
        raise Unreadable("term-unreadable", text=text, expected="2020-2025")
    first, last = int(found[1]), int(found[2])
    if last <= first:
        raise Unreadable("term-ends-before-it-begins", text=text, expected="2020-2025")
    return first, last
