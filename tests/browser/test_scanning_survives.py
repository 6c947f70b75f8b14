"""Forty papers with every distortion are counted by scanner, and the machine dies while it reads (kill -9, ring 4).

Everything is played in pages: printing, the scan, sorting, two judges with the keyboard, the head, the second count.
Beside them we read the database and the command line: both say the same as the pages, and as what is on the papers.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import expect

pytest.importorskip("cv2")
pytest.importorskip("pypdfium2")
pytest.importorskip("zxingcpp")

import numpy as np

from nhiemky.elections.rules import counting, layout_file
from nhiemky.elections.rules.marks import Kind
from nhiemky.elections.simulated.files import pdf_of, printed_page
from tools import dying, served
from tools.browsing import Visitors, chromium
from tools.congress import Sitting, Teller
from tools.deck_of_forty import ASKED, DPI, Sheet, pages_of
from tools.dying import Machine
from tools.printed import words_of_pdf
from tools.reading_desk import Judge, Operator
from tools.served import Served

pytestmark = pytest.mark.browser

NAMES = SEATS = 5
ANOTHER = {
    "title": "Bầu chi ủy",
    "unit": "Chi bộ Tổ dân phố số 7",
    "term": "2025-2027",
    "body": "committee",
    "seats": NAMES,
    "names": ["Đặng Quốc Mẫu", "Võ Thị Thử", "Nguyễn Thị Ngọc Ví Dụ", "Lê Mẫu", "Trần Đức Phỏng"],
    "paper": "A5",
    "date": "2025-02-14",
}
#: Every ground on which the reader must have rejected a page of this deck, and how many pages.
REJECTED = {
    "blank-page": 3,
    "other-template": 1,
    "one-bit-scan": 1,
    "unreadable-file": 1,
    "duplicate-sheet": 1,
    "duplicate-image": 1,
    "no-template-found": 1,
}


@pytest.fixture
def machine() -> Iterator[Machine]:
    with dying.machine() as running:
        yield running


@pytest.fixture
def people(machine: Machine) -> Iterator[Visitors]:
    password = json.loads((machine.home / "ready.json").read_text(encoding="utf-8"))["accounts"][0][1]
    with chromium() as browser:
        yield Visitors(browser, Served(machine.address, password, machine.home))


def test_forty_papers_are_counted_although_the_machine_dies(
    machine: Machine, people: Visitors, tmp_path: Path
):
    made = json.loads(
        served.run([sys.executable, "-m", "tools.hall", str(len(ASKED)), "opened"], machine.home)
    )
    ballot, number = made["address"], made["address"].split("/")[-4]
    round_id = machine.beside(f"SELECT id FROM elections_round WHERE election_id = {number}")[0][0]
    clerk = Judge(people.context("vanphong").new_page())
    operator = Operator(people.context(made["operator"]).new_page())
    second = people.context("kiemphieu2").new_page()

    printed = papers_are_printed(clerk, ballot)
    operator.collect(ballot, papers=str(len(ASKED)))
    operator.sit()
    pages = the_deck(machine, round_id, printed, operator.covers(ballot), tmp_path)
    truth = {at: page.truth for at, page in enumerate(pages, 1)}
    papers = sorted(filter(None, truth.values()))
    assert len(papers) == len(ASKED) == 40

    operator.bring(ballot, tmp_path / "tap-1.pdf")
    operator.some_pages_are_read()
    machine.dies()
    machine.starts_again()
    done = operator.resume()
    assert 0 < done < len(pages), "the machine has to die while it reads"
    certain = every_page_is_there_once(machine, operator, pages)
    same_as_the_command_line(machine, round_id, tmp_path, certain)

    operator.sort({at: page.ground for at, page in enumerate(pages, 1)})
    of_round = f"FROM elections_scannedsheet WHERE round_id = {round_id}"
    aside = dict(machine.beside(f"SELECT page, aside {of_round} AND aside > ''"))
    assert aside == {at: page.ground for at, page in enumerate(pages, 1) if page.ground}
    sheets = {one: truth[page] for one, page in machine.beside(f"SELECT id, page {of_round}")}
    unsure = f"SELECT id {of_round} AND state = 'to_judge' AND marks LIKE '%?%' ORDER BY page"
    board = clerk, Judge(second), Judge(operator.page)
    people_decide(ballot, board, sheets, slip=machine.beside(unsure)[0][0])
    assert machine.beside(f"SELECT id {of_round} AND by_head")
    operator.page.goto(f"{ballot}quet/1/")
    assert operator.numbers()["phiếu xong / 40"] == 40
    operator.end("Tập 1 đã xong, chờ lần đếm kia để so.")

    teller = Teller(second, "B")
    key_blind(teller, ballot, papers)
    teller.close()
    the_result_is_what_was_marked(machine, teller, round_id, papers)
    read, judged = len(certain), len(sheets) - len(certain) - len(aside)
    table = (
        f"1 40 {len(pages)} {read} {judged - 1} {judged} 1 {len(aside)}"  # one was kept of the rejected pages
    )
    look_beside(machine, clerk, ballot, {truth[page] for page in certain}, table)


def papers_are_printed(clerk: Sitting, ballot: str) -> bytes:
    clerk.page.goto(ballot)
    clerk.page.get_by_role("link", name="In phiếu bầu").click()
    assert clerk.page.input_value("main [name=copies]") == str(len(ASKED))
    token = clerk.page.input_value("main [name=csrfmiddlewaretoken]")
    asked = {"csrfmiddlewaretoken": token, "copies": str(len(ASKED)), "paper": "A5"}
    answer = clerk.page.request.post(clerk.page.url, form=asked)
    assert answer.headers["content-type"] == "application/pdf"
    return answer.body()


def the_deck(machine: Machine, round_id: int, printed: bytes, covers: bytes, folder: Path) -> list[Sheet]:
    """The papers as they were printed, marked and scanned into `tap-1.pdf`; beside it what the command line needs."""
    ((layout, preview),) = machine.beside(
        f"SELECT layout, preview FROM elections_template WHERE round_id = {round_id}"
    )
    (folder / "layout.json").write_text(layout, encoding="utf-8")
    (folder / "ballots-1up.png").write_bytes(preview)
    slate, out = folder / "slate.json", folder / "another"
    slate.write_text(json.dumps(ANOTHER), encoding="utf-8")
    machine.command("ballots", "print", str(slate), "--out", str(out))
    other = layout_file.layout((out / "layout.json").read_text(encoding="utf-8"))
    pages = pages_of(
        layout_file.layout(layout),
        printed_page(printed),
        cover=printed_page(covers, dpi=DPI),
        other={"layout": other, "page": printed_page((out / "ballots.pdf").read_bytes())},
    )
    (folder / "tap-1.pdf").write_bytes(pdf_of([page.image for page in pages], dpi=DPI))
    return pages


def every_page_is_there_once(machine: Machine, operator: Operator, pages: list[Sheet]) -> dict[int, str]:
    """Although the reading died: numbers on the page and rows in the database; no certain paper is read wrongly.

    Returns page → marks of the certain papers."""
    rows = machine.beside(
        "SELECT page, s.state, reason, marks FROM elections_scannedsheet s JOIN elections_scan c ON c.id = scan_id"
        f" WHERE c.pages = {len(pages)} ORDER BY page"
    )
    assert [page for page, *_more in rows] == list(range(2, len(pages) + 1))  # the first is the cover
    found: dict[str, int] = {}
    for _page, state, reason, _marks in rows:
        if state == "rejected":
            found[reason] = found.get(reason, 0) + 1
    assert found == REJECTED
    certain = {page: marks for page, state, _reason, marks in rows if state == "certain"}
    assert certain == {page: pages[page - 1].truth for page in certain}
    numbers = operator.numbers()
    judged = len(rows) - len(certain) - sum(REJECTED.values())
    assert (numbers["máy đọc chắc chắn"], numbers["cần người xem"]) == (len(certain), judged)
    assert (numbers["trang không nhận"], numbers["tờ bìa"]) == (sum(REJECTED.values()), 1)
    assert numbers["phiếu xong / 40"] == len(certain)
    assert judged >= 10 and len(certain) >= 20
    return certain


def same_as_the_command_line(machine: Machine, round_id: int, folder: Path, certain: dict[int, str]) -> None:
    said = json.loads(
        machine.command("ballots", "read", str(folder / "layout.json"), str(folder / "tap-1.pdf"), "--json")
    )
    boxes = {(True, False): "a", (False, True): "d", (True, True): "b", (False, False): "n"}
    read = {one["page"]: one for one in said["sheets"] if one["status"] == "read"}
    assert {page: "".join(boxes[tuple(row)] for row in read[page]["marks"]) for page in certain} == certain
    # What it reads and the page leaves to people are papers without their seal: the command line knows of no stamp.
    assert {read[page]["seal"] for page in read.keys() - certain.keys()} <= {"absent", "unclear"}
    images = dict(
        machine.beside(f"SELECT page, image_sha256 FROM elections_scannedsheet WHERE round_id = {round_id}")
    )
    assert {page: read[page]["image_sha256"] for page in certain} == {page: images[page] for page in certain}


def people_decide(
    ballot: str, board: tuple[Judge, Judge, Judge], truth: dict[str, str], *, slip: str
) -> None:
    """Two judge blind what is on each paper; one of them sees `slip` otherwise, and the head decides."""
    one, other, head = board

    def told(sheet: str) -> str:
        return truth[sheet.replace("-", "")]

    def seen_otherwise(sheet: str) -> str:
        turned = sheet.replace("-", "") == slip
        return told(sheet).translate(str.maketrans("adbn", "daab")) if turned else told(sheet)

    judged = one.judge_all(ballot, told)
    assert len(judged) == len(set(judged)) >= 10
    assert sorted(other.judge_all(ballot, seen_otherwise)) == sorted(judged)
    head.decide(ballot, told)


def key_blind(teller: Teller, ballot: str, papers: list[str]) -> None:
    """The second count: the same papers in another order, each with the keyboard."""
    teller.page.goto(ballot)
    teller.press("Tôi đếm, vị trí B")
    teller.page.goto(f"{ballot}nhap/1/")
    teller.key_all([papers[at] for at in np.random.default_rng(1).permutation(len(papers))])
    teller.end_bundle()
    teller.said("Tập 1: hai bên khớp.")


def the_result_is_what_was_marked(machine: Machine, teller: Teller, round_id: int, papers: list[str]) -> None:
    counted = counting.count(papers, kind=Kind.COLUMNS, names=NAMES, seats=SEATS)
    teller.said(f"hợp lệ {counted.valid}, không hợp lệ {counted.invalid}")
    names = machine.beside(
        "SELECT full_name FROM elections_roundname n JOIN elections_candidate c ON c.id = candidate_id"
        f" JOIN org_person p ON p.id = c.person_id WHERE n.round_id = {round_id} ORDER BY position"
    )
    rows = teller.page.locator("table.list", has_text="Số phiếu đồng ý").locator("tbody tr")
    expect(rows).to_have_count(NAMES)
    shown = {(one.locator("th").inner_text(), one.locator("td").first.inner_text()) for one in rows.all()}
    assert shown == {(name, str(votes)) for (name,), votes in zip(names, counted.votes, strict=True)}
    kept = machine.beside(f"SELECT marks FROM elections_paper WHERE round_id = {round_id}")
    assert sorted(marks for (marks,) in kept) == papers
    assert machine.beside(f"SELECT id FROM elections_scannedsheet WHERE round_id = {round_id}") == []


def look_beside(machine: Machine, clerk: Sitting, ballot: str, certain: set[str], table: str) -> None:
    """The papers say how it was counted; the journal has every step, and no marks of a paper the machine was sure of."""
    for paper, says in (
        ("bien-ban-kiem-phieu", "máy đọc phiếu quét và một người nhập từng phiếu"),
        ("nhat-ky-doc-may", table),
    ):
        words = words_of_pdf(clerk.page.request.get(f"{ballot}giay/{paper}.pdf").body())
        assert says in words, words
        assert not any(marks in words for marks in certain)
    clerk.page.goto(f"{ballot}?phan=nhat-ky")
    told = clerk.page.locator("main").inner_text()
    for step in ("Đọc tiếp", "Để riêng", "Trưởng ban"):
        assert step in told
    topic = f"election/{ballot.split('/')[-4]}"
    rows = machine.beside(
        'SELECT facts, "values" FROM journal_entry e LEFT JOIN journal_entryvalues v ON v.entry_id = e.id'
        f" WHERE topic = '{topic}'"
    )
    assert len(rows) > 40  # each judgement among them
    assert not any(paper in text for paper in certain for text in (told, str(rows)))
