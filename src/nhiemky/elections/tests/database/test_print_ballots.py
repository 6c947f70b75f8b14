"""Ballot papers are printed from an open ballot, in one click; the journal says how many of which."""

from __future__ import annotations

import io

import pytest
from pypdf import PdfReader

from nhiemky.elections.actions.collect_papers import collect_papers
from nhiemky.elections.actions.open_ballot import open_ballot
from nhiemky.elections.actions.print_ballots import print_ballots
from nhiemky.elections.models import Round
from nhiemky.journal.models import Entry
from nhiemky.kernel.refusals import Refused

SENT = {"copies": 25, "paper": "A5"}


def text_of(response):
    return response.content.decode()


@pytest.fixture
def voting(cast, hall):
    return open_ballot(cast.clerk, hall.opened(), present=25)


def printed():
    return list(Entry.objects.filter(verb="BallotsPrinted").order_by("pk").values_list("facts", flat=True))


def test_as_many_papers_as_people_are_offered(voting, desk):
    page = text_of(desk("clerk").get(voting))
    assert desk.url(voting, "print") in page and page.count("btn primary") == 1
    page = text_of(desk.get(voting, "print"))
    assert 'value="25"' in page and "không đánh số" in page and page.count("btn primary") == 1
    assert printed() == []


def test_the_papers_come_as_pdf_and_stand_in_the_journal(voting, desk):
    answer = desk("clerk").post(voting, "print", SENT)
    assert answer.status_code == 200 and answer.headers["Content-Type"] == "application/pdf"
    assert "no-store" in answer.headers["Cache-Control"]
    pages = PdfReader(io.BytesIO(answer.content)).pages
    assert len(pages) == 25
    words = "".join(pages[0].extract_text().split())
    for said in (
        "PHIẾU BẦU",
        "DỮ LIỆU MẪU",
        "Bầu 03 trong danh sách 04 đồng chí",
        "Trần Thị Bình",
        "CHI BỘ TỔ DÂN PHỐ SỐ 1",
    ):
        assert "".join(said.split()) in words
    (entry,) = printed()
    assert entry | {"template": ""} == {
        "round": voting.pk, "copies": 25, "template": "", "paper": "A5", "large": False,
    }  # fmt: skip


def test_the_same_choice_is_the_same_template_and_another_one_is_not(voting, desk):
    desk("clerk")
    for more in ({}, {}, {"large": "on"}, {"paper": "A4"}):
        assert desk.post(voting, "print", SENT | more).headers["Content-Type"] == "application/pdf"
    first, again, large, a4 = (entry["template"] for entry in printed())
    assert first == again and len({first, large, a4}) == 3


@pytest.mark.parametrize(
    "field, value",
    [("copies", "0"), ("copies", "mười"), ("copies", "10001"), ("paper", "A3"), ("copies", "")],
)
def test_what_cannot_be_printed_is_said_on_its_field(voting, desk, field, value):
    answer = desk("clerk").post(voting, "print", SENT | {"large": "on", field: value})
    assert answer.status_code == 422 and list(answer.context["form"].errors) == [field]
    assert "checked" in text_of(answer) and printed() == []


def test_a_list_too_long_for_a5_says_what_would_fit(cast, hall, desk):
    election = hall.opened(seats=22, names=cast.people[:27])
    ballot = open_ballot(cast.clerk, election, present=25)
    answer = desk("clerk").post(ballot, "print", SENT)
    assert answer.status_code == 409 and printed() == []
    assert "27 người" in str(answer.context["form"].errors["paper"])
    answer = desk.post(ballot, "print", SENT | {"paper": "A4"})
    assert answer.headers["Content-Type"] == "application/pdf"


def test_papers_of_a_second_ballot_say_so(cast, hall, desk):
    first = hall.ballot(hall.opened(), collected=21, issued=20)
    assert first.state == Round.State.VOID
    second = open_ballot(cast.clerk, first.election, present=25)
    answer = desk("clerk").post(second, "print", SENT)
    assert "Bầulần2" in "".join(PdfReader(io.BytesIO(answer.content)).pages[0].extract_text().split())


def test_papers_that_came_back_are_not_printed_again(cast, voting, desk):
    collect_papers(cast.teller, voting, issued=25, collected=25, method="keying")
    with pytest.raises(Refused):
        print_ballots(cast.clerk, voting, copies=1, paper="A5", large=False)
    answer = desk("clerk").post(voting, "print", SENT)
    assert answer.status_code == 409 and printed() == []
    assert desk.url(voting, "print") not in text_of(desk.get(voting))


def test_only_those_who_prepare_print(cast, voting, desk):
    assert desk("branch_secretary").get(voting, "print").status_code == 200
    page = text_of(desk.get(voting))
    assert desk.url(voting, "print") in page and page.count("btn primary") == 1
    for name in ("teller", "auditor"):
        assert desk(name).post(voting, "print", SENT).status_code == 403
        assert desk.url(voting, "print") not in text_of(desk.get(voting))
    assert desk("stranger").get(voting, "print").status_code == 404
    assert printed() == []
