from __future__ import annotations

import datetime as dt

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from nhiemky.documents import steps
from nhiemky.documents.actions.edit_document import edit_document
from nhiemky.documents.models import Document, DocumentLink
from nhiemky.documents.rules.registering import Entry


def at(name: str, ward, **more) -> str:
    return reverse(name, kwargs={"ward": ward.slug, **more})


def entry(number: int, day: str, **more: object) -> Entry:
    said = {"kind": "Kế hoạch", "symbol": f"{number:02d}-KH/ĐU", "issuer": "Đảng ủy", "level": "ward", **more}
    return Entry(dated=dt.date.fromisoformat(day), **said)


@pytest.fixture
def plan(cast):
    return steps.register(cast.clerk, cast.ward, entry(2, "2020-12-10", title="Dân vận khéo"))


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
        ({"symbol": "/"}, "symbol", 409),
        ({"symbol": "xyz", "kind": "Kế hoạch"}, "symbol", 409),
        ({"symbol": "12"}, "kind", 409),
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


def test_a_symbol_is_not_broken_at_the_end_of_a_line(client, cast, plan):
    steps.register(cast.clerk, cast.ward, Entry(kind="Kế hoạch", symbol="3<b>", issuer="x", level="ward"))
    client.force_login(cast.clerk)
    page = client.get(at("documents", cast.ward)).content.decode()
    assert 'Kế hoạch <span class="whole">02-KH/ĐU</span></a>' in page
    assert 'Kế hoạch <span class="whole">3&lt;b&gt;</span></a>' in page


def test_a_number_alone_is_registered_with_a_word_of_doubt(client, cast):
    client.force_login(cast.clerk)
    typed = {"symbol": "02", "kind": "Nghị quyết", "issuer": "Quận ủy", "level": "district"}
    page = client.post(at("document-new", cast.ward), typed, follow=True).content.decode()
    assert "Ký hiệu “02” chưa có tên loại và cơ quan ban hành." in page
    assert "Cần xem" in client.get(at("documents", cast.ward)).content.decode()


def test_an_imported_symbol_stays_and_only_a_new_one_is_asked(client, cast):
    old = steps.register(cast.clerk, cast.ward, Entry(kind="Kế hoạch", symbol="không số", issuer="Đảng ủy", level="ward"))  # fmt: skip
    client.force_login(cast.clerk)
    edit = at("document-edit", cast.ward, document_id=old.pk)
    typed = {"symbol": "không số", "kind": "Nghị quyết", "issuer": "Đảng ủy", "level": "ward", "revision": 1}
    assert client.post(edit, typed).status_code == 302
    for wrong in ({"symbol": "xyz"}, {"symbol": "12", "kind": ""}):
        assert client.post(edit, {**typed, **wrong, "revision": 2}).status_code == 409


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
