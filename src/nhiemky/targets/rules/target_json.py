"""The JSON of `nhiemky judge` as targets. Whatever cannot be meant is `Malformed`, with its place and what was expected."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction
from typing import Any

from nhiemky.files.rules import json_elements, json_fields
from nhiemky.files.rules.json_fields import join, whole
from nhiemky.files.rules.malformed import Malformed
from nhiemky.targets.rules.target import Actual, Baseline, Cadence, Operator, Target

_REQUIRED = ("id", "operator", "cadence", "as_of", "actuals")
_OPTIONAL = ("value", "value2", "unit", "term", "due", "baseline")
_OPERATORS = {one.value: one for one in Operator}
_CADENCES = {one.value: one for one in Cadence}
_WITHOUT_VALUE = frozenset({Operator.NONE_LEFT, Operator.MILESTONE})
_FROM_BASELINE = frozenset({Operator.MULTIPLE})
#: A number of more digits than this is no figure of an office.
_DIGITS = 30


def targets(text: str) -> tuple[bool, Iterator[Target]]:
    """Whether the text is a list, and its targets, read as they are asked for."""
    is_list, values = json_elements.exact_elements(text)
    return is_list, (target(value, path=f"[{at}]" if is_list else "") for at, value in enumerate(values))


def target(value: Any, *, path: str = "") -> Target:
    """One target with what was reached."""
    found = json_fields.fields(value, path=path, required=_REQUIRED, optional=_OPTIONAL)
    found = {key: one for key, one in found.items() if one is not None or key in _REQUIRED}
    operator = json_fields.one_of(found["operator"], choices=_OPERATORS, path=join(path, "operator"))
    cadence = json_fields.one_of(found["cadence"], choices=_CADENCES, path=join(path, "cadence"))
    needed = _needed(operator, cadence, path=path)
    for key in needed:
        if key not in found:
            raise Malformed("missing", path=join(path, key))
    read = Target(
        id=json_fields.typed(found["id"], kind=str, path=join(path, "id")),
        operator=operator,
        value=_number_or_none(found, "value", path),
        value2=_number_or_none(found, "value2", path),
        unit=json_fields.typed(found.get("unit", ""), kind=str, path=join(path, "unit")),
        cadence=cadence,
        term=_term(found["term"], path=join(path, "term")) if "term" in found else None,
        due=_year(found["due"], path=join(path, "due")) if "due" in found else None,
        baseline=_baseline(found["baseline"], path=join(path, "baseline")) if "baseline" in found else None,
        as_of=_year(found["as_of"], path=join(path, "as_of")),
        actuals=_actuals(found["actuals"], operator=operator, path=join(path, "actuals")),
    )
    _check_together(read, path=path)
    return read


def _needed(operator: Operator, cadence: Cadence, *, path: str) -> tuple[str, ...]:
    """What this operator and cadence cannot do without. Reduction is judged per year, growth not as a sum."""
    unfit = {Operator.REDUCTION: {Cadence.PER_YEAR}, Operator.GROWTH: set(Cadence) - {Cadence.TERM_TOTAL}}
    fit = unfit.get(operator, set(Cadence))
    if cadence not in fit:
        expected = ", ".join(one.value for one in Cadence if one in fit)
        raise Malformed(
            "not-one-of", path=join(path, "cadence"), expected=expected, given=f'"{cadence.value}"'
        )
    needed: tuple[str, ...] = () if operator in _WITHOUT_VALUE else ("value",)
    needed += ("value2",) if operator is Operator.RANGE else ()
    compound = operator is Operator.GROWTH and cadence is Cadence.TERM_AVERAGE
    needed += ("baseline",) if operator in _FROM_BASELINE or compound else ()
    over_term = cadence in (Cadence.TERM_TOTAL, Cadence.TERM_AVERAGE) and operator is not Operator.MILESTONE
    return needed + (("term",) if over_term else ())


def _check_together(read: Target, *, path: str) -> None:
    ends = (read.value or Fraction(), read.value2 or Fraction())
    if read.operator is Operator.RANGE and ends[1] < ends[0]:
        raise Malformed("too-small", path=join(path, "value2"), least=_shown(ends[0]), given=_shown(ends[1]))
    dated = read.cadence is Cadence.BY_DATE or read.operator is Operator.MILESTONE
    if dated and read.last_year is None:
        raise Malformed("missing", path=join(path, "due"))
    if read.operator in _FROM_BASELINE and read.baseline is not None and read.baseline.value == 0:
        raise Malformed("zero", path=join(path, "baseline.value"))


def _actuals(value: Any, *, operator: Operator, path: str) -> tuple[Actual, ...]:
    given = json_fields.typed(value, kind=list, path=path)
    found = [_actual(one, operator=operator, path=f"{path}[{at}]") for at, one in enumerate(given)]
    years: set[int] = set()
    for at, one in enumerate(found):
        if one.year in years:
            raise Malformed("name-twice", path=f"{path}[{at}].year", given=one.year)
        years.add(one.year)
    return tuple(sorted(found, key=lambda one: one.year))


def _actual(value: Any, *, operator: Operator, path: str) -> Actual:
    found = json_fields.fields(
        value, path=path, required=("year",), optional=("value", "estimate", "reached")
    )
    number = _number_or_none(found, "value", path)
    if number is None and operator is not Operator.MILESTONE:
        raise Malformed("missing", path=join(path, "value"))
    return Actual(
        year=_year(found["year"], path=join(path, "year")),
        value=number,
        estimate=_flag(found, "estimate", path),
        reached=_flag(found, "reached", path),
    )


def _flag(found: dict[str, Any], key: str, path: str) -> bool:
    return json_fields.typed(found.get(key, False), kind=bool, path=join(path, key))


def _baseline(value: Any, *, path: str) -> Baseline:
    found = json_fields.fields(value, path=path, required=("value",), optional=("year",))
    year = found.get("year")
    return Baseline(
        value=_number(found["value"], path=join(path, "value")),
        year=None if year is None else _year(year, path=join(path, "year")),
    )


def _term(value: Any, *, path: str) -> tuple[int, int]:
    given = json_fields.typed(value, kind=list, path=path)
    if len(given) != 2:
        raise Malformed("not-two-years", path=path, given=len(given))
    first = _year(given[0], path=f"{path}[0]")
    return first, whole(given[1], path=f"{path}[1]", least=first)


def _year(value: Any, *, path: str) -> int:
    year = whole(value, path=path, least=1)
    if year > 9999:
        raise Malformed("not-a-year", path=path, given=year)
    return year


def _number_or_none(found: dict[str, Any], key: str, path: str) -> Fraction | None:
    value = found.get(key)
    return None if value is None else _number(value, path=join(path, key))


def _number(value: Any, *, path: str) -> Fraction:
    if type(value) not in (int, Decimal):
        json_fields.refuse_type(value, expected="number", path=path)
    exact = Decimal(value)
    if exact and (exact.adjusted() > _DIGITS or -int(exact.as_tuple().exponent) > _DIGITS):
        raise Malformed("number-out-of-reach", path=path, digits=_DIGITS)
    return Fraction(exact)


def _shown(value: Fraction) -> str:
    return str(Decimal(value.numerator) / Decimal(value.denominator))
