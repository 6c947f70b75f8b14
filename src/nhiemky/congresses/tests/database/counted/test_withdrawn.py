"""The closing report leaves out what belongs to a congress that is not held after all."""

from __future__ import annotations

from nhiemky.conferences import steps as conferences
from nhiemky.congresses.models import Congress, Postponement
from nhiemky.congresses.queries.report import report_of
from nhiemky.congresses.rules.closing_report import Report
from nhiemky.congresses.tests.database.counted.conftest import DAY, PILOT, Counted


def report(counted: Counted) -> Report:
    return report_of(counted.season, Congress.objects.filter(season=counted.season))


def recorded(counted: Counted, at: int, *, limitation: str) -> None:
    """A congress that was put off, found a limitation and voted on its resolution."""
    congress = counted.congresses[at]
    part = conferences.write_line(
        congress.conference, conferences.PartContent(kind="discussion", title="Thảo luận")
    )
    finding = conferences.FindingContent(part=part, kind="limitation", text=limitation)
    conferences.write_line(congress.conference, finding)
    vote = conferences.VoteContent(part=part, question="Nghị quyết", present=20, agreed=20)
    conferences.write_line(congress.conference, vote)
    part.kind = "resolution"
    part.save()
    Postponement.objects.create(
        congress=congress, planned_before=PILOT, planned_after=DAY, reason="Dịch bệnh",
        decided_by=counted.clerk,
    )  # fmt: skip


def test_a_congress_that_is_not_held_says_nothing_but_that(counted):
    recorded(counted, 0, limitation="Chậm")
    recorded(counted, 1, limitation="Thiếu")
    before = report(counted)
    assert before.votes.congresses == before.put_off.congresses == len(before.limitations) == 2
    congress = counted.congresses[1]
    congress.state, congress.held_on, congress.reason = "withdrawn", None, "Sáp nhập"
    congress.save()
    found = report(counted)
    assert (found.votes.congresses, found.put_off.congresses) == (1, 1)
    assert [one.text for one in found.limitations] == ["Chậm"]
    assert (found.held.total, found.held.withdrawn) == (2, 1)


def test_pilots_are_those_that_were_held_on_the_days_that_are_said(counted):
    Congress.objects.filter(pk=counted.congresses[1].pk).update(is_pilot=True, state="planned", held_on=None)
    pilots = report(counted).pilots
    assert (pilots.number, pilots.days) == (1, (PILOT,))
    Congress.objects.update(is_pilot=False)
    assert report(counted).pilots is None
