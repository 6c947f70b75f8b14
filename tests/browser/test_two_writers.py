"""Two people write one draft: what they did in different paragraphs is put together, the same one is asked about."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tools.browsing import Visitors

pytestmark = pytest.mark.browser

DRAFTS = "/lam-viec/phuong-mau/du-thao/"
TEXT = "I. TÌNH HÌNH\nĐảng bộ có mười ba chi bộ\nII. NHIỆM VỤ\nNạo vét kênh tiêu úng"


def save(page: Page, text: str) -> None:
    page.locator("#id_body").fill(text)
    page.keyboard.press("Control+s")


def test_nobody_writes_over_the_other(visitors: Visitors):
    clerk, secretary = (visitors.context(who).new_page() for who in ("vanphong", "bithu"))
    clerk.goto(f"{DRAFTS}moi/?mat=khong")
    clerk.fill("#id_body", TEXT)
    clerk.fill("#id_title", "Dự thảo Kế hoạch thử hai người")
    clerk.press("#id_title", "Enter")
    clerk.get_by_role("link", name="Sửa dự thảo").click()
    editor = clerk.url
    clerk.locator("[data-outline-list]").get_by_role("button", name="II. NHIỆM VỤ").click()
    assert clerk.evaluate("document.activeElement.selectionStart") == TEXT.index("II.")

    secretary.goto(editor)
    expect(secretary.get_by_text("đang sửa từ")).to_be_visible()
    secretary.get_by_role("link", name="Vẫn sửa").click()
    save(secretary, TEXT.replace("mười ba", "mười bốn"))
    expect(secretary.locator("[data-saved]")).to_have_text("Đã lưu bản 2.")

    save(clerk, f"{TEXT}\nTrồng cây ven đường")
    expect(clerk.locator("[data-saved]")).to_have_text("Đã lưu bản 3. Đã ghép với 1 đoạn người khác vừa sửa.")
    assert clerk.locator("#id_body").input_value() == (
        TEXT.replace("mười ba", "mười bốn") + "\nTrồng cây ven đường"
    )

    save(secretary, TEXT.replace("mười ba", "mười bốn").replace("tiêu úng", "tiêu úng dài 3 km"))
    expect(secretary.locator("[data-saved]")).to_contain_text("Đã lưu bản 4.")
    save(clerk, f"{TEXT.replace('tiêu úng', 'tiêu')}\nTrồng cây ven đường")
    expect(clerk.get_by_role("heading", name="Hai người cùng sửa")).to_be_visible()
    clerk.locator("input[value=both]").press("Space")
    clerk.get_by_role("button", name="Lưu theo lựa chọn").click()
    shown = clerk.locator(".reading")
    for words in ("Nạo vét kênh tiêu úng dài 3 km", "Nạo vét kênh tiêu", "Trồng cây ven đường"):
        expect(shown.get_by_text(words, exact=True)).to_be_visible()
