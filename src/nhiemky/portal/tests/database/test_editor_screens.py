from __future__ import annotations

import io
import json

import docx
import pytest
from django.core.files.base import ContentFile
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from wagtail.documents.models import Document
from wagtail.images.models import Image

from nhiemky.journal.models import Entry
from nhiemky.org.models import Grant
from nhiemky.portal import steps
from nhiemky.portal.models import ArticlePage

pytestmark = pytest.mark.django_db


def signed_in(account) -> Client:
    client = Client()
    client.force_login(account)
    return client


@pytest.fixture
def draft(ward, new):
    return steps.write_article(ward.clerk, steps.category_of(ward.home), new)


@pytest.fixture
def theirs(other, new):
    """A draft of the other ward."""
    return steps.write_article(other.clerk, steps.category_of(other.home), new)


def form_of(client: Client, article: ArticlePage, **changes: str) -> dict[str, str]:
    """The editor's form as its page sends it."""
    page = client.get(f"/bien-tap/pages/{article.pk}/edit/")
    assert page.status_code == 200
    form = page.context["form"]
    data = {"title": article.title, "slug": article.slug, "lead": "Mở đầu", "body-count": "0", "event_on": ""}
    data |= {"event_as_written": "", "source_line": ""}
    for name in form.formsets:
        data |= {f"{name}-TOTAL_FORMS": "0", f"{name}-INITIAL_FORMS": "0"}
    return {**data, **changes}


def test_the_door(ward, other):
    assert Client().get("/bien-tap/")["Location"] == "/tai-khoan/dang-nhap/?next=/bien-tap/"
    for role, status in (
        ("teller", 403),
        ("auditor", 403),
        ("editor", 200),
        ("approver", 200),
        ("clerk", 200),
        ("secretary", 200),
    ):
        assert signed_in(getattr(ward, role)).get("/bien-tap/").status_code == status, role


def test_screens_an_office_does_not_need_are_not_there(ward):
    client = signed_in(ward.editor)
    for path in (
        "users/",
        "groups/",
        "sites/",
        "collections/",
        "redirects/",
        "reports/locked/",
        "workflows/list/",
    ):
        assert client.get(f"/bien-tap/{path}").status_code == 404, path
    assert client.get("/bien-tap/login/")["Location"] == "/bien-tap/"
    assert client.get("/bien-tap/password_reset/")["Location"] == "/tai-khoan/doi-mat-khau/"
    page = client.get("/bien-tap/").content.decode()
    assert "/lam-viec/" in page and "/bien-tap/reports/" not in page and "/bien-tap/settings" not in page


def test_the_first_page_shows_what_waits_in_the_own_ward_and_leads_to_nobody_elses_guide(
    ward, draft, theirs, posted
):
    ArticlePage.objects.filter(pk=draft.pk).update(draft_title="Bài đang soạn")
    ArticlePage.objects.filter(pk=theirs.pk).update(draft_title="Bài của phường kia")
    page = signed_in(ward.editor).get("/bien-tap/").content.decode()
    assert "Bài còn việc phải làm" in page and f"/bien-tap/pages/{draft.pk}/edit/" in page
    assert "Bài đang soạn" in page and "Nháp" in page
    assert "Bài của phường kia" not in page and f"/bien-tap/pages/{posted.pk}/edit/" not in page
    assert "wagtail.org" not in page
    ArticlePage.objects.filter(pk=draft.pk).delete()
    page = signed_in(ward.editor).get("/bien-tap/").content.decode()
    assert "Không có bài nào chờ soạn" in page


def test_only_the_editors_screens_may_run_their_own_styles(ward):
    client = signed_in(ward.editor)
    assert "'unsafe-inline'" in client.get("/bien-tap/")["Content-Security-Policy"]
    assert "'unsafe-inline'" not in client.get("/phuong-mau/")["Content-Security-Policy"]


def test_an_editor_sees_the_pages_of_the_own_ward_only(ward, other, draft, theirs):
    client = signed_in(ward.editor)
    own = client.get(f"/bien-tap/pages/{steps.category_of(ward.home).pk}/")
    assert own.status_code == 200 and draft.title in own.content.decode()
    for path in (
        f"pages/{theirs.pk}/edit/",
        f"pages/{theirs.pk}/history/",
        f"pages/{theirs.pk}/delete/",
        f"pages/{theirs.pk}/unpublish/",
        f"pages/{theirs.pk}/view_draft/",
        f"pages/{theirs.pk}/usage/",
        f"pages/{theirs.pk}/copy/",
        f"pages/{theirs.pk}/move/",
        f"pages/add/portal/articlepage/{steps.category_of(other.home).pk}/",
        f"pages/{other.home.pk}/edit/",
    ):
        answer = client.get(f"/bien-tap/{path}")
        assert answer.status_code in (302, 403, 404), (path, answer.status_code)
        assert b"M\xc6\xb0\xe1\xbb\x9di n\xc4\x83m" not in answer.content, path
    for path in (
        f"pages/{steps.category_of(other.home).pk}/",
        "pages/search/?q=Mười",
        f"choose-page/{steps.category_of(other.home).pk}/",
        "choose-page/search/?q=Mười",
        f"api/main/pages/?child_of={steps.category_of(other.home).pk}&for_explorer=1",
        f"api/main/pages/{theirs.pk}/",
        "api/main/pages/",
    ):
        answer = client.get(f"/bien-tap/{path}")
        assert f"/{theirs.pk}/" not in answer.content.decode(), (path, answer.status_code)
        assert f'"id":{theirs.pk},' not in answer.content.decode().replace(" ", ""), path


def test_an_editor_sees_the_pictures_of_the_own_ward_only(ward, other, draft, theirs):
    own, foreign = (Image.objects.get(collection=home.collection) for home in (ward.home, other.home))
    client = signed_in(ward.editor)
    page = client.get("/bien-tap/images/").content.decode()
    assert f"/images/{own.pk}/" in page and f"/images/{foreign.pk}/" not in page
    chooser = client.get("/bien-tap/images/chooser/").content.decode()
    assert f"/chooser/{foreign.pk}/" not in chooser
    for path in (f"images/{foreign.pk}/", f"images/chooser/{foreign.pk}/", f"images/{foreign.pk}/delete/"):
        answer = client.get(f"/bien-tap/{path}")
        assert answer.status_code in (302, 403, 404) or foreign.file.name not in answer.content.decode(), path
    assert "phuong-ben" not in page and "Đảng bộ phường Bên" not in page


def test_a_role_that_ended_closes_the_door(ward, other):
    client = signed_in(ward.editor)
    client.get("/bien-tap/")
    assert ward.home.editors in ward.editor.groups.all()
    Grant.objects.filter(account=ward.editor).update(unit=other.unit)
    assert client.get(f"/bien-tap/pages/{ward.home.pk}/edit/").status_code in (302, 403)
    assert set(ward.editor.groups.all()) == {other.home.editors}
    Grant.objects.filter(account=ward.editor).delete()
    assert client.get("/bien-tap/").status_code == 403


def test_all_editors_of_a_ward_at_once(ward, other):
    steps.sync_editors(ward.unit)
    members = set(ward.home.editors.user_set.all())
    assert members == {ward.editor, ward.clerk, ward.secretary, ward.approver}
    assert other.home.editors.user_set.count() == 0


def test_wagtail_does_not_publish_what_is_not_approved(ward, draft):
    client = signed_in(ward.editor)
    answer = client.post(
        f"/bien-tap/pages/{draft.pk}/edit/", form_of(client, draft, **{"action-publish": "1"}), follow=True
    )
    assert "Hãy nêu tên người duyệt" in answer.content.decode()
    assert not ArticlePage.objects.get().live


def test_wagtail_publishes_the_approved_text(ward, draft):
    client = signed_in(ward.editor)
    client.post(f"/bien-tap/pages/{draft.pk}/edit/", form_of(client, draft))
    ArticlePage.objects.update(approver=ward.approver)
    steps.approve(ward.approver, draft)
    assert not ArticlePage.objects.get().live
    client.post(f"/bien-tap/pages/{draft.pk}/edit/", form_of(client, draft, **{"action-publish": "1"}))
    page = ArticlePage.objects.get()
    assert page.live and page.posted_at and page.lead == "Mở đầu"
    verbs = Entry.objects.filter(topic=f"article/{page.pk}").order_by("pk").values_list("verb", flat=True)
    assert list(verbs) == ["ArticleEdited", "ArticlePublished", "ArticleEdited"]


def test_who_approves_does_not_publish_there_either(ward, draft):
    ArticlePage.objects.update(approver=ward.approver)
    client = signed_in(ward.approver)
    client.post(f"/bien-tap/pages/{draft.pk}/edit/", form_of(client, draft))
    steps.approve(ward.approver, draft)
    answer = client.post(
        f"/bien-tap/pages/{draft.pk}/edit/", form_of(client, draft, **{"action-publish": "1"}), follow=True
    )
    assert "Chỉ người có vai trò Biên tập" in answer.content.decode()
    assert not ArticlePage.objects.get().live


def test_what_was_published_is_taken_down_with_a_reason_and_never_deleted(ward, posted):
    client = signed_in(ward.editor)
    down = client.post(f"/bien-tap/pages/{posted.pk}/unpublish/")
    assert down["Location"] == f"/lam-viec/phuong-mau/cong-thong-tin/{posted.pk}/go/"
    client.post(f"/bien-tap/pages/{posted.pk}/delete/")
    client.post(f"/bien-tap/bulk/wagtailcore/page/unpublish/?id={posted.pk}")
    client.post(f"/bien-tap/bulk/wagtailcore/page/delete/?id={posted.pk}")
    assert ArticlePage.objects.get().live


def test_an_uploaded_picture_is_written_anew_under_a_name_nobody_can_guess(ward, jpeg_with_position):
    client = signed_in(ward.editor)
    client.get("/bien-tap/")
    upload = SimpleUploadedFile("hop-dang-uy.jpg", jpeg_with_position, "image/jpeg")
    client.post(
        "/bien-tap/images/add/", {"title": "Họp", "file": upload, "collection": ward.home.collection.pk}
    )
    client.post(
        "/bien-tap/images/multiple/add/",
        {"title": "Họp", "files[]": upload},
        HTTP_X_REQUESTED_WITH="XMLHttpRequest",
    )
    image = Image.objects.first()
    assert image is not None and "hop-dang-uy" not in image.file.name
    assert b"Exif" not in image.file.read()


def test_an_upload_that_is_no_picture_is_refused(ward):
    client = signed_in(ward.editor)
    client.get("/bien-tap/")
    page = SimpleUploadedFile("a.jpg", b"<html><script>alert(1)</script></html>", "image/jpeg")
    client.post(
        "/bien-tap/images/add/", {"title": "Họp", "file": page, "collection": ward.home.collection.pk}
    )
    assert not Image.objects.exists()


def test_a_document_is_what_its_name_says(ward):
    client = signed_in(ward.editor)
    client.get("/bien-tap/")
    page = SimpleUploadedFile("bao-cao.pdf", b"<html>bao cao</html>", "application/pdf")
    answer = client.post(
        "/bien-tap/documents/add/", {"title": "Báo cáo", "file": page, "collection": ward.home.collection.pk}
    )
    assert "Không nhận tệp này" in answer.content.decode() and not Document.objects.exists()


def test_a_document_with_a_mark_of_secrecy_is_refused(ward):
    client = signed_in(ward.editor)
    client.get("/bien-tap/")
    paper, written = docx.Document(), io.BytesIO()
    paper.add_paragraph("Độ mật: TỐI MẬT")
    paper.save(written)
    file = SimpleUploadedFile("bao-cao.docx", written.getvalue())
    answer = client.post(
        "/bien-tap/documents/add/", {"title": "Báo cáo", "file": file, "collection": ward.home.collection.pk}
    )
    assert "Tệp mang dấu mật" in answer.content.decode() and not Document.objects.exists()


def test_a_document_is_public_only_when_a_published_page_links_to_it(ward, new):
    document = Document.objects.create(
        title="Kế hoạch", file=ContentFile(b"%PDF-1.4", name="ke-hoach.pdf"), collection=ward.home.collection
    )
    assert Client().get(document.url).status_code == 404
    editor = signed_in(ward.editor)
    editor.get("/bien-tap/")
    assert editor.get(document.url).status_code == 200
    article = steps.write_article(ward.clerk, steps.category_of(ward.home), new)
    version = steps.newest(article)
    link = f'<p><a linktype="document" id="{document.pk}">Kế hoạch</a></p>'
    version.body = json.dumps([{"type": "paragraph", "value": link}])
    steps.save_version(ward.clerk, version)
    ArticlePage.objects.update(approver=ward.approver)
    steps.approve(ward.approver, article)
    steps.publish(ward.clerk, article)
    answer = Client().get(document.url)
    assert answer.status_code == 200 and answer["X-Content-Type-Options"] == "nosniff"
    assert Client().get(f"/tai-lieu/{document.pk}/khac.pdf").status_code == 404


def test_the_editors_screens_speak_vietnamese(ward, draft, posted):
    client = signed_in(ward.editor)
    home = client.get("/bien-tap/").content.decode()
    edit = client.get(f"/bien-tap/pages/{draft.pk}/edit/").content.decode()
    listing = client.get(f"/bien-tap/pages/{steps.category_of(ward.home).pk}/").content.decode()
    for words, page in (
        ("Tìm mọi trang…", home),
        ("Nội dung", edit),
        ("Lưu bản nháp", edit),
        ("Tiêu đề trang như người đọc sẽ thấy", edit),
        ("Cập nhật lúc", listing),
        ("Đang đăng", listing),
    ):
        assert words in page, words
    for words in ("Save draft", "Promote", "Publish", "Unpublish", "The page title", "Last published"):
        assert f">{words}<" not in edit, words
    assert 'value="15/10/2026"' in edit
