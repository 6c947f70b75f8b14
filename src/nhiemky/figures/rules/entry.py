"""A figure as it is typed: "hơn 527 triệu", "13/13 chi bộ", "26,6" with the unit "km" beside it."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Collection
from dataclasses import dataclass, replace
from decimal import Decimal

from nhiemky.figures.rules.sums import check_ratio
from nhiemky.kernel.refusals import Refused
from nhiemky.vietnamese.folding import fold
from nhiemky.vietnamese.measures import label, parse_measure, parse_ratio
from nhiemky.vietnamese.unreadable import Unreadable

_LARGEST = Decimal(10) ** 20
_PLACES = 4
_LONGEST_CODE = 50
_RATIO = re.compile(r"[0-9]\s*/\s*[0-9]")
_EXPECTED = "26,6 · 2.560 · hơn 527 triệu · 13/13"


@dataclass(frozen=True, slots=True, kw_only=True)
class Value:
    """What one version says. `measure` belongs to the figure; it stands here as it was read."""

    value: Decimal
    measure: str = ""
    out_of: Decimal | None = None
    qualifier: str = ""
    as_of: dt.date | None = None
    source: str = ""
    source_topic: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class NewFigure:
    """A figure with its first value. `part_of` is the code of the figure of which it is one line, `indicator` the id of
    what it is counted for in the catalogue (0: of nothing). `reason`: why it comes after its period was closed."""

    code: str
    subject: str
    value: Value
    period_from: dt.date | None = None
    period_to: dt.date | None = None
    period_label: str = ""
    part_of: str = ""
    is_sum_of_parts: bool = False
    indicator: int = 0
    reason: str = ""


def read(typed: str, measure: str) -> Value:
    """The value of what was typed, with the unit in it or beside it; both may say it if they agree."""
    beside = " ".join(measure.split())
    read_value = _ratio if _RATIO.search(typed) else _quantity
    try:
        found = read_value(" ".join(typed.split()), beside)
    except Unreadable as unreadable:
        raise Refused("figure-unreadable", text=typed, expected=_EXPECTED, field="value") from unreadable
    check(found)
    return found


def check(value: Value) -> None:
    """Refuse what the register cannot keep: n of nothing, too many places, too many digits."""
    check_ratio(value.value, value.out_of)
    for number in (value.value, value.out_of or Decimal(0)):
        if abs(number) >= _LARGEST:
            raise Refused("figure-too-large", field="value")
        if number != round(number, _PLACES):
            raise Refused("figure-too-precise", places=_PLACES, field="value")


def same_measure(figure: str, read_: str) -> str:
    """The unit of a figure never changes with a value: raise when another one was typed, else return it."""
    if read_ and read_ != figure:
        raise Refused("figure-of-another-measure", measure=label(figure), typed=label(read_), field="value")
    return figure


def check_description(subject: str, begins: dt.date | None, ends: dt.date | None) -> None:
    """A figure is of something; its period ends after it began."""
    if not subject.strip():
        raise Refused("figure-without-subject", field="subject")
    if begins and ends and ends < begins:
        raise Refused("figure-period-ends-before-it-began", field="period_to")


def named(new: NewFigure, taken: Collection[str]) -> NewFigure:
    """The figure with a code: its own, or one made from the subject."""
    check_description(new.subject, new.period_from, new.period_to)
    return new if new.code else replace(new, code=code_for(new.subject, taken))


def code_for(subject: str, taken: Collection[str]) -> str:
    """A short code of a subject, as `duong-be-tong`; with a number behind it when it is taken."""
    plain = re.sub(r"[^a-z0-9]+", "-", fold(subject)).strip("-")[:_LONGEST_CODE].rstrip("-") or "so-lieu"
    numbered = (plain if turn == 1 else f"{plain}-{turn}" for turn in range(1, len(taken) + 2))
    return next(code for code in numbered if code not in taken)


def _quantity(typed: str, beside: str) -> Value:
    alone = parse_measure(typed)
    if alone.unit or not beside:
        if beside:
            same_measure(parse_measure(f"1 {beside}").unit, alone.unit)
        return Value(value=alone.value, measure=alone.unit, qualifier=alone.qualifier)
    together = parse_measure(f"{typed} {beside}")
    return Value(value=together.value, measure=together.unit, qualifier=together.qualifier)


def _ratio(typed: str, beside: str) -> Value:
    said = parse_ratio(typed)
    if beside and not said.unit:
        said = parse_ratio(f"{typed} {beside}")
    elif beside:
        same_measure(parse_measure(f"1 {beside}").unit, said.unit)
    return Value(value=said.part, out_of=said.whole, measure=said.unit)
