"""What a page comes to, as the contract writes it; certain only where both readers are."""

from __future__ import annotations

import pytest

from nhiemky.elections.rules.ink import Verdict, together
from nhiemky.elections.rules.marks import Kind
from nhiemky.elections.rules.scanned import Reason, Seal, SheetReading, Status, as_json, marks_of, summary
from nhiemky.elections.rules.thresholds import PageThresholds, Thresholds

MARKED, NOT, DOUBT = Verdict.MARKED, Verdict.NOT_MARKED, Verdict.DOUBTFUL


@pytest.mark.parametrize(
    ("first", "second", "mark"),
    [
        (MARKED, MARKED, True),
        (NOT, NOT, False),
        (MARKED, NOT, None),
        (NOT, MARKED, None),
        (DOUBT, DOUBT, None),
        (MARKED, DOUBT, None),
        (DOUBT, NOT, None),
    ],
)
def test_certain_only_where_both_say_the_same(first: Verdict, second: Verdict, mark: object):
    assert together(first, second) is mark


def page(**changes: object) -> SheetReading:
    values: dict[str, object] = {"source": "quet.pdf", "page": 3, "status": Status.READ, "confidence": 0.99}
    return SheetReading(**(values | changes))  # type: ignore[arg-type]


def test_struck_names_are_single_marks():
    found = as_json(page(rows=((True,), (False,))), kind=Kind.STRIKE)
    assert found["marks"] == [True, False] and found["doubtful"] == [] and "seal" not in found


def test_boxes_are_pairs_of_which_either_may_be_unknown():
    sheet = page(
        status=Status.DOUBTFUL,
        rows=((True, False), (None, False)),
        seal=Seal.PRESENT,
        reason=Reason.EXTRA_INK,
    )
    found = as_json(sheet, kind=Kind.COLUMNS)
    assert found["marks"] == [[True, False], [None, False]]
    assert found["doubtful"] == [1] and found["seal"] == "present" and found["reason"] == "extra-ink"


def test_a_rejected_page_has_no_marks():
    found = as_json(page(status=Status.REJECTED, reason=Reason.BLANK_PAGE), kind=Kind.COLUMNS)
    assert found["marks"] == [] and found["status"] == "rejected" and found["reason"] == "blank-page"


def test_the_summary_counts_every_page_once():
    sheets = [page(), page(), page(status=Status.DOUBTFUL), page(status=Status.REJECTED)]
    assert summary(sheets, seconds=9.08) == {
        "sheets": 4,
        "read": 2,
        "doubtful": 1,
        "rejected": 1,
        "seconds": 9.1,
    }


def test_marks_of_a_paper_leave_open_what_is_not_certain():
    assert marks_of(((True,), (None,), (False,)), kind=Kind.STRIKE) == "x?-"
    boxes = ((True, False), (False, True), (True, True), (False, False), (None, True))
    assert marks_of(boxes, kind=Kind.COLUMNS) == "adbn?"


def test_another_threshold_is_another_digest():
    usual = Thresholds()
    assert usual.digest == Thresholds().digest and len(usual.digest) == 16
    assert Thresholds(page=PageThresholds(least_dpi=150)).digest != usual.digest
    assert usual.values()["page"]["least_dpi"] == 140


def test_sheets_with_names_to_strike_are_the_same_at_less_likeness():
    likeness = Thresholds().likeness
    assert likeness.least(Kind.COLUMNS) == likeness.least(Kind.SINGLE) == 0.97 > likeness.least(Kind.STRIKE)
