"""The published targets T01–T67 and results, typed into the pages as an office types them, judged as counted by hand."""

from __future__ import annotations

import datetime as dt
import json
from decimal import Decimal
from pathlib import Path
from typing import Any

from django.utils import timezone

from nhiemky.figures.models import Indicator
from nhiemky.targets.actions.reach_milestone import reach_milestone
from nhiemky.targets.models import Resolution, Target
from nhiemky.targets.queries import standing
from nhiemky.targets.rules.promises import MONEY
from nhiemky.targets.tests.database.progress_ward import Ward, at
from nhiemky.targets.tests.nonsense import nonsense
from nhiemky.vietnamese.numbers import format_number

VECTORS = json.loads((Path(__file__).parents[1] / "vectors/targets.json").read_text())
#: What a share of a growth is typed with, and in what the figures of a level are counted.
RATE, LEVEL = "%/năm", "tỷ đồng"


def typed(said: dict[str, Any], counted: Indicator | None) -> dict[str, str]:
    """The form, filled."""
    baseline = said.get("baseline") or {}
    numbers = {
        "value": said.get("value"),
        "value2": said.get("value2"),
        "baseline": baseline.get("value"),
    }
    return {
        "name": f"Chỉ tiêu {said['id']}",
        "operator": said["operator"],
        "cadence": said["cadence"],
        "measure": measure(said),
        "due_year": str(said.get("due") or ""),
        "baseline_year": str(baseline.get("year") or ""),
        "sector": "economy",
        "indicator": str(counted.pk) if counted else "",
        **{name: "" if one is None else format_number(Decimal(str(one))) for name, one in numbers.items()},
    }


def measure(said: dict[str, Any]) -> str:
    """As the resolution writes it, where the case has none."""
    if said["operator"] in ("milestone", "none_left"):
        return ""
    if said["operator"] == "multiple":
        return "lần"
    usual = "cơ sở" if said["cadence"] in ("term_total", "term_average") else RATE
    return said.get("unit") or ("%" if said["operator"] == "growth" else usual)


def counted_in(said: dict[str, Any]) -> str:
    """The measure of the line of the catalogue: money in đồng, a rate in percent, of a ratio what it is a ratio of."""
    if said["operator"] in ("growth", "multiple"):
        return LEVEL
    if measure(said) in MONEY:
        return "VND"
    return measure(said).removesuffix("/năm")


def entered(client: Any, ward: Ward, resolution: Resolution, said: dict[str, Any]) -> Target:
    """Typed in the form, with its figures."""
    counted = None
    if said["operator"] != "milestone":
        counted = ward.indicator(f"so-{said['id'].lower()}", counted_in(said))
        scale = MONEY[measure(said)] if counted.measure == "VND" else 1
        for one in said["actuals"]:
            value = Decimal(str(one["value"])) * scale
            ward.figure(counted, str(one["year"]), value, rough=one.get("estimate", False))
    form = at("target-new", ward.cast, resolution_id=resolution.pk)
    answer = client.post(form, typed(said, counted))
    assert answer.status_code == 302, (said["id"], answer.context["form"].errors)
    target = resolution.targets.order_by("-position")[0]
    for one in said["actuals"]:
        if one.get("reached"):
            reach_milestone(ward.cast.clerk, target, year=one["year"], on=None, document=None, note="")
    return target


def judged(target: Target, said: dict[str, Any]) -> dict[str, Any]:
    as_of = said["as_of"]
    found = standing.of_target(target, as_of=as_of, today=dt.date(as_of + 1, 1, 15))
    assert found is not None
    judgement = found.standing.judgement
    scale = MONEY[measure(said)] if counted_in(said) == "VND" else 1
    reached = judgement.reached
    return {
        "status": judgement.status.value,
        "estimate": judgement.estimate,
        "reached": None if reached is None else float(reached / scale),
        "percent_of_target": _float(judgement.percent_of_target),
        "over_percent": _float(judgement.over_percent),
        "years_judged": judgement.years_judged,
        "years_met": judgement.years_met,
        "early_years": judgement.early_years,
        "missing_years": list(judgement.missing_years),
    }


def _float(value: Decimal | None) -> float | None:
    return None if value is None else float(value)


def test_every_published_target_is_typed_and_judged_as_by_hand(client, cast):
    assert {one["target"]["id"][:3] for one in VECTORS} >= {f"T{number:02}" for number in range(1, 68)}
    client.force_login(cast.clerk)
    ward = Ward(cast)
    resolutions: dict[tuple[int, int], Resolution] = {}
    targets = []
    for case in VECTORS:
        said, expected = case["target"], case["expected"]
        first, last = said["term"]
        if (first, last) not in resolutions:
            resolutions[first, last] = cast.resolution(kind="committee", first=first, last=last)
        target = entered(client, ward, resolutions[first, last], said)
        found = judged(target, said)
        assert {name: found[name] for name in expected} == expected, case["why"]
        targets.append(target)
    for target in targets:
        page = client.get(at("target", cast, target_id=target.pk)).content.decode()
        assert nonsense(page) == [], str(target)
    for (first, last), resolution in resolutions.items():
        for year in range(first, last + 1):
            numbers = at("resolution-numbers", cast, resolution_id=resolution.pk, year=year)
            assert nonsense(client.get(numbers).content.decode()) == []
            asked = {"nghi-quyet": resolution.pk, "nam": year}
            if year <= timezone.localdate().year:
                assert nonsense(client.get(at("target-state", cast), asked).content.decode()) == []
    assert nonsense(client.get(at("targets", cast)).content.decode()) == []
