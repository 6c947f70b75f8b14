"""Pages beside an election: open questions of the regulations, appointment, what other rooms show."""

from __future__ import annotations

import datetime as dt

import pytest

from nhiemky.conferences import steps as conferences
from nhiemky.elections import steps
from nhiemky.elections.actions.open_election import open_election
from nhiemky.elections.models import Appointment, ConfirmedPractice
from nhiemky.org.models import OfficeHolding

DAY = dt.date(2026, 9, 12)


def text_of(response):
    return response.content.decode()


def test_every_open_question_says_what_is_done_and_that_nobody_confirmed_it(client, cast, at):
    page = text_of(client.get(at("practice")))
    assert page.count("chưa được xác nhận") >= 4
    assert "chưa đọc được điều này trong văn bản" in page
    client.force_login(cast.branch_secretary)
    assert client.get(at("practice")).status_code == 200
    assert client.get(at("practice-confirm")).status_code == 403


def test_a_ward_confirms_how_it_does_it(client, cast, at):
    url = f"{at('practice-confirm')}?dieu=tie_break"
    answer = client.post(url, {"value": "majority"})
    assert (answer.status_code, list(answer.context["form"].errors)) == (422, ["basis"])
    assert "checked" in text_of(answer)
    assert client.post(url, {"value": "summoned", "basis": "Điều 30"}).status_code == 422
    assert client.post(url, {"value": "majority", "basis": "Điều 30 khoản 5"}).status_code == 302
    assert ConfirmedPractice.objects.get().value == "majority"
    assert "Điều 30 khoản 5" in text_of(client.get(at("practice")))
    assert client.get(f"{at('practice-confirm')}?dieu=khac").status_code == 404


def test_an_appointment_is_recorded_with_its_office(client, cast, at):
    url = at("appointment-new")
    form = {"unit": cast.branch.pk, "body": "secretary", "reason": "vacancy", "people": [cast.named["Lê Văn An"].pk], "document": "12-QĐ/ĐU", "decided_by": "Đảng ủy phường Mẫu", "decided_on": "20/9/2026"}  # fmt: skip
    refused = client.post(url, {**form, "decided_on": "hôm qua"})
    assert (refused.status_code, list(refused.context["form"].errors)) == (422, ["decided_on"])
    assert "12-QĐ/ĐU" in text_of(refused) and "hôm qua" in text_of(refused) and "checked" in text_of(refused)
    answer = client.post(url, form)
    made = Appointment.objects.get()
    page_of = at("appointment", appointment_id=made.pk)
    assert answer.headers["Location"] == page_of
    page = text_of(client.get(page_of))
    assert "Lê Văn An" in page and f"Bí thư {cast.branch.name}" in page
    assert OfficeHolding.objects.get().basis == "12-QĐ/ĐU"
    assert "Chỉ định Bí thư" in text_of(client.get(at("elections")))
    client.force_login(cast.stranger)
    assert client.get(page_of).status_code == 404


def test_people_are_offered_of_the_unit_that_is_chosen(client, cast, at):
    url = at("appointment-new")
    looked = client.post(url, {"unit": cast.branch.pk, "document": "12-QĐ/ĐU", "xem": "1"})
    assert looked.status_code == 200 and "Lê Văn An" in text_of(looked) and "12-QĐ/ĐU" in text_of(looked)
    assert not Appointment.objects.exists()


def test_an_appointment_can_take_the_place_of_an_election(client, cast, hall, at):
    election = hall.opened("secretary", names=1)
    url = f"{at('appointment-new')}?cuoc={election.pk}"
    form = client.get(url).context["form"]
    assert (form["body"].value(), form["reason"].value()) == ("secretary", "third_round")
    sent = {"unit": cast.branch.pk, "body": "secretary", "reason": "third_round", "people": [cast.people[5].pk], "document": "13-QĐ/ĐU", "decided_by": "Đảng ủy", "decided_on": "20/9/2026"}  # fmt: skip
    assert client.post(url, sent).status_code == 302
    assert Appointment.objects.get().election == election
    assert "13-QĐ/ĐU" in text_of(client.get(at("election", election)))


def test_a_conference_shows_what_was_elected_there(client, cast, at):
    conference = conferences.write_conference(
        cast.branch, conferences.ConferenceContent(kind="branch", title="Đại hội chi bộ", held_on=DAY)
    )
    page = at("conference", conference_id=conference.pk) + "?phan=lien-quan"
    assert f"{at('election-new')}?hoi-nghi={conference.pk}" in text_of(client.get(page))
    content = steps.ElectionContent(
        title="Bầu chi ủy", body="committee", assembly="member_congress", held_on=DAY, conference=conference
    )
    election = open_election(cast.clerk, cast.branch, content=content)
    assert at("election", election) in text_of(client.get(page))
    client.force_login(cast.teller)
    assert client.get(page).status_code in (403, 404)


@pytest.mark.parametrize("words", ["chi uy", "bau chi"])
def test_the_search_through_everything_finds_elections(client, cast, at, words):
    content = steps.ElectionContent(
        title="Bầu chi ủy khóa VIII", body="committee", assembly="member_congress", held_on=DAY
    )
    election = open_election(cast.clerk, cast.branch, content=content)
    found = text_of(client.get(at("search"), {"tim": words}))
    assert "Bầu chi ủy khóa VIII" in found and at("election", election) in found


def test_pages_are_english_for_whoever_reads_english(client, cast, hall, at):
    election = hall.opened()
    client.cookies["django_language"] = "en"
    page = text_of(client.get(at("election", election)))
    assert "Steps" in page and "Các bước" not in page
    assert "Counting board" in page and "4 people proposed" in page and "3 members" in page
    assert '<p lang="vi">Số đảng viên làm căn cứ tính' in page
