from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from nhiemky.congresses.rules import board, checklist, lessons, usual_checklist
from nhiemky.congresses.rules.board import Look, Tally
from nhiemky.congresses.rules.checklist import Kind, Line, Marked
from nhiemky.kernel.refusals import Refused
from nhiemky.vietnamese.working_days import WorkCalendar

DAYS = WorkCalendar(holidays=[dt.date(2025, 4, 30), dt.date(2025, 5, 1)])
BRANCH = Kind(pilot=False, variant="three_committee", branch=True)


def refused(code: str, run) -> None:
    with pytest.raises(Refused) as refusal:
        run()
    assert refusal.value.code == code


@pytest.mark.parametrize(
    ("applies", "kind", "has"),
    [
        ("all", BRANCH, True),
        ("pilot", BRANCH, False),
        ("pilot", Kind(pilot=True, variant="two", branch=True), True),
        ("committee", BRANCH, True),
        ("committee", Kind(pilot=False, variant="two", branch=True), False),
        ("delegates", BRANCH, False),
        ("delegates", Kind(pilot=False, variant="four", branch=False), True),
        ("appointed", BRANCH, False),
        ("appointed", Kind(pilot=False, variant="three_delegates", branch=False), True),
        ("branches", BRANCH, True),
        ("committees", BRANCH, False),
        ("committees", Kind(pilot=False, variant="four", branch=False), True),
    ],
)
def test_to_which_congresses_a_line_applies(applies, kind, has):
    assert checklist.applies_to(applies, kind) is has
    line = Line(id=7, package="documents", days=3, applies=applies)
    assert checklist.lines_of([line], kind) == ({7} if has else set())


def test_days_are_counted_before_the_opening_and_after_the_close():
    first, last = dt.date(2025, 5, 6), dt.date(2025, 5, 7)
    due = {
        (package, days): checklist.due(
            Line(id=1, package=package, days=days, applies="all"), first=first, last=last, days=DAYS
        )
        for package in ("documents", "afterwards")
        for days in (0, 1, 3)
    }
    assert due == {
        ("documents", 0): first,
        ("documents", 1): dt.date(2025, 5, 5),
        ("documents", 3): dt.date(2025, 4, 29),  # over the holidays and a Sunday
        ("afterwards", 0): last,
        ("afterwards", 1): dt.date(2025, 5, 8),
        ("afterwards", 3): dt.date(2025, 5, 12),
    }
    line = Line(id=1, package="documents", days=3, applies="all")
    assert checklist.due(line, first=None, last=None, days=DAYS) is None
    assert checklist.due(line, first=first, last=None, days=DAYS) is None


def test_a_line_has_words_and_days():
    checklist.check_line(title="Tổng duyệt", days=0)
    refused("checklist-line-without-words", lambda: checklist.check_line(title=" ", days=1))
    refused("checklist-days-out-of-range", lambda: checklist.check_line(title="x", days=201))
    refused("checklist-days-out-of-range", lambda: checklist.check_line(title="x", days=-1))
    checklist.check_not_retired(retired=False)
    refused("checklist-line-retired", lambda: checklist.check_not_retired(retired=True))


TODAY = dt.date(2025, 5, 6)
DONE = {"state": "done", "on": None, "note": "", "chosen": 1, "afterwards": 0}


@pytest.mark.parametrize(
    ("mark", "state", "code"),
    [
        ({"chosen": 0}, "planned", "no-step-chosen"),
        ({}, "withdrawn", "congress-withdrawn"),
        ({"state": "waived"}, "planned", "step-waived-without-reason"),
        ({"on": dt.date(2025, 5, 7)}, "planned", "step-done-in-the-future"),
        ({"afterwards": 2}, "planned", "congress-not-held-yet"),
    ],
)
def test_marks_that_cannot_be(mark, state, code):
    marked = Marked(**{**DONE, **mark})
    refused(code, lambda: checklist.check_marks(marked, congress_state=state, today=TODAY, imported=False))


def test_marks_that_can_be():
    for mark, state, imported in (
        ({"on": TODAY}, "planned", False),
        ({"afterwards": 2}, "held", False),
        ({"on": dt.date(2025, 5, 7), "afterwards": 1}, "planned", True),
        ({"state": "waived", "note": "không có khách mời"}, "planned", False),
        ({"state": "open"}, "planned", False),
    ):
        marked = Marked(**{**DONE, **mark})
        checklist.check_marks(marked, congress_state=state, today=TODAY, imported=imported)


PACKAGES = {
    "documents", "personnel", "propaganda", "decoration", "funding", "logistics", "rehearsal", "study", "afterwards",
}  # fmt: skip


def test_the_usual_checklist_takes_its_days_from_the_regulation():
    lines = usual_checklist.in_force(dt.date(2025, 1, 1))
    law = {line.title: (line.days, line.basis) for line in lines if line.basis}
    assert law == {
        "Thông báo triệu tập đại hội": (30, "Mục 11.1, Quy định 24-QĐ/TW (2021)"),
        "Nhận hồ sơ ứng cử của đảng viên không dự đại hội": (15, "Quy chế 190-QĐ/TW, chưa xác nhận"),
        "Báo cáo kết quả đại hội": (7, "Mục 16.1, Quy định 24-QĐ/TW (2021)"),
        "Chuẩn y kết quả bầu cử": (22, "Mục 16.1, Quy định 24-QĐ/TW (2021)"),
    }
    assert {line.package for line in lines} == PACKAGES
    assert len({line.title for line in lines}) == len(lines)


def test_what_nobody_has_read_is_not_said_as_law():
    before = {line.title: line.basis for line in usual_checklist.in_force(dt.date(2020, 1, 1))}
    assert before["Thông báo triệu tập đại hội"] == "Quy định 29-QĐ/TW (2016), chưa xác nhận"


def test_what_was_marked_meanwhile_is_not_marked_over():
    checklist.check_seen({1: "open", 2: "done"}, now={1: "open"})
    for now in ({1: "waived"}, {1: "open", 3: "open"}):
        with pytest.raises(Refused) as refusal:
            checklist.check_seen({1: "open", 2: "done"}, now=now)
        assert refusal.value.code == "steps-marked-meanwhile"


def test_the_page_of_the_rules_says_the_same():
    page = (Path(__file__).parents[4] / "docs" / "rules" / "congress-season.md").read_text(encoding="utf-8")
    rows = [
        [cell.strip() for cell in row.split("|")[1:-1]] for row in page.splitlines() if row.startswith("| ")
    ]
    said = {row[0]: (row[1], row[2]) for row in rows if len(row) == 3 and "working days" not in row}
    regulation = usual_checklist.regulations.in_force(dt.date(2025, 1, 1))
    assert said["notice of the congress"] == (
        f"{regulation.notice_working_days} before", f"{usual_checklist.notice_basis(dt.date(2025, 1, 1))} [V]",
    )  # fmt: skip
    assert said["self-nomination of a member who does not attend"][0] == (
        f"{regulation.self_nomination_working_days} before"
    )
    assert said["report on the result"][0] == f"{regulation.report_working_days} after"
    assert said["approval"][0] == f"{regulation.approval_working_days} after the report was due"


def test_an_article_that_was_not_read_carries_its_doubt():
    regulation = usual_checklist.regulations.in_force(dt.date(2025, 1, 1))
    assert usual_checklist._article(regulation, usual_checklist.Rule.TIE).endswith("chưa xác nhận")


@pytest.mark.parametrize(
    ("tally", "look", "sign", "share", "printed"),
    [
        (Tally(), Look.NONE, "–", "", "–"),
        (Tally(4, 4, 0), Look.DONE, "●", "4/4", "4/4"),
        (Tally(4, 1, 0), Look.OPEN, "○", "1/4", "1/4"),
        (Tally(4, 1, 2), Look.LATE, "◆", "1/4", "1/4, quá hạn 2"),
    ],
)
def test_a_cell_says_it_by_its_shape(tally, look, sign, share, printed):
    assert (tally.look, tally.sign, tally.share, tally.printed) == (look, sign, share, printed)
    assert tally + board.NOTHING == tally


def test_a_difference_names_what_moved():
    before = {"title": "Hội trường", "days": 3, "applies": "all", "done_by": "unit"}
    assert lessons.difference(before, {**before, "days": 5}) == (lessons.Changed("days", 3, 5),)
    lessons.check_changes({}, before)
    refused("lesson-changes-nothing", lambda: lessons.check_changes(before, dict(before)))
    found = lessons.spread(["added", "added", "changed", "retired"], have=11, ahead=13, reached=12)
    assert (found.added, found.changed, found.retired) == (2, 1, 1)
    assert (found.have, found.ahead, found.reached) == (11, 13, 12)


def test_a_lesson_has_words_and_is_drawn_once():
    ask = {"text": "Sớm hơn", "chosen": None, "taken": [], "already": []}
    lessons.check_lesson(**ask)
    lessons.check_lesson(**{**ask, "text": "", "chosen": 4})
    for more, code in (
        ({"text": " "}, "lesson-without-words"),
        ({"chosen": 4, "taken": [4]}, "finding-is-a-lesson-already"),
        ({"already": ["Sớm hơn"]}, "lesson-drawn-twice"),
    ):
        refused(code, lambda more=more: lessons.check_lesson(**{**ask, **more}))


def test_the_meeting_on_lessons_comes_after_the_pilot():
    pilot = dt.date(2020, 1, 4)
    ask = {
        "purpose": "lessons", "held_on": pilot, "already": False, "last_pilot": pilot, "imported": False,
    }  # fmt: skip
    lessons.check_meeting(**ask)
    lessons.check_meeting(**{**ask, "last_pilot": None})
    lessons.check_meeting(**{**ask, "purpose": "study", "held_on": None})
    lessons.check_meeting(**{**ask, "held_on": None, "imported": True})
    for more, code in (
        ({"already": True}, "meeting-named-already"),
        ({"held_on": None}, "lessons-meeting-without-day"),
        ({"held_on": dt.date(2020, 1, 3)}, "lessons-before-the-pilot"),
    ):
        refused(code, lambda more=more: lessons.check_meeting(**{**ask, **more}))
