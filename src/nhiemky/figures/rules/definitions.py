"""What a line of the catalogue must say before it is written down, and what of it may change later."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass

from nhiemky.figures.rules.entry import code_for
from nhiemky.figures.rules.formulas import (
    PER_MILLE,
    PERCENT,
    Formula,
    measure_of,
)
from nhiemky.kernel.refusals import Refused
from nhiemky.vietnamese.measures import label, parse_measure
from nhiemky.vietnamese.unreadable import Unreadable

#: Of a name, as much as makes a code that leaves room for a period behind it.
_OF_NAME = 40
#: What describes an indicator and can be written better at any time.
DESCRIBING = ("name", "sector", "every", "reported_by", "better", "definition", "source")
#: What its figures were counted by: fixed as soon as there is one.
COUNTED_BY = ("measure", "combines")


@dataclass(frozen=True, slots=True, kw_only=True)
class Definition:
    """An indicator as it is defined; `operand`, `second` are ids of indicators, of those that the unit sees."""

    name: str
    code: str = ""
    measure: str = ""
    sector: str = ""
    every: str = "year"
    reported_by: str = ""
    combines: str = "sum"
    over_time: str = "apart"
    better: str = "more"
    formula: str = ""
    operand: int = 0
    second: int = 0
    since: int = 0
    definition: str = ""
    source: str = ""


def checked(new: Definition, *, taken: Collection[str], measures: Mapping[int, str]) -> Definition:
    """The definition with its code and measure. `measures`: id → measure of the indicators that a formula may name."""
    if not new.name.strip():
        raise Refused("indicator-without-name", field="name")
    if new.code in taken:
        raise Refused("indicator-code-taken", taken=new.code, field="code")
    code = new.code or code_for(new.name[:_OF_NAME], taken)
    if not re.fullmatch(r"[a-z0-9-]+", code):
        raise Refused("indicator-code-not-plain", field="code")
    measure = derived_measure(new, measures) if new.formula else measure_code(new.measure)
    if not measure:
        raise Refused("indicator-without-measure", field="measure")
    return Definition(
        **{
            name: getattr(new, name)
            for name in (*DESCRIBING, "combines", "over_time", "operand", "second", "since")
        },
        code=code,
        measure=measure,
        formula=new.formula,
    )


def measure_code(typed: str) -> str:
    """The measure as figures keep it: VND for "tỷ đồng", m2 for "m²", a noun as it is."""
    plain = " ".join(typed.split())
    try:
        return parse_measure(f"1 {plain}").unit if plain else ""
    except Unreadable as unreadable:
        raise Refused("measure-unreadable-alone", typed=plain, field="measure") from unreadable


def derived_measure(new: Definition, measures: Mapping[int, str]) -> str:
    """The measure of a formula's result; a share may be counted in ‰, a result "per head" be called as people do."""
    formula = Formula(new.formula)
    _check_operands(new, formula, measures)
    first, second = measures[new.operand], measures.get(new.second, "")
    if formula is Formula.SHARE:
        return PER_MILLE if new.measure == PER_MILLE else PERCENT
    if formula is Formula.PER_HEAD:
        return measure_code(new.measure) or measure_of(formula, label(first), label(second))
    if formula is Formula.DIFFERENCE and first != second:
        raise Refused("formula-of-two-measures", first=label(first), second=label(second), field="second")
    return measure_of(formula, first, second)


def check_edit(
    *, has_figures: bool, derived: bool, changed: Collection[str], name: str, issued: bool = False
) -> None:
    """A formula and its measure never change, nor how periods combine once a text was `issued` with what they make: issued
    texts are written out again by them."""
    if not name.strip():
        raise Refused("indicator-without-name", field="name")
    fixed = [field for field in COUNTED_BY if field in changed]
    if fixed and derived:
        raise Refused("indicator-formula-fixed", field=fixed[0])
    if fixed and has_figures:
        raise Refused("indicator-counted-already", field=fixed[0])
    if issued and "over_time" in changed:
        raise Refused("indicator-over-time-issued", field="over_time")


def check_end(*, begins: dt.date | None, ends: dt.date, followers: Collection[str]) -> None:
    """It ends after it began, and not while something is computed from it."""
    if begins and ends < begins:
        raise Refused("indicator-ends-too-early", since=f"{begins:%d/%m/%Y}", field="valid_to")
    if followers:
        raise Refused("indicator-still-used", names=", ".join(sorted(followers)), field="valid_to")


def _check_operands(new: Definition, formula: Formula, measures: Mapping[int, str]) -> None:
    if new.operand not in measures:
        raise Refused("formula-without-operand", field="operand")
    if formula.value in Formula.of_two() and new.second not in measures:
        raise Refused("formula-without-second", field="second")
    if formula is Formula.CAGR and not new.since:
        raise Refused("formula-without-since", field="since")
