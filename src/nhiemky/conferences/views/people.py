"""Who is summoned, who came, who carries out what was concluded."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext_lazy as _
from django.views.decorators.gzip import gzip_page
from django.views.decorators.http import require_POST

from nhiemky.conferences import access
from nhiemky.conferences.access import LineOf, Room
from nhiemky.conferences.actions.assign_conclusion import assign_conclusion
from nhiemky.conferences.actions.mark_attendance import mark_attendance
from nhiemky.conferences.actions.summon import summon
from nhiemky.conferences.actions.waive_conclusion import waive_conclusion
from nhiemky.conferences.forms.people import RollForm, SummonForm
from nhiemky.conferences.forms.proceedings import AssignForm
from nhiemky.conferences.queries import choices
from nhiemky.conferences.views.adding import address, revision_seen
from nhiemky.kernel.gates import open_to
from nhiemky.pages.forms import press, submit


@open_to(access.for_writer)
@gzip_page  # some hundred offices to tick: 80 kB of the same few words
def invite(request: HttpRequest, room: Room) -> HttpResponse:
    form = SummonForm(request.POST or None, ward=room.ward)
    return submit(
        request,
        form,
        lambda data: summon(request.user, room.conference, invited=form.invited()),
        ward=room.ward,
        template="conferences/line.html",
        context={
            "title": _("Triệu tập"),
            "conference": room.conference,
            "back_url": address("conference", room),
        },
        then=f"{address('conference', room)}#thanh-phan",
        said=_("Đã thêm vào danh sách triệu tập."),
    )


@open_to(access.for_writer)
def call(request: HttpRequest, room: Room) -> HttpResponse:
    form = RollForm(request.POST or None, current=room.conference)
    return submit(
        request,
        form,
        lambda data: mark_attendance(request.user, room.conference, seen=form.seen(), marks=form.marks()),
        ward=room.ward,
        template="conferences/roll.html",
        context={
            "title": _("Điểm danh"),
            "conference": room.conference,
            "back_url": address("conference", room),
        },
        then=f"{address('conference', room)}#thanh-phan",
        said=_("Đã ghi điểm danh."),
    )


@open_to(access.for_conclusion)
def assign(request: HttpRequest, found: LineOf) -> HttpResponse:
    room = Room(found.ward, found.conference, may_write=True)
    named = choices.owners(found.conference, found.ward)
    return submit(
        request,
        AssignForm(request.POST or None, named=named, current=found.line),
        lambda data: assign_conclusion(
            request.user,
            found.conference,
            conclusion=found.line,
            revision=data["revision"],
            owner=data["owner"],
            due=data["due"],
        ),
        ward=found.ward,
        template="conferences/assign.html",
        context={
            "title": _("Giao thực hiện kết luận"),
            "conference": found.conference,
            "conclusion": found.line,
            "owners": named,
            "back_url": address("conference", room),
        },
        then=f"{address('conference', room)}#ket-luan-{found.line.pk}",
        said=_("Đã giao. Nhiệm vụ được mở khi bế mạc hội nghị."),
    )


@open_to(access.for_conclusion)
@require_POST
def waive(request: HttpRequest, found: LineOf) -> HttpResponse:
    page = address("conference", Room(found.ward, found.conference, may_write=True))
    return press(
        request,
        lambda: waive_conclusion(
            request.user,
            found.conference,
            conclusion=found.line,
            revision=revision_seen(request),
        ),
        back=page,
        then=lambda _done: f"{page}#ket-luan-{found.line.pk}",
    )
