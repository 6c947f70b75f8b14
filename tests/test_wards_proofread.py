"""The five public articles, proofread: the slips that a careful clerk finds, and hardly anything else.

What reading found stands in `proofread_wards.json`: `found` is found by the program as well, `only_read` is not (yet).
The articles lie in ../shared (not part of this repository); where they are absent the comparison is skipped.
"""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from nhiemky.documents.rules.proofreading import prepared, proofread
from nhiemky.documents.rules.proofreading_finding import Severity

SHARED = Path(__file__).parents[1].parent / "shared" / "cases"
READ: dict[str, Any] = json.loads(Path(__file__).with_name("proofread_wards.json").read_text("utf-8"))
#: What people have to dismiss they stop reading.
MOST_FALSE_ALARMS = 2


def text_of(path: Path) -> str:
    if not path.exists():
        pytest.skip(f"{path.name}: the public articles are not beside this repository (../shared/cases)")
    return prepared(path.read_text(encoding="utf-8"))


def listed(name: str) -> Counter[tuple[str, str]]:
    return Counter({(slip["code"], slip["text"]): slip.get("times", 1) for slip in READ[name]["found"]})


@pytest.mark.parametrize("name", READ)
def test_slips_are_found_and_little_else(name: str):
    text = text_of(SHARED / "wards" / f"{name}.txt")
    found = Counter((one.code, " ".join(text[one.start : one.end].split())) for one in proofread(text))
    assert listed(name) - found == Counter()
    assert (found - listed(name)).total() <= MOST_FALSE_ALARMS, found - listed(name)


@pytest.mark.parametrize("name", READ)
def test_the_right_words_are_offered(name: str):
    text = text_of(SHARED / "wards" / f"{name}.txt")
    offered = {
        (one.code, " ".join(text[one.start : one.end].split()), one.suggestion) for one in proofread(text)
    }
    asked = {(slip["code"], slip["text"], slip["right"]) for slip in READ[name]["found"] if "right" in slip}
    assert asked - offered == set()


@pytest.mark.parametrize("name", READ)
def test_what_is_called_surely_wrong_is_on_the_list(name: str):
    text = text_of(SHARED / "wards" / f"{name}.txt")
    sure = [one for one in proofread(text) if one.severity is Severity.ERROR]
    assert {(one.code, " ".join(text[one.start : one.end].split())) for one in sure} <= set(listed(name))


def test_other_articles_give_no_false_error():
    articles = sorted((SHARED / "articles").glob("*.txt"))
    if not articles:
        pytest.skip("the public articles are not beside this repository (../shared/cases)")
    typed = "double-space-or-punctuation"
    errors = [(path.name, one) for path in articles for one in proofread(text_of(path)) if one.code != typed]
    assert errors == []
