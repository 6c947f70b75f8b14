"""The public is asked: the text stands on the portal, an opinion gets a number, the outcome is read by a decision."""

from __future__ import annotations

import datetime as dt

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from nhiemky.documents import queries, steps
from nhiemky.documents.actions.answer_opinion import answer_opinion
from nhiemky.documents.actions.close_round import close_round
from nhiemky.documents.actions.extend_round import extend_round
from nhiemky.documents.actions.publish_round import publish_round
from nhiemky.documents.actions.withdraw_opinion import withdraw_opinion
from nhiemky.documents.models import Opinion, OpinionRound
from nhiemky.documents.rules.consultation import NewOpinion
from nhiemky.documents.rules.rounds import PublishedNames
from nhiemky.journal.models import Entry
from nhiemky.kernel.refusals import Refused
from nhiemky.org import queries as org
from nhiemky.org import steps as org_steps
from nhiemky.org.models import UnitKind
from nhiemky.portal import caching
from nhiemky.portal.models import Consultation, ConsultationReceipt
from nhiemky.portal.rules.consultations import Pace
from nhiemky.portal.views import consultations as views

TEXT = "Mở đầu\nĐiều 1. Trồng cây ở mọi ngõ."
GOOD = {"content": "Trồng thêm cây xanh ở ngõ 12.", "node": "2", "agrees": "on"}


def at(name: str, **more: str) -> str:
    return reverse(name, kwargs={"ward": "phuong-mau", **more})


@pytest.fixture(autouse=True)
def _own_pace(monkeypatch):
    monkeypatch.setattr(views, "pace", Pace())


def ask(
    clerk, unit, *, title: str = "Dự thảo Kế hoạch cây xanh", names=("Hội Nông dân",), body: str = TEXT
) -> OpinionRound:
    today = timezone.localdate()
    draft = steps.open_draft_in(clerk, unit, title=title, body=body)
    new = steps.NewRound(
        version=queries.newest(draft),
        opened_on=today,
        due_on=today + dt.timedelta(days=5),
        names=names,
        public=True,
    )
    return steps.open_round_in(clerk, draft, new, today=today)


@pytest.fixture
def running(ward):
    return ask(ward.clerk, ward.unit)


@pytest.fixture
def page(running):
    return at("consultation", key=running.public_key)


def seen(client, page: str) -> str:
    """The page as it is now: a transaction of a test never ends, so nothing tells the kept pages to go."""
    caching.pages.__init__()  # type: ignore[misc]
    return client.get(page).content.decode()


def sent(client, page: str, **more: str):
    return client.post(page, {**GOOD, **more})


def test_the_text_stands_on_the_portal_and_no_other_table_is_read(client, running, page):
    with CaptureQueriesContext(
        connection,
    ) as asked:
        answer = client.get(page)
    html = answer.content.decode()
    assert "Trồng cây ở mọi ngõ." in html and "Gửi ý kiến" in html and not answer.cookies
    assert not [query["sql"] for query in asked if "documents_" in query["sql"]]
    assert running.draft.title in client.get("/phuong-mau/").content.decode()
    assert running.draft.title in seen(client, at("consultations"))
    assert client.get(at("consultation", key="khac")).status_code == 404
    assert client.get("/khong-co/gop-y/").status_code == 404


def test_an_opinion_gets_a_number_and_the_same_weight(client, running, page):
    answer = sent(client, page, name="Trần Thị Mẫu", residence="Tổ 5")
    opinion = Opinion.objects.get()
    assert (opinion.raised_by, opinion.residence, opinion.way, opinion.node) == (
        "Trần Thị Mẫu", "Tổ 5", "public", "2",
    )  # fmt: skip
    assert opinion.round == running and opinion.asked is None and not opinion.name_may_be_shown
    thanks = client.get(answer.url).content.decode()
    assert opinion.receipt in thanks and "Đã nhận ý kiến" in thanks and "Đang" not in opinion.receipt
    typed = opinion.receipt.lower().replace("-", " ")
    found = client.get(at("consultation_receipt"), {"so": typed}).content.decode()
    assert "đang xem xét" in found and "Trần Thị Mẫu" not in found
    assert "Không thấy ý kiến nào" in client.get(at("consultation_receipt"), {"so": "AAAA"}).content.decode()
    assert Entry.objects.get(verb="OpinionRaised").actor is None


def test_what_is_not_taken_in_keeps_what_was_written(client, page):
    for more, status, words in (
        ({"agrees": ""}, 409, "Hãy đánh dấu đồng ý"),
        ({"content": " "}, 409, "Hãy ghi nội dung ý kiến."),
        ({"website": "http://x"}, 409, "Để trống ô này"),
        ({"content": "Độ mật: Tối mật"}, 409, "Tối mật"),
        ({"node": "77"}, 422, "Chưa gửi được"),
    ):
        answer = sent(client, page, **more)
        assert answer.status_code == status and words in answer.content.decode(), more
    assert "Trồng thêm cây xanh" in sent(client, page, agrees="").content.decode()
    elsewhere = client.post(page, GOOD, headers={"origin": "https://khac.example"})
    assert elsewhere.status_code == 409 and not Opinion.objects.exists()
    assert client.post(page, GOOD, headers={"origin": "http://testserver"}).status_code == 302


def test_one_address_sends_ten_opinions_and_waits(client, page, monkeypatch):
    monkeypatch.setattr(views, "pace", Pace(most=2))
    assert [sent(client, page).status_code for _time in range(3)] == [302, 302, 409]
    assert Opinion.objects.count() == 2


def test_after_the_due_day_nothing_is_taken_in(client, ward, running, page):
    yesterday = timezone.localdate() - dt.timedelta(days=1)
    OpinionRound.objects.update(due_on=yesterday)
    Consultation.objects.get().save()
    late = sent(client, page)
    assert late.status_code == 409 and "Đã hết hạn góp ý" in late.content.decode()
    extend_round(ward.clerk, running, due_on=timezone.localdate(), reason="mưa bão", revision=1)
    assert Consultation.objects.get().due_on == timezone.localdate()
    assert sent(client, page).status_code == 302


def test_a_resident_sees_the_outcome_when_the_round_is_closed(client, ward, running, page):
    numbers = [sent(client, page).url for _time in range(2)]
    first, second = Opinion.objects.order_by("number")
    answer_opinion(ward.clerk, first, disposition="accepted", answer="Đã thêm ngõ 12", revision=1)
    assert "Đã thêm ngõ 12" not in client.get(numbers[0]).content.decode()
    withdraw_opinion(ward.clerk, second, reason="trùng ý kiến 01", revision=1)
    assert "trùng ý kiến 01" in client.get(numbers[1]).content.decode()
    close_round(ward.clerk, running, note="đã nhắc", revision=1)
    shown = client.get(numbers[0]).content.decode()
    assert "Tiếp thu" in shown and "Đã thêm ngõ 12" in shown
    assert "Gửi ý kiến</button>" not in seen(client, page)
    answer_opinion(ward.clerk, first, disposition="explained", answer="Sửa lại", revision=2)
    assert ConsultationReceipt.objects.get(opinion=first.pk).answer == "Sửa lại"


def test_the_table_is_public_by_a_decision_and_names_nobody_who_did_not_agree(client, ward, running, page):
    sent(client, page, name="Trần Thị Mẫu", name_may_be_shown="on")
    sent(client, page, name="Lê Văn Kín", content="Ý thứ hai")
    steps.raise_opinion_in(ward.clerk, running.draft, raised_by="Hội Nông dân", content="Ý của Hội")
    steps.raise_new(
        ward.clerk, running.draft, NewOpinion(raised_by="Đồng chí Phạm Văn Thử", content="Ý riêng")
    )
    for opinion in Opinion.objects.all():
        answer_opinion(
            ward.clerk, opinion, disposition="accepted", answer="Đã sửa", revision=1, changed_node="2"
        )
    close_round(ward.clerk, running, note="", revision=1)
    assert "Ý của Hội" not in seen(client, page)
    publish_round(ward.clerk, running, basis="Kết luận số 12", names=PublishedNames.NONE, revision=2)
    shown = seen(client, page)
    for words in ("Kết luận số 12", "Ý của Hội", "Hội Nông dân", "Người dân", "Đã sửa: Điều 1"):
        assert words in shown, words
    for name in ("Trần Thị Mẫu", "Lê Văn Kín", "Phạm Văn Thử"):
        assert name not in shown
    publish_round(ward.clerk, running, basis="Kết luận số 13", names=PublishedNames.AGREED, revision=3)
    again = seen(client, page)
    assert "Trần Thị Mẫu" in again and "Lê Văn Kín" not in again
    assert "Đã công bố kết quả" in seen(client, at("consultations"))


def test_a_ward_without_a_site_cannot_ask_the_public(ward):
    unit = org_steps.create_unit(
        slug="phuong-moi", kind=UnitKind.WARD, name="Đảng bộ phường Mới", parent=org.installation()
    )
    with pytest.raises(Refused, match="^public-round-without-portal$"):
        ask(ward.clerk, unit)


def test_another_wards_consultation_is_not_under_this_wards_name(client, ward, other, running):
    strange = reverse("consultation", kwargs={"ward": "phuong-ben", "key": running.public_key})
    assert client.get(strange).status_code == 404 and client.post(strange, GOOD).status_code == 404


def test_a_long_text_is_read_and_answered_in_parts(client, ward):
    body = "\n".join(f"{number}. {'Nội dung dự thảo nghị quyết ' * 8}" for number in range(1, 400))
    running = ask(ward.clerk, ward.unit, title="Dự thảo báo cáo", body=body)
    page = at("consultation", key=running.public_key)
    first, third = seen(client, page), seen(client, f"{page}?phan=3")
    assert "Phần 3" in first and 'id="d390"' not in first and 'id="d390"' in third
    assert max(len(first.encode()), len(third.encode())) < 140_000
    assert sent(client, f"{page}?phan=3", node="390").status_code == 302
