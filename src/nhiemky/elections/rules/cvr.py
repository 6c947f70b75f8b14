"""The papers of one count in the common data format for cast vote records (NIST SP 1500-103, version 1.0.0).

Whoever recounts needs the marks and nothing else: the papers come in random order (shuffled by the caller), bear numbers
of that order only, and no time, batch or operator. A full pattern of names is a signature, so this file is for the
counting board and the inspection level, never for the public.

How our papers are said in that format: one selection per name. `HasIndication` says whether the place speaks for what
stands at it: position 1 is the vote for the name (a name left unstruck, or a mark at "agree"), position 2 a mark at
"disagree". `NumberVotes` is what the rules gave: the sum of it over all papers is the result.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from nhiemky.elections.rules import marks, papers
from nhiemky.elections.rules.marks import Kind
from nhiemky.elections.rules.papers import Ground
from nhiemky.elections.rules.practice import AllDisagree

VERSION = "1.0.0"
_UNIT, _DEVICE, _ELECTION, _CONTEST = "unit-1", "device-1", "election-1", "contest-1"
#: Our ways to vote are none of the format's own: at most N names, and more than half of all people, not of papers.
_VARIATION = "at most {seats}, each above half of the people on the roll"


@dataclass(frozen=True, slots=True)
class Contest:
    """What was voted on. `unit` and `title` are printed names of the unit and of the election."""

    unit: str
    title: str
    slate: Sequence[str]
    seats: int
    kind: Kind
    all_disagree: AllDisagree = AllDisagree.INVALID


def report(*, contest: Contest, shuffled: Sequence[str], generated: dt.datetime) -> dict[str, Any]:
    """The report as one JSON object. `shuffled`: texts of `marks` in random order; `generated`: with its time zone."""
    return {
        "@type": "CVR.CastVoteRecordReport",
        "Version": VERSION,
        "GeneratedDate": generated.isoformat(timespec="seconds"),
        "ReportType": ["other"],
        "OtherReportType": "papers keyed twice by hand and compared, in random order",
        "ReportGeneratingDeviceIds": [_DEVICE],
        "ReportingDevice": [{"@id": _DEVICE, "@type": "CVR.ReportingDevice", "Application": "nhiemky"}],
        "GpUnit": [
            {
                "@id": _UNIT,
                "@type": "CVR.GpUnit",
                "Type": "other",
                "OtherType": "party-organisation",
                "Name": contest.unit,
            }
        ],
        "Election": [_election(contest)],
        "CVR": [_record(contest, paper, number) for number, paper in enumerate(shuffled, 1)],
    }


def _election(contest: Contest) -> dict[str, Any]:
    names = list(enumerate(contest.slate, 1))
    return {
        "@id": _ELECTION,
        "@type": "CVR.Election",
        "Name": contest.title,
        "ElectionScopeId": _UNIT,
        "Candidate": [
            {"@id": f"candidate-{at}", "@type": "CVR.Candidate", "Name": name} for at, name in names
        ],
        "Contest": [
            {
                "@id": _CONTEST,
                "@type": "CVR.CandidateContest",
                "Name": contest.title,
                "NumberElected": contest.seats,
                "VotesAllowed": contest.seats,
                "VoteVariation": "other",
                "OtherVoteVariation": _VARIATION.format(seats=contest.seats),
                "ContestSelection": [
                    {
                        "@id": f"selection-{at}",
                        "@type": "CVR.CandidateSelection",
                        "CandidateIds": [f"candidate-{at}"],
                        "IsWriteIn": False,
                    }
                    for at, _name in names
                ],
            }
        ],
    }


def _record(contest: Contest, paper: str, number: int) -> dict[str, Any]:
    judged = papers.judge(paper, kind=contest.kind, seats=contest.seats, all_disagree=contest.all_disagree)
    on_names = marks.decode(paper).on_names
    voted = on_names.count(papers.VOTE[contest.kind])
    vote: dict[str, Any] = {
        "@type": "CVR.CVRContest",
        "ContestId": _CONTEST,
        "Selections": voted,
        "CVRContestSelection": [
            _selection(contest.kind, mark, at, given)
            for at, (mark, given) in enumerate(zip(on_names, judged.votes, strict=True), 1)
        ],
    }
    if judged.ground is not None:
        overvoted = ["overvoted"] if judged.ground is Ground.TOO_MANY else []
        vote |= {"Status": ["invalidated-rules", *overvoted, "other"], "OtherStatus": judged.ground.value}
    elif voted < contest.seats:
        vote |= {"Status": ["undervoted"], "Undervotes": contest.seats - voted}
    return {
        "@type": "CVR.CVR",
        "ElectionId": _ELECTION,
        "CurrentSnapshotId": f"paper-{number}",
        "CVRSnapshot": [
            {
                "@id": f"paper-{number}",
                "@type": "CVR.CVRSnapshot",
                "Type": "interpreted",
                "CVRContest": [vote],
            }
        ],
    }


def _selection(kind: Kind, mark: str, at: int, given: int) -> dict[str, Any]:
    # `given`: 1 where the paper gives this name its vote.
    agree, disagree = (mark == marks.NOT_STRUCK, False) if kind is Kind.STRIKE else marks.boxes(mark)[0]
    positions = [_position(1, marked=agree, votes=given)]
    if kind is not Kind.STRIKE:
        positions.append(_position(2, marked=disagree, votes=0))
    selection: dict[str, Any] = {
        "@type": "CVR.CVRContestSelection",
        "ContestSelectionId": f"selection-{at}",
        "OptionPosition": at,
        "TotalNumberVotes": given,
        "SelectionPosition": positions,
    }
    if agree and not given:
        selection["Status"] = ["invalidated-rules"]
    return selection


def _position(number: int, *, marked: bool, votes: int) -> dict[str, Any]:
    return {
        "@type": "CVR.SelectionPosition",
        "Position": number,
        "HasIndication": "yes" if marked else "no",
        "IsAllocable": "yes" if votes else "no",
        "NumberVotes": votes,
    }
