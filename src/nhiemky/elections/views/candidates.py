"""Who is proposed, who asks to leave, what the hall is asked about names from the floor."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_POST

from nhiemky.elections import access, queries
from nhiemky.elections.access import CandidateDoor, ElectionDoor
from nhiemky.elections.actions.decide_withdrawals import decide_withdrawals
from nhiemky.elections.actions.nominate import nominate
from nhiemky.elections.actions.open_poll import open_poll
from nhiemky.elections.actions.present_list import present_list
from nhiemky.elections.actions.remove_candidate import remove_candidate
from nhiemky.elections.actions.sort_withdrawal import sort_withdrawal
from nhiemky.elections.forms.choosing import look_again
from nhiemky.elections.forms.decisions import WithdrawalsForm
from nhiemky.elections.forms.people import NominateForm, PollForm
from nhiemky.elections.models import Candidate
from nhiemky.elections.queries import people, slate
from nhiemky.elections.rules import sentences
from nhiemky.elections.views.address import address
from nhiemky.elections.views.choosing import looks, offer, pool_of, sent
from nhiemky.elections.views.decisions import around
from nhiemky.kernel.gates import open_to
from nhiemky.org.models import Person
from nhiemky.pages.forms import press, submit


@open_to(access.for_preparer)
def candidates(request: HttpRequest, door: ElectionDoor) -> HttpResponse:
    election = door.election
    who = people.who_may_stand(election, pool_of(request, door.ward, election.unit))
    found = offer(request, who, election.unit, day=election.held_on)
    form = NominateForm(sent(request), people=found.choices)
    page = address("election-candidates", door.ward, election)
    context = around(door, _("Giới thiệu nhân sự")) | {"offer": found, "lines": slate.lines(election)}
    if looks(request) or request.method != "POST":
        if looks(request):
            look_again(form, request.POST)
        return render(request, "elections/candidates.html", {**context, "ward": door.ward, "form": form})

    def run(data: dict[str, Any]) -> Any:
        chosen = list(Person.objects.filter(pk__in=data["people"]))
        if data["source"] == Candidate.Source.OFFICIAL:
            return present_list(request.user, election, people=chosen)
        return nominate(
            request.user,
            election,
            person=chosen[0],
            source=data["source"],
            supporters=data["supporters"],
            attending=data["attending"],
        )

    return submit(
        request,
        form,
        run,
        ward=door.ward,
        template="elections/candidates.html",
        context=context,
        then=page,
        said=_("Đã ghi người được giới thiệu."),
    )


@open_to(access.for_candidate)
@require_POST
def remove(request: HttpRequest, door: CandidateDoor) -> HttpResponse:
    page = address("election-candidates", door.ward, door.election)
    return press(
        request,
        lambda: remove_candidate(request.user, door.candidate),
        back=page,
        then=lambda _done: page,
        said=lambda _done: _("Đã bỏ tên ghi nhầm."),
    )


@open_to(access.for_candidate)
@require_POST
def sort(request: HttpRequest, door: CandidateDoor) -> HttpResponse:
    page = address("election-withdrawals", door.ward, door.election)
    return press(
        request,
        lambda: sort_withdrawal(request.user, door.candidate, group=request.POST.get("group", "")),
        back=page,
        then=lambda _done: f"{page}#nguoi-{door.candidate.pk}",
        said=lambda _done: _("Đã ghi đơn xin rút."),
    )


@open_to(access.for_preparer)
def withdrawals(request: HttpRequest, door: ElectionDoor) -> HttpResponse:
    election = door.election
    rows = list(election.candidates.select_related("person").order_by("person__sort_key", "pk"))
    asked = [one for one in rows if one.asked_to_withdraw]
    form = WithdrawalsForm(
        request.POST or None,
        election=election,
        asked=[(one.pk, one.person.full_name) for one in asked],
        must=[one.pk for one in asked if one.withdrawal == Candidate.Withdrawal.MUST],
    )
    return submit(
        request,
        form,
        lambda data: decide_withdrawals(
            request.user, election, withdrawn=data["withdrawn"], content=form.content()
        ),
        ward=door.ward,
        template="elections/withdrawals.html",
        context=around(door, _("Xin rút khỏi danh sách"))
        | {"rows": rows, "asked": asked, "groups": Candidate.Withdrawal.choices},
        then=address("election", door.ward, election),
        said=_("Đã ghi quyết định về các trường hợp xin rút."),
    )


@open_to(access.for_preparer)
def poll(request: HttpRequest, door: ElectionDoor) -> HttpResponse:
    election = door.election
    names = queries.names_to_poll(election)
    places = queries.places_left(election)
    form = PollForm(request.POST or None, initial={"title": sentences.poll_title(election.title)})
    return submit(
        request,
        form,
        lambda data: open_poll(request.user, election, title=data["title"]),
        ward=door.ward,
        template="elections/poll.html",
        context=around(door, _("Lấy phiếu xin ý kiến"))
        | {
            "submit_words": _("Mở phiếu xin ý kiến"),
            "names": [one.person.full_name for one in names],
            "places": places,
            "needed": places is not None and len(names) > places,
            "polls": election.polls.order_by("pk"),
        },
        then=lambda made: address("election", door.ward, made),
        said=_("Đã mở phiếu xin ý kiến. Kết quả sẽ ghi vào danh sách giới thiệu."),
    )
