"""The life of a document of Phường Mẫu in its pages: drafted, asked about, answered, approved, numbered, found (ring 4).

And two clerks who press the same button at the same instant.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

import pytest
from playwright.sync_api import Page, expect

from tools.browsing import PHONE, Visitors
from tools.congress import WARD
from tools.document_desk import Branch, Desk
from tools.printed import words_of_docx, words_of_pdf
from tools.season_desk import day

pytestmark = pytest.mark.browser

TITLE = "Báo cáo kiểm điểm tập thể Ban Thường vụ Đảng ủy năm thử nghiệm"
WITHOUT_DIACRITICS = "bao cao kiem diem tap the ban thuong vu dang uy nam thu nghiem"
ISSUER, SUPERIOR = "Đảng ủy phường Mẫu", "01-NQ/TU"
SLOW = "Một số chi bộ sinh hoạt chuyên đề còn chậm."
#: How the pages name that paragraph.
SLOW_BRANCHES = "Một số chi bộ sinh hoạt chuyên đề…"
MENDED = "Một số chi bộ sinh hoạt chuyên đề còn chậm, nhất là chi bộ trường học."
WRONG, RIGHT = "triêt", "triệt"
TEXT = "\n".join(
    (
        "I. TÌNH HÌNH",
        f"Tập thể Ban Thường vụ đã quán {WRONG} và thực hiện quy chế làm việc.",
        "II. HẠN CHẾ",
        SLOW,
        "III. PHƯƠNG HƯỚNG",
        "1. Ban Thường vụ mỗi quý dự sinh hoạt với một chi bộ.",
    )
)
FRONT = "Ủy ban Mặt trận Tổ quốc Việt Nam phường Mẫu"
ASKS = "Tập trung vào phần hạn chế."
ONLINE = "Nêu rõ chi bộ nào sinh hoạt chuyên đề còn chậm."
PAPER = [
    (f"Chi bộ Tổ dân phố số {place}", f"Bổ sung giải pháp thứ {place} cho năm sau.")
    for place in (1, 2, 3, 4, 5, 6, 8)
] + [(FRONT, "Gửi báo cáo đến các đoàn thể trước hội nghị.")]
OPINIONS = [ONLINE, *(content for _by, content in PAPER)]
ALONE, TOGETHER = "Đã nêu rõ ở phần hạn chế.", "Đưa vào kế hoạch khắc phục sau kiểm điểm."
NOTE = "Các nơi còn lại không có ý kiến, coi là nhất trí."
RECIPIENTS = ["Thành ủy Mẫu", "Các chi bộ trực thuộc"]
SYMBOL = re.compile(r"(\d+)-BC/ĐU")


@dataclass
class Life:
    desk: Desk
    branch: Branch


@pytest.fixture
def life(visitors: Visitors) -> Iterator[Life]:
    office, outside = visitors.context("vanphong"), visitors.context("chibo7", viewport=PHONE)
    yield Life(Desk(office.new_page()), Branch(outside.new_page()))
    for context in (office, outside):
        context.close()


def test_from_the_first_word_to_the_register(life: Life):
    write(life.desk)
    ask(life.desk)
    say(life.branch)
    type_opinions(life.desk)
    answer(life.desk)
    close(life.desk)
    read_table(life.desk)
    pass_road(life.desk)
    symbol = issue(life.desk)
    read_paper(life.desk, symbol)
    send(life.desk)
    find(life.desk, symbol)
    look_at_map(life.desk, symbol)


def write(desk: Desk) -> None:
    """One slip, found by Soát, looked at and mended with one press."""
    desk.begin(TITLE, kind="Báo cáo", issuer=ISSUER)
    text = desk.edit()
    text.fill(TEXT)
    found = desk.proofread()
    expect(found).to_have_count(1)
    expect(found).to_contain_text("Tiếng Việt không có chữ viết như vậy")
    found.locator(".place").click()
    selected = "[document.activeElement.value.slice(document.activeElement.selectionStart, document.activeElement.selectionEnd)]"
    assert desk.page.evaluate(selected) == [WRONG]
    found.get_by_role("button", name=f"Sửa thành “{RIGHT}”").click()
    expect(desk.page.locator("#soat .finding:visible")).to_have_count(0)
    expect(text).to_have_value(TEXT.replace(WRONG, RIGHT))
    desk.save(1)


def ask(desk: Desk) -> None:
    """Handed round as the first draft; the branches are asked, and a body in words."""
    desk.page.goto(desk.draft)
    desk.hand_round()
    expect(desk.main).to_contain_text("Dự thảo lần 1")
    desk.ask(due=day(-1), asks=ASKS, others=[FRONT])
    desk.refused("Hạn trả lời đã qua.")
    desk.fill(due_on=day(10))
    desk.press("Gửi lấy ý kiến")
    desk.said("Đã mở lần lấy ý kiến.")
    desk.opened()
    expect(desk.main).to_contain_text(re.compile(r"đã trả lời 0/\d+"))


def say(branch: Branch) -> None:
    """On a telephone, below one paragraph; the answer of the branch stands there afterwards."""
    branch.open_asked(TITLE)
    expect(branch.page.locator("main")).to_contain_text(ASKS)
    branch.narrow()
    branch.say(SLOW, ONLINE)
    branch.said("Đã gửi ý kiến.")
    expect(branch.para(SLOW)).to_contain_text(ONLINE)
    branch.narrow()


def type_opinions(desk: Desk) -> None:
    """What came on paper, until there are nine; whoever is called as they were asked has answered."""
    desk.page.goto(desk.draft)
    expect(desk.opinion(ONLINE)).to_contain_text(f"Góp ý vào mục II: “{SLOW_BRANCHES}”")
    desk.type_opinions(PAPER)
    expect(desk.page.locator("tr[id^=y-kien-]")).to_have_count(9)
    desk.page.goto(desk.round)
    expect(desk.main).to_contain_text(re.compile(r"đã trả lời 9/\d+"))


def answer(desk: Desk) -> None:
    """The text is changed for one of them, and its answer leads there; the others have one answer together."""
    text = desk.edit()
    text.fill(text.input_value().replace(SLOW, MENDED))
    desk.save(2)
    desk.answer(ONLINE, answer=ALONE, changed=SLOW_BRANCHES)
    desk.said("Đã lưu trả lời.")
    for link, words in enumerate((SLOW, MENDED)):  # what was read; what became of it
        desk.page.goto(desk.draft)
        desk.opinion(ONLINE).get_by_role("link", name=SLOW_BRANCHES).nth(link).click()
        expect(desk.page.locator(re.sub(r".*#", "#", desk.page.url))).to_have_text(words)

    desk.page.goto(desk.round)
    desk.follow("Kết thúc")
    expect(desk.main).to_contain_text(
        "Còn 8 ý kiến chưa có kết quả tiếp thu, giải trình: chưa kết thúc được."
    )
    desk.fill(note=NOTE)
    desk.press("Kết thúc")
    desk.refused("còn 8 ý kiến chưa có kết quả xử lý")
    desk.answer_rest("Tiếp thu", answer=TOGETHER, but=[FRONT])
    desk.said("Đã trả lời 7 ý kiến.")
    desk.answer_rest("Giải trình", answer="Đã gửi theo quy chế phối hợp.")
    desk.said("Đã trả lời 1 ý kiến.")


def close(desk: Desk) -> None:
    desk.end_round(note=NOTE)
    desk.said("Đã kết thúc lần lấy ý kiến.")
    expect(desk.main).to_contain_text("Đã kết thúc")


def read_table(desk: Desk) -> None:
    """Bảng tổng hợp: all nine, what became of each, the sentence that was changed."""
    told = [*OPINIONS, FRONT, ALONE, TOGETHER, "Tổng số 09 ý kiến", "tiếp thu 08", "giải trình 01", "Đã sửa"]
    for form, words in (("pdf", words_of_pdf), ("docx", words_of_docx)):
        said = words(desk.fetch(f"{desk.round}bang-tong-hop.{form}"))
        assert [one for one in told if one not in said] == []


def pass_road(desk: Desk) -> None:
    desk.name_recipients(RECIPIENTS)
    desk.said("Đã lưu thông tin ban hành.")
    desk.pass_station("Trình")
    desk.said("Đã trình Văn phòng thẩm định.")
    desk.pass_station("Thẩm định xong")
    desk.fill(note="Đúng thể thức.")
    desk.press("Thẩm định xong")
    desk.said("Đã ghi thẩm định xong.")
    desk.pass_station("Ghi thông qua")
    desk.fill(organ="Ban Thường vụ", done_on=day(0))
    desk.page.locator("main form .btn.primary").click()
    desk.said("Đã ghi thông qua.")
    desk.pass_station("Ghi đã ký")
    expect(desk.page.locator("main [name=before]")).to_have_value("Ban Thường vụ")
    desk.fill(signer_name=signer(desk), done_on=day(0))
    desk.page.locator("main form .btn.primary").click()
    desk.said("Đã ghi người ký.")


def signer(desk: Desk) -> str:
    """The first name that the form offers: whoever holds the highest office."""
    return desk.page.locator("datalist#nguoi-ky option").first.get_attribute("value") or ""


def issue(desk: Desk) -> str:
    """The number that the form has named is the number that it gets."""
    desk.pass_station("Cấp số, ban hành")
    offered = SYMBOL.search(desk.main.inner_text())
    assert offered, desk.main.inner_text()
    desk.choose("link_to", SUPERIOR)
    desk.press("Cấp số, ban hành")
    desk.said("Đã cấp số và ban hành.")
    desk.follow_paper()
    expect(desk.page.locator("h1")).to_contain_text(offered[0])
    expect(desk.main).to_contain_text(f"ngày {day(0)}")
    expect(desk.main.get_by_role("link", name=TITLE)).to_be_visible()
    return offered[0]


def read_paper(desk: Desk, symbol: str) -> None:
    year, month, on = reversed(day(0).split("/"))
    said = words_of_pdf(desk.fetch(f"{desk.paper}van-ban.pdf"))
    told = [
        symbol, f"ngày {on} tháng {month} năm {year}", "T/M BAN THƯỜNG VỤ", RIGHT, MENDED, *RECIPIENTS,
    ]  # fmt: skip
    assert [one for one in told if one not in said] == []
    name = desk.main.locator("dd", has_text="T/M").inner_text().split(" · ")[-1].strip()
    assert name in said


def send(desk: Desk) -> None:
    desk.follow("Ghi đã gửi")
    desk.fill(on=day(0))
    desk.press("Ghi đã gửi")
    desk.said("Đã ghi ngày gửi.")
    first = desk.main.locator("li", has_text=RECIPIENTS[0])
    first.get_by_role("link", name="Ghi đã nhận").click()
    desk.fill(by="Văn thư Thành ủy")
    desk.press("Ghi đã nhận")
    desk.said("Đã ghi nơi nhận xác nhận.")
    expect(desk.main).to_contain_text("đã nhận 1/2")
    expect(desk.main.locator("li", has_text=RECIPIENTS[0])).to_contain_text("Văn thư Thành ủy")


def find(desk: Desk, symbol: str) -> None:
    """Without diacritics, and by its symbol as people write it in a hurry."""
    expect(desk.search(WITHOUT_DIACRITICS).filter(has_text=symbol)).to_have_count(1)
    number = symbol.partition("-")[0]
    for spelling in (f"{number}/BC-ĐU", f"{number} bc đu"):
        expect(desk.search(spelling).first).to_contain_text(symbol)


def look_at_map(desk: Desk, symbol: str) -> None:
    desk.page.goto(desk.paper)
    desk.follow("Sơ đồ")
    upper = desk.page.locator("li.node", has=desk.page.locator(".upper", has_text=SUPERIOR)).first
    expect(upper.locator("li.node .paper.here")).to_contain_text(symbol)
    desk.follow("Sơ đồ cả phường")
    upper = desk.page.locator("li.node", has=desk.page.locator(".upper", has_text=SUPERIOR)).first
    expect(upper.locator("li.node", has_text=symbol).first).to_be_visible()


def test_two_clerks_get_two_numbers(visitors: Visitors):
    """Both press at the same instant; nobody is refused, no number is missing, none is given twice."""
    pages = [visitors.context(who).new_page() for who in ("vanphong", "bithu")]
    for place, page in enumerate(pages, start=1):
        prepare(page, f"Báo cáo thử hai người {place}")
    at = pages[0].evaluate("Date.now() + 700")
    for page in pages:
        page.evaluate(
            "at => setTimeout(() => document.querySelector('main form .btn.primary').click(), at - Date.now())",
            at,
        )
    numbers = sorted(given(page) for page in pages)
    assert numbers[1] == numbers[0] + 1
    for page in pages:
        page.context.close()


def prepare(page: Page, title: str) -> None:
    page.goto(f"{WARD}van-ban/di/moi/")
    page.locator("main [name=issuer]").select_option(label=ISSUER)
    page.locator("main [name=kind]").select_option("BC")
    page.fill("main [name=title]", title)
    page.fill("main [name=before]", "Ban Thường vụ")
    page.fill("main [name=post]", "Bí thư")
    page.fill("main [name=signer_name]", "Người Ký Thử")


def given(page: Page) -> int:
    page.wait_for_url(re.compile(r"/van-ban/\d+/"))
    found = SYMBOL.search(page.locator("h1").inner_text())
    assert found, page.url
    return int(found[1])
