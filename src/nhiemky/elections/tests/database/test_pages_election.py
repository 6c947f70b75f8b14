"""The list of elections, their heads, and the page that leads from step to step."""

from __future__ import annotations

import datetime as dt

from nhiemky.conferences import steps as conferences
from nhiemky.elections.actions.decide_outcome import decide_outcome
from nhiemky.elections.actions.nominate import nominate
from nhiemky.elections.actions.open_ballot import open_ballot
from nhiemky.elections.models import Candidate, Election
from nhiemky.journal.models import Entry

DAY = dt.date(2026, 9, 12)
CLEAR = ["---x"] * 12 + ["--x-"] * 5 + ["-x--"] * 2 + ["xxx-"]


def text_of(response):
    return response.content.decode()


def hands(**more):
    return {"text": "Đại hội nhất trí.", "decided_on": "12/09/2026", **more}


def propose(cast, election, names):
    return [nominate(cast.clerk, election, person=cast.named[name], source="official") for name in names]


def test_the_list_filters_searches_and_is_written_down_when_taken_away(client, cast, hall, at):
    election = hall.opened()
    hall.counted(election, CLEAR)
    other = hall.opened("secretary", names=1)
    open_ballot(cast.clerk, other, present=20)
    page = text_of(client.get(at("elections")))
    assert "3/3" in page and "Đang bỏ phiếu" in page
    assert "Bầu committee" in text_of(client.get(at("elections"), {"tim": "bau comm"}))
    assert "Bầu committee" not in text_of(client.get(at("elections"), {"bau": "secretary"}))
    assert "Bầu committee" not in text_of(client.get(at("elections"), {"tinh-trang": "approved"}))
    assert "Bầu committee" in text_of(client.get(at("elections"), {"don-vi": cast.branch.pk}))
    assert client.get(at("elections"), {"xuat": "csv"}).status_code == 200
    assert Entry.objects.filter(verb="ElectionsExported").count() == 1


def test_after_a_ballot_an_election_is_no_longer_being_prepared(client, hall, at):
    election = hall.opened()
    assert "Đang chuẩn bị" in text_of(client.get(at("election", election)))
    hall.counted(election, CLEAR)
    for page in (at("election", election), at("elections")):
        assert 'class="chip info">Đang bầu' in text_of(client.get(page))


def test_an_election_is_opened_and_called_after_its_unit(client, cast, at):
    form = {"unit": cast.branch.pk, "body": "committee", "assembly": "member_congress", "held_on": "12/9/2026", "revision": 1}  # fmt: skip
    answer = client.post(at("election-new"), form)
    made = Election.objects.get()
    assert answer.headers["Location"] == at("election", made)
    assert (made.title, made.held_on, made.seats) == (f"Bầu chi ủy {cast.branch.name}", DAY, None)
    assert client.post(at("election-new"), {**form, "body": "secretary"}).status_code == 302
    assert Election.objects.get(body="secretary").seats == 1


def test_a_refused_head_keeps_what_was_typed(client, cast, at):
    conference = conferences.write_conference(
        cast.ward, conferences.ConferenceContent(kind="committee", title="Hội nghị khác", held_on=DAY)
    )
    form = {"unit": cast.branch.pk, "body": "secretary", "assembly": "member_congress", "held_on": "31/2/2026", "title": "Bầu bí thư khóa mới", "conference": conference.pk, "seats": 2, "revision": 1}  # fmt: skip
    answer = client.post(at("election-new"), form)
    assert answer.status_code == 422
    page = text_of(answer)
    assert "Bầu bí thư khóa mới" in page and "31/2/2026" in page
    assert {"held_on", "conference"} <= set(answer.context["form"].errors)
    more = {"held_on": "12/09/2026", "conference": ""}
    answer = client.post(at("election-new"), {**form, **more})
    assert (answer.status_code, list(answer.context["form"].errors)) == (409, ["seats"])


def test_a_new_election_begins_with_what_the_page_before_knows(client, cast, hall, at):
    first = hall.opened()
    hall.counted(first, CLEAR)
    form = client.get(at("election-new"), {"trong-so": first.pk, "bau": "secretary"}).context["form"]
    assert (form["among"].value(), form["body"].value(), form["held_on"].value()) == (
        first.pk,
        "secretary",
        DAY,
    )
    conference = conferences.write_conference(
        cast.ward, conferences.ConferenceContent(kind="committee", title="Hội nghị", held_on=DAY)
    )
    form = client.get(at("election-new"), {"hoi-nghi": conference.pk}).context["form"]
    assert (form["conference"].value(), form["unit"].value()) == (conference.pk, cast.ward.pk)
    assert form["assembly"].value() == "delegate_congress"


def test_the_head_is_changed_and_a_second_writer_is_told(client, election, at):
    form = {
        "title": "Bầu chi ủy khóa VIII",
        "assembly": "member_congress",
        "held_on": "13/9/2026",
        "revision": 1,
    }
    assert client.post(at("election-edit", election), form).status_code == 302
    answer = client.post(at("election-edit", election), {**form, "title": "Bản của tôi"})
    assert answer.status_code == 409
    assert "Bản của tôi" in text_of(answer) and "Bầu chi ủy khóa VIII" in text_of(answer)


def test_the_page_leads_step_by_step(client, cast, election, at):
    page = client.get(at("election", election))
    assert page.context["now"].code == "seats"
    assert text_of(page).count('class="btn primary"') == 1
    client.post(at("election-seats", election), hands(seats=3))
    assert client.get(at("election", election)).context["now"].code == "candidates"
    propose(cast, election, list(cast.named)[:4])
    assert client.get(at("election", election)).context["now"].code == "slate"
    slate = [one.pk for one in election.candidates.all()]
    assert client.post(at("election-slate", election), hands(slate=slate)).status_code == 302
    people = [one.pk for one in cast.people[-2:]]
    assert (
        client.post(at("election-board", election), hands(people=people, head=people[0])).status_code == 302
    )
    assert client.post(at("election-roll", election), {"summoned": 30}).status_code == 302
    shown = client.get(at("election", election))
    assert shown.context["now"].code == "ballot"
    said = {step.code: step.said for step in shown.context["steps"]}
    assert said["slate"] == "4 người để bầu 3 · số dư 1"
    assert said["withdrawals"] == "không có ai xin rút"
    assert "Số đảng viên làm căn cứ tính: 30 = 30 được triệu tập." in text_of(shown)


def test_nothing_is_changed_while_a_ballot_is_open(client, cast, hall, at):
    election = hall.opened()
    open_ballot(cast.clerk, election, present=25)
    slate = [one.pk for one in election.candidates.all()]
    answer = client.post(at("election-slate", election), hands(slate=slate))
    assert answer.status_code == 409 and "Đang bỏ phiếu hoặc kiểm phiếu" in text_of(answer)
    assert "Xem lại: Danh sách bầu cử" not in text_of(client.get(at("election", election)))


def test_the_result_stands_on_the_page_with_what_follows_from_it(client, cast, hall, at):
    election = hall.opened()
    hall.counted(election, CLEAR)
    page = text_of(client.get(at("election", election)))
    assert "Trúng cử 3/3" in page and "70,37 %" in page
    assert "Bầu bí thư" in page  # among those just elected
    assert "chưa rõ" not in page  # nobody knows who was elected before: then nothing is said about it
    assert "chưa được xác nhận" in page and "Điều cần xác nhận về quy chế" in page


def test_why_somebody_is_not_counted_is_read_by_those_who_prepare(client, cast, hall, at):
    election = hall.opened()
    election.roll_lines.filter(number=1).update(person=cast.people[-5], evidence="Giấy giới thiệu số 7")
    assert cast.people[-5].full_name in text_of(client.get(at("election", election)))
    client.force_login(cast.teller)
    page = client.get(at("election", election))
    assert page.status_code == 200
    assert cast.people[-5].full_name not in text_of(page) and "Giấy giới thiệu số 7" not in text_of(page)
    assert client.get(at("election-slate", election)).status_code == 403
    client.force_login(cast.stranger)
    assert client.get(at("election", election)).status_code == 404


def test_the_third_failed_ballot_of_a_secretary_leads_to_appointment(client, cast, hall, at):
    election = hall.opened("secretary", names=1)
    for _ballot in range(2):
        ballot = hall.counted(election, ["d"] * 20)
        decide_outcome(cast.clerk, ballot, kind="vacant", outcome="further", content=hall.words())
        Candidate.objects.filter(election=election).update(on_slate=True)
    assert "cấp ủy cấp trên chỉ định" not in text_of(client.get(at("election", election)))
    hall.counted(election, ["d"] * 20)
    page = text_of(client.get(at("election", election)))
    assert f"{at('appointment-new')}?cuoc={election.pk}" in page


def test_each_step_leads_to_the_page_where_it_is_done(client, cast, hall, at):
    election = hall.opened()
    page = client.get(at("election", election))
    assert page.context["now"].url == at("ballot-new", election)
    ballot = hall.counted(election, CLEAR)
    page = client.get(at("election", election))
    assert page.context["now"].url == at("election-finish", election)
    assert at("ballot", election, number=ballot.number) in text_of(page)
    printed = text_of(client.get(at("election", election), {"phan": "in"}))
    assert at("ballot-paper", election, number=1, paper="bien-ban-kiem-phieu", form="pdf") in printed
    assert at("election-paper", election, paper="bao-cao-ket-qua", form="docx") in printed
