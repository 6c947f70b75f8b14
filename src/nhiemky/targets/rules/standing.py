"""Where a target stands in the words of the office, and year by year. Judged by `judging`; here is what it is asked.

A year that is not over is judged only where its figure is there, mostly as an estimate: else the year before stands.
A milestone has no figures: that it was reached is recorded (`attained`). What is promised "as assigned from above" is judged
each year against the value of that year; a year for which nothing was assigned is not judged.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from fractions import Fraction

from nhiemky.targets.rules import judging, measuring
from nhiemky.targets.rules.judging import Judgement, Status
from nhiemky.targets.rules.target import Actual, Baseline, Cadence, Operator, Target


class Said(StrEnum):
    """Vượt · Đạt · Ước đạt · Chưa đạt · Chưa đến kỳ · Chưa có số liệu."""

    EXCEEDED = "exceeded"
    MET = "met"
    ESTIMATED = "estimated"
    NOT_MET = "not_met"
    NOT_DUE = "not_due"
    NO_DATA = "no_data"


#: "đạt và vượt"; what is only estimated counts among them and is told apart.
REACHED = frozenset({Said.EXCEEDED, Said.MET, Said.ESTIMATED})
#: From the worst to the best: several shares of one structure stand where the worst of them stands.
_WORST_FIRST = (Said.NOT_MET, Said.NO_DATA, Said.NOT_DUE, Said.ESTIMATED, Said.MET, Said.EXCEEDED)


@dataclass(frozen=True, slots=True, kw_only=True)
class Bound:
    """What binds. `assigned`: year → value of that year, only of a target promised as assigned; `attained`: the year in
    which a milestone was reached."""

    id: str
    operator: Operator
    cadence: Cadence
    value: Fraction | None
    value2: Fraction | None = None
    due: int | None = None
    baseline: Baseline | None = None
    term: tuple[int, int]
    assigned: Mapping[int, Fraction] | None = None
    attained: int | None = None


@dataclass(frozen=True, slots=True)
class YearSaid:
    """A year of the term. `value`: as it is compared (growth of that year, not its level)."""

    year: int
    said: Said
    value: Fraction | None = None
    estimate: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """`year`: of the deciding figure; `strip`: every year of the term."""

    judgement: Judgement
    said: Said
    as_of: int
    year: int | None
    target: Target
    strip: tuple[YearSaid, ...]


def stand(promise: Bound, actuals: Sequence[Actual], *, as_of: int, is_over: bool) -> Standing:
    """`is_over`: the year `as_of` has ended."""
    known = tuple(one for one in _known(promise, actuals, as_of=as_of) if one.year <= as_of)
    running = not is_over and not any(one.year == as_of for one in known)
    judged = as_of - 1 if running else as_of
    target = _target(promise, known, as_of=judged)
    judgement = _judgement(promise, target)
    return Standing(
        judgement=judgement,
        said=said(judgement),
        as_of=judged,
        year=_deciding_year(promise, target),
        target=target,
        strip=tuple(_year(promise, target, year) for year in range(promise.term[0], promise.term[1] + 1)),
    )


def said(judgement: Judgement) -> Said:
    """An estimate that reaches the target is "ước đạt", however far it goes beyond."""
    status = Said(judgement.status.value)
    return Said.ESTIMATED if judgement.estimate and status in REACHED else status


def together(statuses: Iterable[Said]) -> Said:
    """The shares of one structure are one target: it stands where the worst share stands."""
    return min(statuses, key=_WORST_FIRST.index)


def _known(promise: Bound, actuals: Sequence[Actual], *, as_of: int) -> Sequence[Actual]:
    if promise.operator is not Operator.MILESTONE:
        return actuals
    if promise.attained is not None and promise.attained <= as_of:
        return (Actual(promise.attained, None, reached=True),)
    return ()


def _target(promise: Bound, actuals: tuple[Actual, ...], *, as_of: int) -> Target:
    if promise.operator is Operator.MILESTONE and not actuals:
        # That nobody recorded it is what is known of a milestone.
        actuals = (Actual(as_of, None),)
    return Target(
        id=promise.id,
        operator=promise.operator,
        value=_value(promise, as_of),
        value2=promise.value2,
        cadence=promise.cadence,
        term=promise.term,
        due=promise.due,
        baseline=promise.baseline,
        as_of=as_of,
        actuals=actuals,
    )


def _value(promise: Bound, as_of: int) -> Fraction | None:
    """Of what is assigned: the newest value up to the year."""
    if promise.assigned is None:
        return promise.value
    years = [year for year in promise.assigned if year <= as_of]
    return promise.assigned[max(years)] if years else None


def _judgement(promise: Bound, target: Target) -> Judgement:
    if promise.assigned is None:
        return judging.judge(target)
    if promise.cadence is not Cadence.PER_YEAR:
        nothing = Judgement(id=promise.id, status=Status.NO_DATA)
        return judging.judge(target) if target.value is not None else nothing
    years = [one for one in (_of_year(promise, target, year) for year in _years(target)) if one]
    if not years:
        return Judgement(id=promise.id, status=Status.NO_DATA, years_judged=0, years_met=0)
    met = sum(one.status is not Status.NOT_MET for one in years)
    return replace(years[-1], years_judged=len(years), years_met=met)


def _years(target: Target) -> list[int]:
    """Of whole years up to the one we judge, inside the term."""
    assert target.term is not None  # a promise always has one
    first, last = target.term
    return [one.year for one in target.actuals if first <= one.year <= min(last, target.as_of)]


def _alone(promise: Bound, target: Target, year: int) -> Target:
    """The same target with nothing but this year to judge; the years before it say what it grew from."""
    value = target.value if promise.assigned is None else promise.assigned.get(year)
    baseline = target.baseline
    if baseline is not None and baseline.year is None:
        baseline = Baseline(baseline.value, promise.term[0] - 1)
    return replace(target, value=value, as_of=year, term=(year, year), baseline=baseline)


def _of_year(promise: Bound, target: Target, year: int) -> Judgement | None:
    """One year of a target judged per year; None where it cannot be judged."""
    if promise.assigned is not None and year not in promise.assigned:
        return None
    judgement = judging.judge(_alone(promise, target, year))
    return None if judgement.status is Status.NO_DATA else judgement


def _year(promise: Bound, target: Target, year: int) -> YearSaid:
    if year > target.as_of:
        return YearSaid(year, Said.NOT_DUE)
    if promise.operator is Operator.MILESTONE:
        return YearSaid(year, said(_until(promise, target, year)))
    own = next((one for one in target.actuals if one.year == year), None)
    if own is None:
        return YearSaid(year, Said.NO_DATA)
    if promise.cadence is Cadence.PER_YEAR:
        judgement = _of_year(promise, target, year)
        if judgement is None:
            return YearSaid(year, Said.NO_DATA)
        return YearSaid(year, said(judgement), _measured(_alone(promise, target, year)), judgement.estimate)
    over_term = promise.cadence in (Cadence.TERM_TOTAL, Cadence.TERM_AVERAGE)
    value = own.value if over_term else _measured(_alone(promise, target, year))
    return YearSaid(year, said(_until(promise, target, year)), value, own.estimate)


def _until(promise: Bound, target: Target, year: int) -> Judgement:
    """What was said of the target at the end of an earlier year."""
    known = tuple(
        one for one in target.actuals if one.year <= year and (one.value is not None or one.reached)
    )
    return _judgement(promise, _target(promise, known, as_of=year))


def _measured(alone: Target) -> Fraction | None:
    """The year's figure in the sense of the operator, exactly."""
    found = measuring.yearly(alone, measuring.in_term(alone))
    return found[-1].value if found else None


def _deciding_year(promise: Bound, target: Target) -> int | None:
    if promise.operator is Operator.MILESTONE:
        return promise.attained if any(one.reached for one in target.actuals) else None
    return max((one.year for one in target.actuals), default=None)
