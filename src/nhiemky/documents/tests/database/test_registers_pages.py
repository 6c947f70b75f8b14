"""The pages of the books and of the road: what they show, and that a refused form loses nothing."""

from __future__ import annotations

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from nhiemky.documents.models import Document, Dossier, Draft, Handling, Issuer, Series
from nhiemky.documents.queries import registers as queries
from nhiemky.documents.tests.database.numbering import TODAY, arrival, issued

pytestmark = pytest.mark.usefixtures("march")
PLAN = {"kind": "Kế hoạch", "symbol": "02-KH/QU", "issuer": "Quận ủy", "level": "district"}
PAPER = {
    "kind": "KH", "title": "Kế hoạch năm", "dated": "10/03/2026", "authority": "on_behalf",
    "before": "Ban Thường vụ", "post": "Bí thư", "signer_name": "Người Ký", "recipients": "Quận ủy\nChi bộ 1",
}  # fmt: skip


@pytest.fixture
def office(client, cast):
    client.force_login(cast.clerk)
    return client


def url(name: str, **words) -> str:
    return reverse(name, kwargs={"ward": "phuong-a", **words})


def text(answer) -> str:
    return answer.content.decode()


@pytest.mark.parametrize(
    "name",
    ["documents", "documents-in", "documents-out", "handlings", "drafts", "dossiers", "series", "issuers"],
)
def test_every_book_says_what_to_do_while_it_is_empty(office, name):
    page = office.get(url(name))
    assert page.status_code == 200 and 'aria-current="page"' in text(page)


def test_an_auditor_reads_the_books_and_finds_no_button(client, cast, bodies):
    client.force_login(cast.auditor)
    for name in ("documents-in", "documents-out", "handlings", "dossiers", "series", "issuers"):
        page = client.get(url(name))
        assert page.status_code == 200 and "btn primary" not in text(page)
    assert client.get(url("arrival-new")).status_code == 403


def test_a_paper_is_registered_with_what_it_asks(office, cast):
    form = office.get(url("arrival-new"))
    assert "Số đến tiếp theo của năm 2026: 01" in text(form) and "24/03/2026" in text(form)
    said = {**PLAN, "arrived_on": "10/03/2026", "asks": "Báo cáo trước ngày 20", "due_on": ""}
    page = office.post(url("arrival-new"), said, follow=True)
    assert page.status_code == 200 and "Báo cáo trước ngày 20" in text(page) and "01/2026" not in text(page)
    assert "Giao nhiệm vụ" in text(page) and "1/2026" in text(page)
    late = office.post(url("arrival-new"), {**said, "symbol": "03-KH/QU", "due_on": "01/03/2026"})
    assert late.status_code == 409 and "Hạn đã qua" in text(late) and "03-KH/QU" in text(late)
    assert "02-KH/QU" in text(office.get(url("documents-in")))
    assert "còn 14 ngày" in text(office.get(url("handlings")))


def test_the_book_goes_on_from_paper_and_the_office_sets_its_days(office, cast):
    office.post(url("arrivals-continue"), {"reached": "30", "reason": "sổ giấy"})
    assert "31" in text(office.get(url("arrival-new")))
    done = office.post(
        url("paper-practice"),
        {"days_to_handle": "5", "days_counted": "working", "revision": "1"},
        follow=True,
    )
    assert "5 ngày làm việc" in text(done)


def test_the_usual_bodies_are_one_click_away_and_can_be_changed(office, cast):
    page = text(office.get(url("issuers-usual")))
    assert "Đảng ủy phường A (ĐU)" in page and "1 chi bộ (ký hiệu CB)" in page
    office.post(url("issuers-usual"), {"chosen": ["dang-uy", "dai-hoi", "van-phong", "ubnd", "chi-bo"]})
    assert Issuer.objects.count() == 5
    body = Issuer.objects.get(code="ĐU")
    form = office.get(url("issuer-edit", issuer_id=body.pk))
    assert form.status_code == 200 and "Thôi ban hành" in text(form)
    said = {
        "name": body.name, "code": "ĐU", "level": "ward", "style": "party", "counted": "letters",
        "head_post": "Bí thư", "collective": "on", "revision": "1",
    }  # fmt: skip
    assert office.post(url("issuer-edit", issuer_id=body.pk), said).status_code == 302
    body.refresh_from_db()
    assert (body.counted, body.has_seal) == ("letters", False)
    assert office.post(url("issuer-end", issuer_id=body.pk), {"valid_to": "10/03/2026"}).status_code == 302
    new = {**said, "name": "Ban Xây dựng Đảng", "code": "BXDĐ", "valid_from": "10/03/2026"}
    assert office.post(url("issuer-new"), new).status_code == 302


def test_a_number_is_taken_for_a_paper(office, cast, bodies):
    party = bodies["ĐU"]
    page = office.post(url("paper-new"), {**PAPER, "issuer": party.pk}, follow=True)
    assert "01-KH/ĐU" in text(page) and "T/M BAN THƯỜNG VỤ · Bí thư · Người Ký" in text(page)
    assert "đã nhận 0/2" in text(page) and "Chưa đính kèm bản ký" in text(page)
    refused = office.post(url("paper-new"), {**PAPER, "issuer": party.pk, "after": "1"})
    assert refused.status_code == 409 and "Chèn số (01a) phải được phép" in text(refused)
    assert "Kế hoạch năm" in text(refused)
    unknown = office.post(url("paper-new"), {**PAPER, "issuer": party.pk, "kind": "ZZ"})
    assert unknown.status_code == 422


def test_without_a_body_the_page_leads_to_the_usual_ones(office, cast):
    assert url("issuers-usual") in text(office.get(url("paper-new")))


def test_an_own_paper_is_sent_acknowledged_copied_and_withdrawn(office, cast, bodies):
    issued(cast, bodies["ĐU"], recipients=("Chi bộ 1",))
    paper = Document.objects.get()
    where = {"document_id": paper.pk}
    office.post(url("paper-recipients", **where), {"names": "Quận ủy"})
    assert "đã nhận 0/2" in text(office.post(url("paper-send", **where), {"on": "10/03/2026"}, follow=True))
    first = queries.recipients_of(paper).first()
    at = url("paper-acknowledge", **where, recipient_id=first.pk)
    assert "đã nhận 1/2" in text(office.post(at, {"on": "10/03/2026", "by": "văn thư"}, follow=True))
    assert "1/2" in text(office.get(url("documents-out")))
    bad = office.post(url("paper-copy", **where), {"file": SimpleUploadedFile("a.exe", b"MZ")})
    assert bad.status_code == 409
    assert office.get(url("paper-copy", **where)).status_code == 200
    form = text(office.get(url("document-edit", **where)))
    assert "chỉ sửa được trích yếu" in form
    office.post(url("document-edit", **where), {"title": "Đúng hơn", "symbol": "99-KH/ĐU", "revision": 1})
    changed = Document.objects.get(pk=where["document_id"])
    assert changed.title == "Đúng hơn" and changed.symbol != "99-KH/ĐU"
    gone = office.post(url("paper-withdraw", **where), {"reason": "sai thẩm quyền"}, follow=True)
    assert "sai thẩm quyền" in text(gone)
    assert "Đã thu hồi" in text(office.get(url("documents-out")))


def test_a_paper_is_handled_reminded_of_and_filed(office, cast):
    paper = arrival(cast, "01-KH/QU")
    where = {"document_id": paper.pk}
    assert "chưa ghi yêu cầu" in text(office.get(url("document", **where)))
    office.post(url("handling-ask", **where), {"asks": "Báo cáo", "due_on": "20/03/2026"})
    assert "Đã ghi nhắc việc" in text(office.post(url("handling-remind", **where), follow=True))
    assert "Hôm nay đã nhắc rồi" in text(office.post(url("handling-remind", **where), follow=True))
    empty = office.post(url("handling-close", **where), {"result": ""})
    assert empty.status_code == 409
    office.post(url("handling-close", **where), {"result": "Đã báo cáo"})
    assert Handling.objects.get().state == "closed"
    assert "Chưa có hồ sơ nào đang lập" in text(office.get(url("document-dossier", **where)))
    made = office.post(
        url("dossier-new"), {"code": "01-VP", "title": "Kế hoạch", "year": "2026"}, follow=True
    )
    assert "01-VP" in text(made)
    dossier = Dossier.objects.get()
    office.post(url("document-dossier", **where), {"dossier": dossier.pk})
    page = office.get(url("dossier", dossier_id=dossier.pk))
    assert "01-KH/QU" in text(page)
    assert "kết thúc ngày 10/03/2026" in text(
        office.post(url("dossier-close", dossier_id=dossier.pk), follow=True)
    )


def test_a_cited_paper_arrives_from_its_page(office, cast):
    office.post(url("document-new"), PLAN)
    paper = Document.objects.get()
    page = office.post(
        url("document-receive", document_id=paper.pk), {"arrived_on": "10/03/2026"}, follow=True
    )
    assert "1/2026" in text(page)


def test_a_series_goes_on_from_paper(office, cast, bodies):
    assert "Tiếp dãy số từ sổ giấy" in text(office.get(url("series")))
    at = url("series-continue", issuer_id=bodies["ĐU"].pk)
    said = {"kind": "KH", "dated": "10/03/2026", "reached": "11", "reason": "sổ giấy"}
    assert office.post(at, said).status_code == 302
    assert Series.objects.get().last == 11 and ">11<" in text(office.get(url("series")))
    assert office.post(at, {**said, "reached": "3"}).status_code == 409


def test_a_draft_walks_its_road_on_the_pages(office, cast, bodies, draft):
    where = {"draft_id": draft.pk}

    def post(name: str, **said):
        return office.post(url(name, **where), said, follow=True)

    page = text(office.get(url("draft", **where)))
    assert "Đường đi của dự thảo" in page and url("draft-plan", **where) in page
    plan = {"kind": "KH", "issuer": bodies["ĐU"].pk, "due_on": "", "addressees": "Quận ủy", "revision": "1"}
    past = office.post(url("draft-plan", **where), {**plan, "due_on": "01/01/2026"})
    assert past.status_code == 409 and "Hạn đã qua" in text(past)
    assert url("draft-submit", **where) in text(post("draft-plan", **plan))
    assert url("draft-check", **where) in text(post("draft-submit"))
    assert "Trả lại dự thảo" in text(office.get(url("draft-check", **where)))
    assert "thiếu căn cứ" in text(post("draft-return", note="thiếu căn cứ"))
    post("draft-submit")
    post("draft-check", note="")
    approve = post("draft-approve", organ="Ban Thường vụ", done_on="10/03/2026")
    assert "Ban Thường vụ" in text(approve)
    form = text(office.get(url("draft-sign", **where)))
    assert 'value="Ban Thường vụ"' in form and 'value="Bí thư"' in form
    sign = {"authority": "on_behalf", "before": "Ban Thường vụ", "post": "Bí thư", "signer_name": "Người Ký"}
    assert "T/M BAN THƯỜNG VỤ" in text(post("draft-sign", **sign, done_on="10/03/2026"))
    assert "Số tiếp theo: 01-KH/ĐU" in text(office.get(url("draft-issue", **where)))
    revision = Draft.objects.get().revision
    done = post("draft-issue", dated="10/03/2026", link_kind="implements", revision=revision)
    assert "01-KH/ĐU" in text(done) and draft.title in text(done)
    assert "Kế hoạch 01-KH/ĐU" in text(office.get(url("draft", **where)))
    assert "Dự thảo không ở bước này" in text(post("draft-submit"))


def test_an_open_opinion_keeps_a_draft_from_being_submitted(office, cast, bodies, draft, opinion):
    Draft.objects.update(kind="KH", issuer=bodies["ĐU"])
    where = {"draft_id": draft.pk}
    page = text(office.get(url("draft", **where)))
    assert "Còn ý kiến chưa có kết quả xử lý" in page and url("draft-submit", **where) not in page
    assert "Còn 1 ý kiến" in text(office.post(url("draft-submit", **where), follow=True))


def test_a_register_typed_from_paper_is_told_before_a_number_is_given(office, cast, bodies, draft):
    office.post(url("document-new"), {**PLAN, "symbol": "07-KH/ĐU", "level": "ward", "dated": "01/09/2025"})
    Draft.objects.update(kind="KH", issuer=bodies["ĐU"], stage="signed")
    page = text(office.get(url("draft-issue", draft_id=draft.pk)))
    assert "đến số 7" in page and url("series-continue", issuer_id=bodies["ĐU"].pk) in page
    assert TODAY.year == 2026
