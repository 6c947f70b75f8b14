"""A target says what can be measured, and nobody changes what a congress has locked."""

from __future__ import annotations

import datetime as dt
import json
from contextlib import nullcontext
from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nhiemky.kernel.refusals import Refused
from nhiemky.targets.rules import adjusting, chain, promises
from nhiemky.targets.rules.chain import Step, Taken
from nhiemky.targets.rules.promises import Promise, Years

TERM = Years(2025, 2030)
GOOD = Promise(
    name="Gia đình văn hóa", operator="at_least", cadence="per_year", value=Decimal(95), measure="%"
)
SHARE = replace(GOOD, name="Dịch vụ", operator="equal", cadence="by_date", structure="Cơ cấu kinh tế")
#: The published targets (governance §2.3) as the judging has them: every one of them can be promised.
PUBLISHED = json.loads((Path(__file__).parent / "vectors" / "targets.json").read_text(encoding="utf-8"))


def refused(promise: Promise, years: Years = TERM) -> tuple[str, Any]:
    with pytest.raises(Refused) as no:
        promises.check(promise, years)
    return no.value.code, no.value.facts["field"]


@pytest.mark.parametrize(
    ("change", "code", "field"),
    [
        ({"name": " "}, "target-without-name", "name"),
        ({"value": None}, "target-without-value", "value"),
        ({"value": Decimal(10) ** 20}, "target-number-too-large", "value"),
        ({"baseline": Decimal("0.00001")}, "target-number-too-precise", "baseline"),
        ({"measure": ""}, "target-without-measure", "measure"),
        ({"operator": "none_left"}, "target-value-not-needed", "value"),
        ({"value2": Decimal(1)}, "target-second-value-not-needed", "value2"),
        ({"operator": "range"}, "range-without-end", "value2"),
        ({"operator": "range", "value2": Decimal(90)}, "range-turned", "value2"),
        ({"operator": "reduction", "cadence": "by_date"}, "reduction-per-year", "cadence"),
        ({"operator": "growth", "cadence": "term_total"}, "growth-not-total", "cadence"),
        ({"operator": "milestone", "value": None}, "milestone-by-date", "cadence"),
        (
            {"operator": "milestone", "value": None, "cadence": "by_date"},
            "milestone-without-year",
            "due_year",
        ),
        ({"operator": "multiple"}, "multiple-without-baseline", "baseline"),
        ({"operator": "multiple", "baseline": Decimal(0)}, "baseline-not-above-zero", "baseline"),
        ({"operator": "growth", "cadence": "term_average"}, "average-without-baseline", "baseline"),
        (
            {"operator": "growth", "cadence": "term_average", "baseline": Decimal(5)},
            "average-without-baseline-year",
            "baseline_year",
        ),
        ({"operator": "at_most", "out_of": Decimal(99)}, "out-of-operator", "out_of"),
        ({"out_of": Decimal(4)}, "out-of-below-value", "out_of"),
        ({"structure": "Cơ cấu"}, "structure-operator", "operator"),
        ({"structure": "Cơ cấu", "operator": "equal", "value": Decimal(101)}, "structure-share-odd", "value"),
        ({"structure": "Cơ cấu", "operator": "equal", "measure": "tỷ"}, "structure-in-percent", "measure"),
        ({"due_year": 2024}, "due-year-odd", "due_year"),
        ({"due_year": 2203}, "due-year-odd", "due_year"),
        ({"baseline_year": 2025}, "baseline-without-value", "baseline"),
        ({"baseline": Decimal(1), "baseline_year": 2004}, "baseline-year-odd", "baseline_year"),
        ({"baseline": Decimal(1), "baseline_year": 2031}, "baseline-year-odd", "baseline_year"),
        ({"as_assigned": True}, "assigned-without-value", "value"),
        ({"as_assigned": True, "value": None, "operator": "at_most"}, "assigned-operator", "operator"),
        ({"as_assigned": True, "value": None, "cadence": "by_date"}, "assigned-per-year", "cadence"),
    ],
)
def test_what_nobody_can_mean(change: dict[str, Any], code: str, field: str):
    assert refused(replace(GOOD, **change)) == (code, field)


@pytest.mark.parametrize(
    "change",
    [
        {},
        {"operator": "none_left", "value": None, "measure": ""},
        {"operator": "none_left", "value": Decimal(0), "measure": ""},
        {"operator": "milestone", "value": None, "measure": "", "cadence": "by_date", "due_year": 2028},
        {"operator": "range", "value2": Decimal(95)},
        {"operator": "growth", "measure": ""},
        {
            "operator": "growth",
            "cadence": "term_average",
            "baseline": Decimal(592),
            "baseline_year": 2024,
        },
        {"operator": "multiple", "baseline": Decimal(592), "cadence": "by_date", "due_year": 2060},
        {"operator": "reduction"},
        {"value": Decimal(3), "out_of": Decimal(4), "measure": "trường"},
        {"as_assigned": True, "value": None, "measure": "", "out_of": Decimal(4)},
    ],
)
def test_what_resolutions_say(change: dict[str, Any]):
    promises.check(replace(GOOD, **change), TERM)
    promises.check(SHARE, TERM)


def decimal(value: Any) -> Decimal | None:
    return None if value is None else Decimal(str(value))


@pytest.mark.parametrize(
    "case", [one for one in PUBLISHED if one["why"].startswith("T")], ids=lambda one: one["why"]
)
def test_every_published_target_can_be_promised(case: dict[str, Any]):
    said = case["target"]
    baseline = said.get("baseline") or {}
    first, last = said.get("term") or (2025, 2030)
    promise = Promise(
        name=case["why"],
        operator=said["operator"],
        cadence=said["cadence"],
        value=decimal(said.get("value")),
        value2=decimal(said.get("value2")),
        measure=said.get("unit") or "–",
        due_year=said.get("due"),
        baseline=decimal(baseline.get("value")),
        baseline_year=baseline.get("year"),
    )
    promises.check(promise, Years(min(first, said.get("due") or first), max(last, said.get("due") or last)))


@pytest.mark.parametrize(
    ("years", "code"),
    [
        (Years(1900, 1905), "resolution-year-odd"),
        (Years(2030, 2025), "resolution-years-turned"),
        (Years(2025, 2056), "resolution-years-too-many"),
    ],
)
def test_years_of_a_resolution(years: Years, code: str):
    with pytest.raises(Refused) as no:
        promises.check_years_of(years)
    assert no.value.code == code
    promises.check_years_of(TERM)


@given(st.lists(st.decimals(0, 60, places=2), max_size=5))
def test_shares_are_the_whole_or_the_difference_is_said(shares: list[Decimal]):
    missing = promises.gap(shares)
    assert sum(shares, missing) == 100
    code = "structure-short" if missing > 0 else "structure-over"
    expected = pytest.raises(Refused, match=code) if missing else nullcontext()
    with expected:
        promises.check_shares(shares, structure="Cơ cấu kinh tế")


def test_shares_never_exceed_the_whole():
    others = [replace(SHARE, value=Decimal(52)), replace(SHARE, value=Decimal(43)), GOOD]
    adjusting.check_room(others, replace(SHARE, value=Decimal(5)))
    adjusting.check_room(others, GOOD)
    with pytest.raises(Refused) as no:
        adjusting.check_room(others, replace(SHARE, value=Decimal("5.1")))
    assert (no.value.code, no.value.facts["taken"], no.value.facts["left"]) == (
        "structure-too-much",
        "95",
        "5",
    )


def test_the_lock():
    shares = [replace(SHARE, value=Decimal(52)), replace(SHARE, value=Decimal(48)), GOOD]
    adjusting.check_lock(kind="congress", locked=False, promises=shares)
    adjusting.check_unlocked(locked=False)
    for facts, code in (
        ({"kind": "year"}, "lock-of-congress-only"),
        ({"locked": True}, "resolution-locked-already"),
        ({"promises": []}, "lock-without-targets"),
        ({"promises": shares[:1]}, "structure-short"),
        ({"promises": [*shares, SHARE]}, "structure-over"),
    ):
        with pytest.raises(Refused) as no:
            adjusting.check_lock(
                **{"kind": "congress", "locked": False, "promises": shares, **facts}  # type: ignore[arg-type]
            )
        assert no.value.code == code
    with pytest.raises(Refused, match="target-locked"):
        adjusting.check_unlocked(locked=True)


def test_an_adjustment_says_by_what_by_whom_and_why():
    said: dict[str, Any] = {"document": 7, "organ": "Ban Chấp hành", "reason": "Nguồn thu giảm"}
    after = replace(GOOD, value=Decimal(90))
    assert adjusting.check_adjustment(**said, before=GOOD, after=after) == 7
    for change, code in (
        ({"document": None}, "adjustment-without-document"),
        ({"organ": " "}, "adjustment-without-organ"),
        ({"reason": ""}, "adjustment-without-reason"),
        ({"after": GOOD}, "adjustment-changes-nothing"),
    ):
        with pytest.raises(Refused) as no:
            adjusting.check_adjustment(**{**said, "before": GOOD, "after": after, **change})
        assert no.value.code == code


def test_how_resolutions_follow_from_one_another():
    chain.check(title="Kế hoạch", kind="year", first=2026, last=2026)
    chain.check_free(Taken())
    chain.check_carries_out("year", [Step(3, "action"), Step(1, "congress")])
    chain.check_carries_out("congress", [])
    for call, code in (
        (lambda: chain.check(title=" ", kind="year", first=2026, last=2026), "resolution-without-title"),
        (lambda: chain.check(title="K", kind="year", first=2026, last=2027), "year-plan-of-one-year"),
        (lambda: chain.check_free(Taken(congress="NQ")), "congress-has-resolution"),
        (lambda: chain.check_free(Taken(document="NQ")), "document-has-resolution"),
        (
            lambda: chain.check_carries_out("congress", [Step(1, "congress")]),
            "congress-carries-out-nothing",
        ),
        (lambda: chain.check_carries_out("year", [Step(3, "action")], itself=3), "resolutions-in-a-circle"),
    ):
        with pytest.raises(Refused) as no:
            call()
        assert no.value.code == code


def test_two_to_four_breakthroughs_are_usual():
    assert [chain.odd_breakthroughs(count) for count in range(6)] == [False, True, False, False, False, True]


@pytest.mark.parametrize(
    ("more", "expected"),
    [
        ({"value": Decimal("40600000000")}, {"value": Decimal("40.6"), "measure": "tỷ đồng"}),
        ({"value": Decimal(110_500_000)}, {"value": Decimal("110.5"), "measure": "triệu đồng"}),
        (
            {"value": Decimal(22 * 10**9), "value2": Decimal(25 * 10**9), "operator": "range"},
            {"value": Decimal(22), "value2": Decimal(25), "measure": "tỷ đồng"},
        ),
        ({"value": Decimal(1_250_050)}, {"measure": "VND"}),
        ({"value": None, "operator": "none_left"}, {"measure": "VND"}),
    ],
)
def test_money_is_shown_in_the_unit_in_which_it_is_typed(more, expected):
    said = Promise(**{"name": "Thu", "operator": "at_least", "cadence": "per_year", "measure": "VND", **more})
    found = promises.in_large_units(said)
    assert {name: found.get(name) for name in expected} == expected
    assert promises.in_dong(replace(said, **found)) == said


@pytest.mark.parametrize(
    "first, last, years, inside",
    [
        (dt.date(2020, 6, 12), dt.date(2025, 8, 14), (2021, 2025), True),
        (dt.date(2025, 8, 15), None, (2021, 2025), False),
        (dt.date(2025, 8, 15), None, (2026, 2030), True),
        (
            dt.date(2020, 6, 12),
            dt.date(2025, 8, 14),
            (2025, 2025),
            True,
        ),  # the plan of 2025 began under the old term
        (dt.date(2025, 8, 15), None, (2025, 2025), False),
    ],
)
def test_a_resolution_belongs_to_the_term_in_which_the_middle_of_its_years_lies(first, last, years, inside):
    least, most = chain.sums_in_term(first, last)
    assert (least <= sum(years) and (most is None or sum(years) <= most)) is inside
