"""The file for an outside recount: what the format demands, what it may not tell, and that it recounts to our result."""

from __future__ import annotations

import datetime as dt
import json
from collections import Counter
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nhiemky.elections.rules import counting, cvr, marks
from nhiemky.elections.rules.cvr import Contest
from nhiemky.elections.rules.marks import Kind

#: These draw whole stacks: forty of them keep ring 1 short, and every branch is met by the examples anyway.
few = settings(max_examples=40)

GENERATED = dt.datetime(2025, 4, 25, 10, 30, tzinfo=dt.timezone(dt.timedelta(hours=7)))
NAMES = ("Mẫu An", "Mẫu Bình", "Mẫu Cường", "Mẫu Dũng")
#: What each class has to have and may have beside it, from the schema of SP 1500-103 (version 1.0.0), as far as we write it.
CLASSES = {
    "CastVoteRecordReport": (
        "@type Election GeneratedDate GpUnit ReportGeneratingDeviceIds ReportingDevice Version",
        "CVR OtherReportType ReportType",
    ),
    "ReportingDevice": ("@id @type", "Application"),
    "GpUnit": ("@id @type Type", "Name OtherType"),
    "Election": ("@id @type Contest ElectionScopeId", "Candidate Name"),
    "Candidate": ("@id @type", "Name"),
    "CandidateContest": (
        "@id @type ContestSelection",
        "Name NumberElected VotesAllowed VoteVariation OtherVoteVariation",
    ),
    "CandidateSelection": ("@id @type", "CandidateIds IsWriteIn"),
    "CVR": ("@type CVRSnapshot CurrentSnapshotId ElectionId", ""),
    "CVRSnapshot": ("@id @type Type", "CVRContest"),
    "CVRContest": ("@type ContestId", "CVRContestSelection OtherStatus Selections Status Undervotes"),
    "CVRContestSelection": (
        "@type SelectionPosition",
        "ContestSelectionId OptionPosition Status TotalNumberVotes",
    ),
    "SelectionPosition": ("@type HasIndication NumberVotes", "IsAllocable Position"),
}


def contest(kind: Kind, seats: int, names: int = 4) -> Contest:
    return Contest("Chi bộ Mẫu", "Bầu chi ủy", NAMES[:names], seats, kind)


def objects(found: Any) -> list[dict[str, Any]]:
    if isinstance(found, list):
        return [one for part in found for one in objects(part)]
    if isinstance(found, dict):
        return [found, *(one for part in found.values() for one in objects(part))]
    return []


def recounted(report: dict[str, Any]) -> tuple[Counter[str], int]:
    """A program of somebody else: adds up what each record gives each selection, and the records that were not voided."""
    votes: Counter[str] = Counter()
    valid = 0
    for record in report["CVR"]:
        (current,) = (one for one in record["CVRSnapshot"] if one["@id"] == record["CurrentSnapshotId"])
        (given_contest,) = current["CVRContest"]
        valid += "invalidated-rules" not in given_contest.get("Status", [])
        for selection in given_contest["CVRContestSelection"]:
            votes[selection["ContestSelectionId"]] += sum(
                position["NumberVotes"]
                for position in selection["SelectionPosition"]
                if position["IsAllocable"] == "yes"
            )
    return votes, valid


STACKS = {
    Kind.STRIKE: (["---x", "----", "xxxx!f", "-xxx", "xxxx", "--xx!io"], 3, 4),
    Kind.COLUMNS: (["aaad", "abna", "dddd", "aaaa!i"], 4, 4),
    Kind.SINGLE: (["a", "d", "b", "n", "a!o"], 1, 1),
}


@pytest.mark.parametrize("kind", Kind)
def test_a_report_has_what_the_format_demands(kind):
    stack, seats, names = STACKS[kind]
    report = cvr.report(contest=contest(kind, seats, names), shuffled=stack, generated=GENERATED)
    assert (report["Version"], report["GeneratedDate"]) == ("1.0.0", "2025-04-25T10:30:00+07:00")
    for one in objects(report):
        required, optional = (set(part.split()) for part in CLASSES[one["@type"].removeprefix("CVR.")])
        assert required <= one.keys() <= required | optional
    ids = [one["@id"] for one in objects(report) if "@id" in one]
    assert len(ids) == len(set(ids))
    assert json.loads(json.dumps(report)) == report


@pytest.mark.parametrize("kind", Kind)
def test_every_mark_of_every_paper_can_be_read_back(kind):
    stack, seats, names = STACKS[kind]
    report = cvr.report(contest=contest(kind, seats, names), shuffled=stack, generated=GENERATED)
    read = []
    for record in report["CVR"]:
        rows = [
            [position["HasIndication"] == "yes" for position in selection["SelectionPosition"]]
            for selection in record["CVRSnapshot"][0]["CVRContest"][0]["CVRContestSelection"]
        ]
        read.append(
            marks.of_strikes([not row[0] for row in rows]) if kind is Kind.STRIKE else marks.of_boxes(rows)
        )
    assert read == [marks.decode(paper).on_names for paper in stack]


def test_an_invalid_paper_says_why_and_gives_nothing():
    report = cvr.report(
        contest=contest(Kind.STRIKE, 3), shuffled=["----", "---x!f", "-xxx"], generated=GENERATED
    )
    found = [record["CVRSnapshot"][0]["CVRContest"][0] for record in report["CVR"]]
    assert [one.get("Status") for one in found] == [
        ["invalidated-rules", "overvoted", "other"],
        ["invalidated-rules", "other"],
        ["undervoted"],
    ]
    assert [one.get("OtherStatus") for one in found] == ["too-many", "foreign-marks", None]
    assert (found[2]["Undervotes"], found[2]["Selections"]) == (2, 1)


def test_nothing_in_it_tells_when_or_in_which_batch_a_paper_was_keyed():
    report = cvr.report(contest=contest(Kind.STRIKE, 3), shuffled=["---x"] * 3, generated=GENERATED)
    records = [json.dumps(record).replace(f"paper-{at}", "") for at, record in enumerate(report["CVR"], 1)]
    assert len(set(records)) == 1
    assert report["CVR"][0].keys() == {"@type", "ElectionId", "CurrentSnapshotId", "CVRSnapshot"}


@few
@given(st.data())
def test_somebody_else_recounts_to_our_result(data):
    kind = data.draw(st.sampled_from(Kind))
    names = 1 if kind is Kind.SINGLE else 4
    seats = 2 if kind is Kind.STRIKE else names
    on_names = st.text(alphabet=marks.ALPHABET[kind], min_size=names, max_size=names)
    flags = st.sampled_from(["", "", "!i", "!of"])
    stack = data.draw(st.lists(st.builds(str.__add__, on_names, flags), max_size=20))
    ours = counting.count(stack, kind=kind, names=names, seats=seats)
    report = cvr.report(contest=contest(kind, seats, names), shuffled=stack, generated=GENERATED)
    votes, valid = recounted(report)
    assert tuple(votes[f"selection-{at}"] for at in range(1, names + 1)) == ours.votes
    assert valid == ours.valid
