"""Who plays the life of a document in the browser: the clerk at the desk, a branch secretary with a telephone."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from playwright.sync_api import Locator, Page, expect

from tools.congress import WARD, Sitting


@dataclass
class Desk(Sitting):
    """The clerk of the ward. `draft`, `round`, `paper`: addresses of what is being worked on."""

    draft: str = ""
    round: str = ""
    paper: str = ""

    @property
    def main(self) -> Locator:
        return self.page.locator("main")

    def refused(self, words: str) -> None:
        expect(self.page.locator("#loi")).to_contain_text(words)

    def choose(self, name: str, words: str | re.Pattern[str]) -> None:
        """From a list of the form, the one choice that says these words."""
        field = self.page.locator(f"main [name={name}]")
        field.select_option(field.locator("option", has_text=words).get_attribute("value"))

    def begin(self, title: str, *, kind: str, issuer: str) -> None:
        """The question about the secrets list comes first; the words are written in the editor afterwards."""
        self.page.goto(f"{WARD}du-thao/")
        self.page.locator("main .btn.primary").first.click()
        expect(self.main).to_contain_text("có thuộc danh mục bí mật nhà nước không?")
        self.follow("Không thuộc danh mục")
        self.fill(title=title)
        self.page.locator("main [name=kind]").select_option(label=kind)
        self.choose("issuer", re.compile(f"^{issuer}"))
        self.page.locator("main form .buttons .btn.primary").click()
        self.page.wait_for_url(re.compile(r"/du-thao/\d+/"))
        self.draft = address(self.page)

    def edit(self) -> Locator:
        """The editor; returns the field of the text."""
        self.page.goto(self.draft)
        self.follow("Sửa dự thảo")
        return self.page.locator("#id_body")

    def save(self, version: int) -> None:
        """Saved without leaving the editor."""
        self.page.keyboard.press("Control+s")
        expect(self.page.locator("[data-saved]")).to_have_text(f"Đã lưu bản {version}.")

    def proofread(self) -> Locator:
        """Returns the list of what Soát has found."""
        self.press("Soát lỗi")
        expect(self.page.locator("#soat .proof-counts")).to_be_visible()
        return self.page.locator("#soat .finding:visible")

    def hand_round(self) -> None:
        self.follow("Các bản, so sánh")
        self.press("Ghi bản mới nhất là Dự thảo lần tiếp theo")

    def ask(self, *, due: str, asks: str, others: Sequence[str]) -> None:
        """All branches of the ward, and bodies in words."""
        self.page.goto(self.draft)
        self.follow("Gửi lấy ý kiến")
        expect(self.page.get_by_label("Tất cả chi bộ")).to_be_checked()
        self.fill(due_on=due, asks=asks, names="\n".join(others))
        self.press("Gửi lấy ý kiến")

    def opened(self) -> None:
        self.page.wait_for_url(re.compile(r"/lay-y-kien/\d+/"))
        self.round = address(self.page)

    def type_opinions(self, said: Sequence[tuple[str, str]]) -> None:
        """One line after the other; Enter brings the cursor back to where the next one begins."""
        self.page.goto(f"{self.draft}#them")
        for raised_by, content in said:
            self.page.fill("#id_raised_by", raised_by)
            self.page.fill("#id_content", content)
            self.page.press("#id_content", "Enter")
            expect(self.page.locator("#id_raised_by")).to_be_focused()
            expect(self.page.locator("#id_raised_by")).to_be_focused()
            expect(self.page.locator("#id_raised_by")).to_have_value("")

    def opinion(self, content: str) -> Locator:
        """Its line in the table."""
        return self.page.locator("tr[id^=y-kien-]", has_text=content)

    def answer(self, content: str, *, answer: str, changed: str) -> None:
        """One alone. `changed`: words of the paragraph that was changed for it."""
        self.page.goto(self.draft)
        self.opinion(content).get_by_role("link", name="Trả lời").click()
        self.page.get_by_label("Tiếp thu", exact=True).check()
        self.fill(answer=answer)
        field = self.page.locator("main [name=changed_node]")
        wanted = field.locator("option", has_text=changed)
        field.select_option(wanted.get_attribute("value"))
        self.page.get_by_role("button", name="Lưu", exact=True).click()

    def answer_rest(self, disposition: str, *, answer: str, but: Sequence[str] = ()) -> None:
        """Everything that waits for an answer, at once; not those that say one of `but`."""
        self.page.goto(self.draft)
        waiting = self.page.locator("tr[id^=y-kien-]", has=self.page.locator("input[name=opinions]"))
        expect(waiting.first).to_be_visible()
        for row in waiting.all():
            if not any(words in row.inner_text() for words in but):
                row.locator("input[name=opinions]").check()
        self.press("Trả lời chung các ý kiến đã chọn")
        self.page.get_by_label(disposition, exact=True).check()
        self.fill(answer=answer)
        self.page.locator("main form .btn.primary").click()

    def end_round(self, *, note: str) -> None:
        self.page.goto(self.round)
        self.follow("Kết thúc")
        self.fill(note=note)
        self.press("Kết thúc")

    def name_recipients(self, names: Sequence[str]) -> None:
        """On the road of the draft, where kind and issuer stand already."""
        self.page.goto(self.draft)
        self.page.locator("#qua-trinh a.again").click()
        self.fill(addressees="\n".join(names))
        self.press("Lưu")

    def now(self) -> Locator:
        """The station of the road where the draft stands."""
        self.page.goto(self.draft)
        return self.page.locator("#qua-trinh li[aria-current=step]")

    def pass_station(self, words: str) -> None:
        """The button of the station, in its words."""
        self.now().locator(".btn.primary", has_text=words).click()

    def follow_paper(self) -> None:
        """Its draft was issued: the page of the document stands open."""
        self.page.wait_for_url(re.compile(r"/van-ban/\d+/"))
        self.paper = address(self.page)

    def fetch(self, url: str) -> bytes:
        answer = self.page.request.get(url)
        assert answer.ok, f"{url}: {answer.status}"
        return answer.body()

    def search(self, words: str) -> Locator:
        """Returns the names of what is found."""
        self.page.goto(f"{WARD}van-ban/tim/")
        self.page.fill("#tim", words)
        self.page.press("#tim", "Enter")
        self.page.wait_for_url("**tim=*")
        return self.page.locator("ol.found > li")


@dataclass
class Branch(Sitting):
    """A branch secretary with a telephone."""

    def open_asked(self, title: str) -> None:
        """From the page of the day, where the question stands."""
        self.page.goto(WARD)
        asking = self.page.get_by_role("region", name="Dự thảo đang hỏi ý kiến")
        asking.get_by_role("link", name=title).click()

    def say(self, paragraph: str, content: str) -> None:
        """Below one paragraph of the text."""
        self.para(paragraph).get_by_role("link").click()
        self.page.fill("main [name=content]", content)
        self.narrow()
        self.press("Gửi ý kiến")

    def para(self, words: str) -> Locator:
        return self.page.locator(".para", has_text=words)

    def narrow(self) -> None:
        """Nothing runs out of the screen at the side."""
        wide = self.page.evaluate("[document.documentElement.scrollWidth, innerWidth]")
        assert wide[0] <= wide[1], wide


def address(page: Page) -> str:
    """Where a page is, without what it was asked for."""
    return re.sub(r"[?#].*", "", page.url)
