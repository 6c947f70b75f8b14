from __future__ import annotations

import pytest
from django.test import Client
from django.utils import timezone

from nhiemky.conferences.models import Finding
from nhiemky.journal.models import Entry
from nhiemky.portal import panels, queries, steps
from nhiemky.portal.actions.approve_article import approve_article
from nhiemky.portal.actions.draft_article import draft_article
from nhiemky.portal.models import ArticlePage

pytestmark = pytest.mark.django_db
ROOM = "/lam-viec/phuong-mau/cong-thong-tin/"


def signed_in(account) -> Client:
    client = Client()
    client.force_login(account)
    return client


@pytest.fixture
def drafted(ward, conference):
    return draft_article(ward.editor, conference, ward=ward.unit, ticked=[], approver=ward.approver)


def test_the_list_says_in_which_state_each_article_is(ward, posted, drafted):
    page = signed_in(ward.auditor).get(ROOM).content.decode()
    assert "Đã đăng" in page and "Chờ duyệt" in page and posted.title in page
    assert "Soạn tin từ hội nghị</a>" not in page
    ArticlePage.objects.filter(pk=posted.pk).update(out_of_date_since=timezone.now())
    assert "Khác bản ghi" in signed_in(ward.editor).get(f"{ROOM}?trang-thai=khac").content.decode()
    assert posted.title not in signed_in(ward.editor).get(f"{ROOM}?trang-thai=chua").content.decode()


def test_the_list_goes_out_as_a_file_and_that_is_written_down(ward, posted):
    answer = signed_in(ward.editor).get(f"{ROOM}?xuat=csv")
    assert posted.title in answer.content.decode("utf-8-sig")
    assert Entry.objects.filter(verb="ArticlesExported").count() == 1


def test_drafting_shows_what_would_be_published(ward, conference):
    client = signed_in(ward.editor)
    assert conference.title in client.get(f"{ROOM}soan/").content.decode()
    address = f"{ROOM}soan/{conference.pk}/"
    page = client.get(address).content.decode()
    proposed, ticks = page.split('<form class="card form')
    assert "26,6 km" in proposed and "còn chậm" not in proposed and "còn chậm" in ticks
    key = f"limitation/{Finding.objects.get(kind='limitation').pk}"
    looked = client.post(address, {"tick_limitation": key, "lam": "xem"})
    assert looked.status_code == 200 and not ArticlePage.objects.exists()
    assert "còn chậm" in looked.content.decode().split('<form class="card form')[0]


def test_drafting_without_an_approver_keeps_the_ticks(ward, conference):
    key = f"limitation/{Finding.objects.get(kind='limitation').pk}"
    answer = signed_in(ward.editor).post(
        f"{ROOM}soan/{conference.pk}/", {"tick_limitation": key, "lam": "tao"}
    )
    assert answer.status_code == 422 and not ArticlePage.objects.exists()
    assert f'value="{key}" id="id_tick_limitation_0" checked' in answer.content.decode()


def test_from_draft_to_reader(ward, conference):
    editor, approver = signed_in(ward.editor), signed_in(ward.approver)
    made = editor.post(f"{ROOM}soan/{conference.pk}/", {"approver": ward.approver.pk, "lam": "tao"})
    article = ArticlePage.objects.get()
    assert made["Location"] == f"{ROOM}{article.pk}/"
    page = editor.get(made["Location"]).content.decode()
    assert "Sửa bản nháp" in page and "Đăng bài</button>" not in page and "Duyệt bài" not in page
    assert "Duyệt bài" in approver.get(made["Location"]).content.decode()
    approver.post(f"{made['Location']}duyet/", {"revision": article.latest_revision_id})
    assert "Đăng bài</button>" in editor.get(made["Location"]).content.decode()
    editor.post(f"{made['Location']}dang/")
    read = Client().get(ArticlePage.objects.get().get_url())
    assert read.status_code == 200 and "26,6 km" in read.content.decode()


def test_publishing_what_is_not_approved_is_refused_in_words(ward, drafted):
    answer = signed_in(ward.editor).post(f"{ROOM}{drafted.pk}/dang/")
    assert answer.status_code == 409 and "chưa được duyệt" in answer.content.decode()


def draft_form(article, **changes):
    version = steps.newest(article)
    return {
        "revision": version.latest_revision_id,
        "title": version.title,
        "lead": version.lead,
        "text": "Đoạn mới.",
        "event_on": "15/10/2026",
        "approver": article.approver_id or ArticlePage.objects.get(pk=article.pk).approver_id,
        "caption_1": "Toàn cảnh",
        "alt_1": "Hội trường",
        **changes,
    }


def test_the_draft_is_edited(ward, drafted):
    client, address = signed_in(ward.editor), f"{ROOM}{drafted.pk}/sua/"
    page = client.get(address).content.decode()
    assert "26,6 km" in page and "Toàn cảnh hội nghị" in page and 'value="15/10/2026"' in page
    assert client.post(address, draft_form(drafted))["Location"] == f"{ROOM}{drafted.pk}/"
    assert "Đoạn mới." in str(steps.newest(drafted).body)


def test_a_refused_draft_keeps_what_was_typed(ward, drafted):
    address = f"{ROOM}{drafted.pk}/sua/"
    answer = signed_in(ward.editor).post(address, draft_form(drafted, alt_1=""))
    page = answer.content.decode()
    assert answer.status_code == 422 and "Đoạn mới." in page
    assert "Ảnh 1: mô tả cho người nghe trang</a>" in page
    assert steps.newest(drafted).photo["alt"] == "Hội trường đông người"


def test_the_second_editor_sees_both_versions(ward, drafted):
    address, mine = f"{ROOM}{drafted.pk}/sua/", draft_form(drafted, title="Bản của tôi")
    signed_in(ward.clerk).post(address, draft_form(drafted, title="Bản của văn phòng"))
    answer = signed_in(ward.editor).post(address, mine)
    page = answer.content.decode()
    assert answer.status_code == 409 and "Bản của tôi" in page and "Bản của văn phòng" in page


def test_taking_down_asks_for_a_reason(ward, posted):
    client, address = signed_in(ward.clerk), f"{ROOM}{posted.pk}/go/"
    assert "Lý do gỡ bài" in client.get(address).content.decode()
    assert client.post(address, {"reason": ""}).status_code == 422
    client.post(address, {"reason": "Sai ngày họp"})
    assert not ArticlePage.objects.get().live
    history = client.get(f"{ROOM}{posted.pk}/?phan=nhat-ky").content.decode()
    assert "Gỡ bài" in history and "Sai ngày họp" in history


def test_who_may_do_what(ward, other, drafted, conference):
    """(address, method) → status for stranger, teller, auditor, approver, secretary, editor, clerk."""
    approve_article(ward.approver, drafted, ward=ward.unit, revision=drafted.latest_revision_id)
    people = (other.clerk, ward.teller, ward.auditor, ward.approver, ward.secretary, ward.editor, ward.clerk)
    expected = {
        ("", "get"): (404, 403, 200, 200, 200, 200, 200),
        ("soan/", "get"): (404, 403, 403, 403, 200, 200, 200),
        (f"soan/{conference.pk}/", "get"): (404, 403, 403, 403, 200, 200, 200),
        (f"soan/{conference.pk}/anh/999/", "get"): (404, 403, 403, 403, 404, 404, 404),
        (f"{drafted.pk}/", "get"): (404, 403, 200, 200, 200, 200, 200),
        (f"{drafted.pk}/sua/", "get"): (404, 403, 403, 403, 200, 200, 200),
        (f"{drafted.pk}/duyet/", "get"): (404, 403, 403, 405, 405, 403, 403),
        (f"{drafted.pk}/dang/", "get"): (404, 403, 403, 403, 403, 405, 405),
        (f"{drafted.pk}/go/", "get"): (404, 403, 403, 403, 403, 200, 200),
        ("99999/", "get"): (404, 403, 404, 404, 404, 404, 404),
    }
    found = {
        (path, method): tuple(signed_in(who).get(f"{ROOM}{path}").status_code for who in people)
        for path, method in expected
    }
    assert found == expected
    assert Client().get(ROOM).status_code == 302


def test_the_photograph_of_the_record_can_be_looked_at(ward, conference):
    photo = conference.photos.get()
    answer = signed_in(ward.editor).get(f"{ROOM}soan/{conference.pk}/anh/{photo.file_id}/")
    assert answer.status_code == 200 and answer["Content-Type"] == "image/jpeg"


def test_articles_are_found_by_the_search_through_everything(ward, other, posted, drafted):
    found = queries.hits(ward.auditor, ward.unit, ("dan", "van"), 8)
    assert [hit.url for hit in found] and found[0].detail == "16/10/2026"
    assert queries.hits(other.clerk, ward.unit, ("dan",), 8) == []
    assert queries.to_look_after(ward.editor, ward.unit) == 0
    ArticlePage.objects.filter(pk=posted.pk).update(out_of_date_since=timezone.now())
    assert queries.to_look_after(ward.editor, ward.unit) == 1


def test_the_panel_on_the_page_of_a_conference(ward, conference, drafted, rf):
    request = rf.get("/")
    request.user = ward.editor
    shown = panels.articles_of(request, ward.unit, conference)
    assert shown.context["articles"] == [drafted] and shown.context["may_draft"]
    request.user = ward.teller
    assert panels.articles_of(request, ward.unit, conference) is None
