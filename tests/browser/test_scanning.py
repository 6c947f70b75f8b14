"""A bundle is brought, read and judged with the keyboard; a reading is resumed on a page without scripts (ring 4)."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tools import served as serving
from tools.browsing import Visitors
from tools.served import Served

pytestmark = pytest.mark.browser

#: The worker starts a job within a second or two; ten pages are read in less than one.
READ_MS = 30_000


@pytest.fixture(scope="module")
def bundle(served: Served, tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    file = tmp_path_factory.mktemp("scan") / "tap-3.pdf"
    said = json.loads(serving.run([sys.executable, "-m", "tools.furnish_scans", str(file)], served.home))
    return {"file": str(file), "ballot": said["ballot"], "a": said["operators"][0], "b": said["operators"][1]}


def judge_everything(page: Page, ballot: str) -> int:
    """Every doubtful sheet that waits for this person: the first answer of each row, nothing against the whole paper."""
    sheets = 0
    page.goto(f"{ballot}xem-phieu/")
    while page.locator("#phieu").count():
        called = page.locator("h1").inner_text()
        expect(page.locator(".verdict .keys")).to_be_visible()  # it is there once keys are listened to
        for _row in range(page.locator("[data-row]").count()):
            page.keyboard.press("1")
        if page.locator(".flags.whole input").count() == 4:  # here "nothing" has to be said
            if page.locator("[data-row]").count():
                page.keyboard.press("k")
            page.keyboard.press("4")
        page.keyboard.press("Enter")
        expect(page.locator("h1")).not_to_have_text(called)
        sheets += 1
    return sheets


def test_a_bundle_is_brought_read_judged_and_ended(visitors: Visitors, bundle: dict[str, str]):
    page = visitors.context(bundle["a"]).new_page()
    page.goto(f"{bundle['ballot']}quet/3/")
    page.set_input_files("input[type=file]", Path(bundle["file"]))
    page.get_by_label("Tập phiếu đã được xáo").check()
    page.get_by_role("button", name="Tải lên, đọc phiếu").click()
    expect(page.locator("#doc h1")).to_contain_text("máy đã đọc xong", timeout=READ_MS)
    assert "chờ hai người xem" in page.locator("#doc").inner_text()
    others = [visitors.context(who).new_page() for who in ("vanphong", bundle["b"])]
    judged = [judge_everything(other, bundle["ballot"]) for other in others]
    assert judged[0] and judged[1]
    # The operator's page has heard of it.
    page.get_by_role("button", name="Kết thúc tập này").click()
    expect(page.locator("main")).to_contain_text("Tập 3 đã xong")


def test_without_scripts_a_reading_is_resumed_and_the_page_goes_on_by_itself(
    visitors: Visitors, bundle: dict[str, str]
):
    page = visitors.context(bundle["a"], java_script_enabled=False).new_page()
    page.goto(f"{bundle['ballot']}quet/2/")
    page.get_by_role("button", name="Đọc tiếp").click()
    expect(page.locator("#doc h1")).to_contain_text("máy đã đọc xong", timeout=READ_MS)


def test_a_picture_of_a_paper_is_kept_by_no_browser(visitors: Visitors, bundle: dict[str, str]):
    page = visitors.context(bundle["a"]).new_page()
    kept: list[str] = []
    page.on("response", lambda got: kept.append(got.headers["cache-control"]) if "/anh/" in got.url else None)
    page.goto(f"{bundle['ballot']}khac-nhau/")
    page.get_by_role("link", name="Xem và quyết định").first.click()
    page.wait_for_load_state("load")
    assert len(kept) >= 2 and set(kept) == {"no-store"}
