"""Adding, changing, moving and removing the lines of a record."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseBase, HttpResponseRedirect
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_POST

from nhiemky.conferences import access
from nhiemky.conferences.access import LINES, LineOf, Room
from nhiemky.conferences.actions.add_line import add_line
from nhiemky.conferences.actions.add_photo import add_photo
from nhiemky.conferences.actions.answer_opinion import answer_opinion
from nhiemky.conferences.actions.edit_line import edit_line
from nhiemky.conferences.actions.move_line import move_line
from nhiemky.conferences.actions.record_opinion import record_opinion
from nhiemky.conferences.actions.remove_line import remove_line
from nhiemky.conferences.forms.lines import Desk
from nhiemky.conferences.forms.proceedings import AnswerForm
from nhiemky.conferences.views.adding import (
    FORMS,
    OPINION,
    PHOTO,
    TITLES,
    adding,
    address,
    again,
    revision_seen,
)
from nhiemky.files.serving import show_inline
from nhiemky.kernel.gates import open_to
from nhiemky.pages.forms import press, submit

SLUGS = {model: kind for kind, model in LINES.items()}
ADDED = _("Đã ghi. Ghi tiếp dòng sau, hoặc đóng ô nhập.")
TEMPLATE = "conferences/line.html"


@open_to(access.for_kind)
def add(request: HttpRequest, room: Room) -> HttpResponse:
    kind = _kind(request)
    opened = adding(request, room, kind)
    form: Any = opened.form
    return submit(
        request,
        form,
        lambda data: add_line(request.user, room.conference, content=form.content()),
        ward=room.ward,
        template=TEMPLATE,
        context=_context(room, opened.title),
        then=again(room, kind, opened.part),
        said=ADDED,
    )


@open_to(access.for_writer)
def add_opinion(request: HttpRequest, room: Room) -> HttpResponse:
    opened = adding(request, room, OPINION)
    form: Any = opened.form
    return submit(
        request,
        form,
        lambda data: record_opinion(
            request.user, room.conference, part=data["part"], draft=data["draft"], opinion=form.opinion()
        ),
        ward=room.ward,
        template=TEMPLATE,
        context=_context(room, opened.title),
        then=again(room, OPINION, opened.part),
        said=ADDED,
    )


@open_to(access.for_writer)
def add_picture(request: HttpRequest, room: Room) -> HttpResponse:
    opened = adding(request, room, PHOTO)
    form: Any = opened.form
    return submit(
        request,
        form,
        lambda data: add_photo(
            request.user, room.conference, upload=data["upload"], part=data["part"], words=form.words()
        ),
        ward=room.ward,
        template=TEMPLATE,
        context=_context(room, opened.title),
        then=again(room, PHOTO, opened.part),
        said=ADDED,
    )


@open_to(access.for_line)
def edit(request: HttpRequest, found: LineOf) -> HttpResponse:
    kind = SLUGS[type(found.line)]
    room = Room(found.ward, found.conference, may_write=True)
    form = FORMS[kind](request.POST or None, desk=Desk(found.ward, found.conference), current=found.line)
    return submit(
        request,
        form,
        lambda data: edit_line(
            request.user,
            found.conference,
            line=found.line,
            revision=data["revision"],
            content=form.content(),
        ),
        ward=found.ward,
        template=TEMPLATE,
        context={**_context(room, TITLES[kind]), "line": found.line, "kind": kind},
        then=_place(room, kind, found.line.pk),
        said=_("Đã lưu."),
    )


@open_to(access.for_line)
@require_POST
def move(request: HttpRequest, found: LineOf) -> HttpResponse:
    to = request.POST.get("to", "")
    room = Room(found.ward, found.conference, may_write=True)
    place = _place(room, SLUGS[type(found.line)], found.line.pk)
    if not to.isdecimal():
        return HttpResponseRedirect(place)
    return press(
        request,
        lambda: move_line(request.user, found.conference, line=found.line, to=int(to)),
        back=address("conference", room),
        then=lambda _done: place,
    )


@open_to(access.for_line)
@require_POST
def remove(request: HttpRequest, found: LineOf) -> HttpResponse:
    page = address("conference", Room(found.ward, found.conference, may_write=True))
    return press(
        request,
        lambda: remove_line(
            request.user,
            found.conference,
            line=found.line,
            revision=revision_seen(request),
        ),
        back=page,
        then=lambda _done: page,
    )


@open_to(access.for_opinion)
def answer(request: HttpRequest, found: LineOf) -> HttpResponse:
    opinion = found.line
    room = Room(found.ward, found.conference, may_write=True)
    return submit(
        request,
        AnswerForm(request.POST or None, current=opinion),
        lambda data: answer_opinion(
            request.user,
            found.conference,
            opinion=opinion,
            revision=data["revision"],
            disposition=data["disposition"],
            reply=data["answer"],
        ),
        ward=found.ward,
        template=TEMPLATE,
        context={**_context(room, _("Trả lời ý kiến")), "opinion": opinion},
        then=_place(room, OPINION, opinion.pk),
        said=_("Đã ghi trả lời."),
    )


@open_to(access.for_photo)
def picture(request: HttpRequest, found: LineOf) -> HttpResponseBase:
    return show_inline(request, found.line.file)


def _kind(request: HttpRequest) -> str:
    match = request.resolver_match
    return str(match.kwargs["kind"]) if match else ""


def _context(room: Room, title: Any) -> dict[str, Any]:
    return {"title": title, "conference": room.conference, "back_url": address("conference", room)}


def _place(room: Room, kind: str, pk: int) -> str:
    """Back to where the line stands on the page."""
    return f"{address('conference', room)}#{kind}-{pk}"
