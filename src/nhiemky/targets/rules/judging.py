"""Where a target stands: exceeded, met, missed, not due yet, or nobody knows. Contract: the command line, `judge`.

Better than the target is said only where more (or less) is the aim: of at least, at most, growth, reduction, multiple,
of totals and averages of these, of a range above its end and of a milestone before its year.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Context, Decimal
from enum import StrEnum
from fractions import Fraction

from nhiemky.targets.rules import measuring
from nhiemky.targets.rules.measuring import Measure
from nhiemky.targets.rules.target import Cadence, Operator, Target


class Status(StrEnum):
    EXCEEDED = "exceeded"
    MET = "met"
    NOT_MET = "not_met"
    NOT_DUE = "not_due"
    NO_DATA = "no_data"


#: What a sum that goes on can only come nearer to: it is reached as soon as it is reached.
_GROWING = frozenset({Operator.AT_LEAST, Operator.ABOVE, Operator.MULTIPLE})
#: A percentage of the target says nothing where less is the aim, or nothing is counted.
_WITHOUT_PERCENT = frozenset(
    {Operator.AT_MOST, Operator.BELOW, Operator.NONE_LEFT, Operator.RANGE, Operator.MILESTONE}
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Judgement:
    """`reached` is the deciding figure (year's, total, mean, rate, ratio), rounded like the percentages half up to 0,01.

    `years_judged`, `years_met` are None outside per_year, `early_years` outside milestones that were reached,
    `missing_years` where no total lacks a year.
    """

    id: str
    status: Status
    estimate: bool = False
    reached: Decimal | None = None
    percent_of_target: Decimal | None = None
    over_percent: Decimal | None = None
    years_judged: int | None = None
    years_met: int | None = None
    early_years: int | None = None
    missing_years: tuple[int, ...] = ()


def judge(target: Target) -> Judgement:
    """Where the target stands at the end of the year `as_of`."""
    if target.operator is Operator.MILESTONE:
        return _milestone(target)
    if target.cadence is Cadence.PER_YEAR:
        return _per_year(target)
    if target.cadence is Cadence.BY_DATE:
        return _by_date(target)
    if target.cadence is Cadence.TERM_TOTAL:
        return _total(target)
    return _compound(target) if target.operator is Operator.GROWTH else _average(target)


def verdict(
    operator: Operator, measured: Fraction, *, value: Fraction, value2: Fraction | None = None
) -> Status:
    """Exceeded, met or not met: one figure against the target."""
    if operator in (Operator.AT_LEAST, Operator.GROWTH, Operator.REDUCTION, Operator.MULTIPLE):
        return _more(measured - value)
    if operator is Operator.AT_MOST:
        return _more(value - measured)
    if operator is Operator.RANGE:
        end = value if value2 is None else value2
        return Status.NOT_MET if measured < value else _more(max(measured - end, Fraction()))
    reached = {
        Operator.ABOVE: measured > value,
        Operator.BELOW: measured < value,
        Operator.EQUAL: measured == value,
        Operator.NONE_LEFT: measured == 0,
    }[operator]
    return Status.MET if reached else Status.NOT_MET


def _more(difference: Fraction) -> Status:
    if difference > 0:
        return Status.EXCEEDED
    return Status.MET if difference == 0 else Status.NOT_MET


def _per_year(target: Target) -> Judgement:
    years = measuring.yearly(target, measuring.in_term(target))
    if not years:
        return Judgement(id=target.id, status=Status.NO_DATA, years_judged=0, years_met=0)
    said = [_verdict(target, one) for one in years]
    met = sum(status is not Status.NOT_MET for status in said)
    return _said(target, years[-1], said[-1], years_judged=len(said), years_met=met)


def _by_date(target: Target) -> Judgement:
    """Reached at once where it is reached; before the year it is due nothing is missed."""
    years = measuring.yearly(target, measuring.in_time(target))
    if not years:
        return Judgement(id=target.id, status=Status.NO_DATA)
    status = _verdict(target, years[-1])
    if status is Status.NOT_MET and not _has_come(target):
        status = Status.NOT_DUE
    return _said(target, years[-1], status)


def _total(target: Target) -> Judgement:
    reported = measuring.in_term(target)
    measured = measuring.total(target, reported)
    if measured is None:
        return Judgement(id=target.id, status=Status.NO_DATA)
    status = _verdict(target, measured)
    at_once = target.operator in _GROWING and status is not Status.NOT_MET
    if not _has_ended(target) and not at_once:
        status = Status.NOT_DUE
    told = {one.year for one in reported}
    missing = tuple(year for year in _years_so_far(target) if year not in told)
    return _said(target, measured, status, missing_years=missing)


def _average(target: Target) -> Judgement:
    measured = measuring.average(target, measuring.in_term(target))
    if measured is None:
        return Judgement(id=target.id, status=Status.NO_DATA)
    return _said(target, measured, _verdict(target, measured) if _has_ended(target) else Status.NOT_DUE)


def _compound(target: Target) -> Judgement:
    """The rate is irrational, the judgement is not: ratios are compared, (1 + r)ⁿ against newest / baseline."""
    reported = measuring.in_term(target)
    found = measuring.compound(target, reported)
    if found is None:
        return Judgement(id=target.id, status=Status.NO_DATA)
    ratio, years, estimate = found
    status = _more(ratio - (1 + _value(target) / 100) ** years) if _has_ended(target) else Status.NOT_DUE
    rate = measuring.compound_rate(ratio, years=years)
    return _said(target, Measure(reported[-1].year, rate, estimate), status)


def _milestone(target: Target) -> Judgement:
    reported = measuring.in_time(target)
    if not reported:
        return Judgement(id=target.id, status=Status.NO_DATA)
    reached = next((one for one in reported if one.reached), None)
    if reached is None:
        status = Status.NOT_MET if _has_come(target) else Status.NOT_DUE
        return Judgement(id=target.id, status=status, estimate=reported[-1].estimate)
    early = (target.last_year or reached.year) - reached.year
    status = Status.EXCEEDED if early > 0 else Status.MET
    return Judgement(id=target.id, status=status, estimate=reached.estimate, early_years=early)


def _verdict(target: Target, measured: Measure) -> Status:
    return verdict(target.operator, measured.value, value=_value(target), value2=target.value2)


def _value(target: Target) -> Fraction:
    return target.value or Fraction()


def _has_come(target: Target) -> bool:
    return target.last_year is not None and target.as_of >= target.last_year


def _has_ended(target: Target) -> bool:
    return target.term is not None and target.as_of >= target.term[1]


def _years_so_far(target: Target) -> range:
    if target.term is None:
        return range(0)
    first, last = target.term
    return range(first, min(last, target.as_of) + 1)


def _said(
    target: Target,
    measured: Measure,
    status: Status,
    *,
    years_judged: int | None = None,
    years_met: int | None = None,
    missing_years: tuple[int, ...] = (),
) -> Judgement:
    percent = None
    if target.operator not in _WITHOUT_PERCENT and target.value:
        percent = rounded(measured.value / target.value * 100)
    return Judgement(
        id=target.id,
        status=status,
        estimate=measured.estimate,
        reached=rounded(measured.value),
        percent_of_target=percent,
        over_percent=None if percent is None else percent - 100,
        years_judged=years_judged,
        years_met=years_met,
        missing_years=missing_years,
    )


def rough(value: Fraction) -> Fraction:
    """Three digits, half up: as exact as a forecast may pretend to be."""
    unit = Fraction(1)
    while abs(value) >= unit * 1000:
        unit *= 10
    while value and abs(value) < unit * 100:
        unit /= 10
    return Fraction(rounded(value / unit / 100)) * 100 * unit


def rounded(value: Fraction) -> Decimal:
    """Two places, half up (away from zero), from the exact fraction."""
    hundredths = abs(value) * 100
    whole, rest = divmod(hundredths.numerator, hundredths.denominator)
    whole += 2 * rest >= hundredths.denominator
    exact = Decimal(whole if value >= 0 else -whole)
    return exact.scaleb(-2, context=Context(prec=max(28, len(str(whole)) + 2), rounding=ROUND_HALF_UP))
