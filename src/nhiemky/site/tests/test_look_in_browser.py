"""Our own pages in Chromium: readable by everybody, on a phone too, asking nobody else (ring 4)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from urllib.parse import urlsplit

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.conf import settings
from playwright.sync_api import Browser, Page, sync_playwright

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

QUIET = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run"]  # fmt: skip
WCAG = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
SCREENS = {
    "desktop-light": {"viewport": {"width": 1366, "height": 768}, "color_scheme": "light"},
    "phone-dark": {"viewport": {"width": 390, "height": 844}, "color_scheme": "dark"},
}
SIGNED_IN = (
    "/lam-viec/phuong-a/",
    "/lam-viec/phuong-a/tim/?tim=chi-bo",
    "/lam-viec/phuong-a/tim/",
    "/lam-viec/khong-co/",
    "/tai-khoan/bao-ve/",
    "/tai-khoan/doi-mat-khau/",
    "/tai-khoan/xac-nhan/",
    "/tai-khoan/dang-xuat/",
)


@dataclass
class Visit:
    """A page that is looked at, and whom it asked for something."""

    page: Page
    home: str
    hosts: set[str] = field(default_factory=set)

    def to(self, address: str) -> Page:
        self.page.goto(self.home + address)
        return self.page

    def faults(self) -> list[str]:
        found = Axe().run(self.page, options={"runOnly": WCAG}).response["violations"]
        return [f"{fault['id']}: {node['html']}" for fault in found for node in fault["nodes"]]


@pytest.fixture
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=QUIET)
        yield opened
        opened.close()


@pytest.fixture(params=SCREENS)
def screen(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
def visit(live_server, cast, clerk, browser: Browser, screen: str) -> Visit:
    """The clerk at a screen. The sign-in was done before the browser opened: Django's ORM and Playwright share a thread."""
    context = browser.new_context(**SCREENS[screen], reduced_motion="reduce")
    cookie = clerk.cookies[settings.SESSION_COOKIE_NAME].value
    context.add_cookies([{"name": settings.SESSION_COOKIE_NAME, "value": cookie, "url": live_server.url}])
    made = Visit(context.new_page(), live_server.url)
    made.page.on("request", lambda asked: made.hosts.add(urlsplit(asked.url).netloc))
    return made


@pytest.fixture
def without_password(cast, clerk) -> None:
    cast.clerk.set_unusable_password()
    cast.clerk.save()
    clerk.force_login(cast.clerk, backend="allauth.account.auth_backends.AuthenticationBackend")


@pytest.fixture(autouse=True)
def _two_fetching_threads_agree(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DJANGO_ALLOW_ASYNC_UNSAFE", "1")  # Playwright's loop runs in the thread of the test


def test_every_page_is_readable_by_everybody(visit: Visit):
    found = {}
    for address in SIGNED_IN:
        page = visit.to(address)
        wide = page.evaluate("document.documentElement.scrollWidth") > page.viewport_size["width"]
        found[address] = [*visit.faults(), *(["scrolls sideways"] if wide else [])]
    assert {address: faults for address, faults in found.items() if faults} == {}
    assert visit.hosts == {urlsplit(visit.home).netloc}


def test_signing_in_page_and_a_refused_form(visit: Visit):
    visit.page.context.clear_cookies()
    page = visit.to("/tai-khoan/dang-nhap/")
    assert visit.faults() == []
    page.fill("[name=login]", "thu-ky")
    page.fill("[name=password]", "sai")
    page.click("main button.primary")
    assert visit.faults() == []
    assert page.evaluate("document.activeElement.id") == "loi"
    assert page.input_value("[name=login]") == "thu-ky"


def test_a_first_password_is_set_on_a_page_for_everybody(without_password: None, visit: Visit):
    page = visit.to("/tai-khoan/doi-mat-khau/")
    assert page.inner_text("h1") == "Đặt mật khẩu"
    assert visit.faults() == []


BOXES = """[...document.querySelectorAll('.row')].map(
    row => [...row.querySelectorAll('input, select')].map(box => Math.round(box.getBoundingClientRect().bottom)))"""


@pytest.mark.parametrize("screen", ["desktop-light"], indirect=True)
def test_boxes_side_by_side_stand_on_one_line_whatever_help_is_above_them(visit: Visit):
    rows = visit.to("/lam-viec/phuong-a/hoi-nghi/moi/").evaluate(BOXES)
    assert [len(row) for row in rows] == [2, 3]
    assert [len(set(row)) for row in rows] == [1, 1]


@pytest.mark.parametrize("screen", ["phone-dark"], indirect=True)
def test_rooms_open_by_keyboard_on_a_phone(visit: Visit):
    page = visit.to("/lam-viec/phuong-a/")
    first = page.locator(".phone-rooms nav a").first
    assert not first.is_visible()
    page.locator(".phone-rooms summary").focus()
    page.keyboard.press("Enter")
    assert first.is_visible()
    assert visit.faults() == []
    page.keyboard.press("Escape")
    assert not first.is_visible()


@pytest.mark.parametrize("screen", ["desktop-light"], indirect=True)
def test_hom_nay_answers_without_scrolling(visit: Visit):
    page = visit.to("/lam-viec/phuong-a/")
    assert page.evaluate("document.documentElement.scrollHeight") <= 768
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent") == "Đến nội dung chính"


@pytest.mark.parametrize("screen", ["desktop-light"], indirect=True)
def test_large_type_enlarges_everything(visit: Visit):
    page = visit.to("/lam-viec/phuong-a/")
    page.click(".who summary")
    page.click("text=Chữ to")
    assert page.evaluate("getComputedStyle(document.querySelector('main')).fontSize") == "20px"
    assert visit.faults() == []
