from __future__ import annotations

import datetime as dt

import pytest

from nhiemky.documents.rules import asked_for, cascade, cascade_tree
from nhiemky.documents.rules.cascade import AMENDS, REPLACES, Asks, Map, Paper, Tie
from nhiemky.documents.rules.cascade_tree import Branch
from nhiemky.kernel.refusals import Refused

CITY, DISTRICT, PLAN, BRANCH, LONELY, LETTER = 1, 2, 3, 4, 5, 6


def day(text: str) -> dt.date:
    return dt.date.fromisoformat(text)


PAPERS = {
    paper.id: paper
    for paper in (
        Paper(CITY, "Chương trình", "province", day("2020-01-05"), "01-CTr/TU"),
        Paper(DISTRICT, "Chương trình", "district", day("2020-03-01"), "01-CTr/QU"),
        Paper(PLAN, "Kế hoạch", "ward", day("2020-02-01"), "01-KH/ĐU"),
        Paper(BRANCH, "Kế hoạch", "branch", None, "02-KH/CB"),
        Paper(LONELY, "Kế hoạch", "ward", day("2021-01-01"), "09-KH/ĐU"),
        Paper(LETTER, "Công văn", "district", day("2021-02-01"), "5-CV/QU"),
    )
}
TIES = (Tie(DISTRICT, CITY), Tie(PLAN, DISTRICT), Tie(BRANCH, PLAN))


def known(*ties: Tie, clauses: tuple[Asks, ...] = (), **more: object) -> Map:
    return Map(PAPERS, ties, clauses, **more)


@pytest.mark.parametrize(
    ("ties", "new", "way"),
    [
        (TIES, Tie(CITY, BRANCH), (BRANCH, PLAN, DISTRICT, CITY)),
        (TIES, Tie(CITY, DISTRICT), (DISTRICT, CITY)),
        (TIES, Tie(BRANCH, CITY), ()),
        (TIES, Tie(CITY, BRANCH, REPLACES), ()),
        ((Tie(2, 1, REPLACES), Tie(3, 2, AMENDS)), Tie(1, 3, REPLACES), (3, 2, 1)),
        (TIES, Tie(CITY, BRANCH, "cites"), ()),
        ((Tie(2, 3), Tie(3, 2), Tie(3, 4)), Tie(1, 2), ()),
    ],
)
def test_a_circle_is_seen_before_it_closes(ties, new, way):
    assert cascade.way_round(ties, new) == way


def test_a_circle_is_refused_with_the_way_round():
    with pytest.raises(Refused) as refusal:
        cascade.check_circle(TIES, Tie(CITY, PLAN), {PLAN: "01-KH/ĐU", CITY: "01-CTr/TU"})
    assert refusal.value.code == "link-makes-a-circle"
    assert refusal.value.facts["way"] == "01-KH/ĐU → … → 01-CTr/TU"
    cascade.check_circle(TIES, Tie(BRANCH, CITY), {})


def test_what_was_replaced_is_followed_to_the_end():
    ties = (Tie(2, 1, REPLACES), Tie(3, 2, REPLACES), Tie(4, 1, AMENDS), Tie(5, 1))
    assert cascade.standing(1, ties) == cascade.Standing((2, 3), (4,))
    assert cascade.standing(3, ties) == cascade.Standing()


def test_documents_that_replace_each_other_end_somewhere():
    ties = (Tie(2, 1, REPLACES), Tie(1, 2, REPLACES))
    assert cascade.standing(1, ties).replaced_by == (2,)


def test_a_plan_dated_before_what_it_carries_out():
    ties = (*TIES, Tie(PLAN, DISTRICT, clause=7), Tie(PLAN, 99), Tie(DISTRICT, LETTER, "cites"))
    (doubt,) = cascade.date_doubts(PAPERS, ties)[PLAN]
    assert doubt.code == "dated-before-target"
    assert (doubt.facts["other"], doubt.facts["other_date"]) == ("01-CTr/QU", "01/03/2020")
    assert set(cascade.date_doubts(PAPERS, ties)) == {PLAN}


def test_coverage_goes_through_every_superior():
    found = cascade.coverage(known(*TIES))
    assert found.asked == {CITY, DISTRICT}
    assert (found.without_plan, found.without_source) == (frozenset(), {LONELY})


def test_a_superior_document_without_a_plan():
    found = cascade.coverage(known(Tie(DISTRICT, CITY), sourced=frozenset({LONELY})))
    assert found.without_plan == {CITY, DISTRICT}
    assert found.without_source == {PLAN, BRANCH}


def test_clauses_ask_one_by_one():
    clauses = (
        Asks(10, DISTRICT),
        Asks(11, DISTRICT),
        Asks(12, DISTRICT, plan=False),
        Asks(13, LETTER, plan=False),
    )
    found = cascade.coverage(known(Tie(PLAN, DISTRICT, clause=10), clauses=clauses))
    assert found.clauses_without_plan == {11}
    assert found.without_plan == {CITY, DISTRICT}
    both = cascade.coverage(
        known(Tie(PLAN, DISTRICT, clause=10), Tie(BRANCH, DISTRICT, clause=11), clauses=clauses)
    )
    assert both.clauses_without_plan == frozenset() and both.without_plan == {CITY}
    whole = cascade.coverage(known(Tie(PLAN, DISTRICT), clauses=clauses))
    assert whole.clauses_without_plan == frozenset() and whole.asked == {CITY, DISTRICT}
    asked = cascade.coverage(known(*TIES, clauses=(Asks(14, LETTER),)))
    assert asked.without_plan == {LETTER}


def test_what_was_replaced_asks_for_nothing():
    ties = (*TIES[1:], Tie(DISTRICT, CITY, REPLACES), Tie(PLAN, LONELY, REPLACES))
    found = cascade.coverage(known(*ties))
    assert (found.asked, found.without_plan, found.without_source) == ({DISTRICT}, frozenset(), frozenset())


def test_the_tree_from_the_top():
    tied = known(*TIES)
    assert cascade_tree.roots(tied) == [LETTER, CITY, LONELY]
    assert cascade_tree.tree(tied, CITY) == Branch(
        CITY, below=(Branch(DISTRICT, below=(Branch(PLAN, below=(Branch(BRANCH),)),)),)
    )
    assert cascade_tree.around(tied, DISTRICT) == {CITY, DISTRICT, PLAN, BRANCH}
    assert cascade_tree.roots(tied, only=cascade_tree.around(tied, BRANCH)) == [CITY]


def test_clauses_stand_in_the_tree_and_a_paper_unfolds_once():
    clauses = (Asks(10, DISTRICT), Asks(11, DISTRICT))
    tied = known(Tie(PLAN, DISTRICT, clause=10), Tie(PLAN, DISTRICT), Tie(BRANCH, PLAN), clauses=clauses)
    assert cascade_tree.tree(tied, DISTRICT) == Branch(
        DISTRICT,
        below=(
            Branch(DISTRICT, 10, below=(Branch(PLAN, below=(Branch(BRANCH),)),)),
            Branch(DISTRICT, 11),
            Branch(PLAN, again=True),
        ),
    )
    only = {DISTRICT, PLAN}
    assert cascade_tree.tree(tied, PLAN, only=only) == Branch(PLAN)


def test_a_circle_of_old_entries_is_shown_once_and_ends():
    tied = known(Tie(PLAN, BRANCH), Tie(BRANCH, PLAN), Tie(LONELY, 99))
    assert cascade_tree.roots(tied) == [LETTER, DISTRICT, CITY, LONELY, PLAN]
    assert cascade_tree.tree(tied, PLAN) == Branch(
        PLAN, below=(Branch(BRANCH, below=(Branch(PLAN, again=True),)),)
    )
    assert cascade_tree.around(tied, PLAN) == {PLAN, BRANCH}


TEXT = """Chương trình 02 của Quận ủy
I. NHIỆM VỤ
1. Xây dựng kế hoạch phát triển kinh tế giai đoạn 2020-2025.
a) Đảng ủy phường tổ chức quán triệt đến từng chi bộ;
- Tăng cường kiểm tra, giám sát.
- Tăng  cường kiểm tra, giám sát.
Giao ban
Tình hình trong nước có nhiều thuận lợi.
Cụ thể hóa nghị quyết bằng chương trình hành động
"""


def test_lines_that_begin_like_tasks():
    found = asked_for.tasks_in(TEXT)
    assert [(line.mark, line.text[:20], line.plan) for line in found] == [
        ("1.", "Xây dựng kế hoạch ph", True),
        ("a)", "Đảng ủy phường tổ ch", False),
        ("", "Tăng cường kiểm tra,", False),
        ("", "Cụ thể hóa nghị quyế", True),
    ]


def test_not_more_than_anybody_reads():
    text = "\n".join(f"Tổ chức hội nghị thứ {number}" for number in range(100))
    assert len(asked_for.tasks_in(text)) == asked_for.MOST
    assert len(asked_for.line_of("Tổ chức " + "x" * 900).text) == asked_for.LONGEST


def test_a_paper_that_was_taken_back_does_nothing_any_more():
    ties = (*TIES, Tie(LONELY, PLAN, REPLACES))
    assert cascade.coverage(known(*ties)).without_plan == frozenset()
    gone = cascade.coverage(known(*ties, withdrawn=frozenset({PLAN, BRANCH, LONELY})))
    assert gone.without_plan == {CITY, DISTRICT} and not gone.without_source
    back = cascade.coverage(known(*ties, withdrawn=frozenset({LONELY})))
    assert PLAN not in back.without_source and back.without_plan == frozenset()
    assert cascade.coverage(known(Tie(LONELY, BRANCH, REPLACES))).without_source == {PLAN, LONELY}
    still = known(Tie(LONELY, BRANCH, REPLACES), withdrawn=frozenset({LONELY}))
    assert cascade.coverage(still).without_source == {PLAN, BRANCH}
