"""Cover sheets of the bundles of a count by scanner: one page each, for those who count, as long as it is counted."""

from __future__ import annotations

import io

import pytest
from pypdf import PdfReader

from nhiemky.elections.actions.open_ballot import open_ballot
from nhiemky.elections.actions.print_ballots import print_ballots
from nhiemky.journal.models import Entry


def text_of(response):
    return response.content.decode()


@pytest.fixture
def bundles(hall):
    return hall.ballot(hall.opened(), collected=21, method="scan", batch_size=10)


def test_each_bundle_has_its_cover(bundles, desk):
    page = text_of(desk("teller").get(bundles))
    assert desk.url(bundles, "covers") in page
    before = Entry.objects.count()
    answer = desk.get(bundles, "covers")
    assert answer.status_code == 200 and answer.headers["Content-Type"] == "application/pdf"
    assert "no-store" in answer.headers["Cache-Control"] and "to-bia" in answer.headers["Content-Disposition"]
    pages = PdfReader(io.BytesIO(answer.content)).pages
    words = ["".join(page.extract_text().split()) for page in pages]
    number = bundles.batches.count()
    assert len(words) == number >= 2 and f"TẬP{number}/{number}" in words[-1]
    assert round(float(pages[0].mediabox.width) * 25.4 / 72) == 210
    assert Entry.objects.count() == before


def test_covers_are_as_large_as_the_papers_that_were_printed(cast, hall, desk):
    ballot = open_ballot(cast.clerk, hall.opened(), present=25)
    print_ballots(cast.clerk, ballot, copies=25, paper="A5", large=False)
    desk("teller").post(
        ballot, "collect", {"issued": 20, "collected": 20, "method": "scan", "batch_size": 50}
    )
    answer = desk.get(ballot, "covers")
    (page,) = PdfReader(io.BytesIO(answer.content)).pages
    assert round(float(page.mediabox.width) * 25.4 / 72) == 148


def test_there_are_none_where_nothing_is_scanned_or_nothing_is_counted_yet(cast, hall, desk):
    keyed = hall.ballot(hall.opened(), collected=20)
    voting = open_ballot(cast.clerk, hall.opened(), present=25)
    for ballot in (keyed, voting):
        assert desk("teller").get(ballot, "covers").url == desk.url(ballot)
        assert desk.url(ballot, "covers") not in text_of(desk.get(ballot))


def test_only_those_who_count_have_them(bundles, desk):
    assert desk("clerk").get(bundles, "covers").status_code == 200
    for name in ("secretary", "auditor", "branch_secretary"):
        assert desk(name).get(bundles, "covers").status_code == 403
    assert desk("stranger").get(bundles, "covers").status_code == 404
