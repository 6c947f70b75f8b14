"""Targets are judged as the contract says: hand-computed cases (add a line to vectors/judge.json), and what always holds."""

from __future__ import annotations

import json
from dataclasses import replace
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nhiemky.files.rules.malformed import Malformed
from nhiemky.targets.cli.judge import as_json, judged
from nhiemky.targets.rules.judging import Judgement, Status, judge, rounded
from nhiemky.targets.rules.measuring import compound_rate
from nhiemky.targets.rules.target import Actual, Cadence, Operator
from nhiemky.targets.rules.target_json import target, targets

VECTORS = Path(__file__).parent / "vectors"
#: Operators one by one, and the 67 targets that wards published (governance §2.3) with figures of our own.
CASES, PUBLISHED = (
    json.loads((VECTORS / name).read_text(encoding="utf-8")) for name in ("judge.json", "targets.json")
)
GOOD: dict[str, Any] = {
    "id": "t",
    "operator": "at_least",
    "value": 95,
    "cadence": "per_year",
    "term": [2021, 2025],
    "as_of": 2023,
    "actuals": [{"year": 2021, "value": 94}, {"year": 2022, "value": 96}],
}


def said(case: dict[str, Any]) -> dict[str, Any]:
    _is_list, found = targets(json.dumps(case))
    return as_json(judge(next(found)))


@pytest.mark.parametrize("case", CASES + PUBLISHED, ids=lambda case: case["why"])
def test_hand_computed_cases(case: dict[str, Any]):
    found = said(case["target"])
    assert {key: found.get(key) for key in case["expected"]} == case["expected"]


def test_the_keys_of_the_contract():
    assert list(said(GOOD)) == [
        "id", "status", "estimate", "reached", "percent_of_target", "over_percent",
        "years_judged", "years_met", "early_years",
    ]  # fmt: skip


def test_all_published_targets_stand_here():
    told = {
        int(case["target"]["id"].strip("Tabcd")) for case in PUBLISHED if case["target"]["id"].startswith("T")
    }
    assert told == set(range(1, 68))


def test_every_operator_stands_in_a_case():
    assert {case["target"]["operator"] for case in CASES} == {one.value for one in Operator}


@pytest.mark.parametrize(
    ("change", "code", "where"),
    [
        ({"operator": "about"}, "not-one-of", "operator"),
        ({"cadence": "monthly"}, "not-one-of", "cadence"),
        ({"operator": "reduction", "cadence": "term_total"}, "not-one-of", "cadence"),
        ({"operator": "growth", "cadence": "term_total"}, "not-one-of", "cadence"),
        ({"operator": "growth", "cadence": "term_average"}, "missing", "baseline"),
        ({"operator": "multiple"}, "missing", "baseline"),
        ({"operator": "multiple", "baseline": {"value": 0}}, "zero", "baseline.value"),
        ({"operator": "range"}, "missing", "value2"),
        ({"operator": "range", "value2": 90}, "too-small", "value2"),
        ({"value": None}, "missing", "value"),
        ({"value": "95"}, "wrong-type", "value"),
        ({"value": True}, "wrong-type", "value"),
        ({"value": Decimal("1e31")}, "number-out-of-reach", "value"),
        ({"value": Decimal("1e-31")}, "number-out-of-reach", "value"),
        ({"cadence": "term_total", "term": None}, "missing", "term"),
        ({"cadence": "by_date", "term": None}, "missing", "due"),
        ({"operator": "milestone", "term": None}, "missing", "due"),
        ({"term": [2021]}, "not-two-years", "term"),
        ({"term": [2025, 2021]}, "too-small", "term[1]"),
        ({"due": 20250}, "not-a-year", "due"),
        ({"as_of": "2023"}, "wrong-type", "as_of"),
        ({"actuals": [{"year": 2021}]}, "missing", "actuals[0].value"),
        ({"actuals": [{"year": 2021, "value": 1}] * 2}, "name-twice", "actuals[1].year"),
        ({"actuals": [{"year": 2021, "value": 1, "estimate": 1}]}, "wrong-type", "actuals[0].estimate"),
        ({"baseline": {"value": 1, "year": 0}}, "too-small", "baseline.year"),
        ({"note": ""}, "unknown-key", "note"),
    ],
)
def test_what_cannot_be_meant(change: dict[str, Any], code: str, where: str):
    with pytest.raises(Malformed) as wrong:
        target(GOOD | change)
    assert (wrong.value.code, wrong.value.path) == (code, where)


def test_what_nobody_said_is_not_there():
    given_nothing = said(GOOD | {"term": None, "actuals": []})
    assert (given_nothing["status"], given_nothing["years_judged"]) == ("no_data", 0)
    growth = {"operator": "growth", "value": 5, "term": None, "baseline": {"value": 100}}
    assert said(GOOD | growth | {"actuals": [{"year": 2021, "value": 105}]})["status"] == "met"
    assert (
        said(GOOD | growth | {"actuals": [{"year": 2021, "value": 0}, {"year": 2022, "value": 5}]})[
            "years_judged"
        ]
        == 1
    )
    total = {"cadence": "term_total", "actuals": []}
    assert said(GOOD | total)["status"] == "no_data"
    assert said(GOOD | total | {"cadence": "term_average"})["status"] == "no_data"
    average = GOOD | growth | {"cadence": "term_average", "term": [2021, 2025]}
    assert said(average | {"actuals": []})["status"] == "no_data"
    assert (
        said(average | {"actuals": [{"year": 2021, "value": 5}], "baseline": {"value": 0}})["status"]
        == "no_data"
    )
    assert (
        said(average | {"actuals": [{"year": 2021, "value": 5}], "baseline": {"value": 1, "year": 2021}})[
            "status"
        ]
        == "no_data"
    )
    assert said(average | {"as_of": 2025, "actuals": [{"year": 2025, "value": -5}]})["reached"] == -100.0
    none = {"operator": "milestone", "value": None}
    assert said(GOOD | none | {"actuals": [{"year": 2022, "value": 3}]})["status"] == "not_due"


def test_a_file_is_one_target_or_a_list(tmp_path: Path):
    file = tmp_path / "chi-tieu.json"
    file.write_text(json.dumps([GOOD, GOOD | {"id": "u", "value": 97}]), encoding="utf-8")
    found = judged(str(file))
    assert found.is_list and [one.status for _target, one in found.found] == [Status.EXCEEDED, Status.NOT_MET]


def test_large_numbers_stay_exact():
    large = Judgement(id="t", status=Status.MET, reached=Decimal(2**60))
    assert as_json(large)["reached"] == 2**60 and isinstance(as_json(large)["reached"], int)


numbers = st.decimals(min_value=-10_000, max_value=10_000, places=3)


@given(numbers)
def test_two_places_half_up(number: Decimal):
    assert rounded(Fraction(number)) == number.quantize(Decimal("0.01"), rounding="ROUND_HALF_UP")


@given(st.integers(1, 400), st.integers(1, 9))
def test_a_compound_rate_leads_back(percent: int, years: int):
    ratio = (1 + Fraction(percent, 100)) ** years
    assert rounded(compound_rate(ratio, years=years)) == percent


@given(st.permutations(range(2021, 2026)), st.lists(numbers, min_size=5, max_size=5))
def test_the_order_of_reports_does_not_matter(years: list[int], values: list[Decimal]):
    actuals = [{"year": year, "value": values[year - 2021]} for year in years]
    for cadence in ("per_year", "by_date", "term_total", "term_average"):
        case = GOOD | {"cadence": cadence, "as_of": 2025}
        ordered = sorted(actuals, key=lambda one: one["year"])
        assert judge(target(case | {"actuals": actuals})) == judge(target(case | {"actuals": ordered}))


def test_a_total_without_a_term_lacks_no_year():
    one = target(GOOD | {"cadence": "term_total"})
    assert judge(replace(one, term=None)).missing_years == ()


def test_nothing_is_a_multiple_of_nothing():
    one = target(GOOD | {"operator": "multiple", "baseline": {"value": 2}})
    assert judge(replace(one, baseline=None)).status is Status.NO_DATA


def test_growth_over_a_year_that_told_no_value_is_not_compared():
    one = target(GOOD | {"operator": "growth", "actuals": []})
    told = (Actual(2021, None, reached=True), Actual(2022, Fraction(5)))
    assert judge(replace(one, actuals=told)).status is Status.NO_DATA
    assert judge(replace(one, cadence=Cadence.TERM_TOTAL, actuals=told[:1])).status is Status.NO_DATA
