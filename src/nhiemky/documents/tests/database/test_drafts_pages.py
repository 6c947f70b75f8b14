from __future__ import annotations

from django.urls import reverse

from nhiemky.documents import panels, steps
from nhiemky.documents.actions.answer_opinion import answer_opinion
from nhiemky.documents.models import Draft, OffSystemNote, Opinion
from nhiemky.journal.models import Entry as JournalEntry


def at(name: str, ward, **more) -> str:
    return reverse(name, kwargs={"ward": ward.slug, **more})


def test_the_question_comes_before_anything_can_be_typed(client, cast):
    client.force_login(cast.clerk)
    address = at("draft-new", cast.ward)
    question = client.get(address).content.decode()
    assert "danh mục bí mật nhà nước" in question and "<textarea" not in question
    kept_off = client.get(address, {"mat": "co"}).content.decode()
    assert "<textarea" not in kept_off and "không nối mạng" in kept_off
    assert "<textarea" in client.get(address, {"mat": "khong"}).content.decode()


def test_yes_stores_nothing_but_the_line_that_is_wished(client, cast):
    client.force_login(cast.clerk)
    answer = client.post(at("draft-new", cast.ward), {"said": "co", "title": "x", "body": "bí mật kín"})
    page = answer.content.decode()
    assert answer.status_code == 409
    assert "Chưa lưu gì" in page and "không nối mạng" in page
    assert "Said" not in page and "bí mật kín" not in page and "<textarea" not in page
    for unanswered in ({}, {"said": "khác"}):
        asked = client.post(at("draft-new", cast.ward), {**unanswered, "title": "x", "body": "y"})
        assert asked.status_code == 409
        assert "Hãy trả lời câu hỏi dưới đây trước" in asked.content.decode()
    assert not Draft.objects.exists() and not JournalEntry.objects.exists()
    assert client.post(at("draft-off-system", cast.ward)).status_code == 302
    assert OffSystemNote.objects.get().noted_by == cast.clerk


def test_opinions_are_entered_in_a_row_with_the_cursor_back_in_place(client, cast, draft):
    client.force_login(cast.clerk)
    address = at("draft-opinion-add", cast.ward, draft_id=draft.pk)
    for number in range(1, 10):
        answer = client.post(address, {"raised_by": f"Chi bộ {number}", "content": "Ý kiến"})
    assert Opinion.objects.count() == 9
    assert (
        answer.url.endswith("#id_raised_by")
        and 'id="id_raised_by"' in client.get(answer.url).content.decode()
    )
    refused = client.post(address, {"raised_by": "Chi bộ 10", "content": ""})
    assert refused.status_code == 422 and 'value="Chi bộ 10"' in refused.content.decode()


def test_answers_lead_from_one_opinion_to_the_next(client, cast, draft, opinion):
    second = steps.raise_opinion_in(cast.clerk, draft, raised_by="Chi bộ 2", content="Sửa mục 3")
    client.force_login(cast.clerk)
    address = at("draft-opinion-answer", cast.ward, draft_id=draft.pk, opinion_id=opinion.pk)
    assert "Lưu, sang ý kiến tiếp theo" in client.get(address).content.decode()
    refused = client.post(address, {"disposition": "not_accepted", "answer": "", "revision": 1})
    assert refused.status_code == 409 and "answer" in refused.context["form"].errors
    answer = client.post(
        address, {"disposition": "accepted", "answer": "Đã bổ sung", "revision": 1, "next": "1"}
    )
    assert answer.url == at("draft-opinion-answer", cast.ward, draft_id=draft.pk, opinion_id=second.pk)
    last = client.post(answer.url, {"disposition": "explained", "answer": "vì", "revision": 1, "next": "1"})
    assert last.url == at("draft", cast.ward, draft_id=draft.pk)
    page = client.get(last.url).content.decode()
    assert "Tổng số 02 ý kiến: tiếp thu 01, giải trình 01." in page and "Đã bổ sung" in page


def test_the_second_to_answer_sees_both_answers(client, cast, draft, opinion):
    answer_opinion(cast.secretary, opinion, disposition="explained", answer="Bản của bí thư", revision=1)
    client.force_login(cast.clerk)
    address = at("draft-opinion-answer", cast.ward, draft_id=draft.pk, opinion_id=opinion.pk)
    answer = client.post(address, {"disposition": "accepted", "answer": "Bản của tôi", "revision": 1})
    page = answer.content.decode()
    assert (
        answer.status_code == 409
        and "Bản của bí thư" in page
        and "Bản của tôi" in page
        and "Giải trình" in page
    )


def test_a_draft_is_settled_printed_and_opened_again(client, cast, draft, opinion):
    client.force_login(cast.clerk)
    settle = at("draft-settle", cast.ward, draft_id=draft.pk)
    refused = client.post(settle, follow=True)
    back = at("draft", cast.ward, draft_id=draft.pk)
    assert refused.redirect_chain == [(back, 302)]
    words = "Còn 1 ý kiến chưa có kết quả xử lý: ý kiến số 01."
    assert f'<p class="message error">{words}</p>' in refused.content.decode()
    assert f'action="{settle}"' in refused.content.decode()
    assert words not in client.get(back).content.decode()
    client.post(
        at("draft-opinion-withdraw", cast.ward, draft_id=draft.pk, opinion_id=opinion.pk),
        {"reason": "trùng", "revision": 1},
    )
    assert client.post(settle).status_code == 302
    page = client.get(at("draft", cast.ward, draft_id=draft.pk)).content.decode()
    assert "Đã rút" in page and 'id="them"' not in page and "Lấy ý kiến lại" in page
    tab = client.get(at("draft", cast.ward, draft_id=draft.pk), {"phan": "in"}).content.decode()
    for form, begins in (("pdf", b"%PDF"), ("docx", b"PK")):
        address = at("draft-paper", cast.ward, draft_id=draft.pk, form=form)
        assert address in tab and client.get(address).content.startswith(begins)
    assert client.get(at("draft-paper", cast.ward, draft_id=draft.pk, form="exe")).status_code == 404
    reopen = at("draft-reopen", cast.ward, draft_id=draft.pk)
    assert client.get(reopen).status_code == 200
    assert client.post(reopen, {"reason": "lấy ý kiến lần 2"}).status_code == 302
    edit = at("draft-edit", cast.ward, draft_id=draft.pk)
    assert client.get(edit).status_code == 200
    draft.refresh_from_db()
    sent = {"title": "Tên mới", "was_title": draft.title, "body": "Phần một", "opened_at": 1}
    assert client.post(edit, sent).status_code == 302
    assert Draft.objects.get().title == "Tên mới"


def test_the_list_of_drafts_counts_opinions(client, cast, draft, opinion):
    client.force_login(cast.auditor)
    page = client.get(at("drafts", cast.ward), {"trang-thai": "open", "xep": "-chua-tra-loi"})
    assert page.context["listing"].count == 1
    assert page.context["listing"].rows.count(">1</td>") == 2


def test_a_conference_shows_the_opinions_raised_in_it(rf, cast, draft):
    steps.raise_opinion_in(
        cast.clerk, draft, raised_by="a", content="b", venue_topic=f"unit/{cast.branch.pk}", venue_label="x"
    )
    request = rf.get("/")
    request.user = cast.auditor
    assert len(panels.opinions_raised(request, cast.ward, cast.branch).context["opinions"]) == 1
    assert panels.opinions_raised(request, cast.ward, cast.ward) is None
    request.user = cast.teller
    assert panels.opinions_raised(request, cast.ward, cast.branch) is None


def test_a_draft_without_a_word_has_no_version(client, cast):
    client.force_login(cast.clerk)
    client.post(at("draft-new", cast.ward), {"said": "khong", "title": "Dự thảo chưa gõ chữ nào", "body": ""})
    made = Draft.objects.get(title="Dự thảo chưa gõ chữ nào")
    assert not made.versions.exists()
    assert (
        "Chưa có bản nào." in client.get(at("draft-versions", cast.ward, draft_id=made.pk)).content.decode()
    )
