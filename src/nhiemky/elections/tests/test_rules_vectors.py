"""Cases with their outcomes, as data: ours, and those beside the project where they are there (../shared)."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from nhiemky.elections.rules.cases import case
from nhiemky.elections.rules.tally import decide_case

ROOT = Path(__file__).parents[4]
OURS = Path(__file__).parent / "vectors" / "elections.json"
BESIDE = ROOT.parent / "shared" / "vectors" / "elections.json"


def rows(path: Path) -> list[dict[str, Any]]:
    return json.loads(path.read_text(encoding="utf-8"))


def decided(given: dict[str, Any]) -> dict[str, Any]:
    return decide_case(case(given))


def check(row: dict[str, Any]) -> None:
    """The whole outcome, keys in order; the facts of a refusal are free."""
    got, expected = decided(row["case"]), row["expect"]
    if expected.get("refused"):
        got["refused"] = {"code": got["refused"]["code"]}
    assert got == expected
    assert list(got) == list(expected)


@pytest.mark.parametrize("row", rows(OURS), ids=lambda row: row["case"]["id"])
def test_ours(row: dict[str, Any]):
    check(row)


def test_those_beside_the_project():
    if not BESIDE.is_file():
        pytest.skip("../shared/vectors/elections.json is not beside this project")
    found = rows(BESIDE)
    assert len(found) > 30
    for row in found:
        check(row)
