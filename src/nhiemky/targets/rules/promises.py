"""What a target has to say to be a promise that can be measured, and what nobody can mean.

A growth between two rates ("tăng 8–9 %/năm") is a range of rates: operator `range`, measure `%/năm`, measured by an
indicator that is a rate (contract: the command line, `judge`).
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Any

from nhiemky.kernel.refusals import Refused
from nhiemky.targets.rules.target import Cadence, Operator
from nhiemky.vietnamese.money import CURRENCY
from nhiemky.vietnamese.numbers import format_number

#: The measure of a rate: its words begin with "tăng".
RATE = "%/năm"
#: Nothing is promised further ahead (a vision), nothing is compared with what is older.
YEARS_AHEAD, YEARS_BACK = 30, 20
HUNDRED = Decimal(100)
#: Ten to the twentieth is no figure of an office; four decimals are kept.
LARGEST, PLACES = Decimal(10) ** 20, 4
#: Money as it is typed → how many đồng.
MONEY = {
    "đồng": 1,
    "vnđ": 1,
    "vnd": 1,
    "nghìn đồng": 10**3,
    "triệu": 10**6,
    "triệu đồng": 10**6,
    "tỷ": 10**9,
    "tỷ đồng": 10**9,
    "tỉ đồng": 10**9,
    "nghìn tỷ đồng": 10**12,
}

WITHOUT_VALUE = frozenset({Operator.NONE_LEFT, Operator.MILESTONE})
WITHOUT_MEASURE = WITHOUT_VALUE | {Operator.GROWTH, Operator.MULTIPLE}
#: "đạt và vượt chỉ tiêu cấp trên giao"; a count of m can be at least, all or above.
AS_ASSIGNED = frozenset({Operator.AT_LEAST, Operator.EQUAL, Operator.ABOVE})


@dataclass(frozen=True, slots=True, kw_only=True)
class Promise:
    """What a target promises, as one version of it says.

    `structure`: the name that shares of one whole have in common. `out_of`: the m of "3/4 trường". `as_assigned`: each
    year what the superior assigns.
    """

    name: str
    operator: str
    cadence: str
    value: Decimal | None = None
    value2: Decimal | None = None
    out_of: Decimal | None = None
    measure: str = ""
    due_year: int | None = None
    baseline: Decimal | None = None
    baseline_year: int | None = None
    structure: str = ""
    as_assigned: bool = False


@dataclass(frozen=True, slots=True)
class Years:
    """The first and the last year of a resolution."""

    first: int
    last: int


def check(promise: Promise, years: Years) -> None:
    """It has a name, the numbers that its operator needs and no others, a cadence that fits, years that can be."""
    if not promise.name.strip():
        raise Refused("target-without-name", field="name")
    _check_size(promise)
    if promise.as_assigned:
        _check_assigned(promise)
    else:
        _check_value(promise)
    _check_range(promise)
    _check_cadence(promise)
    _check_baseline(promise)
    _check_out_of(promise)
    _check_structure(promise)
    _check_years(promise, years)


def in_dong(promise: Promise) -> Promise:
    """Money is kept in đồng, as the register of figures keeps it: 40,6 tỷ đồng and 40.600 triệu đồng are one value."""
    scale = MONEY.get(" ".join(promise.measure.lower().split()))
    if scale is None:
        return promise
    scaled: dict[str, Any] = {name: number * scale for name, number in _counted(promise).items()}
    return replace(promise, **scaled, measure=CURRENCY)


def in_large_units(promise: Promise) -> dict[str, Any]:
    """The way back: numbers kept in đồng in the largest unit in which all of them are short, with its name."""
    numbers = _counted(promise)
    for unit in ("tỷ đồng", "triệu đồng"):
        found = {name: number / MONEY[unit] for name, number in numbers.items()}
        if found and all(one == round(one, PLACES) and abs(one) >= 1 for one in found.values()):
            return {**found, "measure": unit}
    return {"measure": CURRENCY}


def _counted(promise: Promise) -> dict[str, Decimal]:
    """Its numbers that are counted in its measure: of a rate or a ratio only where it begins."""
    ratio = promise.operator in (Operator.GROWTH, Operator.MULTIPLE)
    names = ("baseline",) if ratio else ("value", "value2", "out_of", "baseline")
    return {name: number for name in names if (number := getattr(promise, name, None)) is not None}


def check_years_of(years: Years) -> None:
    """A resolution is for one to thirty years of this age."""
    if not 1945 <= years.first <= 2100:
        raise Refused("resolution-year-odd", year=years.first, field="first_year")
    if years.last < years.first:
        raise Refused("resolution-years-turned", first=years.first, last=years.last, field="last_year")
    if years.last - years.first > YEARS_AHEAD:
        raise Refused("resolution-years-too-many", most=YEARS_AHEAD, field="last_year")


def gap(shares: Iterable[Decimal]) -> Decimal:
    """What shares of one whole lack to be 100; below zero they are too much."""
    return HUNDRED - sum(shares, Decimal())


def check_shares(shares: Iterable[Decimal], *, structure: str) -> None:
    """Before a resolution is locked, the shares of one whole are the whole."""
    missing = gap(shares)
    if missing:
        raise Refused(
            "structure-short" if missing > 0 else "structure-over",
            structure=structure,
            total=format_number(HUNDRED - missing),
            difference=format_number(abs(missing)),
        )


def _check_size(promise: Promise) -> None:
    for field in ("value", "value2", "out_of", "baseline"):
        number: Decimal | None = getattr(promise, field)
        if number is None:
            continue
        if abs(number) >= LARGEST:
            raise Refused("target-number-too-large", field=field)
        if number != round(number, PLACES):
            raise Refused("target-number-too-precise", places=PLACES, field=field)


def _check_assigned(promise: Promise) -> None:
    if promise.operator not in AS_ASSIGNED:
        raise Refused("assigned-operator", field="operator")
    if promise.value is not None:
        raise Refused("assigned-without-value", field="value")
    if promise.cadence != Cadence.PER_YEAR:
        raise Refused("assigned-per-year", field="cadence")


def _check_value(promise: Promise) -> None:
    if promise.operator in WITHOUT_VALUE:
        if promise.value:
            raise Refused("target-value-not-needed", field="value")
        return
    if promise.value is None:
        raise Refused("target-without-value", field="value")
    if promise.operator not in WITHOUT_MEASURE and not promise.measure.strip():
        raise Refused("target-without-measure", field="measure")


def _check_range(promise: Promise) -> None:
    if promise.operator != Operator.RANGE:
        if promise.value2 is not None:
            raise Refused("target-second-value-not-needed", field="value2")
        return
    if promise.value2 is None:
        raise Refused("range-without-end", field="value2")
    if promise.value is not None and promise.value2 < promise.value:
        raise Refused(
            "range-turned",
            first=format_number(promise.value),
            last=format_number(promise.value2),
            field="value2",
        )


def _check_cadence(promise: Promise) -> None:
    if promise.operator == Operator.REDUCTION and promise.cadence != Cadence.PER_YEAR:
        raise Refused("reduction-per-year", field="cadence")
    if promise.operator == Operator.GROWTH and promise.cadence == Cadence.TERM_TOTAL:
        raise Refused("growth-not-total", field="cadence")
    if promise.operator == Operator.MILESTONE and promise.cadence != Cadence.BY_DATE:
        raise Refused("milestone-by-date", field="cadence")


def _check_baseline(promise: Promise) -> None:
    compound = promise.operator == Operator.GROWTH and promise.cadence == Cadence.TERM_AVERAGE
    if promise.operator != Operator.MULTIPLE and not compound:
        return
    if promise.baseline is None:
        raise Refused(
            "average-without-baseline" if compound else "multiple-without-baseline", field="baseline"
        )
    if promise.baseline <= 0:
        raise Refused("baseline-not-above-zero", field="baseline")
    if compound and promise.baseline_year is None:
        raise Refused("average-without-baseline-year", field="baseline_year")


def _check_out_of(promise: Promise) -> None:
    if promise.out_of is None:
        return
    if promise.operator not in AS_ASSIGNED:
        raise Refused("out-of-operator", field="out_of")
    if promise.value is not None and promise.out_of < promise.value:
        raise Refused(
            "out-of-below-value",
            part=format_number(promise.value),
            whole=format_number(promise.out_of),
            field="out_of",
        )


def _check_structure(promise: Promise) -> None:
    if not promise.structure.strip():
        return
    if promise.operator != Operator.EQUAL:
        raise Refused("structure-operator", field="operator")
    if promise.value is None or not 0 <= promise.value <= HUNDRED:
        raise Refused("structure-share-odd", field="value")
    if promise.measure.strip() != "%":
        raise Refused("structure-in-percent", field="measure")


def _check_years(promise: Promise, years: Years) -> None:
    due, since = promise.due_year, promise.baseline_year
    if due is not None and not years.first <= due <= years.last + YEARS_AHEAD:
        raise Refused(
            "due-year-odd", due=due, first=years.first, last=years.last + YEARS_AHEAD, field="due_year"
        )
    if promise.operator == Operator.MILESTONE and due is None:
        raise Refused("milestone-without-year", field="due_year")
    if since is not None and promise.baseline is None:
        raise Refused("baseline-without-value", field="baseline")
    if since is not None and not years.first - YEARS_BACK <= since <= years.last:
        raise Refused(
            "baseline-year-odd",
            year=since,
            first=years.first - YEARS_BACK,
            last=years.last,
            field="baseline_year",
        )
