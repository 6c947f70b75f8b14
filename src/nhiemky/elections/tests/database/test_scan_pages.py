"""Pages of a count by scanner: collecting, places, the desk of a bundle, its rejected pages, totals by hand."""

from __future__ import annotations

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from django.utils import timezone

from nhiemky.elections.actions.open_ballot import open_ballot
from nhiemky.elections.actions.take_count import take_count
from nhiemky.elections.models import Decision, Scan, ScannedSheet
from nhiemky.elections.tests.database.scanner import CLEAR, bring, read, scan

SEARCHED = "nhiemky.elections.queries.reading_program.find_spec"


def text_of(response):
    return response.content.decode()


def scan_file(papers, name="tap 1.pdf", *, start=0):
    return SimpleUploadedFile(name, scan(papers, start=start))


@pytest.fixture
def ballot(cast, hall, reader):
    found = hall.ballot(hall.opened(), method="scan", batch_size=10)
    take_count(cast.teller, found, letter="A", way="scan")
    return found


@pytest.fixture
def stack(hall, ballot):
    return hall.stack(ballot, "A")


def test_the_scanner_is_offered_where_it_can_be_used(cast, hall, desk, monkeypatch):
    voting = open_ballot(cast.clerk, hall.opened(), present=25)
    monkeypatch.setattr(SEARCHED, lambda _name: object())
    assert "Máy đọc và một lần đếm nữa" in text_of(desk("teller").get(voting))
    sent = {"issued": 25, "collected": 24, "method": "scan", "batch_size": 12, "stamped": "on"}
    assert desk("teller").post(voting, "collect", sent).status_code == 302
    voting.refresh_from_db()
    assert (voting.method, voting.stamped) == ("scan", True)
    page = text_of(desk.get(voting))
    assert "Tôi quét, vị trí A" in page and page.count("btn primary") == 1


def test_without_the_reader_nothing_is_offered_but_what_to_install(cast, hall, desk, monkeypatch):
    voting = open_ballot(cast.clerk, hall.opened(), present=25)
    monkeypatch.setattr(SEARCHED, lambda _name: None)
    page = text_of(desk("teller").get(voting))
    assert "Máy đọc và một lần đếm nữa" not in page and "[ballots]" in page
    sent = {"issued": 25, "collected": 24, "method": "scan", "batch_size": 12}
    assert desk("teller").post(voting, "collect", sent).status_code == 422


@pytest.mark.parametrize(("way", "page"), [("scan", "scan"), ("keying", "keying"), ("totals", "totals")])
def test_the_second_count_is_made_in_one_of_three_ways(ballot, desk, way, page):
    answer = desk("other_teller").post(ballot, "take", {"letter": "B", "way": way})
    assert answer.headers["Location"] == desk.url(ballot, page, batch=1)
    assert desk.get(ballot, page, batch=1).status_code == 200
    assert text_of(desk.get(ballot)).count("btn primary") == 1


def test_a_bundle_is_brought_and_read(ballot, stack, desk):
    page = text_of(desk("teller").get(ballot, "scan", batch=1))
    assert "Quét tập 1: 10 phiếu" in page and "200 dpi" in page and page.count("btn primary") == 1
    sent = {"files": [scan_file(CLEAR[:6]), scan_file(CLEAR[6:10], "tap 1b.pdf", start=6)], "shuffled": "on"}
    answer = desk.post(ballot, "scan", sent, batch=1)
    assert answer.status_code == 302
    scanned = Scan.objects.get()
    assert (scanned.files.count(), scanned.pages, scanned.state) == (2, 10, "waiting")
    page = text_of(desk.get(ballot, "scan", batch=1))
    assert "data-working" in page and 'http-equiv="refresh"' in page and "<b>0</b>/10" in page
    read(scanned)
    answer = desk.get(ballot, "scan", batch=1)
    page = text_of(answer)
    assert "máy đã đọc xong" in page and "data-working" not in page and answer["Cache-Control"] == "no-store"
    assert page.count("btn primary") == 1
    answer = desk.post(ballot, "scan-end", batch=1)
    assert answer.headers["Location"] == desk.url(ballot, "scan", batch=2)
    assert "bạn đã xong" in text_of(desk.get(ballot, "scan", batch=1))


def test_a_bundle_is_opened_again_at_its_own_desk(cast, ballot, stack, desk):
    bring(cast.teller, stack, scan(CLEAR[:10]))
    desk("teller").post(ballot, "scan-end", batch=1)
    answer = desk.post(ballot, "keying-reopen", batch=1)
    assert answer.headers["Location"] == desk.url(ballot, "scan", batch=1)
    assert "Kết thúc tập này" in text_of(desk.get(ballot, "scan", batch=1))
    for answer in (
        desk.get(ballot, "keying", batch=1),
        desk.post(ballot, "keying", {"verb": "next"}, batch=1),
    ):
        assert answer.headers["Location"] == desk.url(ballot, "scan", batch=1)


def test_a_bundle_that_is_keyed_is_compared_with_the_scanned_one(cast, hall, ballot, stack, desk):
    take_count(cast.other_teller, ballot, letter="B", way="keying")
    bring(cast.teller, stack, scan(CLEAR[:10]))
    desk("teller").post(ballot, "scan-end", batch=1)
    hall.key(ballot, "B", ["---x"] * 9 + ["--x-"])
    answer = desk("other_teller").post(ballot, "keying-end", batch=1)
    assert answer.headers["Location"] == desk.url(ballot, "keying", batch=1)
    page = text_of(desk.get(ballot, "keying", batch=1))
    assert "Cả hai bên kiểm lại tập này" in page and "Phiếu số 1 của tập: nhập lại" in page


def test_papers_that_were_not_shuffled_are_not_taken(ballot, desk):
    answer = desk("teller").post(ballot, "scan", {"files": [scan_file(CLEAR[:10])]}, batch=1)
    assert answer.status_code == 422 and "Xáo tập phiếu" in text_of(answer) and not Scan.objects.exists()
    assert "chọn lại tệp" in text_of(answer)
    answer = desk.post(ballot, "scan", {"shuffled": "on"}, batch=1)
    assert answer.status_code == 422 and "Chọn tệp quét" in text_of(answer) and "checked" in text_of(answer)


def test_a_file_that_is_no_scan_is_refused_on_its_field(ballot, desk):
    bad = SimpleUploadedFile("anh.pdf", b"broken")
    answer = desk("teller").post(ballot, "scan", {"files": [bad], "shuffled": "on"}, batch=1)
    assert answer.status_code == 409 and "anh.pdf" in str(answer.context["form"].errors["files"])


def test_a_bundle_is_scanned_again_only_when_that_is_meant(cast, ballot, stack, desk):
    bring(cast.teller, stack, scan(CLEAR[:9]))
    page = text_of(desk("teller").get(ballot, "scan", batch=1))
    assert "Thiếu 1 phiếu" in page and "Quét lại cả tập" in page
    sent = {"files": [scan_file(CLEAR[:10], "moi.pdf")], "shuffled": "on"}
    assert desk.post(ballot, "scan", sent, batch=1).status_code == 422
    sent["files"] = [scan_file(CLEAR[:10], "moi.pdf")]
    assert desk.post(ballot, "scan", sent | {"again": "on"}, batch=1).status_code == 302
    assert sorted(Scan.objects.values_list("state", flat=True)) == ["replaced", "waiting"]


def test_a_reading_is_stopped_and_resumed(cast, ballot, stack, desk, reader):
    desk("teller").post(ballot, "scan", {"files": [scan_file(CLEAR[:10])], "shuffled": "on"}, batch=1)
    scanned = Scan.objects.get()
    desk.post(ballot, "scan-stop", scan=scanned.pk)
    read(scanned)
    page = text_of(desk.get(ballot, "scan", batch=1))
    assert "Đọc tiếp" in page and "đã dừng" in page and page.count("btn primary") == 1
    assert "Máy không đang đọc" in text_of(
        desk.post(
            ballot,
            "scan-stop",
            scan=scanned.pk,
        )
        and desk.get(ballot, "scan", batch=1)
    )
    resume = desk.url(ballot, "scan-resume", scan=scanned.pk)
    assert f'action="{resume}"' in text_of(desk("clerk").get(ballot))  # the operator may have gone
    assert f'action="{resume}"' not in text_of(desk("secretary").get(ballot))
    answer = desk("clerk").post(ballot, "scan-resume", scan=scanned.pk)
    assert answer.headers["Location"] == desk.url(ballot)
    read(scanned)
    assert scanned.state == "read" and scanned.pages_done == 10


def test_a_reading_says_how_fast_it_is_and_how_long_it_takes(cast, ballot, stack, desk):
    scanned = bring(cast.teller, stack, scan(CLEAR[:10]))
    Scan.objects.filter(pk=scanned.pk).update(
        state="reading", pages=30, milliseconds=800, beat_at=timezone.now()
    )
    page = text_of(desk("teller").get(ballot, "scan", batch=1))
    assert "12,5 trang/giây" in page and "còn khoảng 2 giây" in page and "Dừng" in page
    assert "<b>10</b>/30" in page and "Quét lại cả tập" not in page


def test_a_bundle_with_the_cover_of_another_says_why_it_is_refused(cast, ballot, stack, desk):
    bring(cast.teller, stack, scan([f"NKB:{ballot.pk}:2", *CLEAR[:10]]))
    page = text_of(desk("teller").get(ballot, "scan", batch=1))
    assert "Tờ bìa trong tệp là của tập khác" in page and page.count("btn primary") == 1


@pytest.fixture
def sorted_out(cast, stack):
    bring(cast.teller, stack, scan([*CLEAR[:9], "blank-page", "no-template-found", "unreadable-file"]))
    return {one.reason: one for one in ScannedSheet.objects.filter(state="rejected")}


def test_rejected_pages_are_looked_at_set_aside_or_kept(ballot, desk, sorted_out):
    page = text_of(desk("teller").get(ballot, "scan", batch=1))
    blank, lost, broken = (sorted_out[one] for one in ("blank-page", "no-template-found", "unreadable-file"))
    picture = desk.url(ballot, "scan-picture", batch=1, sheet=blank.pk)
    assert f'src="{picture}?nho"' in page and "tệp 1, trang 10" in page and "Không có ảnh" in page
    assert f'value="{blank.pk}" checked' in page and f'value="{lost.pk}" checked' not in page
    answer = desk.get(ballot, "scan-picture", batch=1, sheet=blank.pk)
    assert (answer.status_code, answer["Content-Type"], answer["Cache-Control"]) == (
        200,
        "image/png",
        "no-store",
    )
    sent = {"sheets": [blank.pk, broken.pk], "ground": "blank-back"}
    assert desk.post(ballot, "scan-aside", sent, batch=1).status_code == 302
    assert ScannedSheet.objects.exclude(aside="").count() == 2
    desk.post(ballot, "scan-keep", batch=1, sheet=lost.pk)
    lost.refresh_from_db()
    assert lost.state == "to_judge"
    page = text_of(desk.get(ballot, "scan", batch=1))
    assert "Đã để riêng 2 trang" in page and "1 phiếu chờ hai người xem" in page


@pytest.mark.parametrize(
    ("sent", "words"),
    [
        ({}, "Chọn những trang"),
        ({"ground": "blank-back"}, "Chọn những trang"),
        ({"sheets": "x", "ground": "cover"}, "không còn chờ"),
    ],
)
def test_nothing_is_set_aside_by_accident(ballot, desk, sorted_out, sent, words):
    desk("teller").post(ballot, "scan-aside", sent, batch=1)
    assert words in text_of(desk.get(ballot, "scan", batch=1))
    sheet = sorted_out["blank-page"]
    desk.post(ballot, "scan-aside", {"sheets": [sheet.pk], "ground": ""}, batch=1)
    assert "Chọn lý do" in text_of(desk.get(ballot, "scan", batch=1))
    assert not ScannedSheet.objects.exclude(aside="").exists()


PARTS = ("scan-aside", "scan-end")


@pytest.mark.parametrize(
    ("name", "status"),
    [("other_teller", 404), ("clerk", 404), ("secretary", 403), ("stranger", 404), ("editor", 403)],
)
def test_only_the_operator_is_at_the_desk(ballot, desk, sorted_out, name, status):
    sheet = sorted_out["blank-page"]
    assert desk(name).get(ballot, "scan", batch=1).status_code == status
    assert desk.get(ballot, "scan-picture", batch=1, sheet=sheet.pk).status_code == status
    assert desk.post(ballot, "scan-keep", batch=1, sheet=sheet.pk).status_code == status
    assert {desk.post(ballot, part, batch=1).status_code for part in PARTS} == {status}


def test_a_page_of_another_bundle_is_not_there(ballot, desk, sorted_out):
    sheet = sorted_out["blank-page"]
    assert desk("teller").get(ballot, "scan-picture", batch=2, sheet=sheet.pk).status_code == 404


def test_the_ballot_says_what_waits_and_nothing_of_what_was_counted(cast, hall, ballot, stack, desk):
    take_count(cast.other_teller, ballot, letter="B", way="totals")
    bring(cast.teller, stack, scan([*CLEAR[:8], "-?--", "--x- extra-ink"]))
    page = text_of(desk("other_teller").get(ballot))
    assert "2 phiếu chờ kết luận" in page and "chưa ghi tổng" in page and "Ghi tổng, tập 1" in page
    assert page.count("btn primary") == 1
    assert "---x" not in page and "-?--" not in page


def test_photographs_are_allowed_by_a_decision(cast, ballot, desk):
    assert "cho đọc ảnh chụp" in text_of(desk("clerk").get(ballot))
    election = ballot.election
    page = text_of(desk.of_election(election, "election-photographs"))
    assert "điện thoại" in page and page.count("btn primary") == 1
    answer = desk.of_election(election, "election-photographs", {"text": "", "decided_on": "12/09/2026"})
    assert answer.status_code == 422
    sent = {"text": "Ban kiểm phiếu đồng ý.", "decided_on": "12/09/2026"}
    assert desk.of_election(election, "election-photographs", sent).status_code == 302
    assert Decision.objects.filter(kind="photographs", text="Ban kiểm phiếu đồng ý.").exists()
    assert "Được đọc cả ảnh chụp" in text_of(desk.get(ballot))
    assert desk("teller").of_election(election, "election-photographs", sent).status_code == 403


def test_the_address_of_an_upload_is_the_one_that_takes_more(cast, ballot, settings):
    words = {"ward": cast.ward.slug, "election_id": ballot.election_id, "number": 1, "batch": 1}
    place, most = settings.LARGER_REQUESTS[0]
    assert place.fullmatch(reverse("ballot-scan", kwargs=words)) and most == settings.MAX_SCAN_BYTES
    assert not place.fullmatch(reverse("ballot-scan-end", kwargs=words))


def test_a_scan_larger_than_other_files_stays_in_memory(ballot, desk, settings):
    settings.MAX_UPLOAD_BYTES = 100
    sent = {"files": [scan_file(CLEAR[:10])], "shuffled": "on"}
    assert desk("teller").post(ballot, "scan", sent, batch=1).status_code == 302
    assert Scan.objects.get().pages == 10


def test_of_papers_with_one_mark_the_pages_say_what_the_machine_cannot_see(hall, cast, desk, reader):
    told = "máy không nhận ra theo nét bút một tờ quét hai lần"
    ballot = hall.ballot(hall.opened("secretary", seats=1, names=1), method="scan")
    take_count(cast.teller, ballot, letter="A", way="scan")
    assert told in text_of(desk("teller").get(ballot))
    assert told in text_of(desk.get(ballot, "scan", batch=1))


def test_of_papers_with_many_names_they_do_not(ballot, desk):
    assert "một tờ quét hai lần" not in text_of(desk("teller").get(ballot))
