"""A branch congress of Phường Mẫu, played in the pages: committee 3 of 4 with a tie, then secretary and deputy (ring 4).

The clerk takes the steps, two tellers key the papers with one key for each name, neither seeing the other.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import pytest
from playwright.sync_api import expect

from tools.browsing import Visitors
from tools.congress import BRANCH, DAY, PRESENT, WARD, Clerk, Teller
from tools.printed import words_of_docx, words_of_pdf

pytestmark = pytest.mark.browser

APPROVED = "12/10/2026"
TIED = "Bằng phiếu, chờ quyết định"
PERCENT = re.compile(r"^\d+,\d\d %$")
DOCUMENT = "Quyết định số 57-QĐ/ĐU"
HALL = {"width": 1920, "height": 1080}
#: Not issued by the board, a name off the list, a foreign mark, too many, nobody.
INVALID = ["---x!i", "--x-!o", "-x--!f", "----", "xxxx"]
#: 20, 18, 14, 14 votes: two elected, two equal at the last place.
VALID = ["x---"] * 2 + ["-x--"] * 4 + ["--x-"] * 8 + ["---x"] * 8
#: The fifth invalid and the valid ones mixed, as a box gives them: bundles of 14 and 13.
PILE = [*VALID[::2], *INVALID, *VALID[1::2]]
BUNDLES = (PILE[:14], PILE[14:])
#: What the second teller keys by mistake for the fourth paper; no paper of the pile looks like it.
SLIP, SLIPPED = "xx--", 3
#: Some have gone home. Between the tied the higher count is enough; a post needs its 14 of 27 all the same.
BETWEEN_TWO = ["-x"] * 8 + ["x-"] * 5
ONE_NAME = ["a"] * 6 + ["d", "b", "n"] + ["a"] * 8


@dataclass
class Hall:
    clerk: Clerk
    tellers: tuple[Teller, Teller]


@pytest.fixture
def hall(visitors: Visitors) -> Iterator[Hall]:
    contexts = [visitors.context(who) for who in ("vanphong", "kiemphieu", "kiemphieu2")]
    clerk, first, second = (context.new_page() for context in contexts)
    yield Hall(Clerk(clerk), (Teller(first, "A"), Teller(second, "B")))
    for context in contexts:
        context.close()


def test_committee_secretary_deputy(hall: Hall, visitors: Visitors):
    clerk = hall.clerk
    names = clerk.prepare_committee()
    elected = elect_committee(hall, names)
    committee = clerk.election
    read_papers(clerk, names)
    show_in_the_hall(visitors, clerk, elected)

    secretary, deputy = elected[:2]
    clerk.prepare_post(committee, verb="Bầu bí thư", name=secretary)
    elect_secretary(hall, secretary)
    posts = [clerk.election]
    clerk.prepare_post(committee, verb="Bầu phó bí thư", name=deputy, number="1")
    elect_deputy_by_sheet(hall)
    posts.append(clerk.election)

    for election in (committee, *posts):
        approve(clerk, election)
    clerk.page.goto(committee)
    look_at_offices(clerk, elected)
    look_beside(clerk, committee)


def elect_committee(hall: Hall, names: Sequence[str]) -> list[str]:
    """Two places taken by the first ballot, a tie at the third, a vote between the tied; from most votes down."""
    clerk, (first, second) = hall.clerk, hall.tellers
    ballot = clerk.open_ballot(PRESENT)
    first.collect(ballot, papers=PRESENT, bundle="14")
    first.sit(ballot)
    second.sit(ballot)

    for number, bundle in enumerate(BUNDLES, 1):
        slipped = [*bundle[:SLIPPED], SLIP, *bundle[SLIPPED + 1 :]] if number == 1 else bundle
        second.key_all(slipped)
        second.end_bundle()
    second.said("Tập 2 đã xong")
    blind(first, ballot)
    expect(first.page.locator(".sum")).to_contain_text("hợp lệ 0 + không hợp lệ 0 = 0")

    first.key_all(BUNDLES[0][:6])
    first.key_all(["xx-x"])
    first.take_back()
    first.mark("xx-x")  # each key once more clears what it marked
    first.key_all(BUNDLES[0][6:])
    first.end_bundle()
    first.said("Tập 1: hai bên khác nhau.")
    blind(first, ballot)
    expect(first.page.locator("h1")).to_have_text("Phiếu số 4 của tập: nhập lại")
    first.key_all([BUNDLES[0][SLIPPED]])
    first.end_bundle()
    first.key_all(BUNDLES[1])
    first.end_bundle()

    second.follow("Nhập lại 1 phiếu của tập 1")  # the page of the ballot has renewed itself
    second.key_all([BUNDLES[0][SLIPPED]])
    second.end_bundle()
    second.said("Tập 1: hai bên khớp.")
    first.close()
    first.said("hợp lệ 22, không hợp lệ 5")
    grounds = first.page.locator("main p", has_text="Phiếu không hợp lệ:").locator("b")
    expect(grounds).to_have_text(["1"] * len(INVALID))

    clerk.page.goto(ballot)
    outcome(clerk, names, [(20, "Trúng cử"), (18, "Trúng cử"), (14, TIED), (14, TIED)])
    clerk.page.get_by_role("radio", name=re.compile("Bầu lại")).check()
    clerk.press("Ghi quyết định")
    clerk.said("Đã ghi quyết định.")
    again = clerk.open_ballot(str(len(BETWEEN_TWO)))
    first.collect(again, papers=str(len(BETWEEN_TWO)))
    count(hall, again, BETWEEN_TWO)
    outcome(first, names[2:], [(8, "Trúng cử"), (5, "Không trúng cử")])
    finish(clerk, again)
    return list(names[:3])


def blind(teller: Teller, ballot: str) -> None:
    """Nothing of what the other one keyed stands on the pages of this one."""
    here = teller.page.url
    for address in (ballot, f"{ballot}nhap/1/", f"{ballot}nhap/2/", here):
        teller.page.goto(address)
        expect(teller.page.locator("main")).to_contain_text("B")
        expect(teller.page.locator("main input:checked")).to_have_count(0)
        assert SLIP not in teller.page.content()


def count(hall: Hall, ballot: str, papers: Sequence[str]) -> None:
    for teller in hall.tellers:
        teller.sit(ballot)
        teller.key_all(papers)
        teller.end_bundle()
    hall.tellers[0].close()


def outcome(who: Clerk | Teller, names: Sequence[str], results: Sequence[tuple[int, str]]) -> None:
    """What stands behind each name, from the most votes down."""
    rows = who.page.locator("table.list tbody tr")
    expect(rows).to_have_count(len(names))
    for row, name, (votes, said) in zip(rows.all(), names, results, strict=True):
        expect(row.locator("th, td")).to_have_text([name, str(votes), PERCENT, said])


def finish(clerk: Clerk, ballot: str) -> None:
    clerk.page.goto(ballot)
    clerk.press("Kết thúc bầu cử")
    clerk.said("Đã kết thúc bầu cử.")


def elect_secretary(hall: Hall, name: str) -> None:
    ballot = hall.clerk.open_ballot(str(len(ONE_NAME)))
    hall.tellers[0].collect(ballot, papers=str(len(ONE_NAME)))
    count(hall, ballot, ONE_NAME)
    hall.tellers[0].said("hợp lệ 15, không hợp lệ 2")
    outcome(hall.tellers[0], [name], [(14, "Trúng cử")])
    finish(hall.clerk, ballot)


def elect_deputy_by_sheet(hall: Hall) -> None:
    """The branch counts this one on paper: totals only, and a sum that is wrong is said and kept."""
    ballot, teller = hall.clerk.open_ballot(PRESENT), hall.tellers[0]
    teller.collect(ballot, papers=PRESENT, by_sheet=True)
    teller.follow("Nhập phiếu kiểm đếm")
    teller.fill(votes_1="25", valid="26")
    teller.press("Đóng lần bầu, tính kết quả")
    expect(teller.page.locator("#id_valid_error")).to_contain_text("thu về 27")
    assert teller.page.input_value("[name=votes_1]") == "25"
    teller.fill(valid="27")
    teller.press("Đóng lần bầu, tính kết quả")
    teller.said("chỉ có tổng số")
    finish(hall.clerk, ballot)


def read_papers(clerk: Clerk, names: Sequence[str]) -> None:
    told = [*names, "27", "Trường Trung học cơ sở Mẫu A"]
    for form, words_of in (("pdf", words_of_pdf), ("docx", words_of_docx)):
        answer = clerk.page.request.get(f"{clerk.election}lan/1/giay/bien-ban-kiem-phieu.{form}")
        assert answer.ok, form
        words = words_of(answer.body())
        assert [one for one in told if one not in words] == [], words


def show_in_the_hall(visitors: Visitors, clerk: Clerk, elected: Sequence[str]) -> None:
    """Everything on one screen of 1920×1080."""
    context = visitors.context("vanphong", viewport=HALL)
    page = context.new_page()
    for number, said in ((1, "Trúng cử 2/3"), (2, "Trúng cử 1/1")):
        page.goto(f"{clerk.election}lan/{number}/man-hinh/")
        expect(page.locator("main")).to_contain_text(said)
        expect(page.locator("main")).to_contain_text(elected[2])
        assert page.evaluate("document.documentElement.scrollHeight") <= HALL["height"]
    context.close()


def approve(clerk: Clerk, election: str) -> None:
    clerk.page.goto(election)
    clerk.step()
    clerk.page.get_by_label("Quyết định chuẩn y số").fill(DOCUMENT)
    clerk.page.get_by_label("Ngày chuẩn y").fill(APPROVED)
    clerk.press("Ghi chuẩn y")
    clerk.said("Đã ghi chuẩn y.")


def look_at_offices(clerk: Clerk, elected: Sequence[str]) -> None:
    """On the page of the branch, one link away from the election: who was elected, and to what, since when, why."""
    clerk.follow(BRANCH)
    expect(clerk.page.locator("h1")).to_contain_text(BRANCH)
    posts = [("Bí thư", elected[0]), ("Phó Bí thư", elected[1]), *(("Chi ủy viên", name) for name in elected)]
    for post, name in posts:
        row = clerk.page.get_by_role("row", name=f"{name} {post} {BRANCH} {DAY}")
        expect(row).to_contain_text(DOCUMENT)


def look_beside(clerk: Clerk, committee: str) -> None:
    """Deadlines are tasks; the journal has every step and no marks."""
    page = clerk.page
    page.goto(f"{committee}?phan=lien-quan")
    expect(page.locator("main")).to_contain_text("06/10/2026")
    page.goto(f"{committee}?phan=nhat-ky")
    told = page.locator("main").inner_text()
    for step in (
        "Lập cuộc bầu cử",
        "Hai lần đếm một tập khác nhau",
        "Công bố kết quả lần bầu",
        "Ghi quyết định chuẩn y",
    ):
        assert step in told
    assert not any(paper in told for paper in {*PILE, SLIP, *BETWEEN_TWO})


def test_papers_are_keyed_without_scripts(visitors: Visitors):
    """Three papers by boxes and buttons, one taken back and mended; of the sample's ballot that is being counted today."""
    context = visitors.context("kiemphieu2", java_script_enabled=False)
    teller = Teller(context.new_page(), "B")
    page = teller.page
    page.goto(f"{WARD}bau-cu/?tim=chi+uy+so+11")
    page.get_by_role("link", name=re.compile("Tổ dân phố số 11")).click()
    page.locator("main a[href$='/lan/1/']").first.click()
    teller.press("Tôi nhập ở vị trí B")
    names = page.locator("ol.names .name").all_inner_texts()
    for struck, ground in ((names[0], ""), (names[1], ""), (names[0], "ghi tên ngoài danh sách")):
        page.get_by_role("checkbox", name=struck).check()
        if ground:
            page.get_by_role("checkbox", name=ground).check()
        teller.press("Phiếu sau")
    expect(page.locator("h1")).to_have_text("Phiếu 4 trong tập")
    expect(page.locator(".sum")).to_contain_text("hợp lệ 2 + không hợp lệ 1 = 3")
    teller.press("Lấy lại phiếu trước")
    expect(page.get_by_role("status").first).to_contain_text("Đã lấy lại phiếu này")
    expect(page.locator("main input:checked")).to_have_count(2)
    page.get_by_role("checkbox", name="ghi tên ngoài danh sách").uncheck()
    teller.press("Phiếu sau")
    expect(page.locator(".sum")).to_contain_text("hợp lệ 3 + không hợp lệ 0 = 3")
    context.close()
