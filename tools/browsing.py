"""Debian's Chromium, quiet, and somebody signed in on the served sample."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from playwright.sync_api import Browser, BrowserContext, sync_playwright

from tools.served import Served

QUIET = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
]
DESKTOP = {"width": 1366, "height": 768}
PHONE = {"width": 390, "height": 844}
MILLISECONDS = 20_000


@contextmanager
def chromium() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=QUIET)
        try:
            yield browser
        finally:
            browser.close()


class Visitors:
    """Contexts of people on a served sample; each signs in once, through the page for it."""

    def __init__(self, browser: Browser, served: Served) -> None:
        self._browser, self._served = browser, served
        self._cookies: dict[str, Any] = {}

    def context(self, who: str, **options: Any) -> BrowserContext:
        """A new context with an empty cache. `who`: name of an account, empty for somebody not signed in."""
        if who and who not in self._cookies:
            self._cookies[who] = self._signed_in(who)
        context = self._browser.new_context(
            base_url=self._served.address,
            locale="vi-VN",
            reduced_motion="reduce",
            storage_state=self._cookies.get(who),
            **{"viewport": DESKTOP, **options},
        )
        context.set_default_timeout(MILLISECONDS)
        return context

    def _signed_in(self, who: str) -> Any:
        context = self._browser.new_context(base_url=self._served.address, locale="vi-VN")
        page = context.new_page()
        page.goto("/tai-khoan/dang-nhap/")
        page.fill("input[name=login]", who)
        page.fill("input[name=password]", self._served.password)
        page.press("input[name=password]", "Enter")
        page.wait_for_url("**/lam-viec/**")
        state = context.storage_state()
        context.close()
        return state
