"""Counting by scanner: covers, standing of pages, when a bundle is whole, how far a reading is."""

from __future__ import annotations

import datetime as dt

import pytest

from nhiemky.elections.rules import scanning
from nhiemky.elections.rules.inks import Inks, SheetInk
from nhiemky.elections.rules.scanned import Seal, SheetReading, Status
from nhiemky.elections.rules.scanning import Cover, Pace
from nhiemky.kernel.refusals import Refused

NOW = dt.datetime(2026, 9, 12, 9, 0, tzinfo=dt.UTC)


def refused(code, call, *args, **facts):
    with pytest.raises(Refused) as caught:
        call(*args, **facts)
    assert caught.value.code == code
    return caught.value.facts


def test_a_cover_names_ballot_and_bundle_and_nothing_else_is_one():
    assert scanning.cover_of(scanning.cover_code(Cover(12, 3))) == Cover(12, 3)
    for other in (None, "", "NKB:12", "NKB:0:1", "NKB:12:3:4", "NK1:12:3", "NKB:12:x", "NKB:12:3\n"):
        assert scanning.cover_of(other) is None


@pytest.mark.parametrize(
    ("status", "seal", "stamped", "expected"),
    [
        ("read", None, True, "certain"),
        ("read", "present", True, "certain"),
        ("read", "absent", True, "to_judge"),
        ("read", "unclear", True, "to_judge"),
        ("read", "absent", False, "certain"),
        ("doubtful", "present", True, "to_judge"),
        ("doubtful", None, False, "to_judge"),
        ("rejected", None, True, "rejected"),
        ("rejected", "absent", True, "rejected"),
    ],
)
def test_only_what_is_certain_is_a_paper_without_people(status, seal, stamped, expected):
    sheet = SheetReading(source="a", page=1, status=Status(status), seal=Seal(seal) if seal else None)
    assert scanning.standing(sheet, stamped=stamped) == expected


def test_a_paper_without_a_seal_is_proposed_as_not_issued():
    assert scanning.proposal(seal="absent", stamped=True) == "i"
    assert scanning.proposal(seal="absent", stamped=False) == ""
    assert scanning.proposal(seal="unclear", stamped=True) == ""


def test_sheets_are_compared_only_where_marks_allow_it():
    assert scanning.may_be_same("-x-", "-x-")
    assert scanning.may_be_same("-?-", "-x-") and scanning.may_be_same("-x-", "??-")
    assert not scanning.may_be_same("-x-", "--?")
    assert not scanning.may_be_same("-x", "-x-")


def test_inks_give_only_likely_ones():
    found = Inks()
    for marks in ("-x-", "-x-", "x--", "-?-", "??x"):
        found.add(SheetInk("t", marks, marks.encode()))
    found.add(SheetInk("other", "-x-", b""))
    found.add(SheetInk("other", "-?-", b""))

    def like(marks):
        return sorted(one.marks for one in found.like(SheetInk("t", marks, b"")))

    assert found.number == 7
    assert like("-x-") == ["-?-", "-x-", "-x-"]
    assert like("---") == ["-?-"]
    assert like("?x-") == ["-?-", "-x-", "-x-"]
    assert like("xxx") == ["??x"]
    assert like("x?x") == ["??x"]


def test_count_a_is_scanned_and_count_b_is_made_in_any_way():
    scanning.check_place(method="keying", letter="A", way="keying")
    scanning.check_place(method="scan", letter="A", way="scan")
    for way in ("keying", "scan", "totals"):
        scanning.check_place(method="scan", letter="B", way=way)
    for way in ("keying", "totals"):
        refused("first-count-is-scanned", scanning.check_place, method="scan", letter="A", way=way)
    for way in ("scan", "totals"):
        refused("counted-otherwise", scanning.check_place, method="keying", letter="A", way=way)
    refused("counted-otherwise", scanning.check_place, method="scan", letter="B", way="guessing")
    scanning.check_way("scan", wanted="scan")
    refused("counted-otherwise", scanning.check_way, "keying", wanted="scan")


def test_a_scan_has_pages_and_not_far_too_many():
    scanning.check_pages([50, 50, 20], size=50)
    refused("scan-without-pages", scanning.check_pages, [], size=50)
    refused("scan-without-pages", scanning.check_pages, [50, 0], size=50)
    assert refused("scan-too-long", scanning.check_pages, [600], size=50)["most"] == 120


def test_the_same_file_is_no_second_count():
    scanning.check_new_files(["a", "b"], known=["c"])
    refused("scan-file-known", scanning.check_new_files, ["a", "a"], known=[])
    refused("scan-file-known", scanning.check_new_files, ["a"], known=["a"])


def test_what_is_read_is_stopped_and_what_stopped_or_died_is_resumed():
    for state in ("waiting", "reading"):
        scanning.check_stoppable(state)
        scanning.check_resumable(state, alive=False)
        refused("scan-is-being-read", scanning.check_resumable, state, alive=True)
    scanning.check_resumable("stopped", alive=False)
    scanning.check_resumable("stopped", alive=True)
    for state in ("read", "refused", "replaced"):
        refused("scan-not-being-read", scanning.check_stoppable, state)
        refused("scan-not-being-read", scanning.check_resumable, state, alive=False)
    refused("scan-not-being-read", scanning.check_stoppable, "stopped")


def test_a_reading_is_dead_after_ten_seconds_of_silence():
    assert scanning.is_alive(NOW - dt.timedelta(seconds=9), now=NOW)
    assert not scanning.is_alive(NOW - dt.timedelta(seconds=10), now=NOW)
    assert not scanning.is_alive(None, now=NOW)


def test_a_bundle_is_whole_when_everything_is_read_judged_sorted_and_counted():
    whole = ["certain"] * 8 + ["judged"] * 2 + ["rejected"] * 3
    scanning.check_whole("read", standings=whole, aside=3, size=10)
    refused("scan-not-read", scanning.check_whole, "reading", standings=whole, aside=3, size=10)
    assert (
        refused(
            "sheets-to-judge",
            scanning.check_whole,
            "read",
            standings=[*whole, "to_judge", "differs"],
            aside=3,
            size=12,
        )["sheets"]
        == 2
    )
    assert (
        refused("pages-to-sort", scanning.check_whole, "read", standings=whole, aside=1, size=10)["pages"]
        == 2
    )
    for size in (9, 11):
        refused("scan-not-whole", scanning.check_whole, "read", standings=whole, aside=3, size=size)


def test_pages_are_set_aside_for_a_reason_and_kept_unless_they_are_the_same_picture():
    grounds = ["blank-back"]
    scanning.check_aside("blank-back", grounds=grounds, asked=2, found=2)
    refused("no-such-ground", scanning.check_aside, "", grounds=grounds, asked=2, found=2)
    refused("pages-not-rejected", scanning.check_aside, "blank-back", grounds=grounds, asked=2, found=1)
    refused("pages-not-rejected", scanning.check_aside, "blank-back", grounds=grounds, asked=0, found=0)
    scanning.check_keepable("rejected", reason="duplicate-sheet", counted=False)
    refused("pages-not-rejected", scanning.check_keepable, "certain", reason="", counted=False)
    refused(
        "pages-not-rejected", scanning.check_keepable, "rejected", reason="duplicate-image", counted=False
    )
    refused(
        "picture-counts-already",
        scanning.check_keepable,
        "rejected",
        reason="no-template-found",
        counted=True,
    )
    assert scanning.nothing_read(3) == "???"


def test_pace_and_rest():
    assert scanning.pace(pages=100, done=0, milliseconds=0) == Pace(0.0, None)
    assert scanning.pace(pages=100, done=10, milliseconds=0) == Pace(0.0, None)
    assert scanning.pace(pages=100, done=40, milliseconds=2000) == Pace(20.0, 3)
    assert scanning.pace(pages=100, done=100, milliseconds=2000) == Pace(50.0, 0)
    assert scanning.pace(pages=3, done=1, milliseconds=400).rest == 1


def test_the_seals_of_grey_papers_are_looked_for_by_people():
    scanning.check_seals_answer("read", grey=20, without=0)
    scanning.check_seals_answer("read", grey=20, without=20)
    for code, state, grey, without in (
        ("scan-not-read", "reading", 20, 0),
        ("seals-were-read", "read", 0, 0),
        ("more-without-seal-than-papers", "read", 20, 21),
        ("more-without-seal-than-papers", "read", 20, -1),
    ):
        with pytest.raises(Refused) as caught:
            scanning.check_seals_answer(state, grey=grey, without=without)
        assert caught.value.code == code
    scanning.check_seals(grey=0, without=None, not_issued=0)
    scanning.check_seals(grey=20, without=0, not_issued=1)
    scanning.check_seals(grey=20, without=2, not_issued=2)
    for code, without in (("seals-not-looked-at", None), ("papers-without-seal-not-found", 1)):
        with pytest.raises(Refused) as caught:
            scanning.check_seals(grey=20, without=without, not_issued=0)
        assert caught.value.code == code
