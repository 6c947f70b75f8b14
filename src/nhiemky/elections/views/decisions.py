"""What the assembly votes before a ballot: the number, the slate, the counting board."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from nhiemky.elections import access
from nhiemky.elections.access import ElectionDoor
from nhiemky.elections.actions.adopt_slate import adopt_slate
from nhiemky.elections.actions.name_board import name_board
from nhiemky.elections.actions.vote_seats import vote_seats
from nhiemky.elections.forms.choosing import look_again
from nhiemky.elections.forms.decisions import BoardForm, SeatsForm, SlateForm
from nhiemky.elections.queries import people
from nhiemky.elections.queries import slate as slates
from nhiemky.elections.views.address import address
from nhiemky.elections.views.choosing import looks, offer, pool_of, sent
from nhiemky.kernel.gates import open_to
from nhiemky.org.models import Person
from nhiemky.pages.forms import submit


@open_to(access.for_preparer)
def seats(request: HttpRequest, door: ElectionDoor) -> HttpResponse:
    election = door.election
    form = SeatsForm(request.POST or None, election=election)
    return submit(
        request,
        form,
        lambda data: vote_seats(
            request.user,
            election,
            seats=data["seats"],
            alternates=data.get("alternates") or 0,
            content=form.content(),
        ),
        ward=door.ward,
        template="elections/seats.html",
        context=around(door, _("Số lượng bầu"), _("Ghi số lượng bầu")),
        then=address("election", door.ward, election),
        said=_("Đã ghi số lượng bầu."),
    )


@open_to(access.for_preparer)
def slate(request: HttpRequest, door: ElectionDoor) -> HttpResponse:
    election = door.election
    lines = slates.lines(election)
    form = SlateForm(
        sent(request),
        election=election,
        names=[(one.id, one.name) for one in lines if not one.why_not],
        ticked=[one.id for one in lines if one.ticked],
    )
    if looks(request):
        look_again(form, request.POST)
    context = around(door, _("Danh sách bầu cử"), _("Chốt danh sách bầu cử")) | {
        "lines": lines,
        "chosen": set(form.chosen()),
        "sums": slates.sums(election, len(form.chosen())),
    }
    if looks(request):
        return _shown(request, door, form, "elections/slate.html", context)
    return submit(
        request,
        form,
        lambda data: adopt_slate(request.user, election, candidates=data["slate"], content=form.content()),
        ward=door.ward,
        template="elections/slate.html",
        context=context,
        then=address("election", door.ward, election),
        said=_("Đã ghi danh sách bầu cử."),
    )


@open_to(access.for_preparer)
def board(request: HttpRequest, door: ElectionDoor) -> HttpResponse:
    election = door.election
    who = people.who_may_count(election, pool_of(request, door.ward, election.unit))
    now = list(people.board_now(election))
    found = offer(request, who, election.unit, day=election.held_on, kept=[one.person_id for one in now])
    form = BoardForm(
        sent(request),
        election=election,
        people=found.choices,
        initial={
            "people": [one.person_id for one in now],
            "head": next((one.person_id for one in now if one.is_head), None),
        },
    )
    context = around(door, pgettext_lazy("election", "Ban kiểm phiếu"), _("Ghi ban kiểm phiếu")) | {
        "offer": found
    }
    if looks(request):
        look_again(form, request.POST)
        return _shown(request, door, form, "elections/board.html", context)

    def run(data: dict[str, Any]) -> Any:
        chosen = {one.pk: one for one in Person.objects.filter(pk__in=[*data["people"], data["head"]])}
        return name_board(
            request.user,
            election,
            people=[chosen[pk] for pk in data["people"]],
            head=chosen[data["head"]],
            content=form.content(),
        )

    return submit(
        request,
        form,
        run,
        ward=door.ward,
        template="elections/board.html",
        context=context,
        then=address("election", door.ward, election),
        said=_("Đã ghi ban kiểm phiếu."),
    )


def around(door: ElectionDoor, title: Any, verb: Any = "") -> dict[str, Any]:
    """What stands around a form of a step."""
    return {
        "title": title,
        "submit_words": verb,
        "election": door.election,
        "back_url": address("election", door.ward, door.election),
    }


def _shown(
    request: HttpRequest, door: ElectionDoor, form: Any, template: str, context: dict[str, Any]
) -> HttpResponse:
    return render(request, template, {**context, "ward": door.ward, "form": form})
