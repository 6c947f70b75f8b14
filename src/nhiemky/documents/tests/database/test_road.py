"""The road of a draft from the desk to its recipients, and of a paper that came in to the one that answers it."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from decimal import Decimal

import pytest
from django.urls import reverse

from nhiemky.documents import steps
from nhiemky.documents.actions.add_usual_issuers import add_usual_issuers
from nhiemky.documents.actions.approve_draft import approve_draft
from nhiemky.documents.actions.ask_handling import ask_handling
from nhiemky.documents.actions.check_draft import check_draft
from nhiemky.documents.actions.close_handling import close_handling
from nhiemky.documents.actions.edit_draft import edit_draft
from nhiemky.documents.actions.issue_draft import issue_draft
from nhiemky.documents.actions.link_documents import link_documents
from nhiemky.documents.actions.plan_draft import plan_draft
from nhiemky.documents.actions.register_arrival import register_arrival
from nhiemky.documents.actions.remind_handling import remind_handling
from nhiemky.documents.actions.return_draft import return_draft
from nhiemky.documents.actions.set_paper_practice import set_paper_practice
from nhiemky.documents.actions.sign_draft import sign_draft
from nhiemky.documents.actions.submit_draft import submit_draft
from nhiemky.documents.models import Draft, DraftVersion, Handling, Passage
from nhiemky.documents.queries import passage as road
from nhiemky.documents.queries import registers as queries
from nhiemky.documents.rules.drafting import Head, Writing
from nhiemky.documents.rules.registering import Entry
from nhiemky.documents.rules.signing import Authority, Signing
from nhiemky.documents.rules.usual_issuers import usual
from nhiemky.documents.steps.issuing import Place
from nhiemky.documents.steps.passage import Said
from nhiemky.figures import queries as figures
from nhiemky.figures.actions.correct_figure import correct_figure
from nhiemky.figures.rules.entry import NewFigure, Value
from nhiemky.figures.steps import enter
from nhiemky.journal.queries import history
from nhiemky.kernel.refusals import Refused
from nhiemky.org.models import Term

TODAY = dt.date(2026, 11, 27)  # a Friday
SIGNING = Signing(Authority.ON_BEHALF, "Ban Thường vụ", "Bí thư", "Người Ký")


def refused(code: str):
    return pytest.raises(Refused, match=f"^{code}$")


@pytest.fixture(autouse=True)
def _day(monkeypatch):
    monkeypatch.setattr("django.utils.timezone.localdate", lambda *_args, **_named: TODAY)


@pytest.fixture
def body(cast):
    Term.objects.create(unit=cast.ward, first_year=2025, last_year=2030, opened_on=dt.date(2025, 7, 1))
    rows = [row for row in usual(cast.ward.name, place="", superior="") if row.code == "ĐU"]
    return add_usual_issuers(cast.clerk, cast.ward, chosen=rows, valid_from=dt.date(2025, 7, 1))[0]


def fresh(draft: Draft) -> Draft:
    return Draft.objects.get(pk=draft.pk)


def planned(cast, draft, body, **more):
    said = {"kind": "KH", "due_on": None, "addressees": "Quận ủy\nCác chi bộ", **more}
    return plan_draft(cast.clerk, draft, issuer=body, revision=fresh(draft).revision, **said)


def approval(**more) -> Said:
    return Said(**{"verb": Passage.Verb.APPROVED, "done_on": TODAY, "organ": "Ban Thường vụ", **more})


def signed(cast, draft, body):
    planned(cast, draft, body)
    submit_draft(cast.clerk, draft)
    check_draft(cast.clerk, draft, note="đúng thể thức")
    approve_draft(cast.clerk, draft, said=approval(topic="conference/12"))
    return sign_draft(cast.clerk, draft, signed=SIGNING, done_on=TODAY)


def issue(cast, draft, **more):
    said = {"dated": TODAY, "place": Place(), "revision": fresh(draft).revision, **more}
    return issue_draft(cast.clerk, draft, **said)


def test_a_draft_walks_the_whole_road(cast, draft, body):
    signed(cast, draft, body)
    given = issue(cast, draft)
    document = given.document
    assert (document.symbol, document.kind, document.title) == ("01-KH/ĐU", "Kế hoạch", draft.title)
    assert (given.authority, given.post, given.signer_name) == ("T/M BAN THƯỜNG VỤ", "Bí thư", "Người Ký")
    assert [one.name for one in queries.recipients_of(document)] == ["Quận ủy", "Các chi bộ"]
    assert document.words.text == "Phần một" and fresh(draft).stage == "issued"
    verbs = ["submitted", "checked", "approved", "signed", "issued"]
    assert [one.verb for one in road.passages_of(draft)] == verbs
    assert road.last_passage(draft, "approved").topic == "conference/12"
    assert [row.verb for row in history(f"draft/{draft.pk}")][:6] == [
        "DraftIssued", "DraftSigned", "DraftApproved", "DraftChecked", "DraftSubmitted", "DraftPlanned",
    ]  # fmt: skip
    assert history(f"document/{document.pk}")[0].verb == "PaperIssued"
    with refused("draft-not-at-this-station"):
        issue(cast, draft)


def test_a_draft_with_an_unanswered_opinion_is_not_submitted(cast, draft, opinion, body):
    with refused("draft-without-kind"):
        submit_draft(cast.clerk, draft)
    planned(cast, draft, body)
    with refused("draft-with-unanswered"):
        submit_draft(cast.clerk, draft)
    steps.answer(cast.clerk, opinion, disposition="accepted")
    assert submit_draft(cast.clerk, draft).stage == "submitted"


def test_a_draft_is_sent_back_with_a_reason_and_begins_again(cast, draft, body):
    signed(cast, draft, body)
    with refused("draft-returned-without-reason"):
        return_draft(cast.clerk, draft, note="")
    return_draft(cast.clerk, draft, note="sai căn cứ")
    assert fresh(draft).stage == "drafting"
    with refused("draft-not-at-this-station"):
        sign_draft(cast.clerk, draft, signed=SIGNING, done_on=TODAY)
    assert road.last_passage(draft).note == "sai căn cứ"


def reworded(cast, draft, body: str, kind: str = "") -> None:
    now = fresh(draft)
    head = Head(title=now.title, kind=now.kind, issuer=now.issuer_id)
    opened_at = now.versions.order_by("-number").values_list("number", flat=True)[0]
    new = replace(head, kind=kind or head.kind)
    edit_draft(cast.clerk, now, writing=Writing(was=head, head=new, body=body, opened_at=opened_at))


def test_words_that_were_changed_after_the_approval_are_not_signed(cast, draft, body):
    planned(cast, draft, body)
    submit_draft(cast.clerk, draft)
    with refused("draft-on-the-road"):
        reworded(cast, draft, "Phần một", kind="BC")
    check_draft(cast.clerk, draft)
    reworded(cast, draft, "Phần một, đã sửa")
    approve_draft(cast.clerk, draft, said=approval())
    DraftVersion.objects.create(draft=draft, number=9, nodes=[["1", "paragraph", "khác"]])
    with refused("draft-changed-since"):
        sign_draft(cast.clerk, draft, signed=SIGNING, done_on=TODAY)


def test_what_a_draft_is_to_become(cast, draft, body):
    with refused("deadline-in-the-past"):
        planned(cast, draft, body, due_on=TODAY - dt.timedelta(days=1))
    planned(cast, draft, body, due_on=TODAY)
    with refused("changed-meanwhile"):
        plan_draft(cast.clerk, draft, kind="KH", issuer=body, due_on=None, addressees="", revision=1)
    assert list(road.drafts_due(cast.ward, TODAY)) == [fresh(draft)]
    submit_draft(cast.clerk, draft)
    with refused("draft-on-the-road"):
        planned(cast, draft, body, kind="BC")


def test_a_kind_that_the_organ_does_not_issue_and_an_odd_signature_only_warn(cast, draft, body):
    planned(cast, draft, body, kind="QC")
    submit_draft(cast.clerk, draft)
    check_draft(cast.clerk, draft)
    approve_draft(cast.clerk, draft, said=approval())
    odd = Signing(Authority.FOR, "Bí thư", "Phó Bí thư", "Người Ký")
    sign_draft(cast.clerk, draft, signed=odd, done_on=TODAY)
    found = [doubt.code for doubt in road.road_doubts(fresh(draft), TODAY)]
    assert found == ["kind-not-of-organ", "signed-for-collective"]
    assert issue(cast, draft).document.symbol == "01-QC/ĐU"
    assert road.road_doubts(fresh(draft), TODAY) == ()


def test_figures_are_frozen_at_issue_and_shown_stale_afterwards(cast, draft, body):
    reworded(cast, draft, "Có {{ chi-bo }}.")
    signed(cast, draft, body)
    with refused("draft-figures-missing") as no:
        issue(cast, draft)
    assert no.value.facts["codes"] == "chi-bo"
    new = NewFigure(code="chi-bo", subject="chi bộ", value=Value(value=Decimal(39), measure="chi bộ"))
    figure = enter(cast.clerk, cast.ward, new)
    document = issue(cast, draft).document
    assert document.words.text == "Có 39 chi bộ."
    correct_figure(
        cast.clerk,
        figure,
        value=Value(value=Decimal(40), measure="chi bộ"),
        reason="đếm lại",
        revision=figure.revision,
    )
    assert [one.figure for one in figures.stale(f"document/{document.pk}")] == [figure.pk]
    document.words.refresh_from_db()
    assert document.words.text == "Có 39 chi bộ."


@pytest.fixture
def paper(cast):
    entry = Entry(kind="Công văn", symbol="12-CV/QU", issuer="Quận ủy", level="district")
    return register_arrival(cast.clerk, cast.ward, entry=entry, arrived_on=TODAY, asks="Báo cáo kết quả")


def test_a_paper_without_a_deadline_gets_the_usual_days(cast, paper):
    assert Handling.objects.get().due_on == dt.date(2026, 12, 11)
    set_paper_practice(cast.clerk, cast.ward, days_to_handle=8, days_counted="calendar")
    assert queries.usual_due(cast.ward, TODAY) == dt.date(2026, 12, 7)
    with refused("handling-already-open"):
        ask_handling(cast.clerk, paper, asks="x")


def test_a_deadline_in_the_past_leaves_nothing(cast):
    entry = Entry(kind="Công văn", symbol="12-CV/QU", issuer="Quận ủy", level="district")
    with refused("deadline-in-the-past"):
        register_arrival(
            cast.clerk, cast.ward, entry=entry, arrived_on=TODAY, asks="x", due_on=dt.date(2026, 11, 1)
        )
    assert not queries.came_in(cast.ward).exists()


def test_a_paper_is_closed_by_a_result_and_reminded_of_once_a_day(cast, paper):
    handling = Handling.objects.get()
    remind_handling(cast.clerk, handling)
    with refused("reminded-today"):
        remind_handling(cast.clerk, handling)
    with refused("handling-without-result"):
        close_handling(cast.clerk, handling, result=" ")
    close_handling(cast.clerk, handling, result="Đã báo cáo")
    with refused("handling-closed"):
        close_handling(cast.clerk, handling, result="x")
    assert not queries.open_handlings(cast.ward).exists()
    assert history(f"document/{paper.pk}")[0].verb == "HandlingClosed"


def test_the_paper_that_answers_it_closes_it(cast, paper, draft, body):
    signed(cast, draft, body)
    given = issue(cast, draft, links=[("answers", paper)])
    handling = Handling.objects.get()
    assert (handling.state, handling.closed_with) == ("closed", given.document)


def test_a_link_made_later_closes_it_too(cast, paper):
    own = steps.register(
        cast.clerk, cast.ward, Entry(kind="Báo cáo", symbol="03-BC/ĐU", issuer="Đảng ủy", level="ward")
    )
    link_documents(cast.clerk, own, target=paper, kind="cites")
    assert Handling.objects.get().state == "waiting"
    link_documents(cast.clerk, own, target=paper, kind="answers")
    assert Handling.objects.get().closed_with == own


def test_closing_with_an_answer_links_the_two(cast, paper):
    own = steps.register(
        cast.clerk, cast.ward, Entry(kind="Báo cáo", symbol="03-BC/ĐU", issuer="Đảng ủy", level="ward")
    )
    close_handling(cast.clerk, Handling.objects.get(), result="", answer=own)
    assert [link.target for link in own.links.all()] == [paper]


def test_the_room_of_tasks_moves_it_along(cast, paper):
    topic = f"document/{paper.pk}"
    for move, state in (
        (steps.handling_assigned, "assigned"),
        (steps.handling_reported, "reported"),
        (steps.handling_waits, "waiting"),
    ):
        move(topic, within=cast.other)
        move(topic, within=cast.ward)
        assert Handling.objects.get().state == state
    steps.handling_assigned("conference/1", within=cast.ward)
    steps.handling_done(cast.clerk, topic, within=cast.ward, result="Đã nộp")
    steps.handling_done(cast.clerk, topic, within=cast.ward, result="lần nữa")
    assert (Handling.objects.get().state, Handling.objects.get().result) == ("closed", "Đã nộp")


def test_the_list_of_drafts_says_where_a_draft_stands(client, cast, draft, body):
    address = reverse("drafts", kwargs={"ward": cast.ward.slug})
    client.force_login(cast.clerk)
    assert "Đang lấy ý kiến" in client.get(address).content.decode()
    planned(cast, draft, body)
    submit_draft(cast.clerk, draft)
    page = client.get(address).content.decode()
    assert "Đã trình, chờ Văn phòng thẩm định" in page and "chip" in page
