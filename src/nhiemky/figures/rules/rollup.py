"""What the figures of many units make together, and who of them has said nothing. Missing is missing, never zero."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal

from nhiemky.figures.rules import formulas, periods, through_time
from nhiemky.figures.rules.formulas import Derivations, Formula
from nhiemky.figures.rules.periods import Period

SUM, POOLED, APART = "sum", "pooled", "apart"
ZERO = Decimal(0)


@dataclass(frozen=True, slots=True)
class Total:
    """What was reported together: n, m (of n/m figures only), how many units said it, how many of them not exactly."""

    total: Decimal = ZERO
    out_of: Decimal = ZERO
    reported: int = 0
    estimated: int = 0

    def __add__(self, other: Total) -> Total:
        return Total(
            self.total + other.total,
            self.out_of + other.out_of,
            self.reported + other.reported,
            self.estimated + other.estimated,
        )

    def __sub__(self, other: Total) -> Total:
        return Total(
            self.total - other.total,
            self.out_of - other.out_of,
            self.reported - other.reported,
            self.estimated - other.estimated,
        )


NOTHING = Total()


def adds_up(*, combines: str, formula: str, reported_by: str, kind: str) -> bool:
    """Does a figure of a unit of this kind go into the sums above it?"""
    return combines != APART and not formula and bool(reported_by) and reported_by == kind


def counted(combines: str, *, value: Decimal, out_of: Decimal | None, qualifier: str) -> Total:
    """One figure as a part of a sum. A pooled one without its whole cannot be pooled: its unit has not reported."""
    if combines == POOLED and out_of is None:
        return NOTHING
    whole = out_of if combines == POOLED and out_of is not None else ZERO
    return Total(value, whole, 1, int(bool(qualifier)))


def effective(period: Period, typed: Mapping[Period, Total], over_time: str) -> Total:
    """What one unit has to say about a period: as it typed it, else out of shorter periods that are all there."""
    said = typed.get(period, NOTHING)
    if said.reported:
        return said
    there = [one for one, total in typed.items() if total.reported]
    parts = through_time.parts_of(period, there, over_time)
    if not parts:
        return NOTHING
    found = together(typed[one] for one in parts)
    whole = found.out_of if all(typed[one].out_of for one in parts) else ZERO
    return Total(found.total, whole, 1, int(bool(found.estimated)))


def touched(period: Period, over_time: str) -> list[Period]:
    """The periods whose value may change with one that is typed: itself and the longer ones that may follow from it."""
    return [period, *(through_time.longer(period) if over_time != through_time.APART else ())]


def together(parts: Iterable[Total]) -> Total:
    return sum(parts, NOTHING)


def summed_above(path: tuple[int, ...], defined_by: int) -> tuple[int, ...]:
    """The units whose sums a figure goes into: above the unit (the last of `path`), from the one on that defined it."""
    above = path[:-1]
    return above[above.index(defined_by) :] if defined_by in above else ()


def is_asked(day: dt.date, valid_from: dt.date | None, valid_to: dt.date | None) -> bool:
    """Who exists on the last day of a period reports for it; a unit that ended before does it no more."""
    return (valid_from is None or valid_from <= day) and (valid_to is None or valid_to >= day)


def wanted(indicator: int, period: Period, derivations: Derivations) -> frozenset[tuple[int, Period]]:
    """The typed indicators and periods that a value is made of; the pair itself where it follows from nothing."""
    return frozenset(_wanted(indicator, period, derivations))


def _wanted(indicator: int, period: Period, derivations: Derivations) -> Iterator[tuple[int, Period]]:
    one = derivations.get(indicator)
    if one is None:
        yield indicator, period
        return
    yield from _wanted(one.operand, period, derivations)
    if one.second:
        yield from _wanted(one.second, period, derivations)
        return
    year = one.since if one.formula is Formula.CAGR else period.first.year - 1
    before = periods.in_year(period, year)
    if before is not None:
        yield from _wanted(one.operand, before, derivations)


def amount(total: Total, combines: str) -> formulas.Amount | None:
    """A sum as formulas take it: n/m in percent; None where nobody has reported or sums mean nothing."""
    if not total.reported or combines == APART:
        return None
    whole = total.out_of if combines == POOLED else None
    qualifier = formulas.ESTIMATE if total.estimated else ""
    return formulas.Amount(value=formulas.part_of(total.total, whole), qualifier=qualifier)
