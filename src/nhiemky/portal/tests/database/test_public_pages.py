from __future__ import annotations

import dataclasses
import datetime as dt
import re
from zoneinfo import ZoneInfo

import pytest
from django.test import Client
from django.utils import timezone
from wagtail.models import Site

from nhiemky.portal import counting, steps
from nhiemky.portal.models import ArticlePage, ViewCount
from nhiemky.portal.rules.drafting import Paragraph

pytestmark = pytest.mark.django_db
ARTICLE = "/phuong-mau/cong-tac-dang/muoi-nam-cong-tac-dan-van-74-mo-hinh/"
READER = {"HTTP_USER_AGENT": "Mozilla/5.0 (X11; Linux x86_64) Gecko/20100101 Firefox/140.0"}


@pytest.fixture
def client():
    return Client()


def html(client: Client, path: str, **extra: str) -> str:
    response = client.get(path, **extra)
    assert response.status_code == 200, response
    return response.content.decode()


def test_the_front_page_lists_the_wards(client, posted, other):
    page = html(client, "/")
    assert "Đảng bộ phường Mẫu" in page and "Đảng bộ phường Bên" in page
    assert "thành phố Mẫu" in page and posted.title in page
    assert page.count("DỮ LIỆU MẪU") == 1


def test_a_ward_shows_its_news_facts_and_links(client, posted):
    page = html(client, "/phuong-mau/")
    assert posted.title in page and "16/10/2026 | 08:30" in page
    assert "Dân số" in page and "25.000 người" in page
    assert 'href="https://thanhphomau.example/"' in page and "Liên kết website" in page
    assert "DỮ LIỆU MẪU" not in page and "noindex" not in page


def test_an_article_says_when_it_was_posted_and_when_it_happened(client, posted):
    page = html(client, ARTICLE)
    assert "16/10/2026 | 08:30" in page and "15/10/2026" in page
    assert "Ảnh:</span> Các tập thể được khen" in page and 'alt="Bốn người cầm giấy khen"' in page
    assert "26,6 km" in page and 'Nguồn: <span lang="vi">Văn phòng Đảng ủy' in page
    assert "&lt;b&gt;giao ban&lt;/b&gt;" in page
    assert str(posted.approver) not in page


def test_nothing_of_another_host_and_nothing_inline(client, posted):
    for path in ("/", "/phuong-mau/", ARTICLE, "/phuong-mau/cong-tac-dang/", "/phuong-mau/tim-kiem/?tim=dan"):
        page = html(client, path)
        assert "<style" not in page and " style=" not in page and "<script" not in page
        loaded = re.findall(r'<(?:img|link|script|source)[^>]+(?:src|href)="([^"]+)"', page)
        assert [
            address
            for address in loaded
            if not address.startswith("/") and "http://testserver" not in address
        ] == []


def test_the_print_view_has_no_navigation_of_its_own(client, posted):
    page = html(client, f"{ARTICLE}?in=1")
    assert 'class=" bare"' in page and "noindex" in page


def test_a_page_that_is_not_there(client, ward):
    assert client.get("/phuong-mau/khong-co/").status_code == 404
    assert client.get("/khong-co/").status_code == 404
    assert client.post("/phuong-mau/").status_code == 405


def test_what_is_missing_is_said_in_the_site_of_the_ward(client, posted):
    answer = client.get("/phuong-mau/cong-tac-dang/khong-co/")
    page = answer.content.decode()
    assert answer.status_code == 404 and "bài đã được gỡ" in page and "Đảng bộ phường Mẫu" in page
    assert "Cổng thông tin các phường" in client.get("/khong-co/").content.decode()


def test_a_draft_is_not_public(client, ward, new):
    article = steps.write_article(ward.clerk, steps.category_of(ward.home), new)
    assert client.get(article.get_url()).status_code == 404


def test_sample_says_so_everywhere_and_is_not_indexed(client, other, new):
    steps.post(
        other.clerk,
        steps.category_of(other.home),
        new,
        ward=other.unit,
        approver=other.approver,
        at=timezone.now(),
    )
    for path in ("/phuong-ben/", "/phuong-ben/cong-tac-dang/", "/phuong-ben/tim-kiem/"):
        page = html(client, path)
        assert "DỮ LIỆU MẪU" in page and '<meta name="robots" content="noindex">' in page
    assert "Disallow: /phuong-ben/" in html(client, "/robots.txt")
    assert "phuong-ben" not in html(client, "/sitemap.xml")
    assert "[DỮ LIỆU MẪU]" in html(client, "/phuong-ben/tin-moi.rss")


def test_search_engines_find_what_is_real(client, posted):
    sitemap = html(client, "/sitemap.xml")
    assert f"<loc>http://testserver{ARTICLE}</loc>" in sitemap
    robots = html(client, "/robots.txt")
    assert "Disallow: /lam-viec/" in robots and "phuong-mau" not in robots


def test_the_search_needs_no_diacritics(client, posted, other):
    for words in ("dan van", "DÂN VẬN", "giao ban", "duong be tong"):
        assert posted.title in html(client, f"/phuong-mau/tim-kiem/?tim={words}"), words
    assert posted.title not in html(client, "/phuong-mau/tim-kiem/?tim=thuy loi")
    assert posted.title not in html(client, "/phuong-ben/tim-kiem/?tim=dan van")


def test_the_search_finds_words_from_their_start_and_titles_first(client, ward, new, posted):
    def post(title, *, text, day):
        article = dataclasses.replace(new, title=title, lead="Tin ngắn.", body=[Paragraph(text)], photos=[])
        at = dt.datetime(2026, 11, day, 8, 0, tzinfo=ZoneInfo("Asia/Ho_Chi_Minh"))
        steps.post(
            ward.clerk, steps.category_of(ward.home), article, ward=ward.unit, approver=ward.approver, at=at
        )

    post("Phố hoa ở Tổ dân phố số 12", text="Nhân dân trồng cây.", day=1)
    post("Ngày hội", text="Khai trương phố hoa.", day=2)
    post("Hội nghị", text="Phó Chủ tịch nói về văn hóa.", day=3)
    post("Thông báo", text="Phóng viên dự hội thoa.", day=4)
    page = html(client, "/phuong-mau/tim-kiem/?tim=pho hoa")
    places = [page.index(title) for title in ("Phố hoa ở Tổ", "Ngày hội", "Hội nghị")]
    assert places == sorted(places) and "Thông báo" not in page
    assert "Có 3 bài" in page


def test_beside_an_article_stand_the_newest_others_and_the_sections(client, ward, new, posted):
    aside = re.search(r"<aside>.*?</aside>", html(client, ARTICLE), re.S)[0]
    assert "Chuyên mục" in aside and "Tin mới nhất" not in aside
    newer = dataclasses.replace(new, title="Lịch tiếp dân", photos=[])
    at = dt.datetime(2026, 11, 1, 8, 0, tzinfo=ZoneInfo("Asia/Ho_Chi_Minh"))
    steps.post(ward.clerk, steps.category_of(ward.home), newer, ward=ward.unit, approver=ward.approver, at=at)
    aside = re.search(r"<aside>.*?</aside>", html(client, f"{ARTICLE}?moi"), re.S)[0]
    assert "Tin mới nhất" in aside and "Lịch tiếp dân" in aside and posted.title not in aside


def test_the_feed(client, posted):
    response = client.get("/phuong-mau/tin-moi.rss")
    assert response["Content-Type"].startswith("application/rss+xml")
    assert posted.title in response.content.decode()
    assert f"http://testserver{ARTICLE}" in response.content.decode()


def test_a_host_name_of_its_own(client, posted, ward):
    Site.objects.create(hostname="phuongmau.example", root_page=ward.home)
    page = html(client, "/", HTTP_HOST="phuongmau.example")
    assert posted.title in page and "Dân số" in page
    assert posted.title in html(client, ARTICLE.removeprefix("/phuong-mau"), HTTP_HOST="phuongmau.example")
    assert posted.title in html(client, ARTICLE, HTTP_HOST="phuongmau.example")
    assert client.get("/", HTTP_HOST="elsewhere.example").status_code == 400


@pytest.mark.parametrize("path", ["/phuong-ben/", "/phuong-ben/tin-moi.rss", "/phuong-ben/tim-kiem/?tim=a"])
def test_a_host_name_of_its_own_answers_no_other_ward(client, posted, ward, other, path):
    Site.objects.create(hostname="phuongmau.example", root_page=ward.home)
    assert client.get(path).status_code == 200
    answer = client.get(path, HTTP_HOST="phuongmau.example")
    assert answer.status_code == 404
    assert ward.home.title in answer.content.decode()
    assert other.home.title not in answer.content.decode()


def test_a_host_name_of_its_own_leads_to_no_other_ward(client, posted, ward, other):
    Site.objects.create(hostname="phuongmau.example", root_page=ward.home)
    assert "Các phường" in html(client, "/phuong-ben/")
    for path in ("/", ARTICLE.removeprefix("/phuong-mau")):
        page = html(client, path, HTTP_HOST="phuongmau.example")
        assert "Các phường" not in page
        assert "phuong-ben" not in page
    assert "phuong-ben" not in client.get("/sitemap.xml", HTTP_HOST="phuongmau.example").content.decode()


def test_the_workspace_answers_on_the_host_name_of_a_ward(client, ward):
    Site.objects.create(hostname="phuongmau.example", root_page=ward.home)
    client.force_login(ward.clerk)
    for slug, status in (("phuong-mau", 200), ("phuong-ben", 404)):
        assert client.get(f"/lam-viec/{slug}/", HTTP_HOST="phuongmau.example").status_code == status


def test_any_numeric_address_reaches_every_ward(client, posted):
    assert posted.title in html(client, ARTICLE, HTTP_HOST="192.168.1.20:8000")


def test_a_kept_page_costs_no_query(client, posted, django_assert_num_queries):
    html(client, ARTICLE)
    with django_assert_num_queries(0):
        html(client, ARTICLE)


def test_readers_get_no_cookie(client, posted):
    for path in ("/", ARTICLE, "/phuong-mau/tim-kiem/?tim=dan"):
        assert client.get(path, **READER).cookies == {}


def test_a_page_that_has_not_changed_is_not_sent_again(client, posted):
    first = client.get(ARTICLE)
    assert first["Last-Modified"] and first["Cache-Control"] == "no-cache"
    again = client.get(ARTICLE, HTTP_IF_NONE_MATCH=first["ETag"])
    assert (again.status_code, again.content) == (304, b"")
    head = client.head(ARTICLE)
    assert (head.status_code, head.content, head["ETag"]) == (200, b"", first["ETag"])


@pytest.mark.django_db(transaction=True)
def test_what_is_published_is_seen_at_once(client, posted, ward, new):
    assert "Tin khác" not in html(client, "/phuong-mau/")
    steps.post(
        ward.clerk,
        steps.category_of(ward.home),
        steps.NewArticle(title="Tin khác", lead="Mở đầu."),
        ward=ward.unit,
        approver=ward.approver,
        at=timezone.now(),
    )
    assert "Tin khác" in html(client, "/phuong-mau/")
    ArticlePage.objects.get(title="Tin khác").unpublish()
    assert "Tin khác" not in html(client, "/phuong-mau/")


def test_readers_are_counted_and_programs_are_not(client, posted):
    counting.views.__init__()
    client.get(ARTICLE, **READER)
    client.get(ARTICLE, HTTP_USER_AGENT="Somebot/2.1 (+https://bot.example)")
    client.get(ARTICLE, **READER, HTTP_SEC_PURPOSE="prefetch")
    client.head(ARTICLE, **READER)
    client.get(ARTICLE, **READER)
    counting.views.write()
    assert ViewCount.objects.get(page=posted).views == 2


def test_views_are_written_in_bundles(client, posted, django_assert_num_queries):
    counting.views.__init__()
    client.get(ARTICLE, **READER)  # the first is written at once
    with django_assert_num_queries(0):
        for _ in range(20):
            client.get(ARTICLE, **READER)
    counting.views.write()
    assert ViewCount.objects.get(page=posted).views == 21


def test_views_of_the_source_are_shown_with_dots(client, posted):
    ArticlePage.objects.filter(pk=posted.pk).update(reported_views=2764)
    assert "Lượt xem: 2.764" in html(client, ARTICLE)


def test_the_language_of_the_browser_changes_nothing(client, posted):
    answer = client.get(ARTICLE, HTTP_ACCEPT_LANGUAGE="en-US,en")
    assert "Ngày đăng" in answer.content.decode() and answer["Content-Language"] == "vi"


def test_large_type_and_language_are_a_cookie_of_the_reader(client, posted):
    assert 'class="large"' not in html(client, ARTICLE)
    sent = client.post("/cach-hien-thi/", {"large_type": "1", "language": "en", "next": ARTICLE})
    assert sent.status_code == 302 and sent["Location"] == ARTICLE
    page = html(client, ARTICLE)
    assert 'class="large"' in page and '<html lang="en"' in page
    assert client.post("/cach-hien-thi/", {"next": "https://evil.example/"})["Location"] == "/"


def test_a_page_is_light(client, posted, new):
    assert len(html(client, ARTICLE)) < 20_000


def test_pictures_come_from_their_folder_only(client, posted, settings):
    page = html(client, ARTICLE)
    picture = re.search(r'src="(/media/images/[^"]+)"', page).group(1)
    answer = client.get(picture)
    assert answer["Content-Type"] == "image/webp" and answer["X-Content-Type-Options"] == "nosniff"
    (settings.MEDIA_ROOT / "7").mkdir()
    (settings.MEDIA_ROOT / "7" / "secret.jpg").write_bytes(b"x")
    for path in ("/media/7/secret.jpg", "/media/images/../7/secret.jpg", "/media/images/none.jpg"):
        assert client.get(path).status_code == 404
    original = posted.photo["image"].file.name
    assert client.get(f"/media/{original}").status_code == 302
