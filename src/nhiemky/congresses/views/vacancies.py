"""Seats that are empty, since when, and the ways to fill them."""

from __future__ import annotations

from zoneinfo import ZoneInfo

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from nhiemky.congresses import access
from nhiemky.congresses.access import WardDoor
from nhiemky.congresses.queries.vacancies import empty_seats
from nhiemky.kernel.gates import open_to


@open_to(access.for_vacancies)
def vacancies(request: HttpRequest, door: WardDoor) -> HttpResponse:
    today = timezone.localdate(timezone=ZoneInfo(door.ward.time_zone))
    context = {
        "ward": door.ward,
        "may_write": door.may_write,
        "seats": empty_seats(door.ward, today=today),
    }
    return render(request, "congresses/vacancies.html", context)
