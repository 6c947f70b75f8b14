"""Keying through the page: by script and without, blind, in step, bundle after bundle."""

from __future__ import annotations

import json

import pytest
from django.urls import reverse

from nhiemky.elections.actions.void_ballot import void_ballot
from nhiemky.elections.models import Stack
from nhiemky.journal.models import Entry

BACKEND = "allauth.account.auth_backends.AuthenticationBackend"
PAPERS = ["---x"] * 12 + ["--x-"] * 5 + ["-x--"] * 2 + ["xxx-"]


def text_of(response):
    return response.content.decode()


@pytest.fixture
def ballot(hall):
    found = hall.ballot(hall.opened())
    hall.places(found)
    return found


@pytest.fixture
def at(client, cast):
    """at("teller", ballot).sent(…): the keying page as one of the cast; `script=False` sends the form as it stands."""

    class Page:
        def __call__(self, name, ballot, *, batch=1, part=""):
            client.force_login(getattr(cast, name), BACKEND)
            where = {"ward": cast.ward.slug, "election_id": ballot.election_id, "number": ballot.number}
            self.url = reverse(f"ballot-keying{part}", kwargs={**where, "batch": batch})
            return self

        def shown(self):
            return client.get(self.url)

        def pressed(self, **data):
            return client.post(self.url, data)

        def sent(self, marks="", *, seen, verb="next"):
            data = {"verb": verb, "seen": seen, "marks": marks}
            return client.post(self.url, data, headers={"Accept": "application/json"})

    return Page()


def test_a_paper_is_saved_and_the_next_one_asked_for(ballot, at):
    answer = at("teller", ballot).sent("---x", seen=0)
    assert answer.json() == {
        "seen": 1, "size": 20, "place": 1, "again": 0, "valid": 1, "invalid": 0, "other": 0, "last": "---x", "marks": "",
    }  # fmt: skip
    assert answer["Cache-Control"] == "no-store"
    assert Stack.objects.get(count__letter="A").keyed == "---x"
    assert at.sent("----", seen=1).json()["invalid"] == 1


def test_a_second_click_is_not_a_second_paper(ballot, at):
    at("teller", ballot).sent("---x", seen=0)
    answer = at.sent("---x", seen=0)
    assert (answer.status_code, answer.json()["code"]) == (409, "keying-out-of-step")
    assert (answer.json()["seen"], answer.json()["last"]) == (1, "---x")
    assert "đã lưu 1 phiếu" in answer.json()["words"]


def test_the_last_paper_is_taken_back_with_its_marks(ballot, at):
    at("teller", ballot).sent("-xx-", seen=0)
    answer = at.sent(seen=1, verb="undo").json()
    assert (answer["seen"], answer["place"], answer["marks"]) == (0, 0, "-xx-")
    assert at.sent(seen=0, verb="undo").json()["code"] == "nothing-to-take-back"


@pytest.mark.parametrize("marks", ["---", "---y", "---x!z", "", "---x\n---x"])
def test_marks_that_cannot_be_are_refused_and_nothing_is_written(ballot, at, marks):
    assert at("teller", ballot).sent(marks, seen=0).status_code == 409
    assert Stack.objects.get(count__letter="A").number_keyed == 0


def test_without_scripts_boxes_and_buttons_do_the_same(ballot, at):
    page = text_of(at("teller", ballot).shown())
    assert page.count('name="struck"') == 4 and "Phiếu 1 trong tập" in page
    assert at.pressed(verb="next", seen=0, struck=["3", "1"], flags=["f"]).status_code == 302
    assert Stack.objects.get(count__letter="A").keyed == "-x-x!f"
    page = text_of(at.pressed(verb="undo", seen=1))
    assert page.count("checked") == 3 and 'value="3" id="t3" checked' in page
    answer = at.pressed(verb="next", seen="x")
    assert answer.status_code == 302 and "Trang này không còn đúng" in text_of(at.shown())


def test_papers_with_boxes_are_keyed_as_they_look(hall, at):
    election = hall.opened(seats=4)
    ballot = hall.ballot(election)
    hall.places(ballot)
    assert ballot.kind == "columns"
    page = text_of(at("teller", ballot).shown())
    assert page.count('name="agree"') == 4 and page.count("checked") == 4
    at.pressed(verb="next", seen=0, agree=["0", "2"], disagree=["1", "2"])
    assert Stack.objects.get(count__letter="A").keyed == "adbn"


def test_nothing_of_the_other_count_is_on_the_page(hall, ballot, at):
    hall.key(ballot, "B", ["xx--", "x-x-", "x--x"])
    page = text_of(at("teller", ballot).shown())
    assert "xx--" not in page and "x-x-" not in page
    assert 'Người nhập B: <span data-count="other">3</span>/20' in page
    assert at.sent("---x", seen=0).json()["other"] == 3


def test_a_bundle_is_ended_opened_again_and_compared(hall, ballot, at):
    hall.key(ballot, "A", PAPERS)
    assert "Đã nhập đủ 20 phiếu" in text_of(at("teller", ballot).shown())
    assert at.sent("---x", seen=20).json()["code"] == "batch-is-full"
    at("teller", ballot, part="-end").pressed()
    assert "bạn đã nhập xong" in text_of(at("teller", ballot).shown())
    assert at.sent("---x", seen=20).json()["code"] == "batch-is-closed"
    at("teller", ballot, part="-reopen").pressed()
    assert "Đã nhập đủ 20 phiếu" in text_of(at("teller", ballot).shown())
    at("teller", ballot, part="-end").pressed()
    hall.key(ballot, "B", PAPERS)
    answer = at("other_teller", ballot, part="-end").pressed()
    assert answer.headers["Location"].endswith(f"/lan/{ballot.number}/")
    assert "hai bên đã khớp" in text_of(at("teller", ballot).shown())
    at("teller", ballot, part="-reopen").pressed()
    assert "không mở lại được" in text_of(at("teller", ballot).shown())


def test_a_half_keyed_bundle_is_not_ended(hall, ballot, at):
    hall.key(ballot, "A", PAPERS[:3])
    at("teller", ballot, part="-end").pressed()
    assert "Đã nhập 3 phiếu, tập có 20 phiếu" in text_of(at("teller", ballot).shown())


def test_a_difference_asks_for_exactly_the_papers_that_differ(hall, ballot, at):
    hall.key(ballot, "A", PAPERS)
    hall.end(ballot, "A")
    hall.key(ballot, "B", [*PAPERS[:6], "--x-", *PAPERS[7:9], "xx--", *PAPERS[10:]])
    answer = at("other_teller", ballot, part="-end").pressed()
    assert answer.headers["Location"] == at("other_teller", ballot).url
    page = text_of(at.shown())
    assert "Phiếu số 7 của tập: nhập lại" in page and "nhập lại 2 phiếu" in page
    assert "Cả hai nhập lại đúng những phiếu được hỏi" in page
    answer = at("teller", ballot).sent(PAPERS[6], seen=18).json()
    assert (answer["seen"], answer["place"], answer["again"]) == (19, 9, 1)
    assert at.sent(PAPERS[9], seen=19).json()["place"] is None


def test_after_a_bundle_comes_the_next(cast, hall, at):
    ballot = hall.ballot(hall.opened(), batch_size=10)
    hall.places(ballot)
    hall.key(ballot, "A", PAPERS[:10])
    answer = at("teller", ballot, part="-end").pressed()
    assert answer.headers["Location"] == at("teller", ballot, batch=2).url
    assert "xong, chờ so" in text_of(at.shown())


def test_a_ballot_that_was_cancelled_is_not_keyed(cast, hall, ballot, at):
    void_ballot(cast.clerk, ballot, content=hall.words())
    assert "không còn kiểm phiếu" in text_of(at("teller", ballot).shown())
    assert at.sent("---x", seen=0).json()["code"] == "ballot-not-at-this-step"


@pytest.mark.parametrize(
    ("name", "status"),
    [("clerk", 404), ("secretary", 403), ("auditor", 403), ("stranger", 404), ("editor", 403)],
)
def test_only_the_operator_sits_at_a_count(ballot, at, name, status):
    for part in ("", "-end", "-reopen"):
        assert at(name, ballot, part=part).pressed(verb="next", seen=0).status_code == status


def test_keying_leaves_no_row_in_the_journal(ballot, at):
    before = Entry.objects.count()
    at("teller", ballot).sent("---x", seen=0)
    at.sent("---x", seen=1)
    at.sent(seen=2, verb="undo")
    assert Entry.objects.count() == before
    assert (
        json.dumps(list(Entry.objects.values_list("verb", flat=True))).count("Paper") == 1
    )  # PapersCollected
