"""Stamped papers that were scanned in grey: the board says that it has looked for the seals before a bundle is whole."""

from __future__ import annotations

import pytest

from nhiemky.elections import queries
from nhiemky.elections.actions.end_scan_bundle import end_scan_bundle
from nhiemky.elections.actions.judge_paper import judge_paper
from nhiemky.elections.actions.look_for_seals import look_for_seals
from nhiemky.elections.actions.take_count import take_count
from nhiemky.elections.models import Round, Scan, ScannedSheet
from nhiemky.elections.tests.database.journal_rows import last, refused
from nhiemky.elections.tests.database.scanner import CLEAR, bring, scan
from nhiemky.journal.models import Entry

GREY = [f"{one} grey" for one in CLEAR]


@pytest.fixture
def ballot(hall, reader):
    return hall.ballot(hall.opened(), method="scan")


@pytest.fixture
def stack(cast, hall, ballot):
    take_count(cast.teller, ballot, letter="A", way="scan")
    return hall.stack(ballot, "A")


def test_a_grey_bundle_is_whole_once_the_board_has_looked_at_every_seal(cast, stack):
    bring(cast.teller, stack, scan(GREY))
    bundle = queries.scan_bundle(stack)
    assert (bundle.grey, bundle.without_seal, bundle.may_end) == (20, None, False)
    with refused("seals-not-looked-at"):
        end_scan_bundle(cast.teller, stack)
    with refused("not-your-count"):
        look_for_seals(cast.other_teller, stack, without=0)
    with refused("more-without-seal-than-papers", field="without"):
        look_for_seals(cast.teller, stack, without=21)
    look_for_seals(cast.teller, stack, without=0)
    (name, facts) = last()[0]
    assert (name, facts["papers"], facts["without"]) == ("SealsLookedAt", 20, 0)
    assert queries.scan_bundle(stack).may_end and end_scan_bundle(cast.teller, stack) == "waiting"
    assert queries.reading_run(stack.batch.round).scans[0].without_seal == 0


def test_papers_without_a_seal_are_found_by_two_people(cast, ballot, stack):
    bring(cast.teller, stack, scan(GREY))
    look_for_seals(cast.teller, stack, without=1)
    waiting = queries.sheets_to_judge(ballot, cast.teller)
    assert len(waiting) == 20
    before = Entry.objects.count()
    for at, name in enumerate(waiting):
        sheet = ScannedSheet.objects.get(pk=name)
        found = queries.judging_of(sheet, cast.teller)
        assert found.grey and all(row.mark for row in found.rows)  # the marks stand as they were read
        for judge in (cast.teller, cast.clerk):
            judge_paper(judge, sheet, marks=f"{sheet.marks}!i" if at == 3 else sheet.marks)
    assert Entry.objects.count() == before  # no row tells when a paper was looked at
    look_for_seals(cast.teller, stack, without=2)  # they look again, and it is two
    with refused("papers-without-seal-not-found"):
        end_scan_bundle(cast.teller, stack)
    look_for_seals(cast.teller, stack, without=1)
    assert end_scan_bundle(cast.teller, stack) == "waiting"
    stack.refresh_from_db()
    assert sum(line.endswith("!i") for line in stack.keyed.split("\n")) == 1


def test_nothing_is_asked_where_the_machine_saw_the_seals_or_there_are_none(cast, ballot, stack, desk):
    bring(cast.teller, stack, scan([*CLEAR[:19], "no-template-found"]))
    ScannedSheet.objects.filter(state="rejected").update(state="to_judge", marks="????")  # kept by people
    assert queries.scan_bundle(stack).grey == 0
    assert desk("teller").get(ballot, "scan-seals", batch=1).status_code == 302
    with refused("seals-were-read"):
        look_for_seals(cast.teller, stack, without=0)
    Round.objects.update(stamped=False)
    stack.batch.round.refresh_from_db()
    bring(cast.teller, stack, scan(GREY, start=40))
    assert end_scan_bundle(cast.teller, stack) == "waiting"


def test_a_bundle_that_is_scanned_again_is_looked_at_again(cast, stack):
    bring(cast.teller, stack, scan(GREY))
    look_for_seals(cast.teller, stack, without=0)
    bring(cast.teller, stack, scan(GREY, start=40))
    with refused("seals-not-looked-at"):
        end_scan_bundle(cast.teller, stack)


def test_the_operator_says_it_on_a_page_of_its_own(cast, ballot, stack, desk):
    bring(cast.teller, stack, scan(GREY))
    page = desk("teller").get(ballot, "scan", batch=1).content.decode()
    assert desk.url(ballot, "scan-seals", batch=1) in page and page.count("btn primary") == 1
    assert "chưa ghi đã xem dấu đỏ" in page
    page = desk.get(ballot, "scan-seals", batch=1).content.decode()
    assert "20 phiếu quét xám" in page and "checked" not in page
    for wrong in ({}, {"answer": "some"}, {"answer": "some", "without": "0"}):
        assert desk.post(ballot, "scan-seals", wrong or {"answer": ""}, batch=1).status_code == 422
    answer = desk.post(ballot, "scan-seals", {"answer": "some", "without": "30"}, batch=1)
    assert answer.status_code == 409 and 'value="30"' in answer.content.decode()
    answer = desk.post(ballot, "scan-seals", {"answer": "all", "without": ""}, batch=1)
    assert answer.headers["Location"] == desk.url(ballot, "scan", batch=1)
    assert Scan.objects.get().without_seal == 0
    assert "phiếu nào cũng có dấu đỏ" in desk.get(ballot, "scan", batch=1).content.decode()
    assert desk("other_teller").get(ballot, "scan-seals", batch=1).status_code == 404
