"""The worker reads bundles page by page: what is found twice, what stops it, what a machine that dies loses."""

from __future__ import annotations

import datetime as dt

import pytest
from django.utils import timezone

from nhiemky.elections import jobs, queries
from nhiemky.elections.actions.allow_photographs import allow_photographs
from nhiemky.elections.actions.end_scan_bundle import end_scan_bundle
from nhiemky.elections.actions.read_calibration import read_calibration
from nhiemky.elections.actions.receive_scan import receive_scan
from nhiemky.elections.actions.resume_scan import resume_scan
from nhiemky.elections.actions.stop_scan import stop_scan
from nhiemky.elections.actions.take_count import take_count
from nhiemky.elections.models import Scan, ScannedSheet, SealedFile
from nhiemky.elections.rules import calibrating
from nhiemky.elections.rules.scanned import SheetReading, Status
from nhiemky.elections.steps import ScanFile
from nhiemky.elections.tests.database.journal_rows import last, refused, verb
from nhiemky.elections.tests.database.scanner import CLEAR, Killed, Page, bring, read, scan


@pytest.fixture
def ballot(hall, reader):
    return hall.ballot(hall.opened(), method="scan")


@pytest.fixture
def mine(cast, hall, ballot):
    """The bundle of count A, which is read by a scanner; count B is not taken yet."""
    take_count(cast.teller, ballot, letter="A", way="scan")
    return hall.stack(ballot, "A")


def test_the_same_sheet_twice_counts_once(cast, mine):
    scanned = bring(cast.teller, mine, scan([*CLEAR[:19], "xx-- ink=hand", "xx-- ink=hand"]))
    assert (scanned.read, scanned.rejected) == (20, 1)
    (page,) = queries.rejected_pages_of(mine)
    assert (page.reason, page.may_keep, page.page) == ("duplicate-sheet", True, 21)


def test_a_sheet_of_an_agreed_bundle_is_found_in_a_later_one(cast, hall, reader):
    """Its marks lie among the papers by then, under another name; its ink is still known."""
    ballot = hall.ballot(hall.opened(), method="scan", collected=20, batch_size=10)
    take_count(cast.teller, ballot, letter="A", way="scan")
    take_count(cast.other_teller, ballot, letter="B", way="keying")
    one, two = hall.stack(ballot, "A", 1), hall.stack(ballot, "A", 2)
    bring(cast.teller, one, scan(["-x-- ink=hand", *CLEAR[:9]]))
    end_scan_bundle(cast.teller, one)
    hall.key(ballot, "B", ["-x--", *CLEAR[:9]], batch=1)
    assert hall.end(ballot, "B", batch=1) == "agreed"
    assert not ScannedSheet.objects.exists()
    again = bring(cast.teller, two, scan([*CLEAR[:9], "-x-- ink=hand", "-x-- ink=other"], start=40))
    assert (again.read, again.rejected) == (10, 1)
    picture = bring(cast.teller, two, scan([*CLEAR[:9], "xxx-"], start=9))  # page 9 is a picture of bundle 1
    assert queries.rejected_pages_of(two)[0].reason == "duplicate-image" and picture.rejected == 1


def test_covers_are_no_papers_and_the_cover_of_another_bundle_refuses_the_scan(cast, ballot, mine):
    own = f"NKB:{ballot.pk}:1"
    scanned = bring(cast.teller, mine, scan([own, *CLEAR]))
    assert (scanned.state, scanned.covers, scanned.read, scanned.pages_done) == ("read", 1, 20, 21)
    for wrong in (f"NKB:{ballot.pk}:2", f"NKB:{ballot.pk + 1}:1"):
        refused_scan = bring(cast.teller, mine, scan([*CLEAR, wrong], start=50 * len(wrong)))
        assert (refused_scan.state, refused_scan.problem) == ("refused", "other-bundle")
        assert verb() == "ScanRefused" and not refused_scan.sheets.exists()
        with refused("scan-not-read"):
            end_scan_bundle(cast.teller, mine)


def test_a_page_that_breaks_the_program_does_not_stop_the_bundle(cast, mine):
    scanned = bring(cast.teller, mine, scan([*CLEAR[:5], "boom", "boom", *CLEAR[5:]]))
    assert (scanned.state, scanned.read, scanned.rejected, scanned.pages_done) == ("read", 20, 2, 22)
    assert {one.reason for one in queries.rejected_pages_of(mine)} == {"unreadable-file"}


@pytest.mark.parametrize("dies_at", [0, 1, 7, 8, 13, 19])
def test_a_machine_that_dies_while_it_reads_loses_nothing_and_counts_nothing_twice(
    cast, mine, reader, dies_at
):
    scanned = receive_scan(
        cast.teller, mine, files=[ScanFile("a", scan(CLEAR[:12])), ScanFile("b", scan(CLEAR[12:], start=12))]
    )
    reader.dies_at = dies_at
    with pytest.raises(Killed):
        read(scanned)
    scanned.refresh_from_db()
    assert scanned.state == "reading" and scanned.pages_done == scanned.sheets.count() <= dies_at
    with refused("scan-is-being-read"):  # for ten seconds nobody knows
        resume_scan(cast.other_teller, scanned)
    Scan.objects.update(beat_at=None)
    assert queries.scan_progress(Scan.objects.get()).may_resume
    before = scanned.pages_done
    resume_scan(cast.other_teller, scanned)
    assert last()[0][1]["done"] == before
    read(scanned)
    assert (scanned.state, scanned.read, scanned.pages_done) == ("read", 20, 20)
    assert end_scan_bundle(cast.teller, mine) == "waiting"
    mine.refresh_from_db()
    assert mine.keyed.split("\n") == sorted(CLEAR)


def test_of_two_readings_of_one_scan_only_the_newest_writes(cast, mine, reader):
    scanned = receive_scan(cast.teller, mine, files=[ScanFile("a", scan(CLEAR))])
    reader.dies_at = 10
    with pytest.raises(Killed):
        read(scanned)
    Scan.objects.update(beat_at=None)
    resume_scan(cast.teller, scanned)
    jobs.read_scan.func(str(scanned.pk), 1)  # the task that was there before
    scanned.refresh_from_db()
    assert (scanned.state, scanned.pages_done) == ("waiting", 8)
    assert read(scanned).read == 20


def test_reading_stops_between_pages_and_goes_on(cast, mine, reader):
    scanned = receive_scan(cast.teller, mine, files=[ScanFile("a", scan(CLEAR))])
    stop_scan(cast.other_teller, scanned)
    assert verb() == "ScanStopped" and queries.scan_progress(Scan.objects.get()).stopping
    read(scanned)
    assert (scanned.state, scanned.pages_done) == ("stopped", jobs.PAGES_TOGETHER)
    with refused("scan-not-being-read"):
        stop_scan(cast.teller, scanned)
    resume_scan(cast.teller, scanned)
    assert read(scanned).state == "read"
    with refused("scan-not-being-read"):
        resume_scan(cast.teller, scanned)
    assert reader.seen[-1][1] == jobs.PAGES_TOGETHER


def test_a_scan_that_is_replaced_while_it_is_read_writes_nothing_any_more(cast, mine, reader):
    scanned = receive_scan(cast.teller, mine, files=[ScanFile("a", scan(CLEAR))])
    receive_scan(cast.teller, mine, files=[ScanFile("a", scan(CLEAR))])  # the same file may come again
    read(scanned)
    assert scanned.state == "replaced" and not ScannedSheet.objects.exists()


def test_photographs_are_read_by_a_recorded_decision_only(cast, hall, ballot, mine, reader):
    bring(cast.teller, mine, scan(CLEAR))
    allow_photographs(cast.clerk, ballot.election, content=hall.words("Ban kiểm phiếu đồng ý"))
    assert verb() == "PhotographsAllowed"
    bring(cast.teller, mine, scan(CLEAR, start=60))
    assert [one[3] for one in reader.seen] == [False, True]
    assert queries.reading_run(ballot).photographs


def test_progress_speaks_of_pages_and_bundles(cast, mine, reader):
    scanned = bring(cast.teller, mine, scan([*CLEAR[:18], "-?--", "-x-- extra-ink", "blank-page"]))
    Scan.objects.update(milliseconds=1000)
    bundle = queries.scan_bundle(mine)
    assert queries.scan_bundles(mine.count) == (bundle,)
    assert (bundle.papers, bundle.to_judge, bundle.to_sort, bundle.missing, bundle.may_end) == (
        18,
        2,
        1,
        2,
        False,
    )
    progress = bundle.scan
    assert (progress.per_second, progress.rest, progress.percent) == (21.0, 0, 100)
    assert not progress.working and (progress.doubtful, progress.rejected) == (2, 1)
    assert scanned.pages == 21


def test_a_sealed_file_that_was_touched_is_said_and_the_bundle_scanned_again(cast, mine, settings):
    scanned = receive_scan(cast.teller, mine, files=[ScanFile("a", scan(CLEAR))])
    place = next(one for one in settings.SEALED_ROOT.rglob("*") if one.is_file())
    place.write_bytes(place.read_bytes()[:-1])
    read(scanned)
    assert (scanned.state, scanned.problem) == ("refused", "sealed-papers-unreadable")
    assert bring(cast.teller, mine, scan(CLEAR)).read == 20


def test_the_trial_sheet_is_read_and_only_what_it_came_to_is_kept(cast, hall, monkeypatch, reader):
    pages = [SheetReading(source="a", page=1, status=Status.READ, rows=calibrating.DRAWN)]
    monkeypatch.setattr(reader, "read_pages", lambda *_content, **_more: iter([Page(one) for one in pages]))
    election = hall.opened()
    read_pages = read_calibration(cast.teller, election, file=ScanFile("thu.pdf", b"1/1 x"))
    assert calibrating.is_usable(read_pages) and not SealedFile.objects.exists()
    (name, facts) = last()[0]
    assert (name, facts["right"], facts["doubtful"], facts["wrong"]) == ("CalibrationRead", 8, 0, 0)


def test_another_secret_key_is_said_before_a_page_is_read(cast, mine, settings):
    scanned = receive_scan(cast.teller, mine, files=[ScanFile("a", scan(CLEAR))])
    settings.SECRET_KEY = "another installation " * 3
    read(scanned)
    assert (scanned.state, scanned.problem, scanned.pages_done) == ("refused", "sealed-papers-unreadable", 0)
    assert verb() == "ScanRefused"


def test_a_reader_that_is_gone_is_said_before_a_page_is_read(cast, mine, monkeypatch, desk, ballot):
    scanned = receive_scan(cast.teller, mine, files=[ScanFile("a", scan(CLEAR))])

    def missing():
        raise ImportError("cv2")

    monkeypatch.setattr("nhiemky.elections.queries.reading_program._loaded", missing)
    read(scanned)
    assert (scanned.state, scanned.problem) == ("refused", "ballots-extra-missing")
    assert (
        "Máy này không còn phần đọc phiếu quét"
        in desk("teller").get(ballot, "scan", batch=1).content.decode()
    )


def test_a_bundle_behind_another_one_waits_its_turn_and_does_not_look_stopped(cast, hall, reader, desk):
    ballot = hall.ballot(hall.opened(), method="scan", collected=20, batch_size=10)
    take_count(cast.teller, ballot, letter="A", way="scan")
    first, second = (
        receive_scan(
            cast.teller,
            hall.stack(ballot, "A", number),
            files=[ScanFile("a", scan(papers, start=10 * number))],
        )
        for number, papers in ((1, CLEAR[:10]), (2, CLEAR[10:]))
    )
    long_ago = timezone.now() - dt.timedelta(minutes=5)
    Scan.objects.filter(pk=first.pk).update(state="reading", beat_at=timezone.now())
    Scan.objects.filter(pk=second.pk).update(beat_at=long_ago)
    second.refresh_from_db()
    progress = queries.scan_progress(second)
    assert progress.before == ((1, "A"),) and progress.working and not progress.may_resume
    page = desk("teller").get(ballot, "scan", batch=2).content.decode()
    assert "chờ đến lượt" in page and "tập 1, lần đếm A" in page and "Đọc tiếp" not in page
    assert "chờ đến lượt" in desk.get(ballot).content.decode()
    with refused("scan-is-being-read"):
        resume_scan(cast.teller, second)
    Scan.objects.filter(pk=first.pk).update(beat_at=long_ago)  # it died, and nobody works on the queue
    second.refresh_from_db()
    assert queries.scan_progress(second).may_resume
