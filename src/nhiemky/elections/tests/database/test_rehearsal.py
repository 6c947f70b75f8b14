"""The counting board tries pen, printer and scanner: shown once, kept nowhere, counted never."""

from __future__ import annotations

import io
import tempfile

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from pypdf import PdfReader

from nhiemky.elections import queries
from nhiemky.elections.actions.open_ballot import open_ballot
from nhiemky.elections.models import Round, ScannedSheet, SealedFile, Template
from nhiemky.elections.rules import calibrating, rehearsing
from nhiemky.elections.rules.scanned import Reason, Seal, SheetReading, Status
from nhiemky.elections.tests.database.scanner import Page, scan
from nhiemky.journal.models import Entry

NOTHING = {"copies": 25, "paper": "A5"}


def text_of(response):
    return response.content.decode()


def words_of(response):
    pages = PdfReader(io.BytesIO(response.content)).pages
    return ["".join(page.extract_text().split()) for page in pages]


def pdf(content, name="thu.pdf"):
    return {"files": SimpleUploadedFile(name, content)}


def verbs():
    return list(Entry.objects.order_by("-pk").values_list("verb", flat=True)[:1])


@pytest.fixture
def voting(cast, hall):
    return open_ballot(cast.clerk, hall.opened(), present=25)


def read_as(monkeypatch, reader, *sheets):
    monkeypatch.setattr(reader, "pages_in", lambda _content, **_more: len(sheets))
    monkeypatch.setattr(reader, "read_pages", lambda *_content, **_more: iter([Page(one) for one in sheets]))


def sheet(rows=calibrating.DRAWN, status=Status.READ, **more):
    return SheetReading(source="a", page=1, status=status, rows=tuple(rows), **{"dpi": 200, **more})


def test_those_who_count_find_it_on_the_page_of_the_ballot(voting, desk, reader):
    assert desk.url(voting, "rehearsal") in text_of(desk("teller").get(voting))
    page = text_of(desk.get(voting, "rehearsal"))
    assert page.count("btn primary") == 1 and "200 dpi" in page and "không được lưu" in page
    for name in ("secretary", "auditor", "branch_secretary"):
        assert desk.url(voting, "rehearsal") not in text_of(desk(name).get(voting))
        for part in ("rehearsal", "rehearsal-sheet", "rehearsal-papers"):
            assert desk.get(voting, part).status_code == 403
        assert desk.post(voting, "rehearsal-practice", pdf(b"x")).status_code == 403
    assert desk("stranger").get(voting, "rehearsal").status_code == 404


def test_an_office_without_the_reader_is_told_so(voting, desk, monkeypatch):
    monkeypatch.setattr("nhiemky.elections.queries.reading_program.NEEDED", ("no_such_module",))
    assert desk.url(voting, "rehearsal") not in text_of(desk("teller").get(voting))
    page = text_of(desk.get(voting, "rehearsal"))
    assert "chưa cài phần đọc phiếu quét" in page and 'type="file"' not in page


def test_the_trial_sheet_is_printed(voting, desk):
    (words,) = words_of(desk("teller").get(voting, "rehearsal-sheet"))
    assert "PHIẾUTHỬ" in words and "Khôngphảiphiếubầu" in words


def test_practice_papers_have_the_names_and_say_that_they_are_none(cast, voting, desk):
    answer = desk("teller").get(voting, "rehearsal-papers")
    assert (
        answer.headers["Content-Type"] == "application/pdf" and "no-store" in answer.headers["Cache-Control"]
    )
    pages = words_of(answer)
    assert len(pages) == 10
    for said in (
        "PHIẾUTẬP",
        "KHÔNGPHẢIPHIẾUBẦU",
        "TrầnThịBình",
        "máykiểmphiếukhôngnhận",
        "Bầu03trongdanhsách",
    ):
        assert said in pages[0]
    assert not Template.objects.exists()
    desk("clerk").post(voting, "print", NOTHING)
    assert queries.practice_sheet(voting).template not in Template.objects.values_list("code", flat=True)


def test_practice_papers_are_like_those_that_were_printed(cast, hall, voting, desk):
    desk("clerk").post(voting, "print", NOTHING | {"paper": "A4", "large": "on"})
    (first, *_rest) = PdfReader(io.BytesIO(desk.get(voting, "rehearsal-papers").content)).pages
    assert round(float(first.mediabox.width) * 25.4 / 72) == 210
    long = open_ballot(cast.clerk, hall.opened(seats=22, names=cast.people[:27]), present=25)
    (first, *_rest) = PdfReader(io.BytesIO(desk.get(long, "rehearsal-papers").content)).pages
    assert round(float(first.mediabox.width) * 25.4 / 72) == 210


def test_each_row_of_the_trial_sheet_says_what_came_of_it(voting, desk, reader, monkeypatch):
    rows = list(calibrating.DRAWN)
    rows[2], rows[6] = (None, False), (True, False)
    read_as(monkeypatch, reader, sheet(rows, Status.DOUBTFUL, seal=Seal.PRESENT, dpi=194))
    answer = desk("teller").post(voting, "rehearsal-calibration", pdf(b"scan"))
    page = text_of(answer)
    assert answer.status_code == 200 and "no-store" in answer.headers["Cache-Control"]
    assert page.count("Đạt<") == 6 and page.count("Để người xem<") == 1 and page.count("Đọc sai<") == 1
    for said in (
        "Chưa dùng được.",
        "thấy dấu đỏ",
        "cỡ in khoảng 97 %",
        "vừa trang giấy",
        "Xem tờ phiếu đã vẽ đúng dòng này chưa",
    ):
        assert said in page, said
    assert verbs() == ["CalibrationRead"] and page.count("btn primary") == 1


def test_a_trial_sheet_that_is_read_right_leads_on(voting, desk, reader, monkeypatch):
    read_as(monkeypatch, reader, sheet(), sheet(dpi=300))
    page = text_of(desk("teller").post(voting, "rehearsal-calibration", pdf(b"scan")))
    assert "Dùng được." in page and "xám, không kiểm được dấu đỏ" in page and "cỡ in khoảng 100 %" in page
    assert 'primary">Đọc phiếu tập' in page and page.count("btn primary") == 1


@pytest.mark.parametrize(
    ("reason", "advice"),
    [
        (Reason.ONE_BIT, "chế độ màu hoặc xám"),
        (Reason.TOO_COARSE, "200 dpi trở lên"),
        (Reason.NO_TEMPLATE, "tắt tự cắt mép"),
        (Reason.OTHER_TEMPLATE, "Đây là tờ khác"),
    ],
)
def test_a_page_that_is_not_read_says_why_and_what_to_do(voting, desk, reader, monkeypatch, reason, advice):
    lost = sheet((), Status.REJECTED, reason=reason, dpi=0)
    read_as(monkeypatch, reader, lost)
    for page in ("rehearsal-calibration", "rehearsal-practice"):
        assert advice in text_of(desk("teller").post(voting, page, pdf(b"scan")))


def test_practice_papers_are_read_and_nothing_of_them_stays(voting, desk, reader):
    before = Entry.objects.count()
    content = scan(["---x", "x-?-", "--x- extra-ink", "other-template", "---x absent"])
    answer = desk("teller").post(voting, "rehearsal-practice", pdf(content))
    page = text_of(answer)
    assert answer.status_code == 200 and "no-store" in answer.headers["Cache-Control"]
    assert page.count("data:image/webp;base64,") == 1 and "Phạm Đức Cường" in page
    for said in (
        "Có nét bút ngoài các ô",
        "Không phải phiếu của lần bầu này",
        "gạch: 4",
        "không gạch: 1, 2, 3",
        "không thấy dấu đỏ",
    ):
        assert said in page, said
    assert Entry.objects.count() == before + 1
    facts = Entry.objects.latest("pk").facts
    assert verbs() == ["RehearsalHeld"]
    assert (facts["pages"], facts["read"], facts["doubtful"], facts["rejected"]) == (5, 2, 2, 1)
    assert not {"marks", "images", "names"} & set(facts)
    assert not ScannedSheet.objects.exists() and not SealedFile.objects.exists()
    voting.refresh_from_db()
    assert voting.state == Round.State.VOTING and reader.seen[0][3] is False


def test_a_scan_of_a_rehearsal_never_touches_the_disk(voting, desk, reader, tmp_path, monkeypatch, settings):
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    settings.MEDIA_ROOT = tmp_path / "media"
    large = scan(["-------x ink=" + "m" * 6_000_000])
    for page in ("rehearsal-practice", "rehearsal-calibration"):
        desk("teller").post(voting, page, pdf(large))
    assert verbs() == ["CalibrationRead"] and list(tmp_path.iterdir()) == []


def test_a_slow_machine_says_what_it_did_not_read(voting, desk, reader, monkeypatch):
    monkeypatch.setattr(rehearsing, "SECONDS", -1.0)
    page = text_of(desk("teller").post(voting, "rehearsal-practice", pdf(scan(["---x"] * 5))))
    assert "trang chưa đọc: 4" in page
    assert Entry.objects.latest("pk").facts["pages"] == 1


@pytest.mark.parametrize("page", ["rehearsal-calibration", "rehearsal-practice"])
@pytest.mark.parametrize(
    ("sent", "status", "words"),
    [
        ({}, 422, "Chọn"),
        ({"files": b"broken"}, 409, "Không mở được tệp thu.pdf"),
        ({"files": scan(["---x"] * 61)}, 409, "61 trang"),
    ],
)
def test_what_is_no_rehearsal_is_said_on_its_field(voting, desk, reader, page, sent, status, words):
    before = Entry.objects.count()
    answer = desk("teller").post(voting, page, pdf(**{"content": sent["files"]}) if sent else {})
    form = answer.context["form"]
    assert answer.status_code == status and list(form.errors) == ["files"], form.errors
    assert words in str(form.errors["files"]) or not sent
    assert Entry.objects.count() == before


def test_a_file_over_the_limit_is_refused(voting, desk, reader, settings):
    settings.LARGER_REQUESTS = ((settings.LARGER_REQUESTS[1][0], 100),)
    settings.MAX_SCAN_BYTES = 100
    answer = desk("teller").post(voting, "rehearsal-practice", pdf(b"x" * 101))
    assert answer.status_code == 409 and list(answer.context["form"].errors) == ["files"]


def test_a_ballot_that_is_over_needs_none(hall, desk, reader):
    closed = hall.counted(hall.opened(), ["---x"] * 20)
    assert desk.url(closed, "rehearsal") not in text_of(desk("teller").get(closed))
    page = text_of(desk.get(closed, "rehearsal"))
    assert "không còn gì để chạy thử" in page and 'type="file"' not in page
    answer = desk.post(closed, "rehearsal-practice", pdf(scan(["---x"])))
    assert answer.status_code == 409 and verbs() != ["RehearsalHeld"]
