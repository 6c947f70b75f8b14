"""Which reports there are: for which periods each kind is made, what it is called, whether the year is judged in it.

A part of a year only says how far the year is: its targets are judged by the figures of whole years.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from enum import StrEnum

from nhiemky.figures.rules import periods
from nhiemky.figures.rules.periods import Period

#: How many periods of a kind a page offers.
OFFERED = {"thang": 6, "quy": 5, "6-thang": 3, "9-thang": 3, "nam": 6, "so-ket": 5}


class ReportKind(StrEnum):
    """As it stands in addresses."""

    MONTH = "thang"
    QUARTER = "quy"
    HALF = "6-thang"
    NINE = "9-thang"
    YEAR = "nam"
    MIDTERM = "so-ket"


#: Kinds that judge what a year brought.
JUDGED = frozenset({ReportKind.YEAR, ReportKind.MIDTERM})


def period_of(kind: str, key: str) -> Period | None:
    """The period of a report; None where the kind is unknown or has no such period."""
    period = periods.of_key(key)
    if period is None or kind not in OFFERED:
        return None
    return period if _is_of(ReportKind(kind), period) else None


def title(kind: ReportKind, period: Period, *, first: int = 0, last: int = 0) -> str:
    """`Kết quả thực hiện nghị quyết, chỉ tiêu 9 tháng năm 2026`; `first`, `last`: years of the resolution."""
    if kind is ReportKind.MIDTERM:
        span = f" {first}–{last}" if first else ""
        return f"Sơ kết giữa nhiệm kỳ thực hiện nghị quyết đại hội{span}, số liệu đến hết năm {period.first.year}"
    return f"Kết quả thực hiện nghị quyết, chỉ tiêu {periods.words(period)}"


def called(kind: ReportKind, period: Period) -> str:
    """As a list names it: `tháng 11 năm 2026`, `sơ kết giữa nhiệm kỳ, số liệu đến hết năm 2028`."""
    words = periods.words(period)
    return f"sơ kết giữa nhiệm kỳ, số liệu đến hết {words}" if kind is ReportKind.MIDTERM else words


def offered(kind: ReportKind, *, today: dt.date, since: int = 0) -> list[Period]:
    """Periods that have begun, the newest first; of half a term those of the term that began in `since`."""
    oldest = max(since, today.year - 6) if kind is ReportKind.MIDTERM else today.year - 6
    found = (one for year in range(today.year, oldest - 1, -1) for one in _of_year(kind, year))
    begun = [one for one in found if one.first <= today]
    return begun[: OFFERED[kind]]


def coming(kind: ReportKind, *, today: dt.date, term: tuple[int, int] | None) -> list[Period]:
    """The newest periods that an office may still owe a report about; half a term is over in its middle year."""
    if kind is ReportKind.MIDTERM:
        return [periods.year(today.year)] if term and today.year == sum(term) // 2 else []
    return offered(kind, today=today)[:2]


def latest(kind: ReportKind, *, today: dt.date) -> Period:
    """What an office reports on now: the newest period that is over, of a year the running one."""
    found = offered(kind, today=today)
    over = [one for one in found if one.last < today]
    return found[0] if kind in JUDGED or not over else over[0]


def _of_year(kind: ReportKind, year: int) -> Iterator[Period]:
    """The periods of a kind in a year, the newest first."""
    if kind is ReportKind.MONTH:
        yield from (periods.months(year, month, month) for month in range(12, 0, -1))
    elif kind is ReportKind.QUARTER:
        yield from (periods.quarter(year, number) for number in range(4, 0, -1))
    elif kind is ReportKind.HALF:
        yield periods.half(year)
    elif kind is ReportKind.NINE:
        yield periods.nine_months(year)
    else:
        yield periods.year(year)


def _is_of(kind: ReportKind, period: Period) -> bool:
    return period in _of_year(kind, period.first.year)
