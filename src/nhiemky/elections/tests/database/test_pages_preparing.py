"""The pages before a ballot: good input goes on, bad input stays as it was typed and says which field and why."""

from __future__ import annotations

import datetime as dt

import pytest

from nhiemky.elections import queries, steps
from nhiemky.elections.actions.nominate import nominate
from nhiemky.elections.actions.open_election import open_election
from nhiemky.elections.models import Candidate, Election
from nhiemky.journal.models import Entry
from nhiemky.org.models import Membership

DAY = dt.date(2026, 9, 12)
CLEAR = ["---x"] * 12 + ["--x-"] * 5 + ["-x--"] * 2 + ["xxx-"]


def text_of(response):
    return response.content.decode()


def hands(**more):
    return {"text": "Đại hội nhất trí.", "decided_on": "12/09/2026", **more}


def propose(cast, election, names):
    return [nominate(cast.clerk, election, person=cast.named[name], source="official") for name in names]


def test_seats_are_voted_with_the_hands_that_were_counted(client, election, at):
    url = at("election-seats", election)
    assert "Đại hội biểu quyết thống nhất số lượng bầu chi ủy." in text_of(client.get(url))
    answer = client.post(url, hands(seats=3, present=20, agreed=25, text="Nhất trí bầu 3"))
    assert (answer.status_code, list(answer.context["form"].errors)) == (409, ["present"])
    assert "Nhất trí bầu 3" in text_of(answer)
    assert client.post(url, hands(seats=0)).status_code == 422
    assert client.post(url, hands(seats=3, present=25, agreed=24, disagreed=1)).status_code == 302
    assert queries.record(election).vote_on("seats").agreed == 24
    assert "đồng ý 24/25" in text_of(client.get(at("election", election)))


def test_the_number_of_delegates_is_allotted_from_above(client, cast, at):
    content = steps.ElectionContent(
        title="Bầu đại biểu", body="delegates", assembly="member_congress", held_on=DAY
    )
    election = open_election(cast.clerk, cast.branch, content=content)
    page = client.get(at("election-seats", election))
    assert "present" not in page.context["form"].fields
    sent = hands(seats=5, alternates=1, document="20-CV/ĐU")
    assert client.post(at("election-seats", election), sent).status_code == 302
    vote = queries.record(election).vote_on("seats")
    assert (vote.document, vote.organ_words) == ("20-CV/ĐU", "Cấp ủy cấp trên trực tiếp")


def test_the_official_list_is_ticked_in_one_go(client, cast, election, at):
    url = at("election-candidates", election)
    assert "Lê Văn An, 1980" in text_of(client.get(url))
    some = [one.pk for one in list(cast.named.values())[:3]]
    assert client.post(url, {"people": some, "source": "official"}).status_code == 302
    assert election.candidates.count() == 3
    assert Entry.objects.filter(verb="CandidateNominated").count() == 3
    assert "Lê Văn An, 1980" not in text_of(client.get(url))  # proposed already: not offered again


def test_a_search_keeps_whom_one_has_ticked(client, cast, election, at):
    url = at("election-candidates", election)
    first = cast.named["Lê Văn An"].pk
    answer = client.post(
        url, {"people": [first], "source": "floor", "supporters": "9", "tim": "binh", "xem": "1"}
    )
    assert answer.status_code == 200 and not election.candidates.exists()
    choices = [words for _pk, words in answer.context["form"].fields["people"].choices]
    assert choices == ["Lê Văn An, 1980", "Trần Thị Bình, 1981"]
    assert answer.context["form"]["people"].value() == [str(first)]
    assert 'value="9"' in text_of(answer)
    assert "Không có ai khớp" in text_of(client.post(url, {"tim": "khong ai ca", "xem": "1"}))


def test_a_name_from_the_floor_comes_alone_and_with_its_support(client, cast, election, at):
    url = at("election-candidates", election)
    two = [one.pk for one in list(cast.named.values())[:2]]
    answer = client.post(url, {"people": two, "source": "floor", "supporters": 9, "attending": 27})
    assert (answer.status_code, list(answer.context["form"].errors)) == (422, ["people"])
    answer = client.post(url, {"people": two[:1], "source": "floor"})
    assert (answer.status_code, list(answer.context["form"].errors)) == (409, ["supporters"])
    assert (
        client.post(url, {"people": two[:1], "source": "floor", "supporters": 8, "attending": 27}).status_code
        == 302
    )
    page = text_of(client.get(at("election-slate", election)))
    assert "Không quá 30 % người dự ủng hộ" in page  # 8 of 27: 9 are needed


def test_only_official_members_are_offered(client, cast, election, at):
    Membership.objects.filter(person=cast.named["Lê Văn An"]).update(state="probationary")
    assert "Lê Văn An" not in text_of(client.get(at("election-candidates", election)))
    assert "Lê Văn An" not in text_of(client.get(at("election-board", election)))


def test_only_those_elected_before_may_stand_for_secretary(client, cast, hall, at):
    first = hall.opened()
    hall.counted(first, CLEAR)
    content = steps.ElectionContent(
        title="Bầu bí thư", body="secretary", assembly="member_congress", held_on=DAY, among=first
    )
    election = open_election(cast.clerk, cast.branch, content=content)
    page = client.get(at("election-candidates", election))
    choices = [words for _pk, words in page.context["form"].fields["people"].choices]
    assert choices == ["Lê Văn An, 1980", "Trần Thị Bình, 1981", "Phạm Đức Cường, 1982"]


def test_a_name_typed_by_mistake_goes_and_one_on_the_slate_stays(client, cast, election, at):
    one, two = propose(cast, election, list(cast.named)[:2])
    assert client.post(at("candidate-remove", election, candidate_id=one.pk)).status_code == 302
    assert list(election.candidates.all()) == [two]
    Candidate.objects.update(on_slate=True)
    answer = client.post(at("candidate-remove", election, candidate_id=two.pk), follow=True)
    assert "Người này đã ở trong danh sách bầu cử" in text_of(answer)
    assert election.candidates.count() == 1
    assert client.get(at("candidate-remove", election, candidate_id=two.pk)).status_code == 405


def test_requests_to_withdraw_are_sorted_and_then_decided(client, cast, election, at):
    must, may, stays = propose(cast, election, list(cast.named)[:3])
    url = at("election-withdrawals", election)
    for one, group in ((must, "must-be-removed"), (may, "may-withdraw")):
        answer = client.post(at("candidate-withdrawal", election, candidate_id=one.pk), {"group": group})
        assert answer.status_code == 302
    form = client.get(url).context["form"]
    assert form["withdrawn"].value() == [must.pk]
    assert client.get(at("election", election)).context["now"].code == "seats"
    answer = client.post(url, hands(withdrawn=[may.pk]))
    assert (answer.status_code, list(answer.context["form"].errors)) == (409, ["withdrawn"])
    assert client.post(url, hands(withdrawn=[must.pk])).status_code == 302
    assert [one.withdrawn for one in election.candidates.order_by("pk")] == [True, False, False]
    assert "Đã rút khỏi danh sách" in text_of(client.get(at("election-slate", election)))
    bad = client.post(
        at("candidate-withdrawal", election, candidate_id=stays.pk), {"group": "x"}, follow=True
    )
    assert bad.status_code == 200 and not Candidate.objects.filter(withdrawal="x").exists()


def test_a_poll_on_names_from_the_floor(client, cast, election, at):
    client.post(at("election-seats", election), hands(seats=3))
    propose(cast, election, list(cast.named)[:3])
    url = at("election-poll", election)
    answer = client.post(url, {"title": "Phiếu xin ý kiến"})
    assert answer.status_code == 409 and "Không có người ứng cử" in text_of(answer)
    for name in list(cast.named)[3:5]:
        nominate(cast.clerk, election, person=cast.named[name], source="floor", supporters=12, attending=27)
    page = text_of(client.get(url))
    assert "còn để 1 chỗ" in page and "Nhiều người hơn số chỗ" in page
    answer = client.post(url, {"title": "Phiếu xin ý kiến"})
    poll = Election.objects.get(poll_of=election)
    assert answer.headers["Location"] == at("election", poll)
    assert "phiếu xin ý kiến, không bầu ai" in text_of(client.get(at("election", poll)))
    assert "đang lấy phiếu xin ý kiến" in text_of(client.get(at("election", election)))
    assert "Phiếu xin ý kiến" in text_of(client.get(url))


def test_the_poll_says_who_stays_on_the_slate(client, cast, election, at):
    client.post(at("election-seats", election), hands(seats=3))
    propose(cast, election, list(cast.named)[:3])
    for name, votes in zip(list(cast.named)[3:5], (20, 9), strict=True):
        one = nominate(
            cast.clerk, election, person=cast.named[name], source="floor", supporters=12, attending=27
        )
        Candidate.objects.filter(pk=one.pk).update(poll_votes=votes)
    lines = client.get(at("election-slate", election)).context["lines"]
    assert sorted(one.poll for one in lines if one.poll) == ["dropped", "kept"]
    assert sum(one.ticked for one in lines) == 4


@pytest.mark.parametrize(
    ("seats", "names", "verdict", "words"),
    [
        (3, 2, "few", "ít nhất 3 tên"),
        (3, 4, "inside", "số dư nhiều nhất là 1"),
        (3, 3, "missing", "không có số dư"),
        (3, 5, "over", "Nhiều nhất 4 tên"),
        (7, 8, "outside", "chuẩn bị dư"),
        (11, 12, "outside", "không có số nguyên nào"),
    ],
)
def test_the_sums_of_a_slate_are_shown_before_it_is_sent(
    client, cast, election, at, seats, names, verdict, words
):
    steps.write_seats(election, seats=seats, alternates=0)
    people = cast.people[:names]
    ticked = [nominate(cast.clerk, election, person=one, source="official").pk for one in people]
    if verdict == "outside" and seats == 7:  # 1 of 7 is 14.3 %: inside; 2 of 7 is 28.6 %
        ticked.append(nominate(cast.clerk, election, person=cast.people[names], source="official").pk)
    answer = client.post(at("election-slate", election), hands(slate=ticked, xem="1"))
    assert answer.status_code == 200 and not election.decisions.exists()
    assert answer.context["sums"].verdict == verdict
    assert words in text_of(answer)


def test_a_slate_over_the_cap_is_refused_with_the_numbers(client, cast, election, at):
    steps.write_seats(election, seats=3, alternates=0)
    slate = [one.pk for one in propose(cast, election, list(cast.named)[:5])]
    answer = client.post(at("election-slate", election), hands(slate=slate, text="Danh sách 5 người"))
    assert (answer.status_code, list(answer.context["form"].errors)) == (409, ["slate"])
    page = text_of(answer)
    assert "Danh sách 5 người để bầu 3" in page and "Danh sách 5 người</textarea>" in page
    assert page.count("checked") == 5
    assert client.post(at("election-slate", election), hands(slate=[])).status_code == 422


def test_nobody_who_stands_counts_the_votes(client, cast, election, at):
    propose(cast, election, ["Lê Văn An"])
    url = at("election-board", election)
    assert "Lê Văn An" not in text_of(client.get(url))
    stands, member = cast.named["Lê Văn An"].pk, cast.people[-1].pk
    assert client.post(url, hands(people=[stands], head=stands)).status_code == 422
    other = cast.people[-2].pk
    answer = client.post(url, hands(people=[member], head=other, text="Ban kiểm phiếu"))
    assert (answer.status_code, list(answer.context["form"].errors)) == (409, ["head"])
    answer = client.post(url, hands(people=[member, other], text="Ban kiểm phiếu"))
    assert (answer.status_code, list(answer.context["form"].errors)) == (422, ["head"])
    assert text_of(answer).count("checked") == 2 and "Ban kiểm phiếu" in text_of(answer)
    assert client.post(url, hands(people=[member, other], head=other)).status_code == 302
    assert [one.is_head for one in queries.record(election).board] == [True, False]
    found = client.post(url, hands(people=[member], head=member, tim="khong co", xem="1"))
    assert text_of(found).count("checked") == 2


def test_the_roll_takes_what_the_records_of_members_say(client, cast, election, at):
    Membership.objects.filter(person=cast.named["Lê Văn An"]).update(state="exempt")
    Membership.objects.filter(person=cast.named["Trần Thị Bình"]).update(state="probationary")
    url = at("election-roll", election)
    page = client.get(url)
    assert page.context["form"]["summoned"].value() == 29
    assert "1 được miễn công tác và sinh hoạt đảng" in text_of(page)
    assert client.post(url, {"summoned": 29}).status_code == 302
    add = at("roll-line-add", election)
    form = client.get(add, {"nguoi": cast.named["Lê Văn An"].pk}).context["form"]
    assert form["reason"].value() == "exempt_absent"
    assert form["evidence"].value().startswith("Hồ sơ đảng viên: được miễn công tác và sinh hoạt đảng")
    line = {"reason": "exempt_absent", "person": cast.named["Lê Văn An"].pk, "number": 1, "evidence": "Hồ sơ"}
    answer = client.post(add, line)
    assert (answer.status_code, list(answer.context["form"].errors)) == (422, ["approver"])
    assert 'value="Hồ sơ"' in text_of(answer)
    assert client.post(add, {**line, "approver": "Chi ủy", "number": 2}).status_code == 422
    assert client.post(add, {**line, "approver": "Chi ủy"}).status_code == 302
    assert "28 = 29 được triệu tập − 1 được miễn công tác" in text_of(client.get(url))
    twice = client.post(add, {**line, "approver": "Chi ủy"})
    assert (twice.status_code, list(twice.context["form"].errors)) == (409, ["person"])
    line_id = election.roll_lines.get().pk
    assert client.post(at("roll-line-remove", election, line_id=line_id)).status_code == 302
    assert not election.roll_lines.exists()


def test_a_reason_of_another_assembly_is_not_offered(client, cast, at):
    content = steps.ElectionContent(
        title="Bầu bí thư", body="secretary", assembly="committee_conference", held_on=DAY
    )
    election = open_election(cast.clerk, cast.ward, content=content)
    client.post(at("election-roll", election), {"summoned": 15})
    page = text_of(client.get(at("election-roll", election)))
    assert "chưa được xác nhận" in page and "Được triệu tập nhưng không tính" not in page
    assert "chưa được xác nhận" in text_of(client.get(at("election", election)))
    answer = client.post(at("roll-line-add", election), {"reason": "suspended", "number": 1, "evidence": "QĐ", "approver": "ĐU"})  # fmt: skip
    assert (answer.status_code, list(answer.context["form"].errors)) == (422, ["reason"])


def test_the_next_election_of_a_congress_takes_roll_and_board_over(client, cast, hall, at):
    first = hall.opened()
    hall.counted(first, CLEAR)
    content = steps.ElectionContent(
        title="Bầu bí thư", body="secretary", assembly="member_congress", held_on=DAY, among=first
    )
    second = open_election(cast.clerk, cast.branch, content=content)
    assert "Lấy số người như cuộc đó" in text_of(client.get(at("election-roll", second)))
    assert client.post(at("roll-copy", second)).status_code == 302
    second.refresh_from_db()
    assert (second.summoned, second.roll_lines.count()) == (30, 2)
    assert queries.arithmetic_now(second).denominator == 27
    assert Entry.objects.filter(verb="RollLineAdded", topic=f"election/{second.pk}").count() == 2
    form = client.get(at("election-board", second)).context["form"]
    assert form["people"].value() == [one.person_id for one in queries.record(first).board]


def test_there_is_no_roll_to_take_over(client, election, at):
    assert "Lấy số người như cuộc đó" not in text_of(client.get(at("election-roll", election)))
    answer = client.post(at("roll-copy", election), follow=True)
    assert "Chưa có cuộc bầu cử nào khác cùng đại hội" in text_of(answer)
