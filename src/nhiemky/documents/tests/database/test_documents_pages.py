from __future__ import annotations

import datetime as dt

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from nhiemky.documents import panels, steps
from nhiemky.documents.actions.answer_opinion import answer_opinion
from nhiemky.documents.actions.edit_document import edit_document
from nhiemky.documents.models import Document, DocumentLink, Draft, OffSystemNote, Opinion
from nhiemky.documents.rules.registering import Entry
from nhiemky.journal.models import Entry as JournalEntry


def at(name: str, ward, **more) -> str:
    return reverse(name, kwargs={"ward": ward.slug, **more})


def entry(number: int, day: str, **more: object) -> Entry:
    said = {"kind": "Kế hoạch", "symbol": f"{number:02d}-KH/ĐU", "issuer": "Đảng ủy", "level": "ward", **more}
    return Entry(dated=dt.date.fromisoformat(day), **said)


@pytest.fixture
def plan(cast):
    return steps.register(cast.clerk, cast.ward, entry(2, "2020-12-10", title="Dân vận khéo"))


@pytest.fixture
def draft(cast):
    return steps.open_draft_in(cast.clerk, cast.ward, title="Dự thảo Kế hoạch đại hội", body="Phần một")


@pytest.fixture
def opinion(cast, draft):
    return steps.raise_opinion_in(cast.clerk, draft, raised_by="Chi bộ 1", content="Bổ sung chỉ tiêu")


def test_the_register_is_found_in_any_spelling_filtered_and_shows_what_to_look_at(client, cast, plan):
    steps.register(cast.clerk, cast.ward, entry(3, "2020-10-10"))
    steps.register(
        cast.clerk,
        cast.ward,
        entry(1, "2021-01-05", symbol="01- CrT/QU", kind="Chương trình", level="district"),
    )
    steps.register(cast.clerk, cast.other, entry(9, "2020-01-01"))
    client.force_login(cast.auditor)
    address = at("documents", cast.ward)
    for asked, seen in (
        ({}, 3),
        ({"tim": "2- kh/du"}, 1),
        ({"tim": "01-CTr/QU"}, 1),
        ({"tim": "dan van kheo"}, 1),
        ({"loai": "Kế hoạch"}, 2),
        ({"cap": "district"}, 1),
        ({"nam": "2021"}, 1),
        ({"luu-y": "co"}, 3),
        ({"xep": "van-ban"}, 3),
    ):
        assert client.get(address, asked).context["listing"].count == seen, asked
    page = client.get(address).content.decode()
    assert "Cần xem" in page and "01- CrT/QU" in page and "Vào sổ văn bản</a>" not in page
    assert client.get(address, {"xuat": "xlsx"}).status_code == 200


def test_the_page_says_what_is_odd_and_keeps_the_original(client, cast):
    document = steps.register(
        cast.clerk, cast.ward, entry(1, "2021-01-05", symbol="01- CrT/QU", kind="Chương trình")
    )
    client.force_login(cast.clerk)
    page = client.get(at("document", cast.ward, document_id=document.pk)).content.decode()
    assert "Ký hiệu ghi “01- CrT/QU”; viết chuẩn là 01-CTr/QU" in page
    for tab in ("lien-quan", "nhat-ky", "in"):
        assert (
            client.get(at("document", cast.ward, document_id=document.pk), {"phan": tab}).status_code == 200
        )


@pytest.mark.parametrize("symbol", ["??", "01", "02-KH/ĐU"])
def test_every_doubt_has_its_words(client, cast, plan, symbol):
    document = steps.register(cast.clerk, cast.ward, entry(0, "2020-01-10", symbol=symbol, title=symbol))
    client.force_login(cast.clerk)
    page = client.get(at("document", cast.ward, document_id=document.pk)).content.decode()
    assert page.count('class="note warn"') == 1
    assert {"??": "Không đọc được", "01": "chưa có tên loại", "02-KH/ĐU": "dùng hai lần"}[symbol] in page


def test_a_document_is_registered_with_its_file(client, cast, django_capture_on_commit_callbacks):
    client.force_login(cast.clerk)
    page = client.get(at("drafts", cast.ward), {"xuat": "pdf"}).content
    typed = {
        "symbol": "02-KH/ĐU",
        "issuer": "Đảng ủy",
        "level": "ward",
        "dated": "10/12/2020",
        "file": SimpleUploadedFile("kh.pdf", page),
    }
    with django_capture_on_commit_callbacks(execute=True):
        answer = client.post(at("document-new", cast.ward), typed)
    document = Document.objects.get()
    assert answer.url == at("document", cast.ward, document_id=document.pk) and document.kind == "Kế hoạch"
    assert (
        client.get(at("document-file", cast.ward, document_id=document.pk))["Content-Type"]
        == "application/pdf"
    )


@pytest.mark.parametrize(
    ("wrong", "field", "status"),
    [
        ({"issuer": ""}, "issuer", 422),
        ({"dated": "31/2/2020"}, "dated", 422),
        ({"symbol": "", "kind": "Kế hoạch", "title": ""}, "title", 409),
        ({"title": "Độ mật: Tối mật"}, "title", 409),
        ({"symbol": "02-KH/ĐU", "dated": "10/12/2020"}, "symbol", 409),
    ],
)
def test_a_refused_form_keeps_everything_and_says_where(client, cast, plan, wrong, field, status):
    client.force_login(cast.clerk)
    typed = {
        "symbol": "05-KH/ĐU",
        "issuer": "Đảng ủy",
        "level": "ward",
        "dated": "1/1/2021",
        "title": "Trích yếu",
        **wrong,
    }
    answer = client.post(at("document-new", cast.ward), typed)
    assert answer.status_code == status and field in answer.context["form"].errors
    assert Document.objects.count() == 1
    for kept in ("symbol", "title"):
        assert answer.context["form"][kept].value() == typed[kept]


def test_two_people_edit_one_document_and_the_second_sees_both(client, cast, plan):
    edit_document(cast.secretary, plan, entry=entry(2, "2020-12-10", title="Bản của bí thư"), revision=1)
    client.force_login(cast.clerk)
    address = at("document-edit", cast.ward, document_id=plan.pk)
    assert client.get(address).context["form"]["symbol"].value() == "02-KH/ĐU"
    typed = {
        "symbol": "02-KH/ĐU",
        "issuer": "Đảng ủy",
        "level": "ward",
        "dated": "10/12/2020",
        "title": "Bản của tôi",
        "revision": 1,
    }
    answer = client.post(address, typed)
    page = answer.content.decode()
    assert answer.status_code == 409 and "Bản của bí thư" in page and "Bản của tôi" in page
    assert client.post(address, {**typed, "revision": 2}).status_code == 302


def test_documents_are_linked_and_unlinked(client, cast, plan):
    above = steps.register(
        cast.clerk, cast.ward, entry(1, "2020-01-01", kind="Chương trình", symbol="02", issuer="Quận ủy")
    )
    foreign = steps.register(cast.stranger, cast.other, entry(9, "2020-01-01"))
    client.force_login(cast.clerk)
    address = at("document-link", cast.ward, document_id=plan.pk)
    assert client.post(address, {"kind": "implements", "target": foreign.pk}).status_code == 422
    assert client.post(address, {"kind": "implements", "target": above.pk}).status_code == 302
    assert client.post(address, {"kind": "implements", "target": above.pk}).status_code == 409
    page = client.get(at("document", cast.ward, document_id=above.pk)).content.decode()
    assert "thực hiện văn bản này" in page and "Kế hoạch 02-KH/ĐU" in page
    link = DocumentLink.objects.get()
    elsewhere = at("document-unlink", cast.ward, document_id=above.pk, link_id=link.pk)
    assert client.post(elsewhere).status_code == 404
    assert (
        client.post(at("document-unlink", cast.ward, document_id=plan.pk, link_id=link.pk)).status_code == 302
    )
    assert not DocumentLink.objects.exists()


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
    answer = client.post(at("draft-new", cast.ward), {"said": "co", "title": "x", "body": "y"})
    assert answer.status_code == 409
    assert client.post(at("draft-new", cast.ward), {"title": "x", "body": "y"}).status_code == 409
    assert not Draft.objects.exists() and not JournalEntry.objects.exists()
    assert client.post(at("draft-off-system", cast.ward)).status_code == 302
    assert OffSystemNote.objects.get().noted_by == cast.clerk


def test_opinions_are_entered_in_a_row_with_the_cursor_back_in_place(client, cast, draft):
    client.force_login(cast.clerk)
    address = at("draft-opinion-add", cast.ward, draft_id=draft.pk)
    for number in range(1, 10):
        answer = client.post(address, {"raised_by": f"Chi bộ {number}", "content": "Ý kiến"})
    assert Opinion.objects.count() == 9
    assert answer.url.endswith("?nhap=1#them")
    assert "autofocus" in client.get(answer.url).content.decode()
    assert "autofocus" not in client.get(at("draft", cast.ward, draft_id=draft.pk)).content.decode()
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
    refused = client.post(settle)
    assert (
        refused.status_code == 409
        and "Còn 1 ý kiến chưa có kết quả xử lý: ý kiến số 01." in refused.content.decode()
    )
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
    assert client.post(edit, {"title": "Tên mới", "body": "", "revision": draft.revision}).status_code == 302


def test_the_list_of_drafts_counts_opinions(client, cast, draft, opinion):
    client.force_login(cast.auditor)
    page = client.get(at("drafts", cast.ward), {"trang-thai": "open", "xep": "-chua-tra-loi"})
    assert page.context["listing"].count == 1
    assert [cell.text for cell in page.context["listing"].rows[0]][2:4] == ["1", "1"]


READ = [("documents", {}), ("drafts", {})]


@pytest.mark.parametrize(
    ("who", "read", "write"),
    [
        ("clerk", 200, 200),
        ("secretary", 200, 200),
        ("auditor", 200, 403),
        ("teller", 403, 403),
        ("stranger", 404, 404),
    ],
)
def test_the_doors(client, cast, plan, draft, opinion, who, read, write):
    client.force_login(getattr(cast, who))
    of_document, of_draft = {"document_id": plan.pk}, {"draft_id": draft.pk}
    of_opinion = {**of_draft, "opinion_id": opinion.pk}
    for name, ids in (
        *READ,
        ("document", of_document),
        ("draft", of_draft),
        ("draft-paper", {**of_draft, "form": "docx"}),
    ):
        assert client.get(at(name, cast.ward, **ids)).status_code == read, name
    for name, ids in (
        ("document-new", {}),
        ("draft-new", {}),
        ("document-edit", of_document),
        ("document-link", of_document),
        ("draft-edit", of_draft),
        ("draft-reopen", of_draft),
        ("draft-opinion-add", of_draft),
        ("draft-opinion-answer", of_opinion),
        ("draft-opinion-withdraw", of_opinion),
    ):
        assert client.get(at(name, cast.ward, **ids)).status_code == write, name
    for name, ids in (("draft-settle", of_draft), ("draft-off-system", {})):
        assert client.get(at(name, cast.ward, **ids)).status_code == (405 if write == 200 else write), name


def test_a_branch_secretary_reads_what_belongs_to_the_own_branch(client, cast, plan, draft):
    own = steps.register(cast.clerk, cast.branch, entry(1, "2020-01-01", issuer="Chi bộ 1"))
    own_draft = steps.open_draft_in(cast.clerk, cast.branch, title="Nghị quyết chi bộ")
    client.force_login(cast.branch_secretary)
    assert client.get(at("documents", cast.ward)).context["listing"].count == 1
    assert client.get(at("drafts", cast.ward)).context["listing"].count == 1
    assert client.get(at("document", cast.ward, document_id=own.pk)).status_code == 200
    assert client.get(at("draft", cast.ward, draft_id=own_draft.pk)).status_code == 200
    assert client.get(at("document", cast.ward, document_id=plan.pk)).status_code == 404
    assert client.get(at("draft", cast.ward, draft_id=draft.pk)).status_code == 404
    assert client.get(at("document-edit", cast.ward, document_id=own.pk)).status_code == 403


def test_rows_of_another_ward_are_not_found(client, cast, plan, draft, opinion):
    client.force_login(cast.stranger)
    for name, ids in (
        ("document", {"document_id": plan.pk}),
        ("document-edit", {"document_id": plan.pk}),
        ("document-file", {"document_id": plan.pk}),
        ("draft", {"draft_id": draft.pk}),
        ("draft-paper", {"draft_id": draft.pk, "form": "pdf"}),
        ("draft-opinion-answer", {"draft_id": draft.pk, "opinion_id": opinion.pk}),
    ):
        assert client.get(at(name, cast.other, **ids)).status_code == 404, name
    client.logout()
    assert client.get(at("documents", cast.ward)).status_code == 302


def test_an_opinion_is_reached_through_its_own_draft_only(client, cast, draft, opinion, plan):
    other = steps.open_draft_in(cast.clerk, cast.ward, title="Khác")
    client.force_login(cast.clerk)
    wrong = at("draft-opinion-answer", cast.ward, draft_id=other.pk, opinion_id=opinion.pk)
    assert client.get(wrong).status_code == 404
    assert client.get(at("document-file", cast.ward, document_id=plan.pk)).status_code == 404


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
