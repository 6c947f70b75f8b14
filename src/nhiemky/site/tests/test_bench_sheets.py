"""What `nhiemky bench ballots` says of seals and of sheets that are scanned twice, on a handful of papers."""

import pytest

from nhiemky.elections.cli.decks import papers
from nhiemky.elections.rules.marks import Kind
from nhiemky.site import bench_sheets

pytestmark = pytest.mark.deck


@pytest.fixture(scope="module")
def printed():
    return papers(Kind.COLUMNS, paper="A5", names=4)


def test_seals_are_told_from_copies_and_hide_no_mark(printed):
    told, voted, lost = bench_sheets.seals(printed, sealed=2, over=3)
    assert (told.found, told.of, told.kept) == (0, 6, True)
    assert (voted.found, lost.found) == (0, 0)
    assert voted.of + lost.of <= 3 * 8
    assert min(voted.of, lost.of) > 0


def test_a_seal_that_is_taken_for_none_is_counted(printed, monkeypatch):
    monkeypatch.setattr(
        bench_sheets, "_SAID", dict.fromkeys(bench_sheets._SAID, bench_sheets.scanned.Seal.PRESENT)
    )
    told = next(bench_sheets.seals(printed, sealed=1, over=0))
    assert (told.found, told.of, told.kept) == (2, 3, False)


def test_sheets_that_are_scanned_twice_are_found(printed):
    missed, none = bench_sheets.duplicates(printed, twice=4)
    assert (missed.found, missed.of, none.found, none.of) == (0, 4, 0, 6)
