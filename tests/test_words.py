"""Every refusal has words in both languages, every word is used, and the facts reach the words."""

from __future__ import annotations

import ast
import re
from collections import defaultdict
from pathlib import Path

import pytest

from nhiemky.site.words import all_words

ROOT = Path(__file__).parents[1]
SRC = ROOT / "src" / "nhiemky"
CODE = [path for path in SRC.rglob("*.py") if not {"migrations", "tests"} & set(path.parts)]
PLACE = re.compile(r"%\((\w+)\)")


def refusals(source: str) -> list[tuple[int, list[str], set[str] | None]]:
    """Per `Refused(…)` call: line, codes it may carry (none if no literal), names of its facts (None behind `**`)."""
    found = []
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Call) and "Refused" in (
            getattr(node.func, "id", ""),
            getattr(node.func, "attr", ""),
        ):
            named = {keyword.arg: keyword.value for keyword in node.keywords}
            code = node.args[0] if node.args else named.get("code")
            facts = None if None in named else {name for name in named if name}
            found.append((node.lineno, literals(code), facts))
    return found


def literals(node: ast.expr | None) -> list[str]:
    if isinstance(node, ast.IfExp):
        return literals(node.body) + literals(node.orelse)
    return [node.value] if isinstance(node, ast.Constant) and isinstance(node.value, str) else []


def said() -> dict[str, list[tuple[str, set[str] | None]]]:
    """Code → every place that raises it, with the facts it gives."""
    places = defaultdict(list)
    for path in CODE:
        for line, codes, facts in refusals(path.read_text(encoding="utf-8")):
            for code in codes:
                places[code].append((f"{path.relative_to(ROOT).as_posix()}:{line}", facts))
    return places


def test_a_refusal_names_its_code_where_it_is_raised():
    hidden = [
        f"{path.relative_to(ROOT).as_posix()}:{line}"
        for path in CODE
        for line, codes, _ in refusals(path.read_text(encoding="utf-8"))
        if not codes
    ]
    assert hidden == []


def test_every_refusal_has_words_and_every_word_is_used():
    raised, words = set(said()), set(all_words())
    assert {"without words": sorted(raised - words), "never raised": sorted(words - raised)} == {
        "without words": [],
        "never raised": [],
    }


def test_codes_are_words_with_dashes():
    assert [code for code in all_words() if not re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", code)] == []


def test_both_languages_say_something_and_name_the_same_facts():
    unequal = [
        code
        for code, (vietnamese, english) in all_words().items()
        if not vietnamese.strip()
        or not english.strip()
        or set(PLACE.findall(vietnamese)) != set(PLACE.findall(english))
    ]
    assert unequal == []


def test_words_name_only_facts_that_are_given():
    words = all_words()
    lacking = [
        (code, place, sorted(set(PLACE.findall(words[code][0])) - facts))
        for code, places in said().items()
        for place, facts in places
        if code in words and facts is not None and not set(PLACE.findall(words[code][0])) <= facts
    ]
    assert lacking == []


@pytest.mark.parametrize(
    ("source", "codes", "facts"),
    [
        ('Refused("too-many", issued=1)', ["too-many"], {"issued"}),
        ('refusals.Refused("a" if b else "c", **facts)', ["a", "c"], None),
        ("Refused(code)", [], set()),
    ],
)
def test_refusals_are_found(source: str, codes: list[str], facts: set[str] | None):
    assert refusals(source) == [(1, codes, facts)]
