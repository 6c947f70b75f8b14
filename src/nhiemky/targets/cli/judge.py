"""`nhiemky judge`: targets are read and judged. No Django and no database: it starts at once."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from nhiemky.files.reading.arguments import text_of
from nhiemky.targets.rules.judging import Judgement, judge
from nhiemky.targets.rules.target import Target
from nhiemky.targets.rules.target_json import targets

#: Largest whole number that a reader of JSON with 64-bit numbers still tells from its neighbour.
_EXACT = 2**53


@dataclass(frozen=True, slots=True)
class Judged:
    """`is_list`: a list was given; judgements in the order of their targets."""

    is_list: bool
    found: list[tuple[Target, Judgement]]


def judged(source: str) -> Judged:
    """Judge the targets of a file, or of the standard input (`-`). Raises OSError, and Malformed for what is no target."""
    is_list, found = targets(text_of(source))
    return Judged(is_list, [(one, judge(one)) for one in found])


def as_json(found: Judgement) -> dict[str, Any]:
    """The judgement as the contract has it; `missing_years` only where a total lacks some."""
    said = {
        "id": found.id,
        "status": found.status.value,
        "estimate": found.estimate,
        "reached": _number(found.reached),
        "percent_of_target": _number(found.percent_of_target),
        "over_percent": _number(found.over_percent),
        "years_judged": found.years_judged,
        "years_met": found.years_met,
        "early_years": found.early_years,
    }
    return said | ({"missing_years": list(found.missing_years)} if found.missing_years else {})


def _number(value: Decimal | None) -> float | int | None:
    if value is None:
        return None
    return int(value) if value == value.to_integral_value() and abs(value) > _EXACT else float(value)
