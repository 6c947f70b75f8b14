from __future__ import annotations

import datetime as dt

import pytest
from django.urls import reverse
from django.utils import timezone

from nhiemky.documents import queries, steps
from nhiemky.documents.models import Opinion, OpinionRound
from nhiemky.org.models import UnitKind
from nhiemky.org.steps import create_unit

TEXT = (
    "I. Mục tiêu\nPhấn đấu mọi chi bộ hoàn thành tốt nhiệm vụ.\nII. Giải pháp\n1. Đổi mới sinh hoạt chi bộ."
)


def at(name: str, ward, **more) -> str:
    return reverse(name, kwargs={"ward": ward.slug, **more})


def day(days: int) -> str:
    return f"{timezone.localdate() + dt.timedelta(days=days):%d/%m/%Y}"


@pytest.fixture
def draft(cast):
    create_unit(slug="chi-bo-2", kind=UnitKind.BRANCH, name="Chi bộ 2", parent=cast.ward)
    return steps.open_draft_in(cast.clerk, cast.ward, title="Dự thảo Kế hoạch", body=TEXT)


@pytest.fixture
def running(cast, draft):
    today = timezone.localdate()
    new = steps.NewRound(
        version=queries.newest(draft),
        opened_on=today,
        due_on=today + dt.timedelta(days=10),
        units=[cast.branch],
        names=["UBMTTQ phường"],
    )
    return steps.open_round_in(cast.clerk, draft, new, today=today)


def test_a_round_is_opened_for_all_branches(client, cast, draft):
    client.force_login(cast.clerk)
    page = at("draft", cast.ward, draft_id=draft.pk)
    assert "Gửi lấy ý kiến" in client.get(page).content.decode()
    address = at("draft-round-open", cast.ward, draft_id=draft.pk)
    form = client.get(address).content.decode()
    assert "Tất cả chi bộ (2)" in form and "sẽ gửi đi thành dự thảo lần tiếp theo" in form
    sent = {"version": queries.newest(draft).pk, "due_on": day(10), "branches": "on", "names": "Hội Phụ nữ"}
    late = client.post(address, {**sent, "due_on": day(-1)})
    assert late.status_code == 409 and "due_on" in late.context["form"].errors
    assert "Hội Phụ nữ" in late.content.decode()
    assert client.post(address, sent).status_code == 302
    found = OpinionRound.objects.get()
    assert [each.name for each in found.asked.all()] == ["Chi bộ 1", "Chi bộ 2", "Hội Phụ nữ"]
    shown = client.get(page).content.decode()
    assert "0/3" in shown and "Chờ 3 nơi chưa trả lời." in shown


def test_a_branch_secretary_reads_and_answers_a_draft_of_the_ward(client, cast, draft, running):
    client.force_login(cast.branch_secretary)
    assert client.get(at("draft", cast.ward, draft_id=draft.pk)).status_code == 404
    address = at("draft-asked", cast.ward, draft_id=draft.pk)
    page = client.get(address).content.decode()
    assert "Phấn đấu mọi chi bộ" in page and "Nhất trí, không có ý kiến" in page and "còn 10 ngày" in page
    box = client.get(address, {"doan": "2"}).content.decode()
    assert "doan=2#id_content" in page and 'id="id_content"' in box
    assert '<input type="hidden" name="node" value="2"' in box and "<textarea" in box
    empty = client.post(address, {"node": "2", "content": ""})
    assert empty.status_code == 422 and "<textarea" in empty.content.decode()
    assert client.post(address, {"node": "77", "content": "x"}).status_code == 409
    given = client.post(address, {"node": "2", "content": "Ghi rõ tỷ lệ"})
    assert given.url == f"{address}#d2"
    assert Opinion.objects.get().raised_by == "Chi bộ 1"
    assert "Ghi rõ tỷ lệ" in client.get(address).content.decode()
    agree = at("draft-asked-agree", cast.ward, draft_id=draft.pk)
    refused = client.post(agree, follow=True)
    assert "Chi bộ 1 đã có 1 ý kiến" in refused.content.decode()
    client.post(address, {"node": "", "content": "Cả bài"})
    assert "Cả bài" in client.get(address).content.decode()


def test_nothing_to_say_is_one_button(client, cast, draft, running):
    client.force_login(cast.branch_secretary)
    agree = at("draft-asked-agree", cast.ward, draft_id=draft.pk)
    page = client.post(agree, follow=True).content.decode()
    assert "đã trả lời ngày" in page and "nhất trí, không có ý kiến" in page
    assert f'action="{agree}"' not in page


def test_others_opinions_are_seen_where_the_round_shows_them(client, cast, draft, running):
    steps.raise_opinion_in(cast.clerk, draft, raised_by="UBMTTQ phường", content="Ý của Mặt trận")
    client.force_login(cast.branch_secretary)
    address = at("draft-asked", cast.ward, draft_id=draft.pk)
    assert "Ý của Mặt trận" not in client.get(address).content.decode()
    OpinionRound.objects.update(shows_opinions=True)
    assert "Ý của Mặt trận" in client.get(address).content.decode()


def test_who_is_not_asked_does_not_answer(client, cast, draft, running):
    address = at("draft-asked", cast.ward, draft_id=draft.pk)
    for person, status in ((cast.clerk, 403), (cast.auditor, 403), (cast.teller, 403), (cast.stranger, 404)):
        client.force_login(person)
        assert client.get(address).status_code == status
    running.asked.filter(unit=cast.branch).update(unit=None)
    client.force_login(cast.branch_secretary)
    assert client.get(address).status_code == 404


def test_the_page_of_a_round_leads_through_it(client, cast, draft, running):
    client.force_login(cast.clerk)
    ids = {"draft_id": draft.pk, "round_id": running.pk}
    page = at("draft-round", cast.ward, **ids)
    assert "UBMTTQ phường" in client.get(page).content.decode()
    remind = at("draft-round-remind", cast.ward, **ids)
    asked = [each.pk for each in running.asked.all()]
    assert "Đã ghi nhắc 2 nơi" in client.post(remind, {"asked": asked}, follow=True).content.decode()
    assert "đã được nhắc hôm nay" in client.post(remind, {"asked": asked}, follow=True).content.decode()
    extend = at("draft-round-extend", cast.ward, **ids)
    assert client.get(extend).status_code == 200
    back = client.post(extend, {"due_on": day(20), "reason": "", "revision": 1})
    assert back.status_code == 409 and "reason" in back.context["form"].errors
    assert client.post(extend, {"due_on": day(20), "reason": "Tết", "revision": 1}).url == page
    agreements = at("draft-round-agreements", cast.ward, **ids)
    assert "UBMTTQ phường" in client.get(agreements).content.decode()
    assert client.post(agreements, {"asked": asked[1:], "way": "paper"}).url == page
    close = at("draft-round-close", cast.ward, **ids)
    assert "Chi bộ 1" in client.get(close).content.decode()
    silent = client.post(close, {"note": "", "revision": 2})
    assert silent.status_code == 409 and "Chi bộ 1" in silent.content.decode()
    assert client.post(close, {"note": "đã nhắc", "revision": 2}).url == page
    assert "Đã kết thúc" in client.get(page).content.decode()
    for paper in ("bang-tong-hop", "phieu-gop-y", "chua-tra-loi"):
        for form, begins in (("pdf", b"%PDF"), ("docx", b"PK")):
            address = at("draft-round-paper", cast.ward, **ids, paper=paper, form=form)
            assert client.get(address).content.startswith(begins)
    for paper, form in (("bang-tong-hop", "exe"), ("khac", "pdf")):
        assert (
            client.get(at("draft-round-paper", cast.ward, **ids, paper=paper, form=form)).status_code == 404
        )
    assert (
        client.get(at("draft-round", cast.ward, draft_id=draft.pk, round_id=running.pk + 9)).status_code
        == 404
    )
    publish = at("draft-round-publish", cast.ward, **ids)
    assert client.get(publish).status_code == 200
    refused = client.post(publish, {"basis": "x", "names": "none", "revision": 3})
    assert "không hỏi nhân dân" in refused.content.decode()


def test_opinions_are_ticked_and_answered_together(client, cast, draft, running):
    made = [
        steps.raise_opinion_in(cast.clerk, draft, raised_by=f"Đại biểu {number}", content=f"Ý {number}")
        for number in (1, 2, 3)
    ]
    client.force_login(cast.clerk)
    address = at("draft-opinions-answer", cast.ward, draft_id=draft.pk)
    page = client.get(at("draft", cast.ward, draft_id=draft.pk)).content.decode()
    assert page.count('name="opinions"') == 3 and "Trả lời lần lượt" in page
    assert client.get(address).status_code == 302
    ticked = [each.pk for each in made[:2]]
    form = client.get(address, {"opinions": ticked}).content.decode()
    assert "Ý 1" in form and "Ý 2" in form and "Ý 3" not in form
    sent = {"opinions": ticked, "disposition": "not_accepted", "answer": ""}
    assert client.post(address, sent).status_code == 409
    assert client.post(address, {**sent, "answer": "ngoài thẩm quyền"}).status_code == 302
    assert Opinion.objects.filter(disposition="not_accepted", answer="ngoài thẩm quyền").count() == 2


def test_an_opinion_typed_with_its_paragraph_and_the_changed_sentence(client, cast, draft, running):
    client.force_login(cast.clerk)
    add = at("draft-opinion-add", cast.ward, draft_id=draft.pk)
    form = client.get(add, {"doan": "2"}).content.decode()
    assert '<option value="2" selected>mục I: “Phấn đấu mọi chi bộ' in form
    sent = {
        "raised_by": "UBMTTQ phường",
        "content": "Ghi rõ",
        "node": "2",
        "way": "paper",
        "raised_on": day(0),
    }
    assert client.post(add, {**sent, "raised_on": day(1)}).status_code == 409
    assert client.post(add, sent).status_code == 302
    opinion = Opinion.objects.get()
    assert opinion.asked.name == "UBMTTQ phường"
    answer = at("draft-opinion-answer", cast.ward, draft_id=draft.pk, opinion_id=opinion.pk)
    page = client.get(answer).content.decode()
    assert page.count("autofocus") == 1 and "Đã sửa ở đoạn" in page
    sent = {"disposition": "accepted", "answer": "Đã ghi", "revision": 1, "changed_node": "4"}
    client.post(answer, sent)
    shown = client.get(at("draft", cast.ward, draft_id=draft.pk)).content.decode()
    version = at("draft-version", cast.ward, draft_id=draft.pk, version=1)
    assert f'{version}?doan=4#d-4"' in shown and "mục II, khoản 1" in shown


def test_once_the_round_is_closed_the_draft_goes_on_its_road(client, cast, draft, running):
    """Closing the round is the end of asking: nobody is sent to end it a second time."""
    client.force_login(cast.clerk)
    opinion = steps.raise_opinion_in(
        cast.clerk, draft, raised_by="UBMTTQ phường", content="Bổ sung giải pháp"
    )
    page = at("draft", cast.ward, draft_id=draft.pk)
    onwards = f'class="btn primary" href="{at("draft-plan", cast.ward, draft_id=draft.pk)}"'
    assert onwards not in client.get(page).content.decode()
    steps.answer(cast.clerk, opinion, disposition="accepted", answer="Đã bổ sung")
    close = at("draft-round-close", cast.ward, draft_id=draft.pk, round_id=running.pk)
    client.post(close, {"note": "coi là nhất trí", "revision": running.revision})
    shown = client.get(page).content.decode()
    assert onwards in shown and shown.count("btn primary") == 1


def test_a_round_of_former_days_is_closed_on_its_own_day(client, cast, draft, running):
    OpinionRound.objects.update(imported=True, opened_on=dt.date(2019, 5, 1), due_on=dt.date(2019, 5, 20))
    client.force_login(cast.clerk)
    close = at("draft-round-close", cast.ward, draft_id=draft.pk, round_id=running.pk)
    sent = {"note": "theo hồ sơ", "revision": 1, "closed_on": "21/5/2019"}
    assert client.post(close, {**sent, "closed_on": "21/4/2019"}).status_code == 409
    assert client.post(close, sent).status_code == 302
    running.refresh_from_db()
    assert running.closed_on == dt.date(2019, 5, 21)


def test_the_page_of_the_day_says_which_drafts_ask_the_reader(client, cast, draft, running):
    client.force_login(cast.branch_secretary)
    today = at("today", cast.ward)
    page = client.get(today).content.decode()
    assert "Dự thảo đang hỏi ý kiến" in page and at("draft-asked", cast.ward, draft_id=draft.pk) in page
    assert "Chờ trả lời" in page and "nhắc ngày" not in page
    client.force_login(cast.clerk)
    asked = [each.pk for each in running.asked.all()]
    client.post(at("draft-round-remind", cast.ward, draft_id=draft.pk, round_id=running.pk), {"asked": asked})
    OpinionRound.objects.update(due_on=timezone.localdate() - dt.timedelta(days=2))
    assert "Dự thảo đang hỏi ý kiến" not in client.get(today).content.decode()
    client.force_login(cast.branch_secretary)
    late = client.get(today).content.decode()
    assert "Quá hạn 2 ngày" in late and "Văn phòng nhắc ngày" in late
    client.post(at("draft-asked-agree", cast.ward, draft_id=draft.pk))
    assert "Đã trả lời" in client.get(today).content.decode()


def test_a_draft_of_fifty_pages_is_read_in_parts_within_the_weight_of_a_page(client, cast):
    today = timezone.localdate()
    body = "\n".join(
        f"{number}. {'Nội dung dự thảo nghị quyết của đảng bộ ' * 6}" for number in range(1, 500)
    )
    long = steps.open_draft_in(cast.clerk, cast.ward, title="Dự thảo báo cáo chính trị", body=body)
    new = steps.NewRound(version=queries.newest(long), opened_on=today, due_on=today, units=[cast.branch])
    steps.open_round_in(cast.clerk, long, new, today=today)
    client.force_login(cast.branch_secretary)
    address = at("draft-asked", cast.ward, draft_id=long.pk)
    first, second = client.get(address), client.get(address, {"phan": "2"})
    assert "Phần 4" in first.content.decode() and "Phần 5" not in first.content.decode()
    assert max(len(answer.content) for answer in (first, second)) < 100_000
    assert 'id="d450"' not in first.content.decode()
    box = client.get(address, {"doan": "450"}).content.decode()
    assert 'name="node" value="450"' in box
    assert client.post(address, {"node": "450", "content": "Sửa"}).url == f"{address}?phan=4#d450"
    assert client.get(address, {"phan": "99"}).status_code == 200
