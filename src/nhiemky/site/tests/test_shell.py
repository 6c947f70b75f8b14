from __future__ import annotations

import calendar
import re

import pytest
from django.test import Client
from django.urls import NoReverseMatch, reverse
from django.utils import timezone

from nhiemky.org.models import Role
from nhiemky.org.steps import grant
from nhiemky.site import shell
from nhiemky.vietnamese.dates import WEEKDAYS

TODAY = "/lam-viec/phuong-a/"


def rooms(text: str) -> list[str]:
    nav = text.split('<nav class="rooms"')[1].split("</nav>")[0]
    return re.findall(r"<span>([^<]+)</span>", nav)


def signed_in(account) -> Client:
    client = Client()
    client.force_login(account, backend="allauth.account.auth_backends.AuthenticationBackend")
    return client


def exists(name: str) -> bool:
    try:
        reverse(name, kwargs={"ward": "a"})
    except NoReverseMatch:
        return False
    return True


def test_rooms_in_the_order_of_the_term_and_no_dead_link(clerk):
    opened = {"clerk", shell.ANYBODY}
    built = [str(room.title) for room in shell.ROOMS if exists(room.url_name) and opened & set(room.roles)]
    text = clerk.get(TODAY).content.decode()
    assert rooms(text) == built
    assert rooms(text)[0] == "Hôm nay"
    assert f'href="{TODAY}" aria-current="page"' in text


@pytest.mark.parametrize("who", ["clerk", "auditor", "branch_secretary"])
def test_every_room_shown_opens(cast, who):
    browser = signed_in(getattr(cast, who))
    nav = browser.get(TODAY).content.decode().split('<nav class="rooms"')[1].split("</nav>")[0]
    addresses = re.findall(r'<a href="([^"]+)"', nav)
    assert {address: browser.get(address).status_code for address in addresses} == dict.fromkeys(
        addresses, 200
    )


def test_a_room_that_is_closed_is_not_shown(cast):
    text = signed_in(cast.branch_secretary).get(TODAY).content.decode()
    assert not {"Số liệu", "Cổng thông tin", "Nhật ký"} & set(rooms(text))
    assert "Hôm nay" in rooms(text)


def test_the_shell_costs_six_queries_at_most(cast, clerk, rf, django_assert_max_num_queries):
    grant(cast.clerk, unit=cast.other, role=Role.CLERK)
    request = clerk.get(TODAY).wsgi_request
    with django_assert_max_num_queries(6):
        around = shell.Shell(request)
        assert [around.ward.slug, len(around.wards), len(around.rooms) > 0] == ["phuong-a", 2, True]
        assert [around.term, around.terms[0].words, around.terms[0].running] == [
            None,
            "Nhiệm kỳ 2025–2030 · Đại hội lần thứ XII",
            True,
        ]


def test_a_page_without_a_shell_pays_nothing(clerk, django_assert_num_queries):
    request = clerk.get(TODAY).wsgi_request
    with django_assert_num_queries(0):
        shell.shell(request)


def test_the_switcher_names_my_wards_and_no_other(cast, clerk):
    assert "phường B" not in clerk.get(TODAY).content.decode()
    grant(cast.clerk, unit=cast.other, role=Role.CLERK)
    assert 'href="/lam-viec/phuong-b/"' in clerk.get(TODAY).content.decode()


def test_sample_pages_say_so_and_are_not_indexed(cast, clerk):
    assert "DỮ LIỆU MẪU" not in clerk.get(TODAY).content.decode()
    cast.ward.is_sample = True
    cast.ward.save()
    text = clerk.get(TODAY).content.decode()
    assert "DỮ LIỆU MẪU" in text
    assert '<meta name="robots" content="noindex">' in text


def test_a_badge_counts_and_says_what(cast, clerk, monkeypatch):
    monkeypatch.setattr(shell, "_badges", {})
    shell.badge("today", lambda actor, ward: 3 if (actor, ward) == (cast.clerk, cast.ward) else 0, "quá hạn")
    assert '<b>3<span class="unseen"> quá hạn</span></b>' in clerk.get(TODAY).content.decode()


class TestTheWayIn:
    def test_stranger_is_asked_to_sign_in(self, client):
        assert client.get("/lam-viec/")["Location"].startswith("/tai-khoan/dang-nhap/")

    def test_to_the_first_ward_then_to_the_last_one(self, cast, clerk):
        grant(cast.clerk, unit=cast.other, role=Role.CLERK)
        assert clerk.get("/lam-viec/")["Location"] == "/lam-viec/phuong-a/"
        clerk.get("/lam-viec/phuong-b/")
        assert clerk.get("/lam-viec/")["Location"] == "/lam-viec/phuong-b/"

    def test_without_a_ward_it_is_said(self, cast):
        assert "Chưa được giao đơn vị nào" in signed_in(cast.nobody).get("/lam-viec/").content.decode()

    def test_another_ward_does_not_exist(self, clerk):
        answer = clerk.get("/lam-viec/phuong-b/")
        assert answer.status_code == 404
        assert "Không có trang này" in answer.content.decode()


class TestDisplay:
    def test_large_type_is_kept_with_the_account(self, cast, clerk):
        assert '<html lang="vi">' in clerk.get(TODAY).content.decode()
        answer = clerk.post("/tai-khoan/hien-thi/", {"large_type": "1", "next": TODAY})
        assert answer["Location"] == TODAY
        cast.clerk.refresh_from_db()
        assert cast.clerk.large_type
        assert '<html lang="vi" class="large">' in clerk.get(TODAY).content.decode()

    def test_a_visitor_keeps_it_in_a_cookie(self, client, db):
        client.post("/tai-khoan/hien-thi/", {"large_type": "1", "next": "/tai-khoan/dang-nhap/"})
        assert 'class="large"' in client.get("/tai-khoan/dang-nhap/").content.decode()

    def test_language_is_kept_with_the_account(self, cast, clerk):
        clerk.post("/tai-khoan/hien-thi/", {"language": "en", "next": TODAY})
        cast.clerk.refresh_from_db()
        assert cast.clerk.language == "en"
        assert '<html lang="en">' in clerk.get(TODAY).content.decode()

    @pytest.mark.parametrize("next_page", ["https://example.vn/", "//example.vn/", "javascript:alert(1)"])
    def test_leads_to_no_other_host(self, client, db, next_page):
        assert client.post("/tai-khoan/hien-thi/", {"next": next_page})["Location"] == "/"

    def test_only_by_a_form(self, client, db):
        assert client.get("/tai-khoan/hien-thi/").status_code == 405


def test_today_says_the_day_and_that_nothing_is_late(clerk, cast):
    text = clerk.get(TODAY).content.decode()
    assert f"{timezone.localdate():%d/%m/%Y}" in text
    assert "Không có việc quá hạn" in text
    assert "Tuần này chưa có cuộc họp nào" in text


def test_today_is_said_in_the_language_of_the_reader(clerk, cast):
    day = timezone.localdate()
    assert f"{WEEKDAYS[day.weekday()]}, " in clerk.get(TODAY).content.decode()
    clerk.post("/tai-khoan/hien-thi/", {"language": "en", "next": TODAY})
    assert f"{calendar.day_name[day.weekday()]}, {day:%d/%m/%Y}" in clerk.get(TODAY).content.decode()
