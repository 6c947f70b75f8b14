"""A ballot: its page, opening it, its papers, its places at the count, its end."""

from __future__ import annotations

import datetime as dt

from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.translation import gettext as _g
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_POST

from nhiemky.elections import access, queries
from nhiemky.elections.access import ElectionDoor, RoundDoor
from nhiemky.elections.actions.close_ballot import close_ballot
from nhiemky.elections.actions.collect_papers import collect_papers
from nhiemky.elections.actions.enter_totals import enter_totals
from nhiemky.elections.actions.open_ballot import open_ballot
from nhiemky.elections.actions.take_count import take_count
from nhiemky.elections.forms.ballots import CollectForm, OpenBallotForm, SheetForm
from nhiemky.elections.models import Count
from nhiemky.elections.views import scan_showing, showing
from nhiemky.elections.views.address import address
from nhiemky.elections.views.ballot_address import around, here, of_ballot
from nhiemky.kernel.gates import open_to
from nhiemky.pages.forms import press, submit
from nhiemky.pages.objects import object_page


@open_to(access.for_round)
def ballot(request: HttpRequest, door: RoundDoor) -> HttpResponse:
    """Where the ballot stands, why, and what is next."""
    shown = showing.ballot(door, request.user)
    return object_page(
        request,
        ward=door.ward,
        topic=f"election/{door.election.pk}",
        subject=door.election,  # what relates to a ballot hangs on its election
        template="elections/ballot.html",
        context={**shown, "may_rehearse": showing.may_rehearse(door)},
        papers=showing.papers(door),
    )


@open_to(access.for_preparer)
def new_ballot(request: HttpRequest, door: ElectionDoor) -> HttpResponse:
    return submit(
        request,
        OpenBallotForm(request.POST or None, initial={"began_at": _now_of(door.election.held_on)}),
        lambda data: open_ballot(request.user, door.election, **data),
        ward=door.ward,
        template="elections/open_ballot.html",
        context={
            "title": _("Mở lần bầu %(number)s") % {"number": door.election.rounds.count() + 1},
            "submit_words": _("Mở lần bầu, phát phiếu"),
            "back_url": address("election", door.ward, door.election),
            "election": door.election,
            "coming": showing.coming(door.election),
            "arithmetic": queries.arithmetic_now(door.election),
        },
        then=lambda made: of_ballot("ballot", door.ward, made),
        said=_("Đã mở lần bầu. Danh sách và số người làm căn cứ tính giữ nguyên từ đây."),
    )


def _now_of(day: dt.date) -> dt.time | None:
    """The time of the day, to the minute, if this is the day."""
    now = timezone.localtime()
    return now.time().replace(second=0, microsecond=0) if now.date() == day else None


@open_to(access.for_counter)
def collect(request: HttpRequest, door: RoundDoor) -> HttpResponse:
    form = CollectForm(request.POST or None)
    return submit(
        request,
        form,
        lambda data: collect_papers(request.user, door.round, **form.papers()),
        ward=door.ward,
        template="elections/ballot_form.html",
        context=around(door, title=_("Thu phiếu"), submit_words=_("Ghi số phiếu, bắt đầu kiểm")),
        then=here("ballot", door),
        said=_("Đã ghi số phiếu."),
    )


@open_to(access.for_counter)
@require_POST
def take(request: HttpRequest, door: RoundDoor) -> HttpResponse:
    return press(
        request,
        lambda: take_count(
            request.user,
            door.round,
            letter=request.POST.get("letter", ""),
            way=request.POST.get("way", Count.Way.KEYING),
        ),
        back=here("ballot", door),
        then=lambda count: _first_bundle(door, count),
        said=lambda count: _g("Bạn ở vị trí %(letter)s.") % {"letter": count.letter},
    )


def _first_bundle(door: RoundDoor, count: Count) -> str:
    first = scan_showing.next_bundle(count)
    return here("ballot", door) if first is None else scan_showing.desk_url(door, count, first)


@open_to(access.for_counter)
@require_POST
def close(request: HttpRequest, door: RoundDoor) -> HttpResponse:
    return press(
        request,
        lambda: close_ballot(request.user, door.round, finished_at=_now_of(door.election.held_on)),
        back=here("ballot", door),
        then=lambda _done: here("ballot", door),
        said=lambda closed: (
            _g("Đã đóng: hợp lệ %(valid)s, không hợp lệ %(invalid)s.")
            % {"valid": closed.valid, "invalid": closed.invalid}
        ),
    )


@open_to(access.for_counter)
def sheet(request: HttpRequest, door: RoundDoor) -> HttpResponse:
    """The count by a tally sheet: totals only, and everything made of it says so."""
    record = queries.record(door.election)
    line = showing.line_of(record, door.round)
    form = SheetForm(request.POST or None, ballot=line, initial={"finished_at": _now_of(record.held_on)})
    return submit(
        request,
        form,
        lambda data: enter_totals(
            request.user,
            door.round,
            votes=form.votes(),
            invalid_reasons=form.invalid(),
            finished_at=data["finished_at"],
        ),
        ward=door.ward,
        template="elections/sheet.html",
        context=around(door, title=_("Nhập phiếu kiểm đếm"), record=record, round=line),
        then=here("ballot", door),
        said=_("Đã đóng lần bầu theo phiếu kiểm đếm, chỉ có tổng số."),
    )
