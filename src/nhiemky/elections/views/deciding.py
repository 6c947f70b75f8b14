"""What people decide after a ballot, and what becomes of its papers."""

from __future__ import annotations

import secrets

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect, JsonResponse
from django.utils import timezone
from django.utils.http import content_disposition_header
from django.utils.translation import gettext_lazy as _

from nhiemky.elections import access, queries
from nhiemky.elections.access import ElectionDoor, RoundDoor
from nhiemky.elections.actions.allow_photographs import allow_photographs
from nhiemky.elections.actions.approve_result import approve_result
from nhiemky.elections.actions.decide_outcome import decide_outcome
from nhiemky.elections.actions.destroy_papers import destroy_papers
from nhiemky.elections.actions.finish_election import finish_election
from nhiemky.elections.actions.open_papers import open_papers
from nhiemky.elections.actions.void_ballot import void_ballot
from nhiemky.elections.forms.deciding import (
    ApprovalForm,
    DestroyForm,
    FinishForm,
    HandOutForm,
    OutcomeForm,
    PhotographsForm,
    VoidForm,
)
from nhiemky.elections.rules import cvr, rounds, usual_words
from nhiemky.elections.views import showing
from nhiemky.elections.views.address import address
from nhiemky.elections.views.ballot_address import around, here, of_ballot
from nhiemky.kernel.gates import open_to
from nhiemky.pages.forms import submit


@open_to(access.for_round_preparer)
def decide(request: HttpRequest, door: RoundDoor) -> HttpResponse:
    """The decision that `?viec=` names, else the first that waits."""
    kind = _asked(request, door)
    if not kind:
        return HttpResponseRedirect(here("ballot", door))
    record = queries.record(door.election)
    form = OutcomeForm(
        request.POST or None, kind=kind, record=record, ballot=showing.line_of(record, door.round)
    )
    return submit(
        request,
        form,
        lambda data: decide_outcome(
            request.user, door.round, kind=kind, outcome=data["outcome"], content=form.content()
        ),
        ward=door.ward,
        template="elections/decision.html",
        context=around(
            door,
            title=_("Ghi quyết định"),
            submit_words=_("Ghi quyết định"),
        ),
        then=here("ballot", door),
        said=_("Đã ghi quyết định."),
    )


def _asked(request: HttpRequest, door: RoundDoor) -> str:
    """A kind of rules.rounds.OUTCOMES; empty where none is asked for and none waits."""
    asked = request.GET.get("viec", "")
    if asked in rounds.OUTCOMES:
        return asked
    waiting = queries.open_decisions(door.round)
    return rounds.DECIDED_AS[waiting[0]] if waiting else ""


@open_to(access.for_round_preparer)
def void(request: HttpRequest, door: RoundDoor) -> HttpResponse:
    form = VoidForm(request.POST or None, day=door.election.held_on)
    return submit(
        request,
        form,
        lambda data: void_ballot(request.user, door.round, content=form.content()),
        ward=door.ward,
        template="elections/decision.html",
        context=around(
            door,
            title=_("Hủy lần bầu"),
            intro=_(
                "Kết quả và mọi phiếu đã nhập của lần bầu này bị bỏ; các con số và lý do được giữ lại. Sau đó có thể mở lại lần bầu với phiếu mới. Không lấy lại được."
            ),
            submit_words=_("Hủy lần bầu này"),
            danger=True,
        ),
        then=here("ballot", door),
        said=_("Đã hủy lần bầu."),
    )


@open_to(access.for_round_preparer)
def destroy(request: HttpRequest, door: RoundDoor) -> HttpResponse:
    usual = usual_words.of_destruction(number=door.round.number, title=door.election.title)
    form = DestroyForm(request.POST or None, day=timezone.localdate(), usual=usual)
    return submit(
        request,
        form,
        lambda data: destroy_papers(
            request.user, door.round, open_complaints=data["open_complaints"], content=form.content()
        ),
        ward=door.ward,
        template="elections/decision.html",
        context=around(
            door,
            title=_("Hủy phiếu bầu đã niêm phong"),
            intro=_(
                "Phiếu lưu trên máy bị xóa cùng lúc với phiếu giấy, không lấy lại được; tổng số và biên bản vẫn còn. Chỉ sau sáu tháng, khi không còn khiếu nại, tố cáo."
            ),
            submit_words=_("Hủy phiếu"),
            danger=True,
        ),
        then=here("ballot", door),
        said=_("Đã hủy phiếu. In biên bản hủy phiếu ở thẻ In."),
    )


@open_to(access.for_recount)
def hand_out(request: HttpRequest, door: RoundDoor) -> HttpResponse:
    """The anonymous papers as a file, by a recorded decision."""
    usual = usual_words.of_handing_out(number=door.round.number, title=door.election.title)
    form = HandOutForm(request.POST or None, day=timezone.localdate(), usual=usual)
    taken: list[str] = []
    answer = submit(
        request,
        form,
        lambda data: taken.extend(open_papers(request.user, door.round, content=form.content())),
        ward=door.ward,
        template="elections/decision.html",
        context=around(
            door,
            title=_("Cung cấp dữ liệu phiếu để kiểm lại"),
            intro=_(
                "Tải về mọi phiếu của lần bầu này, không tên người bỏ, thứ tự xáo ngẫu nhiên, để một chương trình khác kiểm lại (định dạng NIST SP 1500-103). Cách gạch tên trên một phiếu có thể là dấu riêng, nên tệp không được công bố. Việc lấy tệp được ghi vào nhật ký."
            ),
            submit_words=_("Ghi quyết định và tải tệp"),
        ),
        then=here("ballot", door),
        said=_("Đã cung cấp dữ liệu phiếu; quyết định đã ghi vào nhật ký."),
    )
    return _file(door, taken) if answer.status_code == 302 else answer


def _file(door: RoundDoor, papers: list[str]) -> HttpResponse:
    record = queries.paper_record(door.election)
    line = showing.line_of(record, door.round)
    facts = queries.ballot_of(door.round)
    secrets.SystemRandom().shuffle(papers)
    contest = cvr.Contest(
        unit=record.unit_name,
        title=f"{record.title}, lần {line.number}",
        slate=[one.name for one in line.names],
        seats=line.seats,
        kind=facts.kind,
        all_disagree=facts.all_disagree,
    )
    made = cvr.report(contest=contest, shuffled=papers, generated=timezone.localtime())
    response = JsonResponse(made, json_dumps_params={"ensure_ascii": False, "indent": 1})
    name = f"phieu-{door.election.pk}-lan-{line.number}.json"
    response["Content-Disposition"] = content_disposition_header(True, name) or "attachment"
    response["Cache-Control"] = "private, no-store"
    return response


@open_to(access.for_preparer)
def finish(request: HttpRequest, door: ElectionDoor) -> HttpResponse:
    return submit(
        request,
        FinishForm(request.POST or None, initial={"closed_on": door.election.held_on}),
        lambda data: finish_election(request.user, door.election, closed_on=data["closed_on"]),
        ward=door.ward,
        template="elections/ballot_form.html",
        context={
            "title": _("Kết thúc bầu cử"),
            "submit_words": _("Kết thúc bầu cử"),
            "election": door.election,
            "back_url": _back(door),
        },
        then=address("election", door.ward, door.election),  # where the next post is elected from among them
        said=_("Đã kết thúc bầu cử. Hạn báo cáo và hạn giữ phiếu đã thành nhiệm vụ."),
    )


@open_to(access.for_preparer)
def approve(request: HttpRequest, door: ElectionDoor) -> HttpResponse:
    superior = queries.record(door.election).superior_name
    form = ApprovalForm(
        request.POST or None,
        day=None,
        usual=usual_words.of_approval(superior=superior, title=door.election.title),
    )
    return submit(
        request,
        form,
        lambda data: approve_result(
            request.user, door.election, approved_on=data["decided_on"], content=form.content()
        ),
        ward=door.ward,
        template="elections/ballot_form.html",
        context={
            "title": _("Ghi quyết định chuẩn y"),
            "submit_words": _("Ghi chuẩn y"),
            "election": door.election,
            "back_url": _back(door),
        },
        then=_back(door),
        said=_("Đã ghi chuẩn y. Chức vụ của người trúng cử đã được cập nhật."),
    )


def _back(door: ElectionDoor) -> str:
    """The newest ballot, where these steps are offered; the election itself where there is none."""
    latest = queries.latest_round(door.election)
    if latest is None:
        return address("election", door.ward, door.election)
    return of_ballot("ballot", door.ward, latest)


@open_to(access.for_preparer)
def photographs(request: HttpRequest, door: ElectionDoor) -> HttpResponse:
    """Pictures of private devices are read by a recorded decision only."""
    form = PhotographsForm(request.POST or None, day=door.election.held_on, usual=usual_words.PHOTOGRAPHS)
    return submit(
        request,
        form,
        lambda _data: allow_photographs(request.user, door.election, content=form.content()),
        ward=door.ward,
        template="elections/decision.html",
        context={
            "title": _("Cho máy đọc ảnh chụp phiếu bằng điện thoại"),
            "submit_words": _("Ghi quyết định"),
            "intro": _(
                "Bình thường máy chỉ đọc tệp của máy quét. Ảnh chụp nằm trên điện thoại riêng và khó giữ kín; chỉ dùng khi không có máy quét."
            ),
            "election": door.election,
            "back_url": address("election", door.ward, door.election),
        },
        then=address("election", door.ward, door.election),
        said=_("Đã ghi quyết định. Tệp nhận từ đây được đọc cả ảnh chụp."),
    )
