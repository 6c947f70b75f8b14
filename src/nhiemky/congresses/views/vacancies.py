"""Seats that are empty, since when, and the ways to fill them."""

from __future__ import annotations

from zoneinfo import ZoneInfo

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from nhiemky.congresses.queries.vacancies import empty_seats
from nhiemky.kernel.gates import open_to
from nhiemky.org import access
from nhiemky.org.models import Unit


@open_to(access.for_reader)
def vacancies(request: HttpRequest, ward: Unit) -> HttpResponse:
    """Offices, not persons: every reader of the ward sees them, clerk and secretary have them filled."""
    today = timezone.localdate(timezone=ZoneInfo(ward.time_zone))
    context = {
        "ward": ward,
        "may_write": access.holds(request.user, access.WRITERS, ward),
        "seats": empty_seats(ward, today=today),
    }
    return render(request, "congresses/vacancies.html", context)
