"""Who is summoned, who stands in whose place, who came, and the report that follows from it."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST

from nhiemky.congresses import access
from nhiemky.congresses.access import CongressDoor
from nhiemky.congresses.actions.add_delegate import add_delegate
from nhiemky.congresses.actions.confirm_credentials import confirm_credentials
from nhiemky.congresses.actions.mark_delegates import mark_delegates
from nhiemky.congresses.actions.summon_delegates import summon_delegates
from nhiemky.congresses.forms.delegates import AddDelegatesForm, AttendanceForm
from nhiemky.congresses.models import CongressState
from nhiemky.congresses.queries import congress as queries
from nhiemky.congresses.queries import delegates as rolls
from nhiemky.congresses.queries.credentials import credentials_of
from nhiemky.congresses.views.choosing import keep_typed, offer, pool_of, sent
from nhiemky.congresses.views.place import TO_DELEGATES, around, here, posted, there
from nhiemky.kernel.gates import open_to
from nhiemky.org.models import Person
from nhiemky.org.queries import below
from nhiemky.pages.forms import press, submit


@open_to(access.for_congress_writer)
@require_POST
def summon(request: HttpRequest, door: CongressDoor) -> HttpResponse:
    page = here("congress-delegates", door)
    return press(
        request,
        lambda: summon_delegates(request.user, door.congress),
        back=page,
        then=lambda _number: page,
        said=lambda number: (
            ngettext(
                "Đã thêm %(count)s người vào danh sách.", "Đã thêm %(count)s người vào danh sách.", number
            )
            % {"count": number}
        ),
    )


@open_to(access.for_congress_writer)
def add(request: HttpRequest, door: CongressDoor) -> HttpResponse:
    shown = door.congress
    who = rolls.may_be_added(shown, pool_of(request, door.ward, shown.unit))
    offered = offer(request, who, shown.unit, day=queries.day_of(shown) or timezone.localdate())
    form = AddDelegatesForm(
        sent(request),
        congress=shown,
        people=offered.choices,
        units=below(shown.unit).filter(kind__in=("branch", "grassroots", "ward")).order_by("path"),
    )
    keep_typed(form, request)
    page = here("congress-delegates", door)
    return submit(
        request,
        form,
        lambda data: add_delegate(
            request.user,
            shown,
            people=list(Person.objects.filter(pk__in=data["people"])),
            way=data["way"],
            standing=data["standing"],
            from_unit=data.get("from_unit"),
        ),
        ward=door.ward,
        template="congresses/choose.html",
        context={
            **around(door, _("Thêm người được triệu tập"), back=TO_DELEGATES),
            "offer": offered,
            "submit_words": _("Thêm vào danh sách"),
        },
        then=page,
        said=_("Đã thêm vào danh sách."),
    )


@open_to(access.for_congress_writer)
def attendance(request: HttpRequest, door: CongressDoor) -> HttpResponse:
    """Two hundred names on a phone: everybody is there, and the exceptions are touched."""
    shown = door.congress
    form = AttendanceForm(posted(request), rows=rolls.roll(shown), current=shown)
    return submit(
        request,
        form,
        lambda _data: mark_delegates(request.user, shown, marks=form.marks()),
        ward=door.ward,
        template="congresses/attendance.html",
        context={
            **around(door, _("Điểm danh")),
            "count": rolls.roll_count(shown),
            "delegates_url": here("congress-delegates", door),
        },
        then=here("congress-credentials", door),
        said=_("Đã ghi điểm danh."),
    )


@open_to(access.for_names)
def credentials(request: HttpRequest, door: CongressDoor) -> HttpResponse:
    shown = door.congress
    held = shown.conference
    open_now = held is not None and held.state != "closed"
    context: dict[str, Any] = {
        **around(door, _("Báo cáo thẩm tra tư cách, tình hình người dự đại hội")),
        "ward": door.ward,
        "record": credentials_of(shown),
        "may_write": door.may_write and (shown.state == CongressState.PLANNED or queries.is_history(shown)),
        "may_confirm": open_now,
        "recorded": queries.has_credentials(shown),
        "papers": [
            (form.upper(), here("congress-paper", door, paper="bao-cao-tham-tra", form=form))
            for form in ("pdf", "docx")
        ],
        "conference_url": there("conference", door.ward, conference_id=held.pk) if held else "",
    }
    return render(request, "congresses/credentials.html", context)


@open_to(access.for_congress_writer)
@require_POST
def confirm(request: HttpRequest, door: CongressDoor) -> HttpResponse:
    return press(
        request,
        lambda: confirm_credentials(request.user, door.congress),
        back=here("congress-credentials", door),
        then=lambda _done: here("congress", door),
        said=lambda _done: _("Đã ghi số triệu tập, có mặt vào biên bản đại hội."),
    )
