"""The road with the reader of the product: papers that were printed, struck by a pen, scanned into one PDF."""

from __future__ import annotations

import io
from random import Random

import pytest
from PIL import Image, ImageDraw

from nhiemky.elections import jobs, queries
from nhiemky.elections.actions.collect_papers import collect_papers
from nhiemky.elections.actions.end_scan_bundle import end_scan_bundle
from nhiemky.elections.actions.judge_paper import judge_paper
from nhiemky.elections.actions.open_ballot import open_ballot
from nhiemky.elections.actions.print_ballots import print_ballots
from nhiemky.elections.actions.receive_scan import receive_scan
from nhiemky.elections.actions.take_count import take_count
from nhiemky.elections.models import ScannedSheet, Stack
from nhiemky.elections.papers import ballot_sheet
from nhiemky.elections.rules.scanning import may_be_same
from nhiemky.elections.steps import ScanFile
from nhiemky.printing import sheets

DPI = 200
PAPERS = ["---x", "--x-", "xx--", "x--x", "---x", "-xx-", "x-xx", "---x", "-x-x", "--xx"]


def scanned(sheet, papers):
    """A PDF as a scanner makes it: every page another hand."""
    empty = Image.open(
        io.BytesIO(sheets.to_png(ballot_sheet.drawing(sheet, title="Phiếu"), dpi=DPI))
    ).convert("L")
    chance, pages, mm = Random(4), [], DPI / 25.4
    for paper in papers:
        page = empty.copy()
        pen = ImageDraw.Draw(page)
        for row, mark in zip(sheet.rows, paper, strict=True):
            if mark == "x":
                left, right = (
                    row.line.x - chance.uniform(0, 1.5),
                    row.line.x + row.line.w + chance.uniform(0, 2),
                )
                middle = row.line.y + row.line.h / 2
                ends = [
                    (left, middle + chance.uniform(-0.6, 0.6)),
                    (right, middle + chance.uniform(-0.6, 0.6)),
                ]
                pen.line(
                    [(x * mm, y * mm) for x, y in ends],
                    fill=chance.randint(20, 70),
                    width=chance.randint(4, 7),
                )
        pages.append(page)
    out = io.BytesIO()
    pages[0].save(out, "PDF", save_all=True, append_images=pages[1:], resolution=DPI, quality=90)
    return out.getvalue()


@pytest.mark.skipif(not queries.reader_there(), reason="needs the extra [ballots]")
def test_printed_papers_are_read_as_they_were_struck(cast, hall, settings, tmp_path):
    settings.SEALED_ROOT = tmp_path / "sealed"
    ballot = open_ballot(cast.clerk, hall.opened(), present=25)
    sheet = print_ballots(cast.clerk, ballot, copies=25, paper="A5", large=False)
    ballot = collect_papers(cast.teller, ballot, issued=10, collected=10, method="scan", stamped=False)
    take_count(cast.teller, ballot, letter="A", way="scan")
    stack = Stack.objects.get()
    scan = receive_scan(cast.teller, stack, files=[ScanFile("tap-1.pdf", scanned(sheet, PAPERS))])
    jobs.read_scan.func(str(scan.pk), scan.turn)
    scan.refresh_from_db()
    assert (scan.state, scan.pages_done, scan.rejected) == ("read", 10, 0)
    for sheet_read in ScannedSheet.objects.all():
        struck = PAPERS[sheet_read.page - 1]
        assert may_be_same(sheet_read.marks, struck)  # read as it was struck, or left to people
        if sheet_read.state == "to_judge":
            for judge in (cast.teller, cast.other_teller):
                judge_paper(judge, sheet_read, marks=struck)
    one = ScannedSheet.objects.first()
    assert one.template == sheet.template
    for row in (None, 0):
        picture = queries.picture_of(one, row=row)
        assert picture.content_type == "image/webp" and Image.open(io.BytesIO(picture.content)).size[0] > 100
    assert end_scan_bundle(cast.teller, stack) == "waiting"
    stack.refresh_from_db()
    assert stack.keyed.split("\n") == sorted(PAPERS)
