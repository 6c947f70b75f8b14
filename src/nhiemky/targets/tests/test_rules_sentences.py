"""Sentences of reports: R01–R13 as wards published them, and our own. Add a line to vectors/published.json or sentences.json."""

from __future__ import annotations

import json
from collections.abc import Callable
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nhiemky.targets.rules import sentences, summary
from nhiemky.targets.rules.sentences import Count, Statement
from nhiemky.targets.rules.standing import Said
from nhiemky.targets.rules.summary import Counted
from nhiemky.targets.rules.yardsticks import Better, Compared, Kind, compare

VECTORS = Path(__file__).parent / "vectors"
PUBLISHED, OURS = (
    json.loads((VECTORS / name).read_text(encoding="utf-8")) for name in ("published.json", "sentences.json")
)
DECIMALS = ("percent", "over", "difference")
#: What would be a verdict; it may only stand in a quotation with its author.
VERDICTS = ("không hoàn thành", "không coi là hoàn thành", "coi như")


def counted(case: dict[str, Any]) -> str:
    said = {key: Decimal(value) if key == "percent" else value for key, value in case["count"].items()}
    return sentences.counted(Count(**said), so_far=case.get("so_far", ""))


def summed(case: dict[str, Any]) -> summary.Summary:
    """The same count, put together from the status of each target."""
    said = {"exceeded": 0, "estimated": 0, "missed": 0, "not_due": 0, "no_data": 0, **case["count"]}
    met = said["reached"] - said["exceeded"] - said["estimated"]
    each = {
        Said.EXCEEDED: said["exceeded"],
        Said.MET: met,
        Said.ESTIMATED: said["estimated"],
        Said.NOT_MET: said["missed"],
        Said.NOT_DUE: said["not_due"],
        Said.NO_DATA: said["no_data"],
    }
    return summary.summary(Counted(said=one) for one, number in each.items() for _target in range(number))


def compared(case: dict[str, Any]) -> Compared:
    said = case["compare"]
    return compare(
        Kind(said["kind"]),
        year=2025,
        figure=Fraction(said["figure"]),
        reference=Fraction(said["reference"]),
        is_percent=said.get("share", False),
        better=Better.MORE,
    )


def written(case: dict[str, Any]) -> str:
    if "count" in case:
        return counted(case)
    if "compare" in case:
        found = compared(case)
        assert (str(found.percent), str(found.over)) == (case["percent"], case["over"])
        assert found.percent is not None
        assert found.over is not None
        if case["form"] == "beyond":
            return sentences.beyond(found.over, found.kind.value)
        return {"reached_of": sentences.reached_of, "of_yardstick": sentences.of_yardstick}[case["form"]](
            found.percent, found.kind.value
        )
    return _formed(case["form"], dict(case["given"]))


def _sectors(sectors: list[tuple[str, int, int]]) -> str:
    return sentences.by_sector(
        [(name, Count(total=total, reached=reached)) for name, reached, total in sectors]
    )


#: Forms whose words do not stand in the order of their parameters.
FORMS: dict[str, Callable[[dict[str, Any]], str]] = {
    "sentence": lambda given: sentences.sentence(Statement(**given)),
    "by_sector": lambda given: _sectors(given["sectors"]),
    "written": lambda given: sentences.written(Fraction(given["value"]), given["measure"]),
    "average": lambda given: sentences.average(Decimal(given["value"]), given["measure"]),
    "missed": lambda given: sentences.missed(given.pop("subject"), **given),
    "not_reported": lambda given: sentences.not_reported(given["names"], asked=given["asked"]),
}


def _formed(form: str, given: dict[str, Any]) -> str:
    if form in FORMS:
        return FORMS[form](given)
    exact = {key: Decimal(value) if key in DECIMALS else value for key, value in given.items()}
    return str(getattr(sentences, form)(*exact.values()))


@pytest.mark.parametrize("case", [*PUBLISHED, *OURS], ids=lambda case: f"{case.get('id', '')} {case['why']}")
def test_sentences(case: dict[str, Any]):
    assert written(case) == case["expected"]


@pytest.mark.parametrize(
    "case", [case for case in [*PUBLISHED, *OURS] if "count" in case], ids=lambda case: case["why"]
)
def test_the_counts_are_those_of_the_summary(case: dict[str, Any]):
    found, said = summed(case), case["count"]
    percent = Decimal(said["percent"]) if "percent" in said else None
    assert (found.total, found.reached, found.percent) == (said["total"], said["reached"], percent)


def test_all_published_statements_stand_here():
    assert {case["id"] for case in PUBLISHED} == {f"R{number:02}" for number in range(1, 14)}


def test_no_form_passes_a_verdict():
    source = Path(sentences.__file__).read_text(encoding="utf-8").lower()
    assert not [words for words in VERDICTS if words in source]


def test_a_word_of_the_register_stands_as_it_is_written():
    assert sentences.changed("{{ x }}", "same_period") == "tăng {{ x }} so với cùng kỳ năm trước"
    assert sentences.of_yardstick("{{ x|% của 5 }}", "plan") == "bằng {{ x|% của 5 }} kế hoạch năm"


@given(st.integers(0, 40), st.integers(0, 40), st.integers(0, 40), st.integers(0, 40))
def test_what_is_told_apart_adds_up(reached: int, missed: int, not_due: int, no_data: int):
    total = reached + missed + not_due + no_data
    said = sentences.counted(
        Count(total=total, reached=reached, missed=missed, not_due=not_due, no_data=no_data)
    )
    parts = [int(word) for word in said.replace(";", " ").replace(".", " ").split() if word.isdecimal()]
    assert sum(parts) == (missed + not_due + no_data if total else 0)
