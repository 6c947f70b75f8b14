"""What is odd about a new value (add a line to vectors/questions.json): what is asked, the reading that would fit, how many times."""

from __future__ import annotations

import json
from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nhiemky.figures.rules.entry import Value, read
from nhiemky.figures.rules.questions import Doubt, Past, doubts

CASES = json.loads((Path(__file__).parent / "vectors" / "questions.json").read_text(encoding="utf-8"))
NUMBERS = st.decimals(min_value=-(10**12), max_value=10**12, places=2, allow_nan=False)


def past(typed: str, measure: str, year: int) -> Past:
    value = read(typed, measure)
    return Past(f"năm {year}", value.value, value.out_of)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["why"])
def test_what_is_asked(case: dict[str, Any]):
    beside = case["measure"]
    new = read(case["new"], case.get("typed", beside))
    measure = read("1", beside).measure
    history = [past(typed, beside, year) for year, typed in enumerate(case["history"], start=2020)]
    asked = [
        [
            question.doubt.value,
            None if question.meant is None else f"{question.meant.normalize():f}",
            question.times,
        ]
        for question in doubts(new, history, measure)
    ]
    assert asked == case["asked"]


def test_a_question_shows_what_it_compared_with():
    history = [Past("năm 2022", Decimal(20)), Past("năm 2023", Decimal(22)), Past("năm 2024", Decimal(21))]
    (question,) = doubts(Value(value=Decimal(99), measure="hộ"), history, "hộ")
    assert (question.last, question.least, question.most) == (history[-1], Decimal(20), Decimal(22))


@given(NUMBERS, st.lists(NUMBERS, max_size=6))
def test_each_kind_of_doubt_is_asked_once_and_the_size_once(value: Decimal, earlier: list[Decimal]):
    history = [Past("", each) for each in earlier]
    asked = [question.doubt for question in doubts(Value(value=value, measure="%"), history, "%")]
    assert len(asked) == len(set(asked))
    assert len({Doubt.SCALE, Doubt.TENFOLD, Doubt.OUTSIDE} & set(asked)) <= 1


@given(NUMBERS, st.sampled_from([3, 6, 9]))
def test_a_slip_of_the_scale_is_told_with_the_right_reading(value: Decimal, power: int):
    if not value:
        return
    new = Value(value=value.scaleb(-power), measure="VND")
    (question,) = doubts(new, [Past("", value)], "VND")
    assert (question.doubt, question.meant, question.times) == (Doubt.SCALE, value, 10**power)
    assert doubts(replace(new, value=2 * value), [Past("", value)], "VND") == []
