"""The page of a ballot from the vote to the approval, and what it refuses."""

from __future__ import annotations

import pytest
from django.urls import reverse

from nhiemky.elections.actions.open_ballot import open_ballot
from nhiemky.elections.models import Election, Round

CLEAR = ["---x"] * 12 + ["--x-"] * 5 + ["-x--"] * 2 + ["xxx-"]


def text_of(response):
    return response.content.decode()


def test_a_ballot_is_opened_and_says_on_whom_it_rests(cast, hall, desk):
    election = hall.opened()
    page = text_of(desk("clerk").of_election(election, "ballot-new"))
    assert "4 người, bầu 3" in page and "Lê Văn An" in page
    answer = desk("clerk").of_election(election, "ballot-new", {"present": 25, "began_at": "8h30"})
    ballot = Round.objects.get()
    assert answer.headers["Location"] == desk.url(ballot)
    page = text_of(desk("teller").get(ballot))
    assert "Số người làm căn cứ tính: 27</b> = 30 được triệu tập − 1 " in page
    assert "từ 14 phiếu" in page and "Điều 30 khoản 2" in page
    assert page.count("btn primary") == 1


def test_more_people_than_summoned_are_refused_on_their_field(cast, hall, desk):
    answer = desk("clerk").of_election(hall.opened(), "ballot-new", {"present": 31, "began_at": ""})
    assert answer.status_code == 409
    assert "chỉ triệu tập 30" in str(answer.context["form"].errors["present"])
    assert 'value="31"' in text_of(answer)


@pytest.fixture
def voting(cast, hall):
    return open_ballot(cast.clerk, hall.opened(), present=25)


def test_papers_are_collected_into_bundles(cast, voting, desk):
    sent = {"issued": 25, "collected": 24, "method": "keying", "batch_size": 12}
    assert desk("teller").post(voting, "collect", sent).status_code == 302
    page = text_of(desk.get(voting))
    assert "<b>25</b> phát ra ≥ <b>24</b> thu về" in page
    assert "đã khớp 0/2 tập" in page and page.count("btn primary") == 1


def test_more_collected_than_issued_is_asked_about_before_the_ballot_is_void(cast, voting, desk):
    sent = {"issued": 20, "collected": 21, "method": "keying", "batch_size": 50}
    answer = desk("teller").post(voting, "collect", sent)
    assert answer.status_code == 422 and "hủy toàn bộ phiếu" in text_of(answer)
    assert 'value="21"' in text_of(answer) and "void_it" in text_of(answer)
    voting.refresh_from_db()
    assert voting.state == Round.State.VOTING
    desk("teller").post(voting, "collect", {**sent, "void_it": "on"})
    voting.refresh_from_db()
    assert voting.state == Round.State.VOID
    page = text_of(desk("clerk").get(voting))
    assert "không kiểm phiếu" in page and "wrong-sum" in page and "Mở lần bầu tiếp" in page


def test_more_issued_than_present_says_so_on_its_field(cast, voting, desk):
    sent = {"issued": 26, "collected": 24, "method": "keying", "batch_size": 50}
    answer = desk("teller").post(voting, "collect", sent)
    assert answer.status_code == 409 and answer.context["form"].errors["issued"]


def test_two_people_take_the_two_places(cast, hall, desk):
    ballot = hall.ballot(hall.opened())
    answer = desk("teller").post(ballot, "take", {"letter": "A"})
    assert answer.headers["Location"] == desk.url(ballot, "keying", batch=1)
    desk("teller").post(ballot, "take", {"letter": "B"})
    page = text_of(desk.get(ballot))
    assert "phải do hai người khác nhau" in page and "vị trí của bạn" in page
    assert ballot.counts.count() == 1
    desk("other_teller").post(ballot, "take", {"letter": "A"})
    assert "Đã có người nhập phiếu A" in text_of(desk.get(ballot))
    desk("other_teller").post(ballot, "take", {"letter": "B"})
    assert [one.letter for one in ballot.counts.all()] == ["A", "B"]


def test_a_ballot_is_closed_when_all_bundles_agree_and_shows_its_result(cast, hall, desk):
    ballot = hall.ballot(hall.opened())
    hall.places(ballot)
    hall.key(ballot, "A", CLEAR)
    hall.end(ballot, "A")
    assert "Đóng lần bầu" not in text_of(desk("teller").get(ballot))
    desk("teller").post(ballot, "close")
    assert "chưa khớp" in text_of(desk.get(ballot))
    hall.key(ballot, "B", CLEAR)
    hall.end(ballot, "B")
    assert "Đóng lần bầu" in text_of(desk("teller").get(ballot))
    desk("teller").post(ballot, "close")
    page = text_of(desk("clerk").get(ballot))
    assert "trúng cử 3/3" in page and "70,37" in page and "27 người làm căn cứ tính" in page
    assert page.count("btn primary") == 1 and "Kết thúc bầu cử" in page
    assert "phieu.json" not in page


@pytest.mark.parametrize(
    ("name", "page", "status"),
    [
        ("stranger", "", 404), ("editor", "", 403), ("auditor", "", 200), ("branch_secretary", "", 200),
        ("auditor", "collect", 403), ("secretary", "collect", 403), ("teller", "decide", 403),
        ("auditor", "destroy", 403), ("stranger", "papers-out", 404),
    ],
)  # fmt: skip
def test_who_is_let_in(voting, desk, name, page, status):
    assert desk(name).get(voting, page).status_code == status


@pytest.mark.parametrize("page", ["collect", "sheet", "void", "destroy", "papers-out"])
def test_a_form_of_a_ballot_says_whose_it_is_and_leads_back(voting, desk, page):
    shown = text_of(desk("teller" if page == "papers-out" else "clerk").get(voting, page))
    back = shown[: shown.index("<h1")].rpartition("<a href=")[2]
    assert desk.url(voting) in back and "Bầu committee" in back and "bầu lần 1" in back


def test_tasks_of_a_ballot_are_those_of_its_election(hall, desk, client):
    election = hall.opened()
    ballot = hall.counted(election, CLEAR)
    desk("clerk").of_election(election, "election-finish", {"closed_on": "12/09/2026"})
    page = text_of(client.get(f"{desk.url(ballot)}?phan=lien-quan"))
    assert "Báo cáo kết quả bầu cử" in page and f"?tu=election%2F{election.pk}&" in page


def test_the_ballot_can_be_read_in_english(hall, desk, client):
    ballot = hall.counted(hall.opened(), CLEAR)
    client.cookies["django_language"] = "en"
    page = text_of(desk("clerk").get(ballot))
    assert "Elected" in page or "elected" in page
    assert Election.objects.count() == 1


def test_whoever_counts_finds_the_open_ballot_on_the_first_page(hall, desk, client, cast):
    election = hall.opened()
    ballot = hall.ballot(election)
    home = reverse("today", kwargs={"ward": cast.ward.slug})
    desk("teller")
    assert f'href="{desk.url(ballot)}"' in client.get(home).content.decode()
    for other in ("editor", "branch_secretary"):
        desk(other)
        seen = f'href="{desk.url(ballot)}"' in client.get(home).content.decode()
        assert seen == (other == "branch_secretary")
    hall.finished(ballot, ["---x"] * 20)
    desk("teller")
    assert "Đang bầu" not in client.get(home).content.decode()
