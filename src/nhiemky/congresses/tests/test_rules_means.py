"""Money adds up; slogans have words; nobody attends who is no member; reported figures say one thing each."""

from __future__ import annotations

import datetime as dt

import pytest

from nhiemky.congresses.rules import funding, means, reporting
from nhiemky.congresses.rules.funding import Item
from nhiemky.kernel.refusals import Refused


def test_sums_are_computed_and_what_is_not_settled_has_no_difference():
    items = [Item(12_500_000, 13_000_000), Item(5_000_000), Item(0, 0)]
    found = funding.total(items)
    assert (found.items, found.estimate, found.settled, found.difference, found.open_items) == (
        3, 17_500_000, 13_000_000, 500_000, 1,
    )  # fmt: skip
    assert [item.difference for item in items] == [500_000, None, 0]
    assert funding.total([]) == funding.Total(0, 0, 0, 0, 0)


@pytest.mark.parametrize(
    ("check", "facts", "code"),
    [
        (funding.check_item, {"item": " ", "estimate": 1, "settled": None}, "funding-without-item"),
        (funding.check_item, {"item": "In", "estimate": -1, "settled": None}, "funding-below-nothing"),
        (funding.check_item, {"item": "In", "estimate": 1, "settled": 10**15}, "funding-too-much"),
        (means.check_decoration, {"kind": "slogan", "words": " ", "quantity": 1}, "slogan-without-words"),
        (means.check_decoration, {"kind": "flags", "words": "", "quantity": 0}, "decoration-of-nothing"),
        (means.check_study, {"attended": 3, "members": 2, "field": "a"}, "study-more-than-members"),
        (means.check_study, {"attended": -1, "members": 2, "field": "a"}, "study-below-nothing"),
        (means.check_congress, {"season": 1, "of_congress": 2}, "congress-of-another-season"),
        (means.check_unchanged, {"seen": 1, "now": 2}, "changed-meanwhile"),
        (reporting.check_reportable, {"imported": False, "congresses": 1}, "season-is-counted"),
    ],
)
def test_what_cannot_be_is_refused(check, facts, code):
    with pytest.raises(Refused) as caught:
        check(**facts)
    assert caught.value.code == code


def test_what_can_be_is_not():
    funding.check_item(item="In tài liệu", estimate=0, settled=0)
    means.check_decoration(kind="flags", words="", quantity=4)
    means.check_study(attended=0, members=0, field="a")
    means.check_congress(season=1, of_congress=None)
    means.check_congress(season=1, of_congress=1)
    means.check_unchanged(seen=1, now=1)
    reporting.check_reportable(imported=True, congresses=2)
    reporting.check_reportable(imported=False, congresses=0)
    reporting.check_figures({"elected": 1, "new": 2}, [3])


@pytest.mark.parametrize(
    ("figures", "others", "code"),
    [
        ({}, [], "report-without-figures"),
        ({"elected": 1, "new": 1}, [], "figure-reported-twice"),
        ({"elected": 1}, [1], "figure-reported-twice"),
        ({"elected": 1}, [2, 2], "figure-reported-twice"),
    ],
)
def test_a_figure_says_one_thing(figures, others, code):
    with pytest.raises(Refused) as caught:
        reporting.check_figures(figures, others)
    assert caught.value.code == code


def test_pieces_that_hang_are_counted():
    line = means.DecorationLine(1, "Cờ", "", "", 4, None)
    hung = means.DecorationLine(2, "Cờ", "", "", 3, dt.date(2025, 3, 1))
    group = means.DecorationGroup("", (line, hung))
    assert (group.done, group.pieces) == (3, 7)
