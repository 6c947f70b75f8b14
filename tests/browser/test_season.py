"""A small season of Phường Mẫu, played in the pages from its plan to its closing report (ring 4).

A pilot without elections, its lessons, then a branch that elects its committee. All days are over already but for the
end of the season: what is recorded here in one minute happened in three weeks.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

import pytest
from playwright.sync_api import Locator, Page, expect

from tools.browsing import PHONE, Visitors
from tools.congress import WARD, Teller
from tools.printed import words_of_docx, words_of_pdf
from tools.season_desk import HEARD, Office, Phone, day, shares

pytestmark = pytest.mark.browser

TITLE = "Đại hội hai chi bộ trường học"
PILOT, SECOND = "Chi bộ Trường Mầm non Hoa Mẫu 2", "Chi bộ Trường Trung học cơ sở Mẫu A"
#: Its congress is ahead in the running season of the sample.
BUSY, OTHER_SEASON = "Chi bộ Tổ dân phố số 3", "đợt 2"
#: Its secretary has an account, and is put in charge of the pilot.
NEIGHBOUR = "Chi bộ Tổ dân phố số 7"
BEGINS, PILOT_DAY, LESSONS_DAY, SECOND_DAY, ENDS = day(-60), day(-24), day(-20), day(-16), day(30)
STEPS = ("Dự toán kinh phí đại hội", "Duyệt văn kiện")
LESSON = "Gửi dự thảo văn kiện đến từng đảng viên sớm hơn"
LINE = "Gửi dự thảo văn kiện đến từng đảng viên"
WEAK = "Phần thảo luận của đại hội điểm còn ít ý kiến"
REASON = "Trùng lịch thi của nhà trường"
TWO, COMMITTEE = "two", "three_committee"


@dataclass
class Season:
    """The office at its desk, whoever is in charge with a telephone, a teller, and the board that nobody touches."""

    office: Office
    in_charge: Phone
    hall: Phone
    teller: Teller
    board: Page

    def board_says(self, branch: str, share: str) -> None:
        """Heard while the page stands open."""
        expect(self.row(branch).locator("td.share").first).to_contain_text(share, timeout=HEARD)

    def row(self, branch: str) -> Locator:
        return self.board.get_by_role("row", name=branch)


@pytest.fixture
def season(visitors: Visitors) -> Iterator[Season]:
    desk, teller = visitors.context("vanphong"), visitors.context("kiemphieu")
    hall, charge = (visitors.context(who, viewport=PHONE) for who in ("vanphong", "chibo7"))
    pages = desk.new_page(), charge.new_page(), hall.new_page(), teller.new_page()
    yield Season(Office(pages[0]), Phone(pages[1]), Phone(pages[2]), Teller(pages[3], "A"), desk.new_page())
    for context in (desk, teller, hall, charge):
        context.close()


def test_from_plan_to_report(season: Season):
    plan(season.office)
    prepare_pilot(season)
    hold_pilot(season)
    draw_lesson(season)
    put_off(season)
    elected = hold_second(season)
    close(season.office)
    look_at_statistics(season.office, elected)
    read_report(season.office, elected)


def plan(office: Office) -> None:
    """Two branches, one of them the pilot; what cannot be is refused with the way out."""
    office.open_season(TITLE, years=(2026, 2028), window=(BEGINS, ENDS))
    elsewhere = office.page.locator("details", has_text="đang chuẩn bị đại hội trong đợt khác")
    elsewhere.locator("summary").click()
    expect(elsewhere.locator("li", has_text=re.compile(f"^{BUSY} "))).to_contain_text(OTHER_SEASON)
    expect(office.page.get_by_role("checkbox", name=BUSY, exact=True)).to_have_count(0)
    office.take_in(PILOT, SECOND)
    office.said("mỗi đơn vị có đủ danh mục việc")

    secretary = secretary_of(office, NEIGHBOUR)
    office.at(PILOT)
    office.page.goto(f"{office.congress}ke-hoach/")
    office.page.get_by_label("Đại hội điểm").check()
    office.page.locator("[name=in_charge]").select_option(label=secretary)
    office.fill(planned_on=PILOT_DAY, half_days="2")
    office.page.locator("[name=variant]").select_option(TWO)
    office.press("Lưu")
    office.refused("Dự kiến 2 buổi, đợt này quy định nhiều nhất 1 buổi.")
    office.fill(half_days="1")
    office.press("Lưu")
    office.said("Đã lưu kế hoạch")

    office.at(SECOND)
    office.plan(SECOND_DAY)
    office.refused(
        "Phải rút kinh nghiệm đại hội điểm trước. Ghi hội nghị rút kinh nghiệm với ngày sau đại hội điểm"
    )


def secretary_of(office: Office, branch: str) -> str:
    """Whoever holds the first office of a branch in the table of the organisation (folded away until it is opened)."""
    office.page.goto(f"{WARD}to-chuc/")
    row = office.page.locator("tr", has=office.page.locator("th", has_text=re.compile(f"^{branch}$")))
    return str(row.locator("td").first.text_content()).partition("(")[0].strip()


def prepare_pilot(season: Season) -> None:
    """Whoever is in charge marks steps on the telephone; the board at the desk hears it."""
    office = season.office
    office.at(PILOT)
    season.board.goto(office.season)
    before = shares(season.row(PILOT).locator("td.share").first)
    done = season.in_charge.mark(office.congress, STEPS)
    assert before.startswith("0/") and done == before.replace("0/", "2/", 1)
    season.board_says(PILOT, done)
    season.in_charge.narrow()


def hold_pilot(season: Season) -> None:
    """Nobody is elected and no hands are counted: the record alone leads to the end."""
    office = season.office
    office.convene("Hội trường Trường Mầm non Hoa Mẫu 2")
    present, summoned = season.hall.call_roll(office.congress)
    assert present == summoned - 1
    office.confirm_credentials(f"{present}/{summoned} có mặt")
    office.page.goto(office.congress)
    office.page.locator("#cac-buoc li", has_text="Triệu tập, chương trình").get_by_role("link").click()
    weak_point(office)
    office.conclude("Tập thể chi bộ thống nhất nội dung đại hội.")
    office.close_meeting()
    office.hold()
    after = office.page.locator("#sau-dai-hoi li")
    expect(after.filter(has_text="Họp rút kinh nghiệm đại hội điểm")).to_contain_text("hạn ")
    expect(after.filter(has=office.page.get_by_role("link"))).to_have_count(after.count())
    expect(season.board.locator("#bang .held .big")).to_have_text("1/2", timeout=HEARD)


def weak_point(office: Office) -> None:
    """Under the discussion, in the record of the meeting: the closing report finds it there."""
    talk = office.page.locator("section.card", has=office.page.locator("h2", has_text="Thảo luận")).first
    talk.get_by_role("link", name="+ Kết quả, hạn chế").click()
    office.page.locator("#ghi [name=kind]").select_option("limitation")
    office.fill(text=WEAK)
    office.press("Ghi")


def draw_lesson(season: Season) -> None:
    """The meeting has its day, the lesson adds a line, and the branch that is still ahead has it."""
    office = season.office
    office.go("bai-hoc/")
    office.follow("+ Ghi hội nghị")
    office.fill(held_on=LESSONS_DAY)
    office.press("Lưu")
    office.said("Đã ghi hội nghị của đợt đại hội.")
    office.follow("+ Bài học")
    office.fill(text=LESSON)
    office.press("Lưu")
    office.follow("Thêm việc")
    office.fill(title=LINE, days="12")
    office.press("Lưu")
    lesson = office.page.locator("#bai-hoc-1")
    expect(lesson).to_contain_text("1 dòng thêm")
    expect(lesson).to_contain_text("1 đơn vị đã có")

    office.at(SECOND)
    office.plan(day(-22))
    office.refused(f"Hội nghị rút kinh nghiệm đại hội điểm họp ngày {LESSONS_DAY}.")
    office.plan(SECOND_DAY, part_of_day="morning", variant=COMMITTEE)
    office.said("Đã lưu kế hoạch")
    expect(office.page.locator(".step-list li", has_text=LINE)).to_have_count(1)


def put_off(season: Season) -> None:
    """The meeting is convened already: its record moves with the congress."""
    office = season.office
    office.set_scheme(seats="3", women="1")
    office.convene("Hội trường Trường Trung học cơ sở Mẫu A")
    office.postpone("2", reason=REASON)
    office.page.goto(f"{office.congress}viec/")
    moved = re.search(r"\d\d/\d\d/\d{4}", office.page.locator(".sub", has_text="Sáng").first.inner_text())
    assert moved and moved[0] != SECOND_DAY
    expect(season.row(SECOND).locator("td.when")).to_contain_text(moved[0][:5], timeout=HEARD)
    office.go("lich/")
    cell = office.page.locator("table.calendar td", has_text=SECOND.removeprefix("Chi bộ "))
    expect(cell.locator("p.date")).to_contain_text(str(int(moved[0][:2])))
    office.page.goto(office.congress)
    office.page.locator("#cac-buoc li", has_text="Triệu tập, chương trình").get_by_role("link").click()
    expect(office.page.locator("h1")).to_contain_text("Đại hội")
    expect(office.page.locator("body")).to_contain_text(f"{moved[0]} · Hội trường")
    expect(office.page.locator("body")).not_to_contain_text(SECOND_DAY)


def hold_second(season: Season) -> int:
    """The committee is elected by a tally sheet; returns how many."""
    office, teller = season.office, season.teller
    office.page.goto(office.congress)
    office.follow("Chọn cuộc bầu cử")
    chosen = office.page.locator("main [name=bodies]")
    for box in chosen.all():
        box.set_checked(box.get_attribute("value") == "committee")
    office.press("Mở các cuộc bầu cử")
    present, _summoned = season.hall.call_roll(office.congress, away=4)
    office.confirm_credentials("có mặt")
    office.next("Vào bầu cử")
    names = office.prepare_election()
    ballot = office.open_ballot(str(present))
    teller.collect(ballot, papers=str(present), by_sheet=True)
    teller.follow("Nhập phiếu kiểm đếm")
    votes = {f"votes_{place}": str(present - place) for place in range(1, len(names))}
    teller.fill(**votes, **{f"votes_{len(names)}": "6"}, valid=str(present))
    teller.press("Đóng lần bầu, tính kết quả")
    teller.said("chỉ có tổng số")
    office.page.goto(ballot)
    office.press("Kết thúc bầu cử")
    office.said("Đã kết thúc bầu cử.")

    office.draft_resolution("Dự thảo Nghị quyết đại hội chi bộ")
    office.show_of_hands(present=present, agreed=present - 1)
    office.next("Bế mạc trong biên bản")
    office.close_meeting()
    office.hold()
    expect(office.page.locator("#nghi-quyet")).to_contain_text(f"{present - 1}/{present}")
    expect(office.page.locator("#bau-cu")).to_contain_text("trúng cử 3/3")
    expect(season.board.locator("#bang .held .big")).to_have_text("2/2", timeout=HEARD)
    return len(names) - 1


def close(office: Office) -> None:
    office.go()
    office.page.get_by_text("Thao tác", exact=True).click()
    office.press("Kết thúc đợt đại hội")
    office.said("Đã kết thúc đợt đại hội.")


def look_at_statistics(office: Office, elected: int) -> None:
    office.go("thong-ke/")
    tiles = office.page.locator("ul.tiles li b")
    expect(tiles.first).to_have_text("2/2")
    numbers = [int(words) for words in tiles.all_inner_texts()[1:]]
    assert numbers[0] == elected == sum(numbers[1:]), numbers


def read_report(office: Office, elected: int) -> None:
    """The page and the papers say the same: how many of how many, the figures, what was weak, what was learned."""
    told = ("2/2", f"{elected:02d} đồng chí", WEAK, LESSON, REASON, PILOT_DAY)
    office.go("tong-ket/")
    said = office.page.locator("article.paper-text").inner_text()
    assert [one for one in told if one not in said] == [], said
    for form, words_of in (("docx", words_of_docx), ("pdf", words_of_pdf)):
        address = office.page.locator(f".takeaway a[href$='.{form}']").get_attribute("href")
        answer = office.page.request.get(str(address))
        assert answer.ok, form
        words = words_of(answer.body())
        assert [one for one in told if one not in words] == [], words
