"""The ward's calendar of working days."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_POST

from nhiemky.kernel.gates import open_to
from nhiemky.org import access, queries
from nhiemky.org.access import DayOffDoor, UnitDoor
from nhiemky.org.actions.drop_day_off import drop_day_off
from nhiemky.org.actions.set_days_off import set_days_off
from nhiemky.org.forms.calendar import OFF, WORKED, DaysOffForm
from nhiemky.org.models import Unit
from nhiemky.pages.forms import press, submit


@open_to(access.for_units)
def work_calendar(request: HttpRequest, door: UnitDoor) -> HttpResponse:
    """Days off and days worked in exchange."""
    context = {"ward": door.ward, "door": door, "days": queries.days_off_of(door.ward)}
    return render(request, "org/work_calendar.html", context)


@open_to(access.for_writer)
def new_days_off(request: HttpRequest, ward: Unit) -> HttpResponse:
    def run(data: dict[str, Any]) -> object:
        works = data.pop("kind") == WORKED
        return set_days_off(request.user, ward, works=works, **data)

    return submit(
        request,
        DaysOffForm(request.POST or None, initial={"kind": OFF}),
        run,
        ward=ward,
        template="form.html",
        context={"title": _("Ghi ngày nghỉ, ngày làm bù"), "back_url": _page(ward)},
        then=_page(ward),
        said=_("Đã ghi. Các hạn tính bằng ngày làm việc theo lịch này."),
    )


@open_to(access.for_day_off)
@require_POST
def drop(request: HttpRequest, door: DayOffDoor) -> HttpResponse:
    return press(
        request,
        lambda: drop_day_off(request.user, door.ward, day_off=door.day_off.pk),
        back=_page(door.ward),
        then=lambda _nothing: _page(door.ward),
        said=lambda _nothing: _("Đã bỏ ngày này khỏi lịch."),
    )


def _page(ward: Unit) -> str:
    return reverse("work-calendar", kwargs={"ward": ward.slug})
