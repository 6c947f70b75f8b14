"""How one figure follows from others: growth, change, share, per head, difference, compound rate. Never typed.

Exact fractions; only what is shown is rounded. What is missing stays missing: no operand, no result; nor is there one where
a formula would divide by nothing.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal, localcontext
from enum import StrEnum
from fractions import Fraction

from nhiemky.figures.rules import periods
from nhiemky.figures.rules.periods import Period

ESTIMATE, INEXACT = "ước", "khoảng"
PERCENT, PER_MILLE, POINTS = "%", "‰", "điểm %"
CURRENCY = "VND"
#: Digits of a rate that is no fraction (the root of a compound rate).
DIGITS = 60
PLACES = 2


class Formula(StrEnum):
    """`of_one`: the figure itself, in two periods. `of_two`: two figures of one period."""

    GROWTH = "growth"  # percent over the same period of the year before
    CHANGE = "change"  # minus the same period of the year before, in its own unit (points where that is a percentage)
    CAGR = "cagr"  # compound percent a year since `since`
    SHARE = "share"  # operand in percent of second
    PER_HEAD = "per_head"  # operand / second
    DIFFERENCE = "difference"  # operand − second

    @classmethod
    def of_one(cls) -> tuple[str, ...]:
        return (cls.GROWTH.value, cls.CHANGE.value, cls.CAGR.value)

    @classmethod
    def of_two(cls) -> tuple[str, ...]:
        return (cls.SHARE.value, cls.PER_HEAD.value, cls.DIFFERENCE.value)


@dataclass(frozen=True, slots=True, kw_only=True)
class Derivation:
    """The formula of an indicator; `operand`, `second` are ids of indicators. `since`: first year of a compound rate.

    `hundred`: what a share is counted in, 100 for percent, 1000 for ‰.
    """

    formula: Formula
    operand: int
    second: int = 0
    since: int = 0
    hundred: int = 100


@dataclass(frozen=True, slots=True, kw_only=True)
class Amount:
    """A value with what is known of it. `versions`: the ids of the versions it was made of, so that a text can cite them."""

    value: Fraction
    qualifier: str = ""
    versions: tuple[int, ...] = ()
    confirmed: bool = False


#: What was reported: indicator id and period → amount. A pooled n of m stands in percent (`part_of`).
Known = Mapping[tuple[int, Period], Amount]
Derivations = Mapping[int, Derivation]


def part_of(value: Decimal, out_of: Decimal | None) -> Fraction:
    """n of m in percent; a value that is of no whole as it is."""
    return Fraction(value) if out_of is None else Fraction(value) * 100 / Fraction(out_of)


def compute(indicator: int, period: Period, *, derivations: Derivations, known: Known) -> Amount | None:
    """The amount of an indicator in a period: as reported, else by its formula. None: missing."""
    return _compute(indicator, period, derivations, known, ())


def leaves(indicator: int, derivations: Derivations) -> frozenset[int]:
    """The indicators with typed figures from which this one follows in the end; itself if it is one of them."""
    return frozenset(one for one in _closure(indicator, derivations) if one not in derivations)


def candidates(indicator: int, *, derivations: Derivations, known: Known) -> list[Period]:
    """The periods in which the indicator may have a value: those in which any of its leaves has one, in order."""
    below = leaves(indicator, derivations)
    found = {period for one, period in known if one in below}
    return sorted(found, key=lambda period: (period.last, period.first))


def measure_of(formula: Formula, operand: str, second: str = "") -> str:
    """The measure of a result where nobody says another: percent, points, the measure of the operand, or one per other."""
    if formula in (Formula.GROWTH, Formula.CAGR, Formula.SHARE):
        return PERCENT
    if formula is Formula.PER_HEAD:
        return "/".join(filter(None, (operand, second)))
    return POINTS if operand == PERCENT else operand


def rounded(value: Fraction, measure: str = "") -> Decimal:
    """As it is shown: two places, half up; whole đồng."""
    places = 0 if measure == CURRENCY else PLACES
    scaled = value * 10**places
    whole = (2 * abs(scaled.numerator) + scaled.denominator) // (2 * scaled.denominator)
    sign = -1 if scaled < 0 else 1
    return Decimal(sign * whole).scaleb(-places).normalize() + 0


def qualifier_of(parts: Iterable[str]) -> str:
    """Of what was made of several: an estimate if any of them is, not exact if any is not."""
    said = set(parts) - {""}
    return ESTIMATE if ESTIMATE in said else INEXACT if said else ""


def as_decimal(value: Fraction) -> Decimal:
    """As near as a decimal number of so many digits can be; exact wherever it is one."""
    with localcontext() as context:
        context.prec = DIGITS
        context.rounding = ROUND_HALF_UP
        return Decimal(value.numerator) / Decimal(value.denominator)


def _operands(one: Derivation) -> tuple[int, ...]:
    return (one.operand, one.second) if one.second else (one.operand,)


def _closure(indicator: int, derivations: Derivations) -> frozenset[int]:
    """The indicator and everything below it."""
    found: set[int] = set()
    left = [indicator]
    while left:
        one = left.pop()
        if one not in found:
            found.add(one)
            left += _operands(derivations[one]) if one in derivations else ()
    return frozenset(found)


def _compute(
    indicator: int, period: Period, derivations: Derivations, known: Known, path: tuple[int, ...]
) -> Amount | None:
    # A formula never changes, so there is no circle; were there one, its result would be missing, not endless.
    if indicator in path:
        return None
    derivation = derivations.get(indicator)
    if derivation is None:
        return known.get((indicator, period))
    pairs = [
        _compute(one, when, derivations, known, (*path, indicator))
        for one, when in _needed(derivation, period)
    ]
    found = [one for one in pairs if one is not None]
    if len(found) < 2:
        return None
    value = _result(derivation, period, *(one.value for one in found))
    return None if value is None else _made_of(value, found)


def _needed(one: Derivation, period: Period) -> tuple[tuple[int, Period], ...]:
    """The two amounts that are compared; none where a period has no year before."""
    if one.formula.value in Formula.of_two():
        return (one.operand, period), (one.second, period)
    year = one.since if one.formula is Formula.CAGR else period.first.year - 1
    before = periods.in_year(period, year)
    return () if before is None else ((one.operand, period), (one.operand, before))


def _result(one: Derivation, period: Period, first: Fraction, second: Fraction) -> Fraction | None:
    if one.formula in (Formula.CHANGE, Formula.DIFFERENCE):
        return first - second
    if one.formula is Formula.CAGR:
        return _compound(first, second, period.first.year - one.since)
    if second == 0 or (one.formula is Formula.GROWTH and second < 0):
        return None  # nothing grows from nothing, and what a loss has grown by says nobody
    ratio = first / second
    if one.formula is Formula.GROWTH:
        return (ratio - 1) * 100
    return ratio * one.hundred if one.formula is Formula.SHARE else ratio


def _compound(newest: Fraction, oldest: Fraction, years: int) -> Fraction | None:
    if years < 1 or oldest <= 0 or newest < 0:
        return None
    ratio = newest / oldest
    return (_root(ratio, years) - 1) * 100


def _root(ratio: Fraction, degree: int) -> Fraction:
    """Exact where the root is a fraction, so that 10 % is 10 %."""
    if degree == 1 or not ratio:
        return ratio
    with localcontext() as context:
        context.prec = DIGITS
        near = (Decimal(ratio.numerator) / Decimal(ratio.denominator)) ** (Decimal(1) / Decimal(degree))
    whole = Fraction(near).limit_denominator(10**12)
    return whole if whole**degree == ratio else Fraction(near)


def _made_of(value: Fraction, operands: Iterable[Amount]) -> Amount:
    """An estimate if any operand is; not exact if any is not; confirmed only if all are."""
    found = list(operands)
    versions = dict.fromkeys(version for one in found for version in one.versions)
    return Amount(
        value=value,
        qualifier=qualifier_of(one.qualifier for one in found),
        versions=tuple(versions),
        confirmed=all(one.confirmed for one in found),
    )
