"""Who plays a branch congress in the browser: the clerk at the steps of an election, a teller at the keys."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from playwright.sync_api import Dialog, Page, expect

WARD = "/lam-viec/phuong-mau/"
BRANCH = "Chi bộ Trường Trung học cơ sở Mẫu A"
DAY = "25/09/2026"
#: 31 summoned, 2 away, 2 excused: 27 count, elected from 14 votes on.
PRESENT = "27"
#: What the script of the keying page needs to know of a paper that nothing was marked on: somebody has looked at it.
LOOKED_AT = "Escape"
GROUNDS = {"i": "1", "o": "2", "f": "3"}
#: How often the key of a name is pressed until its boxes stand so; a fresh paper agrees with everybody.
PRESSES = {"x": 1, "-": 0, "a": 0, "d": 1, "n": 2, "b": 3}


@dataclass
class Sitting:
    """Somebody signed in, at a page; what the browser asks is answered with yes."""

    page: Page
    asked: list[str] = field(default_factory=list, kw_only=True)

    def __post_init__(self) -> None:
        self.page.on("dialog", self._yes)

    def _yes(self, dialog: Dialog) -> None:
        self.asked.append(dialog.message)
        dialog.accept()

    def press(self, words: str) -> None:
        """A button, by the words on it."""
        self.page.get_by_role("button", name=words).first.click()

    def follow(self, words: str) -> None:
        """A link, by its words."""
        self.page.get_by_role("link", name=words, exact=True).first.click()

    def fill(self, **values: str) -> None:
        for name, value in values.items():
            self.page.fill(f"main [name={name}]", value)

    def said(self, words: str) -> None:
        expect(self.page.locator(".messages")).to_contain_text(words)


@dataclass
class Clerk(Sitting):
    """The office: everything before and after the papers."""

    election: str = ""

    def opened(self) -> None:
        """A new election has its page."""
        self.page.wait_for_url(re.compile(r"/bau-cu/\d+/$"))
        self.election = self.page.url

    def step(self) -> None:
        """The one primary button of the page."""
        primary = self.page.locator("main .btn.primary")
        expect(primary).to_have_count(1)
        primary.click()

    def prepare_committee(self) -> list[str]:
        """Number, four names, slate, board, roll; returns the names in the order of the paper."""
        self.page.goto(WARD)
        self.follow("Bầu cử")
        self.step()
        self.page.get_by_label("Đơn vị").select_option(label=BRANCH)
        self.page.get_by_label("Bầu", exact=True).select_option("committee")
        self.page.get_by_label("Ngày bầu").fill(DAY)
        self.step()
        self.opened()
        self.vote_number("3")
        self.propose(lambda offered: [*[words for words in offered if BRANCH in words][:3], offered[-1]])
        names = self.adopt_all()
        self.name_board(without=names)
        self.set_roll()
        return names

    def prepare_post(self, committee: str, *, verb: str, name: str, number: str = "") -> None:
        """One name from among the elected; board and roll are those of the committee. `number`: if it is voted."""
        self.page.goto(committee)
        self.follow(verb)
        self.step()
        self.opened()
        if number:
            self.vote_number(number)
        self.propose(lambda offered: [words for words in offered if words.startswith(name)])
        assert self.adopt_all() == [name]
        self.step()
        self.step()  # the board as it was
        self.step()
        self.press("Lấy số người như cuộc đó")
        self.step()

    def vote_number(self, number: str) -> None:
        self.step()
        self.fill(seats=number)
        self.all_hands()
        self.step()

    def propose(self, chosen: Callable[[list[str]], list[str]]) -> None:
        """The list of the committee before; `chosen` takes from those offered: name, year of birth, office."""
        self.step()
        boxes = self.page.locator("main label", has=self.page.locator("input[name=people]"))
        expect(boxes.first).to_be_visible()
        for words in chosen([words.strip() for words in boxes.all_inner_texts()]):
            self.page.get_by_role("checkbox", name=words).check()
        self.step()
        self.follow("Xong")

    def adopt_all(self) -> list[str]:
        """Everybody proposed is ticked already; returns the names in the order of the paper."""
        self.step()
        names = self.page.locator("ul.names label:has(:checked) > span")
        expect(names.first).to_be_visible()
        found = [str(one.evaluate("name => name.firstChild.textContent")).strip() for one in names.all()]
        self.all_hands()
        self.step()
        return found

    def name_board(self, *, without: Sequence[str]) -> None:
        """Three people; nobody of the slate is offered."""
        self.step()
        rows = self.page.locator("ul.board li")
        expect(rows.first).to_be_visible()
        assert not any(name in row for row in rows.all_inner_texts() for name in without)
        for place in range(3):
            rows.nth(place).get_by_role("checkbox").check()
        rows.first.get_by_role("radio").check()
        self.all_hands()
        self.step()

    def set_roll(self) -> None:
        """As many as the records have; two reasons why somebody is not counted."""
        self.step()
        self.press("Ghi số được triệu tập")
        for _ in range(2):
            self.page.get_by_role("link", name=re.compile("^Không tính ")).first.click()
            if not self.page.input_value("[name=approver]"):
                self.fill(approver="Chi ủy triệu tập đại hội")
            self.step()
        self.follow("+ Không tính người khác")
        self.page.get_by_label("Lý do không tính").select_option("excused_throughout")
        self.fill(number="2", evidence="Đơn xin vắng")
        self.step()
        expect(self.page.locator("main")).to_contain_text("27 = 31 được triệu tập")
        self.step()

    def all_hands(self) -> None:
        """Everybody present is for it."""
        self.fill(present=PRESENT, agreed=PRESENT, disagreed="0", abstained="0")

    def open_ballot(self, present: str) -> str:
        """From the page of the election or of the ballot before; returns the address of the ballot."""
        self.step()
        self.fill(present=present)
        self.step()
        self.page.wait_for_url(re.compile(r"/lan/\d+/$"))
        return self.page.url


@dataclass
class Teller(Sitting):
    """One of the two who key papers, with one key for each name."""

    letter: str

    def collect(self, ballot: str, *, papers: str, bundle: str = "50", by_sheet: bool = False) -> None:
        self.page.goto(ballot)
        self.fill(issued=papers, collected=papers, batch_size=bundle)
        if by_sheet:
            self.page.get_by_label("Phiếu kiểm đếm").check()
        self.press("Ghi số phiếu, bắt đầu kiểm")
        self.said("Đã ghi số phiếu.")

    def sit(self, ballot: str) -> None:
        self.page.goto(ballot)
        self.press(f"Tôi nhập ở vị trí {self.letter}")
        self.said(f"Bạn ở vị trí {self.letter}.")

    def key_all(self, papers: Sequence[str]) -> None:
        """Each paper, as rules.marks writes it, and Enter; the next one when the server has said that it holds this one."""
        expect(
            self.page.locator("#ket-luan")
        ).to_be_visible()  # the verdict is there once keys are listened to
        for seen, paper in enumerate(papers, self.seen() + 1):
            self.mark(paper)
            self.page.keyboard.press("Enter")
            self._wait(seen)

    def mark(self, paper: str) -> None:
        on_names, _, flags = paper.partition("!")
        keys = [str(place) for place, mark in enumerate(on_names, 1) for _ in range(PRESSES[mark])]
        keys += [key for flag in flags for key in ("k", GROUNDS[flag])]
        for key in keys or [LOOKED_AT]:
            self.page.keyboard.press(key)

    def take_back(self) -> None:
        """Backspace on an untouched paper: the last one is in the hand again."""
        seen = self.seen()
        self.page.keyboard.press("Backspace")
        self._wait(seen - 1)

    def seen(self) -> int:
        return int(self.page.locator("[name=seen]").first.input_value())

    def end_bundle(self) -> None:
        """Enter on the page that says that the bundle is through."""
        button = self.page.get_by_role("button", name="Kết thúc tập này")
        expect(button).to_be_focused()
        self.page.keyboard.press("Enter")
        expect(self.page.locator(".messages")).to_be_visible()

    def close(self) -> None:
        """Both counts agree: the page of the ballot, open all the while, offers to close it."""
        self.press("Đóng lần bầu, tính kết quả")
        expect(self.page.locator("main")).to_contain_text("Kết quả")
        assert self.asked.pop().startswith("Đóng lần bầu")

    def _wait(self, seen: int) -> None:
        self.page.wait_for_function(
            "seen => Number(document.querySelector('[name=seen]')?.value) === seen", arg=seen
        )
