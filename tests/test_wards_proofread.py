"""The five public articles, proofread: the slips that a careful clerk finds, and hardly anything else.

The articles lie in ../shared (not part of this repository); where they are absent the comparison is skipped.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from nhiemky.documents.rules.proofreading import prepared, proofread

SHARED = Path(__file__).parents[1].parent / "shared" / "cases"

#: Article → (code, words pointed at) found by reading, spaces and signs apart.
SLIPS = {
    "ward-0": {("term-years", "2020 - 2020"), ("misspelling", "thực Hiện")},
    "ward-1": {("unbalanced-quote", "”"), ("misspelling", "băng zôn")},
    "ward-2": {
        ("misspelling", "chí đạo"),
        ("misspelling", "khảng định"),
        ("misspelling", "được công nhân đạt chuẩn"),
        ("misspelling", "gía"),
        ("misspelling", "trọng đó"),
        ("misspelling", "quyêt"),
        ("misspelling", "hoach"),
        ("symbol-form", "01- CT/TU"),
        ("symbol-form", "01- CrT/QU"),
        ("number-date-order", "02-KH/ĐU"),
    },
    "ward-3": set(),
    "ward-4": {
        ("misspelling", "đạo tạo"),
        ("misspelling", "những"),
        ("misspelling", "tư phê bình"),
        ("misspelling", "những năm"),
    },
}
#: How many spaces, signs and dashes are out of place.
SIGNS = {"ward-0": 3, "ward-1": 0, "ward-2": 8, "ward-3": 2, "ward-4": 0}
MOST_OTHERS = 1
TYPED = "double-space-or-punctuation"


def text_of(path: Path) -> str:
    if not path.exists():
        pytest.skip(f"{path.name}: the public articles are not beside this repository (../shared/cases)")
    return prepared(path.read_text(encoding="utf-8"))


@pytest.mark.parametrize("name", SLIPS)
def test_slips_are_found_and_little_else(name: str):
    text = text_of(SHARED / "wards" / f"{name}.txt")
    findings = proofread(text)
    found = {(one.code, " ".join(text[one.start : one.end].split())) for one in findings if one.code != TYPED}
    assert SLIPS[name] - found == set()
    assert len(found - SLIPS[name]) <= MOST_OTHERS, found - SLIPS[name]
    assert sum(one.code == TYPED for one in findings) == SIGNS[name]


def test_other_articles_give_no_false_error():
    articles = sorted((SHARED / "articles").glob("*.txt"))
    if not articles:
        pytest.skip("the public articles are not beside this repository (../shared/cases)")
    errors = [(path.name, one) for path in articles for one in proofread(text_of(path)) if one.code != TYPED]
    assert errors == []
