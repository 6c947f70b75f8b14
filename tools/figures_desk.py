"""Who plays a year of figures in the browser: the clerk at the desk, a branch secretary with a telephone, another program."""

from __future__ import annotations

import io
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

import openpyxl
from playwright.sync_api import Locator, expect

from tools.congress import WARD, Sitting
from tools.document_desk import Desk, address

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
API = "/api/v1/phuong-mau/figures"
Rows = list[list[Any]]


@dataclass
class Counting(Desk):
    """The clerk of the ward. `campaign`: address of the one that is being led; `key`: what another program works with."""

    campaign: str = ""
    key: str = ""

    def row(self, words: str) -> Locator:
        """The line of a table that begins with these words, or holds them."""
        return self.main.locator("tbody tr", has_text=words).first

    def define(self, name: str, **facts: str) -> str:
        """A line of the catalogue that branches report; returns the address of its page."""
        self.page.goto(f"{WARD}so-lieu/danh-muc/")
        self.page.goto(f"{WARD}so-lieu/danh-muc/moi/")
        self.fill(name=name, measure="đồng", code=facts["code"])
        for field in ("every", "reported_by", "sector"):
            self.page.locator(f"main [name={field}]").select_option(facts[field])
        self.press("Lưu")
        self.page.wait_for_url(re.compile(r"/danh-muc/\d+/$"))
        return address(self.page)

    def make_key(self, label: str) -> None:
        """The key is shown once."""
        self.page.goto(f"{WARD}to-chuc/khoa-truy-cap/")
        self.fill(label=label)
        self.press("Tạo khóa")
        shown = self.main.locator("code", has_text="nk_")
        expect(shown).to_be_visible()
        self.key = shown.inner_text()

    def put(self, unit: str, code: str, period: str, **said: Any) -> tuple[int, dict[str, Any]]:
        """What another program does: no cookie, no page."""
        answer = self.page.request.put(
            f"{API}/{unit}/{code}/{period}", data=said, headers={"Authorization": f"Bearer {self.key}"}
        )
        return answer.status, answer.json()

    def open_campaign(
        self, kind: str, period: str, *, indicators: Sequence[str], kinds: Sequence[str]
    ) -> str:
        """Returns its title, which the page writes itself."""
        self.page.goto(f"{WARD}so-lieu/ky-bao-cao/")
        self.page.locator("main .btn.primary").first.click()
        self.page.locator(f"main nav.tabs a[href$='loai={kind}']").click()
        self.page.locator("main [name=period]").select_option(period)
        self._untick("main [name=indicators], main [name=kinds]")
        for words in indicators:
            self.page.locator("main label", has_text=words).get_by_role("checkbox").check()
        for one in kinds:
            self.page.locator(f"main [name=kinds][value={one}]").check()
        self.page.locator("main form .buttons .btn.primary").click()
        self.page.wait_for_url(re.compile(r"/ky-bao-cao/\d+/"))
        self.campaign = address(self.page)
        return self.page.locator("h1").inner_text()

    def choose_to_remind(self, names: Sequence[str]) -> None:
        """These and nobody else."""
        self.page.goto(self.campaign)
        self._untick("main [name=asked]")
        for name in names:
            self.unit(name).get_by_role("checkbox").check()
        self.press("Nhắc các đơn vị đã chọn")

    def _untick(self, boxes: str) -> None:
        self.page.locator(boxes).evaluate_all("boxes => boxes.forEach(box => { box.checked = false })")

    def unit(self, name: str) -> Locator:
        """The line of a unit in the matrix; a name may begin another one (số 1, số 10)."""
        link = self.page.get_by_role("link", name=name, exact=True)
        return self.page.locator("table.matrix tbody tr", has=link)

    def workbook(self) -> bytes:
        """The template that the campaign hands out."""
        return self.fetch(f"{self.campaign}bang/?mau=")

    def upload(self, content: bytes, name: str) -> None:
        self.page.goto(self.campaign)
        self.follow("Nhập từ bảng tính")
        file: Any = {"name": name, "mimeType": XLSX, "buffer": content}
        self.page.set_input_files("main [name=file]", files=[file])
        self.press("Xem trước")
        self.page.wait_for_url(re.compile(r"/bang/\d+/"))

    def confirm_workbook(self) -> None:
        self.page.locator("main form .btn.primary").click()

    def correct(self, figure: str, value: str, *, reason: str = "") -> None:
        """The next value; the save is tried, not awaited."""
        self.page.goto(f"{figure}dieu-chinh/")
        self.fill(value=value, reason=reason)
        self.page.locator("main form .buttons .btn.primary").click()


@dataclass
class Telephone(Sitting):
    """A branch secretary with a telephone."""

    def open_report(self, title: str) -> None:
        """From the page of the day."""
        self.page.goto(WARD)
        self.page.get_by_role("link", name=title).first.click()
        self.page.wait_for_url(re.compile(r"/so-lieu/nhap/\d+/"))

    def type(self, name: str, value: str) -> None:
        self.page.get_by_label(name, exact=True).fill(value)

    def field(self, name: str) -> Locator:
        return self.page.locator(".field", has=self.page.get_by_label(name, exact=True))

    def narrow(self) -> None:
        """Nothing runs out of the screen at the side."""
        wide = self.page.evaluate("[document.documentElement.scrollWidth, innerWidth]")
        assert wide[0] <= wide[1], wide


def rows_of(content: bytes) -> Rows:
    """The first sheet of a workbook as it is read back: numbers as numbers."""
    sheet: Any = openpyxl.load_workbook(io.BytesIO(content), read_only=True).worksheets[0]
    return [list(row) for row in sheet.iter_rows(values_only=True)]


def filled(content: bytes, fill: Callable[[Any], None]) -> bytes:
    """A workbook after somebody has worked in it."""
    book = openpyxl.load_workbook(io.BytesIO(content))
    fill(book.worksheets[0])
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()
