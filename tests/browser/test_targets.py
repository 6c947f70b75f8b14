"""A year of Phường Mẫu in its pages, from the figure that a branch types to the state of the resolution (ring 4).

The office asks, a branch answers on a telephone, a workbook and another program bring the rest; the period is closed,
a figure is corrected late, and whatever used it says so. A target that is locked changes by an adjustment only.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import pytest
from django.utils import timezone
from playwright.sync_api import expect

from tools.browsing import PHONE, Visitors
from tools.congress import WARD
from tools.document_desk import address
from tools.figures_desk import Counting, Telephone, filled, rows_of
from tools.printed import words_of_docx
from tools.season_desk import day

pytestmark = pytest.mark.browser

YEAR = timezone.localdate().year
TURNOVER, CODE = "Doanh thu của hộ kinh doanh", "doanh-thu-ho-kinh-doanh"
#: The ward's own number of the year, the target that it measures, and what it is corrected to after the close.
COUNTED, COUNTED_CODE = "Tỷ lệ hộ đạt danh hiệu gia đình văn hóa", "gia-dinh-van-hoa"
CULTURED, CORRECTED = "Hộ đạt gia đình văn hóa", "96,7%"
#: The branch with the telephone, the one whose number in the workbook is odd, the one without a past, a silent one.
OWN, ODD, NEW, SILENT = (f"Chi bộ Tổ dân phố số {number}" for number in (7, 8, 9, 10))
MILLIARD = 10**9
ADJUSTED_BY = "12-NQ/ĐU"
ORGAN = "Ban Chấp hành Đảng bộ phường Mẫu"
WHY = "Điều chỉnh theo hướng dẫn mới về bình xét."


@dataclass
class Year:
    clerk: Counting
    secretary: Counting
    branch: Telephone


@pytest.fixture
def year(visitors: Visitors) -> Iterator[Year]:
    office, leader = visitors.context("vanphong"), visitors.context("bithu")
    outside = visitors.context("chibo7", viewport=PHONE)
    yield Year(Counting(office.new_page()), Counting(leader.new_page()), Telephone(outside.new_page()))
    for context in (office, leader, outside):
        context.close()


def test_from_a_telephone_to_the_state_of_the_resolution(year: Year):
    clerk = year.clerk
    before = look_at_state(year.secretary)
    program_brings_the_past(clerk)
    title = ask(clerk)
    report_on_a_telephone(year.branch, title)
    bring_a_workbook(clerk)
    name_the_silent(clerk)
    remind(clerk)
    draft_report(clerk)
    close(clerk)
    correct_late(clerk, title)
    assert look_at_state(year.secretary) != before
    look_at_target(year.secretary)


def look_at_state(secretary: Counting) -> str:
    """One page: so many met, each target with its number; what stands in one line."""
    secretary.page.goto(f"{WARD}chi-tieu/")
    expect(secretary.page.locator("h1")).to_have_text(re.compile(r"^\d+/10 chỉ tiêu đạt và vượt"))
    expect(secretary.main.locator("tbody tr", has=secretary.page.locator("svg"))).to_have_count(10)
    return secretary.row(CULTURED).inner_text()


def look_at_target(secretary: Counting) -> None:
    """The year as it is now, with every number it is compared with."""
    secretary.row(CULTURED).get_by_role("link").first.click()
    secretary.page.wait_for_url(re.compile(r"/chi-tieu/\d+/"))
    line = secretary.main.locator("table.years-table tbody tr", has_text=str(YEAR)).first
    expect(line).to_contain_text(f"ước {CORRECTED}")


def program_brings_the_past(clerk: Counting) -> None:
    """A line of the catalogue that branches report; what they had in earlier years comes from another program."""
    page = clerk.define(TURNOVER, code=CODE, every="year", reported_by="branch", sector="economy")
    clerk.make_key("Phần mềm kế toán")
    assert clerk.put("phuong-mau-tdp-7", CODE, str(YEAR - 2), value=55 * MILLIARD)[1]["outcome"] == "new"
    assert clerk.put("phuong-mau-tdp-7", CODE, str(YEAR - 1), value=58 * MILLIARD)[0] == 200
    assert clerk.put("phuong-mau-tdp-8", CODE, str(YEAR - 1), value=20 * MILLIARD)[0] == 200
    status, said = clerk.put("phuong-mau-tdp-7", CODE, str(YEAR - 1), value=59 * MILLIARD)
    assert (status, said["code"]) == (409, "figure-correction-without-reason"), said
    clerk.page.goto(page)
    expect(clerk.main).to_contain_text(OWN)
    clerk.page.goto(f"{WARD}so-lieu/so-sanh/{page.rstrip('/').rpartition('/')[2]}/?ky={YEAR - 1}")
    expect(clerk.row(OWN)).to_contain_text("58 tỷ")


def ask(clerk: Counting) -> str:
    title = clerk.open_campaign("year", str(YEAR), indicators=[TURNOVER, COUNTED], kinds=["branch", "ward"])
    assert str(YEAR) in title
    clerk.said("Đã mở kỳ báo cáo.")
    expect(clerk.main).to_contain_text(re.compile(r"đã báo cáo 0/\d+ đơn vị"))
    return title


def report_on_a_telephone(branch: Telephone, title: str) -> None:
    """60 tỷ typed as 60 triệu is asked about, with what was before beside it; nothing is lost, then it is sent."""
    branch.open_report(title)
    field = branch.field(TURNOVER)
    expect(field).to_contain_text(f"năm {YEAR - 1}: 58 tỷ đồng")
    branch.narrow()
    branch.type(TURNOVER, "60 triệu")
    branch.press("Gửi báo cáo")
    expect(field).to_contain_text("Có phải 60 tỷ đồng?")
    expect(field).to_contain_text(f"năm {YEAR - 1}: 58 tỷ đồng")
    expect(field).to_contain_text(f"năm {YEAR - 2}: 55 tỷ đồng")
    expect(branch.page.get_by_label(TURNOVER, exact=True)).to_have_value("60 triệu")
    branch.narrow()
    branch.type(TURNOVER, "60 tỷ")
    branch.press("Gửi báo cáo")
    branch.said("Đã gửi báo cáo.")
    expect(branch.page.locator("main")).to_contain_text("Vẫn sửa được cho đến khi khóa kỳ báo cáo")


def bring_a_workbook(clerk: Counting) -> None:
    """The template with its columns moved about and one that nobody asked for; nothing is written before it is confirmed."""

    def fill(sheet: Any) -> None:
        heading = next(row for row in sheet.iter_rows() if row[0].value == "Đơn vị")
        places = {str(cell.value).partition(" (")[0]: cell.column for cell in heading}
        numbers = {ODD: 200 * MILLIARD, NEW: "31,5 tỷ"}
        for row in sheet.iter_rows(min_row=heading[0].row + 1):
            row[places[TURNOVER] - 1].value = numbers.get(row[0].value)
        sheet.insert_cols(1, 2)
        sheet.cell(heading[0].row, 1).value = "Người lập biểu"
        sheet.move_range(f"C{heading[0].row}:C{sheet.max_row}", cols=3)

    clerk.upload(filled(clerk.workbook(), fill), "thu-cuoi-nam.xlsx")
    clerk.said("Chưa ghi số nào")
    expect(clerk.main).to_contain_text("Người lập biểu")
    expect(clerk.row(ODD)).to_contain_text("200 tỷ đồng")
    expect(clerk.row(ODD)).to_contain_text(f"Chênh 10 lần so với kỳ trước (năm {YEAR - 1}: 20 tỷ đồng)")
    expect(clerk.row(NEW)).to_contain_text("31,5 tỷ đồng")
    clerk.confirm_workbook()
    clerk.refused("cần xem lại")
    clerk.page.locator("main [name=sure]").check()
    clerk.confirm_workbook()
    clerk.said("Đã nhập số liệu từ bảng.")


def name_the_silent(clerk: Counting) -> None:
    """Each by name: on the page, before the period is closed, on the list for the telephone. Missing is no zero."""
    expect(clerk.main).to_contain_text(re.compile(r"đã báo cáo 3/\d+ đơn vị"))
    for name in (OWN, ODD, NEW):
        expect(clerk.unit(name)).to_contain_text("Đã báo cáo")
    expect(clerk.unit(SILENT)).to_contain_text("thiếu")
    expect(clerk.unit(ODD)).to_contain_text("cần xem")
    listed = words_of_docx(clerk.fetch(f"{clerk.campaign}chua-bao-cao/docx/"))
    assert SILENT in listed and OWN not in listed


def remind(clerk: Counting) -> None:
    clerk.choose_to_remind([SILENT])
    clerk.said(f"Đã ghi nhắc 1 đơn vị: {SILENT}.")
    expect(clerk.unit(SILENT)).to_contain_text(f"1 lần, {day(0)}")
    clerk.choose_to_remind([SILENT])
    clerk.said("Mỗi đơn vị chỉ nhắc một lần một ngày")


def draft_report(clerk: Counting) -> None:
    """The report of the year as a page, as a paper, as a workbook; a draft of it that follows the figures."""
    page = f"{WARD}bao-cao/nam/{YEAR}/"
    clerk.page.goto(page)
    line = clerk.row(CULTURED)
    shown = [cell.strip() for cell in line.locator("th, td").all_inner_texts()]
    said = words_of_docx(clerk.fetch(f"{page}docx/"))
    assert [one for one in (CULTURED, *shown[2:6]) if one not in said] == []
    told = next(row for row in rows_of(clerk.fetch(f"{page}xlsx/")) if row[0] == CULTURED)
    assert all(isinstance(number, int | float) for number in told[2:5]), told
    clerk.follow("Lập dự thảo")
    clerk.page.get_by_label("Không thuộc danh mục").check()
    clerk.page.locator("main form .buttons .btn.primary").click()
    clerk.said("Đã lập dự thảo.")
    clerk.draft = address(clerk.page)
    body = clerk.edit().input_value()
    assert f"{{{{ {COUNTED_CODE}-{YEAR}" in body
    clerk.page.goto(clerk.draft)
    clerk.hand_round()


def close(clerk: Counting) -> None:
    """Who is missing is named once more; afterwards the branch reads only."""
    clerk.page.goto(clerk.campaign)
    clerk.follow("Khóa kỳ báo cáo")
    expect(clerk.main).to_contain_text("số của họ là thiếu, không phải bằng 0")
    expect(clerk.main).to_contain_text(SILENT)
    clerk.press("Khóa kỳ báo cáo")
    clerk.said("Đã khóa kỳ báo cáo.")


def correct_late(clerk: Counting, title: str) -> None:
    """A reason is asked for, the history says that it was late, and the draft that used the figure says what has moved."""
    clerk.page.goto(f"{WARD}bao-cao/nam/{YEAR}/")
    clerk.page.goto(f"{WARD}so-lieu/?tim={COUNTED_CODE}-{YEAR}")
    clerk.main.get_by_role("link", name=COUNTED).first.click()
    clerk.page.wait_for_url(re.compile(r"/so-lieu/\d+/"))
    figure = address(clerk.page)
    clerk.correct(figure, f"ước {CORRECTED}")
    expect(clerk.main).to_contain_text(f"Kỳ báo cáo “{title}” đã khóa ngày {day(0)}")
    expect(clerk.main.locator("[name=reason][aria-invalid=true]")).to_be_visible()
    clerk.correct(figure, f"ước {CORRECTED}", reason="Mặt trận rà soát lại.")
    clerk.said("Văn bản nào dùng số cũ được đánh dấu.")
    expect(clerk.main).to_contain_text("sau khi khóa kỳ")
    expect(clerk.main).to_contain_text("Cần xem lại: số đã điều chỉnh")
    clerk.page.goto(clerk.draft)
    expect(clerk.main).to_contain_text("số liệu đã được điều chỉnh sau khi dự thảo được gửi đi")
    expect(clerk.main.locator("ins", has_text=CORRECTED).first).to_be_visible()


def test_a_locked_target_is_adjusted_and_not_changed(year: Year):
    """No way to change it in place; with document, organ and reason another value stands beside the old one, everywhere."""
    clerk = year.clerk
    clerk.page.goto(f"{WARD}chi-tieu/")
    clerk.row(CULTURED).get_by_role("link").first.click()
    clerk.page.wait_for_url(re.compile(r"/chi-tieu/\d+/"))
    target = address(clerk.page)
    expect(clerk.main.get_by_role("link", name="Sửa", exact=True)).to_have_count(0)
    clerk.page.goto(f"{target}sua/")
    clerk.page.wait_for_url(f"{target}dieu-chinh/")
    expect(clerk.page.locator(".messages")).to_contain_text("Chỉ tiêu đã chốt thì không sửa")
    clerk.fill(value="96")
    clerk.page.locator("main form .buttons .btn.primary").click()
    clerk.refused("Chọn văn bản quyết định điều chỉnh")
    expect(clerk.main.locator("[name=value]")).to_have_value("96")
    clerk.choose("document", re.compile(re.escape(ADJUSTED_BY)))
    clerk.fill(organ=ORGAN, reason=WHY)
    clerk.page.locator("main form .buttons .btn.primary").click()
    clerk.said("Đã điều chỉnh chỉ tiêu; giá trị cũ vẫn hiện bên cạnh.")
    expect(clerk.main.locator("s", has_text="95%").first).to_be_visible()
    for words in ("96%", ADJUSTED_BY, ORGAN, WHY):
        expect(clerk.main).to_contain_text(words)
    for page in ("chi-tieu/", "chi-tieu/danh-sach/", f"bao-cao/nam/{YEAR}/"):
        clerk.page.goto(f"{WARD}{page}")
        expect(clerk.row(CULTURED)).to_contain_text(re.compile("điều chỉnh", re.I))
