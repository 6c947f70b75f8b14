"""On whom the counting rests: how many are summoned, who of them does not count and why."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_POST

from nhiemky.elections import access, queries
from nhiemky.elections.access import ElectionDoor, RollLineDoor
from nhiemky.elections.actions.add_roll_line import add_roll_line
from nhiemky.elections.actions.copy_roll import copy_roll
from nhiemky.elections.actions.remove_roll_line import remove_roll_line
from nhiemky.elections.actions.set_roll import set_roll
from nhiemky.elections.forms.people import RollForm, RollLineForm
from nhiemky.elections.models import Assembly, Election
from nhiemky.elections.queries import people
from nhiemky.elections.queries.round_records import roll_line
from nhiemky.elections.views.address import address
from nhiemky.elections.views.choosing import pool_of
from nhiemky.elections.views.decisions import around
from nhiemky.kernel.gates import open_to
from nhiemky.org.queries import members_going_on
from nhiemky.pages.forms import press, submit


@open_to(access.for_preparer)
def roll(request: HttpRequest, door: ElectionDoor) -> HttpResponse:
    election = door.election
    proposed = people.proposed_number(election)
    form = RollForm(request.POST or None, initial={"summoned": election.summoned or proposed})
    page = address("election-roll", door.ward, election)
    return submit(
        request,
        form,
        lambda data: set_roll(request.user, election, summoned=data["summoned"]),
        ward=door.ward,
        template="elections/roll.html",
        context=around(door, _("Số người làm căn cứ tính")) | _standing(election, proposed),
        then=page,
        said=_("Đã ghi số người được triệu tập."),
    )


def _standing(election: Election, proposed: int | None) -> dict[str, Any]:
    """The roll as it stands, and what the records of members say to it."""
    lines = election.roll_lines.filter(round=None).select_related("person")
    of_members = election.assembly == Assembly.MEMBER_CONGRESS
    return {
        "lines": [roll_line(one) for one in lines],
        "arithmetic": queries.arithmetic_now(election),
        "proposed_number": proposed,
        "members": people.official_members(election.unit) if of_members else None,
        "like": people.same_congress(election) if election.summoned is None else None,
        "proposed": people.proposed_lines(election),
        "takes_lines": election.assembly != Assembly.COMMITTEE_CONFERENCE,
    }


@open_to(access.for_preparer)
@require_POST
def copy(request: HttpRequest, door: ElectionDoor) -> HttpResponse:
    page = address("election-roll", door.ward, door.election)
    return press(
        request,
        lambda: copy_roll(request.user, door.election),
        back=page,
        then=lambda _done: page,
        said=lambda _done: _("Đã lấy số người như cuộc bầu trước. Ai đến thêm thì bấm Tính lại."),
    )


@open_to(access.for_preparer)
def add_line(request: HttpRequest, door: ElectionDoor) -> HttpResponse:
    election = door.election
    who = pool_of(request, door.ward, election.unit)
    form = RollLineForm(
        request.POST or None,
        election=election,
        members=who.filter(membership__in=members_going_on(election.unit)),
        initial=_suggested(request, election),
    )
    page = address("election-roll", door.ward, election)
    return submit(
        request,
        form,
        lambda _data: add_roll_line(request.user, election, content=form.content()),
        ward=door.ward,
        template="elections/roll_line.html",
        context=around(door, _("Người được triệu tập nhưng không tính")) | {"back_url": page},
        then=page,
        said=_("Đã ghi."),
    )


def _suggested(request: HttpRequest, election: Election) -> dict[str, Any]:
    """The line that the page of the roll proposed: `?nguoi=12`."""
    asked = request.GET.get("nguoi", "")
    last = election.roll_lines.filter(round=None).order_by("pk").last()
    approver = {"approver": last.approved_by} if last else {}
    line = next((one for one in people.proposed_lines(election) if str(one.person.pk) == asked), None)
    if line is None:
        return approver
    return approver | {"person": line.person, "reason": line.reason, "evidence": line.evidence}


@open_to(access.for_roll_line)
@require_POST
def remove_line(request: HttpRequest, door: RollLineDoor) -> HttpResponse:
    page = address("election-roll", door.ward, door.election)
    return press(
        request,
        lambda: remove_roll_line(request.user, door.line),
        back=page,
        then=lambda _done: page,
        said=lambda _done: _("Đã bỏ. Người này được tính lại."),
    )
