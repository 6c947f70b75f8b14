"""Periods of reports: month, quarter, six and nine months, year – as two days, as words, as a short key.

"6 tháng" and "9 tháng" run from the first of January; a period longer than a year (a term, ten years) is of no kind.
"""

from __future__ import annotations

import calendar
import datetime as dt
import re
from dataclasses import dataclass

from nhiemky.vietnamese.numbers import roman

_KEY = re.compile(r"([0-9]{4})(?:-(q[1-4]|6t|9t|[0-9]{2}))?")
_DAYS = re.compile(r"([0-9]{8})-([0-9]{8})")


@dataclass(frozen=True, slots=True, order=True)
class Period:
    """From the first to the last day, both included."""

    first: dt.date
    last: dt.date

    def __str__(self) -> str:
        return words(self)


def year(number: int) -> Period:
    return months(number, 1, 12)


def months(year_: int, first: int, last: int) -> Period:
    """From the first day of a month to the last day of another one of the same year."""
    return Period(dt.date(year_, first, 1), dt.date(year_, last, calendar.monthrange(year_, last)[1]))


def quarter(year_: int, number: int) -> Period:
    return months(year_, 3 * number - 2, 3 * number)


def half(year_: int) -> Period:
    """The first six months."""
    return months(year_, 1, 6)


def nine_months(year_: int) -> Period:
    return months(year_, 1, 9)


def key(period: Period) -> str:
    """`2023`, `2023-q1`, `2023-6t`, `2023-9t`, `2023-04`; any other period its two days."""
    if is_year(period):
        return f"{period.first.year:04}"
    known = _part(period)
    return f"{period.first.year:04}-{known}" if known else f"{_days(period.first)}-{_days(period.last)}"


def of_key(text: str) -> Period | None:
    """The period of a key; None for anything else. Every key leads back to its period."""
    found = _KEY.fullmatch(text)
    if found is None or not int(found[1]):
        return _of_days(text)
    number, part = int(found[1]), found[2]
    if part is None:
        return year(number)
    if part.startswith("q"):
        return quarter(number, int(part[1]))
    if part in ("6t", "9t"):
        return months(number, 1, int(part[0]))
    month = int(part)
    return months(number, month, month) if 1 <= month <= 12 else None


def words(period: Period) -> str:
    """`năm 2023`, `quý I năm 2023`, `6 tháng đầu năm 2023`, `9 tháng năm 2023`, `tháng 4 năm 2023`."""
    number = period.first.year
    if is_year(period):
        return f"năm {number}"
    part = _part(period)
    if part.startswith("q"):
        return f"quý {roman(int(part[1]))} năm {number}"
    if part == "6t":
        return f"6 tháng đầu năm {number}"
    if part == "9t":
        return f"9 tháng năm {number}"
    if part:
        return f"tháng {int(part)} năm {number}"
    if _is_of_whole_years(period):
        return f"{number}–{period.last.year}"
    return f"{period.first:%d/%m/%Y} – {period.last:%d/%m/%Y}"


def is_year(period: Period) -> bool:
    return _is_of_whole_years(period) and period.first.year == period.last.year


def year_before(period: Period) -> Period:
    """The same period of the year before ("cùng kỳ"). Raises ValueError in the year 1."""
    before = in_year(period, period.first.year - 1)
    if before is None:
        raise ValueError(f"no year before {period.first.year}")
    return before


def in_year(period: Period, number: int) -> Period | None:
    """The same period of another year; None where that year is none."""
    shift = number - period.first.year
    if not 1 <= number <= 9999 - (period.last.year - period.first.year):
        return None
    return Period(_moved(period.first, shift), _moved_end(period.last, shift))


def _days(day: dt.date) -> str:
    return day.isoformat().replace("-", "")


def part(period: Period) -> str:
    """What of a year it is: "" for a whole one, else `q1`, `6t`, `9t`, `04`; "-" for anything else."""
    return "" if is_year(period) else _part(period) or "-"


def part_words(period: Period) -> str:
    """`quý IV`, `6 tháng`, `tháng 4`: a part of a year where the year is said already; the whole words of anything else."""
    known = "" if is_year(period) else _part(period)
    if known.startswith("q"):
        return f"quý {roman(int(known[1]))}"
    if known in ("6t", "9t"):
        return f"{known[0]} tháng"
    return f"tháng {int(known)}" if known else words(period)


def last_ended(every: str, day: dt.date) -> Period:
    """The last period of this kind (`month`, `quarter`, `half`, `year`) that has ended before a day."""
    size = {"month": 1, "quarter": 3, "half": 6}.get(every, 12)
    over = (day.month - 1) // size * size
    if every == "half":
        return half(day.year if over else day.year - 1)
    return months(day.year, over - size + 1, over) if over else months(day.year - 1, 13 - size, 12)


def _of_days(text: str) -> Period | None:
    """`20130101-20230308`."""
    found = _DAYS.fullmatch(text)
    if found is None:
        return None
    try:
        first, last = (dt.date(int(day[:4]), int(day[4:6]), int(day[6:])) for day in found.groups())
    except ValueError:
        return None
    return Period(first, last) if first <= last else None


def _part(period: Period) -> str:
    first, last = period.first, period.last
    whole = first.day == 1 and _ends_month(last) and first.year == last.year
    if not whole:
        return ""
    ends = {(3 * number - 2, 3 * number): f"q{number}" for number in range(1, 5)} | {
        (1, 6): "6t",
        (1, 9): "9t",
    }
    if first.month == last.month:
        return f"{first.month:02}"
    return ends.get((first.month, last.month), "")


def _is_of_whole_years(period: Period) -> bool:
    return (period.first.month, period.first.day, period.last.month, period.last.day) == (1, 1, 12, 31)


def _moved(day: dt.date, years: int) -> dt.date:
    """29 February becomes the 28th where there is none."""
    number = day.year + years
    return day.replace(year=number, day=min(day.day, calendar.monthrange(number, day.month)[1]))


def _moved_end(day: dt.date, years: int) -> dt.date:
    """The last day of a month stays the last day of that month."""
    number = day.year + years
    last = calendar.monthrange(number, day.month)[1]
    return dt.date(number, day.month, last if _ends_month(day) else min(day.day, last))


def _ends_month(day: dt.date) -> bool:
    return day.day == calendar.monthrange(day.year, day.month)[1]
