"""Counting by scanner: bundles come in sealed, are read page by page, judged by two, compared with a second count."""

from __future__ import annotations

import pytest

from nhiemky.elections import jobs
from nhiemky.elections.actions.close_ballot import close_ballot
from nhiemky.elections.actions.end_scan_bundle import end_scan_bundle
from nhiemky.elections.actions.receive_scan import receive_scan
from nhiemky.elections.actions.take_count import take_count
from nhiemky.elections.models import Paper, ScannedSheet
from nhiemky.elections.steps import ScanFile
from nhiemky.elections.tests.database.journal_rows import last, verb
from nhiemky.elections.tests.database.scanner import scan

CLEAR = ["---x"] * 12 + ["--x-"] * 5 + ["-x--"] * 2 + ["xxx-"]


def read(scanned):
    """The worker reads what waits."""
    scanned.refresh_from_db()
    jobs.read_scan.func(str(scanned.pk), scanned.turn)
    scanned.refresh_from_db()
    return scanned


def bring(account, stack, content, name="tap.pdf"):
    return read(receive_scan(account, stack, files=[ScanFile(name, content)]))


@pytest.fixture
def ballot(cast, hall, reader):
    return hall.ballot(hall.opened(), method="scan")


@pytest.fixture
def mine(cast, hall, ballot):
    """The bundle of count A, which is read by a scanner; count B keys."""
    take_count(cast.teller, ballot, letter="A", way="scan")
    take_count(cast.other_teller, ballot, letter="B", way="keying")
    return hall.stack(ballot, "A")


def test_a_bundle_is_scanned_keyed_and_closed(cast, hall, ballot, mine):
    scanned = bring(cast.teller, mine, scan(CLEAR))
    assert (scanned.state, scanned.pages_done, scanned.read, scanned.doubtful) == ("read", 20, 20, 0)
    assert last(2)[0][0] == "ScanReceived" and verb() == "ScanRead"
    assert end_scan_bundle(cast.teller, mine) == "waiting"
    hall.key(ballot, "B", list(reversed(CLEAR)))
    assert hall.end(ballot, "B") == "agreed"
    close_ballot(cast.teller, ballot)
    ballot.refresh_from_db()
    assert (ballot.state, ballot.papers, ballot.valid) == ("closed", "kept", 20)
    assert sorted(Paper.objects.values_list("marks", flat=True)) == sorted(CLEAR)
    assert not ScannedSheet.objects.exists()
