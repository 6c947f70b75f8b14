"""Office texts with what is to be found in them, as data: a line of `vectors/proofreading.json` is a case.

`text` is the paper, `findings` everything that may be said about it, in the order of the text. A clean paper has none.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from nhiemky.documents.rules.proofreading import prepared, proofread
from nhiemky.documents.rules.proofreading_finding import CODES

LINES = Path(__file__).with_name("vectors").joinpath("proofreading.json").read_text("utf-8").splitlines()
CASES: list[dict[str, Any]] = [json.loads(line) for line in LINES]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["id"])
def test_a_paper(case: dict[str, Any]):
    text = prepared(case["text"])
    found = [(one.code, text[one.start : one.end], one.suggestion) for one in proofread(text)]
    assert found == [(one["code"], one["text"], one.get("suggestion")) for one in case["findings"]]


def test_every_code_has_a_paper_and_some_papers_are_clean():
    found = {one["code"] for case in CASES for one in case["findings"]}
    assert found == set(CODES)
    assert len({case["id"] for case in CASES}) == len(CASES)
    assert sum(case["findings"] == [] for case in CASES) >= 5
