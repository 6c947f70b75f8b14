"""Who counts by scanner in the browser: the operator with a bundle, people who judge with the keyboard, the head."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Locator, expect

from nhiemky.elections.rules import marks
from tools.congress import Sitting

#: A machine that reads, and the ten seconds of silence after which it counts as dead.
READ_MS = 60_000
ANSWER = {marks.AGREE: "1", marks.DISAGREE: "2", marks.BOTH: "3", marks.NEITHER: "4"}
WHOLE = {marks.NOT_ISSUED: "1", marks.OFF_LIST: "2", marks.FOREIGN: "3"}
NOTHING = "4"
#: The number of a page in its file, in the words beside its picture.
_PAGE = re.compile(r"trang (\d+)")

#: Page → the ground on which it is set aside; empty: it is a paper.
Grounds = Mapping[int, str]


@dataclass
class Operator(Sitting):
    """One bundle, from its upload to its end."""

    def collect(self, ballot: str, *, papers: str) -> None:
        """Into bundles of the usual size."""
        self.page.goto(ballot)
        self.fill(issued=papers, collected=papers)
        self.page.get_by_label("Máy đọc và một lần đếm nữa").check()
        self.press("Ghi số phiếu, bắt đầu kiểm")
        self.said("Đã ghi số phiếu.")

    def sit(self) -> None:
        self.press("Tôi quét, vị trí A")

    def covers(self, ballot: str) -> bytes:
        self.page.goto(ballot)
        link = self.page.get_by_role("link", name="In tờ bìa").get_attribute("href")
        answer = self.page.request.get(str(link))
        assert answer.ok
        return answer.body()

    def bring(self, ballot: str, file: Path) -> None:
        self.page.goto(f"{ballot}quet/1/")
        self.page.set_input_files("input[type=file]", file)
        self.page.get_by_label("Tập phiếu đã được xáo").check()
        self.press("Tải lên, đọc phiếu")
        expect(self.page.locator("#doc")).to_be_visible()

    def some_pages_are_read(self) -> None:
        """Looked at more often than the page looks by itself, so that the reading is still under way."""
        while self.page.locator(".pace b").inner_text() == "0":
            self.page.reload()

    def resume(self) -> int:
        """The page says by itself that the reading has died. Returns how many pages were read before."""
        button = self.page.get_by_role("button", name="Đọc tiếp")
        expect(button).to_be_visible(timeout=READ_MS)
        expect(self.page.locator("#doc h1")).to_contain_text("đã dừng, chưa đọc hết")
        done = int(self.page.locator(".pace b").inner_text())
        button.click()
        expect(self.page.locator("#doc h1")).to_contain_text("máy đã đọc xong", timeout=READ_MS)
        return done

    def numbers(self) -> dict[str, int]:
        """What the page counts, by its words."""
        names, figures = (self.page.locator(f".tallies {one}").all_inner_texts() for one in ("dt", "dd"))
        return {name: int(figure) for name, figure in zip(names, figures, strict=True)}

    def sort(self, grounds: Grounds) -> None:
        """Each rejected page: a paper is kept, another page set aside on its ground, as many as one look shows."""
        forms = self.page.locator("form.pages-of")
        while forms.count():
            left = self.page.locator("form.pages-of li").count()
            self._sort_some(forms.first, grounds)
            expect(self.page.locator("form.pages-of li")).not_to_have_count(left)

    def end(self, said: str) -> None:
        self.press("Kết thúc tập này")
        expect(self.page.locator(".messages")).to_contain_text(said)

    def _sort_some(self, form: Locator, grounds: Grounds) -> None:
        lines = {int(_PAGE.findall(one.inner_text())[0]): one for one in form.locator("li").all()}
        papers = [line for number, line in lines.items() if not grounds[number]]
        if papers:
            papers[0].get_by_role("button", name="Là phiếu, giữ lại").click()
            return
        ground = grounds[min(lines)]
        for number, line in lines.items():
            line.get_by_role("checkbox").set_checked(grounds[number] == ground)
        form.locator("select[name=ground]").select_option(ground)
        form.get_by_role("button", name="Để riêng").click()


@dataclass
class Judge(Sitting):
    """The keyboard only, one paper after the other."""

    def judge_all(self, ballot: str, told: Callable[[str], str]) -> list[str]:
        """`told`: id of a sheet → its marks as this person sees them. Returns the ids in the order of judging."""
        judged = []
        self.page.goto(f"{ballot}xem-phieu/")
        while self.page.locator("#phieu").count():
            sheet = self._sheet()
            self.answer(told(sheet))
            gone = re.compile(f"^(?!.*/{sheet}/)")  # `?sau=` names it still
            self.page.wait_for_url(gone, wait_until="domcontentloaded")
            judged.append(sheet)
        return judged

    def answer(self, paper: str) -> None:
        """Every row that is asked about, then the whole paper, then Enter."""
        expect(self.page.locator(".verdict .keys")).to_be_visible()  # it is there once keys are listened to
        on_names, _, flags = paper.partition(marks.FLAG)
        asked = self.page.locator("[data-row]").evaluate_all("rows => rows.map(row => row.id)")
        for row in asked:
            self.page.keyboard.press(ANSWER[on_names[int(row.rpartition("_")[2])]])
        boxes = self.page.locator(".flags.whole input").count()
        keys = [WHOLE[flag] for flag in flags] or ([NOTHING] if boxes == len(WHOLE) + 1 else [])
        if boxes and keys and asked:
            self.page.keyboard.press("k")
        for key in keys if boxes else ():
            self.page.keyboard.press(key)
        self.page.keyboard.press("Enter")

    def decide(self, ballot: str, told: Callable[[str], str]) -> None:
        """As the head: the one paper on which two differ, in the usual words."""
        self.page.goto(f"{ballot}khac-nhau/")
        self.page.get_by_role("link", name="Xem và quyết định").click()
        expect(self.page.locator(".two-said").first).to_be_visible()
        self.answer(told(self._sheet()))
        expect(self.page.locator("main")).to_contain_text("Không có phiếu nào chờ trưởng ban.")

    def _sheet(self) -> str:
        return self.page.url.partition("?")[0].rstrip("/").rpartition("/")[2]
