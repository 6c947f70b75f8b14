"""Appointment (chỉ định) by the superior level, beside election."""

from __future__ import annotations

from typing import Any

from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from nhiemky.elections import access
from nhiemky.elections.access import AppointmentDoor, Hosts
from nhiemky.elections.actions.record_appointment import record_appointment
from nhiemky.elections.forms.beside import AppointmentForm
from nhiemky.elections.forms.choosing import look_again
from nhiemky.elections.models import Appointment, Election
from nhiemky.elections.views.address import address
from nhiemky.elections.views.choosing import looks, offer, pool_of, sent
from nhiemky.kernel.gates import open_to
from nhiemky.org.models import Person, Unit
from nhiemky.pages.forms import submit
from nhiemky.pages.objects import object_page

#: The election that could not fill the post.
ELECTION = "cuoc"


@open_to(access.for_opener)
def new_appointment(request: HttpRequest, hosts: Hosts) -> HttpResponse:
    failed = _election(request, hosts)
    unit = failed.unit if failed else _unit(request, hosts.units)
    who = pool_of(request, hosts.ward, unit)
    found = offer(request, who, unit, day=timezone.localdate())
    form = AppointmentForm(
        sent(request), units=hosts.units, people=found.choices, initial=_begun_with(failed, unit)
    )
    context = {
        "title": _("Ghi quyết định chỉ định"),
        "offer": found,
        "failed": failed,
        "back_url": address("election", hosts.ward, failed)
        if failed
        else reverse("elections", kwargs={"ward": hosts.ward.slug}),
    }
    if looks(request):
        look_again(form, request.POST)
        return render(
            request, "elections/appointment_form.html", {**context, "ward": hosts.ward, "form": form}
        )
    return submit(
        request,
        form,
        lambda data: record_appointment(
            request.user,
            data.pop("unit"),
            people=list(Person.objects.filter(pk__in=data.pop("people")).order_by("sort_key", "pk")),
            election=failed,
            **data,
        ),
        ward=hosts.ward,
        template="elections/appointment_form.html",
        context=context,
        then=lambda made: reverse("appointment", kwargs={"ward": hosts.ward.slug, "appointment_id": made.pk}),
        said=_("Đã ghi quyết định chỉ định và chức vụ của người được chỉ định."),
    )


def _election(request: HttpRequest, hosts: Hosts) -> Election | None:
    asked = request.GET.get(ELECTION, "")
    rows = access.visible(request.user, hosts.ward).filter(unit__in=hosts.units)
    return rows.filter(pk=int(asked)).first() if asked.isdecimal() else None


def _unit(request: HttpRequest, units: QuerySet[Unit]) -> Unit:
    """The unit chosen up to now, else the first that may be chosen: it says whose people are offered."""
    asked = request.POST.get("unit", "") or request.GET.get("don-vi", "")
    found = units.filter(pk=int(asked)).first() if asked.isdecimal() else None
    return found or units[0]


def _begun_with(failed: Election | None, unit: Unit) -> dict[str, Any]:
    begun: dict[str, Any] = {
        "unit": unit,
        "decided_by": unit.parent.name if unit.parent else "",
        "reason": Appointment.Reason.VACANCY,
    }
    if failed is not None:
        begun |= {"body": failed.body, "reason": Appointment.Reason.THIRD_ROUND}
    return begun


@open_to(access.for_appointment)
def appointment(request: HttpRequest, door: AppointmentDoor) -> HttpResponse:
    shown = door.appointment
    return object_page(
        request,
        ward=door.ward,
        topic=f"appointment/{shown.pk}",
        subject=shown,
        template="elections/appointment.html",
        context={"appointment": shown, "people": shown.people.select_related("person")},
    )
