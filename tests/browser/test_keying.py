"""Papers are keyed with the keyboard alone, by two people, until the ballot closes (ring 4)."""

from __future__ import annotations

import itertools
import json
import sys

import pytest
from playwright.sync_api import Page, expect

from nhiemky.elections.rules import papers
from nhiemky.elections.rules.marks import Kind
from tools import served as serving
from tools.browsing import Visitors
from tools.served import Served

pytestmark = pytest.mark.browser

PAPERS, SEATS = 12, 4
#: Keys of the names that are struck on each paper; of 5 names 4 may stay. Paper 4 has a foreign mark, paper 5 no stroke.
STRUCK = ["5", "4", "12", "3k3", "", *["5"] * 7]


@pytest.fixture(scope="module")
def hall(served: Served) -> dict[str, str]:
    """The address of a bundle of twelve papers, and who keys it."""
    return json.loads(serving.run([sys.executable, "-m", "tools.hall", str(PAPERS)], served.home))


@pytest.fixture
def page(visitors: Visitors, hall: dict[str, str]) -> Page:
    opened = visitors.context(hall["operator"]).new_page()
    opened.goto(hall["address"])
    return opened


def title(page: Page, words: str) -> None:
    expect(page.locator("#so-phieu")).to_have_text(words)


def marks(page: Page) -> str:
    struck = page.locator("[name=struck]")
    return "".join("-x"[struck.nth(place).is_checked()] for place in range(struck.count()))


def test_what_the_page_says_of_a_paper_is_what_the_rules_say(page: Page):
    title(page, "Phiếu 1 trong tập")
    verdict = page.locator("#ket-luan")
    page.keyboard.press("1")
    page.keyboard.press("1")  # touched, and blank again
    for paper in map("".join, itertools.product("-x", repeat=5)):
        for place, sign in enumerate(marks(page)):
            if sign != paper[place]:
                page.keyboard.press(str(place + 1))
        sound = papers.ground(paper, kind=Kind.STRIKE, seats=SEATS) is None
        assert marks(page) == paper
        if sound:
            expect(verdict).to_have_text(f"Hợp lệ · {paper.count('-')} tên cho {SEATS} chỗ")
        assert ("ok" in (verdict.get_attribute("class") or "")) == sound, paper
    page.wait_for_timeout(60)  # quicker than a hand, a Backspace comes from a program for typing
    page.keyboard.press("Backspace")
    assert marks(page) == "-----"


def test_a_program_for_vietnamese_typing_is_noticed_and_changes_nothing(page: Page):
    page.evaluate(
        """() => ["b", "Backspace", "â"].forEach((key) =>
             document.body.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true })))"""
    )
    expect(page.locator("#su-co")).to_contain_text("Tắt bộ gõ")
    title(page, "Phiếu 1 trong tập")


def test_a_bundle_is_keyed_by_two_and_the_ballot_closes(page: Page, visitors: Visitors, hall: dict[str, str]):
    key_all(page, STRUCK)
    expect(page.locator("h1")).to_contain_text("Đã nhập đủ 12 phiếu")
    page.keyboard.press("Backspace")  # the last paper comes back, and is put right
    title(page, "Phiếu 12 trong tập")
    assert marks(page) == "----x"
    page.keyboard.press("Enter")
    expect(page.locator("h1")).to_contain_text("Đã nhập đủ 12 phiếu")
    page.keyboard.press("Enter")
    expect(page.get_by_role("status").first).to_contain_text("chờ người kia")

    other = visitors.context("kiemphieu2").new_page()
    other.goto(hall["address"].partition("nhap/")[0])
    other.get_by_role("button", name="Tôi nhập ở vị trí B").click()
    key_all(other, ["5", "4", "13", *STRUCK[3:]])  # paper 3 differs
    expect(other.locator("h1")).to_contain_text("Đã nhập đủ 12 phiếu")
    other.keyboard.press("Enter")
    title(other, "Phiếu số 3 của tập: nhập lại")
    for again in (other, page):
        again.goto(hall["address"])
        title(again, "Phiếu số 3 của tập: nhập lại")
        for key in "12":
            again.keyboard.press(key)
        again.keyboard.press("Enter")
        expect(again.locator("h1")).to_contain_text("Đã nhập đủ 12 phiếu")
        again.keyboard.press("Enter")
        again.wait_for_load_state()
    expect(page.locator("main")).to_contain_text("đã khớp 1/1 tập")
    page.on("dialog", lambda dialog: dialog.accept())
    page.get_by_role("button", name="Đóng lần bầu, tính kết quả").click()
    expect(page.locator("main")).to_contain_text("Các tổng đã khớp")
    expect(page.locator("main")).to_contain_text("hợp lệ 10 + không hợp lệ 2 = 12")


def key_all(page: Page, struck: list[str]) -> None:
    for number, keys in enumerate(struck, 1):
        title(page, f"Phiếu {number} trong tập")
        page.wait_for_timeout(320)  # a second Enter at once is taken for a slip of the finger
        for key in keys:
            page.keyboard.press(key)
        page.keyboard.press("Enter")


def test_the_paper_stays_on_the_screen_until_the_server_has_it(visitors: Visitors, served: Served):
    hall = json.loads(serving.run([sys.executable, "-m", "tools.hall", str(PAPERS)], served.home))
    context = visitors.context(hall["operator"])
    page = context.new_page()
    page.goto(hall["address"])
    context.set_offline(True)
    page.keyboard.press("5")
    page.keyboard.press("Enter")
    expect(page.locator("#su-co")).to_contain_text("Chưa lưu được phiếu này")
    page.keyboard.press("1")  # does nothing: the paper may have arrived
    title(page, "Phiếu 1 trong tập")
    assert marks(page) == "----x"
    context.set_offline(False)
    title(page, "Phiếu 2 trong tập")
    expect(page.locator("#luu")).to_have_text("Đã lưu 1 phiếu")
    context.close()
