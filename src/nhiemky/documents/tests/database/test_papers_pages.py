from __future__ import annotations

import datetime as dt
import io

import docx
import pytest
from django.urls import reverse
from pypdf import PdfReader

from nhiemky.documents import queries, steps
from nhiemky.documents.models import Document, DraftVersion, Issue, Issuer, Passage, Recipient, Series
from nhiemky.figures import steps as figures
from nhiemky.figures.rules.entry import NewFigure, Value
from nhiemky.journal.models import Entry

DAY = dt.date(2026, 6, 8)
BODY = "I. MỤC ĐÍCH\nTriển khai {{ mo-hinh }}.\nPHỤ LỤC\n| TT | Việc |\n| 1 | Rà soát |"


def at(name: str, ward, **more) -> str:
    return reverse(name, kwargs={"ward": ward.slug, **more})


def words(content: bytes) -> str:
    pages = PdfReader(io.BytesIO(content)).pages
    return " ".join(" ".join(page.extract_text().split()) for page in pages)


@pytest.fixture
def plan(cast):
    value = Value(value=74, measure="mô hình")
    figures.enter(cast.clerk, cast.ward, NewFigure(code="mo-hinh", subject="mô hình", value=value))
    draft = steps.open_draft_in(cast.clerk, cast.ward, title="Dự thảo Kế hoạch tổ chức đại hội", body=BODY)
    # Nobody has said the kind: its title does.
    draft.addressees = "Các chi bộ\nLưu Văn phòng"
    draft.save()
    return draft


@pytest.fixture
def council(cast):
    return Issuer.objects.create(
        unit=cast.ward, name="Ủy ban nhân dân phường A", code="UBND", superior="Ủy ban nhân dân thành phố",
        style="state", head_post="Chủ tịch", valid_from=DAY,
    )  # fmt: skip


def _paper(client, cast, draft, form="pdf"):
    return client.get(at("draft-document", cast.ward, draft_id=draft.pk, form=form)).content


def test_a_draft_prints_with_its_mark_its_figures_and_blanks(client, cast, plan):
    client.force_login(cast.auditor)
    text = words(_paper(client, cast, plan))
    for wanted in (
        "KẾ HOẠCH Tổ chức đại hội",
        "DỰ THẢO",
        "74 mô hình",
        "-KH/ĐU",
        "T/M ĐẢNG ỦY BÍ THƯ",
        "PHỤ LỤC",
    ):
        assert wanted in text, wanted
    assert "- Các chi bộ, - Lưu Văn phòng." in text
    DraftVersion.objects.update(circulated_as=2)
    assert "DỰ THẢO LẦN 2" in words(_paper(client, cast, plan))
    opened = docx.Document(io.BytesIO(_paper(client, cast, plan, "docx")))
    assert "DỰ THẢO LẦN 2" in "".join(
        cell.text for table in opened.tables for row in table.rows for cell in row.cells
    )


def test_a_signed_draft_is_printed_as_it_is_signed(client, cast, plan, council):
    plan.issuer, plan.stage, plan.urgency = council, "signed", "at_once"
    plan.save()
    Passage.objects.create(
        draft=plan, version=queries.newest(plan), verb="signed", done_on=DAY, by=cast.clerk,
        authority="KT. CHỦ TỊCH", post="Phó Chủ tịch", signer_name="Trần Thị Mẫu",
    )  # fmt: skip
    client.force_login(cast.clerk)
    text = words(_paper(client, cast, plan))
    assert "DỰ THẢO" not in text and "HỎA TỐC" in text
    for wanted in (
        "CỘNG HÒA XÃ HỘI",
        "KT. CHỦ TỊCH PHÓ CHỦ TỊCH",
        "Trần Thị Mẫu",
        "/KH-UBND",
        "74 mô hình./.",
    ):
        assert wanted in text, wanted


def test_an_approved_draft_is_signed_for_the_organ_that_approved_it(client, cast, plan, council):
    plan.issuer, plan.stage, plan.kind = council, "approved", "CV"
    plan.save()
    council.head_post = "Chủ tịch"
    said = {"version": queries.newest(plan), "done_on": DAY, "by": cast.clerk}
    plan.passages.create(verb="approved", organ="Thường trực Ủy ban nhân dân phường A", **said)
    client.force_login(cast.clerk)
    text = words(_paper(client, cast, plan))
    assert "TM. THƯỜNG TRỰC ỦY BAN NHÂN DÂN CHỦ TỊCH" in text and "/UBND-……" in text


def test_an_issued_document_prints_with_number_day_and_recipients(client, cast, plan, council):
    document = Document.objects.create(
        unit=cast.ward, register="out", kind="Kế hoạch", symbol="12/KH-UBND", issuer=council.name, level="ward",
        dated=DAY, title="Kế hoạch tổ chức đại hội",
    )  # fmt: skip
    client.force_login(cast.clerk)
    page = at("document", cast.ward, document_id=document.pk)
    address = at("document-paper", cast.ward, document_id=document.pk, form="pdf")
    assert client.get(address).status_code == 404
    assert address not in client.get(page, {"phan": "in"}).content.decode()
    series = Series.objects.create(issuer=council, of="KH", begins=DAY, last=12)
    issue = Issue.objects.create(
        document=document, issuer=council, series=series, number=12, authority="TM. ỦY BAN NHÂN DÂN",
        post="CHỦ TỊCH", signer_name="Lê Văn Mẫu", issued_by=cast.clerk,
    )  # fmt: skip
    assert client.get(address).status_code == 404
    issue.draft = plan
    issue.save()
    Recipient.objects.create(document=document, name="Chi bộ 1")
    figures.freeze(topic=f"draft/{plan.pk}", label="Kế hoạch", unit=cast.ward, texts=[BODY])
    text = words(client.get(address).content)
    for wanted in (
        "Số: 12/KH-UBND",
        "08 tháng 6 năm 2026",
        "Lê Văn Mẫu",
        "- Chi bộ 1.",
        "74 mô hình./.",
    ):
        assert wanted in text, wanted
    assert "(Kèm theo Kế hoạch số 12/KH-UBND ngày 08/06/2026" in text
    assert address in client.get(page, {"phan": "in"}).content.decode()


def test_urgency_is_marked_until_it_is_issued(client, cast, plan):
    client.force_login(cast.clerk)
    page = client.get(at("draft", cast.ward, draft_id=plan.pk), {"phan": "in"}).content.decode()
    assert (
        "Văn bản không ghi độ khẩn" in page
        and at("draft-document", cast.ward, draft_id=plan.pk, form="pdf") in page
    )
    address = at("draft-urgency", cast.ward, draft_id=plan.pk)
    assert client.get(address).status_code == 200
    assert client.post(address, {"urgency": "urgent", "revision": 1}).status_code == 302
    assert "KHẨN" in words(_paper(client, cast, plan))
    assert Entry.objects.filter(verb="DraftMarkedUrgent").count() == 1
    assert client.post(address, {"urgency": "", "revision": 1}).status_code == 409
    plan.refresh_from_db()
    plan.stage = "issued"
    plan.save()
    assert client.post(address, {"urgency": "", "revision": plan.revision}).status_code == 409
    page = client.get(at("draft", cast.ward, draft_id=plan.pk), {"phan": "in"}).content.decode()
    assert address not in page


def test_the_shelf_of_templates(client, cast):
    client.force_login(cast.auditor)
    answer = client.get(at("templates", cast.ward))
    page = answer.content.decode()
    assert page.count("<tr") == 61 + 2 and len(answer.content) < 150_000
    assert at("template-adapt", cast.ward, wording="party-ke-hoach") not in page
    shown = client.get(at("template-shipped-paper", cast.ward, wording="state-quyet-dinh", form="pdf"))
    assert "QUYẾT ĐỊNH" in words(shown.content) and "CỘNG HÒA" in words(shown.content)
    assert client.get(at("template-shipped-paper", cast.ward, wording="x", form="pdf")).status_code == 404
    assert (
        client.get(at("template-shipped-paper", cast.ward, wording="party-ke-hoach", form="odt")).status_code
        == 404
    )


def test_a_wording_is_adapted_edited_looked_at_and_ended(client, cast):
    client.force_login(cast.clerk)
    address = at("template-adapt", cast.ward, wording="party-ke-hoach")
    assert "MỤC ĐÍCH" in client.get(address).content.decode()
    sent = {
        "title": "Kế hoạch của phường",
        "body": "I. VIỆC CHÍNH\n[Nội dung]",
        "recipients": "Các chi bộ",
        "valid_from": "01/01/2026",
    }
    assert client.post(address, {**sent, "title": " "}).status_code == 422
    page = client.post(address, sent).url
    assert client.post(address, sent).status_code == 409
    (own,) = queries.templates_for(cast.ward, "KH", "party")
    shown = client.get(page).content.decode()
    assert "[Nội dung]" in shown and "Không dùng mẫu này nữa" in shown
    paper = at("template-paper", cast.ward, template_id=own.own, form="pdf")
    assert "I. VIỆC CHÍNH" in words(client.get(paper).content)
    edit = at("template-edit", cast.ward, template_id=own.own)
    assert client.get(edit).status_code == 200
    changed = {"title": "Kế hoạch mới", "body": "I. KHÁC", "recipients": "", "revision": 1}
    assert client.post(edit, changed).status_code == 302
    assert client.post(edit, changed).status_code == 409
    assert "Kế hoạch mới" in client.get(at("templates", cast.ward)).content.decode()
    end = at("template-end", cast.ward, template_id=own.own)
    assert client.post(end).status_code == 302
    assert queries.templates_for(cast.ward, "KH", "party")[0].own == 0
    assert "Không dùng nữa" in client.get(page).content.decode()
    assert "không dùng hôm nay" in client.get(at("templates", cast.ward)).content.decode()
    assert "đã không dùng nữa" in client.post(end, follow=True).content.decode()
    assert [entry.verb for entry in Entry.objects.filter(topic=f"template/{own.own}").order_by("pk")] == [
        "TemplateAdapted", "TemplateEdited", "TemplateEnded",
    ]  # fmt: skip


def test_two_wordings_of_one_title_are_refused_when_edited(client, cast):
    first, second = (
        steps.write_template(
            cast.ward, kind="KH", style="party", title=title, body="x", recipients="", valid_from=DAY
        )
        for title in ("Một", "Hai")
    )
    client.force_login(cast.clerk)
    edit = at("template-edit", cast.ward, template_id=second.pk)
    refused = client.post(edit, {"title": first.title, "body": "x", "recipients": "", "revision": 1})
    assert refused.status_code == 409 and "title" in refused.context["form"].errors
    assert client.get(at("template", cast.ward, template_id=0)).status_code == 404
