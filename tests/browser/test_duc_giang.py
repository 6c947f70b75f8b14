"""The review at Đức Giang, played in the office's own pages: nine opinions on a draft, all accepted, then made public.

One clerk enters it, one person approves the article, somebody who is not signed in reads it (ring 4).
"""

from __future__ import annotations

import re
from dataclasses import dataclass

import pytest
from playwright.sync_api import Page, expect

from tools.browsing import Visitors
from tools.printed import words_of_docx, words_of_pdf

pytestmark = pytest.mark.browser

WARD = "/lam-viec/phuong-mau/"
TITLE = "Hội nghị kiểm điểm tập thể, cán bộ lãnh đạo quản lý năm 2021"
DRAFT = "Dự thảo báo cáo kiểm điểm tập thể Đảng ủy năm 2021"
OPINIONS = [f"Bổ sung giải pháp thứ {number} cho năm 2022." for number in range(1, 10)]
TASK = "Tiếp thu nghiêm túc chín ý kiến góp ý, bổ sung vào các giải pháp của năm 2022."
NO_TASK = "Hội nghị được tiến hành bài bản, đúng quy trình và hướng dẫn của cấp trên."


@dataclass
class Clerk:
    """Somebody at the pages of one conference."""

    page: Page
    conference: str = ""

    def press(self, words: str) -> None:
        self.page.get_by_role("button", name=words, exact=True).click()

    def create(self) -> None:
        page = self.page
        page.goto(f"{WARD}hoi-nghi/moi/")
        page.fill("[name=title]", TITLE)
        page.select_option("[name=kind]", "review")
        page.fill("[name=held_on]", "30/11/2021")
        page.select_option("[name=part_of_day]", "morning")
        page.fill("[name=place]", "Phòng 305, trụ sở phường")
        page.locator("main form [type=submit], main form button.primary").first.click()
        page.wait_for_url(re.compile(r"/hoi-nghi/\d+/"))
        self.conference = re.sub(r"[?#].*", "", page.url)

    def open_draft(self) -> None:
        """The question about the secrets list comes first."""
        self.page.goto(f"{WARD}du-thao/moi/")
        self.page.goto(f"{WARD}du-thao/moi/?mat=khong")
        self.page.fill("[name=title]", DRAFT)
        self.page.locator("main form button.primary").first.click()
        self.page.wait_for_url(re.compile(r"/du-thao/\d+/"))

    def add(self, line: str, /, **values: str) -> None:
        """One line through the form that stands open on the page of the conference."""
        part = self.part() if line not in {"noi-dung", "thanh-phan", "ket-luan"} else ""
        self.page.goto(f"{self.conference}?ghi={line}{part}")
        form = self.page.locator("form#ghi")
        for name, value in values.items():
            field = form.locator(f"[name={name}]")
            kind = field.evaluate("field => field.type")
            if kind == "checkbox":
                field.check()
            elif kind == "select-one":
                field.select_option(
                    value if value.isascii() else None, label=None if value.isascii() else value
                )
            else:
                field.fill(value)
        form.get_by_role("button", name="Ghi", exact=True).click()
        self.page.wait_for_load_state()

    def part(self) -> str:
        self.page.goto(self.conference)
        named = self.page.locator("section[id^=noi-dung-]").last.get_attribute("id") or ""
        return f"&o={named.removeprefix('noi-dung-')}"

    def paper(self, name: str) -> bytes:
        answer = self.page.request.get(f"{self.conference}{name}")
        assert answer.ok, f"{name}: {answer.status}"
        return answer.body()


def test_from_the_hall_to_the_public_page(visitors: Visitors):
    clerk = Clerk(visitors.context("vanphong").new_page())
    clerk.page.on("dialog", lambda dialog: dialog.accept())

    clerk.open_draft()
    clerk.create()
    clerk.add("thanh-phan", label="Bí thư Đảng ủy phường", group="committee", role="chair", status="present")
    clerk.add("noi-dung", kind="discussion", title="Góp ý dự thảo báo cáo kiểm điểm")
    for content in OPINIONS:
        clerk.add(
            "y-kien", draft=DRAFT, raised_by="Đại biểu dự hội nghị", content=content, disposition="accepted",
            reply="Đảng ủy tiếp thu, bổ sung vào các giải pháp.",
        )  # fmt: skip
    clerk.page.goto(clerk.conference)
    expect(clerk.page.get_by_role("heading", name="9 ý kiến góp ý")).to_be_visible()
    expect(clerk.page.locator("tr[id^=y-kien-] td.status", has_text="Tiếp thu")).to_have_count(9)

    conclude(clerk)
    clerk.press("Bế mạc hội nghị")
    clerk.page.wait_for_url("**/hoi-nghi/*/?phan=lien-quan*")  # where the new tasks stand
    clerk.page.goto(clerk.conference)
    expect(clerk.page.get_by_text("Đã bế mạc, khóa bản ghi")).to_be_visible()
    expect(clerk.page.get_by_role("link", name="Xem nhiệm vụ")).to_have_count(1)

    read_papers(clerk)
    article = drafted(clerk)
    approved(visitors, article)
    published(clerk, article)
    read_signed_out(visitors, clerk)


def conclude(clerk: Clerk) -> None:
    """It cannot be closed while a conclusion has neither an owner nor a word that it needs none."""
    for text in (TASK, NO_TASK):
        clerk.add("ket-luan", text=text, is_published="on")
    clerk.page.goto(clerk.conference)
    expect(clerk.page.get_by_role("button", name="Bế mạc hội nghị")).to_be_disabled()
    first = clerk.page.locator("section#ket-luan form").first
    owner = clerk.page.locator("datalist#chiu-trach-nhiem option").first.get_attribute("value") or ""
    first.get_by_label("Chịu trách nhiệm").fill(owner)
    first.get_by_label("Hạn").fill("31/12/2026")
    first.get_by_role("button", name="Giao", exact=True).click()
    clerk.page.wait_for_load_state()
    expect(clerk.page.locator("section#ket-luan form")).to_have_count(1)
    clerk.press("Không cần theo dõi")
    clerk.page.goto(clerk.conference)


def read_papers(clerk: Clerk) -> None:
    minutes = ["30 tháng 11 năm 2021", *OPINIONS, TASK, NO_TASK]
    for name, told in (("bien-ban", minutes), ("thong-bao-ket-luan", ["30/11/2021", TASK])):
        for words in (words_of_pdf(clerk.paper(f"{name}.pdf")), words_of_docx(clerk.paper(f"{name}.docx"))):
            assert [one for one in told if one not in words] == []


def drafted(clerk: Clerk) -> str:
    """The proposal holds nothing of an opinion before it is ticked."""
    page = clerk.page
    page.goto(clerk.conference.replace("/hoi-nghi/", "/cong-thong-tin/soan/"))
    assert OPINIONS[0] not in page.locator("section[aria-labelledby=de-xuat]").inner_text()
    page.select_option("[name=approver]", index=1)
    clerk.press("Tạo bản nháp")
    page.wait_for_url(re.compile(r"/cong-thong-tin/\d+/"))
    return page.url


def approved(visitors: Visitors, article: str) -> None:
    context = visitors.context("duyettin")
    page = context.new_page()
    page.goto(article)
    page.get_by_role("button", name="Duyệt bài").click()
    page.wait_for_load_state()
    context.close()


def published(clerk: Clerk, article: str) -> None:
    clerk.page.goto(article)
    clerk.press("Đăng bài")
    expect(clerk.page.get_by_role("link", name="Xem trên cổng")).to_be_visible()


def read_signed_out(visitors: Visitors, clerk: Clerk) -> None:
    address = clerk.page.get_by_role("link", name="Xem trên cổng").get_attribute("href") or ""
    context = visitors.context("")
    page = context.new_page()
    answer = page.goto(address)
    assert answer is not None
    assert answer.ok
    expect(page.locator("h1")).to_contain_text("kiểm điểm")
    expect(page.locator("body")).to_contain_text("30/11/2021")
    assert OPINIONS[0] not in page.content()
    assert page.goto(clerk.conference) is not None
    assert "/tai-khoan/dang-nhap/" in page.url
    context.close()
