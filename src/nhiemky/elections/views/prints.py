"""Papers of an election and of a ballot, and the screen of the hall."""

from __future__ import annotations

from collections.abc import Callable

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from nhiemky.elections import access, papers, queries
from nhiemky.elections.access import PaperOf, RoundDoor
from nhiemky.elections.models import Round
from nhiemky.elections.rules.record import ElectionRecord, RoundRecord
from nhiemky.elections.views import showing
from nhiemky.kernel.gates import open_to
from nhiemky.pages.papers import answer
from nhiemky.printing.blocks import Paper

OF_ELECTION: dict[str, Callable[[ElectionRecord], Paper]] = {
    "bao-cao-ket-qua": papers.result_report,
    "to-trinh-chuan-y": papers.approval_request,
}
READING = "nhat-ky-doc-may"
OF_BALLOT: dict[str, Callable[[ElectionRecord, RoundRecord], Paper]] = {
    "danh-sach-bau-cu": papers.ballot_list,
    "bien-ban-kiem-phieu": papers.counting_minutes,
    "bien-ban-niem-phong": papers.sealing_record,
    "bien-ban-huy-phieu": papers.destruction_record,
    "nhat-ky-nhap-phieu": papers.keying_journal,
}


@open_to(access.for_paper)
def of_election(request: HttpRequest, asked: PaperOf) -> HttpResponse:
    made = OF_ELECTION[asked.paper](queries.paper_record(asked.election))
    return answer(made, form=asked.form, name=f"{asked.ward.slug}-{asked.paper}-{asked.election.pk}")


@open_to(access.for_round_paper)
def of_ballot(request: HttpRequest, asked: PaperOf) -> HttpResponse:
    ballot = asked.round
    if ballot is None:
        raise Http404
    record = queries.paper_record(asked.election)
    line = showing.line_of(record, ballot)
    made = _reading(record, line, ballot) if asked.paper == READING else OF_BALLOT[asked.paper](record, line)
    name = f"{asked.ward.slug}-{asked.paper}-{asked.election.pk}-lan-{ballot.number}"
    return answer(made, form=asked.form, name=name)


def _reading(record: ElectionRecord, line: RoundRecord, ballot: Round) -> Paper:
    """The one paper that needs more than the record of the election."""
    return papers.reading_journal(record, line, queries.reading_run(ballot))


@open_to(access.for_round)
def slide(request: HttpRequest, door: RoundDoor) -> HttpResponse:
    """For the hall, 1920×1080: names, votes, who is elected."""
    record = queries.record(door.election)
    shown = {"record": record, "round": showing.line_of(record, door.round), "ward": door.ward}
    return render(request, "elections/slide.html", shown)
