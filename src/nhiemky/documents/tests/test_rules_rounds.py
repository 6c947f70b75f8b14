from __future__ import annotations

import datetime as dt

import pytest

from nhiemky.documents.rules import consultation, rounds, structure
from nhiemky.documents.rules.consultation import Standing
from nhiemky.documents.rules.places import beginning, parts_of, place_of, places_in
from nhiemky.documents.rules.rounds import Line, Setting
from nhiemky.kernel.refusals import Refused

TODAY = dt.date(2026, 3, 10)
AHEAD, PAST = dt.date(2026, 3, 20), dt.date(2026, 3, 1)


def refused(code: str):
    return pytest.raises(Refused, match=f"^{code}$")


def setting(**more: object) -> Setting:
    usual = {"settled": False, "issued": False, "round_open": False, "paragraphs": 3}
    return Setting(**{**usual, **more})  # type: ignore[arg-type]


def opened(draft: Setting, **more: object) -> None:
    usual = {"asked": 13, "public": False, "opened_on": TODAY, "due_on": AHEAD, "today": TODAY}
    rounds.check_opened(draft, **{**usual, **more})  # type: ignore[arg-type]


def test_a_round_asks_somebody_about_a_text_until_a_day_ahead():
    opened(setting())
    opened(setting(), due_on=TODAY)
    opened(setting(), asked=0, public=True)
    with refused("draft-already-settled"):
        opened(setting(settled=True))
    with refused("round-on-issued-draft"):
        opened(setting(issued=True))
    with refused("round-on-the-road"):
        opened(setting(on_the_road=True))
    with refused("round-already-open"):
        opened(setting(round_open=True))
    with refused("round-without-text"):
        opened(setting(paragraphs=0))
    with refused("round-asks-nobody"):
        opened(setting(), asked=0)
    with refused("round-due-past"):
        opened(setting(), due_on=PAST)
    with refused("round-opened-ahead"):
        opened(setting(), opened_on=AHEAD)


def test_a_round_of_former_days_is_only_warned_about():
    old = dt.date(2019, 5, 1)
    assert rounds.check_imported(setting(settled=True, paragraphs=0), opened_on=old, due_on=old) == []
    assert rounds.check_imported(setting(), opened_on=TODAY, due_on=old) == ["round-due-before-opened"]
    with refused("round-already-open"):
        rounds.check_imported(setting(round_open=True), opened_on=old, due_on=old)


def extended(**more: object) -> None:
    usual = {"closed": False, "due_on": TODAY, "new_due_on": AHEAD, "today": TODAY, "reason": "mưa bão"}
    rounds.check_extended(**{**usual, **more})  # type: ignore[arg-type]


def test_the_due_day_moves_forward_for_a_reason():
    extended()
    for code, more in (
        ("round-already-closed", {"closed": True}),
        ("round-due-past", {"new_due_on": PAST}),
        ("round-extended-backwards", {"new_due_on": TODAY}),
        ("round-extended-without-reason", {"reason": " "}),
    ):
        with refused(code):
            extended(**more)


def test_who_has_not_answered_is_reminded_once_a_day():
    done = Line(id=1, name="Chi bộ 1", answered_on=PAST)
    today = Line(id=2, name="Chi bộ 2", reminded_on=TODAY)
    before = Line(id=3, name="Chi bộ 3", reminded_on=PAST)
    never = Line(id=4, name="Chi bộ 4")
    assert rounds.to_remind([done, today, before, never], closed=False, today=TODAY) == [before, never]
    for code, lines, closed in (
        ("round-already-closed", [never], True),
        ("round-reminds-nobody", [], False),
        ("round-all-answered", [done], False),
        ("round-reminded-today", [done, today], False),
    ):
        with refused(code):
            rounds.to_remind(lines, closed=closed, today=TODAY)


def test_nothing_to_say_is_said_by_somebody_who_said_nothing():
    line = Line(id=1, name="Chi bộ 1")
    rounds.check_agreed(line, closed=False, answered_on=TODAY, today=TODAY)
    with refused("round-already-closed"):
        rounds.check_agreed(line, closed=True, answered_on=TODAY, today=TODAY)
    with refused("agreed-after-opinions"):
        rounds.check_agreed(Line(id=1, name="x", opinions=2), closed=False, answered_on=TODAY, today=TODAY)
    with refused("opinion-day-ahead"):
        rounds.check_agreed(line, closed=False, answered_on=AHEAD, today=TODAY)


def test_a_round_closes_when_every_opinion_has_a_disposition_and_a_word_is_said_about_the_silent():
    answered, silent = Line(id=1, name="Chi bộ 1", answered_on=PAST), Line(id=2, name="Chi bộ 2")
    done = [Standing(1, "accepted"), Standing(2, "", withdrawn=True)]
    assert rounds.check_closed(done, [answered], closed=False, note="") == []
    assert rounds.check_closed(done, [answered, silent], closed=False, note="đã nhắc") == ["Chi bộ 2"]
    with refused("round-already-closed"):
        rounds.check_closed(done, [], closed=True, note="")
    with pytest.raises(Refused, match="^round-opinions-unanswered$") as said:
        rounds.check_closed([*done, Standing(7, "")], [answered], closed=False, note="")
    assert said.value.facts == {"count": 1, "numbers": "07"}
    with pytest.raises(Refused, match="^round-closed-without-word$") as said:
        rounds.check_closed(done, [silent], closed=False, note=" ")
    assert said.value.facts["names"] == "Chi bộ 2"


def test_a_round_closes_after_it_was_opened():
    rounds.check_closing_day(closed_on=TODAY, opened_on=PAST, today=TODAY)
    for code, closed_on in (
        ("opinion-day-ahead", AHEAD),
        ("round-closed-before-opened", PAST - dt.timedelta(1)),
    ):
        with refused(code):
            rounds.check_closing_day(closed_on=closed_on, opened_on=PAST, today=TODAY)


def test_the_public_reads_the_outcome_by_a_decision_only():
    rounds.check_published(closed=True, public=True, basis="Kết luận của Ban Thường vụ")
    for code, more in (
        ("round-asked-no-public", {"public": False}),
        ("round-still-open", {"closed": False}),
        ("round-published-without-decision", {"basis": "  "}),
    ):
        with refused(code):
            rounds.check_published(**{"closed": True, "public": True, "basis": "x", **more})  # type: ignore[arg-type]


def test_a_draft_is_settled_when_no_round_runs():
    rounds.check_none_open(round_open=False)
    with refused("round-still-open"):
        rounds.check_none_open(round_open=True)


def test_days_late_run_until_the_answer():
    waiting, answered = Line(id=1, name="a"), Line(id=2, name="b", answered_on=TODAY)
    assert rounds.days_late(waiting, due_on=PAST, until=AHEAD) == 19
    assert rounds.days_late(answered, due_on=PAST, until=AHEAD) == 9
    assert rounds.days_late(waiting, due_on=AHEAD, until=TODAY) == 0


def test_a_name_finds_whom_it_means_however_it_is_written():
    lines = [Line(id=1, name="Chi bộ 1"), Line(id=2, name="Mặt trận Tổ quốc")]
    assert rounds.line_of("  chi  BỘ 1 ", lines) == lines[0]
    assert rounds.line_of("Mat tran to quoc", lines) == lines[1]
    assert rounds.line_of("Chi bộ 11", lines) is None
    assert rounds.named_once(["Chi bộ 1", " chi bộ  1", "", "Hội Nông dân"]) == ["Chi bộ 1", "Hội Nông dân"]


def test_opinions_answered_together_are_chosen_standing_and_open():
    consultation.check_answered_together([Standing(1, ""), Standing(2, "")])
    with refused("opinions-none-chosen"):
        consultation.check_answered_together([])
    with refused("opinions-withdrawn"):
        consultation.check_answered_together([Standing(1, ""), Standing(2, "", withdrawn=True)])
    with pytest.raises(Refused, match="^opinions-answered-meanwhile$") as said:
        consultation.check_answered_together(
            [Standing(1, "accepted"), Standing(12, "explained"), Standing(3, "")]
        )
    assert said.value.facts == {"numbers": "01, 12"}


def test_an_opinion_points_into_the_text_and_was_not_raised_tomorrow():
    consultation.check_place(node="", nodes=[])
    consultation.check_place(node="2", nodes=["1", "2"])
    with refused("opinion-on-no-paragraph"):
        consultation.check_place(node="3", nodes=["1", "2"])
    consultation.check_day(raised_on=None, today=TODAY)
    consultation.check_day(raised_on=TODAY, today=TODAY)
    with refused("opinion-day-ahead"):
        consultation.check_day(raised_on=AHEAD, today=TODAY)


def test_accepted_in_part_needs_the_reason():
    def answered(answer: str) -> None:
        consultation.check_answer(settled=False, withdrawn=False, disposition="partly", answer=answer)

    answered("phần chỉ tiêu đã sửa, phần thời hạn giữ nguyên")
    with refused("opinion-partly-needs-answer"):
        answered("")


TEXT = """Chương I
Điều 1. Phạm vi
1. Quy chế này quy định về chế độ làm việc của Ban Chấp hành Đảng bộ phường.
a) Đối với cấp ủy viên.
- Dự đủ các cuộc họp.
Lời dẫn không có số.
Điều 2. Nguyên tắc
II. Phương hướng
1) Phát triển đảng viên
Một đoạn ngắn
Mục tiêu chung của cả nhiệm kỳ"""


def test_a_place_is_named_as_people_say_it():
    nodes = structure.read(TEXT)
    named = [place_of(nodes, node.id) for node in nodes]
    assert named == [
        "Chương I",
        "Điều 1",
        "Điều 1, khoản 1",
        "Điều 1, khoản 1, điểm a",
        "Điều 1, khoản 1, điểm a: “- Dự đủ các cuộc họp.”",
        "Điều 1, khoản 1, điểm a: “Lời dẫn không có số.”",
        "Điều 2",
        "mục II",
        "mục II, khoản 1",
        "mục II, khoản 1: “Một đoạn ngắn”",
        "mục II, khoản 1: “Mục tiêu chung của cả nhiệm kỳ”",
    ]
    assert place_of(nodes, "") == place_of(nodes, "999") == ""
    assert places_in(()) == {}


def test_a_paragraph_without_anything_above_is_known_by_its_first_words():
    nodes = structure.read("Mở đầu có nhiều hơn tám chữ nên bị cắt bớt\n# Đầu đề\nĐoạn sau")
    assert place_of(nodes, nodes[0].id) == "“Mở đầu có nhiều hơn tám chữ nên…”"
    assert place_of(nodes, nodes[1].id) == "“# Đầu đề”"
    assert beginning("một hai") == "một hai"


def test_a_long_text_is_read_in_parts():
    nodes = structure.read("một hai\nba bốn\nnăm sáu\nmột đoạn dài hơn cả phần")
    parts = parts_of(nodes, longest=14)
    assert [[node.text for node in part] for part in parts] == [
        ["một hai", "ba bốn"],
        ["năm sáu"],
        ["một đoạn dài hơn cả phần"],
    ]
    assert parts_of(nodes) == [nodes] and parts_of(()) == [()]
