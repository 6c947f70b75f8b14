"""Who plays a season of congresses in the browser: the office at the pages of the season, of a congress, of its meeting."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from dataclasses import dataclass

from django.utils import timezone
from playwright.sync_api import Locator, Page, expect

from nhiemky.vietnamese.dates import format_date
from tools.congress import WARD, Clerk, Sitting

#: What is heard over the stream arrives when it arrives; a busy machine takes its time.
HEARD = 20_000


def day(offset: int) -> str:
    """A day counted from today, as people write it."""
    return format_date(timezone.localdate() + dt.timedelta(days=offset))


@dataclass
class Office(Clerk):
    """The clerk of the ward. `season`, `congress`: addresses of what is being worked on."""

    season: str = ""
    congress: str = ""

    def open_season(self, title: str, *, years: tuple[int, int], window: tuple[str, str]) -> None:
        """With limits of its own: one half day for a branch, a third of women."""
        self.page.goto(f"{WARD}dot-dai-hoi/")
        self.follow("Mở đợt đại hội")
        self.fill(title=title, first_year=str(years[0]), last_year=str(years[1]))
        self.fill(begins_on=window[0], ends_on=window[1])
        self.page.locator("main form summary").click()
        self.fill(branch_half_days="1", women_percent="30")
        self.press("Mở đợt đại hội")
        self.said("Đã mở đợt đại hội với danh mục việc thường dùng.")
        self.season = self.page.url.removesuffix("don-vi/")

    def take_in(self, *branches: str) -> None:
        for name in branches:
            self.page.get_by_role("checkbox", name=name, exact=True).check()
        self.press("Đưa vào đợt")

    def go(self, page: str = "") -> None:
        """To a page of the season; none: its board."""
        self.page.goto(f"{self.season}{page}")

    def at(self, branch: str) -> None:
        """From the board to the page of one congress."""
        self.go()
        self.follow(branch)
        self.page.wait_for_url(re.compile(r"/dai-hoi/\d+/$"))
        self.congress = self.page.url

    def plan(self, planned_on: str, *, half_days: str = "1", **chosen: str) -> None:
        """Type the plan of the congress; `chosen`: name of a list and what is chosen from it. The save is tried, not awaited."""
        self.page.goto(f"{self.congress}ke-hoach/")
        self.fill(planned_on=planned_on, half_days=half_days)
        for name, value in chosen.items():
            self.page.locator(f"main [name={name}]").select_option(value)
        self.press("Lưu")

    def refused(self, words: str) -> None:
        expect(self.page.locator("#loi")).to_contain_text(words)

    def postpone(self, working_days: str, *, reason: str) -> None:
        self.page.goto(f"{self.congress}viec/")
        self.follow("Lùi ngày")
        self.fill(working_days=working_days, reason=reason)
        self.press("Lùi ngày")
        self.said(f"1 đại hội lùi {working_days} ngày làm việc.")

    def next(self, verb: str) -> None:
        """The step that the page of the congress names as the next one, by its button or its link."""
        self.page.goto(self.congress)
        now = self.page.locator("#cac-buoc li[aria-current=step]")
        now.locator(".btn.primary", has_text=verb).click()

    def set_scheme(self, *, seats: str, women: str) -> None:
        self.next("Ghi đề án nhân sự")
        self.fill(seats=seats, women=women)
        self.press("Lưu")

    def convene(self, place: str) -> None:
        """Everybody of the records on the roll, and the record of the meeting with its agenda."""
        self.next("Lập danh sách triệu tập")
        self.press("Lấy từ hồ sơ")
        self.said("người vào danh sách")
        self.next("Triệu tập đại hội")
        self.fill(place=place)
        self.press("Triệu tập đại hội")
        self.said("Đã triệu tập.")

    def confirm_credentials(self, sentence: str) -> None:
        self.next("Xem báo cáo thẩm tra")
        expect(self.page.locator("main")).to_contain_text(sentence)
        self.press("Ghi vào biên bản")
        self.said("Đã ghi số triệu tập, có mặt vào biên bản đại hội.")

    def conclude(self, words: str) -> None:
        """A conclusion stands in the way of the end until somebody says what becomes of it."""
        self.page.get_by_role("link", name="+ Kết luận").click()
        self.fill(text=words)
        self.press("Ghi")
        expect(self.page.locator("#con-thieu")).to_contain_text("chưa giao cho ai")
        self.press("Không cần theo dõi")

    def close_meeting(self) -> None:
        self.press("Bế mạc hội nghị")
        expect(self.page.locator("main")).to_contain_text("Đã bế mạc")

    def hold(self) -> None:
        self.next("Kết thúc đại hội")
        self.press("Kết thúc đại hội")
        self.said("Đã ghi đại hội đã tổ chức.")

    def draft_resolution(self, title: str) -> None:
        """A draft of the ward, and the congress votes on it."""
        self.page.goto(f"{WARD}du-thao/moi/?mat=khong")
        self.fill(title=title)
        self.press("Lưu")
        self.next("Chọn dự thảo nghị quyết")
        self.page.locator("main [name=draft]").select_option(label=title)
        self.press("Chọn dự thảo này")

    def show_of_hands(self, *, present: int, agreed: int) -> None:
        self.next("Ghi biểu quyết nghị quyết")
        self.fill(question="Thông qua nghị quyết đại hội", present=str(present), agreed=str(agreed))
        self.fill(disagreed="0", abstained=str(present - agreed))
        self.press("Ghi")

    def prepare_election(self) -> list[str]:
        """Number, names, slate, board of the election that the congress has opened; its roll is there already."""
        self.election = self.page.url
        self.vote_number("3")
        self.propose(lambda offered: offered[:4])
        names = self.adopt_all()
        self.name_board(without=names)
        return names


@dataclass
class Phone(Sitting):
    """Somebody with a telephone in the hall."""

    def mark(self, congress: str, steps: Sequence[str]) -> str:
        """Tick steps by their words; returns how many are done of how many."""
        self.page.goto(f"{congress}viec/")
        for words in steps:
            self.page.get_by_role("checkbox", name=words).check()
        # Wherever in the long list the thumb is, saving is at hand.
        expect(self.page.get_by_role("button", name="Ghi các việc đã chọn")).to_be_in_viewport(ratio=1)
        self.press("Ghi các việc đã chọn")
        self.said("Đã ghi tiến độ.")
        return shares(self.page.locator("form.marking > p.far"))

    def call_roll(self, congress: str, *, away: int = 1) -> tuple[int, int]:
        """Everybody is there but the first ones of the list; returns how many came and how many were called."""
        self.page.goto(f"{congress}diem-danh/")
        rows = self.page.locator(".people > li")
        expect(rows.first).to_be_visible()
        for place in range(away):
            rows.nth(place).locator("[value=excused]").check()
            rows.nth(place).locator(".reason").fill("Có đơn xin vắng")
        self.narrow()
        self.press("Ghi điểm danh")
        self.said("Đã ghi điểm danh.")
        return rows_of(self.page)

    def narrow(self) -> None:
        """Nothing runs out of the screen at the side."""
        wide = self.page.evaluate("[document.documentElement.scrollWidth, innerWidth]")
        assert wide[0] <= wide[1], wide


def rows_of(page: Page) -> tuple[int, int]:
    """Present and summoned, as the report on those attending says."""
    found = re.search(r"(\d+)/(\d+) có mặt", page.locator("main .eq").first.inner_text())
    assert found, page.url
    return int(found[1]), int(found[2])


def shares(where: Locator) -> str:
    """`3/27` out of the words of a cell."""
    found = re.search(r"\d+/\d+", where.inner_text())
    assert found, where.inner_text()
    return found[0]
