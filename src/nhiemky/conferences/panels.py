"""What conferences show on the pages of other rooms: where a document was heard, where a draft was discussed."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import PermissionDenied
from django.db.models import Q
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from nhiemky.conferences import access
from nhiemky.org.models import Unit
from nhiemky.pages.panels import Panel

TITLE = _("Hội nghị")


def heard_in(request: HttpRequest, ward: Unit, subject: Any) -> Panel | None:
    """On the page of a document: the conferences that worked on it, heard it or named it in a conclusion."""
    named = (
        Q(parts__documents=subject) | Q(parts__reports__documents=subject) | Q(conclusions__documents=subject)
    )
    return _panel(request, ward, named)


def discussed_in(request: HttpRequest, ward: Unit, subject: Any) -> Panel | None:
    """On the page of a draft: the conferences that heard it or raised opinions on it."""
    return _panel(
        request, ward, Q(parts__reports__draft=subject) | Q(parts__raised_opinions__opinion__draft=subject)
    )


def _panel(request: HttpRequest, ward: Unit, named: Q) -> Panel | None:
    try:
        opened = access.for_list(request.user, ward=ward.slug)
    except PermissionDenied:
        return None
    found = list(opened.rows.filter(named).distinct().order_by("-held_on", "-pk"))
    return Panel(TITLE, "conferences/panel.html", {"conferences": found}) if found else None
