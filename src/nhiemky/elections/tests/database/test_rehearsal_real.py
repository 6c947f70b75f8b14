"""With the reader of the product: a rehearsal reads practice papers and no ballot, a count reads ballots and no practice paper."""

from __future__ import annotations

import io

import pytest

pytest.importorskip("cv2")
pytest.importorskip("pypdfium2")
pytest.importorskip("zxingcpp")

from django.core.files.uploadedfile import SimpleUploadedFile
from PIL import Image, ImageDraw

from nhiemky.elections import jobs, queries
from nhiemky.elections.actions.collect_papers import collect_papers
from nhiemky.elections.actions.open_ballot import open_ballot
from nhiemky.elections.actions.print_ballots import print_ballots
from nhiemky.elections.actions.receive_scan import receive_scan
from nhiemky.elections.actions.take_count import take_count
from nhiemky.elections.models import ScannedSheet, Stack
from nhiemky.elections.papers import ballot_sheet
from nhiemky.elections.steps import ScanFile
from nhiemky.printing import sheets

DPI = 200


def scanned(sheet, *, struck=(), halves=(), crosses=()):
    """One page as a scanner makes it: names struck whole or by half, crosses in boxes (row, column)."""
    page = Image.open(io.BytesIO(sheets.to_png(ballot_sheet.drawing(sheet, title="Phiếu"), dpi=DPI))).convert(
        "L"
    )
    pen, mm = ImageDraw.Draw(page), DPI / 25.4
    for row in (*struck, *halves):
        line = sheet.rows[row].line
        end = line.x + line.w * (0.5 if row in halves else 1.02)
        middle = line.y + line.h / 2
        pen.line([(line.x * mm, middle * mm), (end * mm, (middle + 0.4) * mm)], fill=40, width=5)
    for row, column in crosses:
        box = (sheet.rows[row].agree, sheet.rows[row].disagree)[column]
        left, top, right, low = (
            one * mm for one in (box.x + 1, box.y + 1, box.x + box.w - 1, box.y + box.h - 1)
        )
        pen.line([(left, top), (right, low)], fill=40, width=5)
        pen.line([(left, low), (right, top)], fill=40, width=5)
    return page


def bound(*pages, dpi=DPI):
    out = io.BytesIO()
    pages[0].save(out, "PDF", save_all=True, append_images=pages[1:], resolution=dpi, quality=90)
    return out.getvalue()


def upload(content):
    return {"files": SimpleUploadedFile("thu.pdf", content)}


@pytest.fixture
def voting(cast, hall):
    return open_ballot(cast.clerk, hall.opened(), present=25)


def test_a_rehearsal_reads_practice_papers_and_never_a_ballot(cast, voting, desk):
    real = print_ballots(cast.clerk, voting, copies=1, paper="A5", large=False)
    practised = queries.practice_sheet(voting)
    assert practised.template != real.template
    one = scanned(practised, struck=(3,)).rotate(180)
    content = bound(one, scanned(practised, halves=(1,)), scanned(real, struck=(0,)))
    found = queries.rehearsal(voting, content=content, name="thu.pdf")
    first, second, third = (one.reading for one in found.sheets)
    assert first.rows == ((False,), (False,), (False,), (True,)) and str(first.status) == "read"
    assert second.rows[1] == (None,) and list(found.sheets[1].pictures) == [1]
    picture = Image.open(io.BytesIO(found.sheets[1].pictures[1]))
    assert picture.format == "WEBP" and picture.width > 300
    assert (str(third.status), str(third.reason), third.rows) == ("rejected", "other-template", ())


def test_a_count_takes_no_practice_paper(cast, voting, settings, tmp_path):
    settings.SEALED_ROOT = tmp_path / "sealed"
    real = print_ballots(cast.clerk, voting, copies=10, paper="A5", large=False)
    practised = queries.practice_sheet(voting)
    ballot = collect_papers(cast.teller, voting, issued=10, collected=10, method="scan", stamped=False)
    take_count(cast.teller, ballot, letter="A", way="scan")
    content = bound(scanned(real, struck=(3,)), scanned(practised, struck=(3,)))
    scan = receive_scan(cast.teller, Stack.objects.get(), files=[ScanFile("tap.pdf", content)])
    jobs.read_scan.func(str(scan.pk), scan.turn)
    states = list(ScannedSheet.objects.order_by("page").values_list("state", "reason", "marks"))
    assert states == [("certain", "", "---x"), ("rejected", "other-template", "")]


def test_the_trial_sheet_is_read_row_by_row(voting, desk):
    sheet = ballot_sheet.laid_out(ballot_sheet.CALIBRATION)
    drawn = scanned(sheet, crosses=[(0, 0), (1, 1), (2, 0), (3, 0), (4, 0), (5, 0)])
    page = desk("teller").post(voting, "rehearsal-calibration", upload(bound(drawn))).content.decode()
    assert page.count("Đạt<") == 8 and "Dùng được." in page and "cỡ in khoảng 100 %" in page
    smaller = drawn.resize((round(drawn.width * 0.96), round(drawn.height * 0.96)))
    whole = Image.new("L", drawn.size, 255)
    whole.paste(smaller, (30, 40))
    page = desk.post(voting, "rehearsal-calibration", upload(bound(whole))).content.decode()
    assert "cỡ in khoảng 96 %" in page and "vừa trang giấy" in page
    empty = scanned(sheet)
    page = desk.post(voting, "rehearsal-calibration", upload(bound(empty))).content.decode()
    assert page.count("Đọc sai<") == 6 and "Chưa dùng được." in page
