"""What a target promises in words of the office, and a sentence of a resolution as a proposed target."""

from __future__ import annotations

import json
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nhiemky.targets.rules.promise_texts import Proposal, read
from nhiemky.targets.rules.promises import Promise, in_dong
from nhiemky.targets.rules.wording import baseline_words, value_words, words

VECTORS = Path(__file__).parent / "vectors"
#: Sentences in our own words of the kinds that wards published (governance §2.3); add a line with what it should say.
SENTENCES = json.loads((VECTORS / "sentences_read.json").read_text(encoding="utf-8"))


def promise(**said: Any) -> Promise:
    given: dict[str, Any] = {"name": "x", "operator": "at_least", "cadence": "per_year", **said}
    for name in ("value", "value2", "out_of", "baseline"):
        if given.get(name) is not None:
            given[name] = Decimal(str(given[name]))
    return Promise(**given)


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ({"value": 95, "measure": "%"}, "từ 95% trở lên, hằng năm"),
        ({"operator": "above", "value": 8, "measure": "%/năm"}, "tăng trên 8%/năm, hằng năm"),
        ({"operator": "at_most", "value": 2, "measure": "%"}, "không quá 2%, hằng năm"),
        (
            {"operator": "below", "value": "0.2", "measure": "%", "cadence": "by_date", "due_year": 2030},
            "dưới 0,2%, đến năm 2030",
        ),
        (
            {"operator": "equal", "value": 100, "measure": "%", "cadence": "by_date"},
            "đạt 100%, đến hết nhiệm kỳ",
        ),
        (
            {"operator": "equal", "value": 52, "measure": "%", "structure": "Cơ cấu", "cadence": "by_date"},
            "chiếm 52%, đến hết nhiệm kỳ",
        ),
        (
            {"operator": "equal", "value": "11.8", "measure": "%/năm"},
            "tăng 11,8%/năm, hằng năm",
        ),
        (
            {"operator": "range", "value": 8, "value2": 9, "measure": "%/năm"},
            "tăng từ 8 đến 9%/năm, hằng năm",
        ),
        (
            {"operator": "range", "value": 22 * 10**9, "value2": 25 * 10**9, "measure": "VND"},
            "từ 22 tỷ đồng đến 25 tỷ đồng, hằng năm",
        ),
        ({"operator": "range", "value": 8, "measure": "tuyến"}, "từ 8 đến 8 tuyến, hằng năm"),
        ({"operator": "growth", "value": 5}, "tăng 5%/năm, hằng năm"),
        (
            {"operator": "growth", "value": "14.7", "cadence": "term_average", "baseline": 592},
            "tăng bình quân 14,7%/năm (so với 592 triệu), bình quân nhiệm kỳ",
        ),
        ({"operator": "reduction", "value": "0.5", "measure": "%"}, "giảm 0,5 điểm % mỗi năm, hằng năm"),
        ({"operator": "reduction", "value": "0.3", "measure": "‰"}, "giảm 0,3‰ mỗi năm, hằng năm"),
        (
            {
                "operator": "multiple",
                "value": 2,
                "measure": "lần",
                "cadence": "by_date",
                "due_year": 2020,
                "baseline": 592,
                "baseline_year": 2015,
            },
            "gấp 2 lần (so với 592 triệu năm 2015), đến năm 2020",
        ),
        ({"operator": "none_left", "cadence": "by_date"}, "không còn, đến hết nhiệm kỳ"),
        ({"operator": "milestone", "cadence": "by_date", "due_year": 2022}, "hoàn thành, đến năm 2022"),
        (
            {"value": 3, "out_of": 4, "measure": "trường", "cadence": "term_total"},
            "từ 3/4 trường trở lên, cộng cả nhiệm kỳ",
        ),
        ({"as_assigned": True}, "đạt và vượt chỉ tiêu cấp trên giao, hằng năm"),
        ({"as_assigned": True, "operator": "above"}, "vượt chỉ tiêu cấp trên giao, hằng năm"),
        ({"value": None}, "chưa ghi giá trị, hằng năm"),
        (
            {"value": 8 * 10**9, "measure": "VND", "baseline": 6 * 10**9},
            "từ 8 tỷ đồng trở lên (so với 6 tỷ đồng), hằng năm",
        ),
    ],
)
def test_in_words_of_the_office(said: dict[str, Any], expected: str):
    assert words(promise(**said), counted="triệu") == expected


def test_nothing_is_compared_with_nothing():
    assert baseline_words(promise(value=1)) == ""
    assert value_words(promise(value=1, measure="hộ")) == "từ 1 hộ trở lên"


def test_money_is_kept_in_dong():
    said = promise(operator="range", value="22.5", value2=25, measure="Tỷ  đồng", baseline=20)
    kept = in_dong(said)
    assert (kept.value, kept.value2, kept.baseline, kept.measure) == (
        Decimal("22500000000"),
        Decimal(25 * 10**9),
        Decimal(20 * 10**9),
        "VND",
    )
    ratio = in_dong(promise(operator="growth", value=5, baseline=20, measure="tỷ đồng"))
    assert (ratio.value, ratio.baseline) == (5, Decimal(20 * 10**9))
    assert in_dong(promise(value=1, measure="hộ")).measure == "hộ"


@pytest.mark.parametrize("case", SENTENCES, ids=lambda case: case["text"])
def test_sentences_are_read(case: dict[str, Any]):
    found = read(case["text"])
    said = {name: getattr(found, name) for name in Proposal.__dataclass_fields__}
    told = {
        name: list(value)
        if isinstance(value, tuple)
        else format(value, "f")
        if isinstance(value, Decimal)
        else value
        for name, value in said.items()
        if value not in (None, "", False, ())
    }
    assert told == case["read"]


@given(st.text(max_size=120))
def test_whatever_is_typed_is_read_or_left(text: str):
    found = read(text)
    assert found.operator or found.doubts


@given(st.integers(1, 99), st.integers(0, 99))
def test_a_written_range_reads_back(first: int, more: int):
    found = read(f"Thu ngân sách tăng {first}–{first + more} %/năm")
    assert (found.operator, found.value, found.value2) == ("range", first, first + more)
