from __future__ import annotations

import base64
import hmac
import re
import time

import pytest
from allauth.mfa.totp.internal.auth import TOTP, generate_totp_secret
from django.conf import settings
from django.test import Client
from django.urls import NoReverseMatch, reverse

from nhiemky.journal.models import Entry
from nhiemky.kernel.gates import routes
from nhiemky.org.queries import installation
from nhiemky.site import mounted

PASSWORD = "mat-khau-cua-nguoi-thu"
SIGN_IN = "/tai-khoan/dang-nhap/"
SAFETY = "/tai-khoan/bao-ve/"


def sign_in(client, name="thu-ky", password=PASSWORD):
    return client.post(SIGN_IN, {"login": name, "password": password})


def test_the_page_speaks_vietnamese(client, db):
    text = client.get(SIGN_IN).content.decode()
    assert "<h1>Đăng nhập</h1>" in text
    assert "Tên đăng nhập" in text
    assert "Username" not in text
    assert "Sign" not in text


def test_signing_in_leads_to_the_workspace(client, cast):
    assert sign_in(client)["Location"] == "/lam-viec/"
    assert client.get("/lam-viec/phuong-a/").status_code == 200


def test_signing_in_remembers_the_language(client, cast):
    cast.clerk.language = "en"
    cast.clerk.save()
    assert sign_in(client).cookies[settings.LANGUAGE_COOKIE_NAME].value == "en"


def test_a_wrong_password_keeps_the_name(client, cast):
    text = sign_in(client, password="sai").content.decode()
    assert "Tên đăng nhập hoặc mật khẩu không đúng." in text
    assert 'value="thu-ky"' in text


def test_after_eight_wrong_passwords_the_name_waits(client, cast):
    answers = [sign_in(client, password="sai") for _ in range(settings.AXES_FAILURE_LIMIT)]
    assert "Hãy đợi 15 phút" in answers[-1].content.decode()
    assert "Hãy đợi 15 phút" in sign_in(client).content.decode()
    assert client.get("/lam-viec/phuong-a/").status_code == 302
    assert sign_in(Client(), name="kiem-tra").status_code == 302


def test_signing_out_is_a_form(clerk):
    assert "Đăng xuất" in clerk.get("/tai-khoan/dang-xuat/").content.decode()
    assert clerk.get("/lam-viec/phuong-a/").status_code == 200
    clerk.post("/tai-khoan/dang-xuat/")
    assert clerk.get("/lam-viec/phuong-a/").status_code == 302


@pytest.mark.parametrize("name", ["account_signup", "account_reset_password", "account_email"])
def test_nothing_else_of_allauth_is_mounted(name):
    with pytest.raises(NoReverseMatch):
        reverse(name)


def test_every_mounted_view_names_its_guard():
    mine = [pattern.callback for path, pattern in routes(mounted.patterns) if path.startswith("tai-khoan/")]
    assert mine
    assert {view.gate.__name__ for view in mine} == {"whoever_signs_in"}


def test_ones_own_account_asks_a_stranger_to_sign_in(client, db):
    for page in ("mfa_index", "account_change_password", "mfa_activate_totp", "mfa_view_recovery_codes"):
        assert client.get(reverse(page))["Location"].startswith(SIGN_IN)


def test_changing_the_password(client, cast):
    sign_in(client)
    page = client.get("/tai-khoan/doi-mat-khau/").content.decode()
    assert "Mật khẩu đang dùng" in page
    typed = {"oldpassword": PASSWORD, "password1": "mat-khau-moi-hon", "password2": "khac"}
    assert "phải giống nhau" in client.post("/tai-khoan/doi-mat-khau/", typed).content.decode()
    client.post("/tai-khoan/doi-mat-khau/", {**typed, "password2": "mat-khau-moi-hon"})
    cast.clerk.refresh_from_db()
    assert cast.clerk.check_password("mat-khau-moi-hon")


def without_password(client, account):
    account.set_unusable_password()
    account.save()
    client.force_login(account, backend="allauth.account.auth_backends.AuthenticationBackend")


SET_PASSWORD = "/tai-khoan/dat-mat-khau/"


@pytest.mark.parametrize(
    ("language", "heading", "labels"),
    [
        ("vi", "Đặt mật khẩu", ("Mật khẩu", "Mật khẩu (gõ lại)")),
        ("en", "Set a password", ("Password", "Password (again)")),
    ],
)
def test_whoever_has_no_password_to_change_sets_one(client, cast, language, heading, labels):
    without_password(client, cast.clerk)
    client.cookies[settings.LANGUAGE_COOKIE_NAME] = language
    page = client.get("/tai-khoan/doi-mat-khau/", follow=True)
    assert page.redirect_chain == [(SET_PASSWORD, 302)]
    text = page.content.decode()
    assert f"<h1>{heading}</h1>" in text
    assert [label for label in labels if not re.search(rf"<label[^>]*>{re.escape(label)}<", text)] == []
    assert (
        client.post(SET_PASSWORD, {"password1": "mot-cau-dai-khac-han", "password2": "khac"}).status_code
        == 200
    )
    done = client.post(
        SET_PASSWORD, {"password1": "mot-cau-dai-khac-han", "password2": "mot-cau-dai-khac-han"}
    )
    assert client.get(done["Location"], follow=True).status_code == 200
    cast.clerk.refresh_from_db()
    assert cast.clerk.check_password("mot-cau-dai-khac-han")
    assert happened(cast.clerk)[-1][2] == "password_set"
    assert client.get(SET_PASSWORD)["Location"].startswith("/tai-khoan/")


def test_a_second_factor_is_asked_for_before_a_first_password(client, cast):
    without_password(client, cast.clerk)
    TOTP.activate(cast.clerk, generate_totp_secret())
    asked = client.get(SET_PASSWORD, follow=True)
    assert asked.redirect_chain[-1][0].startswith(f"{SAFETY}xac-nhan/")
    client.post(SET_PASSWORD, {"password1": "mot-cau-dai-khac-han", "password2": "mot-cau-dai-khac-han"})
    cast.clerk.refresh_from_db()
    assert not cast.clerk.has_usable_password()


def test_two_factors_from_switching_on_to_signing_in(client, cast):
    sign_in(client)
    assert "Chưa bật" in client.get(SAFETY).content.decode()
    assert client.get(f"{SAFETY}ung-dung/bat/")["Location"].startswith("/tai-khoan/xac-nhan/")
    client.post(f"/tai-khoan/xac-nhan/?next={SAFETY}", {"password": PASSWORD})
    page = client.get(f"{SAFETY}ung-dung/bat/").content.decode()
    assert "data:image/svg+xml" in page
    assert "Mã trong ứng dụng xác thực" in page
    secret = re.search(r"<code>(\w+)</code>", page)[1]
    wrong = client.post(f"{SAFETY}ung-dung/bat/", {"code": "000000"}).content.decode()
    assert "Mã không đúng." in wrong
    client.post(f"{SAFETY}ung-dung/bat/", {"code": code_of(secret)})
    codes = re.findall(r"<li><code>(\w+)</code></li>", client.get(f"{SAFETY}ma-du-phong/").content.decode())
    assert len(codes) == 10
    assert "Đang bật" in client.get(SAFETY).content.decode()

    again = Client()
    assert sign_in(again)["Location"].startswith(f"{SAFETY}ma/")
    assert again.get("/lam-viec/phuong-a/").status_code == 302
    assert "Xác thực hai lớp" in again.get(f"{SAFETY}ma/").content.decode()
    assert "Mã không đúng." in again.post(f"{SAFETY}ma/", {"code": "000000"}).content.decode()
    again.post(f"{SAFETY}ma/", {"code": codes[0]})
    assert again.get("/lam-viec/phuong-a/").status_code == 200


def code_of(secret: str) -> str:
    """What an authenticator app shows now (RFC 6238)."""
    counter = int(time.time() // 30).to_bytes(8, "big")
    digest = hmac.new(base64.b32decode(secret), counter, "sha1").digest()
    place = digest[-1] & 15
    return f"{(int.from_bytes(digest[place : place + 4], 'big') & 0x7FFFFFFF) % 10**6:06d}"


def test_passkeys_are_absent_without_https():
    with pytest.raises(NoReverseMatch):
        reverse("mfa_list_webauthn")


def happened(account):
    rows = Entry.objects.filter(topic=f"account/{account.pk}").order_by("pk")
    return [(row.verb, row.unit, row.facts.get("step")) for row in rows]


def test_what_people_do_with_their_own_account_stands_in_the_chain_of_the_root_unit(client, cast):
    root = installation().pk
    sign_in(client)
    assert happened(cast.clerk) == [("SignedIn", root, None)]
    client.post(
        "/tai-khoan/doi-mat-khau/",
        {"oldpassword": PASSWORD, "password1": "mot-cau-dai-khac-han", "password2": "mot-cau-dai-khac-han"},
    )
    assert happened(cast.clerk)[1:] == [("AccountGuarded", root, "password_changed")]


def test_a_wrong_password_is_no_sign_in(client, cast):
    sign_in(client, password="sai")
    assert happened(cast.clerk) == []


@pytest.mark.django_db
def test_the_browser_does_not_choose_the_language(client):
    page = client.get("/tai-khoan/dang-nhap/", headers={"Accept-Language": "en-US,en;q=0.9"})
    assert '<html lang="vi"' in page.content.decode()
