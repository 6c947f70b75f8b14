"""A longer period out of its parts: what flows is added up, of what stands the last value counts. Nothing is typed again.

Months lie within quarters, quarters within 6 and 9 months, all within the year: the longest parts that are known, none of them
within another, either are the whole period or say what of it is missing. A part of a year is never called the year.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from decimal import Decimal

from nhiemky.figures.rules import periods
from nhiemky.figures.rules.periods import Period

SUM, LAST, APART = "sum", "last", "apart"


def longer(period: Period) -> list[Period]:
    """The usual periods that a period lies in, the shortest first; not itself. None of a part that has no name."""
    return [one for one in _whole_parts(period.first.year) if one != period and contains(one, period)]


def is_longer(period: Period) -> bool:
    """Can the period be made of shorter ones: a quarter, 6 or 9 months, a year?"""
    return period in _whole_parts(period.first.year)


def made(found: Collection[Period], over_time: str) -> list[Period]:
    """The periods that nobody typed and that follow from what was typed, in order of time."""
    if over_time == APART:
        return []
    wanted = {one for period in found for one in longer(period)} - set(found)
    return sorted(
        (one for one in wanted if parts_of(one, found, over_time)), key=lambda one: (one.last, one.first)
    )


def parts_of(period: Period, found: Iterable[Period], over_time: str) -> tuple[Period, ...]:
    """The parts of which a period is made; empty where one of them is missing."""
    parts = longest(period, found)
    if over_time == LAST:
        return tuple(one for one in parts if one.last == period.last)
    return parts if over_time == SUM and not _open_months(period, parts) else ()


def lacking(period: Period, found: Iterable[Period], over_time: str) -> str:
    """`quý IV`, `tháng 2, quý III`: what is missing of a period of which something is known; empty where nothing is."""
    parts = longest(period, found)
    if not parts or over_time == APART or parts_of(period, parts, over_time):
        return ""
    if over_time == LAST:
        return periods.part_words(_last_part(period, parts))
    return ", ".join(periods.part_words(one) for one in _grouped(period, _open_months(period, parts)))


def together(values: Iterable[tuple[Decimal, Decimal | None]]) -> tuple[Decimal, Decimal | None]:
    """n and m of parts that are added up; without an m where one of them has none."""
    found = list(values)
    wholes = [whole for _value, whole in found if whole is not None]
    total = sum((value for value, _whole in found), Decimal())
    return total, sum(wholes, Decimal()) if len(wholes) == len(found) else None


def difference(period: Period, typed: Mapping[Period, Decimal], over_time: str) -> Decimal:
    """What a typed value is more than its parts make together; 0 where they agree or one of them is missing.

    Only exact values are compared: leave the others out of `typed`.
    """
    parts = parts_of(period, typed, over_time)
    if period not in typed or not parts:
        return Decimal()
    return typed[period] - sum((typed[one] for one in parts), Decimal())


def contains(whole: Period, part: Period) -> bool:
    return whole.first <= part.first and part.last <= whole.last


def _whole_parts(year: int) -> list[Period]:
    quarters = [periods.quarter(year, number) for number in (1, 2, 3, 4)]
    return [*quarters, periods.half(year), periods.nine_months(year), periods.year(year)]


def longest(period: Period, found: Iterable[Period]) -> tuple[Period, ...]:
    """The named parts of a period that lie within no other one of them, in order of time."""
    if period.first.year != period.last.year:
        return ()
    inside = [one for one in found if one != period and contains(period, one) and periods.part(one) != "-"]
    ordered = sorted(inside, key=lambda one: (one.first, -one.last.toordinal()))
    kept: list[Period] = []
    for one in ordered:
        if not kept or one.first > kept[-1].last:
            kept.append(one)
    return tuple(kept)


def _open_months(period: Period, parts: Iterable[Period]) -> list[int]:
    covered = {month for one in parts for month in range(one.first.month, one.last.month + 1)}
    return [month for month in range(period.first.month, period.last.month + 1) if month not in covered]


def _grouped(period: Period, months: list[int]) -> list[Period]:
    """Whole quarters as quarters, the rest month by month."""
    year, found = period.first.year, []
    for number in range(1, 5):
        of_quarter = [month for month in range(3 * number - 2, 3 * number + 1) if month in months]
        if len(of_quarter) == 3:
            found.append(periods.quarter(year, number))
        else:
            found += [periods.months(year, month, month) for month in of_quarter]
    return found


def _last_part(period: Period, parts: tuple[Period, ...]) -> Period:
    """The month or the quarter at the end, whichever is reported."""
    year, month = period.first.year, period.last.month
    monthly = all(one.first.month == one.last.month for one in parts)
    return periods.months(year, month if monthly else month - 2, month)
