"""Counting by scanner: bundles come in sealed, are read page by page, and are compared with a second count."""

from __future__ import annotations

import pytest
from django_tasks_db.models import DBTaskResult

from nhiemky.elections import queries
from nhiemky.elections.actions.close_ballot import close_ballot
from nhiemky.elections.actions.collect_papers import collect_papers
from nhiemky.elections.actions.end_batch import end_batch
from nhiemky.elections.actions.end_scan_bundle import end_scan_bundle
from nhiemky.elections.actions.enter_bundle_totals import enter_bundle_totals
from nhiemky.elections.actions.key_paper import key_paper
from nhiemky.elections.actions.open_ballot import open_ballot
from nhiemky.elections.actions.print_ballots import print_ballots
from nhiemky.elections.actions.receive_scan import receive_scan
from nhiemky.elections.actions.reopen_batch import reopen_batch
from nhiemky.elections.actions.take_count import take_count
from nhiemky.elections.models import Paper, Scan, SealedFile, Stack
from nhiemky.elections.steps import ScanFile
from nhiemky.elections.tests.database.journal_rows import last, refused
from nhiemky.elections.tests.database.scanner import CLEAR, bring, read, scan
from nhiemky.journal.verify import verify


@pytest.fixture
def ballot(hall, reader):
    return hall.ballot(hall.opened(), method="scan")


@pytest.fixture
def mine(cast, hall, ballot):
    """The bundle of count A, which is read by a scanner; count B is not taken yet."""
    take_count(cast.teller, ballot, letter="A", way="scan")
    return hall.stack(ballot, "A")


@pytest.fixture
def ended(cast, mine):
    bring(cast.teller, mine, scan(CLEAR))
    assert end_scan_bundle(cast.teller, mine) == "waiting"
    mine.refresh_from_db()
    return mine


def other(cast, hall, ballot, way):
    take_count(cast.other_teller, ballot, letter="B", way=way)
    return hall.stack(ballot, "B")


def test_places_are_taken_in_a_way(cast, ballot):
    with refused("first-count-is-scanned"):
        take_count(cast.teller, ballot, letter="A")
    take_count(cast.teller, ballot, letter="A", way="scan")
    assert last()[0] == ("CountTaken", {"round": ballot.pk, "letter": "A", "way": "scan"})
    with refused("counted-otherwise"):
        take_count(cast.other_teller, ballot, letter="B", way="guessing")
    take_count(cast.other_teller, ballot, letter="B", way="totals")
    assert ballot.batches.count() == 1


def test_two_who_key_do_not_scan(cast, hall):
    keyed = hall.ballot(hall.opened())
    with refused("counted-otherwise"):
        take_count(cast.teller, keyed, letter="A", way="scan")


def test_a_bundle_is_scanned_keyed_and_closed(cast, hall, ballot, ended):
    stack = other(cast, hall, ballot, "keying")
    hall.key(ballot, "B", list(reversed(CLEAR)))
    assert end_batch(cast.other_teller, stack) == "agreed"
    close_ballot(cast.teller, ballot)
    ballot.refresh_from_db()
    assert (ballot.state, ballot.papers, ballot.valid) == ("closed", "kept", 20)
    assert sorted(Paper.objects.values_list("marks", flat=True)) == sorted(CLEAR)
    assert [report.broken for report in verify()] == [None] * len(verify())


def test_a_scan_comes_in_with_its_program_its_thresholds_and_no_order(cast, mine):
    pages = scan(CLEAR).decode().split("\n")
    files = [ScanFile(f"{at}.pdf", "\n".join(pages[at::2]).encode()) for at in (1, 0)]
    scanned = read(receive_scan(cast.teller, mine, files=files))
    (received, facts), (done, said) = last(2)
    assert (received, done) == ("ScanReceived", "ScanRead")
    assert facts["files"] == sorted(one.sha256 for one in files) and facts["pages"] == 20
    assert facts["thresholds"] == scanned.digest and scanned.thresholds["likeness"]["marks"] == 2
    assert said["images"] == sorted(said["images"]) == scanned.images and len(said["images"]) == 20
    assert (said["read"], said["doubtful"], said["rejected"], said["covers"]) == (20, 0, 0, 0)
    assert DBTaskResult.objects.count() == 1


def test_a_scan_is_counted_by_hand_beside(cast, hall, ballot, ended):
    stack = other(cast, hall, ballot, "totals")
    with refused("counted-otherwise"):
        key_paper(cast.other_teller, stack, paper="---x", seen=0)
    with refused("votes-of-other-names"):
        enter_bundle_totals(cast.other_teller, stack, votes=[1, 2], invalid_reasons={})
    with refused("more-votes-than-valid"):
        enter_bundle_totals(cast.other_teller, stack, votes=[21, 0, 0, 0], invalid_reasons={})
    with refused("not-your-count"):
        enter_bundle_totals(cast.teller, stack, votes=[19, 17, 14, 8], invalid_reasons={})
    said = enter_bundle_totals(cast.other_teller, stack, votes=[19, 17, 14, 7], invalid_reasons={})
    assert said == "differs" and last(2)[0] == (
        "BundleTotalsEntered", {"round": ballot.pk, "letter": "B", "batch": 1},
    )  # fmt: skip
    stack.refresh_from_db()
    ended.refresh_from_db()
    assert (stack.state, stack.totals, stack.number_keyed) == ("open", {}, 0)
    assert (ended.state, ended.keyed) == ("open", "") and queries.scan_bundle(ended).may_end
    assert end_scan_bundle(cast.teller, ended) == "waiting"  # the operator is sure of the scan
    assert (
        enter_bundle_totals(cast.other_teller, stack, votes=[19, 17, 14, 8], invalid_reasons={}) == "agreed"
    )
    stack.refresh_from_db()
    assert stack.totals == {} and Paper.objects.count() == 20
    assert close_ballot(cast.teller, ballot).state == "closed"


def test_keyed_otherwise_than_scanned_is_keyed_wholly_again(cast, hall, ballot, ended):
    stack = other(cast, hall, ballot, "keying")
    hall.key(ballot, "B", ["xxxx", *CLEAR[1:]])
    assert end_batch(cast.other_teller, stack) == "differs"
    assert last()[0] == ("BatchDiffered", {"round": ballot.pk, "batch": 1, "papers": 20})
    stack.refresh_from_db()
    assert stack.number_keyed == 0 and len(stack.again) == 20
    (own,) = queries.own_bundles(stack.count)
    assert own.again == 20
    hall.key(ballot, "B", CLEAR)
    assert end_batch(cast.other_teller, stack) == "waiting"
    bring(cast.teller, ended, scan(CLEAR, start=100))  # to be sure, the bundle is scanned again
    assert end_scan_bundle(cast.teller, ended) == "agreed"


def test_two_machines_agree_in_any_order_and_differ_in_a_paper(cast, hall, ballot, ended):
    stack = other(cast, hall, ballot, "scan")
    with refused("scan-file-known"):  # the file of the first count is no second count
        receive_scan(cast.other_teller, stack, files=[ScanFile("b.pdf", scan(CLEAR))])
    bring(cast.other_teller, stack, scan([*CLEAR[1:], "xx--"], machine="2"))
    assert end_scan_bundle(cast.other_teller, stack) == "differs"
    bring(cast.other_teller, stack, scan(CLEAR[::-1], start=50, machine="2"))
    assert end_scan_bundle(cast.other_teller, stack) == "waiting"
    assert end_scan_bundle(cast.teller, ended) == "agreed"


def test_an_ended_scan_opens_again_until_it_is_compared(cast, ended):
    reopen_batch(cast.teller, ended)
    ended.refresh_from_db()
    assert (ended.state, ended.keyed, ended.number_keyed) == ("open", "", 0)
    assert end_scan_bundle(cast.teller, ended) == "waiting"


def test_only_the_operator_brings_scans_and_ends_them(cast, mine):
    files = [ScanFile("a.pdf", scan(CLEAR))]
    with refused("not-your-count"):
        receive_scan(cast.other_teller, mine, files=files)
    with refused("scan-not-read"):
        end_scan_bundle(cast.teller, mine)
    bring(cast.teller, mine, scan(CLEAR))
    with refused("not-your-count"):
        end_scan_bundle(cast.other_teller, mine)


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "scan-without-pages"),
        (b"broken", "scan-file-unreadable"),
        (scan(["---x"] * 600), "scan-too-long"),
    ],
)
def test_what_cannot_be_a_scan_of_this_bundle_is_refused_and_nothing_stays(
    cast, mine, settings, content, code
):
    with refused(code, field="files"):
        receive_scan(cast.teller, mine, files=[ScanFile("a.pdf", content)])
    assert not Scan.objects.exists() and not list(settings.SEALED_ROOT.rglob("*"))


def test_without_the_extra_nothing_is_scanned(cast, mine, monkeypatch):
    def missing():
        raise ImportError("cv2")

    monkeypatch.setattr("nhiemky.elections.queries.reading_program._loaded", missing)
    with refused("ballots-extra-missing"):
        receive_scan(cast.teller, mine, files=[ScanFile("a.pdf", b"x")])


def test_a_disk_that_cannot_be_written_is_not_called_full(cast, mine, monkeypatch):
    def read_only(_descriptor):
        raise OSError(30, "Read-only file system")

    monkeypatch.setattr("nhiemky.elections.steps.sealing.os.fsync", read_only)
    with refused("scan-not-kept"):
        receive_scan(cast.teller, mine, files=[ScanFile("a.pdf", scan(CLEAR))])
    assert not Scan.objects.exists()


def test_a_full_disk_is_said_and_nothing_of_the_scan_stays(cast, mine, monkeypatch):
    def full(_descriptor):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("nhiemky.elections.steps.sealing.os.fsync", full)
    with refused("disk-full"):
        receive_scan(cast.teller, mine, files=[ScanFile("a.pdf", scan(CLEAR))])
    assert not Scan.objects.exists() and not SealedFile.objects.exists()


def test_a_missing_paper_is_noticed_and_the_bundle_scanned_again_whole(cast, mine):
    first = bring(cast.teller, mine, scan(CLEAR[:19]))
    assert queries.scan_bundle(mine).missing == 1
    with refused("scan-not-whole"):
        end_scan_bundle(cast.teller, mine)
    second = bring(cast.teller, mine, scan(CLEAR, start=30))
    first.refresh_from_db()
    assert (first.state, first.sheets.count()) == ("replaced", 0)
    assert [one for one, _facts in last(3)] == ["ScanReplaced", "ScanReceived", "ScanRead"]
    assert second.sheets.count() == 20 and end_scan_bundle(cast.teller, mine) == "waiting"


def test_what_was_printed_is_known_to_the_reader(cast, hall, reader):
    ballot = open_ballot(cast.clerk, hall.opened(), present=25)
    assert len(queries.layouts_of(ballot)) == 4  # nothing was printed here: whatever could have been
    for _time in range(2):
        print_ballots(cast.clerk, ballot, copies=25, paper="A5", large=False)
    person = ballot.names.first().candidate.person
    person.full_name = "Lê Văn Ân"
    person.save()
    (layout,) = queries.layouts_of(ballot)
    assert layout.template == ballot.templates.get().code
    assert queries.previews_of(ballot)[layout.template].startswith(b"\x89PNG")
    assert [row.name for row in layout.rows][0] != "Lê Văn Ân"
    collect_papers(cast.teller, ballot, issued=20, collected=20, method="scan", stamped=False)
    ballot.refresh_from_db()
    assert ballot.stamped is False


def test_a_stack_of_the_other_count_is_never_shown(cast, hall, ballot, ended):
    stack = other(cast, hall, ballot, "totals")
    assert Stack.objects.get(pk=stack.pk).number_keyed == 0
    progress = queries.progress(stack, round=ballot)
    assert progress.other == 20 and progress.seen == 0
