"""Soát in the pages: a draft, the file of a document, any text; nothing is kept and nothing of other wards is told."""

from __future__ import annotations

import datetime as dt
import io

import docx
import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from nhiemky.documents import steps
from nhiemky.documents.actions.register_document import register_document
from nhiemky.documents.models import DocumentText, Issuer, Series
from nhiemky.documents.rules.registering import Entry
from nhiemky.files.models import StoredFile
from nhiemky.journal.models import Entry as JournalEntry
from nhiemky.org.models import Person, Term

WRONG = "Nhiệm kỳ 2020 - 2020, đồng chí chí đạo  hội nghị.\nHọp ngày 31/9/2025."


def at(name: str, ward, **more) -> str:
    return reverse(name, kwargs={"ward": ward.slug, **more})


@pytest.fixture
def signed_in(client, cast):
    client.force_login(cast.clerk)
    return client


def written(*paragraphs: str) -> bytes:
    paper, kept = docx.Document(), io.BytesIO()
    for paragraph in paragraphs:
        paper.add_paragraph(paragraph)
    paper.save(kept)
    return kept.getvalue()


def with_file(cast, content: bytes):
    entry = Entry(
        kind="KH", issuer="Đảng ủy", level="ward", symbol="05-KH/ĐU", dated=dt.date(2026, 3, 2), title="x"
    )
    return register_document(
        cast.clerk, cast.ward, entry=entry, upload=SimpleUploadedFile("ke-hoach.docx", content)
    )


def test_any_text_is_proofread_and_nothing_is_kept(signed_in, cast):
    address = at("proof", cast.ward)
    assert "<textarea" in signed_in.get(address).content.decode()
    page = signed_in.post(address, {"text": WRONG}).content.decode()
    assert "2 sai, 1 cần xem, 1 lưu ý" in " ".join(page.split())
    assert "Năm cuối phải sau năm đầu" in page and "chỉ đạo" in page and "Dòng 2" in page
    assert 'data-from="9" data-to="20"' in page and 'data-area="id_text"' in page
    assert not StoredFile.objects.exists() and not JournalEntry.objects.exists()
    assert (
        "không thấy chỗ nào cần xem"
        in signed_in.post(address, {"text": "Hội nghị kết thúc."}).content.decode()
    )


def test_neither_text_nor_file_is_said(signed_in, cast):
    answer = signed_in.post(at("proof", cast.ward), {"text": "  "})
    assert answer.status_code == 422 and "Dán văn bản hoặc chọn một tệp." in answer.content.decode()


def test_a_docx_is_read_once(signed_in, cast):
    upload = SimpleUploadedFile("a.docx", written("Trao giấy  khen."))
    answer = signed_in.post(at("proof", cast.ward), {"file": upload})
    assert answer.status_code == 200 and "Trao giấy  khen." in answer.content.decode()
    assert not StoredFile.objects.exists()


@pytest.mark.parametrize(
    "sent",
    [
        {"text": "TỐI MẬT\nnội dung kín"},
        {"file": SimpleUploadedFile("a.docx", b"PK\x03\x04 broken")},
        {"file": SimpleUploadedFile("a.exe", b"MZ")},
    ],
)
def test_what_may_not_be_here_is_not_shown_again(signed_in, cast, sent):
    answer = signed_in.post(at("proof", cast.ward), sent)
    page = answer.content.decode()
    assert answer.status_code == 409 and "Những gì vừa gửi đã được bỏ." in page and "nội dung kín" not in page


def test_a_draft_says_its_findings_and_leads_to_each(signed_in, cast):
    draft = steps.open_draft_in(cast.clerk, cast.ward, title="Dự thảo Kế hoạch", body=WRONG)
    page = " ".join(signed_in.get(at("draft", cast.ward, draft_id=draft.pk)).content.decode().split())
    address = at("draft-proof", cast.ward, draft_id=draft.pk)
    assert "2 sai, 1 cần xem." in page and address in page  # saving has put one space for two
    proof = signed_in.get(address).content.decode()
    assert 'href="#cho-1"' in proof and 'id="cho-1"' in proof and '<span class="sub">2</span>' in proof


def test_the_editor_gets_the_list_alone(signed_in, cast):
    draft = steps.open_draft_in(cast.clerk, cast.ward, title="Dự thảo Kế hoạch")
    editor = signed_in.get(at("draft-edit", cast.ward, draft_id=draft.pk)).content.decode()
    assert "data-proof" in editor and 'id="soat"' in editor and "documents/proof" in editor
    address = at("draft-proof", cast.ward, draft_id=draft.pk)
    part = signed_in.post(address, {"body": "Có chữ 𝐀 và chí đạo."}, headers={"X-Part": "1"}).content.decode()
    assert "<html" not in part and 'data-from="13" data-to="20"' in part, "browsers count 𝐀 twice"
    secret = signed_in.post(address, {"body": "TUYỆT MẬT\nkín đáo"}, headers={"X-Part": "1"})
    assert secret.status_code == 409 and "kín đáo" not in secret.content.decode()
    whole = signed_in.post(address, {"body": WRONG}).content.decode()
    assert "<html" in whole and 'id="cho-1"' in whole


def test_the_file_of_a_document(signed_in, cast):
    paper = with_file(cast, written(*WRONG.split("\n")))
    answer = signed_in.get(at("document-proof", cast.ward, document_id=paper.pk))
    # The file lies there after the commit only; a test has none.
    assert answer.status_code == 409
    without = steps.register(
        cast.clerk, cast.ward, Entry(kind="KH", issuer="Đảng ủy", level="ward", symbol="06-KH/ĐU", title="y")
    )
    page = signed_in.get(at("document-proof", cast.ward, document_id=without.pk)).content.decode()
    assert "chưa có tệp" in page


@pytest.mark.django_db(transaction=True)
def test_the_words_of_a_file(client, cast):
    client.force_login(cast.clerk)
    paper = with_file(cast, written(*WRONG.split("\n")))
    address = at("document-proof", cast.ward, document_id=paper.pk)
    assert address in client.get(at("document", cast.ward, document_id=paper.pk)).content.decode()
    assert "2 sai, 1 cần xem, 1 lưu ý" in " ".join(client.get(address).content.decode().split())


def test_of_a_pdf_the_words_that_the_search_found(signed_in, cast):
    paper = with_file(cast, written("x"))
    StoredFile.objects.update(kind=StoredFile.Kind.PDF)
    DocumentText.objects.all().delete()  # a scan: the index has read no words in it
    address = at("document-proof", cast.ward, document_id=paper.pk)
    assert "không đọc được chữ" in signed_in.get(address).content.decode()
    DocumentText.objects.create(document=paper, text="Đồng chí chí\nđạo  hội nghị.")
    page = signed_in.get(address).content.decode()
    assert "1 cần xem" in page and "lưu ý" not in page


def test_the_register_knows_dates_numbers_terms_and_names(signed_in, cast):
    steps.register(
        cast.clerk,
        cast.ward,
        Entry(
            kind="KH",
            issuer="Đảng ủy",
            level="ward",
            symbol="02-KH/ĐU",
            dated=dt.date(2020, 12, 10),
            title="x",
        ),
    )
    issuer = Issuer.objects.create(unit=cast.ward, name="Đảng ủy", code="ĐU", valid_from=dt.date(2020, 7, 1))
    Series.objects.create(issuer=issuer, of="KH", begins=dt.date(2020, 7, 1), last=9)
    Term.objects.create(unit=cast.ward, first_year=2020, last_year=2025)
    Person.objects.create(unit=cast.branch, full_name="Krôông Văn Thử")
    text = (
        "Kế hoạch số 02-KH/ĐU ngày 10/10/2020 và Kế hoạch số 15-KH/ĐU ngày 05/5/2021, nhiệm kỳ 2020-2024.\n"
        "Krôông có mặt."
    )
    page = " ".join(signed_in.post(at("proof", cast.ward), {"text": text}).content.decode().split())
    assert "Trong sổ, văn bản 02-KH/ĐU ghi ngày 10/12/2020." in page
    assert "Sổ văn bản đi mới đến số 9, chưa có số 15-KH/ĐU." in page
    assert "2020 - 2025" in page and "0 sai" not in page and "Krôông</mark>" not in page


def test_a_reader_of_a_branch_learns_nothing_of_the_register(client, cast):
    steps.register(
        cast.clerk,
        cast.ward,
        Entry(
            kind="KH",
            issuer="Đảng ủy",
            level="ward",
            symbol="02-KH/ĐU",
            dated=dt.date(2020, 12, 10),
            title="x",
        ),
    )
    client.force_login(cast.branch_secretary)
    page = client.post(
        at("proof", cast.ward), {"text": "Kế hoạch số 02-KH/ĐU ngày 10/10/2020."}
    ).content.decode()
    assert "không thấy chỗ nào cần xem" in page


def test_the_list_of_the_office(signed_in, cast, settings, tmp_path):
    settings.HOME = tmp_path
    address = at("proof", cast.ward)
    before = signed_in.post(address, {"text": "Ở hoach mới, ZKX họp."}).content.decode()
    (tmp_path / "tu-dien.txt").write_text("# của phường\nHoach\nZKX\n", "utf-8")
    after = signed_in.post(address, {"text": "Ở hoach mới, ZKX họp."}).content.decode()
    assert "<mark>hoach</mark>" in before and "<mark>ZKX</mark>" in before
    assert "không thấy chỗ nào cần xem" in after
