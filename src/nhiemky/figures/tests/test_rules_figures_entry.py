import datetime as dt
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nhiemky.figures.rules import correction, entry, sums, tree
from nhiemky.figures.rules.entry import NewFigure, Value
from nhiemky.figures.rules.sums import Amount
from nhiemky.kernel.refusals import Refused


def refused(code: str):
    return pytest.raises(Refused, match=f"^{code}$")


@pytest.mark.parametrize(
    ("typed", "beside", "value", "measure", "out_of", "qualifier"),
    [
        ("26,6", "km", "26.6", "km", None, ""),
        ("2.560", "m²", "2560", "m2", None, ""),
        ("2.560 m2", "", "2560", "m2", None, ""),
        ("hơn 527 triệu", "đồng", "527000000", "VND", None, "hơn"),
        ("gần 10 tỷ đồng", "", "10000000000", "VND", None, "gần"),
        ("120", "tỷ đồng", "120000000000", "VND", None, ""),
        ("74", "mô hình", "74", "mô hình", None, ""),
        ("74 mô hình", "mô hình", "74", "mô hình", None, ""),
        ("13/13", "chi bộ", "13", "chi bộ", "13", ""),
        ("5/7 tuyến phố", "", "5", "tuyến phố", "7", ""),
        ("5/7 tuyến phố", "tuyến phố", "5", "tuyến phố", "7", ""),
        ("5 / 7", "", "5", "", "7", ""),
        ("12", "", "12", "", None, ""),
    ],
)
def test_what_is_typed_is_read(typed, beside, value, measure, out_of, qualifier):
    assert entry.read(typed, beside) == Value(
        value=Decimal(value),
        measure=measure,
        out_of=out_of and Decimal(out_of),
        qualifier=qualifier,
    )


@pytest.mark.parametrize(
    ("typed", "beside", "code"),
    [
        ("1.5", "km", "figure-unreadable"),
        ("nhiều", "km", "figure-unreadable"),
        ("3/0", "chi bộ", "figure-unreadable"),
        ("26,6 km", "m2", "figure-of-another-measure"),
        ("5/7 tuyến phố", "trường", "figure-of-another-measure"),
        ("14/13", "chi bộ", "figure-part-exceeds-whole"),
        ("1,23456", "km", "figure-too-precise"),
        ("100000000000000000000", "", "figure-too-large"),
    ],
)
def test_what_cannot_be_read_is_refused_with_its_field(typed, beside, code):
    with refused(code) as no:
        entry.read(typed, beside)
    assert no.value.facts["field"] == "value"


def test_n_of_m():
    sums.check_ratio(Decimal(5), None)
    sums.check_ratio(Decimal(0), Decimal(7))
    with refused("figure-out-of-nothing"):
        sums.check_ratio(Decimal(0), Decimal(0))
    with refused("figure-part-exceeds-whole"):
        sums.check_ratio(Decimal(-1), Decimal(7))


@pytest.mark.parametrize(
    ("total", "parts", "left"),
    [("74", "14 44 6 2 8", "0"), ("55", "32 23", "0"), ("74", "14 44", "16"), ("1", "2", "-1")],
)
def test_parts_add_up_or_the_difference_is_told(total, parts, left):
    values = [Decimal(part) for part in parts.split()]
    assert sums.difference(Decimal(total), values) == Decimal(left)
    found = sums.check_sum(Amount(Decimal(total)), [Amount(value) for value in values])
    assert (found.difference, found.wrong) == (Decimal(left), Decimal(left) != 0)


def test_decimals_add_up_exactly():
    assert not sums.check_sum(Amount(Decimal("0.3")), [Amount(Decimal("0.1")), Amount(Decimal("0.2"))]).wrong


@pytest.mark.parametrize(
    ("total", "parts"),
    [
        (Amount(Decimal(9)), []),
        (Amount(Decimal(9), exact=False), [Amount(Decimal(1))]),
        (Amount(Decimal(9)), [Amount(Decimal(1), exact=False)]),
    ],
)
def test_nothing_can_be_said_of_estimates_or_without_parts(total, parts):
    assert not sums.check_sum(total, parts).wrong


@pytest.mark.parametrize(
    ("new", "last", "asked"),
    [
        ("100", "10", True),
        ("99", "10", False),
        ("1", "10", True),
        ("2", "10", False),
        ("0", "10", False),
        ("5", "0", False),
        ("-100", "10", True),
    ],
)
def test_ten_times_the_last_value_is_asked_about(new, last, asked):
    assert sums.is_suspicious(Decimal(new), Decimal(last)) is asked


def test_codes_are_made_from_the_subject_and_never_taken_twice():
    assert entry.code_for("Đường bê tông", set()) == "duong-be-tong"
    assert entry.code_for("Đường bê tông", {"duong-be-tong", "duong-be-tong-2"}) == "duong-be-tong-3"
    assert entry.code_for("…", set()) == "so-lieu"
    assert len(entry.code_for("số " * 40, set())) <= 50


def test_a_new_figure_has_a_subject_a_period_and_a_code():
    new = NewFigure(code="", subject="Mô hình", value=Value(value=Decimal(1)))
    assert entry.named(new, set()).code == "mo-hinh"
    assert entry.named(NewFigure(code="m", subject="Mô hình", value=new.value), set()).code == "m"
    with refused("figure-without-subject"):
        entry.check_description("  ", None, None)
    entry.check_description("a", dt.date(2022, 1, 1), dt.date(2022, 1, 1))
    entry.check_description("a", dt.date(2022, 1, 1), None)
    with refused("figure-period-ends-before-it-began"):
        entry.check_description("a", dt.date(2022, 1, 2), dt.date(2022, 1, 1))


def test_a_correction_says_why_and_something_new_in_sight_of_the_newest():
    last = Value(value=Decimal(74), measure="mô hình")
    correction.check(last=last, new=Value(value=Decimal(75)), reason="đếm lại", seen=1, now=1)
    correction.check(last=last, new=Value(value=Decimal(74), qualifier="hơn"), reason="r", seen=1, now=1)
    with refused("changed-meanwhile"):
        correction.check(last=last, new=Value(value=Decimal(75)), reason="r", seen=1, now=2)
    with refused("figure-correction-without-reason"):
        correction.check(last=last, new=Value(value=Decimal(75)), reason=" ", seen=1, now=1)
    with refused("figure-value-unchanged"):
        correction.check(last=last, new=Value(value=Decimal("74.0")), reason="r", seen=1, now=1)


def test_four_eyes_unless_the_office_chose_otherwise():
    correction.check_confirmation(entered_by=1, confirming=2, is_confirmed=False, own_allowed=False)
    correction.check_confirmation(entered_by=1, confirming=1, is_confirmed=False, own_allowed=True)
    with refused("figure-confirmed-by-its-author"):
        correction.check_confirmation(entered_by=1, confirming=1, is_confirmed=False, own_allowed=False)
    with refused("figure-already-confirmed"):
        correction.check_confirmation(entered_by=1, confirming=2, is_confirmed=True, own_allowed=False)


WHOLE = tree.Node(1, 7, "mô hình")


@pytest.mark.parametrize(
    ("part", "code"),
    [
        (tree.Node(1, 7, "mô hình"), "figure-part-of-itself"),
        (tree.Node(9, 7, "mô hình"), "figure-part-of-itself"),
        (tree.Node(2, 8, "mô hình"), "figure-part-of-another-unit"),
        (tree.Node(2, 7, "km"), "figure-part-of-another-measure"),
        (tree.Node(2, 7, "mô hình", part_of=3), "figure-part-of-two"),
    ],
)
def test_lines_that_cannot_be_lines(part, code):
    with refused(code):
        tree.check(whole=WHOLE, parts=[part], above={9})


def test_lines_of_one_unit_and_measure():
    tree.check(
        whole=WHOLE, parts=[tree.Node(2, 7, "mô hình"), tree.Node(3, 7, "mô hình", part_of=1)], above=()
    )


AMOUNTS = st.lists(st.decimals(-(10**9), 10**9, places=4, allow_nan=False), min_size=1, max_size=8)


@given(AMOUNTS, st.randoms())
def test_lines_add_up_in_any_order_and_a_slip_is_told_to_the_last_digit(values, dice):
    shuffled = list(values)
    dice.shuffle(shuffled)
    parts, whole = [Amount(value) for value in shuffled], sum(values)
    assert not sums.check_sum(Amount(whole), parts).wrong
    assert sums.check_sum(Amount(whole + 1), parts).difference == 1
    assert not sums.check_sum(Amount(whole + 1, exact=False), parts).wrong
    assert sums.difference(whole, values) == 0
