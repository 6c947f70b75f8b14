"""What elections and decisions are usually called; the wording of papers."""

from __future__ import annotations

import datetime as dt

import pytest

from nhiemky.elections.rules import preparing, sentences, titles
from nhiemky.kernel.refusals import Refused


@pytest.mark.parametrize(
    ("body", "branch", "unit", "by_election", "title"),
    [
        ("committee", True, "Chi bộ số 1", False, "Bầu chi ủy Chi bộ số 1"),
        ("secretary", True, "Chi bộ số 1", False, "Bầu Bí thư Chi bộ số 1"),
        ("committee", False, "Đảng bộ phường Mẫu", False, "Bầu Ban Chấp hành Đảng bộ phường Mẫu"),
        ("standing_committee", False, "Đảng ủy phường Mẫu", True, "Bầu bổ sung Ban Thường vụ Đảng ủy phường Mẫu"),
        ("delegates", True, "Chi bộ số 1", False, "Bầu đại biểu dự đại hội cấp trên – Chi bộ số 1"),
    ],
)  # fmt: skip
def test_an_election_is_called_after_body_and_unit(body, branch, unit, by_election, title):
    assert titles.proposed(body, branch=branch, unit=unit, by_election=by_election) == title


def test_the_usual_sentence_names_the_meeting_and_the_body():
    said = sentences.usual_decision("seats", assembly="member_congress", body="chi ủy")
    assert said == "Đại hội biểu quyết thống nhất số lượng bầu chi ủy."
    said = sentences.usual_decision("board", assembly="committee_conference", body="Bí thư")
    assert said == "Hội nghị biểu quyết thông qua số lượng và danh sách ban kiểm phiếu."
    assert sentences.allotted("đoàn đại biểu") == "Cấp ủy cấp trên phân bổ số lượng đoàn đại biểu."
    assert sentences.poll_title("Bầu chi ủy") == "Phiếu xin ý kiến về nhân sự: Bầu chi ủy"


def test_the_evidence_of_a_record_says_what_is_known():
    said = sentences.membership_evidence("Được miễn", on=dt.date(2026, 3, 2), basis="12-QĐ/ĐU")
    assert said == "Hồ sơ đảng viên: được miễn từ ngày 02/03/2026 (12-QĐ/ĐU)"
    assert sentences.membership_evidence("Được miễn", on=None, basis="") == "Hồ sơ đảng viên: được miễn"


def test_a_list_that_is_presented_has_names():
    with pytest.raises(Refused, match="nobody-presented"):
        preparing.check_presented(0)
    preparing.check_presented(1)


@pytest.mark.parametrize(
    ("facts", "code"),
    [
        ({"withdrawn": True}, "candidate-withdrawn"),
        ({"waiting": True}, "candidate-waits-for-withdrawal"),
        ({"supported": False}, "candidate-without-support"),
        ({"elected": True}, "candidate-already-elected"),
    ],
)
def test_whoever_cannot_stand_is_named_on_the_field_of_the_slate(facts, code):
    usual = {"withdrawn": False, "waiting": False, "supported": True, "elected": False}
    name = preparing.Standing(id=1, person=1, name="Lê Văn An", **(usual | facts))
    with pytest.raises(Refused) as refusal:
        preparing.check_slate([name], seats=1)
    assert (refusal.value.code, refusal.value.facts) == (code, {"name": "Lê Văn An", "field": "slate"})
