"""Every page of ours, on the sample: WCAG 2.2 AA, a phone's width, 150 kB, and nobody else's address (ring 4)."""

from __future__ import annotations

from urllib.parse import urlsplit

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, Request

from tools.browsing import DESKTOP, PHONE, Visitors
from tools.served import Served
from tools.tour import Stop

pytestmark = pytest.mark.browser

WCAG = {"type": "tag", "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]}
CONTRAST = {"type": "rule", "values": ["color-contrast"]}
#: Bytes of a first load, as they come over the wire into an empty cache.
HEAVIEST = 150_000
#: Pages that show every colour there is; what is public is looked at in the dark anyway.
IN_THE_DARK = {
    "today", "search-results", "org", "people", "person", "import", "figures", "figure", "documents", "draft",
    "tasks", "task", "conferences", "conference", "conference-recorded", "conference-nhat-ky", "articles", "article",
    "article_draft", "journal_entry", "mfa_index", "refusal-403", "elections", "election", "election-begun", "practice",
    "election-decided", "election-slate", "ballot", "ballot-tie", "ballot-differs", "ballot-voided", "ballot-keying",
    "ballot-keying-again", "ballot-scan", "ballot-scanning", "ballot-judge", "ballot-dispute",
    "target-state", "target", "target-timeline", "target-report", "indicator", "figures-rollup", "figures-compare", "campaign", "report", "sheet",
}  # fmt: skip
#: So that two processes share the walk, and no part of it takes as long as a test that hangs.
SHARES = 6


@pytest.fixture(scope="module")
def stops(served: Served) -> list[Stop]:
    return served.stops()


@pytest.mark.parametrize("share", range(SHARES))
def test_every_page_is_for_everybody(visitors: Visitors, served: Served, stops: list[Stop], share: int):
    faults = [fault for stop in stops[share::SHARES] for fault in looked_at(visitors, served, stop)]
    assert faults == []


def looked_at(visitors: Visitors, served: Served, stop: Stop) -> list[str]:
    context = visitors.context(stop.who)
    page = context.new_page()
    asked: list[Request] = []
    arrived: list[Request] = []
    page.on("request", lambda request: asked.append(request))
    page.on("requestfinished", lambda request: arrived.append(request))
    try:
        answer = page.goto(stop.url, wait_until="load")
        found = [] if answer and stop.opened(answer.status) else ["does not open"]
        found += strangers(asked, served)
        found += too_heavy(arrived)
        found += violations(page, WCAG)
        if stop.name in IN_THE_DARK or not stop.who:
            page.emulate_media(color_scheme="dark")
            found += [f"dark: {fault}" for fault in violations(page, CONTRAST)]
        found += wider_than_a_phone(page)
    finally:
        context.close()
    return [f"{stop.name} {stop.url}: {fault}" for fault in found]


def strangers(asked: list[Request], served: Served) -> list[str]:
    ours = urlsplit(served.address).netloc
    return [f"asks {request.url}" for request in asked if urlsplit(request.url).netloc not in (ours, "")]


def too_heavy(arrived: list[Request]) -> list[str]:
    """The live stream never arrives as a whole; whatever did by the time the page stood is weighed."""
    weight = sum(
        request.sizes()["responseBodySize"] for request in arrived if not request.url.startswith("data:")
    )
    return [f"weighs {weight} bytes"] if weight > HEAVIEST else []


def violations(page: Page, only: dict[str, object]) -> list[str]:
    found = Axe().run(page, options={"runOnly": only}).response["violations"]
    return [f"{fault['id']}: {node['html'][:160]}" for fault in found for node in fault["nodes"]]


def wider_than_a_phone(page: Page) -> list[str]:
    page.set_viewport_size(PHONE)
    width = page.evaluate("document.documentElement.scrollWidth")
    page.set_viewport_size(DESKTOP)
    return [f"is {width} px wide on a phone of {PHONE['width']}"] if width > PHONE["width"] else []
