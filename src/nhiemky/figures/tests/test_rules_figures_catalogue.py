from __future__ import annotations

import datetime as dt
from dataclasses import replace
from decimal import Decimal

import pytest

from nhiemky.figures.rules import counting, definitions, periods, references
from nhiemky.figures.rules.counting import Counted
from nhiemky.figures.rules.definitions import Definition, checked
from nhiemky.figures.rules.entry import Value
from nhiemky.figures.rules.usual_indicators import USUAL, needed
from nhiemky.kernel.refusals import Refused

MEASURES = {1: "VND", 2: "người", 3: "%", 4: "VND"}


def refused(run) -> str:
    with pytest.raises(Refused) as said:
        run()
    return said.value.code


def test_a_definition_gets_its_code_and_keeps_what_was_said():
    new = Definition(name="Thu ngân sách", measure="VND", every="month", combines="apart", sector="budget")
    found = checked(new, taken={"x"}, measures={})
    assert found == replace(new, code="thu-ngan-sach")
    assert checked(new, taken={"thu-ngan-sach"}, measures={}).code == "thu-ngan-sach-2"
    assert checked(replace(new, code="thu"), taken=(), measures={}).code == "thu"


@pytest.mark.parametrize(
    ("formula", "operand", "second", "typed", "measure"),
    [
        ("growth", 1, 0, "km", "%"),
        ("cagr", 1, 0, "", "%"),
        ("change", 1, 0, "", "VND"),
        ("change", 3, 0, "", "điểm %"),
        ("share", 1, 4, "", "%"),
        ("share", 2, 2, "‰", "‰"),
        ("per_head", 1, 2, "", "đồng/người"),
        ("per_head", 1, 2, "VND", "VND"),
        ("difference", 1, 4, "", "VND"),
    ],
)
def test_the_measure_of_a_result_follows_from_its_operands(formula, operand, second, typed, measure):
    new = Definition(name="x", formula=formula, operand=operand, second=second, since=2020, measure=typed)
    found = checked(new, taken=(), measures=MEASURES)
    assert (found.measure, found.operand, found.second, found.since) == (measure, operand, second, 2020)


@pytest.mark.parametrize(
    ("more", "code"),
    [
        ({"name": " "}, "indicator-without-name"),
        ({"code": "co"}, "indicator-code-taken"),
        ({"code": "Có"}, "indicator-code-not-plain"),
        ({"measure": ""}, "indicator-without-measure"),
        ({"formula": "growth"}, "formula-without-operand"),
        ({"formula": "share", "operand": 1}, "formula-without-second"),
        ({"formula": "cagr", "operand": 1}, "formula-without-since"),
        ({"formula": "difference", "operand": 1, "second": 2}, "formula-of-two-measures"),
    ],
)
def test_what_a_definition_must_say(more, code):
    new = Definition(**{"name": "x", "measure": "km", **more})
    assert refused(lambda: checked(new, taken={"co"}, measures=MEASURES)) == code


def test_measures_are_kept_as_figures_are_counted():
    typed = ("tỷ đồng", "m²", " mô  hình ", "%", "")
    assert [definitions.measure_code(one) for one in typed] == ["VND", "m2", "mô hình", "%", ""]
    assert refused(lambda: definitions.measure_code("/")) == "measure-unreadable-alone"


def test_what_may_change_later():
    def edit(*changed: str, name: str = "x", **said: bool) -> None:
        facts = {"has_figures": False, "derived": False} | said
        definitions.check_edit(**facts, changed=changed, name=name)

    edit("measure", "name")
    edit("name", has_figures=True, derived=True)
    assert refused(lambda: edit(name="")) == "indicator-without-name"
    assert refused(lambda: edit("combines", derived=True)) == "indicator-formula-fixed"
    assert refused(lambda: edit("measure", has_figures=True)) == "indicator-counted-already"
    edit("over_time", has_figures=True)
    assert refused(lambda: edit("over_time", issued=True)) == "indicator-over-time-issued"


def test_when_it_may_end():
    day = dt.date(2026, 1, 1)
    definitions.check_end(begins=None, ends=day, followers=())
    definitions.check_end(begins=day, ends=day, followers=())
    late = refused(lambda: definitions.check_end(begins=day, ends=day - dt.timedelta(1), followers=()))
    assert late == "indicator-ends-too-early"
    assert (
        refused(lambda: definitions.check_end(begins=None, ends=day, followers=["a"]))
        == "indicator-still-used"
    )


REVENUE = Counted(id=7, code="thu", name="Thu ngân sách", measure="VND")
YEAR = periods.year(2023)
VALUE = Value(value=Decimal(60), measure="VND")


def test_a_figure_of_an_indicator_follows_from_the_catalogue():
    found = counting.figure_of(REVENUE, YEAR, VALUE, reason=" r ")
    assert (found.code, found.subject, found.period_label) == ("thu-2023", "Thu ngân sách", "năm 2023")
    assert (found.period_from, found.period_to, found.indicator, found.reason) == (
        *(YEAR.first, YEAR.last),
        7,
        "r",
    )
    counting.check(REVENUE, found)
    assert counting.with_free_code(found, ()).code == "thu-2023"
    assert counting.with_free_code(found, {"thu-2023", "thu-2023-2"}).code == "thu-2023-3"


@pytest.mark.parametrize(
    ("indicator", "figure", "code"),
    [
        ({"derived": True}, {}, "figure-of-a-derived-indicator"),
        ({}, {"period_from": None}, "figure-without-period"),
        ({"measure": "km"}, {}, "figure-of-another-measure"),
        ({"pooled": True}, {}, "figure-of-a-ratio-without-whole"),
        ({"ends": dt.date(2022, 12, 31)}, {}, "indicator-ended"),
        ({"begins": dt.date(2024, 1, 1)}, {}, "indicator-not-begun"),
    ],
)
def test_what_the_catalogue_does_not_take(indicator, figure, code):
    new = replace(counting.figure_of(REVENUE, YEAR, VALUE), **figure)
    assert refused(lambda: counting.check(replace(REVENUE, **indicator), new)) == code


def test_what_is_inside_its_time_and_has_its_whole_is_taken():
    bounded = replace(REVENUE, pooled=True, begins=YEAR.last, ends=YEAR.first)
    counting.check(bounded, counting.figure_of(REVENUE, YEAR, replace(VALUE, out_of=Decimal(60))))
    counting.check_time(YEAR, YEAR.first)
    assert refused(lambda: counting.check_time(YEAR, dt.date(2022, 12, 31))) == "figure-of-a-time-to-come"


def test_codes_name_a_period():
    assert references.of_period("thu-ngan-sach-2023") == ("thu-ngan-sach", YEAR)
    assert references.of_period("thu-2023-q1") == ("thu", periods.quarter(2023, 1))
    assert references.of_period("thu-2023-2022") == ("thu-2023", periods.year(2022))
    assert [references.of_period(code) for code in ("2023", "thu", "thu-q1", "2023-q1")] == [None] * 4
    assert references.for_period("thu", periods.half(2024)) == "thu-2024-6t"
    long = references.for_period("a" * 50, periods.Period(YEAR.first, YEAR.last.replace(day=30)))
    assert len(long) == 60 and long.endswith("-20230101-20231230")


def test_the_usual_lines_of_a_ward_can_be_written_down_in_their_order():
    codes: dict[str, int] = {}
    measures: dict[int, str] = {}
    for number, (one, operand, second) in enumerate(USUAL, start=1):
        new = replace(one, operand=codes[operand] if operand else 0, second=codes[second] if second else 0)
        found = checked(new, taken=codes, measures=measures)
        codes[found.code], measures[number] = number, found.measure
    assert len(codes) == len(USUAL) and measures[codes["ty-le-bhyt"]] == "%"
    assert needed(frozenset({"ty-le-bhyt"})) == {"ty-le-bhyt", "tham-gia-bhyt", "dan-so"}
