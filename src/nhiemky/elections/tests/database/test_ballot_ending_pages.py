"""What people decide after a count, the end of an election, and its papers."""

from __future__ import annotations

import datetime as dt
import json

import pytest
from django.urls import reverse

from nhiemky.elections.actions.name_board import name_board
from nhiemky.elections.actions.nominate import nominate
from nhiemky.elections.actions.open_poll import open_poll
from nhiemky.elections.actions.set_roll import set_roll
from nhiemky.elections.models import Decision, Election, Paper
from nhiemky.journal.models import Entry

CLEAR = ["---x"] * 12 + ["--x-"] * 5 + ["-x--"] * 2 + ["xxx-"]


def text_of(response):
    return response.content.decode()


@pytest.fixture
def one_short(hall):
    """Two seats, and only An above half."""
    return hall.counted(hall.opened(seats=2), ["-xxx"] * 16 + ["--xx"] * 4)


def test_what_is_left_to_people_is_decided_with_one_click_in_usual_words(one_short, desk, client):
    page = text_of(desk("clerk").get(one_short))
    assert "chờ quyết định" in page and "Đại hội quyết định không bầu tiếp, để khuyết 1 người." in page
    assert page.count("btn primary") == 1
    url = desk.url(one_short, "decide") + "?viec=vacant"
    answer = client.post(url, {"vacant-decided_on": "12/09/2026", "vacant-present": "25"})
    assert (
        answer.status_code == 422 and "vacant-outcome" in text_of(answer) and 'value="25"' in text_of(answer)
    )
    sent = {"vacant-outcome": "stop", "vacant-decided_on": "12/09/2026", "vacant-present": "25"}
    answer = client.post(url, {**sent, "vacant-agreed": "26"})
    assert answer.status_code == 409 and answer.context["form"].errors["present"]
    assert client.post(url, {**sent, "vacant-agreed": "24"}).status_code == 302
    decided = Decision.objects.get(round=one_short)
    assert decided.text == "Đại hội quyết định không bầu tiếp, để khuyết 1 người."
    assert "tán thành 24/25" in text_of(desk.get(one_short))
    assert client.get(desk.url(one_short, "decide")).status_code == 302  # nothing waits any more


def test_other_words_are_kept_as_written(one_short, desk, client):
    sent = {"vacant-outcome": "further", "vacant-decided_on": "12/09/2026", "vacant-text": "Bầu tiếp ngay."}
    desk("clerk")
    client.post(desk.url(one_short, "decide") + "?viec=vacant", sent)
    assert Decision.objects.get(round=one_short).text == "Bầu tiếp ngay."
    assert "cần danh sách mới" in text_of(desk("clerk").get(one_short))


def test_the_end_leads_to_the_approval_and_the_approval_to_offices(hall, desk):
    ballot = hall.counted(hall.opened(), CLEAR)
    election = ballot.election
    answer = desk("clerk").of_election(election, "election-finish", {"closed_on": "11/09/2026"})
    assert answer.status_code == 409 and "12/09/2026" in str(answer.context["form"].errors["closed_on"])
    answer = desk.of_election(election, "election-finish", {"closed_on": "12/09/2026"})
    assert answer.url == desk.url(ballot).split("lan/")[0]  # where secretary and deputy are elected next
    page = text_of(desk.get(ballot))
    assert "hồ sơ gửi cấp trên trước hết ngày" in page and page.count("btn primary") == 1
    sent = {"document": "", "decided_on": "20/09/2026", "text": "Thành ủy Mẫu chuẩn y."}
    answer = desk.of_election(election, "election-approve", sent)
    assert answer.status_code == 409 and answer.context["form"].errors["document"]
    desk.of_election(election, "election-approve", {**sent, "document": "15-QĐ/TU"})
    assert "15-QĐ/TU" in text_of(desk.get(ballot))
    election.refresh_from_db()
    assert (election.state, election.approved_on) == ("approved", dt.date(2026, 9, 20))


def test_a_vote_between_the_tied_says_by_which_rule_it_goes(hall, desk):
    election = hall.opened()
    first = hall.counted(election, ["---x"] * 9 + ["--x-"] * 9 + ["xx--"] * 7)  # 18 18 16 16, one of two
    page = text_of(desk("clerk").get(first))
    assert page.count("Bằng phiếu, chờ quyết định</span>") == 2 and "Trúng cử khi quá một nửa" in page
    desk.post(first, "decide", {"tie-outcome": "revote", "tie-decided_on": "12/09/2026"})
    assert "chờ quyết định" not in text_of(desk.get(first))
    second = text_of(desk.get(hall.counted(election, ["-x"] * 9 + ["x-"] * 6)))  # 9 of 27, and elected
    assert "Trúng cử khi quá một nửa" not in second
    assert "Ai nhiều phiếu hơn thì trúng cử" in second and "chưa được xác nhận" in second


def test_a_ballot_is_cancelled_for_a_reason(hall, desk):
    ballot = hall.counted(hall.opened(), CLEAR)
    assert desk("teller").get(ballot, "void").status_code == 403
    answer = desk("clerk").post(ballot, "void", {"text": "", "decided_on": "12/09/2026"})
    assert answer.status_code == 422
    desk.post(ballot, "void", {"text": "Phát nhầm phiếu của cuộc bầu khác.", "decided_on": "12/09/2026"})
    page = text_of(desk.get(ballot))
    assert "Phát nhầm phiếu" in page and not Paper.objects.exists()


def test_papers_leave_the_machine_by_a_decision_only(hall, desk):
    ballot = hall.counted(hall.opened(), CLEAR)
    assert desk("clerk").get(ballot, "papers-out").status_code == 403
    assert "Cung cấp dữ liệu phiếu để kiểm lại…" not in text_of(desk.get(ballot))
    assert "Cung cấp dữ liệu phiếu để kiểm lại…" in text_of(desk("auditor").get(ballot))
    sent = {"text": "Kiểm lại theo đơn.", "decided_on": "20/09/2026"}
    assert desk.post(ballot, "papers-out", sent).status_code == 422
    answer = desk.post(ballot, "papers-out", {**sent, "understood": "on"})
    report = json.loads(answer.content)
    assert len(report["CVR"]) == 20 and "attachment" in answer["Content-Disposition"]
    assert Entry.objects.filter(verb="PapersOpened").count() == 1


def test_papers_are_destroyed_after_six_months_without_complaints(hall, desk):
    ballot = hall.counted(hall.opened(), CLEAR)
    sent = {"text": "Hủy phiếu.", "decided_on": "20/09/2026", "open_complaints": "0"}
    answer = desk("clerk").post(ballot, "destroy", sent)
    assert answer.status_code == 409 and "12/03/2027" in text_of(answer)
    Election.objects.update(held_on=dt.date(2025, 9, 12))  # the keeping is over today
    later = {**sent, "decided_on": "13/03/2026"}
    assert desk.post(ballot, "destroy", {**later, "open_complaints": "1"}).status_code == 409
    assert desk.post(ballot, "destroy", later).status_code == 302
    assert not Paper.objects.exists()
    assert "tổng số và biên bản vẫn còn" in text_of(desk.get(ballot))


@pytest.mark.parametrize("form", ["pdf", "docx"])
def test_papers_of_a_ballot_are_made(hall, desk, client, form):
    ballot = hall.counted(hall.opened(), CLEAR)
    assert "Biên bản kiểm phiếu" in text_of(client.get(desk("clerk").url(ballot) + "?phan=in"))
    for paper in ("danh-sach-bau-cu", "bien-ban-kiem-phieu", "nhat-ky-nhap-phieu", "bien-ban-niem-phong"):
        assert desk.get(ballot, "paper", paper=paper, form=form).status_code == 200
    assert desk.get(ballot, "paper", paper="bao-cao-ket-qua", form=form).status_code == 404
    assert desk.get(ballot, "slide").status_code == 200


def test_papers_of_an_election_are_made(hall, cast, desk, client):
    election = hall.counted(hall.opened(), CLEAR).election
    desk("clerk").of_election(election, "election-finish", {"closed_on": "12/09/2026"})
    for paper in ("bao-cao-ket-qua", "to-trinh-chuan-y"):
        where = {"ward": cast.ward.slug, "election_id": election.pk, "paper": paper, "form": "pdf"}
        assert client.get(reverse("election-paper", kwargs=where)).content.startswith(b"%PDF")


def test_a_poll_elects_nobody_and_hands_its_counts_over(cast, hall, desk, counted):
    floor = cast.people[4:6]
    for person in floor:
        nominate(cast.clerk, counted, person=person, source="floor", supporters=20, attending=25)
    poll = open_poll(cast.clerk, counted, title="Phiếu xin ý kiến")
    name_board(cast.clerk, poll, people=cast.people[-3:], head=cast.people[-1], content=hall.words())
    set_roll(cast.clerk, poll, summoned=30)
    ballot = hall.counted(
        poll, ["-x" if poll.seats == 1 else "ad"] * 15 + ["x-" if poll.seats == 1 else "da"] * 5
    )
    page = text_of(desk("clerk").get(ballot))
    assert "Trúng cử</span>" not in page and "trúng cử 1/" not in page
    assert page.count("btn primary") == 1 and "Kết thúc bầu cử" in page
    desk.of_election(poll, "election-finish", {"closed_on": "12/09/2026"})
    assert "Ghi chuẩn y" not in text_of(desk.get(ballot))
    assert sorted(one.poll_votes for one in counted.candidates.filter(source="floor")) == [5, 15]


def test_a_live_part_does_not_take_the_message_of_the_page_that_comes_next(hall, desk, client):
    ballot = hall.counted(hall.opened(), CLEAR)
    answer = desk("clerk").of_election(ballot.election, "election-finish", {"closed_on": "12/09/2026"})
    said = "Đã kết thúc bầu cử."
    assert said not in text_of(client.get(desk.url(ballot), headers={"X-Part": "1"}))
    assert said in text_of(client.get(answer.url))
    assert said not in text_of(client.get(answer.url))
