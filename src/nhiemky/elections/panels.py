"""What elections show on the pages of other rooms: on that of a congress or conference, what was elected there."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from nhiemky.elections import access, queries
from nhiemky.org.models import Unit
from nhiemky.pages.panels import Panel


def elections_of(request: HttpRequest, ward: Unit, subject: Any) -> Panel | None:
    """Somebody who may open an election for the unit finds the way to it from here, so an empty panel is shown."""
    try:
        opened = access.for_list(request.user, ward=ward.slug)
    except PermissionDenied:
        return None
    found = list(queries.listed(opened.rows.filter(conference=subject)).order_by("pk"))
    may_open = access.may_prepare(request.user, ward, subject.unit)
    if not found and not may_open:
        return None
    context = {"elections": found, "conference": subject, "may_open": may_open}
    return Panel(_("Bầu cử"), "elections/panel.html", context)
